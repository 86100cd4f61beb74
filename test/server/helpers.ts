import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventIterator, oc, type } from '@orpc/contract';
import { implement, ORPCError } from '@orpc/server';
import { z } from 'zod';
import { ROLES, type Role } from '../../src/contract';
import type { Caller } from '../../src/engine/core/context';
import { LISTEN_LIMITS, type ListenLimits } from '../../src/server/listener';

export const ADDRESS = '127.0.0.1';

/** Quick enough to be seen in a test. */
export const SHORT_LIMITS: ListenLimits = {
  ...LISTEN_LIMITS,
  headersTimeout: 300,
  requestTimeout: 600,
  checkEvery: 50,
};

interface Meta {
  readonly roles?: readonly Role[];
}
const base = oc.$meta<Meta>({}).errors({ FORBIDDEN: { status: 403 }, REFUSED: { status: 409 } });
const anyone = base.meta({ roles: ROLES });

const testContract = {
  who: anyone.output(type<Caller>()),
  echo: anyone.input(z.object({ text: z.string() })).output(type<{ length: number }>()),
  onlyFacilitator: base.meta({ roles: ['facilitator'] }).output(type<'done'>()),
  onlySteering: base.meta({ roles: ['facilitator', 'remote'] }).output(type<'done'>()),
  refuse: anyone,
  bug: anyone,
  live: {
    beats: anyone.output(eventIterator(type<{ beat: number }>())),
    broken: anyone.output(eventIterator(type<{ beat: number }>())),
    /** Sends without end, as fast as anybody takes. */
    flood: anyone.output(eventIterator(type<{ text: string }>())),
  },
};

export type TestContract = typeof testContract;

const os = implement(testContract)
  .$context<Caller>()
  .use(({ context, procedure, next }) => {
    const roles = procedure['~orpc'].meta.roles ?? [];
    if (!roles.includes(context.role)) throw new ORPCError('FORBIDDEN', { status: 403 });
    return next();
  });

function untilAborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    signal?.addEventListener('abort', () => resolve(), { once: true });
  });
}

export const testRouter = os.router({
  who: os.who.handler(({ context }) => context),
  echo: os.echo.handler(({ input }) => ({ length: input.text.length })),
  onlyFacilitator: os.onlyFacilitator.handler(() => 'done' as const),
  onlySteering: os.onlySteering.handler(() => 'done' as const),
  refuse: os.refuse.handler(({ errors }) => {
    throw errors.REFUSED();
  }),
  bug: os.bug.handler(() => {
    throw new Error('SQLITE_ERROR at /home/kari/store.db');
  }),
  live: {
    beats: os.live.beats.handler(async function* ({ signal }) {
      yield { beat: 1 };
      await untilAborted(signal);
    }),
    // biome-ignore lint/correctness/useYield: it breaks before it has anything to give.
    broken: os.live.broken.handler(async function* () {
      throw new Error('no such table at /home/kari');
    }),
    flood: os.live.flood.handler(async function* ({ signal }) {
      const text = 'x'.repeat(60_000);
      while (!signal?.aborted) {
        yield { text };
        await new Promise((resolve) => setImmediate(resolve));
      }
    }),
  },
});

/** A folder as the build leaves it, and beside it a file that nobody may have. */
export async function makePages(): Promise<{ pagesDir: string; remove(): Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'kjoreplan-door-'));
  const pagesDir = join(root, 'renderer');
  await mkdir(join(pagesDir, 'assets'), { recursive: true });
  const page = (name: string) =>
    `<!doctype html><title>${name}</title><link rel="icon" href="data:,"><link rel="stylesheet" crossorigin href="./assets/a-1.css"><script type="module" crossorigin src="./assets/a-1.js"></script>`;
  await Promise.all([
    ...['index', 'stage', 'speaker', 'remote', 'phone'].map((name) =>
      writeFile(join(pagesDir, `${name}.html`), page(name)),
    ),
    writeFile(join(pagesDir, 'assets', 'a-1.js'), `export const text = '${'kjøreplan '.repeat(300)}';`),
    writeFile(join(pagesDir, 'assets', 'a-1.css'), 'body{}'),
    writeFile(join(pagesDir, 'assets', 'font.woff2'), Buffer.from([1, 2, 3])),
    writeFile(join(pagesDir, 'assets', 'notes.txt'), 'not to be served'),
    writeFile(join(root, 'secret.js'), 'the store'),
  ]);
  return { pagesDir, remove: () => rm(root, { recursive: true }) };
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly bytes: Buffer;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** Sends a request and gathers its answer. */
export function answerTo(start: (onAnswer: (response: IncomingMessage) => void) => ClientRequest, body: Ask['body']) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = start((response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: bytes.toString(), bytes });
      });
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A plain request, its path sent exactly as written. */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
  const options = { host: ADDRESS, port, path, method, headers, agent: false };
  return answerTo((onAnswer) => request(options, onAnswer), body);
}

export const originOf = (port: number): string => `http://${ADDRESS}:${port}`;

/** What a page of ours would post. */
export function post(
  port: number,
  path: string,
  value: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return ask(port, path, {
    method: 'POST',
    headers: { Origin: originOf(port), 'Content-Type': 'application/json', ...headers },
    body: typeof value === 'string' ? value : JSON.stringify(value),
  });
}

/** Bytes on the wire as given; all that came back until the other end closed. */
export function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, ADDRESS, () => socket.write(text));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    // A reset is one more way of being shut out.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}

/** The cookies an answer sets, as a browser would send them back. */
export function cookiesOf(answer: Answer): string {
  return (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';', 1)[0] ?? '').join('; ');
}

/** Lets a browser in as the facilitator. */
export async function enter(port: number, ticketUrl: string): Promise<string> {
  const url = new URL(ticketUrl);
  return cookiesOf(await ask(port, `${url.pathname}${url.search}`));
}
