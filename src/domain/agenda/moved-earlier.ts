import type { ItemId } from '../ids';
import { type Minutes, minutes } from '../time';
import type { Day } from './gathering';
import { layoutDay, type ScheduleRow } from './schedule';
import { subtreeOf } from './tree';

/**
 * By how many minutes what follows starts earlier when items leave a day with what is under them; 0 where nothing follows, or
 * what does has a fixed start. The day's own start stands, so that this is so of its first item as of any other.
 */
export function movedEarlier<T extends ScheduleRow>(
  day: Pick<Day, 'id' | 'start'>,
  items: readonly T[],
  leaving: readonly ItemId[],
): Minutes {
  const gone = new Set(leaving.flatMap((id) => subtreeOf(items, id).map((item) => item.id)));
  const before = layoutDay(day, items).rows;
  const last = before.findLastIndex((row) => gone.has(row.item.id));
  const end = before[last]?.end ?? day.start;
  // What runs beside it in another track does not follow it.
  const next = last < 0 ? undefined : before.find((row, at) => at > last && !gone.has(row.item.id) && row.start >= end);
  if (!next) return minutes(0);
  const left = items.filter(({ id }) => !gone.has(id));
  const after = layoutDay(day, left).rows.find((row) => row.item.id === next.item.id);
  return minutes(Math.max(0, next.start - (after?.start ?? next.start)));
}
