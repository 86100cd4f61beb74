/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import type { Instant } from '../../../domain/time';
import type { GroupPadView } from '../../../domain/views/pad-views';
import type { ServerClock } from '../../api/server-clock';
import type { PadWords } from './words';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** So little is left that it is said aloud. */
const SAID = [5, 2, 1];

interface GroupClockProps {
  readonly view: Pick<GroupPadView, 'state' | 'endsAt'>;
  readonly clock: ServerClock;
  readonly t: PadWords;
}

/** The time the table has left, as the day's plan stands now. */
export function GroupClock({ view, clock, t }: GroupClockProps) {
  const now = useSeconds(clock);
  const { state, endsAt } = view;
  const left = endsAt === null ? null : endsAt - now;
  const tone = left === null ? '' : left <= 0 ? 'over' : left <= 5 * MINUTE ? 'soon' : '';
  return (
    <div class={`time-left ${tone}`}>
      {left === null || endsAt === null ? null : (
        <p role="timer" aria-live="off">
          <strong>{countdown(left)}</strong> <span>{t('pad:group.endsAt', { time: clockText(endsAt, t) })}</span>
        </p>
      )}
      <p role="status">{said(t, state, left)}</p>
    </div>
  );
}

function useSeconds(clock: ServerClock): Instant {
  const [now, setNow] = useState(clock.serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.serverNow()), SECOND);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}

/** What is read out when it changes: not each second, but when it matters. */
function said(t: PadWords, state: GroupPadView['state'], left: number | null): string {
  if (state !== 'current') return t(`pad:group.${state}`);
  if (left === null) return t('pad:group.stopped');
  if (left <= 0) return t('pad:group.timeIsUp');
  const minutes = SAID.findLast((mark) => left <= mark * MINUTE);
  return minutes === undefined ? '' : t('pad:group.left', { count: minutes });
}

function countdown(left: number): string {
  const seconds = left < 0 ? Math.floor(-left / SECOND) : Math.ceil(left / SECOND);
  const face = [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return left < 0 ? `+${face}` : face;
}

/** The clock on the wall, by the device that stands in the same room. */
function clockText(at: Instant, t: PadWords): string {
  const date = new Date(at);
  const [hours, minutes] = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0'));
  return t('pad:group.clock', { hours: hours ?? '', minutes: minutes ?? '' });
}
