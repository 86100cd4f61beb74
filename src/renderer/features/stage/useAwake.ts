import { useEffect } from 'react';

/** Keeps the display on while a day runs, where the browser offers it. The desktop sees to this by itself. */
export function useAwake(on: boolean): void {
  useEffect(() => {
    if (!on || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let stopped = false;
    const ask = async (): Promise<void> => {
      // A hidden page gets none, and loses the one it had; it asks again when it is seen.
      if (document.visibilityState !== 'visible' || (lock && !lock.released)) return;
      const given = await navigator.wakeLock.request('screen').catch(() => null);
      if (stopped) await given?.release();
      else lock = given;
    };
    const onVisible = (): void => void ask();
    void ask();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      stopped = true;
      void lock?.release();
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [on]);
}
