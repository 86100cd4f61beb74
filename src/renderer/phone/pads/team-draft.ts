import type { MemberId } from '../../../domain/ids';
import { recall, remember } from '../../app/memory';
import { type Fields, readFields } from './team-queue';

const keyOf = (memberId: MemberId): string => `team-draft.${memberId}`;
const NOTHING: Fields = { aspect: 'seen', text: '', theme: '' };

/** What was being written here when the page was last open. */
export function readDraft(memberId: MemberId): Fields {
  try {
    return readFields(JSON.parse(recall(keyOf(memberId)) ?? 'null')) ?? NOTHING;
  } catch {
    return NOTHING;
  }
}

export const saveDraft = (memberId: MemberId, fields: Fields): void =>
  remember(keyOf(memberId), JSON.stringify(fields));
