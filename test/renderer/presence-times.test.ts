import { describe, expect, test } from 'vitest';
import { type Instant, instantOf, isoDate, minuteOfDay } from '../../src/domain/time';
import { readPresence } from '../../src/renderer/features/people/presence-times';

const ZONE = 'Europe/Oslo';
const at = (hours: number, minutes = 0): Instant =>
  instantOf(ZONE, isoDate('2026-11-26'), minuteOfDay(hours * 60 + minutes));
const PERSON = { presentFrom: at(9), presentTo: at(12) };
const read = (which: 'presentFrom' | 'presentTo', typed: string, person: Parameters<typeof readPresence>[0] = PERSON) =>
  readPresence(person, which, typed, ZONE);

describe('when somebody came and left, corrected', () => {
  test('is on the day they were there', () => {
    expect(read('presentFrom', '8.45')).toEqual({ ok: true, patch: { presentFrom: at(8, 45) } });
    expect(read('presentTo', 'kl. 1530')).toEqual({ ok: true, patch: { presentTo: at(15, 30) } });
    expect(read('presentTo', '10:00', { ...PERSON, presentTo: null })).toEqual({
      ok: true,
      patch: { presentTo: at(10) },
    });
  });

  test('can be taken away: they have not left, or not come', () => {
    expect(read('presentTo', '')).toEqual({ ok: true, patch: { presentTo: null } });
    expect(read('presentFrom', ' ')).toEqual({ ok: true, patch: { presentFrom: null, presentTo: null } });
  });

  test('is a time of day, and nobody leaves before they came', () => {
    expect(read('presentFrom', 'ni')).toEqual({ ok: false, why: 'badTime' });
    expect(read('presentTo', '8.59')).toEqual({ ok: false, why: 'leftFirst' });
    expect(read('presentFrom', '12.01')).toEqual({ ok: false, why: 'leftFirst' });
  });
});
