import { type FormEvent, useEffect, useState } from 'react';
import type { NoteId } from '../../../domain/ids';
import type { Consent, Note } from '../../../domain/note';
import { heldEdit, holdEdit, letGoOfEdit } from './held-edits';
import { withSpeakerApart } from './pad-names';
import type { NoteActs, NotePatch } from './useNoteActs';

/** What the editor is given. */
export interface EditedNote {
  readonly note: Note;
  readonly names: readonly string[];
  readonly acts: NoteActs;
  readonly onClose: (noteId: NoteId, gone?: boolean) => void;
}

export interface Edit {
  readonly fields: Note;
  /** The answer as it stands saved: it is never left lying in the editor. */
  readonly consent: Consent;
  set(patch: Partial<Note>): void;
  answer(consent: Consent): Promise<void>;
  save(event?: FormEvent): Promise<void>;
  remove(): Promise<void>;
  close(): void;
}

/**
 * The note as it stands in the editor. Only what has been changed here is sent, and when she says so; but an answer about
 * consent is saved as it is given, with the words it is an answer about: the report must never print what somebody has just said no to.
 */
export function useEdit({ note, names, acts, onClose }: EditedNote): Edit {
  const [before, setBefore] = useState(() => heldEdit(note.id)?.before ?? note);
  const [fields, setFields] = useState(() => heldEdit(note.id)?.after ?? note);
  const [answered, setAnswered] = useState(note.consent);
  useEffect(() => setAnswered(note.consent), [note.consent]);
  const [saving, setSaving] = useState(false);
  const close = (gone = false): void => {
    letGoOfEdit(note.id);
    onClose(note.id, gone);
  };
  return {
    fields,
    consent: answered,
    answer: async (consent) => {
      setAnswered(consent);
      const { kind, speaker } = fields;
      const quoted = { ...before, kind, speaker, text: fields.text.trim() === '' ? before.text : fields.text };
      if (!(await acts.update(note.id, { ...changed(before, quoted), consent }))) return setAnswered(note.consent);
      setBefore(quoted);
      const held = heldEdit(note.id);
      if (held) holdEdit(note.id, { before: quoted, after: held.after });
    },
    set: (patch) => {
      const mended = { ...fields, ...patch };
      const after = patch.kind === 'quote' ? withSpeakerApart(mended, names) : mended;
      holdEdit(note.id, { before, after });
      setFields(after);
    },
    save: async (event) => {
      event?.preventDefault();
      if (saving || fields.text.trim() === '') return;
      const patch = changed(before, fields);
      setSaving(true);
      const saved = Object.keys(patch).length === 0 || (await acts.update(note.id, patch));
      setSaving(false);
      if (saved) close();
    },
    remove: async () => {
      if (await acts.remove(note)) close(true);
    },
    close,
  };
}

const EDITABLE = [
  'text',
  'kind',
  'speaker',
  'recipient',
  'owner',
  'horizon',
  'due',
  'itemId',
  'starred',
] as const satisfies readonly (keyof Note)[];

/** Only what was changed here, so that someone else's change of another field stands. */
function changed(before: Note, after: Note): NotePatch {
  return Object.fromEntries(EDITABLE.filter((key) => before[key] !== after[key]).map((key) => [key, after[key]]));
}
