import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { Socket } from 'node:net';
import type { OnFault } from './calls';
import type { Certificate } from './certificate';
import type { Door } from './door';
import { placeAt, type Scheme } from './guard';
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
  /** Shows this one to those who come from now on; only where it showed one before. */
  renew(certificate: Certificate): void;
  /**
   * Listens no more and cuts off everything that is open, whatever it has become. Sockets have until `farewell` is over: the
   * door may be telling them why. Waits for nobody at the other end.
   */
  close(farewell?: Promise<unknown>): Promise<void>;
}

export interface ListenOptions {
  readonly limits?: ListenLimits | undefined;
  /** Spoken to over https, then. */
  readonly certificate?: Certificate | undefined;
  /** Told of what goes wrong with the listening itself, later on. */
  readonly onFault?: OnFault | undefined;
}

/** Rejects with the system's error where the address or the port cannot be had. */
export async function listen(
  door: Door,
  address: string,
  port: number,
  { limits = LISTEN_LIMITS, certificate, onFault = console.error }: ListenOptions = {},
): Promise<Listener> {
  const tls = certificate === undefined ? null : createTls(certificate, limits);
  const server = tls ?? createServer(httpOptions(limits));
  const connections = watchConnections(server);
  server.maxConnections = limits.maxConnections;
  server.maxHeadersCount = 100;
  server.setTimeout(limits.idle);
  limitPerAddress(server, limits.maxPerAddress);
  const scheme: Scheme = tls === null ? 'http' : 'https';
  let place = placeAt(scheme, address, port);
  server.on('request', (request, response) => void door.handle(request, response, place));
  server.on('upgrade', (request, socket, head) => door.handleUpgrade(request, socket, head, place));
  server.on('checkExpectation', (_request, response) => {
    response.setHeaders(new Map(Object.entries(securityHeaders(newNonce(), null))));
    sendProblem(response, { status: 417 });
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  const bound = await bind(server, address, port);
  // A network card that goes away, or a machine out of handles: the day goes on without this door.
  server.on('error', onFault);
  place = placeAt(scheme, address, bound);
  return {
    address,
    port: bound,
    renew: (next) => tls?.setSecureContext(next),
    close: (farewell) => closeServer(server, connections, farewell),
  };
}

const httpOptions = (limits: ListenLimits) => ({
  headersTimeout: limits.headersTimeout,
  requestTimeout: limits.requestTimeout,
  connectionsCheckingInterval: limits.checkEvery,
  keepAliveTimeout: limits.keepAlive,
  maxHeaderSize: 16 * 1024,
  // The guard answers for Host itself, with the headers that stand on every response.
  requireHostHeader: false,
});

function createTls({ cert, key }: Certificate, limits: ListenLimits): TlsServer {
  const options = { cert, key, minVersion: 'TLSv1.2', handshakeTimeout: limits.headersTimeout } as const;
  return createTlsServer({ ...httpOptions(limits), ...options });
}

/** All connections as they came: the server itself forgets those that became sockets, and those that never greeted it. */
function watchConnections(server: Server): ReadonlySet<Socket> {
  const connections = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  return connections;
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

async function closeServer(
  server: Server,
  connections: ReadonlySet<Socket>,
  farewell: Promise<unknown> = Promise.resolve(),
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await farewell;
  for (const socket of connections) socket.destroy();
  await closed;
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
