import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormId, GatheringId, ItemId, QuestionId } from '../../src/domain/ids';
import { figuresOf, isMiddle } from '../../src/domain/ratings/figures';
import { type Answer, PLAIN_ANSWER, PLAIN_QUESTION, type Question, secondsLeft } from '../../src/domain/ratings/rating';
import { instant } from '../../src/domain/time';
import { atHand, listed, movedBy, stateOf } from '../../src/renderer/features/rate/acts/asked-order';
import { BLANK_FIELDS, faultIn, newChoice, tidied } from '../../src/renderer/features/rate/acts/question-fields';
import { percent, step, typedCount, typedScore } from '../../src/renderer/features/rate/figures/figure-texts';
import { headsIn, keyOf, NO_HEADS, numberOf } from '../../src/renderer/features/rate/tally/tally-keys';

const id = (text: string) => text as QuestionId;
const form = (text: string) => text as FormId;
const question = (text: string, fields: Partial<Question> = {}): Question => ({
  ...PLAIN_QUESTION,
  ...{ id: id(text), roundOf: id(text), gatheringId: 'g' as GatheringId, text },
  ...fields,
});
const answers = (to: string, ...scores: number[]): Answer[] =>
  scores.map(
    (score, nr) => ({ ...PLAIN_ANSWER, id: `${to}-${nr}`, gatheringId: 'g', questionId: to, score }) as Answer,
  );

describe('a score as it is typed', () => {
  test.each([
    ['7,9', 7.9],
    ['7.9', 7.9],
    [' 10 ', 10],
    ['1', 1],
    ['0', null],
    ['11', null],
    ['7,555', null],
    ['ti', null],
    ['', null],
    ['NaN', null],
  ])('%s', (text, value) => expect(typedScore(text)).toBe(value));

  test('what is written of a score is read back as the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 100 }),
        fc.constantFrom('nb' as const, 'nn' as const, 'en' as const),
        (n, language) => {
          expect(typedScore(step(language, n / 10))).toBe(n / 10);
        },
      ),
    );
  });

  test('a count, and a share', () => {
    expect([typedCount('12'), typedCount(''), typedCount('0'), typedCount('-3')]).toEqual([12, null, null, null]);
    expect(percent('nb', 0.826)).toBe('83\u00a0%');
  });
});

describe('the keys', () => {
  test('0 is ten, both ways', () => {
    for (let score = 1; score <= 10; score += 1) expect(numberOf(keyOf(score))).toBe(score);
    expect(keyOf(10)).toBe('0');
  });
  test('heads are summed with those who do not know and those who skip', () => {
    expect(headsIn({ ...NO_HEADS, counts: NO_HEADS.counts.with(3, 4), dontKnow: 2, skipped: 1 })).toBe(7);
  });
});

describe('a question as it is saved', () => {
  const known = { items: [{ id: 'item-1' }], forms: [{ id: 'form-1' }] };
  test('holds nothing its kind does not ask for', () => {
    const full = {
      ...BLANK_FIELDS,
      text: ' Hva? ',
      lowAnchor: 'lite',
      followUp: 'Hvorfor?',
      breakdown: 'role' as const,
    };
    const choices = [newChoice(' Vei '), newChoice(''), newChoice('Vann')];
    expect(tidied({ ...full, kind: 'text', choices }, known)).toEqual({ ...BLANK_FIELDS, kind: 'text', text: 'Hva?' });
    expect(tidied({ ...full, kind: 'single', choices }, known).choices.map(({ label }) => label)).toEqual([
      'Vei',
      'Vann',
    ]);
    expect(tidied(full, known)).toMatchObject({ lowAnchor: 'lite', followUp: 'Hvorfor?', breakdown: 'role' });
  });
  test('lets go of an item and a form that are gone, and of its own countdown on a form', () => {
    const gone = { ...BLANK_FIELDS, itemId: 'item-9' as ItemId, formId: form('form-9'), countdown: 60 };
    expect(tidied(gone, known)).toMatchObject({ itemId: null, formId: null, countdown: 60 });
    expect(tidied({ ...gone, formId: form('form-1') }, known)).toMatchObject({ formId: 'form-1', countdown: null });
  });
  test('is not asked with one choice, or with two alike', () => {
    const of = (...labels: string[]) => faultIn({ ...BLANK_FIELDS, kind: 'multiple', choices: labels.map(newChoice) });
    expect([of('Vei', ' '), of('Vei', ' vei'), of('Vei', 'Vann')]).toEqual(['fewChoices', 'alikeChoices', null]);
    expect(faultIn(BLANK_FIELDS)).toBeNull();
  });
});

describe('the order', () => {
  const all = [
    question('a', { position: 0 }),
    question('b', { position: 1, formId: form('f') }),
    question('c', { position: 2 }),
    question('d', { position: 3, formId: form('f') }),
  ];
  test('a question moves past the one it stands beside on its page, and not off it', () => {
    expect(movedBy(all, id('c'), -1)).toEqual(['c', 'b', 'a', 'd']);
    expect(movedBy(all, id('b'), 1)).toEqual(['a', 'd', 'c', 'b']);
    expect([movedBy(all, id('a'), -1), movedBy(all, id('d'), 1)]).toEqual([null, null]);
  });
  test('those alone first, then form by form', () => {
    const forms = [
      { id: form('f'), gatheringId: 'g' as GatheringId, position: 0, title: 'Til slutt', countdown: null },
    ];
    const { alone, forms: pages } = listed(all.toReversed(), forms);
    expect(alone.map(({ text }) => text)).toEqual(['a', 'c']);
    expect(pages.map((page) => page.questions.map(({ text }) => text))).toEqual([['b', 'd']]);
  });
  test('what is open is at hand, else what is next, else what was last; a form is open while any of it is', () => {
    const closed = question('x', { position: 9, state: 'closed' });
    expect(atHand([...all, question('o', { position: 8, state: 'open' })])?.text).toBe('o');
    expect(atHand([closed, ...all])?.text).toBe('a');
    expect(atHand([closed])?.text).toBe('x');
    expect(stateOf([closed, ...all])).toBe('closed');
    expect(stateOf([])).toBe('draft');
  });
});

test('of two camps the darkest columns are each camp’s own, and not the mean’s', () => {
  const split = [...Array.from({ length: 10 }, () => 2), ...Array.from({ length: 10 }, () => 9)];
  const figures = figuresOf(answers('a', ...split), null);
  expect([2, 9, 6].map((score) => isMiddle(figures, score))).toEqual([true, true, false]);
});

test('a countdown begins at its whole length, on a clock of whole seconds, and never runs under zero', () => {
  expect(secondsLeft(instant(300_400), instant(0))).toBe(300);
  expect(secondsLeft(instant(400), instant(0))).toBe(0);
  expect(secondsLeft(instant(0), instant(5_000))).toBe(0);
});
