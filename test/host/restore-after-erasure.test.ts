import { expect, test, vi } from 'vitest';
import { createRollingBackups } from '../../src/host/rolling-backups';
import { makeEngine } from '../engine/make-engine';

test('what is erased while a backup is waited for does not come back with it', async () => {
  const made = makeEngine();
  const { gatheringId } = await made.as().gathering.create({ title: 'A' });
  made.store.backUp();
  await made.as().gathering.create({ title: 'B' });
  let giveUp = (): void => undefined;
  const copied = new Promise<void>((resolve) => {
    giveUp = resolve;
  });
  const backups = createRollingBackups(
    made.store,
    async () => {
      await copied;
      throw new Error('The copy was given up');
    },
    () => undefined,
  );
  const [chosen] = backups.list();
  const copying = backups.backUp().catch(() => 'given up');
  const restoring = backups.restore(chosen?.name ?? '');
  const erasing = made.as().gathering.erase({ gatheringId });
  await vi.waitFor(() => expect(made.store.scrubDue()).toBe(true));
  giveUp();
  await Promise.all([copying, erasing]);
  expect(await restoring).toBe(false);
  expect(made.store.read.gatherings().map(({ title }) => title)).toEqual(['B']);
});
