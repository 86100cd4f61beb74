import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastDropped, spreadCut } from '../../../src/domain/rescue/rescue-cuts';
import { combinations } from '../support';

describe('spreadCut', () => {
  const parts = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 9 }), spare: fc.integer({ min: 0, max: 4 }) }), {
    minLength: 1,
    maxLength: 4,
  });

  it('gives exactly what is needed, and no part more than it can bear', () => {
    fc.assert(
      fc.property(parts, fc.nat({ max: 100 }), (some, percent) => {
        const spare = some.reduce((sum, one) => sum + one.spare, 0);
        const need = Math.floor((spare * percent) / 100);
        const cuts = spreadCut(need, some);
        expect(cuts.reduce((sum, one) => sum + one, 0)).toBe(need);
        cuts.forEach((cut, index) => {
          expect(cut).toBeGreaterThanOrEqual(0);
          expect(cut).toBeLessThanOrEqual(some[index]?.spare ?? 0);
        });
      }),
    );
  });

  it('is as even as whole minutes allow: no other way is nearer to the even shares', () => {
    // The even shares: all give the same part of themselves, but none more than it can.
    const shares = (need: number, some: readonly { weight: number; spare: number }[]): number[] => {
      let [low, high] = [0, 10];
      for (let n = 0; n < 100; n++) {
        const rate = (low + high) / 2;
        const sum = some.reduce((total, one) => total + Math.min(one.spare, rate * one.weight), 0);
        if (sum < need) low = rate;
        else high = rate;
      }
      return some.map((one) => Math.min(one.spare, high * one.weight));
    };
    fc.assert(
      fc.property(parts, fc.nat({ max: 100 }), (some, percent) => {
        const spare = some.reduce((sum, one) => sum + one.spare, 0);
        const need = Math.floor((spare * percent) / 100);
        const even = shares(need, some);
        const off = (cuts: readonly number[]): number =>
          cuts.reduce((sum, cut, index) => sum + (cut - (even[index] ?? 0)) ** 2, 0);
        const found = spreadCut(need, some);
        const ways = [...combinations(some.map((one) => Array.from({ length: one.spare + 1 }, (_, n) => n)))];
        const exact = ways.filter((way) => way.reduce((sum, one) => sum + one, 0) === need);
        expect(off(found)).toBeLessThanOrEqual(Math.min(...exact.map(off)) + 1e-6);
        found.forEach((cut, index) => {
          expect(Math.abs(cut - (even[index] ?? 0))).toBeLessThan(1);
        });
      }),
    );
  });
});

describe('leastDropped', () => {
  it('is the smallest sum that is enough, of the fewest', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(lengths, fc.nat({ max: 100 }), (some, percent) => {
        const sumOf = (ids: readonly number[]): number => ids.reduce((sum, id) => sum + (some[id] ?? 0), 0);
        const need = Math.floor((sumOf(some.map((_, index) => index)) * percent) / 100);
        const found = leastDropped(need, some);
        const ways = [...combinations(some.map((_, index) => [index, null]))]
          .map((way) => way.filter((index) => index !== null))
          .filter((way) => sumOf(way) >= need)
          .map((way) => [sumOf(way), way.length] as const)
          .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        expect([sumOf(found), found.length]).toEqual(ways[0]);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
