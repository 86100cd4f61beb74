import { useEffect, useState } from 'react';
import type { Note } from '../../../../domain/notes/note';
import { EDITABLE, same } from './edited-fields';
import type { HeldEdits } from './held-edits';

/** The note as it was and as it stands here; what has not been touched here is as others have made it. */
export function useFollowed(note: Note, held: HeldEdits) {
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
