import { withDeadline } from '../../domain/notes/deadline';
import type { Note } from '../../domain/notes/note';
import { meetChanges } from '../../domain/notes/note-changes';
import { mergeNotes, splitNote } from '../../domain/notes/note-shape';
import { withYes } from '../../domain/notes/note-yes';
import { dateIn, type Instant, MINUTE } from '../../domain/time';
import { door } from '../core/door';
import { edit, isSentAgain, livingGathering, owned, type Parts, patched } from '../core/parts';
import { putNewNote } from './new-note';

/** The yes to being named was theirs who stood there: where two have named different people, it must be asked again. */
const withConsent = (before: Note, after: Note, met: boolean): Note =>
  met && after.consent === 'named' && after.speaker !== before.speaker ? { ...after, consent: 'notAsked' } : after;

/** How long a note may have waited on a laptop without contact and still say for itself when it was written down. */
const LONGEST_WAIT = 24 * 60 * MINUTE;

/** When a note was written down: as it says, if that can be; else now. */
const writtenAt = (said: Instant | undefined, now: Instant): Instant =>
  said !== undefined && said <= now && said >= now - LONGEST_WAIT ? said : now;

function writingProcedures(parts: Parts) {
  return {
    add: door.note.add.handler(({ input, context }) =>
      edit(
        parts,
        { gatheringId: input.gatheringId, scope: 'notes', label: 'noteAdded', by: context },
        (tx, gathering) => {
          const { noteId, fields } = input;
          if (tx.store.tables.note.get(noteId)) return;
          putNewNote(tx, gathering, { noteId, fields, at: writtenAt(input.at, tx.at) });
        },
      ),
    ),

    update: door.note.update.handler(({ input, context }) =>
      edit(
        parts,
        { gatheringId: input.gatheringId, scope: 'notes', label: 'noteChanged', by: context },
        (tx, gathering) => {
          const before = owned(tx.store.tables.note.get(input.noteId), input.gatheringId);
          if (isSentAgain(tx, input)) return { merged: 'no' };
          if (input.patch.itemId) owned(tx.store.tables.item.get(input.patch.itemId), input.gatheringId);
          const { base, patch } = input;
          const { instead, merged } = meetChanges({ ...input.was, text: base }, patch, before);
          const said = withConsent(before, { ...patched(before, patch), ...instead }, instead.speaker !== undefined);
          // Written while somebody else took the note away or merged it: words nobody has seen are not put where nobody looks.
          const seen = base !== undefined && said.text !== before.text ? { ...said, deletedAt: null } : said;
          const after = withYes(before, seen, patch.confirmedAt !== undefined);
          tx.put('note', withDeadline(before, after, dateIn(gathering.zone, after.at), patch.due !== undefined));
          return { merged };
        },
      ),
    ),

    saveDraft: door.note.saveDraft.handler(({ input }) =>
      parts.committer.commit(input.gatheringId, (tx) => {
        livingGathering(tx.store, input.gatheringId);
        const { gatheringId, padId, text, kind, name: writer } = input;
        const before = tx.store.draft(gatheringId, padId);
        const after = text === '' ? null : { gatheringId, padId, text, kind, updatedAt: tx.at, writer };
        if (before || after) tx.change({ entity: 'draft', id: padId, before, after });
      }),
    ),
  };
}

/** Several of one, and one of several. */
function shapingProcedures(parts: Parts) {
  return {
    split: door.note.split.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'notes', label: 'noteSplit', by: context }, (tx) => {
        const whole = owned(tx.store.tables.note.get(input.noteId), input.gatheringId);
        if (tx.store.tables.note.get(input.secondId)) return;
        const made = splitNote(whole, input.at, input.secondId);
        for (const part of made ?? []) tx.put('note', part);
      }),
    ),

    merge: door.note.merge.handler(({ input, context }) =>
      edit(
        parts,
        { gatheringId: input.gatheringId, scope: 'notes', label: 'notesMerged', by: context },
        (tx, gathering) => {
          const notes = [...new Set(input.noteIds)]
            .map((id) => owned(tx.store.tables.note.get(id), input.gatheringId))
            .filter((note) => note.deletedAt === null)
            .sort((a, b) => a.at - b.at);
          const [first, ...rest] = notes;
          if (!first || rest.length === 0) return;
          const merged = mergeNotes([first, ...rest]);
          // The deadline may be another's than the first, who was written down on another day.
          tx.put('note', withDeadline(merged, merged, dateIn(gathering.zone, merged.at), true));
          for (const note of rest) tx.put('note', { ...note, deletedAt: tx.at });
        },
      ),
    ),
  };
}

function deletingProcedures(parts: Parts) {
  return {
    remove: door.note.remove.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'notes', label: 'noteRemoved', by: context }, (tx) => {
        const before = owned(tx.store.tables.note.get(input.noteId), input.gatheringId);
        if (before.deletedAt !== null) return;
        tx.put('note', { ...before, deletedAt: tx.at });
      }),
    ),

    restore: door.note.restore.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'notes', label: 'noteChanged', by: context }, (tx) => {
        const before = owned(tx.store.tables.note.get(input.noteId), input.gatheringId);
        if (before.deletedAt === null) return;
        tx.put('note', { ...before, deletedAt: null });
      }),
    ),
  };
}

/** What was said, on which item, and when. */
export const noteProcedures = (parts: Parts) => ({
  ...writingProcedures(parts),
  ...shapingProcedures(parts),
  ...deletingProcedures(parts),
});
