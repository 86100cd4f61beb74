import { use, useCallback, useMemo, useState } from 'react';
import type { GatheringId } from '../../../domain/ids';
import { useControlStore } from '../../api/react';
import { useGathering } from '../../app/gathering';
import { createDraftSaver } from '../notes/outbox/draft-saver';
import { claimPad, linePadOf } from '../notes/outbox/pad-claim';
import { keepUnsaved, unsavedDraft } from '../notes/outbox/pad-memory';
import { useLatest } from '../notes/outbox/useLatest';
import { useTyping } from '../notes/outbox/useTyping';
import { useDraftWriter } from '../notes/outbox/writer-name';
import { useFlushed } from '../notes/pad/useFlushed';

const SAVE_EVERY = 250;
/** What the contract takes. */
export const LONGEST_NOTE = 20_000;

/** What has been typed in this window and not sent, however the place comes and goes. */
const typed = new Map<GatheringId, string>();

/**
 * The half-typed note of the line in Kjør: in the browser at every key, in the store within a quarter of a second, and there
 * again after a kill. Each tab has one of its own.
 */
export function usePad(): readonly [string, (text: string) => void] {
  const padId = linePadOf(use(claimPad()));
  const { gatheringId, client } = useGathering();
  const known = useControlStore(gatheringId);
  const writer = useLatest(useDraftWriter());
  const [text, setText] = useState(
    () =>
      typed.get(gatheringId) ??
      unsavedDraft(gatheringId, padId)?.text ??
      known.getState().known?.drafts.find((draft) => draft.padId === padId)?.text ??
      '',
  );
  const saver = useMemo(
    () =>
      createDraftSaver({
        everyMs: SAVE_EVERY,
        // The text stands on the screen and in the browser, and is tried again.
        onTrouble: () => undefined,
        keep: (draft) => keepUnsaved(gatheringId, padId, draft),
        save: ({ text, kind }) =>
          client.note
            .saveDraft({ gatheringId, padId, text: text.slice(0, LONGEST_NOTE), kind, name: writer.current })
            .then(
              () => true,
              () => false,
            ),
      }),
    [gatheringId, padId, client, writer],
  );
  useFlushed(saver);
  useTyping(padId, text !== '');
  const change = useCallback(
    (next: string) => {
      typed.set(gatheringId, next);
      setText(next);
      saver.changed({ text: next, kind: 'contribution' });
    },
    [gatheringId, saver],
  );
  return [text, change];
}
