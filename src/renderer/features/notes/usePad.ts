import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ItemId } from '../../../domain/ids';
import type { NoteKind } from '../../../domain/note';
import { useCall } from '../../api/call';
import { failureText } from '../../api/failure';
import { useGathering } from '../../app/gathering';
import { useTrouble } from '../../app/trouble';
import { useWords } from '../../i18n/words';
import { createDraftSaver, type PadDraft } from './draft-saver';
import { type PadLine, readPadLine } from './pad-line';
import { holdPad, newNoteId, openPad, ownPadId, rememberSent } from './pad-memory';

/** Well under the half second that may be lost when the power goes. */
const SAVE_DRAFT_EVERY = 250;
/** What the contract takes. */
const LONGEST_NOTE = 20_000;

export interface PadState {
  readonly draft: PadDraft;
  /** What the line will become. */
  readonly line: PadLine;
  readonly sending: boolean;
  /** Why the last try did not save, in words. */
  readonly trouble: string | null;
  /** The draft on disk is older than the text on the screen, and cannot be helped just now. */
  readonly draftUnsaved: boolean;
  /** Emptied by saving, and nothing typed since: undo then means the note. */
  readonly justSaved: () => boolean;
  setText(text: string): void;
  setKind(kind: NoteKind): void;
  /** Takes over a draft another pad left. */
  take(draft: PadDraft): void;
  save(starred: boolean): Promise<void>;
}

interface PadOptions {
  readonly names: readonly string[];
  /** Where the note lands. */
  readonly target: ItemId | null;
  readonly onSaved: (kind: NoteKind, starred: boolean) => void;
}

/** The pad's text, kept on disk as it is typed, and cleared only when the note is acknowledged. */
export function usePad({ names, target, onSaved }: PadOptions): PadState {
  const { gatheringId, client, snapshot } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const [opened] = useState(() => openPad(gatheringId, snapshot, names));
  const [draft, setDraft] = useState(opened.draft);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useTrouble();
  const newest = useRef(opened.draft);
  const noteId = useRef(opened.noteId);
  const cleared = useRef(false);
  const { saver, draftUnsaved } = useDraftSaver();

  const change = useCallback(
    (next: PadDraft) => {
      newest.current = next;
      cleared.current = false;
      holdPad(gatheringId, next);
      setDraft(next);
      saver.changed(next);
    },
    [gatheringId, saver],
  );

  const save = async (starred: boolean): Promise<void> => {
    const sent = newest.current;
    if (sending || sent.text.trim() === '') return;
    if (sent.text.length > LONGEST_NOTE) {
      setTrouble(t('notes:pad.tooLong'));
      return;
    }
    const id = noteId.current;
    const { tokens, ...fields } = readPadLine(sent.text, sent.kind, names);
    setSending(true);
    rememberSent(gatheringId, id);
    const done = await call(
      () => client.note.add({ gatheringId, noteId: id, fields: { ...fields, starred, itemId: target } }),
      {
        onFailure: (failure) => {
          setTrouble(failureText(t, failure), failure);
          return true;
        },
      },
    );
    setSending(false);
    if (!done.ok) return;
    noteId.current = newNoteId();
    setTrouble(null);
    change({ text: typedSince(sent.text, newest.current.text), kind: 'contribution' });
    cleared.current = newest.current.text === '';
    saver.flush();
    onSaved(fields.kind, starred);
  };

  return {
    draft,
    line: useMemo(() => readPadLine(draft.text, draft.kind, names), [draft, names]),
    sending,
    trouble,
    draftUnsaved,
    justSaved: () => cleared.current,
    setText: (text) => change({ ...newest.current, text }),
    setKind: (kind) => change({ ...newest.current, kind }),
    take: change,
    save,
  };
}

/** What was typed while the note was on its way. */
function typedSince(sent: string, now: string): string {
  if (now === sent) return '';
  return now.startsWith(sent) ? now.slice(sent.length).trimStart() : now;
}

function useDraftSaver() {
  const { gatheringId, client, contact } = useGathering();
  const call = useCall();
  const [draftUnsaved, setDraftUnsaved] = useState(false);
  const saver = useMemo(() => {
    const padId = ownPadId();
    return createDraftSaver({
      everyMs: SAVE_DRAFT_EVERY,
      onTrouble: setDraftUnsaved,
      save: async ({ text, kind }) => {
        const draft = { gatheringId, padId, text: text.slice(0, LONGEST_NOTE), kind };
        // The pad itself says so, quietly: the text stands on the screen.
        return (await call(() => client.note.saveDraft(draft), { onFailure: () => true })).ok;
      },
    });
  }, [gatheringId, client, call]);
  useEffect(() => {
    window.addEventListener('pagehide', saver.flush);
    return () => {
      window.removeEventListener('pagehide', saver.flush);
      saver.flush();
    };
  }, [saver]);
  useEffect(() => {
    if (contact === 'live') saver.flush();
  }, [contact, saver]);
  return { saver, draftUnsaved };
}
