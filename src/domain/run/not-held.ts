import type { ItemId } from '../ids';
import { MINUTE } from '../time';
import type { ClockView } from './clock';

/** So near its end a day may be over without what is left of it. */
const A_FEW_MINUTES = 5 * MINUTE;

/**
 * What ending the day now would leave unheld, in order: the steps still to come, where more than a few minutes are left until
 * they are held. What is skipped is not waited for; and with the last in hand nothing is left.
 */
export function notHeld(view: Pick<ClockView, 'rows' | 'current'>): readonly ItemId[] {
  const coming = view.rows.filter((row) => row.isStep && row.state === 'coming');
  const ofCurrent = Math.max(0, view.current?.remainingMs ?? 0);
  const left = coming.reduce((sum, row) => sum + row.expectedEnd - row.expectedStart, ofCurrent);
  return left > A_FEW_MINUTES ? coming.map((row) => row.itemId) : [];
}
