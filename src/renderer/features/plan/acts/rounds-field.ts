import type { Rounds } from '../../../../domain/agenda/agenda';
import { type Minutes, minutes } from '../../../../domain/time';
import type { Reading } from './read-fields';

const MOST_ROUNDS = 200;
const LONGEST = 24 * 60;

/** «8 × 5», with whatever sign stands between, with or without «min» and «runder»; nothing typed is no rounds. */
export function readRounds(text: string): Reading<Rounds | null> {
  const typed = text.trim();
  if (typed === '') return { ok: true, value: null };
  const read = /^(\d{1,3})\s*(?:runder|rundar|rounds)?\s*(?:[×x*]|à|a|of)\s*(\d{1,3})\s*(?:min\p{L}*\.?)?$/iu.exec(
    typed,
  );
  const count = Number(read?.[1] ?? 0);
  const each = Number(read?.[2] ?? 0);
  if (count < 1 || count > MOST_ROUNDS || each < 1 || count * each > LONGEST) return { ok: false };
  return { ok: true, value: { count, minutes: minutes(each), turns: [] } };
}

/** Rounds as they are written in a row and typed in the field. */
export const roundsText = (rounds: Rounds | null): string =>
  rounds === null ? '' : `${rounds.count} × ${rounds.minutes} min`;

export const roundsLength = (rounds: Rounds): Minutes => minutes(rounds.count * rounds.minutes);

/** «Ordførere, ledere», or a line each. */
export const readTurns = (text: string): readonly string[] =>
  text
    .split(/[\n,;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

export const turnsText = (rounds: Rounds): string => rounds.turns.join(', ');

/** Whose turns they were, as far as there are rounds for them. */
export const withTurns = (rounds: Rounds, turns: readonly string[]): Rounds => ({
  ...rounds,
  turns: turns.slice(0, rounds.count),
});

/**
 * The rounds of an item that gets a new length: longer or shorter ones; else more or fewer, where nobody named loses a turn;
 * else as many as before, in whole minutes, with what is left over after the last.
 */
export function roundsFilling(rounds: Rounds, length: Minutes | null): Rounds {
  if (length === null || length === 0) return rounds;
  const count = length / rounds.minutes;
  const fills = Number.isInteger(count) && count <= MOST_ROUNDS && count >= rounds.turns.length;
  if (length % rounds.count !== 0 && fills) return { ...rounds, count };
  return { ...rounds, minutes: minutes(Math.max(1, Math.floor(length / rounds.count))) };
}
