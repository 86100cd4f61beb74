import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/domain/agenda/gathering';
import { actionChanges, isOfOther } from '../../../src/domain/notes/action-changes';
import { isoDate } from '../../../src/domain/time';
import { readActionsSheet } from '../../../src/importing/sheets/actions-sheet';
import { columnOf, isActionsSheet, statusOf } from '../../../src/importing/sheets/actions-sheet-columns';
import { typedDate } from '../../../src/importing/sheets/actions-sheet-dates';
import { writeExcel } from '../../../src/reporting/excel/write-excel';
import { wordsIn } from '../../../src/words';
import { GATHERING, gathering, note, snapshot } from '../../reporting/builders';

const NOTED = isoDate('2026-09-25');
const action = (id: string, fields: Parameters<typeof note>[1] = {}) =>
  note(id, { kind: 'action', text: `Tiltak ${id}`, owner: 'Kari', due: isoDate('2026-12-25'), ...fields });
const NOTES = [action('aaaaaaaa1'), action('aaaaaaaa2', { due: null }), action('aaaaaaaa3', { owner: '' })];
const THREE = snapshot({ notes: NOTES });

/** The workbook as somebody gives it back. */
async function worked(work: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void, language: Language = 'nb') {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writeExcel(THREE, language)).buffer);
  const sheet = book.getWorksheet(wordsIn(language)('report:sheet.actions'));
  if (!sheet) throw new Error('There is no sheet of actions.');
  work(sheet, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function found(bytes: Uint8Array, notes = NOTES) {
  const result = await readActionsSheet({ fileName: 'tiltak.xlsx', bytes });
  if (!result.ok || result.sheet === null) throw new Error(`Nothing was read: ${JSON.stringify(result)}`);
  return actionChanges(result.sheet, notes, () => NOTED);
}

const reasonOf = async (fileName: string, bytes: Uint8Array): Promise<string> => {
  const result = await readActionsSheet({ fileName, bytes });
  return result.ok ? (result.sheet === null ? 'no actions' : 'read') : result.reason;
};

const NOTHING = { changes: [], unclear: [], unknown: 0, added: 0, gone: 0 };
const [OWNER, DUE, STATUS] = ['D', 'E', 'F'] as const;
const rowOf = (sheet: ExcelJS.Worksheet, id: string): number => {
  for (let row = 1; row <= sheet.rowCount; row++) {
    if (sheet.getRow(row).values?.toString().includes(id)) return row;
  }
  throw new Error(`no row of ${id}`);
};

describe('a workbook that comes back', () => {
  test.each(LANGUAGES)('untouched, says nothing (%s)', async (language) => {
    expect(await found(await worked(() => undefined, language))).toEqual(NOTHING);
  });

  test('tells what was changed, and nothing else', async () => {
    const bytes = await worked((sheet) => {
      sheet.getCell(`${STATUS}${rowOf(sheet, 'aaaaaaaa1')}`).value = 'gjort';
      sheet.getCell(`${OWNER}${rowOf(sheet, 'aaaaaaaa2')}`).value = '  Per Moen ';
      sheet.getCell(`${DUE}${rowOf(sheet, 'aaaaaaaa3')}`).value = new Date(Date.UTC(2027, 2, 15));
    });
    expect((await found(bytes)).changes).toEqual([
      { noteId: 'aaaaaaaa1', status: 'done', changedSince: [] },
      { noteId: 'aaaaaaaa3', due: '2027-03-15', changedSince: [] },
      { noteId: 'aaaaaaaa2', owner: 'Per Moen', changedSince: [] },
    ]);
  });

  test('a cleared owner and a cleared deadline are changes; a cleared status is not one', async () => {
    const bytes = await worked((sheet) => {
      for (const column of [OWNER, DUE, STATUS]) sheet.getCell(`${column}${rowOf(sheet, 'aaaaaaaa1')}`).value = null;
    });
    expect((await found(bytes)).changes).toEqual([{ noteId: 'aaaaaaaa1', owner: '', due: null, changedSince: [] }]);
  });

  test('what has been changed in the app since stands, unless the file says otherwise, and then it is told', async () => {
    const bytes = await worked((sheet) => {
      sheet.getCell(`${OWNER}${rowOf(sheet, 'aaaaaaaa2')}`).value = 'Per';
    });
    const since = NOTES.map((one) => ({ ...one, status: 'done' as const, owner: 'Ola' }));
    expect((await found(bytes, since)).changes).toEqual([
      { noteId: 'aaaaaaaa2', owner: 'Per', changedSince: ['owner'] },
    ]);
    const same = NOTES.map((one) => ({ ...one, owner: 'Per' }));
    expect((await found(bytes, same)).changes).toEqual([]);
  });

  test('rows may be moved, added and deleted, and columns moved, left out and called otherwise', async () => {
    const bytes = await worked((sheet, book) => {
      const rows = [1, 2, 3, 4].map((row) => (sheet.getRow(row).values as ExcelJS.CellValue[]).slice(1));
      book.removeWorksheet(sheet.id);
      const other = book.addWorksheet('Oppfølging');
      other.addRow(['Hva vi skal gjøre i vinter']);
      other.addRow(['ID', 'Progress', 'Action', 'Kven']);
      for (const row of [rows[3], rows[1]]) other.addRow([row?.[8], 'Under way', row?.[2], row?.[3]]);
      other.addRow(['', 'gjort', 'Et nytt tiltak', 'Oda']);
      other.addRow(['zzzzzzzz9', 'gjort', 'Fra et annet sted', '']);
    });
    const { changes, ...rest } = await found(bytes);
    expect(rest).toEqual({ unclear: [], unknown: 1, added: 1, gone: 1 });
    expect(changes.map(({ status, owner, due }) => [status, owner, due])).toEqual([
      ['underWay', undefined, undefined],
      ['underWay', undefined, undefined],
    ]);
  });

  test('the column of ids is known by what it holds when its heading is gone', async () => {
    const bytes = await worked((sheet) => {
      sheet.getCell('I1').value = 'Ikke rør';
      sheet.getCell(`${STATUS}${rowOf(sheet, 'aaaaaaaa2')}`).value = 'Droppa';
    });
    expect((await found(bytes)).changes).toEqual([{ noteId: 'aaaaaaaa2', status: 'dropped', changedSince: [] }]);
  });

  test('a row that was copied and changed says nothing for certain, and a cell nobody understands is told', async () => {
    const bytes = await worked((sheet) => {
      const row = rowOf(sheet, 'aaaaaaaa1');
      sheet.addRow((sheet.getRow(row).values as ExcelJS.CellValue[]).slice(1));
      sheet.getCell(`${STATUS}${sheet.rowCount}`).value = 'gjort';
      sheet.getCell(`${DUE}${rowOf(sheet, 'aaaaaaaa3')}`).value = 'når vi får tid';
      sheet.getCell(`${STATUS}${rowOf(sheet, 'aaaaaaaa2')}`).value = 'kanskje';
    });
    const { changes, unclear } = await found(bytes);
    expect(changes).toEqual([]);
    expect(unclear.map(({ noteId, field, text }) => [noteId, field, text])).toEqual([
      ['aaaaaaaa1', 'status', null],
      ['aaaaaaaa3', 'due', 'når vi får tid'],
      ['aaaaaaaa2', 'status', 'kanskje'],
    ]);
  });

  test('works without its record, held against the app as it is', async () => {
    const bytes = await worked((sheet, book) => {
      book.removeWorksheet('kjoreplan-tiltak');
      sheet.getCell(`${STATUS}${rowOf(sheet, 'aaaaaaaa1')}`).value = 'i gang';
    });
    expect(await found(bytes)).toEqual({
      ...NOTHING,
      changes: [{ noteId: 'aaaaaaaa1', status: 'underWay', changedSince: [] }],
    });
  });

  test('from another gathering is known as that, with its record and without', async () => {
    for (const work of [
      () => undefined,
      (_: unknown, book: ExcelJS.Workbook) => book.removeWorksheet('kjoreplan-tiltak'),
    ]) {
      const result = await readActionsSheet({ fileName: 'a.xlsx', bytes: await worked(work) });
      if (!result.ok || !result.sheet) throw new Error('not read');
      expect(isOfOther(result.sheet, GATHERING, NOTES)).toBe(false);
      const other = gathering({ id: 'g2' as typeof GATHERING });
      expect(isOfOther(result.sheet, other.id, [action('bbbbbbbb1')])).toBe(true);
    }
  });

  test('the wrong file is refused with its reason', async () => {
    const good = await worked(() => undefined);
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Ark1').addRow(['Navn', 'Status']);
    expect(await reasonOf('a.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))).toBe('no actions');
    expect(await reasonOf('a.xlsx', new Uint8Array())).toBe('empty');
    expect(await reasonOf('a.xlsm', good)).toBe('macros');
    expect(await reasonOf('a.docx', good)).toBe('unknownFormat');
    expect(await reasonOf('a.xlsx', good.slice(0, 3_000))).toBe('broken');
    expect(await reasonOf('a.xlsx', new TextEncoder().encode('ikke en zip'))).toBe('broken');
    expect(await reasonOf('a.xlsx', new Uint8Array(20_000_001))).toBe('tooLarge');
  });
});

describe('the words of the sheet', () => {
  test.each(LANGUAGES)('are known in %s', (language) => {
    const t = wordsIn(language);
    expect(isActionsSheet(t('report:sheet.actions'))).toBe(true);
    expect(columnOf(t('report:excel.id'))).toBe('id');
    expect(columnOf(t('report:excel.owner'))).toBe('owner');
    expect(columnOf(t('report:excel.due'))).toBe('due');
    expect(columnOf(t('report:excel.status'))).toBe('status');
    expect(columnOf(t('report:excel.action'))).toBeNull();
    expect(statusOf(t('report:status.todo'))).toBe('notStarted');
    expect(statusOf(t('report:status.doing'))).toBe('underWay');
    expect(statusOf(t('report:status.done'))).toBe('done');
    expect(statusOf(t('report:status.dropped'))).toBe('dropped');
  });
});

describe('a deadline as it is typed', () => {
  test.each([
    ['15.3.2027', '2027-3-15'],
    ['15.03.27', '2027-3-15'],
    ['15/3-27', '2027-3-15'],
    ['15. mars 2027', '2027-3-15'],
    ['15.mars', 'null-3-15'],
    ['innen 15. mars', 'null-3-15'],
    ['senest fredag 15. mars 2027', '2027-3-15'],
    ['tysdag den 15. mars', 'null-3-15'],
    ['15 Mar 2027', '2027-3-15'],
    ['March 15, 2027', '2027-3-15'],
    ['2027-03-15', '2027-3-15'],
    ['15.3.', 'null-3-15'],
    ['29.2', 'null-2-29'],
    ['46461', '2027-3-15'],
    ["1. des. '27", '2027-12-1'],
  ])('«%s» is %s', (text, date) => {
    const typed = typedDate(text);
    expect(typed && `${typed.year}-${typed.month}-${typed.day}`).toBe(date);
  });

  test.each(['uke 12', 'snart', '31.2.2027', '29.2.2027', '3/15/2027', '15', '', 'mars', '15.3.2027 og 1.4.2027'])(
    '«%s» is no date',
    (text) => {
      expect(typedDate(text)).toBeNull();
    },
  );
});
