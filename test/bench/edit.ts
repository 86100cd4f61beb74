import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';
import { type Client, serve } from '../headless/served';
import { percentile, type Row, row } from './figures';

const EDITS = 600;
const WARM = 100;

interface Samples {
  readonly acknowledged: number[];
  readonly seen: number[];
}

async function bare(folder: string): Promise<Samples> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.js'), join(folder, 'bare.db')]);
  const [port] = (await once(createInterface(child.stdout), 'line')) as [string];
  const sender = new WebSocket(`ws://127.0.0.1:${port}`);
  const other = new WebSocket(`ws://127.0.0.1:${port}`);
  await Promise.all([once(sender, 'open'), once(other, 'open')]);
  const samples: Samples = { acknowledged: [], seen: [] };
  for (let n = 0; n < EDITS + WARM; n++) {
    const both = Promise.all(
      [once(sender, 'message'), once(other, 'message')].map((each) => each.then(() => performance.now())),
    );
    const from = performance.now();
    sender.send(JSON.stringify({ id: `note-${n}`, text: 'Næringsarealer må være klare før bedriftene spør' }));
    const [acknowledged = 0, seen = 0] = await both;
    if (n < WARM) continue;
    samples.acknowledged.push(acknowledged - from);
    samples.seen.push(seen - from);
  }
  sender.close();
  other.close();
  child.kill();
  return samples;
}

/** Resolves with the time at which each note reaches another client. */
async function watch(client: Client, gatheringId: string) {
  const arrivals = new Map<string, (at: number) => void>();
  const feed = await client.live.control({ gatheringId });
  await feed.next();
  void (async () => {
    for await (const message of feed) {
      if (message.type !== 'changes') continue;
      const now = performance.now();
      for (const change of message.changes) arrivals.get(change.id)?.(now);
    }
  })().catch(() => undefined);
  return (id: string) => new Promise<number>((resolve) => arrivals.set(id, resolve));
}

async function ours(folder: string): Promise<Samples> {
  const served = await serve(join(folder, 'ours.db'));
  const sender = await served.connect();
  const other = await served.connect();
  const { gatheringId } = await sender.client.gathering.create({ title: 'Målt' });
  const arrival = await watch(other.client, gatheringId);
  const samples: Samples = { acknowledged: [], seen: [] };
  for (let n = 0; n < EDITS + WARM; n++) {
    const noteId = `note-${String(n).padStart(6, '0')}`;
    const seen = arrival(noteId);
    const from = performance.now();
    const fields = { text: 'Næringsarealer må være klare før bedriftene spør' };
    await sender.client.note.add({ gatheringId, noteId, fields });
    const acknowledged = performance.now() - from;
    const reached = (await seen) - from;
    if (n < WARM) continue;
    samples.acknowledged.push(acknowledged);
    samples.seen.push(reached);
  }
  sender.close();
  other.close();
  await served.stop();
  return samples;
}

/** An edit over WebSocket: from send to acknowledged after commit, and to seen by another client. */
export async function benchEdit(folder: string): Promise<Row[]> {
  const baseline = await bare(folder);
  const measured = await ours(folder);
  const against = 'bare ws + one better-sqlite3 insert, synchronous=FULL';
  return [0.5, 0.99].flatMap((share) =>
    (['acknowledged', 'seen'] as const).map((what) =>
      row(
        `edit ${what === 'seen' ? 'seen by another client' : 'acknowledged'}, p${share * 100}`,
        percentile(measured[what], share),
        percentile(baseline[what], share),
        'ms',
        against,
      ),
    ),
  );
}
