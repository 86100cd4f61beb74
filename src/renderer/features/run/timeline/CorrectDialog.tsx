import { type ReactNode, useState } from 'react';
import type { ItemId } from '../../../../domain/ids';
import type { ClockView } from '../../../../domain/run/clock';
import {
  addDays,
  dateIn,
  type Instant,
  instant,
  instantOf,
  MINUTE,
  type MinuteOfDay,
  minuteOfDayIn,
} from '../../../../domain/time';
import { clockInText, clockOf } from '../../../../words';
import { failureText } from '../../../api/failure';
import { useServerNow } from '../../../api/react';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { useToast } from '../../../ui/Toast';
import { ClockForm } from '../acts/ClockForm';
import type { RunActs } from '../acts/useRunActs';
import css from './CorrectDialog.module.css';

const QUICK = [1, 2, 5];

interface CorrectProps {
  readonly view: ClockView;
  readonly itemId: ItemId;
  readonly acts: RunActs;
  readonly onClose: () => void;
}

/** «Startet egentlig kl. …»: the press came late, the item did not. */
export function CorrectDialog(props: CorrectProps): ReactNode {
  const { onClose } = props;
  const { snapshot } = useGathering();
  const { t } = useWords();
  const startedAt = startOf(props.view, props.itemId);
  const { zone } = snapshot.gathering;
  const title = snapshot.items.find((item) => item.id === props.itemId)?.title ?? '';
  const { error, setError, correct } = useCorrect(props);
  if (startedAt === null) return null;
  return (
    <Dialog open onClose={onClose} title={t('run:row.correct')}>
      <p className={css.title}>{title}</p>
      <div className={css.quick}>
        {QUICK.map((minutes) => (
          <Button key={minutes} onClick={() => void correct(instant(startedAt - minutes * MINUTE))}>
            {t('run:correct.earlier', { minutes })}
          </Button>
        ))}
      </div>
      <ClockForm
        label={t('run:correct.time')}
        save={t('run:correct.save')}
        first={clockOf(zone, startedAt)}
        error={error}
        onError={setError}
        onClock={(clock) => void correct(nearest(zone, clock, startedAt))}
      />
    </Dialog>
  );
}

function useCorrect({ itemId, acts, onClose }: CorrectProps) {
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const toast = useToast();
  const serverNow = useServerNow();
  const [error, setError] = useState<string | null>(null);
  const inText = (at: Instant): string => clockInText(language, minuteOfDayIn(snapshot.gathering.zone, at));
  const correct = async (at: Instant): Promise<void> => {
    if (at > serverNow()) return setError(t('run:correct.notYet', { time: inText(at) }));
    const done = await acts.correct(itemId, at, (failure) => {
      setError(failureText(t, failure));
      return true;
    });
    if (!done) return;
    onClose();
    const title = snapshot.items.find((item) => item.id === itemId)?.title ?? '';
    const action = { label: t('common:undo'), keys: 'Ctrl+Z', run: acts.undo };
    toast({ text: t('run:correct.done', { title, time: inText(at) }), action });
  };
  return { error, setError, correct };
}

const startOf = (view: ClockView, itemId: ItemId): Instant | null =>
  view.current?.itemId === itemId
    ? view.current.startedAt
    : (view.rows.find((row) => row.itemId === itemId)?.actualStart ?? null);

/** The clock time on the day that puts it nearest to when the item started as it stands: also across midnight. */
function nearest(zone: string, at: MinuteOfDay, to: Instant): Instant {
  const date = dateIn(zone, to);
  const days = [date, addDays(date, -1), addDays(date, 1)].map((one) => instantOf(zone, one, at));
  return days.reduce((best, one) => (Math.abs(one - to) < Math.abs(best - to) ? one : best));
}
