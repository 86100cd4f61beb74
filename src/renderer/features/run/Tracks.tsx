import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { ClockView, TrackClock } from '../../../domain/clock';
import type { ItemId } from '../../../domain/ids';
import { MINUTE } from '../../../domain/time';
import { clockOf, countdown, span } from '../../../words';
import { useGathering } from '../../app/gathering';
import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { VisuallyHidden } from '../../ui/Hidden';
import css from './Tracks.module.css';
import { useFresh } from './useFresh';
import type { RunActs } from './useRunActs';

/** What goes on at the same time: each track with its room and lead, its own clock, and what comes next in it. */
export function Tracks(props: { view: ClockView; acts: RunActs }): ReactNode {
  const { view, acts } = props;
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  useShortcut('g', t('run:tracks.focus'), () => list.current?.querySelector<HTMLElement>('[data-track-next]')?.focus());
  return (
    <section aria-label={t('run:tracks.name')} className={css.tracks}>
      <ul ref={list} className={css.list} onKeyDown={stepBetweenTracks}>
        {view.tracks.map((track) => (
          <li key={track.trackId} className={css.track}>
            <Track track={track} paused={view.phase === 'paused'} acts={acts} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The arrow keys go from track to track, by the button that leads on in each. */
function stepBetweenTracks(event: KeyboardEvent<HTMLUListElement>): void {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (by === undefined) return;
  // Also at either end: the arrow to the left would else be Back for the whole block.
  event.preventDefault();
  const cards = [...event.currentTarget.children];
  const here = cards.findIndex((card) => card.contains(document.activeElement));
  cards[here + by]?.querySelector<HTMLElement>('[data-track-next]')?.focus();
}

interface TrackProps {
  readonly track: TrackClock;
  readonly paused: boolean;
  readonly acts: RunActs;
}

function Track({ track, paused, acts }: TrackProps): ReactNode {
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const titleOf = (id: ItemId | null): string => snapshot.items.find((item) => item.id === id)?.title ?? '';
  const { current } = track;
  const title = titleOf(track.trackId);
  const over = Math.floor(track.overBlockMs / MINUTE);
  const tone = paused ? 'paused' : (current?.level ?? 'paused');
  return (
    <>
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
          {t('run:tracks.then', { title: titleOf(track.next) })} <Start track={track} itemId={track.next} />
        </p>
      ) : null}
      {over > 0 ? <p className={css.over}>{t('run:tracks.overBlock', { time: span(language, over) })}</p> : null}
      <Moves track={track} title={title} acts={acts} />
    </>
  );
}

function TrackTime(props: { remainingMs: number; tone: 'normal' | 'soon' | 'over' | 'paused' }): ReactNode {
  const { remainingMs, tone } = props;
  const { t } = useWords();
  const time = countdown(remainingMs);
  return (
    <span role="timer" aria-live="off" className={cx(css.time, css[tone])}>
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

function Start(props: { track: TrackClock; itemId: ItemId }): ReactNode {
  const { snapshot } = useGathering();
  const item = props.track.items.find((one) => one.itemId === props.itemId);
  return item ? <time>{clockOf(snapshot.gathering.zone, item.expectedStart)}</time> : null;
}

/** On and back within the track. A track that is one thing has neither. */
function Moves(props: { track: TrackClock; title: string; acts: RunActs }): ReactNode {
  const { track, title, acts } = props;
  const { t } = useWords();
  // A track steps by itself too: what comes under the finger has to be seen first.
  const fresh = useFresh(track.current?.itemId ?? null);
  if (track.items.every((item) => item.itemId === track.trackId)) return null;
  const at = track.items.findIndex((item) => item.itemId === track.current?.itemId);
  const before = track.items[at - 1]?.itemId ?? null;
  const move = (to: ItemId | null): void => {
    if (to !== null && !fresh) acts.moveTrack(track.trackId, to);
  };
  const { unavailable } = acts;
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
        data-track-next=""
        aria-label={t('run:tracks.nextIn', { title })}
        unavailable={unavailable ?? (track.next === null && t('run:tracks.last'))}
        onClick={() => move(track.next)}
      >
        {t('run:next')}
      </Button>
    </div>
  );
}
