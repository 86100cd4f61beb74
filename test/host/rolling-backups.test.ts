import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRollingBackups } from '../../src/host/rolling-backups';
import { openStore, type Store } from '../../src/store';
import { scratchFolder } from '../engine/make-engine';

let store: Store;
beforeEach(() => {
  vi.useFakeTimers();
  const opened = openStore(`${scratchFolder()}/s.db`);
  if (!opened.ok) throw new Error(opened.fault);
  store = opened.store;
});
afterEach(() => {
  store.close();
  vi.useRealTimers();
});

test('a copy that is not whole is told of, ends nothing, and is tried again after the next change', () => {
  const trouble = vi.fn();
  const backups = createRollingBackups(store, trouble);
  vi.spyOn(store, 'backUp').mockImplementationOnce(() => {
    throw new Error('The backup is not whole: damaged');
  });
  backups.changed();
  vi.advanceTimersByTime(5 * 60_000);
  expect(trouble).toHaveBeenCalledOnce();
  backups.changed();
  vi.advanceTimersByTime(5 * 60_000);
  expect(store.backups()).toHaveLength(1);
});

test('a backup asked for that fails leaves the one that is due standing', async () => {
  const backups = createRollingBackups(store, () => undefined);
  backups.changed();
  vi.spyOn(store, 'backUp').mockImplementationOnce(() => {
    throw new Error('disk full');
  });
  await expect(backups.backUp()).rejects.toThrow('disk full');
  vi.advanceTimersByTime(5 * 60_000);
  expect(store.backups()).toHaveLength(1);
});
