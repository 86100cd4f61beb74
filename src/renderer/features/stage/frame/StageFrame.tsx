import type { ReactNode } from 'react';
import type { StageLook, StagePart } from '../../../../domain/agenda/gathering';
import type { Alert } from '../../../../domain/run/alerts';
import { type Instant, minuteOfDayIn } from '../../../../domain/time';
import { clockInText, clockOf } from '../../../../words';
import type { Line } from '../../../agenda/day-line';
import type { ContactState } from '../../../api/feed';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import { CutOffIcon } from '../../../ui/icons';
import { Logo } from './Logo';
import { MarkBand } from './MarkBand';
import { MessageBand } from './MessageBand';
import { StageDayLine } from './StageDayLine';
import css from './StageFrame.module.css';
import { accentStyle } from './stage-look';
import { useFullScreen } from './useFullScreen';
import { useIdle } from './useIdle';

/** Whose screen it is: the hall's, the speaker's own, or the hall's in small for whoever sets its look. */
export type ScreenName = 'stage' | 'speaker' | 'preview';

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
  /** How the hall's screen is to look; null: nobody has said, or it is not the hall's. */
  readonly look: StageLook | null;
  readonly logoUrl?: string | null;
  /** What stands at the right of the top row when there is room for it: the gathering's name. */
  readonly name?: string;
  readonly line?: Line | null;
  /** On the speaker's own screen: so many minutes are left, just now. */
  readonly mark?: Alert | null;
  /** What can be chosen on the screen itself, seen while someone moves the mouse. */
  readonly choice?: ReactNode;
}

/** Whether a part is shown. The speaker's own screen has them all. */
export const shows = ({ look }: Pick<FrameProps, 'look'>, part: StagePart): boolean =>
  look === null || look.parts.includes(part);

/** The screen: what it is at the left of the top row, the clock at its right; and a red edge when it is cut off. */
export function StageFrame(props: FrameProps & { head: ReactNode; children: ReactNode }): ReactNode {
  const { screen, zone, now, message, lost, look, name = '', logoUrl = null, line = null, mark = null } = props;
  const idle = useIdle();
  return (
    <Sheet
      {...props}
      className={cx(
        css[screen],
        message !== '' && css.told,
        mark !== null && css.marked,
        lost && css.lost,
        idle && screen !== 'preview' && css.idle,
      )}
    >
      {line && look && shows(props, 'dayLine') ? <StageDayLine line={line} zone={zone} now={now} /> : null}
      <div className={css.top}>
        <div className={css.head}>{props.head}</div>
        <div className={css.name}>{look && name && shows(props, 'title') ? <span>{name}</span> : null}</div>
        {screen === 'speaker' ? <MarkBand mark={mark} /> : null}
        {logoUrl && look ? <Logo url={logoUrl} ground={look.ground} /> : null}
        <time className={css.clock}>{clockOf(zone, now)}</time>
      </div>
      <Trouble {...props} />
      {props.children}
      <MessageBand text={message} privately={screen === 'speaker'} />
      {screen === 'preview' ? null : <Corner hidden={idle} choice={props.choice} />}
    </Sheet>
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
      <Corner hidden={idle} />
    </main>
  );
}

/** The ground everything stands on, in the gathering's own colours. In small it is a picture and no page. */
function Sheet(props: FrameProps & { className: string; children: ReactNode }): ReactNode {
  const { screen, look } = props;
  const sheet = {
    'data-surface': 'stage',
    className: cx(css.stage, look?.ground === 'light' && css.light, props.className),
    style: accentStyle(look),
  };
  return screen === 'preview' ? <div {...sheet}>{props.children}</div> : <main {...sheet}>{props.children}</main>;
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
  if (refused === 'NOT_FOUND') return screen === 'speaker' ? t('stage:speaker.gone') : t('stage:gone');
  if (refused === 'CLOSED') return screen === 'speaker' ? t('stage:speaker.closed') : t('stage:closed');
  if (refused) return screen === 'speaker' ? t('stage:speaker.noAccess') : t('stage:noAccess');
  if (!lost || lostSince === null) return null;
  return t('stage:cutOff', { time: clockInText(language, minuteOfDayIn(zone, lostSince)) });
}

/** Seen only while someone moves the mouse; the keys work always. */
function Corner(props: { hidden: boolean; choice?: ReactNode }): ReactNode {
  const { t } = useWords();
  const { possible, full, toggle } = useFullScreen();
  return (
    <div className={cx(css.corner, props.hidden && css.away)}>
      {props.choice}
      {possible && !full ? (
        <Button size="row" keys="F" onClick={toggle}>
          {t('stage:fullScreen')}
        </Button>
      ) : null}
    </div>
  );
}
