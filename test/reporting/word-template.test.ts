import { Bookmark, Document, Footer, Header, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import { PLAIN_DOCUMENT, type ReportDocument } from '../../src/domain/report/report-document';
import { readTemplate } from '../../src/reporting/word/read-template';
import { writeOnTemplate } from '../../src/reporting/word/write-on-template';
import { writeWord } from '../../src/reporting/word/write-word';
import { unzipped, zipped } from '../../src/reporting/word/zip';
import { unzipped as partsOf } from './opened';
import { wordFaults } from './word-parts';

const text = (said: string) => new Paragraph({ children: [new TextRun(said)] });

/** As a Norwegian Word would save it: its own ids for the styles, a header and a footer, and places to be filled. */
async function template(body: readonly string[], ids: readonly (readonly [id: string, name: string])[] = NORWEGIAN) {
  const made = new Document({
    styles: { paragraphStyles: ids.map(([id, name]) => ({ id, name, basedOn: 'Normal' })) },
    sections: [
      {
        headers: { default: new Header({ children: [text('LUNDE KOMMUNE')] }) },
        footers: { default: new Footer({ children: [text('{{dato}}')] }) },
        children: body.map(text),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(made));
}

const NORWEGIAN = [
  ['Tittel', 'Title'],
  ['Overskrift1', 'heading 1'],
  ['Punktliste', 'List Bullet'],
  ['Sitat', 'Quote'],
  ['Bildetekst', 'caption'],
] as const;

const summary: ReportDocument = {
  ...PLAIN_DOCUMENT,
  language: 'nb',
  title: 'Første samling',
  facts: { ...PLAIN_DOCUMENT.facts, dates: '26. november 2026' },
  sections: [
    { id: 'about', title: '', count: null, blocks: [{ type: 'paragraph', text: 'Ingressen.' }] },
    {
      id: 'agreed',
      title: 'Dette er vi enige om',
      count: null,
      blocks: [
        { type: 'list', ordered: false, items: [{ text: 'Besøk bedriftene' }] },
        {
          type: 'chart',
          ...{ title: 'Hvor nyttig?', alt: 'To svar', shape: 'columns', seriesName: 'Svar' },
          ...{ categories: ['1', '2'], values: [1, 1] },
        },
      ],
    },
  ],
};
/** The library adds its own styles beside those that templates here are made with. */
const faultsOf = (parts: ReadonlyMap<string, string>): string[] =>
  wordFaults(parts).filter((fault) => !fault.startsWith('two styles called'));
const SECTION = {
  count: null,
  blocks: [
    {
      type: 'table' as const,
      caption: null,
      columns: [
        { label: 'Hva', width: 3 },
        { label: 'Hvem', width: 1 },
      ],
      rows: [{ cells: ['Besøk', 'Ola'] }],
    },
  ],
};
const NOTHING = { pictureOf: () => null };

describe('a template of the municipality’s own', () => {
  test('is the base: its header and footer stand, its styles are used under their own ids, its places are filled', async () => {
    const bytes = await template(['{{ tittel }}', 'Før', '{{innhold}}', 'Etter']);
    const parts = await partsOf(await writeOnTemplate(summary, NOTHING, bytes));
    const body = parts.get('word/document.xml') ?? '';
    const all = [...parts.values()].join('\n');
    expect(all).toContain('LUNDE KOMMUNE');
    expect(all).toContain('26. november 2026');
    expect(body).toContain('w:val="Overskrift1"');
    expect(body).toContain('w:val="Punktliste"');
    expect(body).not.toMatch(/\{\{|w:val="Heading1"/u);
    expect(body.match(/Første samling/gu)).toHaveLength(1);
    expect(body.indexOf('Før')).toBeLessThan(body.indexOf('Ingressen'));
    expect(body.indexOf('Besøk bedriftene')).toBeLessThan(body.indexOf('Etter'));
    expect([...parts.keys()].some((name) => name.startsWith('word/charts/'))).toBe(true);
  });

  test('says what it lacks', async () => {
    expect(await readTemplate(await template(['{{innhold}}']))).toMatchObject({ ok: true, lacks: [] });
    // Word's own headings and captions come with every file that is made here.
    const bare = await readTemplate(await template(['{{content}}'], [['Tittel', 'Title']]));
    expect(bare).toMatchObject({ ok: true, place: 'content', lacks: ['list', 'quote'] });
  });

  test('that does not say where the summary goes has it after its own text, before the settings of its page', async () => {
    const bytes = await template(['Vår ref.', 'Saksgang']);
    expect(await readTemplate(bytes)).toMatchObject({ ok: true, lacks: ['place'] });
    const parts = await partsOf(await writeOnTemplate(summary, NOTHING, bytes));
    const body = parts.get('word/document.xml') ?? '';
    const places = ['Vår ref.', 'Saksgang', 'Første samling', 'Ingressen.', 'Besøk bedriftene', '<w:sectPr'];
    expect(places.map((place) => body.indexOf(place) >= 0)).toEqual(places.map(() => true));
    expect(places.toSorted((a, b) => body.lastIndexOf(a) - body.lastIndexOf(b))).toEqual(places);
    expect(body).not.toContain('{{');
    expect([...parts.values()].join('\n')).toContain('LUNDE KOMMUNE');
    expect(faultsOf(parts)).toEqual([]);
  });

  test('has its contents filled in, headings numbered and marked, within the width of its own text', async () => {
    const made = new Document({
      styles: { paragraphStyles: NORWEGIAN.map(([id, name]) => ({ id, name, basedOn: 'Normal' })) },
      sections: [
        {
          properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { left: 2_000, right: 1_906 } } },
          children: [
            new Paragraph({ children: [new Bookmark({ id: 'start', children: [new TextRun('Vår ref.')] })] }),
            text('{{innhold}}'),
          ],
        },
      ],
    });
    const sections = ['1', '2', '3'].map((id) => ({ ...SECTION, id, title: `Del ${id}` }));
    const document = { ...summary, sections, contents: true, numbered: true };
    const bytes = new Uint8Array(await Packer.toArrayBuffer(made));
    const parts = await partsOf(await writeOnTemplate(document, NOTHING, bytes));
    const body = parts.get('word/document.xml') ?? '';
    expect(faultsOf(parts)).toEqual([]);
    expect(body).toMatch(/>2 Del 2<.*?PAGEREF _Innhold2 \\h.*?>\d+<.*?<w:bookmarkStart w:name="_Innhold2"/su);
    expect(body.match(/w:pStyle w:val="Overskrift1"\/><w:keepNext\/><w:numPr>/gu)).toHaveLength(3);
    const widths = [...body.matchAll(/<w:tblW [^>]*w:w="(\d+)"/gu)].map(([, width]) => Number(width));
    expect([...new Set(widths)]).toEqual([8_000]);
    expect(body).toMatch(/<w:tab w:val="right" w:pos="8000" w:leader="dot"\/>/u);
  });

  test('that was saved as a template becomes a document, or Word would not open it', async () => {
    const parts = await unzipped(await template(['{{innhold}}']));
    const types = Buffer.from(parts.get('[Content_Types].xml') ?? []).toString('utf8');
    const dotx = types.replace('document.main+xml', 'template.main+xml');
    expect(dotx).not.toBe(types);
    const bytes = zipped(new Map(parts).set('[Content_Types].xml', Buffer.from(dotx)));
    const made = await partsOf(await writeOnTemplate(summary, NOTHING, bytes));
    expect(made.get('[Content_Types].xml')).toContain('wordprocessingml.document.main+xml');
    expect(made.get('word/document.xml')).toContain('Besøk bedriftene');
    expect(faultsOf(made)).toEqual([]);
  });

  test('with macros in it is refused, whatever it is called', async () => {
    const parts = await unzipped(await template(['{{innhold}}']));
    const bytes = zipped(new Map(parts).set('word/vbaProject.bin', Buffer.from('Sub AutoOpen()')));
    expect(await readTemplate(bytes)).toEqual({ ok: false, fault: 'macros' });
  });

  test('is refused where it is no Word file', async () => {
    const notWord = zipped(new Map([['xl/workbook.xml', Buffer.from('<workbook/>')]]));
    expect(await readTemplate(notWord)).toEqual({ ok: false, fault: 'notWord' });
    expect(await readTemplate(new TextEncoder().encode('hei'))).toEqual({ ok: false, fault: 'notWord' });
    const whole = await template(['{{innhold}}']);
    expect(await readTemplate(whole.slice(0, whole.length / 2))).toEqual({ ok: false, fault: 'broken' });
    expect(await readTemplate(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toEqual({ ok: false, fault: 'broken' });
  });

  test('that has become useless gives way to the app’s own look', async () => {
    const made = await partsOf(await writeOnTemplate(summary, NOTHING, new Uint8Array([1, 2, 3])));
    expect(made.get('word/document.xml')).toContain('Besøk bedriftene');
  });
});

describe('the app’s own look', () => {
  test('has a table of contents that is filled in and asks nothing, and headings that count by their style', async () => {
    const section = (id: string) => ({ ...summary.sections[1], id, title: `Del ${id}`, count: null, blocks: [] });
    const sections = [...summary.sections, section('2'), section('3')];
    const parts = await partsOf(await writeWord({ ...summary, sections, contents: true, numbered: true }));
    const body = parts.get('word/document.xml') ?? '';
    expect(body).toContain('TOC');
    expect(body.match(/Del 2/gu)?.length).toBe(2);
    expect(body).not.toMatch(/w:dirty="(?:true|1|on)"/u);
    expect(parts.get('word/settings.xml') ?? '').not.toContain('w:updateFields');
    expect(parts.get('word/styles.xml')).toMatch(/w:styleId="Heading1"[\s\S]*?<w:numPr>/u);
    expect(body).toMatch(/w:pStyle w:val="TOCHeading".*?Innhold/u);
  });

  test('a long one has its contents without numbers, and without dots that lead to none, and asks nothing either', async () => {
    const items = Array.from({ length: 900 }, (_, at) => ({ text: `Punkt ${at}` }));
    const section = (id: string) => ({
      ...{ id, title: `Del ${id}`, count: null },
      blocks: [{ type: 'list' as const, ordered: false, items }],
    });
    const parts = await partsOf(
      await writeWord({ ...summary, sections: ['1', '2', '3'].map(section), contents: true, numbered: true }),
    );
    const body = parts.get('word/document.xml') ?? '';
    expect(body.match(/Del 2/gu)?.length).toBe(2);
    expect(body).not.toMatch(/w:dirty="(?:true|1|on)"|w:leader="dot"/u);
    expect(wordFaults(parts)).toEqual([]);
  });
});
