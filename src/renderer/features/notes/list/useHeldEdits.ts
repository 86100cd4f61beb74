import { useMemo } from 'react';
import type { GatheringId, NoteId } from '../../../../domain/ids';
import { halfMadePad, readHalfMade } from '../../../../domain/notes/half-made';
import type { Snapshot } from '../../../../domain/views/snapshot';
import type { Client } from '../../../api/connect';
import { useControlStore } from '../../../api/react';
import { useGathering } from '../../../app/gathering';
import { createDraftSaver, type DraftSaver } from '../outbox/draft-saver';
import { ownPadId } from '../outbox/pad-claim';
import { keepUnsaved, unsavedDraft } from '../outbox/pad-memory';
import { useFlushed } from '../pad/useFlushed';
import { createHeldEdits, type HeldEdits } from './held-edits';

const SAVE_EVERY = 250;

interface Opened {
  readonly edits: HeldEdits;
  readonly saver: DraftSaver;
}

/** Of this window, however its places come and go. */
const opened = new Map<GatheringId, Opened>();

/**
 * This tab's half-made changes. They are kept as what stands in the pad is: in the browser at every key, in the store within
 * a quarter of a second, and there they are erased with the gathering. Once the pad has been claimed.
 */
export function useHeldEdits(): HeldEdits {
  const { gatheringId, client, snapshot } = useGathering();
  const known = useControlStore(gatheringId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is there when the place is opened; later the window holds it.
  const { edits, saver } = useMemo(() => {
    const before = opened.get(gatheringId);
    if (before) return before;
    const drafts = known.getState().known?.drafts ?? [];
    const made = open(gatheringId, client, { drafts, notes: snapshot.notes });
    opened.set(gatheringId, made);
    return made;
  }, [gatheringId, client]);
  useFlushed(saver);
  return edits;
}

function open(gatheringId: GatheringId, client: Client, { drafts, notes }: Pick<Snapshot, 'drafts' | 'notes'>): Opened {
  const padId = halfMadePad(ownPadId());
  const saver = createDraftSaver({
    everyMs: SAVE_EVERY,
    // The text stands on the screen and in the browser, and is tried again.
    onTrouble: () => undefined,
    keep: (draft) => keepUnsaved(gatheringId, padId, draft),
    save: ({ text, kind }) =>
      client.note.saveDraft({ gatheringId, padId, text, kind }).then(
        () => true,
        () => false,
      ),
  });
  const keep = (text: string): void => saver.changed({ text, kind: 'contribution' });
  const unsaved = unsavedDraft(gatheringId, padId)?.text;
  const text = unsaved ?? drafts.find((draft) => draft.padId === padId)?.text ?? '';
  const there = new Set<NoteId>(notes.map((note) => note.id));
  const kept = readHalfMade(text).filter(({ before }) => there.has(before.id));
  const edits = createHeldEdits(kept, keep);
  // What the store never got, it gets now.
  if (unsaved !== undefined) keep(unsaved);
  return { edits, saver };
}
