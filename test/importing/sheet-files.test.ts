import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/importing/files/limits';
import { readAgenda } from '../../src/importing/read-agenda';
import { type JsonItem, toImportJson } from '../../src/importing/to-json';
import { makeZip } from './make-zip';

type Row = ExcelJS.CellValue[];

/** Excel's own time of day: a part of a day, shown as a clock. */
const at = (hour: number, minute: number): Date => new Date(Date.UTC(1899, 11, 30, hour, minute));

async function bytesOf(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: ExcelJS.Workbook, name: string, rows: readonly Row[]): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(name);
  for (const row of rows) {
    const added = sheet.addRow(row);
    added.eachCell((cell) => {
      if (cell.value instanceof Date && cell.numFmt === undefined) cell.numFmt = 'hh:mm';
    });
  }
  return sheet;
}

async function read(bytes: Uint8Array) {
  const result = await readAgenda({ fileName: 'Kjøreplan.xlsx', bytes });
  if (!result.ok) throw new Error(result.reason);
  return { json: toImportJson(result.agenda), agenda: result.agenda };
}

const brief = ({ start, end, title, responsible }: JsonItem) => [start, end, title, responsible];

async function reason(bytes: Uint8Array, fileName = 'plan.xlsx'): Promise<string> {
  const result = await readAgenda({ fileName, bytes });
  return result.ok ? 'read' : result.reason;
}

describe('Excel files', () => {
  it('reads columns under their heads, with true Excel times and empty cells', async () => {
    const bytes = await bytesOf((workbook) =>
      addSheet(workbook, 'Ark1', [
        ['Kjøreplan for havnedagen'],
        [],
        ['Tid', 'Varighet', 'Tema', 'Ansvarlig', 'Rom'],
        [at(9, 0), at(0, 15), 'Velkommen', 'Ordfører', 'Salen'],
        [
          at(9, 15),
          at(0, 45),
          'Hva lever kaia av?\nHvem tjener på den?',
          { richText: [{ text: 'Tor ' }, { text: 'Eik' }] },
        ],
        [at(10, 0), 15, 'Pause', null, 'Foajeen'],
        [at(10, 15), null, 'Gruppearbeid'],
      ]),
    );
    const { json, agenda } = await read(bytes);
    expect(agenda.title).toBe('Kjøreplan for havnedagen');
    expect(json.days[0]?.items.map(brief)).toEqual([
      ['09:00', '09:15', 'Velkommen', 'Ordfører'],
      ['09:15', '10:00', 'Hva lever kaia av?', 'Tor Eik'],
      ['10:00', '10:15', 'Pause', null],
      ['10:15', null, 'Gruppearbeid', null],
    ]);
    expect(agenda.days[0]?.items[1]?.prompts).toEqual(['Hvem tjener på den?']);
    expect(json.warnings).toEqual([]);
  });

  it('reads start and end in two columns, formulas, and times that lost their format', async () => {
    const bytes = await bytesOf((workbook) =>
      addSheet(workbook, 'Plan', [
        [null, 'Start', 'Slutt', 'Hva'],
        [null, at(12, 0), at(12, 30), 'Lunsj'],
        [null, { formula: 'C2', result: at(12, 30) }, { formula: 'B3+1/24', result: at(13, 30) }, 'Innlegg'],
        [null, 13.5 / 24, 14 / 24, 'Plenum'],
        [null, '14.00', '14.10', 'Avslutning'],
      ]),
    );
    const { json } = await read(bytes);
    expect(json.days[0]?.items.map(({ start, end, title }) => [start, end, title])).toEqual([
      ['12:00', '12:30', 'Lunsj'],
      ['12:30', '13:30', 'Innlegg'],
      ['13:30', '14:00', 'Plenum'],
      ['14:00', '14:10', 'Avslutning'],
    ]);
  });

  it('takes sheets named as days for days, and leaves hidden sheets and lists of people alone', async () => {
    const plan = (first: string): Row[] => [
      ['Tid', 'Tema'],
      [at(9, 0), first],
      [at(10, 0), 'Pause'],
      [at(10, 15), 'Oppsummering'],
    ];
    const bytes = await bytesOf((workbook) => {
      addSheet(workbook, 'Onsdag 12. mars 2025', plan('Velkommen'));
      addSheet(workbook, 'Torsdag 13. mars 2025', plan('God morgen'));
      addSheet(workbook, 'Kladd', plan('Skal ikke med')).state = 'hidden';
      addSheet(workbook, 'Deltakere', [
        ['Navn', 'Kommune'],
        ['Kari Vik', 'Luster'],
        ['Per Lund', 'Gloppen'],
      ]);
    });
    const { json } = await read(bytes);
    expect(json.days.map(({ label, date, items }) => [label, date, items.map(({ title }) => title)])).toEqual([
      ['Onsdag 12. mars 2025', '2025-03-12', ['Velkommen', 'Pause', 'Oppsummering']],
      ['Torsdag 13. mars 2025', '2025-03-13', ['God morgen', 'Pause', 'Oppsummering']],
    ]);
  });

  it('takes the days from a column of dates, and from moments with a date in them', async () => {
    const dated = await bytesOf((workbook) =>
      addSheet(workbook, 'Ark1', [
        ['Dag', 'Kl', 'Aktivitet'],
        ['Mandag 5. mai', at(11, 0), 'Møte'],
        [null, at(12, 0), 'Lunsj'],
        ['Tirsdag 6. mai', at(9, 0), 'Besøk'],
        [null, at(11, 0), 'Hjemreise'],
      ]),
    );
    expect((await read(dated)).json.days.map(({ label, items }) => [label, items.length])).toEqual([
      ['Mandag 5. mai', 2],
      ['Tirsdag 6. mai', 2],
    ]);
    const moments = await bytesOf((workbook) => {
      const sheet = addSheet(workbook, 'Ark1', [['Tid', 'Aktivitet']]);
      for (const [day, hour, title] of [
        [5, 9, 'Møte'],
        [5, 10, 'Befaring'],
        [6, 9, 'Skriving'],
      ] as const) {
        sheet.addRow([new Date(Date.UTC(2025, 4, day, hour)), title]).getCell(1).numFmt = 'dd.mm.yyyy hh:mm';
      }
    });
    expect((await read(moments)).json.days.map(({ date, items }) => [date, items.map(({ start }) => start)])).toEqual([
      ['2025-05-05', ['09:00', '10:00']],
      ['2025-05-06', ['09:00']],
    ]);
  });

  it('refuses what is no plain workbook of sane size', async () => {
    const good = await bytesOf((workbook) => addSheet(workbook, 'Ark1', [['09.00', 'Velkommen']]));
    expect(await reason(good)).toBe('read');
    expect(await reason(good.subarray(0, good.length - 40))).toBe('broken');
    expect(await reason(good, 'plan.docx')).toBe('broken');
    expect(await reason(good, 'plan.xlsm')).toBe('macros');
    expect(await reason(Buffer.from('09.00 Velkommen'))).toBe('broken');
    const book = { name: 'xl/workbook.xml', data: Buffer.from('<workbook/>') };
    const sheet = { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(LIMITS.sheetTextBytes + 1, ' '), claimed: 10 };
    expect(await reason(makeZip([book, sheet]))).toBe('tooLarge');
    expect(await reason(makeZip([book, { name: 'xl/vbaProject.bin', data: Buffer.from('x') }]))).toBe('macros');
    expect(await reason(await bytesOf((workbook) => workbook.addWorksheet('Ark1')))).toBe('empty');
  });

  it('refuses a workbook whose named ranges span more cells than anyone fills', async () => {
    const huge = await bytesOf((workbook) => {
      addSheet(workbook, 'Ark1', [['09.00', 'Velkommen']]);
      workbook.definedNames.add('Ark1!$A$1:$Z$9000', 'alt');
    });
    expect(await reason(huge)).toBe('tooLarge');
  });

  it('refuses rows and columns without end', async () => {
    const wide = await bytesOf((workbook) =>
      addSheet(workbook, 'Ark1', [Array.from({ length: LIMITS.columns + 1 }, (_, i) => `${i}`)]),
    );
    expect(await reason(wide)).toBe('tooLarge');
    const far = await bytesOf((workbook) => {
      const sheet = addSheet(workbook, 'Ark1', [
        ['09.00', 'Velkommen'],
        ['09.15', 'Pause'],
      ]);
      sheet.getCell('A1000000').value = '09.30';
      sheet.getCell('B1000000').value = 'Slutt';
    });
    expect(await reason(far)).toBe('read');
  });
});
