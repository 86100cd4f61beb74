import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../api/failure';
import { useGathering } from './gathering';

type SetTrouble = (text: string | null, failure?: Failure) => void;

/**
 * Why the last try failed, said at the field. Given the failure, it knows what only holds while there is no contact, and
 * takes that away when contact is back; what was typed is the field's own and stays.
 */
export function useTrouble(): [string | null, SetTrouble] {
  const { contact } = useGathering();
  const [trouble, setTrouble] = useState<{ text: string; passing: boolean } | null>(null);
  const lost = contact === 'lost';
  const wasLost = useRef(lost);
  useEffect(() => {
    if (wasLost.current && !lost) setTrouble((now) => (now?.passing ? null : now));
    wasLost.current = lost;
  }, [lost]);
  const set = useCallback<SetTrouble>((text, failure) => {
    const passing = failure?.code === 'cutOff' || failure?.code === 'UNAUTHORIZED';
    setTrouble(text === null ? null : { text, passing });
  }, []);
  return [trouble?.text ?? null, set];
}
