import { once } from 'node:events';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { type Client, type Served, serve } from '../headless/served';
import { startBare } from './bare';
import { figure, type Row, rows } from './figures';
import { makeGathering } from './made';

const SCREENS = 200;
/** Ours and the baseline take turns, a day each. */
const DAYS = 6;
const ITEMS = 40;

type IsNews = (data: Buffer) => boolean;

/** Neither the beat of a feed nor the answer that it has begun. */
const isFeedNews: IsNews = (data) => {
  const head = data.toString('latin1', 0, 120);
  return head.includes('"t":3') && !head.includes('"beat"');
};

/** Browsers that follow, each a socket of its own; what they do with what they get is their own machines' work. */
class Crowd {
  readonly #sockets: WebSocket[];
  #left = 0;
  #told: (at: number) => void = () => undefined;
  bytes = 0;

  private constructor(
    sockets: WebSocket[],
    private readonly isNews: IsNews,
  ) {
    this.#sockets = sockets;
    for (const socket of sockets) socket.on('message', (data: Buffer) => this.#take(data));
  }

  static async join(url: string, headers: Record<string, string>, isNews: IsNews): Promise<Crowd> {
    const sockets = Array.from({ length: SCREENS }, () => new WebSocket(url, { headers }));
    await Promise.all(sockets.map((socket) => once(socket, 'open')));
    return new Crowd(sockets, isNews);
  }

  send(text: string): void {
    for (const socket of this.#sockets) socket.send(text);
  }

  /** Resolves with the time at which the last of them has the next news. */
  reached(): Promise<number> {
    this.#left = SCREENS;
    return new Promise((resolve) => {
      this.#told = resolve;
    });
  }

  leave(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  #take(data: Buffer): void {
    if (!this.isNews(data)) return;
    this.bytes = data.length;
    this.#left -= 1;
    if (this.#left === 0) this.#told(performance.now());
  }
}

async function ourDay(served: Served, client: Client, cookie: string) {
  const { gatheringId, dayId, items } = await makeGathering(client, ITEMS, false);
  await client.run.start({ gatheringId, dayId });
  const { origin } = served;
  const crowd = await Crowd.join(`${origin.replace('http', 'ws')}/ws`, { cookie, origin }, isFeedNews);
  const whole = crowd.reached();
  crowd.send(JSON.stringify({ i: '1', p: { u: '/live/stage', b: { json: { gatheringId } } } }));
  await whole;
  const samples: number[] = [];
  for (const from of items.slice(0, -1)) {
    const reached = crowd.reached();
    const pressed = performance.now();
    await client.run.next({ gatheringId, from });
    samples.push((await reached) - pressed);
  }
  crowd.leave();
  await client.run.end({ gatheringId });
  return { samples, bytes: crowd.bytes };
}

async function bareDay(store: string, nr: number, bytes: number): Promise<number[]> {
  const bare = await startBare(store, bytes);
  const crowd = await Crowd.join(bare.url, {}, () => true);
  const sender = await bare.connect();
  const samples: number[] = [];
  for (let n = 1; n < ITEMS; n++) {
    const reached = crowd.reached();
    const pressed = performance.now();
    sender.send(JSON.stringify({ id: `${nr}-${n}`, text: 'next' }));
    samples.push((await reached) - pressed);
  }
  crowd.leave();
  await bare.stop();
  return samples;
}

/** A press of Next, with its commit, until the last of many screens has it. */
export async function benchNext(folder: string): Promise<Row[]> {
  const served = await serve(join(folder, 'next.db'));
  const sender = await served.connect();
  const baseline: number[] = [];
  const measured: number[] = [];
  let sent = 0;
  for (let nr = 0; nr < DAYS; nr++) {
    const { samples, bytes } = await ourDay(served, sender.client, sender.cookie);
    sent = bytes;
    measured.push(...samples);
    baseline.push(...(await bareDay(join(folder, 'next-bare.db'), nr, bytes)));
  }
  sender.close();
  await served.stop();
  const against = 'bare ws + one insert, synchronous=FULL, same bytes to as many';
  return [
    ...rows(`Next to the last of ${SCREENS} screens`, measured, baseline, against),
    figure('Next: what each screen is sent', `${(sent / 1024).toFixed(1)} KiB`),
  ];
}
