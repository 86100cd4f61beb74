import type { ReactNode } from 'react';
import { readLog } from '../../../domain/run/run-log';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import css from './StartPanel.module.css';

/** Which of several days is in view, and how each of them stands. */
export function DayPicker(): ReactNode {
  const { days, day, selectDay, snapshot } = useGathering();
  const { t } = useWords();
  if (days.length < 2) return null;
  return (
    <fieldset className={css.days} aria-label={t('run:chooseDay')}>
      {days.map((one, index) => (
        <Button key={one.id} size="row" keepFocus aria-pressed={one.id === day.id} onClick={() => selectDay(one.id)}>
          {t(`run:dayState.${readLog(snapshot.run, one.id).phase}`, { nr: index + 1 })}
        </Button>
      ))}
    </fieldset>
  );
}
