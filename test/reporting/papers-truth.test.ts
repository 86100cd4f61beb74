import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/domain/notes/note';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { writeExcel } from '../../src/reporting/excel/write-excel';
import { buildReport } from '../../src/reporting/report-model';
import { articleDocument } from '../../src/reporting/text/article-document';
import { letterDocument, letterReceiversIn } from '../../src/reporting/text/letter-document';
import { publicSnapshot } from '../../src/reporting/text/public-snapshot';
import { writeCalendar } from '../../src/reporting/text/write-calendar';
import { writeMarkdown } from '../../src/reporting/text/write-markdown';
import { writeWeb } from '../../src/reporting/web/write-web';
import { writeWord } from '../../src/reporting/word/write-word';
import { wordsIn } from '../../src/words';
import { openedWorkbook, type SheetRow, shownRows } from './excel-read-back';
import { paragraphsOf, partOf, tablesOf, unzipped } from './opened';
import { tokenOf } from './random-gathering';
import { commentOf, NAMES, randomWhole } from './random-whole';

const t = wordsIn('nb');
const TITLE = {
  inShort: t('report:section.inShort'),
  allNotes: t('report:section.allNotes'),
  agreed: t('report:section.agreed'),
  ratings: t('report:section.ratings'),
};

/** Files are written and read a few dozen times over. */
const PATIENCE = 60_000;

const mayBeShown = (note: Note): boolean =>
  note.deletedAt === null &&
  note.consent !== 'refused' &&
  (note.kind !== 'quote' || note.consent === 'named' || note.consent === 'unnamed');

const times = (texts: readonly string[], token: string): number => texts.filter((text) => text.includes(token)).length;

const wordOf = async (whole: Snapshot) => {
  const xml = partOf(await unzipped(await writeWord(buildReport(whole, 'nb'))), 'word/document.xml');
  return { xml, paragraphs: paragraphsOf(xml), tables: tablesOf(xml) };
};

describe('the Word file, read back', () => {
  it(
    'has every note that may be shown once, once more in the appendix, and none of the others',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomWhole, async (whole) => {
          const { xml, paragraphs } = await wordOf(whole);
          const under = (is: (section: string) => boolean): string[] =>
            paragraphs.filter((one) => is(one.under[0])).map(({ text }) => text);
          for (const note of whole.notes) {
            if (!mayBeShown(note)) {
              expect([note.id, xml.includes(tokenOf(note))]).toEqual([note.id, false]);
              continue;
            }
            const own = under((section) => section !== TITLE.inShort && section !== TITLE.allNotes);
            expect([note.id, times(own, tokenOf(note))]).toEqual([note.id, 1]);
            expect(
              times(
                under((section) => section === TITLE.allNotes),
                tokenOf(note),
              ),
            ).toBe(1);
            expect(
              times(
                under((section) => section === TITLE.inShort),
                tokenOf(note),
              ),
            ).toBe(note.starred ? 1 : 0);
          }
          expect(xml).not.toContain('HEMMELIG');
        }),
        { numRuns: 15 },
      );
    },
    PATIENCE,
  );

  it(
    'has what the groups, the team and the room wrote once each, and nothing of what is kept back',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomWhole, async (whole) => {
          const { xml, paragraphs } = await wordOf(whole);
          const own = paragraphs.filter(({ under }) => under[0] !== TITLE.agreed && under[0] !== TITLE.inShort);
          const texts = own.map(({ text }) => text);
          for (const answer of whole.groupAnswers) {
            expect(times(texts, `[${answer.id}]`)).toBeLessThanOrEqual(1);
            if (answer.deletedAt !== null) expect(xml).not.toContain(`[${answer.id}]`);
          }
          for (const one of whole.observations) {
            const shown = one.revealedAt !== null && one.withdrawnAt === null;
            expect([one.id, times(texts, `[${one.id}]`)]).toEqual([one.id, shown ? 1 : 0]);
            if (!shown) expect(xml).not.toContain(`[${one.id}]`);
          }
          whole.answers.forEach(({ hidden }, at) => {
            expect(times(texts, commentOf(at))).toBe(hidden.includes('comment') ? 0 : 1);
          });
        }),
        { numRuns: 15 },
      );
    },
    PATIENCE,
  );
});

const minutesIn = (span: string): number | null => {
  const [start, end] = span.split('–').map((time) => /^(\d\d):(\d\d)$/.exec(time));
  if (!start || !end) return null;
  const at = ([, hours, mins]: RegExpExecArray): number => Number(hours) * 60 + Number(mins);
  return (at(end) - at(start) + 24 * 60) % (24 * 60);
};
const number = (cell: string | undefined): number | null =>
  cell === undefined || cell === '' ? null : Number(cell.replace('−', '-').replace('+', ''));

/** Planned minutes, actual minutes and the difference of each item, as Word says; each checked against the times beside it. */
function programmeIn(tables: readonly (readonly (readonly string[])[])[]): (readonly (number | null)[])[] {
  const programme = tables.filter(([head]) => head?.[0] === 'Post' && head[1] === 'Planlagt');
  return programme.flatMap(([head, ...rows]) =>
    rows.map(([, planned = '', ...rest]) => {
      const went = head?.length === 6;
      const [actual, plannedMinutes, actualMinutes, deviation] = went ? rest : ['', rest[0], '', ''];
      const minutes = [number(plannedMinutes), number(actualMinutes)] as const;
      expect(minutesIn(planned)).toBe(minutes[0] === null ? null : minutes[0] % (24 * 60));
      expect(minutesIn(actual ?? '')).toBe(minutes[1] === null ? null : minutes[1] % (24 * 60));
      const difference = minutes[0] === null || minutes[1] === null ? null : minutes[1] - minutes[0];
      expect(number(deviation)).toBe(difference);
      return [...minutes, difference];
    }),
  );
}

const figure = (value: SheetRow[string] | undefined): number | null => (typeof value === 'number' ? value : null);

describe('the workbook, read back', () => {
  it(
    'says the same of every item’s time as the Word file, and sums it rightly',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomWhole, async (whole) => {
          const workbook = await openedWorkbook(whole);
          const rows = shownRows(workbook, 'Kjøreplan');
          const said = rows.map((row) => ['Planlagt min', 'Faktisk min', 'Avvik min'].map((name) => figure(row[name])));
          expect(said).toEqual(programmeIn((await wordOf(whole)).tables));
          const counts = new Map<string, unknown>();
          workbook
            .getWorksheet('Oversikt')
            ?.eachRow((row) => counts.set(String(row.getCell(1).value), row.getCell(2).result));
          const outer = rows.filter((row) => row.Nivå === 1);
          const sum = (name: string): number => outer.reduce((total, row) => total + (figure(row[name]) ?? 0), 0);
          expect(counts.get('Planlagt tid (min)')).toBe(sum('Planlagt min'));
          expect(counts.get('Faktisk tid (min)')).toBe(sum('Faktisk min'));
          expect(counts.get('Poster i kjøreplanen')).toBe(rows.length);
        }),
        { numRuns: 10 },
      );
    },
    PATIENCE,
  );

  it(
    'has every note, action, order, answer and observation once, with whose it is only where that may be told',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomWhole, async (whole) => {
          const workbook = await openedWorkbook(whole);
          const texts = (sheet: string, column: string): string[] =>
            shownRows(workbook, sheet).map((row) => String(row[column] ?? ''));
          const shown = whole.notes.filter(mayBeShown);
          const of = (kind: Note['kind']): Note[] => shown.filter((note) => note.kind === kind);
          const once = (sheet: string, column: string, notes: readonly Note[]): void => {
            const found = texts(sheet, column);
            expect([sheet, found.length]).toEqual([sheet, notes.length]);
            for (const note of notes) expect([note.id, times(found, tokenOf(note))]).toEqual([note.id, 1]);
          };
          once('Notater', 'Notat', shown);
          once('Tiltak', 'Tiltak', of('action'));
          once('Bestillinger', 'Bestilling', of('order'));
          const quotes = shownRows(workbook, 'Notater').filter((row) => row.Type === 'Sitat');
          for (const row of quotes) {
            if (row.Samtykke === 'ja, uten navn' || !whole.gathering.showNames)
              expect(row['Hvem sa det'] ?? '–').toBe('–');
          }
          const living = whole.groupAnswers.filter(({ deletedAt }) => deletedAt === null);
          expect(texts('Gruppesvar', 'Svar')).toHaveLength(living.length);
          for (const { id } of living) expect(times(texts('Gruppesvar', 'Svar'), `[${id}]`)).toBe(1);
          const seen = whole.observations.filter((one) => one.revealedAt !== null && one.withdrawnAt === null);
          expect(texts('Observasjoner', 'Observasjon')).toHaveLength(seen.length);
          expect(texts('Vurderinger', 'Skår')).toHaveLength(whole.answers.length);
          const comments = texts('Med egne ord', 'Med egne ord');
          whole.answers.forEach(({ hidden }, at) => {
            expect(times(comments, commentOf(at))).toBe(hidden.includes('comment') ? 0 : 1);
          });
        }),
        { numRuns: 10 },
      );
    },
    PATIENCE,
  );
});

const everyoneTold = (whole: Snapshot): readonly string[] => Object.values(letterReceiversIn(whole)).flat();
const written = (name: string): string[] => [name, name.replace('’', '&apos;'), name.replace('’', '&#8217;')];
const namesIn = (text: string): string[] => NAMES.filter((name) => written(name).some((one) => text.includes(one)));
const allIn = async (bytes: Uint8Array): Promise<string> =>
  [...(await unzipped(bytes)).values()].map((part) => part.replace(/<[^>]+>/gu, '')).join('\n');

describe('every paper', () => {
  it(
    'names nobody where participants are only counted, and each deadline is in the calendar once',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomWhole, async (given) => {
          const whole = { ...given, gathering: { ...given.gathering, showNames: false } };
          const report = buildReport(whole, 'nb');
          const letters = everyoneTold(whole).map((name) => letterDocument(whole, 'nb', name));
          const documents = [report, articleDocument(whole, 'nb'), ...letters];
          const files = [...(await Promise.all(documents.map((one) => writeWord(one)))), await writeExcel(whole, 'nb')];
          for (const file of files) expect(namesIn(await allIn(file))).toEqual([]);
          const calendar = writeCalendar(whole, 'nb') ?? '';
          expect(namesIn(calendar.replaceAll('\r\n ', ''))).toEqual([]);
          expect(namesIn(writeMarkdown(report))).toEqual([]);
          const due = whole.notes.filter(
            ({ kind, deletedAt, due, consent }) =>
              kind === 'action' && deletedAt === null && due !== null && consent !== 'refused',
          );
          expect(calendar.match(/^BEGIN:VEVENT/gmu)?.length ?? 0).toBe(due.length);
          for (const { id } of due) expect(calendar.split(`UID:${id}@`)).toHaveLength(2);
        }),
        { numRuns: 6 },
      );
    },
    PATIENCE,
  );

  it(
    'that anyone may see has nobody’s name, nothing as it was said, and nothing of what is kept back',
    () => {
      fc.assert(
        fc.property(randomWhole, (whole) => {
          const page = writeWeb(buildReport(publicSnapshot(whole), 'nb'), () => null);
          expect(namesIn(page)).toEqual([]);
          expect(page).not.toMatch(/\[k\d+\]|HEMMELIG/u);
          for (const note of whole.notes) {
            const asSaid = ['contribution', 'question', 'idea'].includes(note.kind) && !note.id.startsWith('answer-');
            if (!mayBeShown(note) || (asSaid && !note.starred))
              expect([note.id, page.includes(tokenOf(note))]).toEqual([note.id, false]);
          }
        }),
        { numRuns: 40 },
      );
    },
    PATIENCE,
  );
});
