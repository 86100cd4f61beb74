import { useEffect, useRef, useState } from 'react';
import type { GatheringId } from '../../../domain/ids';
import { useGathering } from '../../app/gathering';
import { recall, remember } from '../../app/memory';

const PAUSE = 400;

/** What has been typed in this window and not sent, however the place comes and goes. */
const typed = new Map<GatheringId, string>();

/** This browser's own pad for the line in Kjør, so that two people typing never overwrite each other. */
function ownPad(): string {
  const known = recall('runPad');
  if (known) return known;
  const made = `run-${crypto.randomUUID()}`;
  remember('runPad', made);
  return made;
}

/** The half-typed note: kept in the store a moment after the last key, and there again after a kill. */
export function usePad(): readonly [string, (text: string) => void] {
  const { gatheringId, client, snapshot } = useGathering();
  const [padId] = useState(ownPad);
  const stored = snapshot.drafts.find((draft) => draft.padId === padId)?.text ?? '';
  const [text, setText] = useState(() => typed.get(gatheringId) ?? stored);
  const saved = useRef(stored);
  const save = useRef<() => void>(() => undefined);
  useEffect(() => {
    typed.set(gatheringId, text);
    save.current = () => {
      if (saved.current === text) return;
      const before = saved.current;
      saved.current = text;
      // Not kept: the text stands on the screen, and the next key tries again.
      client.note.saveDraft({ gatheringId, padId, text, kind: 'contribution' }).catch(() => {
        saved.current = before;
      });
    };
    const timer = setTimeout(() => save.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [client, gatheringId, padId, text]);
  // Leaving in the middle of a word: what is not kept yet is kept now.
  useEffect(() => {
    const keep = (): void => save.current();
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  return [text, setText];
}
