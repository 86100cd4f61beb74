import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundAt } from '../../src/domain/rounds';
import { MINUTE, minutes } from '../../src/domain/time';

describe('roundAt', () => {
  test('eight rounds of five minutes', () => {
    const rounds = { count: 8, minutes: minutes(5) };
    expect(roundAt(rounds, 0)).toEqual({ round: 1, of: 8, remainingMs: 5 * MINUTE });
    expect(roundAt(rounds, 5 * MINUTE)).toEqual({ round: 2, of: 8, remainingMs: 5 * MINUTE });
    expect(roundAt(rounds, 39 * MINUTE)).toEqual({ round: 8, of: 8, remainingMs: MINUTE });
    expect(roundAt(rounds, 45 * MINUTE)).toEqual({ round: 8, of: 8, remainingMs: 0 });
  });

  test('never goes back as time passes, and never past the last', () => {
    const count = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(
        count,
        fc.integer({ min: 1, max: 60 }),
        fc.nat(10_000_000),
        fc.nat(1_000_000),
        (n, length, at, more) => {
          const rounds = { count: n, minutes: minutes(length) };
          const before = roundAt(rounds, at);
          const after = roundAt(rounds, at + more);
          expect(after.round).toBeGreaterThanOrEqual(before.round);
          expect(after.round).toBeLessThanOrEqual(n);
          expect(before.remainingMs).toBeLessThanOrEqual(length * MINUTE);
        },
      ),
    );
  });
});
