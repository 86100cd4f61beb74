import type { ReactNode } from 'react';
import { failureText } from '../../../api/failure';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import type { NoteAct } from '../outbox/note-act';
import type { Outbox } from '../outbox/outbox';
import type { OutboxState } from '../outbox/outbox-contents';
import css from './Pad.module.css';
import { PadTrouble } from './PadTrouble';

interface PadWaitingProps {
  readonly box: Outbox;
  readonly state: OutboxState;
  /** How many pictures wait beside the notes. */
  readonly pictures?: number;
}

/** That one can go on writing without contact, how much waits here, and what will not go through. */
export function PadWaiting({ box, state, pictures = 0 }: PadWaitingProps): ReactNode {
  const { contact } = useGathering();
  const { t } = useWords();
  const waiting = state.waiting.filter((one) => !one.done);
  const stuck = waiting.find((one) => one.key === state.trouble?.key);
  if (state.trouble && stuck) {
    return (
      <PadTrouble
        trouble={failureText(t, state.trouble.failure)}
        text={textOf(stuck.act)}
        onRetry={() => void box.retry()}
        onDiscard={() => box.discard(stuck.key)}
      />
    );
  }
  const shown = contact === 'lost' || (state.late && waiting.length > 0);
  const changes = waiting.length > 0 ? t('notes:waiting.count', { count: waiting.length }) : '';
  const photos = pictures > 0 ? t('notes:waiting.pictures', { count: pictures }) : '';
  return (
    <p className={css.waiting} role="status" hidden={!shown}>
      {shown ? [t('notes:waiting.writeOn'), changes, photos].filter(Boolean).join(' ') : ''}
    </p>
  );
}

function textOf(act: NoteAct): string {
  if (act.type === 'add') return act.fields.text;
  return act.type === 'update' ? (act.patch.text ?? '') : '';
}
