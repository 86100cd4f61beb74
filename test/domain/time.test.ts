import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateIn, type Instant, instantOf, isoDate, MINUTE, minuteOfDayIn } from '../../src/domain/time';
import { at, ZONE } from './support';

const utc = (text: string): number => Date.parse(text);

describe('clock times over daylight saving in Oslo', () => {
  it.each([
    ['2026-03-28', 12, 0, '2026-03-28T11:00Z'],
    ['2026-03-29', 1, 59, '2026-03-29T00:59Z'],
    // Skipped: as far past the change as it is past two.
    ['2026-03-29', 2, 30, '2026-03-29T01:30Z'],
    ['2026-03-29', 3, 0, '2026-03-29T01:00Z'],
    ['2026-03-29', 9, 0, '2026-03-29T07:00Z'],
    ['2026-10-25', 1, 30, '2026-10-24T23:30Z'],
    // Twice: the first.
    ['2026-10-25', 2, 30, '2026-10-25T00:30Z'],
    ['2026-10-25', 3, 0, '2026-10-25T02:00Z'],
    ['2026-10-24', 33, 0, '2026-10-25T08:00Z'],
  ])('%s %i:%i is %s', (date, hours, mins, expected) => {
    expect(instantOf(ZONE, isoDate(date), at(hours, mins))).toBe(utc(expected));
  });

  it('is read back as it was set, but for the hour that is skipped', () => {
    const anyTime = fc.integer({ min: utc('2026-01-01T00:00Z') / MINUTE, max: utc('2027-12-31T00:00Z') / MINUTE });
    fc.assert(
      fc.property(anyTime, (minute) => {
        const when = (minute * MINUTE) as Instant;
        const back = instantOf(ZONE, dateIn(ZONE, when), minuteOfDayIn(ZONE, when));
        // In the hour that comes twice, the first is meant.
        expect([0, 60 * MINUTE]).toContain(when - back);
      }),
    );
  });
});
