import { useEffect, useMemo } from 'react';
import type { NoteId } from '../../../domain/ids';
import { useGathering } from '../../app/gathering';
import { ownPadId } from './outbox/pad-claim';
import type { NoteActs } from './outbox/useNoteActs';

/** Who else has which note open; this pad makes itself known, so that it has its name before it opens one. */
export function useWriters(acts: NoteActs): ReadonlyMap<NoteId, string> {
  const { editing } = useGathering();
  const { say } = acts;
  useEffect(() => say(null), [say]);
  return useMemo(() => {
    const own = ownPadId();
    const writers = new Map<NoteId, string>();
    for (const { padId, name, noteId } of editing) {
      if (padId === own) continue;
      const others = writers.get(noteId);
      writers.set(noteId, others ? `${others}, ${name}` : name);
    }
    return writers;
  }, [editing]);
}
