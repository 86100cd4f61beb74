import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contrastOf,
  differenceOf,
  holdingColour,
  MARKS_NEED,
  WORDS_NEED,
  wordsOn,
} from '../../../src/domain/agenda/contrast';

const colour = fc.nat(0xffffff).map((value) => `#${value.toString(16).padStart(6, '0')}`);
/** Grounds as they are for a screen: nearly black, or nearly white. */
const ground = fc.constantFrom('#07130f', '#17332c', '#000000', '#ffffff', '#f2f5f3', '#e8edea');
const least = fc.constantFrom(MARKS_NEED, WORDS_NEED);

describe('contrast', () => {
  test('is what WCAG counts', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastOf('#a8ebcf', '#07130f')).toBeCloseTo(13.9, 1);
  });

  test('is the same from either side, and never under one', () => {
    fc.assert(
      fc.property(colour, colour, (a, b) => {
        expect(contrastOf(a, b)).toBe(contrastOf(b, a));
        expect(contrastOf(a, b)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('the nearest colour that holds', () => {
  test('holds, on every ground', () => {
    fc.assert(
      fc.property(colour, ground, least, (chosen, behind, need) => {
        expect(contrastOf(holdingColour(chosen, behind, need), behind)).toBeGreaterThanOrEqual(need);
      }),
    );
  });

  test('is the colour itself where that is enough, and asked again gives the same', () => {
    fc.assert(
      fc.property(colour, ground, least, (chosen, behind, need) => {
        const holding = holdingColour(chosen, behind, need);
        if (contrastOf(chosen, behind) >= need) expect(holding).toBe(chosen);
        expect(holdingColour(holding, behind, need)).toBe(holding);
      }),
    );
  });

  test('goes no farther than it must: it hardly holds more than is asked, and white or black is farther away', () => {
    fc.assert(
      fc.property(colour, ground, least, (chosen, behind, need) => {
        const holding = holdingColour(chosen, behind, need);
        if (holding === chosen) return;
        expect(contrastOf(holding, behind)).toBeLessThan(need * 1.12);
        const end = contrastOf('#ffffff', behind) > contrastOf('#000000', behind) ? '#ffffff' : '#000000';
        expect(differenceOf(chosen, holding)).toBeLessThanOrEqual(differenceOf(chosen, end) + 0.001);
      }),
    );
  });

  test('keeps the hue: a dark blue on a dark ground becomes a lighter blue', () => {
    const [red, green, blue] = [1, 3, 5].map((at) =>
      Number.parseInt(holdingColour('#0a2f97', '#07130f', WORDS_NEED).slice(at, at + 2), 16),
    );
    expect(blue).toBeGreaterThan((green ?? 0) + 40);
    expect(blue).toBeGreaterThan((red ?? 0) + 40);
  });
});

test('what is written on a colour can be read', () => {
  fc.assert(fc.property(colour, (surface) => contrastOf(wordsOn(surface), surface) >= WORDS_NEED));
});
