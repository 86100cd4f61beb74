import type { ItemId } from '../../../../domain/ids';
import type { ClockView, CurrentItem, TrackClock } from '../../../../domain/run/clock';
import type { StageView } from '../../../../domain/views/views';

type ShownItem = StageView['items'][number];

/** More of them side by side could not be read from the back of a hall. */
export const MOST_TRACKS = 6;

export const itemIn = (items: readonly ShownItem[], id: ItemId | null): ShownItem | undefined =>
  items.find((one) => one.id === id);

/** Every parallel of the gathering a screen can be hung up for, in the order of the plan. */
export function tracksIn(items: readonly ShownItem[]): readonly ShownItem[] {
  const blocks = new Set(items.filter((one) => one.parallel && one.dayId !== null).map((one) => one.id));
  return items
    .filter((one) => one.parentId !== null && blocks.has(one.parentId))
    .toSorted((a, b) => placeInDay(items, a).localeCompare(placeInDay(items, b)));
}

/** Where an item stands in its day: its position, after that of what it stands under. */
function placeInDay(items: readonly ShownItem[], { parentId, position }: ShownItem): string {
  const above = itemIn(items, parentId);
  const own = String(position).padStart(6, '0');
  return above ? `${placeInDay(items, above)}.${own}` : own;
}

/** A place to hang a screen: a room, or where a parallel has none, the parallel itself. */
interface StagePlace {
  readonly trackId: ItemId;
  readonly name: string;
}

/** Each room once, whatever goes on there in one block and the next. None where nothing goes on at the same time. */
export function placesIn(items: readonly ShownItem[]): readonly StagePlace[] {
  const tracks = tracksIn(items);
  if (tracks.length < 2) return [];
  const places = new Map<string, StagePlace>();
  for (const { id, room, title } of tracks) {
    const name = room.trim();
    const place = name || id;
    if (!places.has(place)) places.set(place, { trackId: id, name: name || title.trim() });
  }
  return [...places.values()];
}

/**
 * What a screen that hangs in one room shows of the block that runs: its own parallel; and of a later block the one in
 * the same room. null when it has none there, and when the screen hangs in no such room.
 */
export function boundTrack(
  tracks: readonly TrackClock[],
  items: readonly ShownItem[],
  bound: ItemId | null,
): TrackClock | null {
  if (bound === null) return null;
  const room = roomOfTrack(items, bound);
  const inRoom = (track: TrackClock): boolean => room !== '' && roomOfTrack(items, track.trackId) === room;
  return tracks.find((track) => track.trackId === bound) ?? tracks.find(inRoom) ?? null;
}

export const roomOfTrack = (items: readonly ShownItem[], id: ItemId): string => itemIn(items, id)?.room.trim() ?? '';

/** Its last item is over and its block is not: what it waits for is that all are together again. */
export const isDone = (track: TrackClock, block: CurrentItem): boolean =>
  track.next === null && track.current?.level === 'over' && block.level !== 'over';

/** Where a parallel is. Nobody is later than since all should have been together again, however short theirs was. */
export function currentOf(track: TrackClock, block: CurrentItem | null): TrackClock['current'] {
  const { current, next } = track;
  if (!current || !block || next !== null || current.level !== 'over') return current;
  return { ...current, remainingMs: Math.max(current.remainingMs, block.remainingMs) };
}

/** The day's clock as one parallel's room knows it; its item is null while it waits for its next. */
export function clockOfTrack(
  clock: ClockView,
  track: TrackClock,
  items: readonly ShownItem[],
): { readonly clock: ClockView; readonly current: CurrentItem | null } {
  const item = itemIn(items, track.current?.itemId ?? null);
  const times = track.items.find((one) => one.itemId === track.current?.itemId);
  const own = currentOf(track, clock.current);
  const current: CurrentItem | null = own && {
    ...own,
    kind: item?.kind ?? 'other',
    title: item?.title ?? '',
    endsAt: times?.expectedEnd ?? track.endsAt,
  };
  return { clock: { ...clock, next: track.next ?? clock.next, current }, current };
}
