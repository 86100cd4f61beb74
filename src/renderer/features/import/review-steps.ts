/** What she has done, step by step, so that each step can be taken back and done again. */
export interface Steps<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
}

export const firstStep = <T>(now: T): Steps<T> => ({ past: [], now, future: [] });

/** A step further; `joined`: still part of the step before, as the next letter of a word is. */
export const stepTo = <T>({ past, now }: Steps<T>, next: T, joined: boolean): Steps<T> => ({
  past: joined ? past : [...past, now],
  now: next,
  future: [],
});

export function stepBack<T>({ past, now, future }: Steps<T>): Steps<T> {
  const before = past.at(-1);
  return before === undefined
    ? { past, now, future }
    : { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

export function stepForward<T>({ past, now, future }: Steps<T>): Steps<T> {
  const [next, ...rest] = future;
  return next === undefined ? { past, now, future } : { past: [...past, now], now: next, future: rest };
}
