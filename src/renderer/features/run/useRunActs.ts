import { useRef } from 'react';
import type { ClockView } from '../../../domain/clock';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { useToast } from '../../ui/Toast';
import { useFresh } from './useFresh';

/** Everything she can do to the day that is in view. Each is safe to press twice. */
export interface RunActs {
  readonly start: () => void;
  readonly next: () => void;
  readonly back: () => void;
  /** Stops the clock, or lets it go on. */
  readonly togglePause: () => void;
  readonly adjust: (minutes: number) => void;
  readonly end: () => void;
  readonly undo: () => void;
  /** Why nothing can be done now; null when it can. */
  readonly unavailable: string | null;
  /** The item has only just come: Next waits until she can have seen it. */
  readonly fresh: boolean;
}

export function useRunActs(view: ClockView): RunActs {
  const { gatheringId, client, day, contact } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const starting = useRef(false);
  const from = view.current?.itemId ?? null;
  const fresh = useFresh(from);
  const unavailable = contact === 'lost' ? t('run:cutOff') : null;

  const act = async (procedure: () => Promise<unknown>): Promise<void> => {
    if (unavailable) toast({ text: unavailable, tone: 'error' });
    else await call(procedure);
  };
  const start = async (): Promise<void> => {
    if (starting.current) return;
    starting.current = true;
    await act(() => client.run.start({ gatheringId, dayId: day.id }));
    starting.current = false;
  };
  return {
    start: () => void start(),
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
    end: () => void act(() => client.run.end({ gatheringId })),
    undo: () => void act(() => client.run.undo({ gatheringId })),
    unavailable,
    fresh,
  };
}
