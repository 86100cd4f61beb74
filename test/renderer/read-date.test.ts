import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/agenda/gathering';
import { addDays, isoDate } from '../../src/domain/time';
import { readDate } from '../../src/renderer/ui/read-date';
import { longDate, tableDate } from '../../src/words';

const today = isoDate('2026-11-22');

test.each([
  ['12.3.2027', '2027-03-12'],
  ['12.03.27', '2027-03-12'],
  ['12/3-27', '2027-03-12'],
  ['12/03/2027', '2027-03-12'],
  ['12.3', '2027-03-12'],
  ['12.3.', '2027-03-12'],
  ['24.12', '2026-12-24'],
  ['12. mars', '2027-03-12'],
  ['fredag 12. mars 2027', '2027-03-12'],
  ['fre. 12. mars', '2027-03-12'],
  ['12 May 2027', '2027-05-12'],
  ['March 12, 2027', '2027-03-12'],
  ['2027-03-12', '2027-03-12'],
  ['31.2.2027', null],
  ['12.13.2027', null],
  ['i dag', null],
  ['12', null],
  ['', null],
])('«%s» is %s', (text, date) => {
  expect(readDate(text, today)).toBe(date);
});

test('every date is read as each language shows it, short and long', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 4_000 }), fc.constantFrom(...LANGUAGES), (days, language) => {
      const date = addDays(today, days);
      expect(readDate(tableDate(language, date), today)).toBe(date);
      expect(readDate(longDate(language, date), today)).toBe(date);
    }),
  );
});
