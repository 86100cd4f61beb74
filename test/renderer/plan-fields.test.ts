import { describe, expect, test } from 'vitest';
import { minutes } from '../../src/domain/time';
import {
  readRounds,
  roundsFilling,
  roundsLength,
  roundsText,
} from '../../src/renderer/features/plan/acts/rounds-field';
import { webAddress } from '../../src/renderer/features/plan/fields/links';

describe('rounds', () => {
  test.each(['8 × 5', '8x5', '8 * 5 min', '8 runder à 5 min', '8 rundar à 5 minutt', '8 rounds of 5 min', ' 8 X 5 '])(
    'reads «%s»',
    (text) => {
      expect(readRounds(text)).toEqual({ ok: true, value: { count: 8, minutes: 5, turns: [] } });
    },
  );
  test.each(['8', '8 5', '0 × 5', '8 × 0', '300 × 1', '100 × 100', 'mange'])('refuses «%s»', (text) => {
    expect(readRounds(text).ok).toBe(false);
  });
  test('what is written is what is read', () => {
    const rounds = { count: 8, minutes: minutes(5), turns: [] };
    expect(readRounds(roundsText(rounds))).toEqual({ ok: true, value: rounds });
    expect(readRounds(roundsText(null))).toEqual({ ok: true, value: null });
    expect(roundsLength(rounds)).toBe(40);
  });
  test('a new length is filled by other rounds where whole minutes allow', () => {
    const rounds = { count: 8, minutes: minutes(5), turns: [] };
    expect(roundsFilling(rounds, minutes(24))).toEqual({ count: 8, minutes: 3, turns: [] });
    expect(roundsFilling(rounds, minutes(45))).toEqual({ count: 9, minutes: 5, turns: [] });
  });
  test("a new length takes nobody's turn", () => {
    const turns = ['Nordvik', 'Sørvik', 'Østvik', 'Vestvik', 'Fjordvik', 'Innvik', 'Utvik', 'Storvik'];
    const rounds = { count: 8, minutes: minutes(5), turns };
    expect(roundsFilling(rounds, minutes(36))).toEqual({ count: 8, minutes: 4, turns });
    expect(roundsFilling(rounds, minutes(35))).toEqual({ count: 8, minutes: 4, turns });
    expect(roundsFilling(rounds, minutes(45))).toEqual({ count: 9, minutes: 5, turns });
    expect(roundsFilling(rounds, minutes(5))).toEqual({ count: 8, minutes: 1, turns });
    expect(roundsFilling(rounds, null)).toEqual(rounds);
  });
});

test('only an address for the web is one', () => {
  expect(webAddress(' https://eksempel.no/a?b=c ')).toBe('https://eksempel.no/a?b=c');
  expect(webAddress('http://10.0.0.4:8080')).toBe('http://10.0.0.4:8080');
  for (const line of ['javascript:alert(1)', 'file:///etc/passwd', 'eksempel.no', 'https://', 'se https://a.no'])
    expect(webAddress(line)).toBeNull();
});
