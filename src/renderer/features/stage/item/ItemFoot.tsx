import type { ReactNode } from 'react';
import { toldTimes } from '../../../../domain/run/told-times';
import { minuteOfDayIn } from '../../../../domain/time';
import { clockInText, clockOf } from '../../../../words';
import { nameOf } from '../../../agenda/name-of';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { LockIcon } from '../../../ui/icons';
import { shows } from '../frame/StageFrame';
import css from '../tracks/DayStage.module.css';
import type { ItemOnStage } from './item-on-stage';

/** What comes next, and when this is over; in a break, the minutes that are left of it. */
export function Foot(props: ItemOnStage & { left: string | null }): ReactNode {
  const { frame, clock, current, left, resumes } = props;
  const { t } = useWords();
  const over = current.level === 'over';
  return (
    <p className={css.foot}>
      <span className={css.coming}>
        {clock.phase === 'paused' ? (
          <span>{t('stage:stopped')} </span>
        ) : over ? (
          <span>{t('stage:timeIsUp')} </span>
        ) : null}
        {shows(frame, 'next') ? <Next {...props} /> : null}
      </span>
      {left === null ? (
        <Ends {...props} />
      ) : (
        <span className={cx(over && css.over)}>
          {over ? t('stage:overBy', { time: left }) : t('stage:left', { time: left })}
        </span>
      )}
      {resumes ? <span className={css.resumes}>{resumes}</span> : null}
    </p>
  );
}

/** When this ends. An end that is locked stands whatever happens, in words and with its sign. */
function Ends({ frame, view, clock, current, resumes }: ItemOnStage): ReactNode {
  const { t, language } = useWords();
  if (!shows(frame, 'endTime')) return <span />;
  const locked = view.items.find((one) => one.id === current.itemId)?.lockedEnd ?? null;
  if (locked !== null) {
    return (
      <span className={css.locked}>
        <LockIcon size={20} />
        {t('stage:endsAt', { time: clockInText(language, locked) })}
      </span>
    );
  }
  // In a room of its own the time that counts is when all are together again.
  if (current.level === 'over' || frame.screen === 'speaker' || resumes) return <span />;
  return <span>{clockOf(frame.zone, toldTimes(clock)(current.endsAt))}</span>;
}

/** The hall is told what; the speaker, when as well. */
function Next({ frame, view, clock, left }: ItemOnStage & { left: string | null }): ReactNode {
  const { t, language } = useWords();
  const next = view.items.find((one) => one.id === clock.next);
  const row = clock.rows.find((one) => one.itemId === clock.next);
  if (!next) return null;
  const timed = frame.screen === 'speaker' && row !== undefined;
  return (
    <>
      {timed
        ? t('stage:nextAt', {
            time: clockInText(language, minuteOfDayIn(frame.zone, toldTimes(clock)(row.expectedStart))),
          })
        : t(left === null ? 'stage:next' : 'stage:afterBreak')}{' '}
      <strong>{nameOf(t, next)}</strong>
    </>
  );
}
