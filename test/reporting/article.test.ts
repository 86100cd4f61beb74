import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/domain/time';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { buildReport } from '../../src/reporting/report-model';
import { articleDocument } from '../../src/reporting/text/article-document';
import { day, gathering, item, note, participant, snapshot } from './builders';

type Language = 'nb' | 'nn' | 'en';

const article = (whole: Snapshot, language: Language = 'nn'): string[] =>
  (articleDocument(whole, language).sections[0]?.blocks ?? []).flatMap((block) =>
    block.type === 'paragraph' ? [block.text] : [],
  );

const welcome = (responsible: string) => item('w', { kind: 'welcome', responsible });
const talk = (id: string, responsible: string) => item(id, { kind: 'talk', responsible, position: 1 });

const room = (fields: Partial<Snapshot> = {}): Snapshot =>
  snapshot({
    gathering: gathering({ title: 'Saman om bygda', place: 'Askvoll', host: 'Askvoll kommune' }),
    days: [day('d1', { date: isoDate('2026-11-22') }), day('d2', { date: isoDate('2026-11-23'), position: 1 })],
    participants: [
      participant('p1', { name: 'Siri Bø', organisation: 'Askvoll kommune' }),
      participant('p2', { name: 'Marit Sørås', organisation: 'Distriktssenteret', position: 1 }),
    ],
    ...fields,
  });

describe('the article', () => {
  it('tells who met, when and where, as one would write it', () => {
    expect(article(room())).toEqual([
      '2 deltakarar frå Askvoll kommune og Distriktssenteret møttest 22.–23. november 2026 til samlinga «Saman om bygda».',
      'Staden var Askvoll, med Askvoll kommune som vertskommune.',
    ]);
    const [one] = room().days;
    expect(article(room({ days: one ? [one] : [], participants: [] }), 'en')[0]).toBe(
      'The gathering “Saman om bygda” was held on Sunday 22 November 2026.',
    );
    expect(article(snapshot({ gathering: gathering({ host: 'os kommune' }) }), 'nb')).toEqual([
      'Samlingen «Samling» er holdt.',
      'Os kommune var vertskommune.',
    ]);
  });

  it('begins its sentences with a capital, and has the office of somebody in the small letter it has in a sentence', () => {
    const items = [welcome('ordførar Jenny Følling'), talk('t', 'Næringssjef')];
    const told = article(room({ items }));
    expect(told).toContain('Ordførar Jenny Følling ønskte velkomen til samlinga.');
    expect(told).toContain('Næringssjefen heldt innlegg.');
    const both = article(room({ items: [talk('a', 'Ordfører Kari Vik'), talk('b', 'Ordfører')] }), 'nb');
    expect(both).toContain('Ordfører Kari Vik og ordføreren holdt innlegg.');
    expect(article(room({ items: [talk('a', 'Mayor')] }), 'en')).toContain('The mayor gave a talk.');
  });

  it('tells one talk as one and several as several, with where somebody comes from', () => {
    const one = room({ items: [talk('t', 'Marit Sørås, Distriktssenteret')] });
    expect(article(one)).toContain('Marit Sørås (Distriktssenteret) heldt innlegg.');
    expect(article(one, 'en')).toContain('Marit Sørås (Distriktssenteret) gave a talk.');
    const two = room({ items: [talk('t', 'Marit Sørås, Ola Nes')] });
    expect(article(two, 'nb')).toContain('Marit Sørås og Ola Nes holdt innlegg.');
    expect(article(two, 'en')).toContain('Marit Sørås and Ola Nes gave talks.');
  });

  it('calls a network by its name', () => {
    const named = (network: string) => article(room({ gathering: gathering({ network }) }), 'nb');
    expect(named('Næringsnettverket i Innlandet')).toContain('Samlingen er en del av Næringsnettverket i Innlandet.');
    expect(named('Læring for næring')).toContain('Samlingen er en del av nettverket «Læring for næring».');
  });

  it('names where people come from at the end where they are too many for the lead', () => {
    const from = (count: number) =>
      Array.from({ length: count }, (_, at) => participant(`p${at}`, { organisation: `K${at}`, position: at }));
    expect(article(room({ participants: from(3) })).at(-1)).not.toContain('kom frå');
    expect(article(room({ participants: from(4) })).at(-1)).toBe('Deltakarane kom frå K0, K1, K2 og K3.');
  });
});

describe('in short', () => {
  const account = (kinds: readonly ('contribution' | 'question' | 'idea')[], language: Language): string => {
    const notes = kinds.map((kind, at) => note(`n${at}`, { kind }));
    const [block] =
      buildReport(snapshot({ notes }), language).sections.find(({ id }) => id === 'inShort')?.blocks ?? [];
    return block?.type === 'paragraph' ? block.text : '';
  };

  it('counts each kind of what was said by its own name', () => {
    expect(account(['contribution', 'contribution', 'question', 'idea'], 'nb')).toBe(
      'Det kom fram 2 innspill, 1 spørsmål og 1 idé.',
    );
    expect(account(['idea', 'idea'], 'nn')).toBe('Det kom fram 2 idear.');
    expect([account(['question'], 'en'), account(['idea', 'question'], 'en')]).toEqual([
      '1 question was noted.',
      '1 question and 1 idea were noted.',
    ]);
  });
});
