import { useCallback, useEffect, useRef } from 'react';
import type { HistoryScope } from '../../domain/snapshot';
import { useCall } from '../api/call';
import { useWords } from '../i18n/words';
import { type ToastMessage, useToast } from '../ui/Toast';
import { useGathering } from './gathering';

interface Undo {
  undo(scope: HistoryScope): Promise<void>;
  redo(scope: HistoryScope): Promise<void>;
  /** For a toast that carries Angre. */
  action(scope: HistoryScope): NonNullable<ToastMessage['action']>;
}

/** Takes back and does again, and says in a toast what it was. */
export function useUndo(): Undo {
  const { gatheringId, client, history } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
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
  return {
    undo: (scope) => turn(scope, 'undo'),
    redo: (scope) => turn(scope, 'redo'),
    action: (scope) => ({ label: t('common:undo'), keys: 'Ctrl+Z', run: () => void turn(scope, 'undo') }),
  };
}
