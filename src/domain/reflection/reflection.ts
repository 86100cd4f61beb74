import type { Item } from '../agenda/agenda';
import type { GatheringId, ItemId, MemberId } from '../ids';
import type { RunEvent } from '../run/run';
import { readLog } from '../run/run-log';

interface TeamMember {
  readonly id: MemberId;
  readonly name: string;
}

/** The roles of a reflecting-team round. Its phases are items under it, so that the day's own clock and Next step them. */
export interface Reflection {
  /** The item's. */
  readonly id: ItemId;
  readonly gatheringId: GatheringId;
  readonly interviewer: string;
  readonly focusPersons: readonly string[];
  readonly team: readonly TeamMember[];
}

/** The phases of a round, in order, as items right under it. */
export function phasesOf<T extends Pick<Item, 'parentId' | 'phase' | 'position'>>(
  items: readonly T[],
  itemId: ItemId,
): readonly T[] {
  return items
    .filter((item) => item.parentId === itemId && item.phase !== null)
    .toSorted((a, b) => a.position - b.position);
}

/** What is reflected on in a phase: the prompts of its round, unless it has its own. Of anything but a phase: nothing. */
export function askedInPhase(
  items: readonly Pick<Item, 'id' | 'prompts'>[],
  item: Pick<Item, 'parentId' | 'phase' | 'prompts'> | undefined,
): readonly string[] {
  if (!item || item.phase === null || item.prompts.length > 0) return [];
  return items.find(({ id }) => id === item.parentId)?.prompts ?? [];
}

/** Whether it is or has been the team's turn in this round: from then on its observations are everyone's to see. */
export function teamHasSpoken(
  items: readonly Pick<Item, 'id' | 'dayId' | 'parentId' | 'phase' | 'position'>[],
  run: readonly RunEvent[],
  itemId: ItemId,
): boolean {
  return phasesOf(items, itemId).some(({ id, dayId, phase }) => {
    if (phase === 'talk' || dayId === null) return false;
    const { visits, trackMoves } = readLog(run, dayId);
    // In a parallel it is stepped to in its track.
    return visits.has(id) || trackMoves.some(({ to }) => to === id);
  });
}
