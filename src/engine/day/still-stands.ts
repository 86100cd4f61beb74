import type { Group, GroupAnswer } from '../../domain/groups/group';
import type { GatheringId } from '../../domain/ids';
import type { Change } from '../../domain/views/snapshot';
import type { Transaction } from '../core/transaction';

/** Nobody is in two groups of one item, and no two have one place. */
function groupsClash(groups: readonly Group[], put: Group): boolean {
  const others = groups.filter(({ id, itemId }) => id !== put.id && itemId === put.itemId);
  return others.some(
    ({ position, members }) => position === put.position || members.some((member) => put.members.includes(member)),
  );
}

/**
 * What is gathered stands under one that is not, and has none under itself; under one that has been deleted, or taken
 * away with its group, it would be seen nowhere.
 */
function areGatheredRight(answers: readonly GroupAnswer[], touched: ReadonlySet<string>): boolean {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  return answers.every(({ id, gatheredUnder, deletedAt }) => {
    if (gatheredUnder === null || !(touched.has(id) || touched.has(gatheredUnder))) return true;
    const head = byId.get(gatheredUnder);
    const isSeen = head !== undefined && head.deletedAt === null;
    return (isSeen || deletedAt !== null) && !head?.gatheredUnder;
  });
}

/**
 * Whether what the steps have put is still as single acts would have left it. Each turns her own steps, so that two who have
 * done something to the same since can come to what neither could do alone.
 */
export function stillStands(tx: Transaction, gatheringId: GatheringId, steps: readonly Change[]): boolean {
  const touched = (entity: Change['entity']) =>
    new Set<string>(steps.filter((step) => step.entity === entity).map(({ id }) => id));
  const inGroups = touched('group');
  const inAnswers = touched('groupAnswer');
  const groups = inGroups.size > 0 ? tx.store.tables.group.ofGathering(gatheringId) : [];
  const answers = inAnswers.size > 0 ? tx.store.tables.groupAnswer.ofGathering(gatheringId) : [];
  return (
    !groups.some((group) => inGroups.has(group.id) && groupsClash(groups, group)) &&
    areGatheredRight(answers, inAnswers)
  );
}
