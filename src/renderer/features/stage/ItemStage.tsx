import type { ReactNode } from 'react';
import type { ClockView, CurrentItem } from '../../../domain/clock';
import { type Instant, instant } from '../../../domain/time';
import type { StageView } from '../../../domain/views';
import { clockOf, countdown } from '../../../words';
import { Digits, ProgressBar } from '../../agenda/Digits';
import { KindSign } from '../../agenda/KindSign';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import { VisuallyHidden } from '../../ui/Hidden';
import css from './DayStage.module.css';
import { questionOf } from './question';
import { type FrameProps, StageFrame } from './StageFrame';

interface ItemStageProps {
  readonly frame: FrameProps;
  readonly view: StageView;
  readonly clock: ClockView;
  readonly current: CurrentItem;
}

/** What the room works on, and the time that is left of it; in a break, when to be back. */
export function ItemStage({ frame, view, clock, current }: ItemStageProps): ReactNode {
  const { t } = useWords();
  const item = view.items.find((one) => one.id === current.itemId);
  const isBreak = current.kind === 'break';
  const paused = clock.phase === 'paused';
  const left = countdown(current.remainingMs);
  const big = isBreak ? clockOf(frame.zone, backAt(clock, current, frame.now)) : left;
  const question = isBreak ? t('stage:backAt') : questionOf(item ?? { title: current.title, prompts: [] }).question;
  const tone = paused ? 'paused' : current.level;
  const share = current.lengthMs > 0 ? current.elapsedMs / current.lengthMs : 1;
  return (
    <StageFrame {...frame} head={<Head kind={current.kind} title={isBreak ? current.title : ''} />}>
      <h1 key={current.itemId} className={cx(css.question, css.fresh, frame.lost && css.faint, css[sizeOf(question)])}>
        {question}
      </h1>
      <div className={css.middle} role="timer" aria-live="off">
        <VisuallyHidden>{isBreak ? big : t('stage:left', { time: left })}</VisuallyHidden>
        <Digits text={big} className={cx(css.digits, big.length > 6 && css.long, frame.lost ? css.faint : css[tone])} />
      </div>
      <ProgressBar share={share} tone={tone} height="calc(1.48 * var(--u))" className={css.bar} />
      <Foot frame={frame} view={view} clock={clock} current={current} left={isBreak ? left : null} />
    </StageFrame>
  );
}

function Head(props: { kind: CurrentItem['kind']; title: string }): ReactNode {
  const { t } = useWords();
  const word = t(`common:kind.${props.kind}`);
  return (
    <span className={css.kind}>
      <KindSign kind={props.kind} className={css.sign ?? ''} />
      {word}
      {props.title && props.title !== word ? <span className={css.title}>{props.title}</span> : null}
    </span>
  );
}

/** When people must be in their seats: when what follows is to begin. Over time, when they should have been. */
function backAt(clock: ClockView, current: CurrentItem, now: Instant): Instant {
  const ends = instant(now + current.remainingMs);
  if (current.level === 'over') return ends;
  return clock.rows.find((row) => row.itemId === clock.next)?.expectedStart ?? ends;
}

function Foot(props: ItemStageProps & { left: string | null }): ReactNode {
  const { frame, view, clock, current, left } = props;
  const { t } = useWords();
  const next = view.items.find((one) => one.id === clock.next);
  const over = current.level === 'over';
  const paused = clock.phase === 'paused';
  const label = left === null ? t('stage:next') : t('stage:afterBreak');
  return (
    <p className={css.foot}>
      <span className={css.coming}>
        {paused ? <span>{t('stage:stopped')} </span> : over ? <span>{t('stage:timeIsUp')} </span> : null}
        {next ? (
          <>
            {label} <strong>{next.title}</strong>
          </>
        ) : null}
      </span>
      {left === null ? (
        over ? null : (
          <span>{clockOf(frame.zone, current.endsAt)}</span>
        )
      ) : (
        <span className={cx(over && css.over)}>
          {over ? t('stage:overBy', { time: left }) : t('stage:left', { time: left })}
        </span>
      )}
    </p>
  );
}

/** At most two lines at full size; longer ones step down. */
function sizeOf(question: string): 'one' | 'two' | 'three' {
  if (question.length <= 76) return 'one';
  return question.length <= 116 ? 'two' : 'three';
}
