import type { GatheringId, NoteId } from '../../../domain/ids';
import type { Snapshot } from '../../../domain/snapshot';
import { recall, remember } from '../../app/memory';
import type { PadDraft } from './draft-saver';
import { readPadLine } from './pad-line';

/** What stood in this window's pads when their place was left. Never written to the browser's own storage: an erased
 *  gathering must leave no text behind. */
const held = new Map<GatheringId, PadDraft>();

/** This window's pad, the same after a restart: only ids are kept, never text. */
export function ownPadId(): string {
  const known = recall('pad');
  if (known !== null && /^[\w-]{8,64}$/.test(known)) return known;
  const made = crypto.randomUUID();
  remember('pad', made);
  return made;
}

export const holdPad = (gatheringId: GatheringId, draft: PadDraft): void => {
  held.set(gatheringId, draft);
};

export interface OpenedPad {
  readonly draft: PadDraft;
  readonly noteId: NoteId;
}

const EMPTY: PadDraft = { text: '', kind: 'contribution' };

/**
 * The pad as it was left. The id of the note last sent is remembered: when the answer never came back but the note is
 * there, its draft is done with; when it is not there, the next try uses the same id, so that it can never come twice.
 */
export function openPad(gatheringId: GatheringId, snapshot: Snapshot, names: readonly string[]): OpenedPad {
  const padId = ownPadId();
  const saved = snapshot.drafts.find((draft) => draft.padId === padId);
  const draft = held.get(gatheringId) ?? (saved ? { text: saved.text, kind: saved.kind } : EMPTY);
  const sentId = recall(sentKey(gatheringId));
  const sent = snapshot.notes.find((note) => note.id === sentId);
  if (!sent) return { draft, noteId: sentId === null ? newNoteId() : (sentId as NoteId) };
  const done = readPadLine(draft.text, draft.kind, names).text === sent.text;
  return { draft: done ? EMPTY : draft, noteId: newNoteId() };
}

export const newNoteId = (): NoteId => crypto.randomUUID() as NoteId;

const sentKey = (gatheringId: GatheringId): string => `sent.${gatheringId}`;

export const rememberSent = (gatheringId: GatheringId, noteId: NoteId): void => remember(sentKey(gatheringId), noteId);
