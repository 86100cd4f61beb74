import type { ReactNode } from 'react';
import { askedInPhase } from '../../../../domain/reflection/reflection';
import type { ClockView, CurrentItem } from '../../../../domain/run/clock';
import { toldTimes } from '../../../../domain/run/told-times';
import { instant, minuteOfDayIn } from '../../../../domain/time';
import { clockInText, clockOf, countdown, span } from '../../../../words';
import { Digits, ProgressBar } from '../../../agenda/Digits';
import { KindChip } from '../../../agenda/KindSign';
import tones from '../../../agenda/Tone.module.css';
import { useNow } from '../../../api/react';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import { GroupsButton } from '../../groups/GroupsButton';
import { questionOf } from '../../stage/item/question';
import { useRoundNow } from '../acts/useRounds';
import type { RunActs } from '../acts/useRunActs';
import { Controls } from './Controls';
import css from './ItemPanel.module.css';
import { Tracks } from './Tracks';

interface ItemPanelProps {
  readonly view: ClockView;
  readonly current: CurrentItem;
  readonly acts: RunActs;
  /** Takes back the last thing done in Kjør. */
  readonly onUndo: () => void;
}

/** The stage in small: what is being worked on and the time left; and under it all that can be done about it. */
export function ItemPanel({ view, current, acts, onUndo }: ItemPanelProps): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const item = snapshot.items.find((one) => one.id === current.itemId);
  const { question, isTitle, rest } = questionOf(item ?? { title: current.title, prompts: [] });
  const prompts = [...rest, ...askedInPhase(snapshot.items, item)];
  return (
    <>
      <div className={css.head}>
        <KindChip kind={current.kind} />
        {isTitle ? null : <span className={css.title}>{current.title}</span>}
        <GroupsButton item={item} orWhole orLast />
      </div>
      <h2 className={css.question}>{question}</h2>
      {prompts.length > 0 ? (
        <ul className={css.prompts}>
          {prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      ) : null}
      {item?.privateNote ? (
        <p className={css.privateNote}>
          <strong>{t('run:onlyYou')}</strong> {item.privateNote}
        </p>
      ) : null}
      {view.tracks.length > 0 ? <Tracks view={view} acts={acts} /> : null}
      <div className={cx(css.foot, view.tracks.length > 0 && css.beside)}>
        <Countdown view={view} current={current} />
        <Controls view={view} acts={acts} onUndo={onUndo} />
      </div>
    </>
  );
}

function Countdown({ view, current }: Pick<ItemPanelProps, 'view' | 'current'>): ReactNode {
  const { contact } = useGathering();
  const { t } = useWords();
  const paused = view.phase === 'paused';
  const tone = paused ? 'paused' : current.level;
  const left = countdown(current.remainingMs);
  const share = current.lengthMs > 0 ? current.elapsedMs / current.lengthMs : 1;
  return (
    <div className={cx(css.countdown, contact === 'lost' && css.lost)}>
      <div role="timer" aria-live="off" className={css.clock}>
        <VisuallyHidden>
          {current.remainingMs < 0 ? t('run:overBy', { time: left }) : t('run:left', { time: left })}
        </VisuallyHidden>
        <Digits text={left} className={cx(css.digits, tones[tone], left.length > 6 && css.long)} />
      </div>
      <ProgressBar share={share} tone={tone} />
      <Times view={view} current={current} />
      <Round view={view} />
    </div>
  );
}

/** Which round it is, whose turn it is and is next, and the time left of it. */
function Round(props: { view: ClockView }): ReactNode {
  const { t } = useWords();
  const now = useRoundNow(props.view);
  if (!now) return null;
  const { round, of, turn, nextTurn } = now;
  return (
    <p className={css.round}>
      <strong>{t('run:round.now', { round, of })}</strong>
      <span>{t('run:round.left', { time: countdown(now.remainingMs) })}</span>
      {turn ? <strong>{t('run:round.turn', { who: turn })}</strong> : null}
      {turn && nextTurn ? <span>{t('run:round.nextTurn', { who: nextTurn })}</span> : null}
    </p>
  );
}

/** How long it is; where its end is fixed, what it counts to. */
function useLength(view: ClockView, current: CurrentItem): string {
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const now = useNow();
  const item = snapshot.items.find((one) => one.id === current.itemId);
  if (!item || item.lockedEnd === null) return span(language, Math.round(current.lengthMs / 60_000));
  // A parallel block is as long as its tracks; its fixed end is when it should be over.
  if (view.tracks.length > 0) return t('run:fixedEnd.blockEnds', { time: clockInText(language, item.lockedEnd) });
  const at = minuteOfDayIn(snapshot.gathering.zone, instant(now + current.remainingMs));
  return t('run:fixedEnd.counts', { time: clockInText(language, at) });
}

/** Under the bar: when it began, how long it is, when it ends; or what is the matter. */
function Times({ view, current }: Pick<ItemPanelProps, 'view' | 'current'>): ReactNode {
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const now = useNow();
  const { zone } = snapshot.gathering;
  const length = useLength(view, current);
  const told = toldTimes(view);
  const inText = (at: typeof now): string => clockInText(language, minuteOfDayIn(zone, at));
  if (view.pausedSince !== null) {
    return (
      <p className={css.times}>
        <strong>{t('run:pausedSince', { time: inText(view.pausedSince) })}</strong>
        <span>{t('run:endMovesTo', { time: inText(told(view.expectedEnd)) })}</span>
      </p>
    );
  }
  const over = current.level === 'over';
  const planned = view.rows.find((row) => row.itemId === current.itemId)?.plannedEnd;
  const ends = told(instant(now + current.remainingMs), planned);
  return (
    <p className={css.times}>
      <span>
        {t('run:started')} <strong>{clockOf(zone, told(current.startedAt))}</strong>
      </span>
      <strong className={cx(over && css.over)}>{over ? t('run:timeIsUp') : length}</strong>
      <span>
        {over ? t('run:shouldHaveEnded') : t('run:ends')} <strong>{clockOf(zone, ends)}</strong>
      </span>
    </p>
  );
}
