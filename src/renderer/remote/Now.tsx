/** @jsxImportSource preact */
import type { ClockView, CurrentItem } from '../../domain/run/clock';
import { roundAt } from '../../domain/run/rounds';
import { endsLate, toldMinutes, toldTimes } from '../../domain/run/told-times';
import type { StageView } from '../../domain/views/views';
import { clockOf, countdown } from '../../words/format';
import { turnsIn } from '../features/stage/item/round-now';
import { useTimeMark } from './hooks';
import type { PartProps } from './part-props';
import type { RemoteWords } from './words';

/** What is on, and the time that is left of it. */
export function Now({ view, clock, now, t }: PartProps) {
  const current = clock?.current ?? null;
  if (!clock || !current) return <NothingOn phase={clock?.phase ?? null} t={t} />;
  const title = current.title || t('remote:untitled');
  return (
    <section class="now">
      <h1>{title}</h1>
      <p class="hidden" role="status">
        {t('remote:movedOn', { title })}
      </p>
      <Mark {...{ view, now, t }} />
      <Left {...{ current, clock, t }} />
      <Round {...{ view, current, t }} />
      <p class="facts">
        <span>{t('remote:ends', { time: clockOf(view.gathering.zone, toldTimes(clock)(current.endsAt)) })}</span>
        <span class={toldMinutes(clock.offsetMs) > 0 && endsLate(clock) ? 'behind' : undefined}>
          {offsetIn(t, clock.offsetMs)}
        </span>
      </p>
    </section>
  );
}

/** The mark that was just passed, to be seen, and to be felt in the hand. */
function Mark({ view, now, t }: Pick<PartProps, 'view' | 'now' | 't'>) {
  const mark = useTimeMark(view, now);
  return <div role="status">{mark ? <p class="mark">{t('remote:mark', { count: mark.minutes })}</p> : null}</div>;
}

function Left({ current, clock, t }: { current: CurrentItem; clock: ClockView; t: RemoteWords }) {
  const paused = clock.phase === 'paused';
  const over = current.remainingMs < 0;
  const left = countdown(current.remainingMs);
  const said = over ? t('remote:overBy', { time: left }) : t('remote:left', { time: left });
  return (
    <>
      <p class={`digits ${paused ? 'paused' : current.level}`} role="timer" aria-live="off">
        <span aria-hidden="true">{left}</span>
        <span class="hidden">{said}</span>
      </p>
      {paused ? <p class="stopped">{t('remote:stopped')}</p> : null}
    </>
  );
}

function Round({ view, current, t }: { view: StageView; current: CurrentItem; t: RemoteWords }) {
  const rounds = view.items.find((item) => item.id === current.itemId)?.rounds;
  if (!rounds) return null;
  const { round, of, remainingMs } = roundAt(rounds, current);
  const { turn, nextTurn } = turnsIn(rounds, round);
  return (
    <>
      <p class="round">
        <span>{t('remote:round', { round, of })}</span>
        {remainingMs > 0 ? <span>{t('remote:left', { time: countdown(remainingMs) })}</span> : null}
      </p>
      {turn || nextTurn ? (
        <p class="turns">
          {turn ? <strong>{t('remote:turn', { who: turn })}</strong> : null}
          {nextTurn ? <span>{t('remote:nextTurn', { who: nextTurn })}</span> : null}
        </p>
      ) : null}
    </>
  );
}

function NothingOn({ phase, t }: { phase: ClockView['phase'] | null; t: RemoteWords }) {
  const ended = phase === 'ended';
  return (
    <section class="now">
      <h1>{t(ended ? 'remote:ended' : 'remote:notStarted')}</h1>
      <p>{t(ended ? 'remote:endedText' : 'remote:notStartedText')}</p>
    </section>
  );
}

function offsetIn(t: RemoteWords, offsetMs: number): string {
  const minutes = toldMinutes(offsetMs);
  if (minutes === 0) return t('remote:onTime');
  return minutes > 0 ? t('remote:behind', { minutes }) : t('remote:ahead', { minutes: -minutes });
}
