import { type Item, MAX_DEPTH } from '../../../../domain/agenda/agenda';
import type { DayLayout, LayoutRow } from '../../../../domain/agenda/schedule';
import { under } from '../../../../domain/agenda/tree';
import { type Minutes, minutes } from '../../../../domain/time';

/** Why an item cannot hold tracks; null: it can. */
export function tracksRefusal(items: readonly Item[], item: Item): 'parallel' | 'parallelInTrack' | null {
  let depth = 1;
  for (let above = parentOf(items, item); above; above = parentOf(items, above)) {
    if (above.parallel) return 'parallelInTrack';
    depth += 1;
  }
  return depth < MAX_DEPTH ? null : 'parallel';
}

const parentOf = (items: readonly Item[], item: Item): Item | undefined => items.find(({ id }) => id === item.parentId);

export const tracksUnder = (items: readonly Item[], block: Item): readonly Item[] =>
  items.filter(({ parentId }) => parentId === block.id).toSorted((a, b) => a.position - b.position);

const USUAL = minutes(45);

/** A new track is as long as the block is. */
export const newTrackLength = (block: Item, row: LayoutRow | undefined): Minutes =>
  (row?.isParallel ? row.minutes : block.minutes) ?? USUAL;

/** A row as it is drawn; in the day to scale, the tracks under a parallel block stand side by side. */
interface Stripe {
  readonly row: LayoutRow;
  readonly columns: readonly (readonly LayoutRow[])[];
}

export function stripesOf({ rows }: DayLayout, sideBySide: boolean): readonly Stripe[] {
  const stripes: Stripe[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (!row) break;
    const below = sideBySide && row.isParallel ? under(rows, index) : [];
    const ids = new Set(below.map(({ trackId }) => trackId));
    stripes.push({ row, columns: [...ids].map((id) => below.filter(({ trackId }) => trackId === id)) });
    index += below.length;
  }
  return stripes;
}
