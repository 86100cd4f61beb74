import { describe, expect, test } from 'vitest';
import { type Instant, instantOf, isoDate, minuteOfDay } from '../../src/domain/time';
import { readPresence } from '../../src/renderer/features/people/presence-times';

const ZONE = 'Europe/Oslo';
const at = (hours: number, minutes = 0): Instant =>
  instantOf(ZONE, isoDate('2026-11-26'), minuteOfDay(hours * 60 + minutes));
const PERSON = { presentFrom: at(9), presentTo: at(12) };
const read = (came: string, left: string) => readPresence(PERSON, { came, left }, ZONE);

describe('when somebody came and left, corrected', () => {
  test('is on the day they were there', () => {
    expect(read('8.45', 'kl. 1530')).toEqual({ ok: true, presence: { presentFrom: at(8, 45), presentTo: at(15, 30) } });
    const still = readPresence({ ...PERSON, presentTo: null }, { came: '9:00', left: '10' }, ZONE);
    expect(still).toEqual({ ok: true, presence: { presentFrom: at(9), presentTo: at(10) } });
  });

  test('can be taken away: they have not left, or not come', () => {
    expect(read('9:00', '')).toEqual({ ok: true, presence: { presentFrom: at(9), presentTo: null } });
    expect(read(' ', '12:00')).toEqual({ ok: true, presence: { presentFrom: null, presentTo: null } });
  });

  test('is a time of day, and nobody leaves before they came', () => {
    expect(read('ni', '12:00')).toEqual({ ok: false, at: 'presentFrom', why: 'badTime' });
    expect(read('9:00', 'tolv')).toEqual({ ok: false, at: 'presentTo', why: 'badTime' });
    expect(read('9:00', '8.59')).toEqual({ ok: false, at: 'presentTo', why: 'leftFirst' });
    expect(read('12.01', '12:00')).toEqual({ ok: false, at: 'presentTo', why: 'leftFirst' });
  });
});
