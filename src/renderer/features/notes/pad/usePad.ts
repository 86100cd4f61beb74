import { useCallback, useMemo, useRef, useState } from 'react';
import type { ItemId } from '../../../../domain/ids';
import type { NoteKind } from '../../../../domain/notes/note';
import { instant } from '../../../../domain/time';
import { useCall } from '../../../api/call';
import { useControlStore, useServerNow } from '../../../api/react';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { type PadLine, readPadLine } from '../line/pad-line';
import { createDraftSaver, type PadDraft } from '../outbox/draft-saver';
import { ownPadId } from '../outbox/pad-claim';
import { holdPad, keepUnsaved, newNoteId, openPad, rememberSent } from '../outbox/pad-memory';
import { useLatest } from '../outbox/useLatest';
import { useOutbox } from '../outbox/useOutbox';
import { useTyping } from '../outbox/useTyping';
import { useUndoNewest } from '../outbox/useUndoNewest';
import { useDraftWriter } from '../outbox/writer-name';
import { useFlushed } from './useFlushed';

/** Well under the half second that may be lost when the power goes. */
const SAVE_DRAFT_EVERY = 250;
/** What the contract takes. */
const LONGEST_NOTE = 20_000;

interface PadState {
  readonly draft: PadDraft;
  /** What the line will become. */
  readonly line: PadLine;
  /** Why the line was not saved, in words. */
  readonly trouble: string | null;
  /** The draft on disk is older than the text on the screen, and cannot be helped just now. */
  readonly draftUnsaved: boolean;
  setText(text: string): void;
  setKind(kind: NoteKind): void;
  /** Goes on with a draft another pad left. */
  take(draft: PadDraft): void;
  save(starred: boolean): void;
  /** Ctrl+Z in an empty pad: takes the note back that was saved last, when nothing has been typed since. */
  undoSaved(): Promise<void>;
}

interface PadOptions {
  readonly names: readonly string[];
  readonly tags: readonly string[];
  /** Where the note lands. */
  readonly target: ItemId | null;
  readonly onSaved: (line: PadLine, starred: boolean) => void;
}

/**
 * The pad's text, kept on disk as it is typed. A note that is saved lies in the outbox from the moment the pad is empty, so
 * that one can go on writing whether or not there is contact.
 */
export function usePad({ names, tags, target, onSaved }: PadOptions): PadState {
  const { gatheringId, snapshot } = useGathering();
  const { t } = useWords();
  const serverNow = useServerNow();
  const box = useOutbox();
  const known = useControlStore(gatheringId);
  const [draft, setDraft] = useState(() => {
    const { notes } = snapshot;
    const drafts = known.getState().known?.drafts ?? [];
    return openPad(gatheringId, { notes, drafts }, box.getState().waiting, names);
  });
  const [trouble, setTrouble] = useState<string | null>(null);
  const newest = useRef(draft);
  const savedAt = useRef(0);
  const cleared = useRef(false);
  const { saver, draftUnsaved } = useDraftSaver();
  const undoNewest = useUndoNewest();
  useTyping(ownPadId(), draft.text !== '');

  const change = useCallback(
    (next: PadDraft) => {
      newest.current = next;
      cleared.current = false;
      holdPad(gatheringId, next);
      setDraft(next);
      setTrouble(null);
      saver.changed(next);
    },
    [gatheringId, saver],
  );

  const save = (starred: boolean): void => {
    const sent = newest.current;
    if (sent.text.trim() === '') return;
    const closed = snapshot.gathering.closedAt !== null;
    if (closed || sent.text.length > LONGEST_NOTE) {
      setTrouble(closed ? t('common:refused.gatheringClosed') : t('notes:pad.tooLong'));
      return;
    }
    const line = readPadLine(sent.text, sent.kind, names, tags);
    const { tokens, ...fields } = line;
    const noteId = newNoteId();
    // Later than the one before, however fast they come: that is the order they were said in.
    const at = instant(Math.max(serverNow(), savedAt.current + 1));
    savedAt.current = at;
    rememberSent(gatheringId, noteId);
    box.add({ type: 'add', noteId, at, fields: { ...fields, starred, itemId: target } });
    change({ text: '', kind: 'contribution' });
    cleared.current = true;
    saver.flush();
    onSaved(line, starred);
  };

  return {
    draft,
    line: useMemo(() => readPadLine(draft.text, draft.kind, names, tags), [draft, names, tags]),
    trouble,
    draftUnsaved,
    setText: (text) => change({ ...newest.current, text }),
    setKind: (kind) => change({ ...newest.current, kind }),
    take: change,
    save,
    undoSaved: async () => {
      if (cleared.current) await undoNewest();
    },
  };
}

function useDraftSaver() {
  const { gatheringId, client } = useGathering();
  const call = useCall();
  const name = useLatest(useDraftWriter());
  const [draftUnsaved, setDraftUnsaved] = useState(false);
  const saver = useMemo(() => {
    const padId = ownPadId();
    return createDraftSaver({
      everyMs: SAVE_DRAFT_EVERY,
      onTrouble: setDraftUnsaved,
      keep: (draft) => keepUnsaved(gatheringId, padId, draft),
      save: async ({ text, kind }) => {
        const draft = { gatheringId, padId, text: text.slice(0, LONGEST_NOTE), kind, name: name.current };
        // The pad itself says so, quietly: the text stands on the screen.
        return (await call(() => client.note.saveDraft(draft), { onFailure: () => true })).ok;
      },
    });
  }, [gatheringId, client, call, name]);
  useFlushed(saver);
  return { saver, draftUnsaved };
}
