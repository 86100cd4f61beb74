import { MINUTE } from '../time';

/** How a clock looks: `soon` in the last tenth (1 to 5 minutes), `over` from zero on. */
export type Level = 'normal' | 'soon' | 'over';

const SOON_SHARE = 0.1;
const SOON_LEAST = MINUTE;
const SOON_MOST = 5 * MINUTE;

export function levelOf(remainingMs: number, lengthMs: number): Level {
  if (remainingMs <= 0) return 'over';
  const soon = Math.min(SOON_MOST, Math.max(SOON_LEAST, lengthMs * SOON_SHARE));
  return remainingMs <= soon ? 'soon' : 'normal';
}
