import type { ReactNode } from 'react';
import { type Instant, minuteOfDayIn } from '../../../domain/time';
import { clockInText, clockOf } from '../../../words';
import type { ContactState } from '../../api/feed';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { CutOffIcon } from '../../ui/icons';
import css from './StageFrame.module.css';
import { useFullScreen } from './useFullScreen';
import { useIdle } from './useIdle';

export interface FrameProps {
  readonly zone: string;
  readonly now: Instant;
  readonly lost: boolean;
  /** null: lost, but nobody knows since when. */
  readonly lostSince: Instant | null;
  /** Why it will not come back by itself. */
  readonly refused: ContactState['refused'];
}

/** The dark screen: what it is at the left of the top row, the clock at its right; and a red edge when it is cut off. */
export function StageFrame(props: FrameProps & { head: ReactNode; children: ReactNode }): ReactNode {
  const { zone, now, lost } = props;
  const idle = useIdle();
  const trouble = useTrouble(props);
  return (
    <main data-surface="stage" className={cx(css.stage, lost && css.lost, idle && css.idle)}>
      <div className={css.top}>
        <div className={css.head}>{props.head}</div>
        <time className={css.clock}>{clockOf(zone, now)}</time>
      </div>
      <div role="alert" className={css.alert}>
        {trouble ? (
          <p className={css.cutOff}>
            <CutOffIcon size={32} />
            {trouble}
          </p>
        ) : null}
      </div>
      {props.children}
      <FullScreen hidden={idle} />
    </main>
  );
}

/** Why this screen may be wrong, as a sentence; null when all is well. */
function useTrouble(props: FrameProps): string | null {
  const { zone, lost, lostSince, refused } = props;
  const { t, language } = useWords();
  if (refused) return refused === 'NOT_FOUND' ? t('stage:gone') : t('stage:noAccess');
  if (!lost || lostSince === null) return null;
  return t('stage:cutOff', { time: clockInText(language, minuteOfDayIn(zone, lostSince)) });
}

/** Seen only while someone moves the mouse; the key works always. */
function FullScreen(props: { hidden: boolean }): ReactNode {
  const { t } = useWords();
  const { possible, full, toggle } = useFullScreen();
  if (!possible || full) return null;
  return (
    <Button size="row" keys="F" className={cx(css.full, props.hidden && css.away)} onClick={toggle}>
      {t('stage:fullScreen')}
    </Button>
  );
}
