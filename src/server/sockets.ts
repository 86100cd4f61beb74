import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { AsyncIteratorClass, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Role } from '../contract';
import type { Caller } from '../engine/core/context';
import { type CallerRouter, isFeed, type OnFault, reportFault, reportFaults } from './calls';
import { LIMITS } from './limits';
import { CLOSE, Line } from './line';
import { refuseUpgrade } from './refuse-upgrade';
import type { Session } from './sessions';
import type { Throttle } from './throttle';

type PeerSocket = Parameters<RPCHandler<Caller>['upgrade']>[0];

const PING_EVERY_MS = 15_000;
const LEAVE_WITHIN_MS = 500;

interface SocketsOptions {
  readonly router: CallerRouter;
  readonly onFault: OnFault;
  /** How fast sessions of this role may send; null: as they like. */
  readonly throttleOf: (role: Role) => Throttle | null;
  /** Somebody came or went. */
  readonly onPresence?: () => void;
  /** Who it was that came, from where, and that left. */
  readonly onHeard?: (session: Session, address: string) => void;
  readonly onLeft?: (session: Session) => void;
  readonly pingEveryMs?: number;
}

/** All open sockets of a door. Who may have one is settled before `upgrade` is called. */
export class Sockets {
  readonly #lines = new Map<WebSocket, Line>();
  /** By session: one phone may have several, the one it lost without knowing, and a second tab. */
  readonly #guests = new Map<string, Line[]>();
  readonly #lineOf = new WeakMap<Caller, Line>();
  readonly #servers = new Map<number, WebSocketServer>();
  readonly #handler: RPCHandler<Caller>;
  readonly #pulse: NodeJS.Timeout;
  /** The code with which all of them were ended; null: they are not. */
  #ended: number | null = null;

  constructor(private readonly options: SocketsOptions) {
    this.#handler = this.#createHandler();
    this.#pulse = setInterval(() => {
      for (const line of this.#lines.values()) line.check();
    }, options.pingEveryMs ?? PING_EVERY_MS);
    this.#pulse.unref();
  }

  /** How many of these roles have at least one open socket, each browser counted once. */
  count(...roles: readonly Role[]): number {
    return [...this.#guests.values()].filter(([line]) => line && roles.includes(line.session.caller.role)).length;
  }

  /** Whether this session has a socket open. */
  has(sessionId: string): boolean {
    return this.#guests.has(sessionId);
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, session: Session): void {
    const limits = LIMITS[session.caller.role];
    this.options.onHeard?.(session, request.socket.remoteAddress ?? '');
    this.#serverFor(limits.most).handleUpgrade(request, socket, head, (webSocket) => {
      this.#admit(webSocket, new Line(webSocket, session, limits, this.options.throttleOf(session.caller.role)));
    });
  }

  /** Ends every session: each socket is told why, and cut if it does not leave at once. */
  async endAll(code: number = CLOSE.sessionEnded): Promise<void> {
    this.#ended = code;
    clearInterval(this.#pulse);
    await this.#endSome(() => true, code);
  }

  /** Ends the sockets of those sessions: from here on nothing they send is taken in. */
  endThose(ended: (session: Session) => boolean): Promise<void> {
    return this.#endSome(ended, CLOSE.sessionEnded);
  }

  async #endSome(ended: (session: Session) => boolean, code: number): Promise<void> {
    const gone = [...this.#lines].map(async ([webSocket, line]) => {
      if (!ended(line.session)) return;
      const closed = new Promise<void>((resolve) => webSocket.once('close', () => resolve()));
      line.end(code);
      const timer = setTimeout(() => line.cut(), LEAVE_WITHIN_MS);
      await closed;
      clearTimeout(timer);
    });
    await Promise.all(gone);
  }

  #admit(webSocket: WebSocket, line: Line): void {
    this.#lines.set(webSocket, line);
    this.#countIn(line);
    webSocket.once('close', () => {
      this.#lines.delete(webSocket);
      this.#countOut(line);
    });
    if (this.#ended !== null) {
      line.end(this.#ended);
      return;
    }
    // A caller of its own for each socket, by which the handler finds the socket again.
    const caller: Caller = { ...line.session.caller };
    this.#lineOf.set(caller, line);
    // oRPC uses these two methods of a socket, with these events; the rest of the class it names, it does not touch.
    const peer = line as unknown as PeerSocket;
    this.#handler.upgrade(peer, { context: caller }).catch(this.options.onFault);
  }

  #countIn(line: Line): void {
    const most = line.limits.sockets;
    if (most === null) return;
    const lines = [...(this.#guests.get(line.session.id) ?? []), line];
    this.#guests.set(line.session.id, lines);
    if (lines.length > most) lines[0]?.end(CLOSE.tooMany);
    this.options.onPresence?.();
  }

  #countOut(line: Line): void {
    const lines = this.#guests.get(line.session.id)?.filter((other) => other !== line);
    if (lines === undefined) return;
    if (lines.length === 0) this.#guests.delete(line.session.id);
    else this.#guests.set(line.session.id, lines);
    this.options.onLeft?.(line.session);
    this.options.onPresence?.();
  }

  #serverFor(maxPayload: number): WebSocketServer {
    const known = this.#servers.get(maxPayload);
    if (known !== undefined) return known;
    const server = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false, clientTracking: false });
    server.on('wsClientError', (_error, socket) => refuseUpgrade(socket, { status: 400 }, null));
    this.#servers.set(maxPayload, server);
    return server;
  }

  #createHandler(): RPCHandler<Caller> {
    return new RPCHandler<Caller>(this.options.router, {
      clientInterceptors: [reportFaults(this.options.onFault)],
      interceptors: [
        async ({ context, request, next }) => {
          const result = await next();
          const feed = result.response?.body;
          const line = this.#lineOf.get(context);
          if (!result.matched || line === undefined || !isFeed(feed)) return result;
          return {
            ...result,
            response: { ...result.response, body: await this.#countFeed(line, feed, request.signal) },
          };
        },
      ],
    });
  }

  /** Holds the feeds of one socket to their bound: each costs a message a second for as long as it stands. */
  async #countFeed(
    line: Line,
    feed: AsyncIterator<unknown>,
    signal: AbortSignal | undefined,
  ): Promise<AsyncIterator<unknown>> {
    if (line.feeds >= line.limits.feeds) {
      await feed.return?.();
      throw new ORPCError('TOO_MANY_REQUESTS', { message: 'Too many feeds on one socket.' });
    }
    line.feeds += 1;
    let counted = true;
    const release = (): void => {
      if (counted) line.feeds -= 1;
      counted = false;
    };
    // Given up: its place is free at once, though the feed itself may take a moment to wind up.
    signal?.addEventListener('abort', release, { once: true });
    return new AsyncIteratorClass(
      () => feed.next().catch((error: unknown) => this.#feedFailed(error)),
      async (reason) => {
        release();
        if (reason !== 'next') await feed.return?.();
      },
    );
  }

  /** What is thrown here is wrapped for the wire already; the fault itself is its cause. */
  #feedFailed(error: unknown): never {
    reportFault(error instanceof Error && error.cause !== undefined ? error.cause : error, this.options.onFault);
    throw error;
  }
}
