import { useEffect } from 'react';
import { useGathering } from '../../../app/gathering';
import type { DraftSaver } from '../outbox/draft-saver';

/** What is half typed is saved at once when the page goes away, and when there is contact again. */
export function useFlushed(saver: DraftSaver): void {
  const { contact } = useGathering();
  useEffect(() => {
    window.addEventListener('pagehide', saver.flush);
    return () => {
      window.removeEventListener('pagehide', saver.flush);
      saver.flush();
    };
  }, [saver]);
  useEffect(() => {
    if (contact === 'live') saver.flush();
  }, [contact, saver]);
}
