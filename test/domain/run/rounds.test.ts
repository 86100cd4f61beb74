import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundAt } from '../../../src/domain/run/rounds';
import { MINUTE, minutes } from '../../../src/domain/time';

type Lengths = [atMinutes: number, lengthMinutes: number][];

/** Eight rounds of five minutes, after so long, with the lengths the item has had. */
function at(minute: number, ...lengths: Lengths) {
  const told = lengths.map(([from, length]) => ({ atMs: from * MINUTE, lengthMs: length * MINUTE }));
  return roundAt({ count: 8, minutes: minutes(5) }, { elapsedMs: minute * MINUTE, lengths: told });
}

describe('roundAt', () => {
  test('eight rounds of five minutes', () => {
    const lengthMs = 5 * MINUTE;
    expect(at(0)).toEqual({ round: 1, of: 8, remainingMs: 5 * MINUTE, lengthMs });
    expect(at(5)).toEqual({ round: 2, of: 8, remainingMs: 5 * MINUTE, lengthMs });
    expect(at(39)).toEqual({ round: 8, of: 8, remainingMs: MINUTE, lengthMs });
    expect(at(45)).toEqual({ round: 8, of: 8, remainingMs: 0, lengthMs });
  });

  test('share what there is when the item was shortened before it began', () => {
    expect(at(4.4, [0, 40], [0, 36])).toMatchObject({ round: 1, lengthMs: 4.5 * MINUTE });
    expect(at(31.5, [0, 40], [0, 36])).toMatchObject({ round: 8, remainingMs: 4.5 * MINUTE });
    expect(at(35.9, [0, 36])).toMatchObject({ round: 8 });
  });

  test('share what is left when it is shortened as it runs, and those that are over stay as they were', () => {
    // Half of the time is over and half of what is left is taken.
    const shortened: Lengths = [
      [0, 40],
      [20, 30],
    ];
    expect(at(19, ...shortened)).toMatchObject({ round: 4, remainingMs: MINUTE });
    expect(at(20, ...shortened)).toMatchObject({ round: 5, remainingMs: 2.5 * MINUTE });
    expect(at(29, ...shortened)).toMatchObject({ round: 8, remainingMs: MINUTE });
  });

  test('a minute given goes to the round in hand, and the others keep theirs', () => {
    const given: Lengths = [
      [0, 40],
      [9, 41],
    ];
    expect(at(9, ...given)).toMatchObject({ round: 2, remainingMs: 2 * MINUTE });
    expect(at(11, ...given)).toMatchObject({ round: 3, remainingMs: 5 * MINUTE });
    expect(at(40.5, ...given)).toMatchObject({ round: 8, remainingMs: 0.5 * MINUTE });
    expect(at(42, [0, 40], [42, 45])).toMatchObject({ round: 8, remainingMs: 3 * MINUTE });
  });

  test('what is planned beyond the rounds is left to what comes after them', () => {
    expect(at(39, [0, 50])).toMatchObject({ round: 8, remainingMs: MINUTE });
    expect(at(45, [0, 50])).toMatchObject({ round: 8, remainingMs: 0 });
    expect(at(45, [0, 50], [44, 52])).toMatchObject({ round: 8, remainingMs: 0 });
  });

  test('never goes back as time passes, and never past the last', () => {
    const count = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(
        count,
        fc.integer({ min: 1, max: 60 }),
        fc.nat(10_000_000),
        fc.nat(1_000_000),
        fc.array(fc.tuple(fc.nat(10_000_000), fc.nat(10_000_000))),
        (n, length, at, more, changes) => {
          const rounds = { count: n, minutes: minutes(length) };
          const first = { atMs: 0, lengthMs: n * length * MINUTE };
          const later = changes.map(([atMs, lengthMs]) => ({ atMs, lengthMs })).sort((a, b) => a.atMs - b.atMs);
          // What has not been changed yet is not known yet.
          const roundAfter = (elapsedMs: number) =>
            roundAt(rounds, { elapsedMs, lengths: [first, ...later.filter(({ atMs }) => atMs <= elapsedMs)] });
          const before = roundAfter(at);
          const after = roundAfter(at + more);
          expect(after.round).toBeGreaterThanOrEqual(before.round);
          expect(after.round).toBeLessThanOrEqual(n);
          expect(before.remainingMs).toBeLessThanOrEqual(before.lengthMs + 1);
        },
      ),
    );
  });
});
