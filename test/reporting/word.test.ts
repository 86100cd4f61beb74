import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/agenda/gathering';
import type { Note } from '../../src/domain/notes/note';
import { PLAIN_DOCUMENT, type ReportDocument } from '../../src/domain/report/report-document';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { buildReport } from '../../src/reporting/report-model';
import { writeWord } from '../../src/reporting/word/write-word';
import { localeTag, wordsIn } from '../../src/words';
import { note, snapshot } from './builders';
import { paragraphsOf, partOf, unzipped, type WordParagraph, xmlFault } from './opened';
import { randomGathering, tokenOf } from './random-gathering';
import { sampleGathering } from './sample';

const words = wordsIn('nb');

const exported = async (gathering: Snapshot, language = 'nb' as const) => {
  const parts = await unzipped(await writeWord(buildReport(gathering, language)));
  return {
    parts,
    xml: partOf(parts, 'word/document.xml'),
    paragraphs: paragraphsOf(partOf(parts, 'word/document.xml')),
  };
};

/** The section a note stands in. */
function sectionOf(note: Note, all: readonly Note[]): string {
  switch (note.kind) {
    case 'agreed':
      return words('report:section.agreed');
    case 'disagreed': {
      const agreed = all.some((other) => other.kind === 'agreed' && other.deletedAt === null);
      return agreed ? words('report:section.agreed') : words('report:section.disagreed');
    }
    case 'order':
    case 'action':
      return words('report:section.followUp');
    case 'strength':
    case 'weakness':
    case 'opportunity':
    case 'challenge':
      return words('report:section.swot');
    case 'quote':
      return words('report:section.quotes');
    default:
      return words('report:section.notes');
  }
}

const mayBeShown = (note: Note): boolean =>
  note.deletedAt === null &&
  note.consent !== 'refused' &&
  (note.kind !== 'quote' || note.consent === 'named' || note.consent === 'unnamed');

const inShort = words('report:section.inShort');
const whereIs = (paragraphs: readonly WordParagraph[], note: Note): WordParagraph[] =>
  paragraphs.filter(({ text, under }) => text.includes(tokenOf(note)) && under[0] !== inShort);

describe('the Word summary of any gathering', () => {
  it('holds every note that may be shown once, in its section, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(randomGathering, async (gathering) => {
        const { parts, paragraphs, xml } = await exported(gathering);
        for (const [name, part] of parts)
          if (/\.(xml|rels)$/.test(name)) expect([name, xmlFault(part)]).toEqual([name, null]);
        expect(xml).not.toContain('HEMMELIG');
        for (const note of gathering.notes) {
          const found = whereIs(paragraphs, note);
          if (!mayBeShown(note)) {
            expect(xml).not.toContain(tokenOf(note));
            continue;
          }
          expect(found.map(({ under }) => under[0])).toEqual([sectionOf(note, gathering.notes.filter(mayBeShown))]);
          if (found[0]?.under[0] !== words('report:section.notes')) continue;
          const item = gathering.items.find(({ id }) => id === note.itemId);
          if (!item) expect(found[0].under[1]).toBe(words('report:withoutItem'));
          else if (!item.title.trim()) expect(found[0].under[1]).toContain(words(`common:kind.${item.kind}`));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the Word summary of the sample', () => {
  it('puts notes under their item and kind', async () => {
    const { paragraphs } = await exported(sampleGathering());
    const idea = paragraphs.find(({ text, under }) => text.startsWith('Ett kontaktpunkt') && under[0] !== inShort);
    expect(idea?.under).toEqual(['Innspill, post for post', 'Hva er kommunestyrets rolle? › Plenum', 'Ideer']);
    expect(idea?.style).toBe('ListBullet');
  });

  it('names who agreed to be named, and no one else', async () => {
    const { xml, paragraphs } = await exported(sampleGathering());
    const quotes = paragraphs.filter(({ under, style }) => under[0] === 'Sitater' && style !== 'Heading1');
    expect(quotes.map(({ style, text }) => [style, text])).toEqual([
      ['Quote', '«Jeg flyttet ikke hit for tomta. Jeg flyttet hit fordi noen ringte tilbake.»'],
      ['QuoteSource', 'Mari Strand'],
      ['Quote', '«Det er lettere å få bygge en garasje enn å ansette ti.»'],
    ]);
    for (const kept of ['ikke stå noe sted', 'ingen har spurt', 'Torunn', 'Per Aas', 'Bare for meg', 'Slettet notat']) {
      expect(xml).not.toContain(kept);
    }
  });

  it('says how the day went, item by item', async () => {
    const { paragraphs } = await exported(sampleGathering());
    const texts = paragraphs.filter(({ under }) => under[0] === 'Program').map(({ text }) => text);
    expect(texts[1]).toBe('Dagen startet kl.\u00a015.02 og sluttet kl.\u00a017.47, 7 minutter senere enn planlagt.');
    const at = texts.indexOf('Hva er kommunestyrets rolle?');
    expect(texts.slice(at, at + 6)).toEqual([
      'Hva er kommunestyrets rolle?',
      '15:10–15:45',
      '15:11–15:50',
      '35',
      '39',
      '+4',
    ]);
  });

  it('has an editable chart with a text alternative, and its figures in a table', async () => {
    const { parts, xml } = await exported(sampleGathering());
    const chart = partOf(parts, 'word/charts/chart1.xml');
    const values = [...(/<c:val>[\s\S]*<\/c:val>/.exec(chart)?.[0] ?? '').matchAll(/<c:v>(\d+)<\/c:v>/g)].map(
      ([, v]) => v,
    );
    expect(values).toEqual(['0', '0', '0', '1', '1', '3', '6', '8', '4', '1']);
    expect([...parts.keys()].filter((name) => name.startsWith('word/embeddings/'))).toHaveLength(1);
    expect(xml).toMatch(/descr="Søylediagram over 24 svar på «Hvor klare/);
    expect(xml).toContain('24 svar. Gjennomsnitt 7,5. Median 8.');
  });

  it('does not show how few answers are distributed', async () => {
    const { parts, xml } = await exported(sampleGathering());
    expect([...parts.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(1);
    expect(xml).toContain('Færre enn seks svar');
    expect(xml).not.toContain('Et spørsmål ingen har sett');
  });

  it('is made of styles, in the language of the summary, with rows that stay whole', async () => {
    for (const language of LANGUAGES) {
      const parts = await unzipped(await writeWord(buildReport(sampleGathering(), language)));
      const styles = partOf(parts, 'word/styles.xml');
      expect(styles).toContain(`<w:lang w:val="${localeTag(language)}"`);
      for (const style of ['Title', 'Subtitle', 'Heading1', 'Heading2', 'Heading3', 'Quote', 'Caption', 'ListNumber']) {
        expect(styles).toContain(`w:styleId="${style}"`);
      }
      const xml = partOf(parts, 'word/document.xml');
      expect(xml).toContain('<w:tblHeader/>');
      expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(xml.match(/<w:cantSplit\/>/g)?.length ?? 0);
      expect(partOf(parts, 'docProps/core.xml')).toContain('<dc:title>Næring som hele kommunestyret eier</dc:title>');
      expect(partOf(parts, 'word/footer1.xml')).toMatch(/PAGE[\s\S]*NUMPAGES/);
    }
  });

  it('keeps a chart on the page of its question and its figures', async () => {
    const { xml } = await exported(sampleGathering());
    const all = [...xml.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([paragraph]) => paragraph);
    const from = all.findIndex((paragraph) => paragraph.includes('Heading2') && paragraph.includes('Hvor klare er vi'));
    const chart = all.findIndex((paragraph) => paragraph.includes('<w:drawing>'));
    const kept = all.slice(from, chart + 1).map((paragraph) => /<w:keepNext\/>|Heading2|"Caption"/u.test(paragraph));
    expect(kept.length).toBeGreaterThan(4);
    expect(kept).toEqual(kept.map(() => true));
  });

  it('brings the end of the section before along to a short last section', async () => {
    const orders = Array.from({ length: 9 }, (_, at) => note(`o${at}`, { kind: 'order' }));
    const { xml } = await exported(snapshot({ notes: orders }));
    const table = xml.slice(xml.lastIndexOf('<w:tbl>'), xml.lastIndexOf('</w:tbl>'));
    const rows = table.split('<w:tr>').slice(1);
    const kept = rows.map((row) => row.includes('<w:keepNext/>'));
    expect(kept).toEqual([true, ...Array.from({ length: 6 }, () => false), true, true, true]);
    expect(xml.slice(xml.lastIndexOf('</w:tbl>'))).toMatch(/^<\/w:tbl><w:p><w:pPr><w:keepNext\/>/u);
  });

  it('begins every ordered list at 1', async () => {
    const list = { type: 'list', ordered: true, items: [{ text: 'a' }, { text: 'b' }] } as const;
    const sections = [{ id: 'x', title: '', blocks: [list, list], count: null }];
    const document: ReportDocument = { ...PLAIN_DOCUMENT, language: 'nb', title: 't', sections };
    const xml = partOf(await unzipped(await writeWord(document)), 'word/document.xml');
    const lists = [...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
    expect(lists).toEqual([lists[0], lists[0], lists[2], lists[2]]);
    expect(lists[0]).not.toBe(lists[2]);
  });
});

describe('the Word summary of an empty gathering', () => {
  it('is short and says so', async () => {
    const { paragraphs } = await exported(snapshot());
    expect(paragraphs.map(({ text }) => text)).toEqual([
      'Samling',
      'Det er ikke skrevet notater eller samlet inn vurderinger på denne samlingen.',
    ]);
  });
});
