import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themeOf, toldBy, undatedLabel } from '../../../src/domain/agenda/day-label';
import { isoDate } from '../../../src/domain/time';

const DAYS = ['Måndag', 'tysdag', 'Onsdag', 'Torsdag', 'Fredag', 'Laurdag', 'Søndag', 'Mandag', 'Monday', 'lørdag'];
const DATES = ['22. november', '22. november 2026', '23/11', '23.11.2026', '2026-11-23', '1. mai', '3 March 2026'];
const ORDINALS = ['Dag 1', 'DAG 2', 'Day 3', 'Første dag'];

describe('what the label of a day says beyond which day it is', () => {
  it.each([
    ['Måndag 22. november', ''],
    ['Tysdag 23/11', ''],
    ['Dag 1', ''],
    ['Dag 1 – mandag 25. september 2026', ''],
    ['Tirsdag, 4. mars 2025', ''],
    ['Dag 1: Mulighetene', 'Mulighetene'],
    ['Tirsdag 4. mars 2025: Tema', 'Tema'],
    ['Dag 2 – 26. september: Hva gjør vi nå?', 'Hva gjør vi nå?'],
    ['Fagdag, tirsdag 4. mars 2025, Rådhuset', 'Fagdag, Rådhuset'],
    ['Samling i Førde (torsdag)', 'Samling i Førde'],
    ['Dag for dag', 'Dag for dag'],
    ['Onsdagen er vår', 'Onsdagen er vår'],
    ['Tirsdag til torsdag', 'Tirsdag til torsdag'],
    ['1. mai-feiringa', '1. mai-feiringa'],
    ['Man må ville', 'Man må ville'],
    ['Kick-off', 'Kick-off'],
    ['', ''],
  ])('«%s»: «%s»', (label, theme) => expect(themeOf(label)).toBe(theme));

  it('is nothing where it only names the day, however that is written', () => {
    const named = fc.tuple(
      fc.option(fc.constantFrom(...ORDINALS), { nil: '' }),
      fc.option(fc.constantFrom(...DAYS), { nil: '' }),
      fc.option(fc.constantFrom(...DATES), { nil: '' }),
      fc.constantFrom(': ', ' – ', ', '),
    );
    fc.assert(
      fc.property(named, ([ordinal, weekday, date, between]) => {
        const day = [weekday, date].filter(Boolean).join(' ');
        expect(themeOf([ordinal, day].filter(Boolean).join(between))).toBe('');
      }),
    );
  });

  it('is the theme, whichever way the day is named before it, and no more is taken the second time', () => {
    const theme = fc.constantFrom('Moglegheitene', 'Hva nå?', 'Bustad og arbeid', 'Rom for fleire – saman');
    fc.assert(
      fc.property(fc.constantFrom(...ORDINALS, ...DATES, ...DAYS), theme, (day, said) => {
        expect(themeOf(`${day}: ${said}`)).toBe(said);
        expect(themeOf(said)).toBe(said);
      }),
    );
  });
});

it('a day held again keeps its number and its theme, and not when it was', () => {
  expect(undatedLabel('Måndag 22. november')).toBe('');
  expect(undatedLabel('Dag 1 – 26. september: Muligheter')).toBe('Dag 1: Muligheter');
  expect(undatedLabel('Dag 2')).toBe('Dag 2');
});

it('a day with a date is told by it; one without, by its label as it stands', () => {
  const date = isoDate('2026-11-22');
  expect(toldBy({ label: 'Måndag 22. november', date })).toEqual({ date, own: '' });
  expect(toldBy({ label: 'Måndag 22. november', date: null })).toEqual({ date: null, own: 'Måndag 22. november' });
});
