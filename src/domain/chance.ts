/** Chance that is handed in, so that a draw can be made again: a number from 0 up to, but not including, 1. */
export type Chance = () => number;

/** The same numbers in the same order for the same seed: mulberry32. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** In an order where each is as likely as any other. */
export function shuffled<One>(all: readonly One[], chance: Chance): One[] {
  return all
    .map((one, at) => ({ one, at, lot: chance() }))
    .sort((a, b) => a.lot - b.lot || a.at - b.at)
    .map(({ one }) => one);
}
