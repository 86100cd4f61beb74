import type { GatheringId, NoteId } from '../../../../domain/ids';
import { NOTE_KINDS } from '../../../../domain/notes/note';
import type { Snapshot } from '../../../../domain/views/snapshot';
import { recall, remember } from '../../../app/memory';
import { readPadLine } from '../line/pad-line';
import type { PadDraft } from './draft-saver';
import type { Waiting } from './outbox-contents';
import { ownPadId } from './pad-claim';

/** What stood in this window's pads when their place was left. */
const held = new Map<GatheringId, PadDraft>();

export const holdPad = (gatheringId: GatheringId, draft: PadDraft): void => {
  held.set(gatheringId, draft);
};

const keptKey = (gatheringId: GatheringId, padId: string): string => `kjoreplan.draft/${gatheringId}/${padId}`;

/**
 * The draft in the browser's own storage, for as long as the store does not have it; null takes it away. An erased
 * gathering must leave no text behind.
 */
export function keepUnsaved(gatheringId: GatheringId, padId: string, draft: PadDraft | null): void {
  try {
    if (draft === null) localStorage.removeItem(keptKey(gatheringId, padId));
    else localStorage.setItem(keptKey(gatheringId, padId), JSON.stringify(draft));
  } catch {
    // Full or refused: the text stands on the screen, and is saved when there is contact.
    return;
  }
}

export function unsavedDraft(gatheringId: GatheringId, padId: string): PadDraft | null {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(keptKey(gatheringId, padId)) ?? 'null');
    if (typeof read !== 'object' || read === null || !('text' in read) || !('kind' in read)) return null;
    const kind = NOTE_KINDS.find((one) => one === read.kind);
    return typeof read.text === 'string' && kind ? { text: read.text, kind } : null;
  } catch {
    return null;
  }
}

const EMPTY: PadDraft = { text: '', kind: 'contribution' };

/**
 * The pad as it was left. The id of the note last sent is remembered: when the page went before the pad was emptied, but
 * the note is there or on its way, its draft is done with.
 */
export function openPad(
  gatheringId: GatheringId,
  { notes, drafts }: Pick<Snapshot, 'notes' | 'drafts'>,
  waiting: readonly Waiting[],
  names: readonly string[],
): PadDraft {
  const padId = ownPadId();
  const saved = drafts.find((draft) => draft.padId === padId);
  const draft =
    held.get(gatheringId) ??
    unsavedDraft(gatheringId, padId) ??
    (saved ? { text: saved.text, kind: saved.kind } : EMPTY);
  const sentId = recall(sentKey(gatheringId));
  const onItsWay = waiting.find(({ act }) => act.type === 'add' && act.noteId === sentId)?.act;
  const sent =
    notes.find((note) => note.id === sentId)?.text ?? (onItsWay?.type === 'add' ? onItsWay.fields.text : undefined);
  if (sent === undefined) return draft;
  return readPadLine(draft.text, draft.kind, names).text === sent ? EMPTY : draft;
}

export const newNoteId = (): NoteId => crypto.randomUUID() as NoteId;

/** Each pad its own: two tabs send notes of their own. */
const sentKey = (gatheringId: GatheringId): string => `sent.${gatheringId}.${ownPadId()}`;

export const rememberSent = (gatheringId: GatheringId, noteId: NoteId): void => remember(sentKey(gatheringId), noteId);
