import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import { ADDRESS, originOf, type TestContract } from './helpers';

/** Opens a socket as a page of ours would; rejects with the status when the upgrade is refused. */
export function openSocket(port: number, cookie: string, headers: Record<string, string> = {}): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const all = { Origin: originOf(port), ...(cookie === '' ? {} : { Cookie: cookie }), ...headers };
    const socket = new WebSocket(`ws://${ADDRESS}:${port}/ws`, { headers: all });
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (sent, response) => {
      reject(new Error(`refused ${response.statusCode} ${String(response.headers['content-security-policy'])}`));
      sent.destroy();
    });
    socket.on('error', reject);
  });
}

export async function closeCode(socket: WebSocket): Promise<number> {
  const [code] = await once(socket, 'close');
  return Number(code);
}

export function clientOf(socket: WebSocket): ContractRouterClient<TestContract> {
  return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
}
