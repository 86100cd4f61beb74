import type { GatheringId, NoteId } from '../../../../domain/ids';
import { type Note, PLAIN_NOTE } from '../../../../domain/notes/note';
import type { NoteAct } from './note-act';
import type { NotePatch } from './note-patch';
import type { Waiting } from './outbox-contents';

/** The notes as they will be when what waits has been sent; the same array when nothing does. */
export function withWaiting(
  gatheringId: GatheringId,
  notes: readonly Note[],
  waiting: readonly Waiting[],
): readonly Note[] {
  if (waiting.length === 0) return notes;
  const all = new Map(notes.map((note) => [note.id, note]));
  for (const { act } of waiting) {
    const known = all.get(act.noteId);
    const after = known ? changedBy(known, act) : act.type === 'add' ? newNote(gatheringId, act) : null;
    if (after) all.set(after.id, after);
  }
  return [...all.values()];
}

function newNote(gatheringId: GatheringId, { noteId: id, at, fields }: NoteAct & { type: 'add' }): Note {
  return { ...merged(PLAIN_NOTE, fields), id, gatheringId, at };
}

function changedBy(note: Note, act: NoteAct): Note {
  // It has been told of already.
  if (act.type === 'add') return note;
  return act.type === 'update' ? merged(note, act.patch) : { ...note, deletedAt: note.deletedAt ?? act.at };
}

const merged = <Row extends object>(row: Row, patch: NotePatch): Row => ({
  ...row,
  ...Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)),
});

const NONE: ReadonlySet<NoteId> = new Set();

/** The notes that something is waiting to be sent of. */
export function waitingIds(waiting: readonly Waiting[]): ReadonlySet<NoteId> {
  const undelivered = waiting.filter((one) => !one.done);
  return undelivered.length === 0 ? NONE : new Set(undelivered.map(({ act }) => act.noteId));
}
