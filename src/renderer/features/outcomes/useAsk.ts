import { useEffect, useRef, useState } from 'react';
import type { NoteId } from '../../../domain/ids';
import type { NoteKind } from '../../../domain/notes/note';
import { useCall } from '../../api/call';
import { useServerNow } from '../../api/react';
import { useGathering } from '../../app/gathering';
import { useUndo } from '../../app/undo';
import { useVisitor } from '../../app/visitor';
import { useWords } from '../../i18n/words';
import { useToast } from '../../ui/Toast';
import type { Outcome } from './outcomes-view';
import type { LiveWording } from './useLiveWording';

export interface Ask {
  /** Only the facilitator decides what the hall sees. */
  readonly may: boolean;
  /** What the hall is asked about now. */
  readonly note: Outcome | null;
  readonly wording: string | null;
  readonly dark: boolean;
  /** Where it stands among what the hall is asked about, from 0; -1: not there. */
  readonly index: number;
  readonly of: number;
  show(noteId: NoteId): Promise<boolean>;
  say(noteId: NoteId, wording: string | null): Promise<boolean>;
  step(by: 1 | -1, live: LiveWording): Promise<void>;
  answer(answer: 'yes' | 'no', live: LiveWording): Promise<void>;
  back(live: LiveWording): Promise<void>;
  lightUp(): Promise<void>;
}

/** Asking the hall whether it agrees: one finding after another on the big screen, in words that can be changed there. */
export function useAsk(outcomes: readonly Outcome[], steps: readonly NoteId[]): Ask {
  const { gatheringId, client, snapshot } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const { action } = useUndo();
  const serverNow = useServerNow();
  const may = useVisitor().role === 'facilitator';
  // What it was before the hall said no, so that a yes makes it that again.
  const was = useRef(new Map<NoteId, NoteKind>());
  const showing = snapshot.stage?.showing ?? null;
  const asked = showing?.type === 'outcome' ? showing : null;
  // Where she has gone, but it has not come back from the store: the next key means that one, not the one she left.
  const [gone, setGone] = useState<NoteId | null>(null);
  useEffect(() => setGone((to) => (to === asked?.noteId ? null : to)), [asked?.noteId]);
  const noteId = gone ?? asked?.noteId ?? null;
  const note = outcomes.find((one) => one.id === noteId) ?? null;
  const stood = useRef(0);
  const index = note ? steps.indexOf(note.id) : -1;
  if (index >= 0) stood.current = index;

  const show = async (patch: Parameters<typeof client.stage.show>[0]['patch']): Promise<boolean> =>
    (await call(() => client.stage.show({ gatheringId, patch }))).ok;
  const say = (noteId: NoteId, wording: string | null): Promise<boolean> =>
    show({ showing: { type: 'outcome', noteId, wording } });
  const goTo = async (to: NoteId): Promise<boolean> => {
    if (to !== noteId) setGone(to);
    const done = await say(to, null);
    if (!done) setGone(null);
    return done;
  };
  return {
    ...{ may, note, index, of: steps.length },
    wording: asked?.noteId === noteId ? (asked?.wording ?? null) : null,
    dark: snapshot.stage?.blackout ?? false,
    say,
    show: goTo,
    step: async (by, live) => {
      // What is no longer in the list has left its place to the one that came after.
      const from = index >= 0 ? index : by > 0 ? stood.current - 1 : stood.current;
      const to = steps[from + by];
      if (to && (await live.save())) await goTo(to);
    },
    answer: async (answer, live) => {
      if (!note) return;
      const isNo = note.kind === 'disagreed';
      if (answer === 'no' && !isNo) was.current.set(note.id, note.kind);
      const kind = answer === 'no' ? 'disagreed' : isNo ? (was.current.get(note.id) ?? 'agreed') : note.kind;
      if (!(await live.save({ kind, confirmedAt: answer === 'yes' ? serverNow() : null }))) return;
      toast({ text: t(`outcomes:ask.did.${answer}`), action: action('notes') });
    },
    back: async (live) => {
      if (!(await live.save())) return;
      setGone(null);
      await show({ showing: null });
    },
    lightUp: async () => {
      await show({ blackout: false });
    },
  };
}
