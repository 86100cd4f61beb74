import { describe, expect, it, vi } from 'vitest';
import { isoDate } from '../../src/domain/time';
import { longDate, shortDate, shortDay, weekdayName } from '../../src/words';

const WEEK = [1, 2, 3, 4, 5, 6, 7];

describe('the days in nynorsk', () => {
  it('have nynorsk names, whatever the browser knows', () => {
    const { DateTimeFormat } = Intl;
    // A browser without nynorsk writes bokmål for it.
    const without = vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function bokmål(_locale, parts) {
      return new DateTimeFormat('nb-NO', parts);
    });
    const names = WEEK.map((day) => weekdayName('nn', day)).join(' ');
    const dates = [longDate('nn', isoDate('2026-11-23')), shortDay('nn', isoDate('2026-11-24'))];
    without.mockRestore();
    expect(names).toBe('måndag tysdag onsdag torsdag fredag laurdag søndag');
    expect(dates).toEqual(['måndag 23. november 2026', 'tys. 24.']);
  });

  it('are written alike where it does', () => {
    expect(shortDate('nn', isoDate('2026-11-28'))).toBe('lau. 28. november');
    expect(shortDay('nn', isoDate('2026-11-24'))).toBe('tys. 24.');
  });

  it('leave the other languages as they are', () => {
    expect(longDate('nb', isoDate('2026-11-23'))).toBe('mandag 23. november 2026');
    expect(longDate('en', isoDate('2026-11-23'))).toBe('Monday 23 November 2026');
    expect(shortDay('nb', isoDate('2026-11-24'))).toBe('tir. 24.');
  });
});
