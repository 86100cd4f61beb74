import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Door } from './door';
import { hostsFor } from './guard';
import { newNonce, securityHeaders } from './headers';
import { sendProblem } from './problems';

/** How long and how many. Slow and idle connections must not keep the others out. */
export interface ListenLimits {
  /** From connecting until all headers have come, in ms. */
  readonly headersTimeout: number;
  /** Until the whole body has come. */
  readonly requestTimeout: number;
  /** How often those two are looked at. */
  readonly checkEvery: number;
  readonly keepAlive: number;
  /** Nothing read and nothing written. */
  readonly idle: number;
  readonly maxConnections: number;
  /** Roomy: many phones can stand behind one address. */
  readonly maxPerAddress: number;
}

export const LISTEN_LIMITS: ListenLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  checkEvery: 1_000,
  keepAlive: 10_000,
  idle: 30_000,
  maxConnections: 4_000,
  maxPerAddress: 1_500,
};

export interface Listener {
  readonly address: string;
  readonly port: number;
  /** Listens no more and drops what is open; sockets are the door's to end. */
  close(): Promise<void>;
}

/** Rejects with the system's error where the address or the port cannot be had. */
export async function listen(
  door: Door,
  address: string,
  port: number,
  limits: ListenLimits = LISTEN_LIMITS,
): Promise<Listener> {
  const server = createServer({
    headersTimeout: limits.headersTimeout,
    requestTimeout: limits.requestTimeout,
    connectionsCheckingInterval: limits.checkEvery,
    keepAliveTimeout: limits.keepAlive,
    maxHeaderSize: 16 * 1024,
    // The guard answers for Host itself, with the headers that stand on every response.
    requireHostHeader: false,
  });
  server.maxConnections = limits.maxConnections;
  server.maxHeadersCount = 100;
  server.setTimeout(limits.idle);
  limitPerAddress(server, limits.maxPerAddress);
  let hosts: ReadonlySet<string> = new Set();
  server.on('request', (request, response) => void door.handle(request, response, hosts));
  server.on('upgrade', (request, socket, head) => door.handleUpgrade(request, socket, head, hosts));
  server.on('checkExpectation', (_request, response) => {
    response.setHeaders(new Map(Object.entries(securityHeaders(newNonce(), null))));
    sendProblem(response, { status: 417 });
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  const bound = await bind(server, address, port);
  hosts = hostsFor(address, bound);
  return { address, port: bound, close: () => closeServer(server) };
}

function bind(server: Server, address: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port, exclusive: true }, () => {
      server.off('error', reject);
      const at = server.address();
      resolve(typeof at === 'object' && at !== null ? at.port : port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function limitPerAddress(server: Server, most: number): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const from = socket.remoteAddress ?? '';
    const count = (open.get(from) ?? 0) + 1;
    open.set(from, count);
    socket.once('close', () => {
      const left = (open.get(from) ?? 1) - 1;
      if (left === 0) open.delete(from);
      else open.set(from, left);
    });
    if (count > most) socket.destroy();
  });
}
