import { useCallback, useEffect, useRef } from 'react';
import type { HistoryScope } from '../../domain/snapshot';
import { useCall } from '../api/call';
import { useControlStore } from '../api/react';
import { useWords } from '../i18n/words';
import { type ToastMessage, useToast } from '../ui/Toast';
import { useGathering } from './gathering';
import { scopeState, tieTo } from './undo-tie';

interface Undo {
  undo(scope: HistoryScope): Promise<void>;
  redo(scope: HistoryScope): Promise<void>;
  /** For a toast that carries Angre. The toast goes when a newer act is saved, since Angre would then mean that one. */
  action(scope: HistoryScope): NonNullable<ToastMessage['action']>;
}

/** Takes back and does again, and says in a toast what it was. */
export function useUndo(): Undo {
  const { gatheringId, client, history } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const store = useControlStore(gatheringId);
  // A toast made before the feed has told of the act is pressed after it has: what counts is the history then.
  const latest = useRef(history);
  useEffect(() => {
    latest.current = history;
  });
  const turn = useCallback(
    async (scope: HistoryScope, which: 'undo' | 'redo') => {
      const label = latest.current[scope][which];
      if (!label) {
        toast({ text: t(`common:refused.${which === 'undo' ? 'nothingToUndo' : 'nothingToRedo'}`) });
        return;
      }
      const done = await call(() => client.history[which]({ gatheringId, scope }));
      if (!done.ok) return;
      const what = t(`common:history.${label}`);
      toast({ text: which === 'undo' ? t('common:undone', { what }) : t('common:redone', { what }) });
    },
    [call, client, gatheringId, t, toast],
  );
  const follow = (scope: HistoryScope, close: () => void): (() => void) => {
    const { known } = store.getState();
    if (!known) return () => undefined;
    const isNewer = tieTo(scopeState(known.snapshot, known.history, scope), performance.now());
    return store.subscribe(() => {
      const now = store.getState().known;
      if (now && isNewer(scopeState(now.snapshot, now.history, scope), performance.now())) close();
    });
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
