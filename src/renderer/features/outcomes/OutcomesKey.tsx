import type { ReactNode } from 'react';
import type { NoteId } from '../../../domain/ids';
import { useGathering } from '../../app/gathering';
import { navigate, useRoute } from '../../app/route';
import { useShortcut } from '../../app/shortcuts';
import { placesOf, useVisitor } from '../../app/visitor';
import { useWords } from '../../i18n/words';
import { wantNote } from '../notes/wanted-note';
import { wantOutcome } from './wanted-row';

export const OUTCOMES_KEY = 'Alt+O';

/** From wherever she is to all that the day has produced, and from there back to the notes; with the row in focus kept. */
export function OutcomesKey(): ReactNode {
  const { gatheringId } = useGathering();
  const { t } = useWords();
  const route = useRoute();
  const off = !placesOf(useVisitor()).includes('notes');
  const go = (): void => {
    const isHere = route.name === 'gathering' && route.part === 'outcomes';
    const noteId = rowInFocus();
    if (!isHere) wantOutcome(noteId);
    else if (noteId !== null) wantNote(noteId);
    navigate({ name: 'gathering', gatheringId, place: 'notes', ...(isHere ? {} : { part: 'outcomes' }) });
  };
  useShortcut(OUTCOMES_KEY, t('outcomes:key'), go, { whileTyping: true, off });
  return null;
}

function rowInFocus(): NoteId | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-row]');
  return (row?.dataset.row as NoteId | undefined) ?? null;
}
