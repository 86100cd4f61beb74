import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/domain/agenda/gathering';
import { actionChanges } from '../../../src/domain/notes/action-changes';
import { ACTION_STATUSES, type ActionStatus, type Note } from '../../../src/domain/notes/note';
import { addDays, type IsoDate, isoDate } from '../../../src/domain/time';
import { readActionsSheet } from '../../../src/importing/sheets/actions-sheet';
import { writeExcel } from '../../../src/reporting/excel/write-excel';
import { xmlText } from '../../../src/reporting/xml-text';
import { longDate, tableDate, wordsIn } from '../../../src/words';
import { note, snapshot } from '../../reporting/builders';
import { awkwardText } from '../../reporting/random-gathering';

const NOTED = isoDate('2026-09-25');
const WORDS = { notStarted: 'todo', underWay: 'doing', done: 'done', dropped: 'dropped' } as const;

const aDate = fc.integer({ min: 0, max: 700 }).map((days) => addDays(NOTED, days));
const owners = fc.oneof(awkwardText, fc.constantFrom('Ka\u0000ri', 'Kari', 'Per Moen', 'Ordfører'));
const anAction = fc.record({
  text: awkwardText,
  owner: owners,
  due: fc.option(aDate, { nil: null }),
  status: fc.constantFrom(...ACTION_STATUSES),
});

/** What somebody does to a row; what is left out is left as it is. */
const aWork = fc.record(
  {
    status: fc.constantFrom(...ACTION_STATUSES),
    // As people type names; a name that is no other than it was is no change.
    owner: fc.string({ maxLength: 20 }).filter((text) => !text.includes('_x')),
    due: fc.option(aDate, { nil: null }),
    typed: fc.constantFrom('date', 'table', 'long', 'iso'),
  },
  { requiredKeys: ['typed'] },
);
type Work = { readonly status?: ActionStatus; readonly owner?: string; readonly due?: IsoDate | null; typed: string };

function dueCell(language: Language, { due, typed }: Work): ExcelJS.CellValue {
  if (!due) return null;
  if (typed === 'date') return new Date(`${due}T00:00:00Z`);
  if (typed === 'iso') return due;
  return typed === 'table' ? tableDate(language, due) : longDate(language, due);
}

async function workedIn(notes: readonly Note[], works: readonly Work[], language: Language, turned: boolean) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writeExcel(snapshot({ notes }), language)).buffer);
  const t = wordsIn(language);
  const sheet = book.getWorksheet(t('report:sheet.actions'));
  if (!sheet) throw new Error('There is no sheet of actions.');
  const rows: ExcelJS.CellValue[][] = [];
  for (let at = 2; at <= notes.length + 1; at++) {
    const row = Array.from({ length: 9 }, (_, column) => sheet.getCell(at, column + 1).value);
    const work = works[notes.findIndex(({ id }) => id === row[8])] ?? { typed: 'date' };
    if (work.owner !== undefined) row[3] = work.owner;
    if (work.due !== undefined) row[4] = dueCell(language, work);
    if (work.status !== undefined) row[5] = t(`report:status.${WORDS[work.status]}`);
    rows.push(row);
  }
  if (turned) rows.reverse();
  rows.forEach((row, at) => {
    row.forEach((value, column) => {
      sheet.getCell(at + 2, column + 1).value = value;
    });
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const bare = (text: string): string =>
  xmlText(text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))))
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();

/** Just what was done, where it makes a difference. */
function expected(one: Note, { status, owner, due }: Work) {
  const change = {
    ...(status === undefined || status === one.status ? {} : { status }),
    ...(owner === undefined || bare(owner) === bare(one.owner) ? {} : { owner: owner.trim() }),
    ...(due === undefined || due === one.due ? {} : { due }),
  };
  return Object.keys(change).length === 0 ? [] : [{ noteId: one.id, ...change, changedSince: [] }];
}

test('what is changed in a workbook, and nothing else, comes back from it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anAction, aWork), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...LANGUAGES),
      fc.boolean(),
      async (made, language, turned) => {
        const notes = made.map(([fields], at) => note(`action-${at}`, { kind: 'action', ...fields }));
        const works = made.map(([, work]) => work as Work);
        const result = await readActionsSheet({
          fileName: 'tiltak.xlsx',
          bytes: await workedIn(notes, works, language, turned),
        });
        if (!result.ok || !result.sheet) throw new Error(JSON.stringify(result));
        const { changes, ...rest } = actionChanges(result.sheet, notes, () => NOTED);
        expect(rest).toEqual({ unclear: [], unknown: 0, added: 0, gone: 0 });
        const wanted = notes.flatMap((one, at) => expected(one, works[at] ?? { typed: 'date' }));
        expect([...changes].sort((a, b) => (a.noteId < b.noteId ? -1 : 1))).toEqual(wanted);
      },
    ),
    { numRuns: 25 },
  );
});
