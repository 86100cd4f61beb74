import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Past this V8 is asked not to let the space of new objects grow: on a laptop with much memory it goes on to 128 MiB. */
const ENOUGH = 16 * 1024 * 1024;

const newSpace = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;

/**
 * A thousand phones make much that is thrown away at once, and V8 would rather take more memory than sweep more often. She
 * has a laptop with other programs on it. Returns a stop.
 */
export function keepHeapLean(): () => void {
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
