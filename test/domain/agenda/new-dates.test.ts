import { expect, test } from 'vitest';
import { datesFrom, titleHeldAgain } from '../../../src/domain/agenda/new-dates';
import { isoDate } from '../../../src/domain/time';

const days = (...dates: (string | null)[]) => dates.map((date) => ({ date: date === null ? null : isoDate(date) }));

test('the days of a gathering held again stand as far apart as they did', () => {
  expect(datesFrom(isoDate('2027-03-12'), days('2026-03-12', '2026-03-13'))).toEqual(['2027-03-12', '2027-03-13']);
  expect(datesFrom(isoDate('2027-03-12'), days('2026-03-12', '2026-04-02'))).toEqual(['2027-03-12', '2027-04-02']);
});

test('where they had no dates, each is the day after the one before; without a first date none has any', () => {
  expect(datesFrom(isoDate('2027-12-31'), days(null, null, '2026-01-01'))).toEqual([
    '2027-12-31',
    '2028-01-01',
    '2028-01-02',
  ]);
  expect(datesFrom(isoDate('2027-03-12'), days('2026-03-13', '2026-03-12'))).toEqual(['2027-03-12', '2027-03-13']);
  expect(datesFrom(null, days('2026-03-12', null))).toEqual([null, null]);
});

test.each([
  ['Næringsdag 2025', 'Næringsdag 2026'],
  ['Næringsdag 2026', 'Næringsdag 2027'],
  ['Næringsdag 2019', 'Næringsdag 2026'],
  ['Samling 2025–26', 'Samling 2026–27'],
  ['Samling 2025/2026, vår', 'Samling 2026/2027, vår'],
  ['Visjon 2040', 'Visjon 2040'],
  ['Møte 12 i sal 20261', 'Møte 12 i sal 20261'],
  ['Samling for nettverket', 'Samling for nettverket'],
])('«%s» is held again as «%s»', (before, after) => {
  expect(titleHeldAgain(before, 2026)).toBe(after);
});

test('with a date, its year is that one’s', () => {
  expect(titleHeldAgain('Næringsdag 2025', 2026, 2028)).toBe('Næringsdag 2028');
});
