import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeTexts } from '../../../src/domain/notes/merge-text';

const word = fc.constantFrom('vei', 'skole', 'bro', 'nå', 'først', 'penger', 'må', 'vi');
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const wordsOf = (said: string): string[] => said.split(/\s+/u).filter((one) => one !== '');
const count = (words: readonly string[], one: string): number => words.filter((other) => other === one).length;

describe('mergeTexts', () => {
  test.each([
    ['Vi må bygge vei', 'Vi må bygge vei nå', 'Nå må vi bygge vei', 'Nå må vi bygge vei nå', false],
    ['en to tre', 'EN to tre', 'en to TRE', 'EN to TRE', false],
    ['en to tre', 'en 2 tre', 'en zwei tre', 'en zwei 2 tre', true],
    ['', 'mitt', 'ditt', 'ditt mitt', true],
    ['en to', 'en to tre', 'en to fire', 'en to fire tre', true],
  ])('%s: %s and %s', (base, mine, theirs, both, met) => {
    expect(mergeTexts(base, mine, theirs)).toEqual({ text: both, both: met });
  });

  test('where only one has changed it, that is what it becomes', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergeTexts(base, changed, base).text).toBe(changed);
        expect(mergeTexts(base, base, changed).text).toBe(changed);
        expect(mergeTexts(base, changed, changed)).toEqual({ text: changed, both: false });
      }),
    );
  });

  test('no word that either has added is lost', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const made = wordsOf(mergeTexts(base, mine, theirs).text);
        const old = wordsOf(base);
        for (const side of [wordsOf(mine), wordsOf(theirs)]) {
          for (const one of side) {
            const added = count(side, one) - count(old, one);
            if (added > 0) expect(count(made, one)).toBeGreaterThanOrEqual(added);
          }
        }
      }),
    );
  });
});
