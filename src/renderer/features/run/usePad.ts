import { useEffect, useRef, useState } from 'react';
import { useGathering } from '../../app/gathering';
import { recall, remember } from '../../app/memory';

const PAUSE = 400;

/** This browser's own pad for the line in Kjør, so that two people typing never overwrite each other. */
function ownPad(): string {
  const known = recall('runPad');
  if (known) return known;
  const made = `run-${crypto.randomUUID()}`;
  remember('runPad', made);
  return made;
}

/** The half-typed note: what is on the screen, kept in the store a moment after each key, and there again after a kill. */
export function usePad(): readonly [string, (text: string) => void] {
  const { gatheringId, client, snapshot } = useGathering();
  const [padId] = useState(ownPad);
  const [text, setText] = useState(() => snapshot.drafts.find((draft) => draft.padId === padId)?.text ?? '');
  const saved = useRef(text);
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
    if (text === saved.current) return;
    const save = (): void => {
      const wanted = latest.current;
      if (wanted === saved.current) return;
      saved.current = wanted;
      // The text stands on the screen; the next key tries again.
      client.note.saveDraft({ gatheringId, padId, text: wanted, kind: 'contribution' }).catch(() => {
        saved.current = '';
      });
    };
    const timer = setTimeout(save, PAUSE);
    return () => clearTimeout(timer);
  }, [client, gatheringId, padId, text]);
  useEffect(
    () => () => {
      // Leaving the place in the middle of a word: what is not kept yet is kept now.
      if (latest.current === saved.current) return;
      client.note
        .saveDraft({ gatheringId, padId, text: latest.current, kind: 'contribution' })
        .catch((error: unknown) => console.warn(error));
    },
    [client, gatheringId, padId],
  );
  return [text, setText];
}
