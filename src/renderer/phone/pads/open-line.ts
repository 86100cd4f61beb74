import type { GroupAnswerId } from '../../../domain/ids';
import type { GroupOp, PadAnswer } from './group-queue';

/** A line of the table's that is open for changing, as it is typed. One is open at a time. */
export interface OpenLine {
  readonly answerId: GroupAnswerId;
  readonly fieldId: string;
  readonly text: string;
  /** As it stood when it was opened: what others write meanwhile is put together with this change, not written over. */
  readonly base: string;
}

export const openedLine = ({ id: answerId, fieldId, text }: PadAnswer): OpenLine => ({
  answerId,
  fieldId,
  text,
  base: text,
});

/** What is to be sent when it is closed; null: nothing has been changed, or all of it taken out. */
export function changeOf({ answerId, fieldId, text, base }: OpenLine): GroupOp | null {
  const said = text.trim();
  return said === '' || said === base.trim() ? null : { type: 'update', answerId, fieldId, text: said, base };
}

/** What was open when the page was last here; null for what cannot be read. */
export function readOpenLine(kept: string | null): OpenLine | null {
  let value: unknown = null;
  try {
    value = JSON.parse(kept ?? 'null');
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { answerId, fieldId, text, base }: Partial<Record<keyof OpenLine, unknown>> = value;
  if (typeof answerId !== 'string' || typeof fieldId !== 'string') return null;
  if (typeof text !== 'string' || typeof base !== 'string') return null;
  return { answerId: answerId as GroupAnswerId, fieldId, text, base };
}
