import type { Group } from '../../../domain/groups/group';
import type { GroupId, ParticipantId } from '../../../domain/ids';

/** A group as it can be changed: formed, but perhaps not stored yet. */
export type GroupDraft = Pick<Group, 'id' | 'name' | 'room' | 'lead' | 'members'>;

export const draftOf = ({ id, name, room, lead, members }: Group): GroupDraft => ({ id, name, room, lead, members });

export const newGroupId = (): GroupId => crypto.randomUUID() as GroupId;

/**
 * Groups for these members, in the place of those that stand: what a group has answered follows its place in the row, and so
 * do its room and, while they are still in it or free, its lead.
 */
export function replaced(
  standing: readonly GroupDraft[],
  made: readonly { readonly name: string; readonly members: readonly ParticipantId[] }[],
): readonly GroupDraft[] {
  return made.map(({ name, members }, at) => {
    const { id = newGroupId(), room = '' } = standing[at] ?? {};
    return { id, name, room, lead: '', members };
  });
}

/** Someone into a group, out of any other; null: out of all. */
export function moved(groups: readonly GroupDraft[], person: ParticipantId, to: GroupId | null): readonly GroupDraft[] {
  return groups.map((group) => {
    const others = group.members.filter((id) => id !== person);
    if (group.id === to) return group.members.includes(person) ? group : { ...group, members: [...others, person] };
    return others.length === group.members.length ? group : { ...group, members: others };
  });
}

/** The group after or before the one somebody is in; from outside the first or the last. */
export function besides(groups: readonly GroupDraft[], person: ParticipantId, step: 1 | -1): GroupId | null {
  const at = groups.findIndex(({ members }) => members.includes(person));
  const to = at < 0 ? (step === 1 ? 0 : groups.length - 1) : at + step;
  return groups[to]?.id ?? null;
}
