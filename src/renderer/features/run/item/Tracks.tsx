import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { ItemId } from '../../../../domain/ids';
import type { ClockView, TrackClock } from '../../../../domain/run/clock';
import { toldTimes } from '../../../../domain/run/told-times';
import { wholeMinutesLeft } from '../../../../domain/run/track-clock';
import { MINUTE } from '../../../../domain/time';
import { clockOf, countdown, span } from '../../../../words';
import tones from '../../../agenda/Tone.module.css';
import { useGathering } from '../../../app/gathering';
import { useShortcut } from '../../../app/shortcuts';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import { useFresh } from '../acts/useFresh';
import type { RunActs } from '../acts/useRunActs';
import { type TrackActs, useTrackActs } from '../acts/useTrackActs';
import css from './Tracks.module.css';

/** What goes on at the same time: each track with its room and lead, its own clock, and what comes next in it. */
export function Tracks(props: { view: ClockView; acts: RunActs }): ReactNode {
  const { view, acts } = props;
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const told = toldTimes(view);
  useShortcut('g', t('run:tracks.focus'), () => list.current?.querySelector<HTMLElement>('[data-track-stop]')?.focus());
  return (
    <section aria-label={t('run:tracks.name')} className={css.tracks}>
      <ul ref={list} className={css.list} onKeyDown={stepBetweenTracks}>
        {view.tracks.map((track) => (
          <Track key={track.trackId} track={track} paused={view.phase === 'paused'} acts={acts} told={told} />
        ))}
      </ul>
    </section>
  );
}

/** The arrow keys go from track to track, by the button that leads on in each, or else gives it a minute. */
function stepBetweenTracks(event: KeyboardEvent<HTMLUListElement>): void {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (by === undefined) return;
  // Also at either end: the arrow to the left would else be Back for the whole block.
  event.preventDefault();
  const cards = [...event.currentTarget.children];
  const here = cards.findIndex((card) => card.contains(document.activeElement));
  cards[here + by]?.querySelector<HTMLElement>('[data-track-stop]')?.focus();
}

interface TrackProps {
  readonly track: TrackClock;
  readonly paused: boolean;
  readonly acts: RunActs;
  readonly told: Told;
}

type Told = ReturnType<typeof toldTimes>;

function Track({ track, paused, acts, told }: TrackProps): ReactNode {
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const titleOf = (id: ItemId | null): string => snapshot.items.find((item) => item.id === id)?.title ?? '';
  const { current } = track;
  const title = titleOf(track.trackId);
  const over = Math.floor(track.overBlockMs / MINUTE);
  const tone = paused ? 'paused' : (current?.level ?? 'paused');
  // A track steps by itself too: what comes under the finger has to be seen first.
  const fresh = useFresh(current?.itemId ?? null);
  const own: OwnActs = { ...useTrackActs(track, acts), unavailable: acts.unavailable, fresh };
  return (
    <li className={css.track} onKeyDown={(event) => giveByKey(event, own)}>
      <h3 className={css.title}>{title}</h3>
      <Where trackId={track.trackId} />
      <div className={css.now}>
        {current ? <TrackTime remainingMs={current.remainingMs} tone={tone} /> : null}
        <p className={css.item}>
          {current && current.itemId !== track.trackId ? titleOf(current.itemId) : null}
          {current ? null : t('run:tracks.waits')}
        </p>
      </div>
      {track.next ? (
        <p className={css.next}>
          {t('run:tracks.then', { title: titleOf(track.next) })} <Start track={track} itemId={track.next} told={told} />
        </p>
      ) : null}
      {over > 0 ? <p className={css.late}>{t('run:tracks.overBlock', { time: span(language, over) })}</p> : null}
      <Minutes track={track} title={title} acts={own} />
      <Moves track={track} title={title} acts={own} />
    </li>
  );
}

interface OwnActs extends TrackActs {
  readonly unavailable: string | null;
  readonly fresh: boolean;
}

/** With focus in a track, + and − are for that track, and not for the whole block. */
function giveByKey(event: KeyboardEvent<HTMLLIElement>, acts: OwnActs): void {
  const minutes = { '+': 1, '-': -1 }[event.key];
  if (minutes === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  if (!event.repeat && !acts.fresh) acts.give(minutes);
}

const STEPS = [-5, -1, 1, 5] as const;
const STEP_LABELS = { [-5]: 'run:less5', [-1]: 'run:less1', 1: 'run:more1', 5: 'run:more5' } as const;

/** Minutes for the item the track is at. The block and the other tracks stay as they are. */
function Minutes(props: { track: TrackClock; title: string; acts: OwnActs }): ReactNode {
  const { track, title, acts } = props;
  const { t } = useWords();
  const { current } = track;
  const none = current ? null : t('run:tracks.waits');
  const least = current && wholeMinutesLeft(current) < 1 ? t('run:tracks.underOne') : null;
  return (
    <div className={css.minutes}>
      {STEPS.map((minutes) => (
        <Button
          key={minutes}
          size="row"
          look="quiet"
          keepFocus
          data-track-stop={minutes === 1 && isAlone(track) ? '' : undefined}
          aria-label={t('run:tracks.minutesIn', { minutes: t(STEP_LABELS[minutes]), title })}
          aria-keyshortcuts={minutes === 1 ? '+' : minutes === -1 ? '-' : undefined}
          unavailable={acts.unavailable ?? none ?? (minutes < 0 && least)}
          onClick={() => {
            if (!acts.fresh) acts.give(minutes);
          }}
        >
          {minutes > 0 ? `+${minutes}` : `−${-minutes}`}
        </Button>
      ))}
    </div>
  );
}

/** One thing alone, with nothing after it to go on to. */
const isAlone = (track: TrackClock): boolean => track.items.every((item) => item.itemId === track.trackId);

function TrackTime(props: { remainingMs: number; tone: 'normal' | 'soon' | 'over' | 'paused' }): ReactNode {
  const { remainingMs, tone } = props;
  const { t } = useWords();
  const time = countdown(remainingMs);
  return (
    <span role="timer" aria-live="off" className={cx(css.time, tones[tone])}>
      <VisuallyHidden>{remainingMs < 0 ? t('run:overBy', { time }) : t('run:left', { time })}</VisuallyHidden>
      <span aria-hidden="true">{time}</span>
    </span>
  );
}

/** The room and the one who leads it, where that has been said. */
function Where(props: { trackId: ItemId }): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const item = snapshot.items.find((one) => one.id === props.trackId);
  const lead = item?.responsible ? t('run:tracks.lead', { name: item.responsible }) : '';
  const words = [item?.room, lead].filter(Boolean).join(' · ');
  return words ? <p className={css.where}>{words}</p> : null;
}

function Start(props: { track: TrackClock; itemId: ItemId; told: Told }): ReactNode {
  const { snapshot } = useGathering();
  const item = props.track.items.find((one) => one.itemId === props.itemId);
  return item ? <time>{clockOf(snapshot.gathering.zone, props.told(item.expectedStart))}</time> : null;
}

/** On and back within the track. A track that is one thing has neither. */
function Moves(props: { track: TrackClock; title: string; acts: OwnActs }): ReactNode {
  const { track, title, acts } = props;
  const { t } = useWords();
  if (isAlone(track)) return null;
  const at = track.items.findIndex((item) => item.itemId === track.current?.itemId);
  const before = track.items[at - 1]?.itemId ?? null;
  const move = (to: ItemId | null): void => {
    if (to !== null && !fresh) acts.move(to);
  };
  const { unavailable, fresh } = acts;
  return (
    <div className={css.moves} data-fresh={fresh || undefined}>
      <Button
        size="row"
        look="quiet"
        keepFocus
        aria-label={t('run:tracks.backIn', { title })}
        unavailable={unavailable ?? (before === null && t('run:tracks.first'))}
        onClick={() => move(before)}
      >
        {t('run:back')}
      </Button>
      <Button
        size="row"
        keepFocus
        data-track-stop=""
        aria-label={t('run:tracks.nextIn', { title })}
        unavailable={unavailable ?? (track.next === null && t('run:tracks.last'))}
        onClick={() => move(track.next)}
      >
        {t('run:next')}
      </Button>
    </div>
  );
}
