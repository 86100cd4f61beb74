import { useMemo, useState } from 'react';
import type { Note } from '../../../../domain/notes/note';
import { useGathering } from '../../../app/gathering';
import { knownNames, usedWords } from './notes-view';

/** The names and tags a line is read by, and that are offered while it is typed. */
export function useKnownWords(notes: readonly Note[]): {
  readonly names: readonly string[];
  readonly tags: readonly string[];
} {
  const { participants, items } = useGathering().snapshot;
  const names = useMemo(() => knownNames(participants, notes, items), [participants, notes, items]);
  const { tags } = useMemo(() => usedWords(notes), [notes]);
  return { names: useStable(names), tags: useStable(tags) };
}

/** The same array as long as the same words stand in it: a note that names nobody new draws no editor or pad anew. */
function useStable(words: readonly string[]): readonly string[] {
  const [kept, setKept] = useState(words);
  const isSame = kept.length === words.length && kept.every((word, index) => word === words[index]);
  if (!isSame) setKept(words);
  return isSame ? kept : words;
}
