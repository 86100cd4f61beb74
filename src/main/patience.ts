const MINUTE = 60_000;
const TRIES = 3;

/** Says whether one more try is within reason: at most three a minute. */
export function createPatience(now: () => number): { tryAgain(): boolean } {
  let tries: number[] = [];
  return {
    tryAgain: () => {
      tries = tries.filter((at) => now() - at < MINUTE);
      if (tries.length >= TRIES) return false;
      tries.push(now());
      return true;
    },
  };
}
