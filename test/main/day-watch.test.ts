import { expect, onTestFinished, test, vi } from 'vitest';
import { watchDay } from '../../src/main/day-watch';
import { engineClient } from '../../src/main/engine-client';
import { makeEngine } from '../engine/make-engine';

test('a running gathering that is erased is followed no more, and is no bug', async () => {
  const { as, engine } = makeEngine();
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  onTestFinished(() => void process.off('unhandledRejection', unhandled));
  const { gatheringId, dayId } = await as().gathering.create({ title: 'A' });
  await as().agenda.addItem({ gatheringId, place: { dayId, parentId: null, position: 0 }, fields: { minutes: 5 } });
  const running = vi.fn();
  const watch = watchDay(engineClient(engine.router), { settings: () => undefined, running });
  onTestFinished(() => watch.stop());
  await as().run.start({ gatheringId, dayId });
  await vi.waitFor(() => expect(running.mock.lastCall?.[0]).toHaveLength(1));
  await as().gathering.erase({ gatheringId });
  await vi.waitFor(() => expect(running.mock.lastCall?.[0]).toHaveLength(0));
  await new Promise((resolve) => setImmediate(resolve));
  expect(unhandled).not.toHaveBeenCalled();
});
