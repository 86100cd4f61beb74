import { once } from 'node:events';
import { join } from 'node:path';
import { type Client, serve } from '../headless/served';
import { startBare } from './bare';
import { type Row, rows } from './figures';

/** Ours and the baseline take turns, so that whatever else the machine does falls on both. */
const TURNS = 16;
const EDITS_A_TURN = 50;
const WARM_TURNS = 2;
const TEXT = 'Næringsarealer må være klare før bedriftene spør';

interface Edit {
  readonly acknowledged: number;
  readonly seen: number;
}

interface Side {
  edit(id: string): Promise<Edit>;
  stop(): Promise<unknown>;
}

async function bareSide(folder: string): Promise<Side> {
  const bare = await startBare(join(folder, 'bare.db'));
  const sender = await bare.connect();
  const other = await bare.connect();
  return {
    edit: async (id) => {
      const both = Promise.all(
        [once(sender, 'message'), once(other, 'message')].map((each) => each.then(() => performance.now())),
      );
      const from = performance.now();
      sender.send(JSON.stringify({ id, text: TEXT }));
      const [acknowledged = 0, seen = 0] = await both;
      return { acknowledged: acknowledged - from, seen: seen - from };
    },
    stop: async () => {
      sender.close();
      other.close();
      await bare.stop();
    },
  };
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

async function ourSide(folder: string): Promise<Side> {
  const served = await serve(join(folder, 'ours.db'));
  const sender = await served.connect();
  const other = await served.connect();
  const { gatheringId } = await sender.client.gathering.create({ title: 'Målt' });
  const arrival = await watch(other.client, gatheringId);
  return {
    edit: async (noteId) => {
      const seen = arrival(noteId);
      const from = performance.now();
      await sender.client.note.add({ gatheringId, noteId, fields: { text: TEXT } });
      const acknowledged = performance.now() - from;
      return { acknowledged, seen: (await seen) - from };
    },
    stop: async () => {
      sender.close();
      other.close();
      await served.stop();
    },
  };
}

async function turn(side: Side, nr: number): Promise<Edit[]> {
  const edits: Edit[] = [];
  for (let n = 0; n < EDITS_A_TURN; n++) {
    edits.push(await side.edit(`note-${String(nr * EDITS_A_TURN + n).padStart(6, '0')}`));
  }
  return edits;
}

/** An edit over WebSocket: from send to acknowledged after commit, and to seen by another client. */
export async function benchEdit(folder: string): Promise<Row[]> {
  const bare = await bareSide(folder);
  const ours = await ourSide(folder);
  const baseline: Edit[] = [];
  const measured: Edit[] = [];
  for (let nr = 0; nr < TURNS + WARM_TURNS; nr++) {
    const [first, second] = [await turn(bare, nr), await turn(ours, nr)];
    if (nr < WARM_TURNS) continue;
    baseline.push(...first);
    measured.push(...second);
  }
  await bare.stop();
  await ours.stop();
  const against = 'bare ws + one better-sqlite3 insert, synchronous=FULL';
  return (['acknowledged', 'seen'] as const).flatMap((what) =>
    rows(
      `edit ${what === 'seen' ? 'seen by another client' : 'acknowledged'}`,
      measured.map((edit) => edit[what]),
      baseline.map((edit) => edit[what]),
      against,
    ),
  );
}
