import type { ItemId } from '../ids';
import { type Instant, MINUTE } from '../time';
import type { Revision } from './course';

/** How long an item was meant to be from when it had run so long. */
export interface LengthSince {
  /** Pauses not counted; 0 for what was known as it began. */
  readonly atMs: number;
  readonly lengthMs: number;
}

interface LengthsInput {
  readonly itemId: ItemId;
  /** As laid out. */
  readonly plannedMs: number;
  /** What the changes have come to. */
  readonly lengthMs: number;
  /** How long it had run by then; 0 for what was known as it began. */
  readonly elapsedAt: (at: Instant) => number;
}

/**
 * The lengths an item has had: first as planned, then after each change, in order; the last is what it has now. Where more
 * than the log's changes made it that long (a locked end that was met late), it was so from its beginning.
 */
export function lengthsOf(input: LengthsInput, { adjusted }: Pick<Revision, 'adjusted'>): readonly LengthSince[] {
  const { itemId, plannedMs, lengthMs, elapsedAt } = input;
  const told: LengthSince[] = [{ atMs: 0, lengthMs: plannedMs }];
  for (const change of adjusted) {
    if (change.itemId !== itemId) continue;
    const before = told.at(-1)?.lengthMs ?? 0;
    const after = change.minutes * MINUTE + (change.change === 'by' ? before : 0);
    told.push({ atMs: elapsedAt(change.at), lengthMs: Math.max(0, after) });
  }
  const unexplained = lengthMs - (told.at(-1)?.lengthMs ?? 0);
  if (unexplained === 0) return told;
  const begun = told.map((one) => ({ ...one, lengthMs: Math.max(0, one.lengthMs + unexplained) }));
  return [{ atMs: 0, lengthMs: plannedMs }, ...begun];
}
