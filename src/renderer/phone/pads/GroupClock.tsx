/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../domain/agenda/gathering';
import { type Instant, MINUTE, minuteOfDayIn } from '../../../domain/time';
import type { GroupPadView } from '../../../domain/views/pad-views';
import { clockInText, countdown } from '../../../words/format';
import type { ServerClock } from '../../api/server-clock';
import { cutTo, followSteps } from '../../api/whole-seconds';
import type { PadWords } from './words';

const SECOND = 1_000;
/** So little is left that it is said aloud. */
const SAID = [5, 2, 1];

interface GroupClockProps {
  readonly view: Pick<GroupPadView, 'state' | 'endsAt' | 'zone'>;
  readonly clock: ServerClock;
  readonly language: Language;
  readonly t: PadWords;
}

/** The time the table has left, as the day's plan stands now: the wall's own time, second by second. */
export function GroupClock({ view, clock, language, t }: GroupClockProps) {
  const now = useSeconds(clock);
  const { state, endsAt, zone } = view;
  const left = endsAt === null ? null : endsAt - now;
  const tone = left === null ? '' : left <= 0 ? 'over' : left <= 5 * MINUTE ? 'soon' : '';
  return (
    <div class={`time-left ${tone}`}>
      {left === null || endsAt === null ? null : (
        <p role="timer" aria-live="off">
          <strong>{countdown(left)}</strong>{' '}
          {left > 0 ? (
            <span>{t('pad:group.endsAt', { time: clockInText(language, minuteOfDayIn(zone, endsAt)) })}</span>
          ) : null}
        </p>
      )}
      <p role="status">{said(t, state, left)}</p>
    </div>
  );
}

function useSeconds({ serverNow }: ServerClock): Instant {
  const [now, setNow] = useState(() => cutTo(serverNow(), SECOND));
  useEffect(() => followSteps(serverNow, setNow), [serverNow]);
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
