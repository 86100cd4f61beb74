import { useCallback } from 'react';
import type { HistoryLabel, HistoryScope, HistoryStep } from '../../domain/views/snapshot';
import type { Words } from '../../words';
import { useCall } from '../api/call';
import type { Failure } from '../api/failure';
import { useControlStore } from '../api/react';
import { useWords } from '../i18n/words';
import { type ToastMessage, useToast } from '../ui/Toast';
import { useGathering } from './gathering';
import { nothingSince } from './nothing-since';
import { tellTurned } from './turned';
import { scopeState, tieTo } from './undo-tie';

interface Undo {
  undo(scope: HistoryScope): Promise<void>;
  redo(scope: HistoryScope): Promise<void>;
  /** For a toast that carries Angre. The toast goes when a newer act is saved, since Angre would then mean that one. */
  action(scope: HistoryScope): NonNullable<ToastMessage['action']>;
}

interface Stuck {
  readonly step: HistoryStep;
  readonly as: 'undo' | 'redo' | 'hasRun';
}

/** How a step is stuck for good, so that it must be skipped to reach the one behind it; null when that is not the matter. */
function stuckIn(failure: Failure, which: 'undo' | 'redo'): Stuck | null {
  if (failure.code !== 'REFUSED' || !failure.step) return null;
  return { step: failure.step, as: failure.reason === 'itemHasRun' ? 'hasRun' : which };
}

type NamedLabel = 'itemAdded' | 'itemChanged' | 'itemMoved' | 'itemRemoved' | 'itemParked' | 'itemUnparked';
const isNamed = (label: HistoryLabel): label is NamedLabel => label.startsWith('item') && !label.startsWith('items');

/** A message is read at a glance. */
const LONGEST = 60;
const shortened = (title: string): string =>
  title.length > LONGEST ? `${title.slice(0, LONGEST - 1).trimEnd()}…` : title;

/** «Posten «Lunsj» er endret»; without its name where it has none, or where there were several. */
function whatOf(t: Words, { label, about }: HistoryStep): string {
  return isNamed(label) && about?.title
    ? t(`common:historyOf.${label}`, { title: shortened(about.title) })
    : t(`common:history.${label}`);
}

/** Takes back and does again, and says in a toast what it was; or that it cannot be, with a way to leave it be. */
export function useUndo(): Undo {
  const { gatheringId, client } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const store = useControlStore(gatheringId);
  const turn = useCallback(
    async (scope: HistoryScope, which: 'undo' | 'redo') => {
      const skip = async (seq: number): Promise<void> => {
        const done = await call(() => client.history[which]({ gatheringId, scope, skip: seq }));
        if (done.ok) toast({ text: t('common:stuck.skipped') });
      };
      const onFailure = (failure: Failure): boolean => {
        const stuck = stuckIn(failure, which);
        if (!stuck) return false;
        const what = whatOf(t, stuck.step);
        const action = { label: t('common:stuck.skip'), run: () => void skip(stuck.step.seq) };
        toast({ text: t(`common:stuck.${stuck.as}`, { what }), tone: 'error', action });
        return true;
      };
      const isHere = nothingSince();
      // The server says what it was: the feed may not have told of the newest step here yet.
      const done = await call(() => client.history[which]({ gatheringId, scope }), { onFailure });
      if (!done.ok) return;
      const what = whatOf(t, done.value);
      if (done.value.about && isHere()) tellTurned(done.value.about);
      toast({ text: which === 'undo' ? t('common:undone', { what }) : t('common:redone', { what }) });
    },
    [call, client, gatheringId, t, toast],
  );
  const follow = (scope: HistoryScope, close: () => void): (() => void) => {
    const { known } = store.getState();
    if (!known) return () => undefined;
    const tie = tieTo(scopeState(known.snapshot, known.history, scope));
    const stops = [
      store.onBeat(tie.beat),
      store.subscribe(() => {
        const now = store.getState().known;
        if (now && tie.isNewer(scopeState(now.snapshot, now.history, scope))) close();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };
  return {
    undo: (scope) => turn(scope, 'undo'),
    redo: (scope) => turn(scope, 'redo'),
    action: (scope) => ({
      label: t('common:undo'),
      keys: 'Ctrl+Z',
      run: () => void turn(scope, 'undo'),
      follow: (close) => follow(scope, close),
    }),
  };
}
