import { useRef } from 'react';
import type { ItemId } from '../../../../domain/ids';
import type { Replan } from '../../../../domain/rescue/rescue';
import type { ClockView } from '../../../../domain/run/clock';
import type { Instant } from '../../../../domain/time';
import { useCall } from '../../../api/call';
import type { Failure } from '../../../api/failure';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { useToast } from '../../../ui/Toast';
import { useFresh } from './useFresh';

type Said = (failure: Failure) => boolean;

/** Everything she can do to the day that is in view. Each is safe to press twice. */
export interface RunActs {
  /** `fromNow`: the plan's times are moved to begin now; else they stand. */
  readonly start: (fromNow?: boolean) => void;
  readonly next: () => void;
  readonly back: () => void;
  /** Stops the clock, or lets it go on. */
  readonly togglePause: () => void;
  readonly adjust: (minutes: number) => void;
  readonly jump: (to: ItemId) => void;
  readonly skip: (itemId: ItemId) => void;
  /** Answers whether it was done. `onFailure` as in `useCall`. */
  readonly correct: (itemId: ItemId, startedAt: Instant, onFailure: Said) => Promise<boolean>;
  /** Answers whether it was done. */
  readonly replan: (replan: Replan, onFailure: Said) => Promise<boolean>;
  /** Takes back minutes given to an item; answers whether it was done. */
  readonly giveBack: (itemId: ItemId, minutes: number) => Promise<boolean>;
  readonly end: () => void;
  readonly undo: () => void;
  /** Why nothing can be done now; null when it can. */
  readonly unavailable: string | null;
  /** The item has only just come: Next waits until she can have seen it. */
  readonly fresh: boolean;
}

export function useRunActs(view: ClockView): RunActs {
  const { gatheringId, client, day, contact, snapshot } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const starting = useRef(false);
  const from = view.current?.itemId ?? null;
  const fresh = useFresh(from);
  const unavailable = contact === 'lost' ? t('run:cutOff') : null;

  const act = async (procedure: () => Promise<unknown>, onFailure?: Said): Promise<boolean> => {
    if (!unavailable) return (await call(procedure, onFailure ? { onFailure } : {})).ok;
    toast({ text: unavailable, tone: 'error' });
    return false;
  };
  // Said, and in place of what the act itself said: that can no longer be undone.
  const takeBack = async (): Promise<void> => {
    if (unavailable) return toast({ text: unavailable, tone: 'error' });
    const answer = await call(() => client.run.undo({ gatheringId }));
    // Told by the answer: what this window last heard of the run may be older than what was taken back.
    if (answer.ok && answer.value.takenBack)
      toast({ text: t('common:undone', { what: t(`run:takenBack.${answer.value.takenBack}`) }) });
  };
  const undo = (): void => void takeBack();
  const titleOf = (itemId: ItemId): string => snapshot.items.find((item) => item.id === itemId)?.title ?? '';
  const say = (text: string): void => toast({ text, action: { label: t('common:undo'), keys: 'Ctrl+Z', run: undo } });
  /** Says what was done to an item, with a way back. */
  const actOn = async (itemId: ItemId, said: 'jumped' | 'skipped', procedure: () => Promise<unknown>) => {
    if (await act(procedure)) say(t(`run:done.${said}`, { title: titleOf(itemId) }));
  };
  const start = async (fromNow: boolean): Promise<void> => {
    if (starting.current) return;
    starting.current = true;
    await act(() => client.run.start({ gatheringId, dayId: day.id, fromNow }));
    starting.current = false;
  };
  return {
    start: (fromNow = false) => void start(fromNow),
    next: () => {
      if (from && !fresh) void act(() => client.run.next({ gatheringId, from }));
    },
    back: () => {
      if (from) void act(() => client.run.back({ gatheringId, from }));
    },
    togglePause: () =>
      void act(() =>
        view.phase === 'paused' ? client.run.resume({ gatheringId }) : client.run.pause({ gatheringId }),
      ),
    adjust: (minutes) => {
      if (from) void act(() => client.run.adjust({ gatheringId, itemId: from, minutes }));
    },
    jump: (to) => {
      if (from) void actOn(to, 'jumped', () => client.run.jump({ gatheringId, from, to }));
    },
    skip: (itemId) => void actOn(itemId, 'skipped', () => client.run.skip({ gatheringId, itemId })),
    correct: (itemId, startedAt, onFailure) =>
      act(() => client.run.correct({ gatheringId, itemId, startedAt }), onFailure),
    replan: (replan, onFailure) =>
      act(() => client.run.replan({ gatheringId, replan: { ...replan, slipped: replan.slipped ?? [] } }), onFailure),
    giveBack: (itemId, minutes) => act(() => client.run.adjust({ gatheringId, itemId, minutes: -minutes })),
    end: () => void act(() => client.run.end({ gatheringId })),
    undo,
    unavailable,
    fresh,
  };
}
