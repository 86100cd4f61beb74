import type { ItemId } from '../ids';
import type { DayLayout, LayoutRow } from './schedule';

/** The tracks of a day: which number each has among those beside it, and how many stand under each parallel block. */
export interface DayTracks {
  readonly nrOf: ReadonlyMap<ItemId, number>;
  readonly countOf: ReadonlyMap<ItemId, number>;
}

/** What stands right under it is meant to be tracks, whether or not any of them has a length yet. */
const holdsTracks = (row: LayoutRow): boolean => row.item.parallel && row.trackId === null;

export function tracksOfDay({ rows }: DayLayout): DayTracks {
  const nrOf = new Map<ItemId, number>();
  const countOf = new Map(rows.filter(holdsTracks).map(({ item }) => [item.id, 0]));
  for (const { item } of rows) {
    const before = item.parentId === null ? undefined : countOf.get(item.parentId);
    if (item.parentId === null || before === undefined) continue;
    nrOf.set(item.id, before + 1);
    countOf.set(item.parentId, before + 1);
  }
  return { nrOf, countOf };
}
