import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GatheringId } from '../../src/domain/ids';
import { clockView } from '../../src/domain/run/clock';
import { type Instant, instant, MINUTE } from '../../src/domain/time';
import { clientOf, FACILITATOR } from '../../src/headless/rehearsal/run-day';
import { createChance, scriptIn } from '../../src/headless/rehearsal/script';
import { createHost, ensureSample, type Host, NO_STAGE_WINDOW } from '../../src/host';
import { createFacilitatorServer, createRoom, type FacilitatorServer } from '../../src/server';

/** Half past two on a Thursday: the sample then starts at a quarter to three. */
const START = Date.UTC(2026, 10, 26, 13, 44);
/** How much longer each item took than planned, in minutes. */
const OVER = [2, 1, 0, 1, 0, 2, 0, 1];

export interface DayInProgress {
  readonly host: Host;
  readonly server: FacilitatorServer;
  readonly gatheringId: GatheringId;
}

/** A clock that can be moved on, and goes by itself from where it was put. */
function movableClock() {
  let offset = START - Date.now();
  return {
    now: (): Instant => instant(Date.now() + offset),
    uptime: () => null,
    wallAheadMs: () => 0,
    followWall: () => undefined,
    pass: (ms: number) => {
      offset += ms;
    },
  };
}

/** The sample gathering well into its day, seven minutes late, with notes and a rating: what the pictures show. */
export async function dayInProgress(root: string, folder: string): Promise<DayInProgress> {
  const clock = movableClock();
  const pagesDir = join(root, 'out', 'renderer');
  const made = await createHost({
    storePath: join(folder, 'pictures.db'),
    version: '0.1.0',
    desktop: false,
    readerThread: pathToFileURL(join(root, 'out', 'main', 'reader-thread.js')),
    backupThread: pathToFileURL(join(root, 'out', 'main', 'backup-thread.js')),
    writerThread: pathToFileURL(join(root, 'out', 'main', 'writer-thread.js')),
    room: createRoom({ pagesDir, addresses: () => ['127.0.0.1'], port: 4780 }),
    stageWindow: NO_STAGE_WINDOW,
    clock,
  });
  if (!made.ok) throw new Error(made.fault);
  const { host } = made;
  const gatheringId = await ensureSample(host.engine, 'nb');
  const snapshot = gatheringId && host.store.read.snapshot(gatheringId);
  const [day] = snapshot?.days ?? [];
  if (!gatheringId || !day) throw new Error('There is no sample');
  const client = clientOf(host, FACILITATOR);
  clock.pass(2 * MINUTE);
  await client.run.start({ gatheringId, dayId: day.id });
  let said = 0;
  const script = scriptIn('nb');
  const current = () => {
    const now = host.store.read.snapshot(gatheringId);
    if (!now) throw new Error('gone');
    return clockView({ ...now.gathering, day, items: now.items, run: now.run, now: clock.now() }).current;
  };
  for (const over of OVER) {
    const step = current();
    if (!step) break;
    clock.pass(step.lengthMs / 2);
    for (const note of step.kind === 'break' ? [] : script.notes.slice(said, said + 2)) {
      await client.note.add({ gatheringId, noteId: randomUUID(), fields: { ...note, itemId: step.itemId } });
      said += 1;
    }
    clock.pass(step.lengthMs / 2 + over * MINUTE);
    await client.run.next({ gatheringId, from: step.itemId });
  }
  const last = current();
  for (const note of script.notes.slice(said)) {
    await client.note.add({ gatheringId, noteId: randomUUID(), fields: { ...note, itemId: last?.itemId ?? null } });
    clock.pass(20_000);
  }
  clock.pass(2 * MINUTE);
  await rate(host, gatheringId);
  const server = await createFacilitatorServer({ router: host.engine.router, pagesDir, port: 0 });
  return { host, server, gatheringId };
}

async function rate(host: Host, gatheringId: GatheringId): Promise<void> {
  const client = clientOf(host, FACILITATOR);
  const [question] = host.store.read.snapshot(gatheringId)?.questions ?? [];
  if (!question) return;
  const chance = createChance(7);
  await client.rating.open({ gatheringId, questionId: question.id });
  const { comments } = scriptIn('nb');
  for (let n = 0; n < 38; n++) {
    const phone = clientOf(host, { role: 'participant', device: `phone-${n}`, gatheringId });
    const score = Math.min(10, Math.max(1, Math.round(5 + chance() * 4 + chance() * 2)));
    await phone.rating.vote({ questionId: question.id, score, comment: comments[n] ?? '' });
  }
}
