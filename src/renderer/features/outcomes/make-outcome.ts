import { useEffect, useRef } from 'react';
import type { NoteId } from '../../../domain/ids';
import type { Note } from '../../../domain/notes/note';
import { useServerNow } from '../../api/react';
import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { useToast } from '../../ui/Toast';
import { useOutbox } from '../notes/outbox/useOutbox';

export const MADE_KINDS = ['agreed', 'order', 'action'] as const;
type MadeKind = (typeof MADE_KINDS)[number];

/** For rows, which must not listen to the gathering themselves. null: Noter is not in view. */
let make: ((noteId: NoteId, kind: MadeKind) => void) | null = null;

/** Makes something the room leaves with of a note, which stays as it is. Only while Noter is in view. */
export function makeOutcome(noteId: NoteId, kind: MadeKind): void {
  make?.(noteId, kind);
}

/**
 * What a new note takes along from the one it is made of. Who said a quote comes along only where they have said that their
 * name may be used.
 */
function madeFrom(source: Note, kind: MadeKind): Partial<Note> & Pick<Note, 'text'> {
  const named = source.consent !== 'unnamed' && (source.kind !== 'quote' || source.consent === 'named');
  const { id: sourceId, itemId, text, tags } = source;
  return { itemId, kind, text, tags, sourceId, speaker: named ? source.speaker : '' };
}

/** For Noter: Shift with the letter of the kind makes one of the row in focus, and so do the buttons of a row. */
export function useMakeOutcome(notes: readonly Note[]): void {
  const { t } = useWords();
  const toast = useToast();
  const serverNow = useServerNow();
  const box = useOutbox();
  const latest = useRef<typeof make>(null);
  useEffect(() => {
    latest.current = (sourceId, kind) => {
      const source = notes.find((note) => note.id === sourceId);
      if (!source) return;
      if (source.consent === 'refused') {
        toast({ text: t('outcomes:refusedQuote'), tone: 'error' });
        return;
      }
      const noteId = crypto.randomUUID() as NoteId;
      const fields = madeFrom(source, kind);
      // By the outbox, as every note in Noter: without contact it waits there, after the note it is made of.
      box.add({ type: 'add', noteId, at: serverNow(), fields });
      const undo = (): void => void box.add({ type: 'remove', noteId, at: serverNow() });
      toast({ text: t(`outcomes:made.${kind}`), action: { label: t('common:undo'), run: undo } });
    };
  });
  useEffect(() => {
    make = (noteId, kind) => latest.current?.(noteId, kind);
    return () => {
      make = null;
    };
  }, []);
  const onFocused = (kind: MadeKind) => (): void => {
    const row = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
    if (row !== undefined) makeOutcome(row as NoteId, kind);
  };
  useShortcut(`Shift+${t('notes:key.agreed')}`, t('outcomes:make.agreed'), onFocused('agreed'));
  useShortcut(`Shift+${t('notes:key.order')}`, t('outcomes:make.order'), onFocused('order'));
  useShortcut(`Shift+${t('notes:key.action')}`, t('outcomes:make.action'), onFocused('action'));
}
