import { isLeaf, type LayoutRow } from '../../../../domain/agenda/schedule';

/** What a row's minutes follow from when they are not typed: what is under it, its longest track, or its locked end. */
type LengthFollows = 'block' | 'parallel' | 'locked';

export function lengthFollows(row: LayoutRow): LengthFollows | null {
  if (row.isParallel) return 'parallel';
  if (row.isBlock) return 'block';
  return isLeaf(row) && row.item.lockedEnd !== null ? 'locked' : null;
}
