import { type ReactNode, useState } from 'react';
import type { Item } from '../../../../domain/agenda/agenda';
import type { ClockView } from '../../../../domain/run/clock';
import { clockFace, instant, MINUTE, type MinuteOfDay, minuteOfDayIn } from '../../../../domain/time';
import { clockInText, clockOf } from '../../../../words';
import { useNow } from '../../../api/react';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import css from '../timeline/CorrectDialog.module.css';
import { ClockForm } from './ClockForm';
import { likelyEnds } from './fixed-end';
import { useFixedEnd } from './useFixedEnd';
import type { RunActs } from './useRunActs';

const FIVE = 5 * MINUTE;

interface FixedEndProps {
  readonly view: ClockView;
  readonly item: Item;
  readonly acts: RunActs;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** «Fast slutt …»: the item in hand counts to a clock time, hers to choose, or to its minutes again. */
export function FixedEndDialog(props: FixedEndProps): ReactNode {
  const { view, item, onClose } = props;
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const now = useNow();
  const { zone } = snapshot.gathering;
  const ends = useFixedEnd(view, item, props.acts, props.onUndo);
  const [error, setError] = useState<string | null>(null);
  const plannedEnd = view.rows.find((row) => row.itemId === item.id)?.plannedEnd ?? now;
  const lock = async (clock: MinuteOfDay): Promise<void> => {
    const outcome = await ends.lock(clock);
    if (outcome === 'done') onClose();
    if (outcome === 'past') setError(t('run:fixedEnd.past'));
  };
  return (
    <Dialog open onClose={onClose} title={t('run:fixedEnd.title', { title: item.title })}>
      <p className={css.title}>{t('run:fixedEnd.text')}</p>
      <div className={css.quick}>
        {likelyEnds(now, plannedEnd, view.current?.endsAt ?? now).map((at) => {
          const clock = minuteOfDayIn(zone, at);
          return (
            <Button key={at} onClick={() => void lock(clock)}>
              {t('run:fixedEnd.to', { time: clockInText(language, clock) })}
            </Button>
          );
        })}
      </div>
      <ClockForm
        label={t('run:fixedEnd.time')}
        save={t('run:fixedEnd.save')}
        first={firstText(view, item, zone)}
        error={error}
        onError={setError}
        onClock={(clock) => void lock(clock)}
      />
      {item.lockedEnd === null ? null : (
        <div>
          <Button onClick={() => void ends.release().then((outcome) => outcome === 'done' && onClose())}>
            {t('run:fixedEnd.release')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

/** The end as it is locked, else the first five minutes at or after where it is expected. */
function firstText(view: ClockView, item: Item, zone: string): string {
  if (item.lockedEnd !== null) return clockFace(item.lockedEnd);
  return view.current ? clockOf(zone, instant(Math.ceil(view.current.endsAt / FIVE) * FIVE)) : '';
}
