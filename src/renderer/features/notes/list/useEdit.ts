import { type FormEvent, useEffect, useState } from 'react';
import type { NoteId } from '../../../../domain/ids';
import type { Consent, Note } from '../../../../domain/notes/note';
import { useWords } from '../../../i18n/words';
import { useToast } from '../../../ui/Toast';
import { withSpeakerApart } from '../line/pad-names';
import { changedFrom, type TheirName, theirNames } from '../outbox/changed-from';
import type { NoteActs, Saved } from '../outbox/useNoteActs';
import { changed, withTagsApart } from './edited-fields';
import type { HeldEdits } from './held-edits';
import { useFollowed } from './useFollowed';

/** What the editor is given. */
export interface EditedNote {
  readonly note: Note;
  readonly names: readonly string[];
  readonly tags: readonly string[];
  readonly acts: NoteActs;
  /** Where the change is held until it is saved or given up. */
  readonly held: HeldEdits;
  readonly onClose: (noteId: NoteId, next?: { readonly gone?: boolean; readonly focus?: NoteId }) => void;
  /** Opens the note again. */
  readonly onOpen: (noteId: NoteId) => void;
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
  /** As it was; what was typed can be had back. */
  leave(): void;
}

/**
 * The note as it stands in the editor. Only what has been changed here is sent, and when she says so; but an answer about
 * consent is saved as it is given, with the words it is an answer about: the report must never print what somebody has just
 * said no to. What is not changed here follows what others do to it.
 */
export function useEdit({ note, names, tags, acts, held, onClose, onOpen }: EditedNote): Edit {
  const { t } = useWords();
  const toast = useToast();
  const followed = useFollowed(note, held);
  const { before, fields, setFields } = followed;
  const { answered, answer } = useAnswer({ note, acts, held }, followed);
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
    answer,
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
    leave: () => {
      close(note.id);
      if (Object.keys(changed(before, fields)).length === 0) return;
      const bringBack = (): void => {
        held.hold(note.id, { before, after: fields });
        onOpen(note.id);
      };
      toast({ text: t('notes:edit.left'), action: { label: t('common:undo'), run: bringBack } });
    },
  };
}

/** The answer about consent, saved as it is given, with the words it is an answer about. */
function useAnswer(
  { note, acts, held }: Pick<EditedNote, 'note' | 'acts' | 'held'>,
  { before, fields, setBefore }: ReturnType<typeof useFollowed>,
) {
  const [answered, setAnswered] = useState(note.consent);
  useEffect(() => setAnswered(note.consent), [note.consent]);
  const answer = async (consent: Consent): Promise<void> => {
    setAnswered(consent);
    const { kind, speaker } = fields;
    const quoted = { ...before, kind, speaker, text: fields.text.trim() === '' ? before.text : fields.text };
    const patch = { ...changed(before, quoted), consent };
    if (!(await acts.update(note.id, patch, changedFrom(before, patch)))) return setAnswered(note.consent);
    setBefore(quoted);
    const edit = held.of(note.id);
    if (edit) held.hold(note.id, { before: quoted, after: edit.after });
  };
  return { answered, answer };
}
