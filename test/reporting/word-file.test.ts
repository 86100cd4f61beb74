import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/agenda/gathering';
import { PLAIN_REPORT_SETTINGS, REPORT_SECTIONS } from '../../src/domain/report/report-settings';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { buildReport } from '../../src/reporting/report-model';
import { writeWord } from '../../src/reporting/word/write-word';
import { GATHERING, item, note, snapshot } from './builders';
import { fullGathering } from './full-sample';
import { unzipped, xmlFault } from './opened';
import { randomMaterial } from './random-material';
import { wordFaults } from './word-parts';

const WHITE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);
const MATERIALS = { pictureOf: () => ({ type: 'image/png', bytes: new Uint8Array(WHITE) }) };

const everything = (whole: Snapshot): Snapshot => ({
  ...whole,
  reportSettings: {
    ...PLAIN_REPORT_SETTINGS,
    ...{ id: GATHERING, numbered: true, contents: true, letterhead: 'Åsdal kommune\nPostboks 1' },
    sections: REPORT_SECTIONS.map((id) => ({ id, on: true })),
  },
});

const planes = Array.from({ length: 17 }, (_, plane) => String.fromCodePoint(plane * 0x10000 + 0x1234)).join('');

const partsOf = async (whole: Snapshot, language: (typeof LANGUAGES)[number]) =>
  unzipped(await writeWord(buildReport(everything(whole), language), MATERIALS));

describe('the file', () => {
  it('is as Word wants it, full or empty, in every language', async () => {
    for (const language of LANGUAGES) {
      for (const whole of [fullGathering(), snapshot()]) {
        const parts = await partsOf(whole, language);
        expect(wordFaults(parts)).toEqual([]);
        for (const [name, part] of parts)
          if (/\.(?:xml|rels)$/.test(name)) expect([name, xmlFault(part)]).toEqual([name, null]);
      }
    }
  });

  it('is so whatever the gathering holds', async () => {
    await fc.assert(
      fc.asyncProperty(randomMaterial, fc.constantFrom(...LANGUAGES), async (whole, language) => {
        expect(wordFaults(await partsOf(whole, language))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('holds text of every plane and any length, and leaves out only what XML cannot hold', async () => {
    const text = `${planes}\u0000\u001f\ud800a\udc00\ufffe${'å'.repeat(20_000)} slutt`;
    const notes = [
      note('n', { text, starred: true }),
      note('q', { kind: 'quote', text, consent: 'named', speaker: text }),
    ];
    const parts = await partsOf(
      snapshot({ notes, items: [item('i', { title: text, links: [`https://x.no/${text}`] })] }),
      'nb',
    );
    expect(wordFaults(parts)).toEqual([]);
    for (const [name, part] of parts)
      if (/\.(?:xml|rels)$/.test(name)) expect([name, xmlFault(part)]).toEqual([name, null]);
    const clean = `${planes}a${'å'.repeat(20_000)} slutt`;
    // The note in short, in its place and in the appendix; and the item's title.
    expect((parts.get('word/document.xml') ?? '').split(`>${clean}<`)).toHaveLength(5);
  });

  it('tells what a picture was of where it is gone, or is none any more', async () => {
    for (const bytes of [null, new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]), new Uint8Array()]) {
      const pictureOf = () => bytes && { type: 'image/jpeg', bytes };
      const made = await unzipped(await writeWord(buildReport(everything(fullGathering()), 'nb'), { pictureOf }));
      expect(wordFaults(made)).toEqual([]);
      expect([...made.keys()].filter((name) => name.startsWith('word/media/'))).toEqual([]);
      expect(made.get('word/document.xml')).toContain('Bilde: Grupper: Hva tar vi tak i først?');
    }
  });

  it('has faults that are found when it has them', async () => {
    const parts = await partsOf(fullGathering(), 'nb');
    const broken = (name: string, from: RegExp, to: string): string[] => {
      const before = parts.get(name) ?? '';
      expect([from, from.test(before)]).toEqual([from, true]);
      return wordFaults(new Map(parts).set(name, before.replace(from, to)));
    };
    const document = 'word/document.xml';
    expect(broken(document, /(<w:pStyle w:val="Title"\/>)(<w:[^>]*\/>)?/, '<w:jc w:val="left"/>$1')).not.toEqual([]);
    expect(broken(document, /(<wp:docPr id="(\d+)"[\s\S]*?<wp:docPr id=")\d+/, '$1$2')).not.toEqual([]);
    expect(broken(document, /<w:pStyle w:val="Quote"/, '<w:pStyle w:val="Gone"')).not.toEqual([]);
    expect(broken(document, /<w:fldChar w:fldCharType="end"\/>/, '')).not.toEqual([]);
    expect(broken(document, /w:anchor="_Toc\d+"/, 'w:anchor="_Toc999"')).not.toEqual([]);
    expect(broken(document, /<w:tc>.*?<\/w:tc>/, '')).not.toEqual([]);
    expect(broken('[Content_Types].xml', /PartName="\/word\/charts\/chart1.xml"/, 'PartName="/gone.xml"')).not.toEqual(
      [],
    );
    expect(broken('word/_rels/document.xml.rels', /charts\/chart1\.xml/, 'charts/gone.xml')).not.toEqual([]);
  });
});
