import { useEffect } from 'react';
import { useGathering } from '../../../app/gathering';

/** Well within what the engine waits before it takes a pad for gone. */
const SAY_AGAIN = 8_000;

/** Lets it be known that somebody is at what stands half-typed in this pad, so that it is offered to nobody else. */
export function useTyping(padId: string, typing: boolean): void {
  const { gatheringId, client, contact } = useGathering();
  const reaches = contact !== 'lost';
  useEffect(() => {
    if (!typing || !reaches) return;
    // Without contact nobody can be told anyway; it is said again when there is.
    const say = (isTyping: boolean): void =>
      void client.note.typing({ gatheringId, padId, typing: isTyping }).catch(() => undefined);
    say(true);
    const timer = setInterval(() => say(true), SAY_AGAIN);
    return () => {
      clearInterval(timer);
      say(false);
    };
  }, [client, gatheringId, padId, typing, reaches]);
}
