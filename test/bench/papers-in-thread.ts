import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { createRouterClient } from '@orpc/server';
import type { Snapshot } from '../../src/domain/views/snapshot';
import type { Caller } from '../../src/engine/core/context';
import { createHost, NO_STAGE_WINDOW } from '../../src/host';
import { createRoom } from '../../src/server';
import type { Store } from '../../src/store';
import { figure, type Row, timed } from './figures';

const FACILITATOR: Caller = { role: 'facilitator', device: null, gatheringId: null };
const MAIN = join(import.meta.dirname, '..', 'main');

function keep(store: Store, { gathering, days, items, questions, notes, answers }: Snapshot): void {
  store.write((writer) => {
    const before = null;
    writer.apply({ entity: 'gathering', id: gathering.id, before, after: gathering });
    for (const after of days) writer.apply({ entity: 'day', id: after.id, before, after });
    for (const after of items) writer.apply({ entity: 'item', id: after.id, before, after });
    for (const after of questions) writer.apply({ entity: 'question', id: after.id, before, after });
    for (const after of notes) writer.apply({ entity: 'note', id: after.id, before, after });
    for (const after of answers) writer.apply({ entity: 'answer', id: after.id, before, after });
  });
}

/** The longest that nothing else could be done while the work went on, in ms. */
async function longestStall(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
  delay.enable();
  await settle();
  delay.reset();
  // It measures from one reading to the next, so it has to have one before the work begins.
  await settle();
  await work();
  await settle();
  delay.disable();
  return delay.max / 1e6;
}

/** Papers as the app makes them: through the door, from the store, in threads; and what that takes from everyone else. */
export async function benchPapersInThread(folder: string, snapshot: Snapshot): Promise<{ rows: Row[]; both: number }> {
  const room = createRoom({ pagesDir: join(import.meta.dirname, '..', 'renderer'), port: 0 });
  const made = await createHost({
    storePath: join(folder, 'papers.db'),
    version: 'bench',
    desktop: false,
    readerThread: pathToFileURL(join(MAIN, 'reader-thread.js')),
    backupThread: pathToFileURL(join(MAIN, 'backup-thread.js')),
    writerThread: pathToFileURL(join(MAIN, 'writer-thread.js')),
    room,
    stageWindow: NO_STAGE_WINDOW,
  });
  if (!made.ok) throw new Error(made.fault);
  const { host } = made;
  keep(host.store, snapshot);
  const client = createRouterClient(host.engine.router, { context: FACILITATOR });
  const input = { gatheringId: snapshot.gathering.id, language: 'nb' as const };

  const cold = await longestStall(() => client.report.preview(input));
  const preview = await longestStall(() => client.report.preview(input));
  const papers = (): Promise<unknown> => Promise.all([client.report.word(input), client.report.excel(input)]);

  const first = await longestStall(papers);
  const stalls: number[] = [];

  const both = await timed(3, async () => stalls.push(await longestStall(papers)));
  const read = await timed(5, () => host.store.read.snapshot(snapshot.gathering.id));
  const cloned = await timed(5, () => structuredClone(snapshot));
  await host.close();
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  return {
    both: both - 60,
    rows: [
      figure(
        'longest stall of the engine while both are written: the first time, after that',
        `${ms(first)}, ${ms(Math.max(...stalls))}`,
      ),
      figure('longest stall while the preview is made: the first time, after that', `${ms(cold)}, ${ms(preview)}`),
      figure('of which the gathering is read from the store, and handed to the thread', `${ms(read)}, ${ms(cloned)}`),
    ],
  };
}
