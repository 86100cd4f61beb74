import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftAgenda, DraftItem } from '../../src/domain/draft/draft-agenda';
import { sourceLines } from '../../src/importing/lines/source-text';
import { parseAgenda } from '../../src/importing/parse-agenda';

const clock = fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 65 })).map(([h, m]) => {
  const [hh, mm] = [String(h).padStart(2, '0'), String(m).padStart(2, '0')];
  return [hh, mm] as const;
});
const time = fc
  .tuple(clock, clock, fc.constantFrom('', '.', ':', '. ', ' '), fc.constantFrom('', '-', '–', ' - ', ' til '))
  .map(([[a, b], [c, d], dot, to]) => (to === '' ? `${a}${dot}${b}` : `${a}${dot}${b}${to}${c}${dot}${d}`));
const words = fc.constantFrom(
  'Velkommen',
  'Pause',
  'v/ Kari Vik, KS',
  'Refleksjon:',
  '• Hva nå?',
  'Dag 2',
  'Tirsdag 25. september',
  'Alternativ',
  '45 Tema',
  '20 min Innlegg',
  '',
  '   ',
  '\t',
  '(',
  '«',
  '1. Sak',
  'Tid\tTema',
  '| a | b |',
  'og',
  'næ-',
  'Side 1',
  '2012',
  '7,9',
  '\u200b',
  '\u0000',
  'A: Spor',
  'Tid\tDag\tTema\tAnsvarlig',
  '\tPlenum\t\tTora',
  'Onsdag 12. mars kl. 10–15',
  'Hva nå? Velg sesjon',
  'Lunsj',
  'Per Lie, KS, forteller om oss',
);
const line = fc.oneof(
  words,
  fc.tuple(time, fc.constantFrom(' ', '\t', ''), words).map((parts) => parts.join('')),
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const text = fc.array(line, { maxLength: 60 }).map((lines) => lines.join('\n'));

const depthOf = (items: readonly DraftItem[]): number =>
  items.reduce((most, item) => Math.max(most, 1 + depthOf(item.children)), 0);
const everyItem = (agenda: DraftAgenda): DraftItem[] => {
  const walk = (items: readonly DraftItem[]): DraftItem[] => items.flatMap((item) => [item, ...walk(item.children)]);
  return agenda.days.flatMap((day) => walk(day.items));
};

describe('any text at all', () => {
  it('is read without throwing, every line accounted for, and the same way twice', () => {
    fc.assert(
      fc.property(text, (source) => {
        const agenda = parseAgenda(source);
        expect(agenda.lines).toHaveLength(sourceLines(source).length);
        for (const { text: shown, use } of agenda.lines) expect(use === 'blank').toBe(shown === '');
        expect(parseAgenda(source)).toEqual(agenda);
      }),
      { numRuns: 400 },
    );
  });

  it('gives a tree at most three deep, with whole minutes and lines that exist', () => {
    fc.assert(
      fc.property(text, (source) => {
        const agenda = parseAgenda(source);
        for (const day of agenda.days) expect(depthOf(day.items)).toBeLessThanOrEqual(3);
        for (const item of everyItem(agenda)) {
          expect(agenda.lines[item.line]?.use).toBe('item');
          if (item.start !== null && item.end !== null) expect(item.minutes).toBe(item.end - item.start);
          if (item.minutes !== null) expect(item.minutes).toBeGreaterThanOrEqual(0);
        }
        for (const warning of agenda.warnings) expect(agenda.lines[warning.line]).toBeDefined();
      }),
      { numRuns: 400 },
    );
  });
});

/** Work is counted by the string searches the parser makes, which does not depend on the machine's mood. */
function work(source: string): number {
  let steps = 0;
  const exec = RegExp.prototype.exec;
  RegExp.prototype.exec = function counted(this: RegExp, input: string) {
    steps += 1;
    return exec.call(this, input);
  };
  try {
    parseAgenda(source);
  } finally {
    RegExp.prototype.exec = exec;
  }
  return steps;
}

describe('work grows with the text and no faster', () => {
  const hour = (i: number) =>
    `${String(8 + (Math.floor(i / 12) % 10)).padStart(2, '0')}.${String((i % 12) * 5).padStart(2, '0')}`;
  const shapes: Record<string, (i: number) => string> = {
    'timed lines': (i) => `${hour(i)} Punkt ${i} v/ Kari Vik`,
    'untimed rows': (i) => (i === 0 ? 'Tid\tTema' : `\tPunkt ${i}`),
    'lower-case continuations': (i) => (i < 2 ? `${hour(i)} Punkt` : 'og videre med mer'),
    'open brackets': (i) => (i < 2 ? `${hour(i)} Punkt (` : 'Mer ('),
    lengths: (i) => `${5 + (i % 4) * 5} min Punkt ${i}`,
    'days without items': (i) => `Dag ${i}`,
    'a day column': (i) => (i === 0 ? 'Dag\tTid\tTema' : `${(i % 28) + 1}. mai\t${hour(i)}\tPunkt`),
    'lined up with tabs': (i) => (i === 0 ? 'Tid\tTema' : `${hour(i)}\t\t\tPunkt\t\tKari Vik`),
    'many to choose from': (i) =>
      i === 0 ? '09.00 Velg sesjon' : i === 1 ? '10.00 Workshops' : `${(i % 90) + 1}. Valg`,
    'cells alone in their rows': (i) => (i < 2 ? `${hour(i)} Punkt` : `| | ${'x '.repeat(20)}| |`),
    'page heads': (i) => (i % 2 ? `Konferanse\t${i}/900` : `${hour(i)} Punkt`),
    'names known from elsewhere': (i) => `${hour(i)} Punkt ${i % 2 ? '(Tora)' : '– Tora'}`,
    'presenters in sentences': (i) => (i % 3 ? 'Professor Per Lie, NTNU, forteller om mye,' : `${hour(i)} Punkt`),
  };
  it.each(Object.entries(shapes))('%s', (_, shape) => {
    const of = (n: number) => Array.from({ length: n }, (_unused, i) => shape(i)).join('\n');
    const [small, large] = [work(of(500)), work(of(4000))];
    expect(large / small).toBeLessThan(12);
  });
});
