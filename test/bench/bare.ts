import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';

/** The bare server, in a process of its own. */
interface Bare {
  readonly url: string;
  connect(): Promise<WebSocket>;
  stop(): Promise<void>;
}

/** @param bytes How much each answer carries beside its id. */
export async function startBare(store: string, bytes = 0): Promise<Bare> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.js'), store, String(bytes)]);
  const exited = once(child, 'exit');
  const [port] = (await once(createInterface(child.stdout), 'line')) as [string];
  const url = `ws://127.0.0.1:${port}`;
  return {
    url,
    connect: async () => {
      const socket = new WebSocket(url);
      await once(socket, 'open');
      return socket;
    },
    stop: async () => {
      child.kill();
      await exited;
    },
  };
}
