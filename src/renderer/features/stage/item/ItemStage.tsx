import type { ReactNode } from 'react';
import { askedInPhase } from '../../../../domain/reflection/reflection';
import { clockOf, countdown } from '../../../../words';
import { Digits, ProgressBar } from '../../../agenda/Digits';
import tones from '../../../agenda/Tone.module.css';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import { StageFrame, shows } from '../frame/StageFrame';
import css from '../tracks/DayStage.module.css';
import { backAt } from './back-at';
import { roomsOf } from './block-part';
import { Foot } from './ItemFoot';
import { Head } from './ItemHead';
import type { ItemOnStage } from './item-on-stage';
import { PhaseRule } from './PhaseRule';
import { questionOf } from './question';
import { Round } from './Round';
import { roundShown } from './round-now';

/** What the room works on, and the time that is left of it; in a break, when to be back. */
export function ItemStage({ frame, view, clock, current, resumes }: ItemOnStage): ReactNode {
  const { t } = useWords();
  const item = view.items.find((one) => one.id === current.itemId);
  const isBreak = current.kind === 'break';
  const paused = clock.phase === 'paused';
  const round = roundShown(item?.rounds ?? null, current);
  const left = countdown(current.remainingMs);
  const big = isBreak ? clockOf(frame.zone, backAt(clock, current, frame.now)) : left;
  const asked = questionOf(item ?? { title: current.title, prompts: [] });
  const asks = shows(frame, 'question') && !asked.isTitle;
  const question = isBreak ? t('stage:backAt') : asks ? asked.question : current.title;
  const reflectedOn = shows(frame, 'question') ? askedInPhase(view.items, item) : [];
  const tone = paused ? 'paused' : current.level;
  const share = current.lengthMs > 0 ? current.elapsedMs / current.lengthMs : 1;
  // A message stands where what is next stood; the speaker's screen has room for both.
  const withFoot = frame.message === '' || frame.screen === 'speaker';
  return (
    <StageFrame {...frame} head={<Head view={view} current={current} titled={asks} />}>
      <h1 key={current.itemId} className={cx(css.question, css.fresh, frame.lost && css.faint, css[sizeOf(question)])}>
        {question}
      </h1>
      {item?.phase && frame.message === '' ? <PhaseRule phase={item.phase} asked={reflectedOn} /> : null}
      {item && frame.message === '' ? <Rooms rooms={roomsOf(view.items, item)} /> : null}
      <div className={cx(css.middle, reflectedOn.length > 0 && frame.message === '' && css.beneath)}>
        {round ? <Round round={round} tone={paused || frame.lost ? 'paused' : round.level} /> : null}
        <div role="timer" aria-live="off">
          <VisuallyHidden>{isBreak ? big : t('stage:left', { time: left })}</VisuallyHidden>
          <Digits
            text={big}
            className={cx(css.digits, big.length > 6 && css.long, tones[frame.lost ? 'paused' : tone])}
          />
        </div>
      </div>
      {shows(frame, 'progress') ? (
        <ProgressBar share={share} tone={tone} height="calc(1.48 * var(--u))" className={css.bar} />
      ) : null}
      {withFoot ? <Foot {...{ frame, view, clock, current, resumes }} left={isBreak ? left : null} /> : null}
    </StageFrame>
  );
}

/** Where to go: the item's own room, or one for each of what goes on at the same time. */
function Rooms(props: { rooms: ReturnType<typeof roomsOf> }): ReactNode {
  if (props.rooms.length === 0) return null;
  return (
    <ul className={css.rooms}>
      {props.rooms.map(({ title, room }) => (
        <li key={`${title} ${room}`}>
          {title ? `${title} ` : null}
          <strong>{room}</strong>
        </li>
      ))}
    </ul>
  );
}

/** At most two lines at full size; longer ones step down. */
function sizeOf(question: string): 'one' | 'two' | 'three' {
  if (question.length <= 76) return 'one';
  return question.length <= 116 ? 'two' : 'three';
}
