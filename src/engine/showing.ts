import type { Showing } from '../domain/gathering';
import { groupsShown } from '../domain/groups-shown';
import type { GatheringId, ItemId } from '../domain/ids';
import { isShown } from '../domain/observation';
import type { StageShowing } from '../domain/views';
import type { Reader } from '../store';

type Asked<Type extends Showing['type']> = Extract<Showing, { type: Type }>;

function outcome(read: Reader, { noteId, wording }: Asked<'outcome'>): StageShowing | null {
  const note = read.tables.note.get(noteId);
  if (!note || note.deletedAt !== null) return null;
  const { kind, text, recipient, owner, due, horizon, firstStep, confirmedAt } = note;
  const words = wording ?? text;
  const confirmed = confirmedAt !== null && words === text;
  return { type: 'outcome', kind, text: words, recipient, owner, due, horizon, firstStep, confirmed };
}

const titleOf = (read: Reader, itemId: ItemId): string => read.tables.item.get(itemId)?.title ?? '';

function observations(read: Reader, gatheringId: GatheringId, asked: Asked<'observations'>): StageShowing {
  const all = read.tables.observation.ofGathering(gatheringId);
  const shown = all.filter((one) => one.itemId === asked.itemId && isShown(one));
  const inOrder = asked.order === 'time' ? shown : shown.toSorted((a, b) => a.theme.localeCompare(b.theme, 'nb'));
  return {
    type: 'observations',
    title: titleOf(read, asked.itemId),
    order: asked.order,
    page: asked.page,
    // Who wrote it is not said on the big screen.
    observations: inOrder.map(({ id, aspect, text, theme, starred }) => ({ id, aspect, text, theme, starred })),
  };
}

function groups(read: Reader, gatheringId: GatheringId, asked: Asked<'groups'>): StageShowing {
  const { group, groupAnswer, task } = read.tables;
  const material = {
    title: titleOf(read, asked.itemId),
    groups: group.ofGathering(gatheringId).filter(({ itemId }) => itemId === asked.itemId),
    task: task.get(asked.itemId),
    answers: groupAnswer.ofGathering(gatheringId),
  };
  return groupsShown(material, asked);
}

/** What the hall sees of the day's own material; null where it is no more. */
export function stageShowing(read: Reader, gatheringId: GatheringId, asked: Showing | null): StageShowing | null {
  switch (asked?.type) {
    case 'outcome':
      return outcome(read, asked);
    case 'observations':
      return observations(read, gatheringId, asked);
    case 'groups':
      return groups(read, gatheringId, asked);
    case undefined:
      return null;
  }
}
