import type { GatheringId } from '../../domain/ids';
import type { Reader } from '../../store';
import type { Entity } from './transaction';

/** Rows that are to go, by the name of their kind. */
type Gone = { readonly [E in 'item' | 'group' | 'question']?: ReadonlySet<string> };

interface Hanging {
  readonly entity: Entity;
  readonly id: string;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * What the file takes away together with these rows, without a word to anyone: whoever removes them must write each of it
 * down, so that an undo brings it back. What hangs on others stands before them.
 */
export function hangingOn({ tables }: Reader, gatheringId: GatheringId, gone: Gone): readonly Hanging[] {
  const { item = NONE, group = NONE, question = NONE } = gone;
  const as =
    (entity: Entity) =>
    ({ id }: { readonly id: string }): Hanging => ({ entity, id });
  const groups = item.size === 0 ? [] : tables.group.ofGathering(gatheringId).filter((one) => item.has(one.itemId));
  const emptied = new Set<string>([...group, ...groups.map(({ id }) => id)]);
  const onGroups = emptied.size === 0 ? [] : tables.groupAnswer.ofGathering(gatheringId);
  const onItems = item.size === 0 ? null : tables;
  const onQuestions = question.size === 0 ? null : tables;
  return [
    ...onGroups.filter(({ groupId }) => emptied.has(groupId)).map(as('groupAnswer')),
    ...groups.map(as('group')),
    ...(onItems?.task.ofGathering(gatheringId) ?? []).filter(({ id }) => item.has(id)).map(as('task')),
    ...(onItems?.observation.ofGathering(gatheringId) ?? [])
      .filter(({ itemId }) => item.has(itemId))
      .map(as('observation')),
    ...(onItems?.reflection.ofGathering(gatheringId) ?? []).filter(({ id }) => item.has(id)).map(as('reflection')),
    ...(onQuestions?.answer.ofGathering(gatheringId) ?? [])
      .filter(({ questionId }) => question.has(questionId))
      .map(as('answer')),
    ...(onQuestions?.groupScore.ofGathering(gatheringId) ?? [])
      .filter(({ questionId }) => question.has(questionId))
      .map(as('groupScore')),
  ];
}
