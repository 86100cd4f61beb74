import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tallyOf } from '../../src/domain/ratings/tally';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { writeExcel } from '../../src/reporting/excel/write-excel';
import { xmlText } from '../../src/reporting/xml-text';
import { wordsIn } from '../../src/words';
import { answer, note, question, snapshot } from './builders';
import { partOf, unzipped, xmlFault } from './opened';
import { randomGathering, tokenOf } from './random-gathering';
import { sampleGathering } from './sample';

type Row = Readonly<Record<string, ExcelJS.CellValue>>;

async function opened(gathering: Snapshot, language: 'nb' | 'nn' | 'en' = 'nb') {
  const bytes = await writeExcel(gathering, language);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  return { workbook, parts: await unzipped(bytes) };
}

const visible = (workbook: ExcelJS.Workbook) => workbook.worksheets.filter(({ state }) => state === 'visible');

// A cell's value leaves out a result of 0, which the cell itself knows.
const cellValueOf = (cell: ExcelJS.Cell): ExcelJS.CellValue =>
  cell.formula ? { formula: cell.formula, result: cell.result } : cell.value;

/** The rows of a sheet by the names in its first row. */
function rowsOf(workbook: ExcelJS.Workbook, title: string): Row[] {
  const sheet = workbook.getWorksheet(title);
  if (!sheet) throw new Error(`no sheet ${title}`);
  const names: string[] = [];
  sheet.getRow(1).eachCell((cell) => names.push(String(cell.value)));
  const rows: Row[] = [];
  for (let at = 2; at <= sheet.rowCount; at++) {
    rows.push(Object.fromEntries(names.map((name, column) => [name, cellValueOf(sheet.getCell(at, column + 1))])));
  }
  return rows;
}

const isFormula = (value: ExcelJS.CellValue): value is ExcelJS.CellFormulaValue =>
  typeof value === 'object' && value !== null && 'formula' in value;
// The library leaves the result out when it reads an empty text.
const resultOf = (value: ExcelJS.CellValue | undefined) =>
  value !== undefined && isFormula(value) ? (value.result ?? '') : 'not a formula';

const serial = (value: ExcelJS.CellValue | undefined): number | null =>
  value instanceof Date ? value.getTime() / 60_000 : null;

/** Plan, what happened and what the formulas say must agree in every row. */
function checkRunSheet(rows: readonly Row[]): void {
  for (const row of rows) {
    const between = (start: string, end: string) => {
      const [from, to] = [serial(row[start]), serial(row[end])];
      return from === null || to === null ? '' : Math.round(to - from);
    };
    const planned = between('Planlagt start', 'Planlagt slutt');
    const actual = between('Faktisk start', 'Faktisk slutt');
    expect(resultOf(row['Planlagt min'])).toBe(planned);
    expect(resultOf(row['Faktisk min'])).toBe(actual);
    const deviation = planned === '' || actual === '' ? '' : Number(actual) - Number(planned);
    expect(resultOf(row['Avvik min'])).toBe(deviation);
  }
}

const shown = (gathering: Snapshot) =>
  gathering.notes
    .filter((one) => one.deletedAt === null)
    .filter((one) => one.consent !== 'refused')
    .filter((one) => one.kind !== 'quote' || one.consent === 'named' || one.consent === 'unnamed');

/** As a reader of the file gets it back. */
const readBack = (text: string) => xmlText(text).replaceAll('\u007f', '');

describe('the Excel workbook of any gathering', () => {
  it('holds what the store holds, and formulas that agree with it', async () => {
    await fc.assert(
      fc.asyncProperty(randomGathering, async (gathering) => {
        const { workbook, parts } = await opened(gathering);
        const all = [...parts.values()].join('');
        for (const [name, part] of parts) expect([name, xmlFault(part)]).toEqual([name, null]);
        expect(all).not.toContain('HEMMELIG');
        const notes = shown(gathering);
        for (const one of gathering.notes) {
          if (!notes.includes(one)) expect(all).not.toContain(tokenOf(one));
        }
        const rows = rowsOf(workbook, 'Notater').filter((row) => row.Nummer !== null);
        expect(rows.map((row) => row.Notat).sort()).toEqual(notes.map(({ text }) => readBack(text)).sort());
        checkRunSheet(rowsOf(workbook, 'Kjøreplan').filter((row) => row.Nummer !== null));
        rowsOf(workbook, 'Sammenstilling').forEach((row, at) => {
          const tally = tallyOf(gathering.answers.filter(({ questionId }) => questionId === `q${at}`));
          expect(resultOf(row['Antall svar'])).toBe(tally.n);
          expect(resultOf(row.Gjennomsnitt)).toBe(tally.mean ?? '');
          expect(resultOf(row.Median)).toBe(tally.median ?? '');
          expect(tally.counts.map((_, score) => resultOf(row[String(score + 1)]))).toEqual(tally.counts);
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('the Excel workbook of the sample', () => {
  it('has true times and dates', async () => {
    const { workbook } = await opened(sampleGathering());
    const [first] = rowsOf(workbook, 'Kjøreplan');
    expect(first?.['Planlagt start']).toEqual(new Date(Date.UTC(1899, 11, 30, 15)));
    expect(first?.Dato).toEqual(new Date(Date.UTC(2026, 10, 26)));
    const [said] = rowsOf(workbook, 'Notater');
    expect(said?.Tidspunkt).toEqual(new Date(Date.UTC(2026, 10, 26, 15, 11, 7)));
    expect(rowsOf(workbook, 'Tiltak').map((row) => row.Tidsrom)).toEqual(['3 dager', '3 uker', '3 uker', '3 måneder']);
  });

  it('offers the statuses to choose from, in every row', async () => {
    const { workbook } = await opened(sampleGathering());
    const cell = workbook.getWorksheet('Tiltak')?.getCell('F5');
    expect(cell?.value).toBe('ikke startet');
    expect(cell?.dataValidation).toMatchObject({ type: 'list', formulae: ['"ikke startet,i gang,gjort,droppet"'] });
  });

  it('keeps answers in no order of time', async () => {
    const { workbook } = await opened(sampleGathering());
    const scores = rowsOf(workbook, 'Vurderinger').map((row) => [row.Spørsmålsnummer, row.Skår]);
    expect(scores).toEqual(scores.toSorted((a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1])));
  });

  it('counts in the overview what the other sheets hold', async () => {
    const { workbook } = await opened(sampleGathering());
    const sheet = workbook.getWorksheet('Oversikt');
    const counts = new Map<string, unknown>();
    sheet?.eachRow((row) => counts.set(String(row.getCell(1).value), row.getCell(2).value));
    expect(counts.get('Notater')).toEqual({ formula: 'COUNT(Notater[Nummer])', result: 23 });
    expect(counts.get('Planlagt tid (min)')).toMatchObject({ result: 160 });
    expect(counts.get('Sitater uten samtykke, ikke med her')).toBe(2);
  });

  it('prints on whole pages across, on their side where it is wide, with the headings on each', async () => {
    const { workbook } = await opened(sampleGathering());
    for (const sheet of visible(workbook)) {
      expect(sheet.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
      const upright = ['Oversikt', 'Deltakere'].includes(sheet.name);
      expect([sheet.name, sheet.pageSetup.orientation]).toEqual([sheet.name, upright ? 'portrait' : 'landscape']);
      expect(sheet.pageSetup.printTitlesRow).toBe('1:1');
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    }
  });
});

describe('the sheets', () => {
  it('are named as the words say', async () => {
    const { workbook } = await opened(snapshot(), 'nn');
    const words = wordsIn('nn');
    expect(visible(workbook).map(({ name }) => name)).toEqual([
      words('report:sheet.overview'),
      words('report:sheet.runSheet'),
      words('report:sheet.notes'),
      words('report:sheet.actions'),
      words('report:sheet.orders'),
      words('report:sheet.ratings'),
      words('report:sheet.comparison'),
      words('report:sheet.participants'),
    ]);
  });
});

describe('text in cells', () => {
  it('stays text however it begins', async () => {
    const texts = ['=1+1', '+1', '-1', '@A1', '\tx', '\rx', '=HYPERLINK("http://x")'];
    const { workbook, parts } = await opened(snapshot({ notes: texts.map((text, at) => note(`n${at}`, { text })) }));
    expect(rowsOf(workbook, 'Notater').map((row) => row.Notat)).toEqual([...texts.slice(0, 5), '\nx', texts[6]]);
    expect(partOf(parts, 'xl/worksheets/sheet3.xml')).not.toContain('<f>');
  });

  it('is cut where Excel would refuse it, and not in the middle of a character', async () => {
    const { workbook } = await opened(snapshot({ notes: [note('n', { text: '😀'.repeat(20_000) })] }));
    const text = String(rowsOf(workbook, 'Notater')[0]?.Notat);
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.isWellFormed()).toBe(true);
    expect(text.endsWith('…')).toBe(true);
  });

  it('does not mistake a question for a pattern', async () => {
    const questions = [question('q1', { text: 'Hva?' }), question('q2', { text: 'Hvem?', position: 1 })];
    const { workbook } = await opened(snapshot({ questions, answers: [answer('a', 'q1', 7)] }));
    expect(rowsOf(workbook, 'Sammenstilling').map((row) => resultOf(row['Antall svar']))).toEqual([1, 0]);
  });
});
