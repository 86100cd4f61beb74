import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { contract } from '../../src/contract';

const ROOT = join(import.meta.dirname, '..', '..');
const HEADLESS = join(ROOT, 'out', 'main', 'headless.js');

export type Client = ContractRouterClient<typeof contract>;

export interface Served {
  readonly process: ChildProcess;
  readonly url: string;
  readonly origin: string;
  readonly store: string;
  /** A facilitator's own connection. */
  connect(): Promise<{ client: Client; cookie: string; close: () => void }>;
  kill(): Promise<void>;
  stop(): Promise<number | null>;
}

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. */
export async function runCli(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [HEADLESS, ...args], { env: { ...process.env, LANG: 'nb_NO.UTF-8', ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

async function enter(url: string): Promise<string> {
  const reply = await fetch(url, { redirect: 'manual' });
  const cookie = reply.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`No way in: ${reply.status}`);
  return cookie;
}

/** Starts `serve` and waits until it says that it is ready. */
export async function serve(store: string, ...args: string[]): Promise<Served> {
  const all = [HEADLESS, 'serve', '--store', store, '--port', '0', '--no-open', ...args];
  const child = spawn(process.execPath, all, { env: { ...process.env, LANG: 'nb_NO.UTF-8' } });
  const exited = once(child, 'exit');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const ready = JSON.parse(line) as { ready: true; url: string; store: string };
  const origin = new URL(ready.url).origin;
  let cookie: string | null = null;
  return {
    process: child,
    url: ready.url,
    origin,
    store: ready.store,
    connect: async () => {
      cookie ??= await enter(ready.url);
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/ws`, { headers: { cookie, origin } });
      await once(socket, 'open');
      const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
      return { client: createORPCClient<Client>(link), cookie, close: () => socket.close() };
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = (await exited) as [number | null];
      return code;
    },
  };
}
