import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readPeople } from '../../../src/domain/people/people-list';
import { readPeopleSheet } from '../../../src/importing/sheets/people-sheet';

async function sheet(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const read = async (fileName: string, bytes: Uint8Array) => {
  const result = await readPeopleSheet({ fileName, bytes });
  return result.ok ? readPeople(result.text) : result.reason;
};

describe('a file with participants', () => {
  test('from Excel is read by its heads, in any order, with a title above and other columns between', async () => {
    const bytes = await sheet((workbook) => {
      const page = workbook.addWorksheet('Ark1');
      page.addRow([]);
      page.addRow(['Nr', 'Kommune', 'E-post', 'Navn', 'Rolle']);
      page.addRow([1, 'Lunner', 'a@b.no', 'Kari\nVik', 'ordfører']);
      page.addRow([2, 'Gran', null, { richText: [{ text: 'Ola ' }, { text: 'Li' }] }, 'rektor']);
      workbook.addWorksheet('Skjult', { state: 'hidden' }).addRow(['Navn', 'Hemmelig Person']);
    });
    expect(await read('liste.xlsx', bytes)).toEqual([
      { name: 'Kari Vik', organisation: 'Lunner', role: 'elected', hadAddress: true },
      { name: 'Ola Li', organisation: 'Gran', role: 'leader' },
    ]);
  });

  test.each([
    ['liste.csv', 'Navn;Organisasjon\r\nKåre Ås;Gran kommune\r\n', 'utf8'],
    ['liste.csv', 'Navn;Organisasjon\r\nKåre Ås;Gran kommune\r\n', 'latin1'],
    ['liste.txt', 'Kåre Ås, Gran kommune', 'utf16le'],
  ] as const)('%s as text: %s (%s)', async (name, text, encoding) => {
    expect(await read(name, new Uint8Array(Buffer.from(text, encoding)))).toEqual([
      { name: 'Kåre Ås', organisation: 'Gran kommune', role: 'other' },
    ]);
  });

  test.each([
    ['tom.csv', new Uint8Array(), 'empty'],
    ['bare-streker.csv', new Uint8Array(Buffer.from(' ; ; \n;;')), 'empty'],
    ['liste.pdf', new Uint8Array([1]), 'unknownFormat'],
    ['liste.xlsm', new Uint8Array([1]), 'macros'],
    ['liste.xlsx', new Uint8Array(Buffer.from('ikke et regneark')), 'broken'],
  ])('%s is refused, and it is said why', async (name, bytes, reason) => {
    expect(await read(name, bytes)).toBe(reason);
  });
});
