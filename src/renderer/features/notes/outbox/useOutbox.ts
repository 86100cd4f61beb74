import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { NoteId } from '../../../../domain/ids';
import type { Note } from '../../../../domain/notes/note';
import { useGathering } from '../../../app/gathering';
import type { Outbox } from './outbox';
import type { OutboxState } from './outbox-contents';
import { outboxOf } from './outboxes';
import { waitingIds, withWaiting } from './waiting-notes';

interface NotesWithWaiting {
  readonly box: Outbox;
  readonly state: OutboxState;
  /** The gathering's notes, with what has been done here and is not acknowledged yet. */
  readonly notes: readonly Note[];
  /** The notes that wait for contact; none while an answer is only on its way. */
  readonly waiting: ReadonlySet<NoteId>;
}

const NONE: ReadonlySet<NoteId> = new Set();

export function useOutbox(): Outbox {
  const { gatheringId, client } = useGathering();
  return outboxOf(gatheringId, client);
}

export function useNotesWithWaiting(): NotesWithWaiting {
  const { gatheringId, snapshot, contact } = useGathering();
  const box = useOutbox();
  const state = useSyncExternalStore(box.subscribe, box.getState);
  const told = snapshot.notes;
  useEffect(() => box.settle(told), [box, told]);
  const notes = useMemo(() => withWaiting(gatheringId, told, state.waiting), [gatheringId, told, state.waiting]);
  const isLate = contact === 'lost' || state.late;
  const waiting = useMemo(() => (isLate ? waitingIds(state.waiting) : NONE), [isLate, state.waiting]);
  return { box, state, notes, waiting };
}
