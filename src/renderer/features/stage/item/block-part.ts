import type { StageView } from '../../../../domain/views/views';

type ShownItem = StageView['items'][number];

/** Which block an item stands in. */
interface BlockPart {
  readonly block: string;
  /** The second of four, breaks not counted; null where all of them go on at once. */
  readonly count: { readonly nr: number; readonly of: number } | null;
}

/** null when the item stands alone, or has no place in its block's count. */
export function blockPart(items: readonly ShownItem[], item: ShownItem | undefined): BlockPart | null {
  const parent = items.find((one) => one.id === item?.parentId);
  if (!item || !parent) return null;
  const parts = items
    .filter((one) => one.parentId === parent.id && one.dayId === item.dayId)
    .filter((one) => one.minutes !== null && one.kind !== 'break')
    .toSorted((a, b) => a.position - b.position);
  const at = parts.indexOf(item);
  if (at === -1 || parts.length < 2) return null;
  return { block: parent.title, count: parent.parallel ? null : { nr: at + 1, of: parts.length } };
}

/** Who is where, when the item has a room: its own, and those of what goes on beside each other under it. */
export function roomsOf(items: readonly ShownItem[], item: ShownItem): readonly { title: string; room: string }[] {
  const under = items
    .filter((one) => one.parentId === item.id && one.room !== '')
    .toSorted((a, b) => a.position - b.position)
    .map(({ title, room }) => ({ title, room }));
  // What stands in a block, or in a parallel, is where that is, unless it says otherwise.
  const around = items.find((one) => one.id === item.parentId)?.room ?? '';
  const own = item.room || (under.length > 0 ? '' : around);
  return own === '' ? under : [{ title: '', room: own }, ...under];
}
