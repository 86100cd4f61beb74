import { expect, it } from 'vitest';
import { isoDate } from '../../src/domain/time';
import { dayName, shortDate } from '../../src/words';

const date = isoDate('2026-11-22');
const named = (label: string, numbered = 'Dag 1') => dayName({ label, date }, { language: 'nn', numbered });
const undated = (label: string, numbered = 'Dag 1') => dayName({ label, date: null }, { language: 'nn', numbered });

it('a day with a date is called by it, and no weekday stands twice or wrongly', () => {
  expect(named('Måndag 22. november')).toBe('Dag 1: søndag 22. november 2026');
  expect(named('Dag 1')).toBe('Dag 1: søndag 22. november 2026');
  expect(named('', '')).toBe('Søndag 22. november 2026');
});

it('what its label says more stands beside the date', () => {
  expect(named('Dag 1: Moglegheitene')).toBe('Dag 1: søndag 22. november 2026 · Moglegheitene');
  expect(dayName({ label: 'Tema', date }, { language: 'nn', numbered: '', write: shortDate })).toBe(
    'Søn. 22. november · Tema',
  );
});

it('a day without a date is called what she has called it', () => {
  expect(undated('Måndag 22. november')).toBe('Måndag 22. november');
  expect(undated('Moglegheitene')).toBe('Dag 1: Moglegheitene');
  expect(undated('')).toBe('Dag 1');
  expect(undated('', '')).toBe('');
  expect(undated('Moglegheitene', '')).toBe('Moglegheitene');
});
