import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlace, placeOn, SMALLEST } from '../../src/main/window-places';

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const projector = { x: 1440, y: 0, width: 1920, height: 1080 };

describe('where the window stands', () => {
  it('is where it stood, when that display is still there', () => {
    const place = { x: 1600, y: 100, width: 1200, height: 800, maximized: true };
    expect(placeOn(place, [laptop, projector])).toEqual(place);
  });

  it('is in the middle of the first display when its own is gone', () => {
    const place = { x: 1600, y: 100, width: 1200, height: 800, maximized: false };
    expect(placeOn(place, [laptop])).toEqual({ x: 0, y: 0, width: 1440, height: 900, maximized: false });
  });

  it('can always be found: part of it is on a display, and it is never too small to use', () => {
    const numbers = fc.integer({ min: -8000, max: 8000 });
    const sizes = fc.integer({ min: 0, max: 8000 });
    const places = fc.record({ x: numbers, y: numbers, width: sizes, height: sizes, maximized: fc.boolean() });
    fc.assert(
      fc.property(places, (place) => {
        const stands = placeOn(place, [laptop, projector]);
        const onSome = [laptop, projector].some(
          (on) =>
            stands.x < on.x + on.width &&
            stands.x + stands.width > on.x &&
            stands.y < on.y + on.height &&
            stands.y >= on.y - 1,
        );
        expect(onSome).toBe(true);
        expect(stands.width).toBeGreaterThanOrEqual(SMALLEST.width);
        expect(stands.height).toBeGreaterThanOrEqual(SMALLEST.height);
      }),
    );
  });

  it('reads what it wrote, and takes nothing else for a place', () => {
    const place = { x: 1, y: 2, width: 1000, height: 700, maximized: true };
    expect(parsePlace(JSON.stringify(place))).toEqual(place);
    for (const text of ['', '{', 'null', '[]', '{"x":1}', '{"x":"1","y":2,"width":3,"height":4}', '{"x":1e999}']) {
      expect(parsePlace(text), text).toBeNull();
    }
  });
});
