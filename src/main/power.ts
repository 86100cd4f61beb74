import { powerSaveBlocker } from 'electron';

/** Keeps the displays awake, for as long as asked. */
export function createWakefulness(): { keepAwake(wanted: boolean): void } {
  let blocker: number | null = null;
  return {
    keepAwake: (wanted) => {
      if (wanted && blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep');
      if (!wanted && blocker !== null) {
        powerSaveBlocker.stop(blocker);
        blocker = null;
      }
    },
  };
}
