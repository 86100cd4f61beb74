import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstStep, stepBack, stepForward, stepTo } from '../../src/renderer/features/import/review-steps';

describe('steps of a review', () => {
  it('go all the way back and all the way forward again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const start = firstStep(0);
        const done = values.reduce((steps, value) => stepTo(steps, value, false), start);
        const back = values.reduce((steps) => stepBack(steps), done);
        expect(back.now).toBe(0);
        expect(values.reduce((steps) => stepForward(steps), back)).toEqual(done);
      }),
    );
  });

  it('are one where the next is part of the one before', () => {
    const typed = stepTo(stepTo(stepTo(firstStep(''), 'a', false), 'ab', true), 'abc', true);
    expect(stepBack(typed).now).toBe('');
    expect(stepForward(stepBack(typed)).now).toBe('abc');
  });

  it('that were taken back are gone when something else is done', () => {
    const other = stepTo(stepBack(stepTo(firstStep(1), 2, false)), 3, false);
    expect(stepForward(other)).toEqual(other);
    expect(stepBack(stepBack(other)).now).toBe(1);
  });
});
