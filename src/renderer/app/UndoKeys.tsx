import type { ReactNode } from 'react';
import type { HistoryScope } from '../../domain/views/snapshot';
import { useCall } from '../api/call';
import { useWords } from '../i18n/words';
import { useGathering } from './gathering';
import type { Place } from './route';
import { useShortcut } from './shortcuts';
import { useUndo } from './undo';

const SCOPES: Readonly<Partial<Record<Place, HistoryScope>>> = {
  plan: 'plan',
  notes: 'notes',
  rate: 'ratings',
  report: 'report',
};

/** Ctrl+Z and Ctrl+Y mean what was done in the place in view; in Kjør, the last thing that happened. */
export function UndoKeys(props: { place: Place }): ReactNode {
  const { gatheringId, client } = useGathering();
  const { t } = useWords();
  const { undo, redo } = useUndo();
  const call = useCall();
  const scope = SCOPES[props.place];
  useShortcut('Ctrl+Z', t('common:undo'), () => {
    if (scope) void undo(scope);
    else void call(() => client.run.undo({ gatheringId }));
  });
  useShortcut(
    ['Ctrl+Y', 'Ctrl+Shift+Z'],
    t('common:redo'),
    () => {
      if (scope) void redo(scope);
    },
    { off: !scope },
  );
  return null;
}
