/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import type { Instant } from '../../domain/time';
import type { PhoneWords } from './words';

/** Said aloud to those who listen; every second would be noise. */
const SAID_AT = [10, 30];
const OFTEN = 250;

interface CountdownProps {
  readonly closesAt: Instant;
  readonly now: () => Instant;
  readonly t: PhoneWords;
}

const secondsUntil = (closesAt: Instant, now: () => Instant): number =>
  Math.max(0, Math.ceil((closesAt - now()) / 1_000));

/** How long it is until the question closes by itself, by the room's clock. */
export function QuestionCountdown({ closesAt, now, t }: CountdownProps) {
  const [seconds, setSeconds] = useState(() => secondsUntil(closesAt, now));
  useEffect(() => {
    const look = (): void => setSeconds(secondsUntil(closesAt, now));
    look();
    const timer = setInterval(look, OFTEN);
    return () => clearInterval(timer);
  }, [closesAt, now]);
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const said = SAID_AT.find((at) => seconds <= at);
  return (
    <div class="countdown">
      <p role="timer">{seconds === 0 ? t('phone:closesNow') : t('phone:closesIn', { time })}</p>
      <p class="hidden" role="status">
        {said !== undefined && seconds > 0 ? t('phone:secondsLeft', { count: said }) : ''}
      </p>
    </div>
  );
}
