import { useEffect, useState } from 'react';

const IDLE_AFTER = 2_500;

/** Whether the mouse has been still for a while: then nothing of it should be seen on the wall. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const moved = (): void => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), IDLE_AFTER);
    };
    document.addEventListener('pointermove', moved);
    document.addEventListener('keydown', moved);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointermove', moved);
      document.removeEventListener('keydown', moved);
    };
  }, []);
  return idle;
}
