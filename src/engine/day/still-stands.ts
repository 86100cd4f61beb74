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

/** What is gathered stands under one that is not, and has none under itself. */
function isGatheredTwice(answers: readonly GroupAnswer[], put: GroupAnswer): boolean {
  if (put.gatheredUnder === null) return false;
  const head = answers.find(({ id }) => id === put.gatheredUnder);
  return head?.gatheredUnder != null || answers.some(({ gatheredUnder }) => gatheredUnder === put.id);
}

/** What is gathered under an answer that has been deleted would be seen nowhere. */
function isUnderDeleted(answers: readonly GroupAnswer[], put: GroupAnswer): boolean {
  const head = answers.find(({ id }) => id === put.gatheredUnder);
  if (put.deletedAt === null) return head !== undefined && head.deletedAt !== null;
  return answers.some(({ gatheredUnder, deletedAt }) => gatheredUnder === put.id && deletedAt === null);
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
    !answers.some(
      (answer) => inAnswers.has(answer.id) && (isGatheredTwice(answers, answer) || isUnderDeleted(answers, answer)),
    )
  );
}
