import type { ReactNode } from 'react';
import { failureText } from '../../api/failure';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import type { NoteAct, Outbox, OutboxState } from './outbox';
import css from './Pad.module.css';
import { PadTrouble } from './PadTrouble';

/** That one can go on writing without contact, how much waits here, and what will not go through. */
export function PadWaiting({ box, state }: { box: Outbox; state: OutboxState }): ReactNode {
  const { contact } = useGathering();
  const { t } = useWords();
  const waiting = state.waiting.filter((one) => !one.done);
  const stuck = waiting.find((one) => one.key === state.trouble?.key);
  if (state.trouble && stuck) {
    return (
      <PadTrouble
        trouble={failureText(t, state.trouble.failure)}
        text={textOf(stuck.act)}
        onRetry={() => void box.deliver()}
        onDiscard={() => box.discard(stuck.key)}
      />
    );
  }
  const shown = contact === 'lost' || (state.late && waiting.length > 0);
  const count = waiting.length > 0 ? t('notes:waiting.count', { count: waiting.length }) : '';
  return (
    <p className={css.waiting} role="status" hidden={!shown}>
      {shown ? `${t('notes:waiting.writeOn')} ${count}` : ''}
    </p>
  );
}

function textOf(act: NoteAct): string {
  if (act.type === 'add') return act.fields.text;
  return act.type === 'update' ? (act.patch.text ?? '') : '';
}
