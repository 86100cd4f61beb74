import type { MemberId, ObservationId } from '../../../domain/ids';
import { recall, remember } from '../../app/memory';
import { type Fields, type OwnObservation, readFields } from './team-queue';

/** One of the member's own that is being changed, as it is typed. */
export interface TeamChange {
  readonly id: ObservationId;
  readonly fields: Fields;
}

/** What is to be sent of it when another is opened; null: nothing is new in it, or it has been emptied. */
export function changedFields({ fields }: TeamChange, before: Fields): Fields | null {
  const after: Fields = { ...fields, text: fields.text.trim(), theme: fields.theme.trim() };
  if (after.text === '') return null;
  const same = after.aspect === before.aspect && after.text === before.text && after.theme === before.theme;
  return same ? null : after;
}

const keyOf = (memberId: MemberId): string => `team-change.${memberId}`;

/** What was being changed when the page was last open; null where nothing was, and where it cannot be read. */
export function readChange(memberId: MemberId): TeamChange | null {
  try {
    const kept: unknown = JSON.parse(recall(keyOf(memberId)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { id, fields: lying }: { id?: unknown; fields?: unknown } = kept;
    const fields = readFields(lying);
    return typeof id === 'string' && fields ? { id: id as ObservationId, fields } : null;
  } catch {
    return null;
  }
}

export const saveChange = (memberId: MemberId, change: TeamChange | null): void =>
  remember(keyOf(memberId), change === null ? '' : JSON.stringify(change));

/** What is being changed while it is among the member's own; one that was erased meanwhile is not changed any more. */
export const standing = (change: TeamChange | null, own: readonly OwnObservation[]): TeamChange | null =>
  change && own.some(({ id, withdrawn }) => id === change.id && !withdrawn) ? change : null;
