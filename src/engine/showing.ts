import type { Showing } from '../domain/gathering';
import type { GroupAnswer } from '../domain/group';
import type { GatheringId, ItemId } from '../domain/ids';
import { isShown } from '../domain/observation';
import type { StageAnswers, StageShowing } from '../domain/views';
import type { Reader } from '../store';

type Asked<Type extends Showing['type']> = Extract<Showing, { type: Type }>;

function outcome(read: Reader, { noteId }: Asked<'outcome'>): StageShowing | null {
  const note = read.tables.note.get(noteId);
  if (!note || note.deletedAt !== null) return null;
  const { kind, text, recipient, owner, due, horizon, firstStep, confirmedAt } = note;
  const confirmed = confirmedAt !== null;
  return { type: 'outcome', kind, text, recipient, owner, due, horizon, firstStep, confirmed };
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
  const standing = read.tables.group.ofGathering(gatheringId).filter((group) => group.itemId === asked.itemId);
  const task = read.tables.task.get(asked.itemId);
  const fields = (task?.fields ?? []).filter((field) => asked.fieldId === null || field.id === asked.fieldId);
  const living = read.tables.groupAnswer.ofGathering(gatheringId).filter((answer) => answer.deletedAt === null);
  const of = (matches: (answer: GroupAnswer) => boolean): StageAnswers['answers'] =>
    living
      .filter((answer) => answer.gatheredUnder === null && matches(answer))
      .map(({ id, text, agreed }) => {
        const alike = living.filter((one) => one.gatheredUnder === id).length;
        return { id, text, agreed, alike };
      });
  const one = standing.find((group) => group.id === asked.groupId);
  const parts = one
    ? fields.map(({ id, label }) => ({ label, answers: of((a) => a.groupId === one.id && a.fieldId === id) }))
    : standing.map(({ id, name }) => ({
        label: name,
        answers: of((a) => a.groupId === id && fields.some((field) => field.id === a.fieldId)),
      }));
  const field = fields.length === 1 ? fields[0]?.label : undefined;
  return { type: 'groups', title: one?.name ?? field ?? task?.title ?? titleOf(read, asked.itemId), parts };
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
