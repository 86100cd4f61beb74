import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { instant, MINUTE } from '../../src/domain/time';
import { createEngine } from '../../src/engine';
import { clientOf, createSimulatedClock, FACILITATOR, runDay } from '../../src/headless/rehearsal/run-day';
import { createChance, scriptIn } from '../../src/headless/rehearsal/script';
import { openStore } from '../../src/store';
import { idleServices, scratchFolder } from '../engine/make-engine';

test('a dress rehearsal goes through the tracks of a parallel block, each at its own pace, and on after it', async () => {
  const opened = openStore(join(scratchFolder(), 's.db'));
  if (!opened.ok) throw new Error(opened.fault);
  const { store } = opened;
  const clock = createSimulatedClock(instant(Date.UTC(2026, 10, 24, 7)), null);
  const engine = createEngine({ store, clock, services: idleServices() });
  onTestFinished(() => {
    engine.close();
    store.close();
  });
  const client = clientOf({ engine }, FACILITATOR);
  const { gatheringId, dayId } = await client.gathering.create({ title: 'Prøve' });
  const half = [
    { title: 'første', minutes: 20 },
    { title: 'andre', minutes: 20 },
  ];
  await client.agenda.addItems({
    gatheringId,
    place: { dayId, parentId: null, position: 0 },
    items: [
      { title: 'Velkommen', minutes: 10 },
      {
        title: 'To temaer',
        parallel: true,
        children: [
          { title: 'A', children: half },
          { title: 'B', children: half },
        ],
      },
      { title: 'Vel hjem', minutes: 10 },
    ],
  });
  const held: string[] = [];
  const [day] = store.read.snapshot(gatheringId)?.days ?? [];
  if (!day) throw new Error('no day');
  const progress = ({ title }: { title: string }): void => void held.push(title);
  const script = scriptIn('nb');
  await runDay(
    { host: { engine, store }, clock, client, gatheringId, script, chance: createChance(7), progress },
    day,
    0,
  );
  const after = store.read.snapshot(gatheringId);
  expect(held).toEqual(['Velkommen', 'To temaer', 'Vel hjem']);
  const titleOf = (id: string): string => after?.items.find((item) => item.id === id)?.title ?? '';
  const moves = after?.run.flatMap(({ fact, at }) => (fact.type === 'trackMoved' ? [{ fact, at }] : [])) ?? [];
  expect(moves.map(({ fact }) => [titleOf(fact.trackId), titleOf(fact.to)]).sort()).toEqual([
    ['A', 'andre'],
    ['B', 'andre'],
  ]);
  // Near their twenty minutes, and not both at once.
  const [first, second] = moves.map(({ at }) => at);
  expect(Math.abs((second ?? 0) - (first ?? 0))).toBeGreaterThan(0);
  const block = after?.run.find(({ fact }) => fact.type === 'next');
  expect((first ?? 0) - (block?.at ?? 0)).toBeGreaterThanOrEqual(17 * MINUTE);
  expect(after?.run.at(-1)?.fact.type).toBe('ended');
  const noted = new Set(after?.notes.map((note) => titleOf(note.itemId ?? '')));
  expect(noted.has('Velkommen') && noted.has('Vel hjem')).toBe(true);
  // What is said meanwhile stands where it was said: in the tracks.
  expect(noted.has('første') || noted.has('andre')).toBe(true);
});
