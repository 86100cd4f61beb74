import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GatheringId, QuestionId } from '../../../src/domain/ids';
import { fitted, type GivenAnswer } from '../../../src/domain/ratings/answer-fits';
import { PLAIN_QUESTION, QUESTION_KINDS, type Question } from '../../../src/domain/ratings/rating';

const question = (fields: Partial<Question>): Question => ({
  ...PLAIN_QUESTION,
  id: 'question-1' as QuestionId,
  roundOf: 'question-1' as QuestionId,
  gatheringId: 'gathering-1' as GatheringId,
  choices: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ],
  ...fields,
});
const given = (fields: Partial<GivenAnswer>): GivenAnswer => ({
  ...{ outcome: 'given', score: null, text: '', choices: [], whyNotLower: '', comment: '', segment: '' },
  ...fields,
});

describe('what counts as an answer', () => {
  test.each<[Question['kind'], Partial<GivenAnswer>, boolean]>([
    ['scale', { score: 10 }, true],
    ['scale', { score: 0 }, false],
    ['scale', { score: 11 }, false],
    ['scale', { score: 7.55 }, false],
    ['scale', { score: Number.NaN }, false],
    ['scale', { text: 'åtte' }, false],
    ['text', { text: ' Nettverket ' }, true],
    ['text', { text: ' ' }, false],
    ['single', { choices: ['b'] }, true],
    ['single', { choices: ['a', 'b'] }, false],
    ['single', { choices: ['c'] }, false],
    ['multiple', { choices: ['b', 'a'] }, true],
    ['multiple', { choices: [] }, false],
    ['multiple', { choices: ['a', 'c'] }, false],
  ])('%s: %o: %s', (kind, fields, counts) => {
    expect(fitted(question({ kind }), given(fields)) !== null).toBe(counts);
  });

  test('«don’t know» and a skip are answers to everything, and hold nothing else', () => {
    for (const kind of QUESTION_KINDS) {
      for (const outcome of ['dontKnow', 'skipped'] as const) {
        const made = fitted(question({ kind }), given({ outcome, score: 8, text: 'x', choices: ['a'], comment: 'y' }));
        expect(made).toEqual(given({ outcome }));
      }
    }
  });

  test('nothing is kept that was not asked for', () => {
    const text = fc.string();
    fc.assert(
      fc.property(fc.constantFrom(...QUESTION_KINDS), text, text, text, (kind, comment, whyNotLower, segment) => {
        const all = given({ score: 5, text: 'x', choices: ['a'], comment, whyNotLower, segment });
        const made = fitted(question({ kind }), all);
        expect(made).toMatchObject({ comment: '', whyNotLower: '', segment: '' });
        expect([made?.score !== null, made?.text !== '', made?.choices.length !== 0].filter(Boolean)).toHaveLength(1);
      }),
    );
  });
});
