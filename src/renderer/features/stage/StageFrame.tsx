import type { ReactNode } from 'react';
import { type Instant, minuteOfDayIn } from '../../../domain/time';
import { clockInText, clockOf } from '../../../words';
import type { ContactState } from '../../api/feed';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { VisuallyHidden } from '../../ui/Hidden';
import { CutOffIcon } from '../../ui/icons';
import { MessageBand } from './MessageBand';
import css from './StageFrame.module.css';
import { useFullScreen } from './useFullScreen';
import { useIdle } from './useIdle';

/** Whose screen it is: the hall's, or the speaker's own. */
export type ScreenName = 'stage' | 'speaker';

export interface FrameProps {
  readonly screen: ScreenName;
  readonly zone: string;
  readonly now: Instant;
  /** From the control room, for whoever looks at this screen; empty: none. */
  readonly message: string;
  readonly lost: boolean;
  /** null: lost, but nobody knows since when. */
  readonly lostSince: Instant | null;
  /** Why it will not come back by itself. */
  readonly refused: ContactState['refused'];
}

/** The dark screen: what it is at the left of the top row, the clock at its right; and a red edge when it is cut off. */
export function StageFrame(props: FrameProps & { head: ReactNode; children: ReactNode }): ReactNode {
  const { screen, zone, now, message, lost } = props;
  const idle = useIdle();
  return (
    <main
      data-surface="stage"
      className={cx(css.stage, css[screen], message !== '' && css.told, lost && css.lost, idle && css.idle)}
    >
      <div className={css.top}>
        <div className={css.head}>{props.head}</div>
        <time className={css.clock}>{clockOf(zone, now)}</time>
      </div>
      <Trouble {...props} />
      {props.children}
      <MessageBand text={message} privately={screen === 'speaker'} />
      <FullScreen hidden={idle} />
    </main>
  );
}

/** Nothing but darkness, unless this screen may be wrong: that is said in the dark as well. */
export function DarkFrame(props: FrameProps): ReactNode {
  const { t } = useWords();
  const idle = useIdle();
  return (
    <main data-surface="stage" className={cx(css.stage, css.dark, props.lost && css.lost, idle && css.idle)}>
      <h1>
        <VisuallyHidden>{t('stage:dark')}</VisuallyHidden>
      </h1>
      <Trouble {...props} />
      <FullScreen hidden={idle} />
    </main>
  );
}

/** Why this screen may be wrong, as a sentence; empty when all is well. */
function Trouble(props: FrameProps): ReactNode {
  const trouble = useTrouble(props);
  return (
    <div role="alert" className={css.alert}>
      {trouble ? (
        <p className={css.cutOff}>
          <CutOffIcon size={32} />
          {trouble}
        </p>
      ) : null}
    </div>
  );
}

function useTrouble(props: FrameProps): string | null {
  const { screen, zone, lost, lostSince, refused } = props;
  const { t, language } = useWords();
  if (refused === 'NOT_FOUND') return screen === 'stage' ? t('stage:gone') : t('stage:speaker.gone');
  if (refused) return screen === 'stage' ? t('stage:noAccess') : t('stage:speaker.noAccess');
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
