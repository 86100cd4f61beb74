import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/domain/time';
import { readDue } from '../../src/renderer/features/outcomes/read-due';

/** A Thursday. */
const TODAY = isoDate('2026-11-26');
const AGREED = isoDate('2026-11-24');
const due = (text: string): string | null => {
  const read = readDue(text, TODAY, AGREED);
  return read.ok ? read.due : 'unread';
};

describe('a typed deadline', () => {
  test.each([
    ['15.3', '2027-03-15'],
    ['15.03.', '2027-03-15'],
    ['15. 3. 2028', '2028-03-15'],
    ['15.3.27', '2027-03-15'],
    ['15/12', '2026-12-15'],
    ['2027-01-04', '2027-01-04'],
    ['15. mars', '2027-03-15'],
    ['senest 15. mars', '2027-03-15'],
    ['seinast 1 desember', '2026-12-01'],
    ['15 des. 2027', '2027-12-15'],
    ['tirsdag 15. desember', '2026-12-15'],
    ['15 March 2027', '2027-03-15'],
    ['March 15', '2027-03-15'],
    ['26. november', '2026-11-26'],
    ['25. november', '2027-11-25'],
    ['mai', '2027-05-31'],
    ['februar', '2027-02-28'],
    ['november', '2026-11-30'],
    ['fredag', '2026-11-27'],
    ['torsdag', '2026-12-03'],
    ['måndag', '2026-11-30'],
    ['laurdag', '2026-11-28'],
    ['tysdag', '2026-12-01'],
    ['uke 12', '2027-03-26'],
    ['veke 50', '2026-12-11'],
    ['i dag', '2026-11-26'],
    ['i morgon', '2026-11-27'],
    ['2 uker', '2026-12-10'],
    ['om 10 dager', '2026-12-06'],
    ['to veker', '2026-12-10'],
    ['6 mnd', '2027-05-26'],
    ['', null],
    ['  ', null],
  ])('%s', (text, wanted) => {
    expect(due(text)).toBe(wanted);
  });

  test.each([
    ['3 dager', 'days', '2026-11-27'],
    ['3d', 'days', '2026-11-27'],
    ['/3 uker', 'weeks', '2026-12-15'],
    ['tre veker', 'weeks', '2026-12-15'],
    ['3 måneder', 'months', '2027-02-24'],
    ['3 months', 'months', '2027-02-24'],
    ['3 månader', 'months', '2027-02-24'],
  ])('%s is a horizon, counted from the day it was agreed', (text, horizon, end) => {
    expect(readDue(text, TODAY, AGREED)).toEqual({ ok: true, horizon, due: end });
  });

  test.each(['snart', '31.2', '30. februar 2027', '15.13', 'uke 54', 'Kari', '3', '0 uker', 'etter jul en gang'])(
    '%s is none',
    (text) => {
      expect(readDue(text, TODAY, AGREED)).toEqual({ ok: false });
    },
  );

  test('whatever is typed, what is read is a date', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const read = readDue(text, TODAY, AGREED);
        if (read.ok && read.due !== null) expect(read.due).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});
