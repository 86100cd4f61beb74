import { useMemo } from 'react';
import type { ParticipantId } from '../../../domain/ids';

/**
 * Ids for those who are to be put on the list, the same however often it is tried: what came through before the answer was
 * lost is not put there twice. `text`: what they are read from; another text is other people.
 */
export function useNewIds(text: string): (name: string, organisation: string) => ParticipantId {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other people than those of the text before.
  const known = useMemo(() => new Map<string, ParticipantId>(), [text]);
  return (name, organisation) => {
    const key = JSON.stringify([name, organisation]);
    const id = known.get(key) ?? (crypto.randomUUID() as ParticipantId);
    known.set(key, id);
    return id;
  };
}
