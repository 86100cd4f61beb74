import { type FormEvent, useEffect, useState } from 'react';
import type { NoteId } from '../../../../domain/ids';
import type { Consent, Note } from '../../../../domain/notes/note';
import { tagsApart } from '../line/pad-line';
import { withSpeakerApart } from '../line/pad-names';
import { changedFrom, type TheirName, theirNames } from '../outbox/changed-from';
import type { NotePatch } from '../outbox/note-patch';
import type { NoteActs, Saved } from '../outbox/useNoteActs';
import type { HeldEdits } from './held-edits';

/** What the editor is given. */
export interface EditedNote {
  readonly note: Note;
  readonly names: readonly string[];
  readonly tags: readonly string[];
  readonly acts: NoteActs;
  /** Where the change is held until it is saved or given up. */
  readonly held: HeldEdits;
  readonly onClose: (noteId: NoteId, next?: { readonly gone?: boolean; readonly focus?: NoteId }) => void;
}

export interface Edit {
  readonly fields: Note;
  /** The answer as it stands saved: it is never left lying in the editor. */
  readonly consent: Consent;
  /** What somebody else has made of the text while it is being changed here; null: nobody has. */
  readonly theirs: string | null;
  /** Whom somebody else has named meanwhile, where somebody is named here too. */
  readonly theirNames: readonly TheirName[];
  set(patch: Partial<Note>): void;
  answer(consent: Consent): Promise<void>;
  save(event?: FormEvent): Promise<void>;
  /** Saves, and cuts the text in two there. */
  split(at: number): Promise<void>;
  remove(): Promise<void>;
  close(): void;
}

/**
 * The note as it stands in the editor. Only what has been changed here is sent, and when she says so; but an answer about
 * consent is saved as it is given, with the words it is an answer about: the report must never print what somebody has just
 * said no to. What is not changed here follows what others do to it.
 */
export function useEdit({ note, names, tags, acts, held, onClose }: EditedNote): Edit {
  const { before, fields, setBefore, setFields } = useFollowed(note, held);
  const [answered, setAnswered] = useState(note.consent);
  useEffect(() => setAnswered(note.consent), [note.consent]);
  const [saving, setSaving] = useState(false);
  const close: EditedNote['onClose'] = (noteId, next) => {
    held.letGo(noteId);
    onClose(noteId, next);
  };
  const saveChanges = async (): Promise<Saved> => {
    const patch = changed(before, withTagsApart(before, fields, tags));
    if (Object.keys(patch).length === 0) return 'no';
    setSaving(true);
    const saved = await acts.update(note.id, patch, changedFrom(before, patch));
    setSaving(false);
    return saved;
  };
  return {
    fields,
    consent: answered,
    theirs: note.text !== before.text && note.text !== fields.text ? note.text : null,
    theirNames: theirNames(note, before, fields),
    answer: async (consent) => {
      setAnswered(consent);
      const { kind, speaker } = fields;
      const quoted = { ...before, kind, speaker, text: fields.text.trim() === '' ? before.text : fields.text };
      const patch = { ...changed(before, quoted), consent };
      if (!(await acts.update(note.id, patch, changedFrom(before, patch)))) {
        return setAnswered(note.consent);
      }
      setBefore(quoted);
      const edit = held.of(note.id);
      if (edit) held.hold(note.id, { before: quoted, after: edit.after });
    },
    set: (patch) => {
      const mended = { ...fields, ...patch };
      const after = patch.kind === 'quote' ? withSpeakerApart(mended, names) : mended;
      held.hold(note.id, { before, after });
      setFields(after);
    },
    save: async (event) => {
      event?.preventDefault();
      if (saving || fields.text.trim() === '') return;
      if (await saveChanges()) close(note.id);
    },
    split: async (at) => {
      if (saving || !(await acts.reaches('split', [note.id]))) return;
      // Where somebody else's words have come in, the place she pointed at is another.
      const saved = await saveChanges();
      if (saved === false) return;
      if (saved !== 'no') {
        acts.notSplit(saved);
        return close(note.id);
      }
      const second = await acts.split(note.id, at);
      if (second) close(note.id, { focus: second });
    },
    remove: async () => {
      if (await acts.remove([note])) close(note.id, { gone: true });
    },
    close: () => close(note.id),
  };
}

/** The note as it was and as it stands here; what has not been touched here is as others have made it. */
function useFollowed(note: Note, held: HeldEdits) {
  const [before, setBefore] = useState(() => held.of(note.id)?.before ?? note);
  const [fields, setFields] = useState(() => held.of(note.id)?.after ?? note);
  const theirs = EDITABLE.filter((key) => !same(note[key], before[key]) && same(fields[key], before[key]));
  useEffect(() => {
    if (theirs.length === 0) return;
    const news = Object.fromEntries(theirs.map((key) => [key, note[key]]));
    const [nextBefore, nextFields] = [
      { ...before, ...news },
      { ...fields, ...news },
    ];
    setBefore(nextBefore);
    setFields(nextFields);
    if (held.of(note.id)) held.hold(note.id, { before: nextBefore, after: nextFields });
  });
  return { before, fields, setBefore, setFields };
}

/** Tags typed into a text that was changed here are tags. */
function withTagsApart(before: Note, fields: Note, known: readonly string[]): Note {
  if (fields.text === before.text) return fields;
  const { text, tags } = tagsApart(fields.text, known);
  return tags.length === 0 ? fields : { ...fields, text, tags: [...new Set([...fields.tags, ...tags])] };
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
  'tags',
] as const satisfies readonly (keyof Note)[];

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/** Only what was changed here, so that someone else's change of another field stands. */
function changed(before: Note, after: Note): NotePatch {
  return Object.fromEntries(EDITABLE.filter((key) => !same(before[key], after[key])).map((key) => [key, after[key]]));
}
