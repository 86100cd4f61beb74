import { describe, expect, test } from 'vitest';
import type { AnswerId } from '../../src/domain/ids';
import { lastDone, type Press } from '../../src/renderer/features/rate/acts/said-presses';

const id = (nr: number): AnswerId => `answer-${nr}` as AnswerId;
const added = (nr: number, answered = false): Press => ({ said: String(nr), answerId: id(nr), answered });
const takenBack: Press = { said: null, answerId: null, answered: false };
const there = (...nrs: number[]): ReadonlySet<AnswerId> => new Set(nrs.map(id));

describe('what is said of a count by hand', () => {
  test('an answer is said when it is there, and waited for until then, however long that is', () => {
    expect(lastDone([added(1)], there())).toEqual({ press: null, left: [added(1)] });
    expect(lastDone([added(1)], there(1))).toEqual({ press: added(1), left: [] });
  });

  test('of several that come at once the newest is said; one that has not come is waited for', () => {
    expect(lastDone([added(1), added(2), added(3)], there(1, 2))).toEqual({ press: added(2), left: [added(3)] });
  });

  test('one taken back is said by the move after those before it', () => {
    expect(lastDone([takenBack], there())).toEqual({ press: takenBack, left: [] });
    expect(lastDone([added(1), takenBack], there(1))).toEqual({ press: added(1), left: [takenBack] });
  });

  test('an answer that was taken back before it was seen is not waited for', () => {
    expect(lastDone([added(1, true), takenBack], there())).toEqual({ press: takenBack, left: [] });
  });
});
