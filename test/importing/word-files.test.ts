import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { readAgenda } from '../../src/importing/read-agenda';
import { toImportJson } from '../../src/importing/to-json';
import { makeZip, paragraph, tableRow, wordParts } from './make-zip';

async function read(bytes: Uint8Array) {
  const result = await readAgenda({ fileName: 'Kjøreplan.docx', bytes });
  if (!result.ok) throw new Error(result.reason);
  return { json: toImportJson(result.agenda), agenda: result.agenda };
}

const cell = (...lines: string[]) => new TableCell({ children: lines.map((line) => new Paragraph(line)) });

describe('Word files', () => {
  it('gives paragraphs, lists and headings as lines', async () => {
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Kjøreplan for havnesamling', heading: HeadingLevel.TITLE }),
            new Paragraph({ text: 'Torsdag 6. mars 2025', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [new TextRun({ text: '09.00', bold: true }), new TextRun(' Velkommen v/ havnesjef Tor Eik')],
            }),
            new Paragraph('09.15–10.00 Hva skjer på kaia?'),
            new Paragraph({ text: 'Hvilke skip kommer?', bullet: { level: 0 } }),
            new Paragraph({ text: 'Hvilke kommer ikke?', bullet: { level: 0 } }),
            new Paragraph('10.00–10.15 Pause'),
          ],
        },
      ],
    });
    const { json, agenda } = await read(await Packer.toBuffer(document));
    expect(json.days).toHaveLength(1);
    expect(json.days[0]).toMatchObject({ label: 'Torsdag 6. mars 2025', date: '2025-03-06' });
    expect(json.days[0]?.items.map(({ start, end, title }) => [start, end, title])).toEqual([
      ['09:00', '09:15', 'Velkommen'],
      ['09:15', '10:00', 'Hva skjer på kaia?'],
      ['10:00', '10:15', 'Pause'],
    ]);
    expect(json.days[0]?.items[0]?.responsible).toBe('havnesjef Tor Eik');
    expect(agenda.days[0]?.items[1]?.prompts).toEqual(['Hvilke skip kommer?', 'Hvilke kommer ikke?']);
  });

  it('reads tables by their columns, with questions inside a cell as prompts', async () => {
    const rows = [
      [cell('Tid'), cell('Tema'), cell('Ansvarlig')],
      [cell('12.00'), cell('Lunsj'), cell('')],
      [cell('12.45'), cell('Gruppearbeid', 'Hva tar vi tak i først?'), cell('Prosessleder')],
      [cell('13.45'), cell('Oppsummering'), cell('Ordfører')],
    ];
    const document = new Document({
      sections: [{ children: [new Table({ rows: rows.map((children) => new TableRow({ children })) })] }],
    });
    const { json, agenda } = await read(await Packer.toBuffer(document));
    expect(json.days[0]?.items.map(({ start, title, responsible }) => [start, title, responsible])).toEqual([
      ['12:00', 'Lunsj', null],
      ['12:45', 'Gruppearbeid', 'Prosessleder'],
      ['13:45', 'Oppsummering', 'Ordfører'],
    ]);
    expect(agenda.days[0]?.items[1]?.prompts).toEqual(['Hva tar vi tak i først?']);
  });

  it('keeps empty paragraphs as blank lines', async () => {
    const body = ['09.00 Velkommen', '09.30 Slutt', '', '', '', '', 'Lurer du på noe, så ring.']
      .map(paragraph)
      .join('');
    const { agenda } = await read(makeZip(wordParts(body)));
    expect(agenda.lines.map(({ use }) => use)).toEqual([
      'item',
      'item',
      'blank',
      'blank',
      'blank',
      'blank',
      'notUnderstood',
    ]);
  });

  it('reads a table whose one row holds a time and a title per line', async () => {
    const body = `<w:tbl>${tableRow(['09.00', '09.30', '10.00'], ['Velkommen', 'Innlegg', 'Pause'])}</w:tbl>${paragraph('10.15 Plenum')}`;
    const { json } = await read(makeZip(wordParts(body)));
    expect(json.days[0]?.items.map(({ start, title }) => [start, title])).toEqual([
      ['09:00', 'Velkommen'],
      ['09:30', 'Innlegg'],
      ['10:00', 'Pause'],
      ['10:15', 'Plenum'],
    ]);
  });
});
