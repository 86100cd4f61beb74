import type { PlanIssue } from '../../../../domain/agenda/plan-issues';
import type { ItemId } from '../../../../domain/ids';

/** What concerns how an item begins stands above it, what concerns how it ends below. */
const BELOW: ReadonlySet<PlanIssue['type']> = new Set(['blockLength', 'lockedShort']);

export const issuesAbove = (issues: readonly PlanIssue[], id: ItemId): readonly PlanIssue[] =>
  issues.filter((issue) => issue.itemId === id && !BELOW.has(issue.type));

export const issuesBelow = (issues: readonly PlanIssue[], id: ItemId): readonly PlanIssue[] =>
  issues.filter((issue) => issue.itemId === id && BELOW.has(issue.type));
