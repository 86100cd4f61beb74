import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How much the space of old objects may grow, in %, before it is swept: by itself V8 waits until it is some times as large. */
const SWEPT_AT = 25;
/** Past this V8 is asked not to let the space of new objects grow: on a laptop with much memory it goes on to 128 MiB. */
const ENOUGH = 16 * 1024 * 1024;

const newSpace = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;

/** What the program took to start is given back, so that it does not add to what the phones take. */
function sweep(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

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
  sweep();
  setFlagsFromString(`--heap-growing-percent=${SWEPT_AT}`);
  const watch = new PerformanceObserver(() => hold(newSpace() >= ENOUGH));
  watch.observe({ entryTypes: ['gc'] });
  return () => {
    watch.disconnect();
    hold(false);
    setFlagsFromString('--heap-growing-percent=0');
  };
}
