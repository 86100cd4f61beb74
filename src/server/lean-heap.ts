import { PerformanceObserver, performance } from 'node:perf_hooks';
import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MB = 1024 * 1024;
/** Past this V8 is asked not to let the space of new objects grow: on a laptop with much memory it goes on to 128 MB. */
const ENOUGH = 32 * MB;
/** So much more than after the last sweep is worth another. */
const WORTH_SWEEPING = 24 * MB;
const LOOK_EVERY_MS = 1_000;
/** The share of the last second in which there was something to do. A sweep stops the world for some tens of ms. */
const CALM = 0.4;

const newSpace = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;

/** Collects, and gives back to the system what is free. Node has no other name for it than the one that must be asked for. */
function sweep(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** Keeps the space of new objects within its bound. */
function boundNewSpace(): () => void {
  let held = false;
  const hold = (next: boolean): void => {
    if (next === held) return;
    held = next;
    // Read anew at each collection. Let go below the mark, else a space that has shrunk could never grow again.
    setFlagsFromString(`--semi-space-growth-factor=${held ? 1 : 2}`);
  };
  const watch = new PerformanceObserver(() => hold(newSpace() >= ENOUGH));
  watch.observe({ entryTypes: ['gc'] });
  return () => {
    watch.disconnect();
    hold(false);
  };
}

/** Sweeps when there is much to sweep and nobody waits. */
function sweepWhenCalm(): () => void {
  sweep();
  let swept = getHeapStatistics().total_heap_size;
  let before = performance.eventLoopUtilization();
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    if (utilization > CALM || getHeapStatistics().total_heap_size < swept + WORTH_SWEEPING) return;
    sweep();
    swept = getHeapStatistics().total_heap_size;
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * A thousand phones that come at once make much that is soon thrown away, and V8 keeps what it once took. She has a laptop
 * with other programs on it. Returns a stop.
 */
export function keepHeapLean(): () => void {
  const stops = [boundNewSpace(), sweepWhenCalm()];
  return () => {
    for (const stop of stops) stop();
  };
}
