import type { LayoutRow, ScheduleRow } from '../agenda/schedule';
import type { ItemId } from '../ids';
import type { Revision } from '../run/course';
import { stepLength } from '../run/step-length';
import { MINUTE } from '../time';

/** What a rescue plan can make shorter: a step, or an item of a track. */
export interface Cuttable {
  readonly itemId: ItemId;
  readonly isCurrent: boolean;
  /** Its length now. */
  readonly minutes: number;
  /** What is left of it. */
  readonly leftMs: number;
  readonly shortest: number;
  /** Whole minutes that can be taken from it: down to its shortest, and to what has already passed. */
  readonly spare: number;
}

/** A row with what can be taken from it after so much of it has passed; one that is current is over by itself. */
export function cuttableOf(
  row: LayoutRow<ScheduleRow>,
  revision: Revision,
  passed: Pick<Cuttable, 'isCurrent'> & { readonly elapsedMs: number },
): Cuttable {
  const { isCurrent, elapsedMs } = passed;
  const lengthMs = stepLength(row, revision);
  // An item already shorter than its shortest stays so.
  const shortest = row.shortest ?? 0;
  const least = Math.max(shortest, Math.ceil(elapsedMs / MINUTE));
  return {
    itemId: row.item.id,
    isCurrent,
    minutes: lengthMs / MINUTE,
    leftMs: Math.max(0, lengthMs - elapsedMs),
    shortest,
    spare: Math.max(0, lengthMs / MINUTE - least),
  };
}
