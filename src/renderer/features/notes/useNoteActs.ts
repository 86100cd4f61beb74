import { useMemo } from 'react';
import type { NoteId } from '../../../domain/ids';
import type { Note } from '../../../domain/note';
import { useCall } from '../../api/call';
import type { Client } from '../../api/connect';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { useToast } from '../../ui/Toast';

export type NotePatch = Parameters<Client['note']['update']>[0]['patch'];

/** What can be done to a note that stands in the list. */
export interface NoteActs {
  /** Answers whether it was saved. */
  update(noteId: NoteId, patch: NotePatch): Promise<boolean>;
  star(note: Note): Promise<boolean>;
  remove(note: Note): Promise<boolean>;
}

export function useNoteActs(): NoteActs {
  const { gatheringId, client } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  return useMemo(() => {
    const update: NoteActs['update'] = async (noteId, patch) =>
      (await call(() => client.note.update({ gatheringId, noteId, patch }))).ok;
    return {
      update,
      star: (note) => update(note.id, { starred: !note.starred }),
      remove: async ({ id: noteId }) => {
        const done = await call(() => client.note.remove({ gatheringId, noteId }));
        if (!done.ok) return false;
        // This note and no other: someone else's work may have come in between.
        const run = (): void => void call(() => client.note.restore({ gatheringId, noteId }));
        toast({ text: t('common:history.noteRemoved'), action: { label: t('common:undo'), run } });
        return true;
      },
    };
  }, [gatheringId, client, call, toast, t]);
}
