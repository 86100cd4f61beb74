import type { Item } from '../../../domain/agenda/agenda';
import type { Group, GroupAnswer, TaskSheet } from '../../../domain/groups/group';
import type { ItemId, ParticipantId } from '../../../domain/ids';
import type { Participant } from '../../../domain/people/participant';
import { inOrder } from '../../../domain/views/groups-shown';
import type { Snapshot } from '../../../domain/views/snapshot';

/** Everything about the groups at one item. */
export interface ItemGroups {
  readonly item: Item;
  readonly groups: readonly Group[];
  readonly task: TaskSheet | null;
  /** Those that stand, in the order of the pads. */
  readonly answers: readonly GroupAnswer[];
  readonly people: ReadonlyMap<ParticipantId, Participant>;
  /** Those who are in no group, and have not left. */
  readonly unplaced: readonly Participant[];
}

export function itemGroups(snapshot: Snapshot, item: Item): ItemGroups {
  const groups = snapshot.groups.filter(({ itemId }) => itemId === item.id).sort((a, b) => a.position - b.position);
  const ids = new Set(groups.map(({ id }) => id));
  const inGroup = new Set(groups.flatMap(({ members }) => members));
  const listed = snapshot.participants.toSorted((a, b) => a.position - b.position);
  return {
    item,
    groups,
    task: snapshot.tasks.find(({ id }) => id === item.id) ?? null,
    answers: inOrder(snapshot.groupAnswers.filter(({ groupId, deletedAt }) => ids.has(groupId) && deletedAt === null)),
    people: new Map(listed.map((person) => [person.id, person])),
    unplaced: listed.filter(({ id, presentTo }) => presentTo === null && !inGroup.has(id)),
  };
}

/** The items that groups may work at, in the order of the day: group work, and whatever has groups or a task already. */
export function itemsForGroups(snapshot: Snapshot, inOrderOfDay: readonly Item[], chosen: ItemId | undefined): Item[] {
  const used = new Set([...snapshot.groups.map(({ itemId }) => itemId), ...snapshot.tasks.map(({ id }) => id), chosen]);
  return inOrderOfDay.filter(({ id, kind }) => kind === 'group' || used.has(id));
}
