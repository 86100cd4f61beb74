import { useCallback, useEffect, useMemo } from 'react';
import type { NoteAnswer } from '../../../../contract';
import type { ItemId, NoteId } from '../../../../domain/ids';
import type { Note } from '../../../../domain/notes/note';
import { type Call, useCall } from '../../../api/call';
import { useServerNow } from '../../../api/react';
import { type GatheringInView, useGathering } from '../../../app/gathering';
import { useUndo } from '../../../app/undo';
import { useWords } from '../../../i18n/words';
import { useAnnounce } from '../../../ui/Announcer';
import { useToast } from '../../../ui/Toast';
import type { ChangedFrom } from './changed-from';
import type { NoteAct } from './note-act';
import type { NotePatch } from './note-patch';
import type { Outbox } from './outbox';
import { onNoteSent } from './outboxes';
import { ownPadId } from './pad-claim';
import { newNoteId } from './pad-memory';
import { useLatest } from './useLatest';
import { useOutbox } from './useOutbox';
import { waitingIds } from './waiting-notes';
import { useWriterName } from './writer-name';

/** What became of a change: not saved, waiting for contact, or saved, with what somebody else had changed meanwhile. */
export type Saved = false | 'waiting' | NoteAnswer['merged'];

/** What can be done to notes that stand in the list. */
export interface NoteActs {
  update(noteId: NoteId, patch: NotePatch, from?: ChangedFrom): Promise<Saved>;
  star(note: Note): Promise<Saved>;
  remove(notes: readonly Note[]): Promise<boolean>;
  restore(noteId: NoteId): Promise<boolean>;
  /** Whether there is contact enough to split or merge these; where there is not, that is said and nothing is changed. */
  reaches(act: 'split' | 'merge', noteIds: readonly NoteId[]): Promise<boolean>;
  /** Cuts the text at a count of characters; answers with the second part's id. */
  split(noteId: NoteId, at: number): Promise<NoteId | null>;
  /** Says that the text was saved, and not cut: it waits for contact, or somebody else's words had come into it. */
  notSplit(saved: 'waiting' | 'clean' | 'both'): void;
  merge(noteIds: readonly NoteId[]): Promise<boolean>;
  move(noteIds: readonly NoteId[], itemId: ItemId | null): Promise<boolean>;
  /** Lets others see which note is open here; null: none. */
  say(noteId: NoteId | null): void;
}

export function useNoteActs(openNote: (noteId: NoteId) => void): NoteActs {
  const { gatheringId, client } = useGathering();
  const call = useCall();
  const box = useOutbox();
  const tell = useMergeTold(openNote);
  const changing = useChanging(box, call, tell);
  const removing = useRemoving(box, call);
  const several = useSeveral(box, call);
  const say = useSay(call);
  return useMemo(
    () => ({
      ...changing,
      ...removing,
      ...several,
      say,
      restore: async (noteId) => (await call(() => client.note.restore({ gatheringId, noteId }))).ok,
      star: (note) => changing.update(note.id, { starred: !note.starred }),
      move: async (noteIds, itemId) => {
        const saved = await Promise.all(noteIds.map((noteId) => changing.update(noteId, { itemId })));
        return saved.every((one) => one !== false);
      },
    }),
    [changing, removing, several, say, call, client, gatheringId],
  );
}

/** Says what became of two people's changes: quietly where each is in its place, plainly where both stand side by side. */
function useMergeTold(openNote: (noteId: NoteId) => void) {
  const { t } = useWords();
  const announce = useAnnounce();
  const toast = useToast();
  const open = useLatest(openNote);
  const tell = useCallback(
    (noteId: NoteId, answer: NoteAnswer | null) => {
      if (answer?.merged === 'clean') announce(t('notes:merged.clean'));
      if (answer?.merged !== 'both') return;
      const action = { label: t('notes:merged.open'), run: () => open.current(noteId) };
      toast({ text: t('notes:merged.both'), action });
    },
    [t, announce, toast, open],
  );
  useEffect(() => onNoteSent((act, answer) => tell(act.noteId, answer)), [tell]);
  return tell;
}

/** Whether an act must wait: nothing may be sent before what was done before it. */
function useMustWait(box: Outbox): () => boolean {
  const latest = useLatest<GatheringInView>(useGathering());
  return useCallback(
    () => latest.current.contact === 'lost' || box.getState().waiting.some((one) => !one.done),
    [box, latest],
  );
}

function useChanging(box: Outbox, call: Call, tell: (noteId: NoteId, answer: NoteAnswer | null) => void) {
  const { gatheringId, client } = useGathering();
  const mustWait = useMustWait(box);
  return useMemo(
    () => ({
      update: async (noteId: NoteId, patch: NotePatch, from: ChangedFrom = {}): Promise<Saved> => {
        // The same when it is sent again: whether the first try came through, nobody can tell.
        const once = { noteId, patch, ...from, act: crypto.randomUUID() };
        const act: NoteAct = { type: 'update', ...once };
        if (mustWait()) {
          box.add(act);
          return 'waiting';
        }
        const done = await call(() => client.note.update({ gatheringId, ...once }), {
          onFailure: ({ code }) => code === 'cutOff',
        });
        if (done.ok) {
          tell(noteId, done.value);
          return done.value.merged;
        }
        if (done.failure.code !== 'cutOff') return false;
        box.add(act);
        return 'waiting';
      },
    }),
    [box, call, client, gatheringId, mustWait, tell],
  );
}

function useRemoving(box: Outbox, call: Call) {
  const { gatheringId, client } = useGathering();
  const { t } = useWords();
  const toast = useToast();
  const serverNow = useServerNow();
  const mustWait = useMustWait(box);
  return useMemo(() => {
    const removeOne = async (noteId: NoteId): Promise<boolean> => {
      if (!mustWait()) return (await call(() => client.note.remove({ gatheringId, noteId }))).ok;
      box.add({ type: 'remove', noteId, at: serverNow() });
      return true;
    };
    // These notes and no others: someone else's work may have come in between.
    const bringBack = async (notes: readonly Note[]): Promise<void> => {
      const sent = new Set(notes.map(({ id }) => id));
      const withdraw = (): void => {
        for (const { noteId } of box.withdraw((act) => act.type === 'remove' && sent.has(act.noteId)))
          sent.delete(noteId);
      };
      withdraw();
      // What was on its way arrives first; where it did not come through, it is here to be taken back.
      if (sent.size > 0) await box.deliver();
      withdraw();
      for (const noteId of sent) await call(() => client.note.restore({ gatheringId, noteId }));
    };
    return {
      remove: async (notes: readonly Note[]): Promise<boolean> => {
        for (const { id } of notes) if (!(await removeOne(id))) return false;
        const text =
          notes.length === 1 ? t('common:history.noteRemoved') : t('notes:several.removed', { count: notes.length });
        toast({ text, action: { label: t('common:undo'), run: () => void bringBack(notes) } });
        return true;
      },
    };
  }, [box, call, client, gatheringId, mustWait, serverNow, t, toast]);
}

/** What makes one note of several, or several of one. */
function useSeveral(box: Outbox, call: Call) {
  const { gatheringId, client } = useGathering();
  const latest = useLatest<GatheringInView>(useGathering());
  const { t } = useWords();
  const toast = useToast();
  const undo = useLatest(useUndo());
  return useMemo(
    () => ({
      reaches: async (act: 'split' | 'merge', noteIds: readonly NoteId[]): Promise<boolean> => {
        const isLive = (): boolean => latest.current.contact === 'live';
        // What is on its way arrives first: else another text would be cut.
        if (isLive()) await box.deliver();
        const left = waitingIds(box.getState().waiting);
        if (isLive() && !noteIds.some((id) => left.has(id))) return true;
        toast({ text: t(`notes:needsContact.${act}`), tone: 'error' });
        return false;
      },
      notSplit: (saved: 'waiting' | 'clean' | 'both') =>
        toast({ text: t(saved === 'waiting' ? 'notes:needsContact.split' : 'notes:merged.notSplit') }),
      split: async (noteId: NoteId, at: number): Promise<NoteId | null> => {
        const secondId = newNoteId();
        const done = await call(() => client.note.split({ gatheringId, noteId, at, secondId }));
        if (!done.ok) return null;
        toast({ text: t('common:history.noteSplit'), action: undo.current.action('notes') });
        return secondId;
      },
      merge: async (noteIds: readonly NoteId[]): Promise<boolean> => {
        const done = await call(() => client.note.merge({ gatheringId, noteIds: [...noteIds] }));
        if (done.ok) toast({ text: t('common:history.notesMerged'), action: undo.current.action('notes') });
        return done.ok;
      },
    }),
    [box, call, client, gatheringId, latest, t, toast, undo],
  );
}

function useSay(call: Call): (noteId: NoteId | null) => void {
  const { gatheringId, client } = useGathering();
  const name = useWriterName();
  return useCallback(
    (noteId) => {
      const editing = { gatheringId, padId: ownPadId(), name, noteId };
      // Without contact nobody can see it anyway.
      void call(() => client.note.editing(editing), { onFailure: () => true });
    },
    [call, client, gatheringId, name],
  );
}
