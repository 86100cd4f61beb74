import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { ROLES, type Role } from '../contract';
import { type CallerRouter, createHttpCalls, type HttpCalls, type OnFault } from './calls';
import { type CookiePlace, nameIn, readSessionCookie } from './cookies';
import { checkOrigin, type Place, readJson, readTarget, type Scheme, type Target } from './guard';
import { newNonce, securityHeaders, withNonce } from './headers';
import { isCrewGuest } from './keys';
import { costOf, LIMITS, payAsItComes } from './limits';
import type { PageName, Pages } from './pages';
import { type Checked, type Problem, sendProblem, TOO_FAST } from './problems';
import { refuseUpgrade } from './refuse-upgrade';
import type { Session, Sessions } from './sessions';
import { Sockets } from './sockets';
import { Throttle } from './throttle';

/** A request that has passed the guard. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly target: Target;
  readonly session: Session | null;
  /** Where it came in, and so which cookies are for it. */
  readonly at: CookiePlace;
}

/** Something a door does beside pages and calls. A problem that is returned is sent. */
export interface Action {
  readonly method: 'GET' | 'POST';
  /** A program, unlike a browser, has no Origin to show. */
  readonly from: 'page' | 'program';
  readonly run: (exchange: Exchange) => Promise<Problem | null> | Problem | null;
}

interface DoorOptions {
  readonly router: CallerRouter;
  readonly pages: Pages;
  readonly pagePaths: Readonly<Record<string, PageName>>;
  readonly actions: Readonly<Record<string, Action>>;
  readonly sessions: Sessions;
  readonly onFault: OnFault;
  /** Somebody came or went. */
  readonly onPresence?: () => void;
  /** A session has called, or opened a socket; and closed one. */
  readonly onHeard?: (session: Session, address: string) => void;
  readonly onLeft?: (session: Session) => void;
  readonly pingEveryMs?: number;
  /** How it is spoken to; http unless given. */
  readonly scheme?: Scheme;
}

export function sendJson(response: ServerResponse, value: unknown): null {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(value));
  return null;
}

/** What stands behind a listening socket: pages, calls, feeds. Closed to whatever is not named here. */
export class Door {
  readonly sockets: Sockets;
  readonly #calls: HttpCalls;
  readonly #throttles = new Map<Role, Throttle>();
  readonly #pagePaths: ReadonlyMap<string, PageName>;
  readonly #actions: ReadonlyMap<string, Action>;

  constructor(private readonly options: DoorOptions) {
    this.#calls = createHttpCalls(options.router, options.onFault);
    this.#pagePaths = new Map(Object.entries(options.pagePaths));
    this.#actions = new Map(Object.entries({ ...options.actions, '/session': WHO_AM_I }));
    for (const [role, { rate }] of limitsByRole()) if (rate) this.#throttles.set(role, new Throttle(rate));
    const { router, onFault, onPresence, onHeard, onLeft, pingEveryMs } = options;
    this.sockets = new Sockets({
      router,
      onFault,
      throttleOf: (role) => this.#throttles.get(role) ?? null,
      ...(onPresence === undefined ? {} : { onPresence }),
      ...(onHeard === undefined ? {} : { onHeard }),
      ...(onLeft === undefined ? {} : { onLeft }),
      ...(pingEveryMs === undefined ? {} : { pingEveryMs }),
    });
  }

  /** Never rejects. */
  async handle(request: IncomingMessage, response: ServerResponse, place: Place): Promise<void> {
    const nonce = newNonce();
    const target = readTarget(request, place);
    response.setHeaders(new Map(Object.entries(securityHeaders(nonce, target.ok ? target.value.origin : null))));
    try {
      const problem = target.ok ? await this.#answer(request, response, target.value, nonce) : target.problem;
      if (problem !== null) sendProblem(response, problem);
    } catch (error) {
      // The sender going away in the middle is the world's doing, not a bug.
      if (!request.destroyed || request.complete) this.options.onFault(error);
      if (response.headersSent) response.destroy();
      else sendProblem(response, { status: 500 });
    }
  }

  /** The role is settled here, before anything of the socket is read. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, place: Place): void {
    socket.on('error', () => socket.destroy());
    const target = readTarget(request, place);
    const checked = target.ok ? this.#checkUpgrade(request, target.value) : target;
    if (checked.ok) this.sockets.upgrade(request, socket, head, checked.value);
    else refuseUpgrade(socket, checked.problem, target.ok ? target.value.origin : null);
  }

  #checkUpgrade(request: IncomingMessage, target: Target): Checked<Session> {
    if (target.path !== '/ws') return { ok: false, problem: { status: 404 } };
    if (request.method !== 'GET' || request.headers.upgrade?.toLowerCase() !== 'websocket') {
      return { ok: false, problem: { status: 400 } };
    }
    const foreign = checkOrigin(request, target.origin, 'refuse');
    if (foreign !== null) return { ok: false, problem: foreign };
    const session = this.#sessionOf(request, target);
    return session === null ? { ok: false, problem: { status: 401 } } : { ok: true, value: session };
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    target: Target,
    nonce: string,
  ): Promise<Problem | null> {
    const { path } = target;
    const page = this.#pagePaths.get(path);
    if (page !== undefined) return this.#sendPage(request, response, page, nonce);
    if (path.startsWith('/assets/')) return this.#sendAsset(request, response, path);
    if (path.startsWith('/rpc/')) return this.#call(request, response, target);
    const action = this.#actions.get(path);
    if (action === undefined) return { status: 404 };
    const problem = checkMethod(request, action.method === 'GET' ? ['GET', 'HEAD'] : ['POST']);
    if (problem !== null) return problem;
    const foreign =
      action.method === 'POST' && checkOrigin(request, target.origin, action.from === 'page' ? 'refuse' : 'allow');
    if (foreign) return foreign;
    return action.run({ request, response, target, session: this.#sessionOf(request, target), at: this.#at(request) });
  }

  #sendPage(request: IncomingMessage, response: ServerResponse, page: PageName, nonce: string): Problem | null {
    const problem = checkMethod(request, ['GET', 'HEAD']);
    if (problem !== null) return problem;
    const html = withNonce(this.options.pages.page(page), nonce);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': Buffer.byteLength(html) });
    response.end(html);
    return null;
  }

  #sendAsset(request: IncomingMessage, response: ServerResponse, path: string): Problem | null {
    const problem = checkMethod(request, ['GET', 'HEAD']);
    if (problem !== null) return problem;
    const asset = this.options.pages.asset(path);
    if (asset === undefined) return { status: 404 };
    const packed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') ? asset.packed : null;
    const bytes = packed ?? asset.bytes;
    response.writeHead(200, {
      'Content-Type': asset.type,
      'Content-Length': bytes.length,
      // The name holds a hash of the content, so it never changes.
      'Cache-Control': 'public, max-age=31536000, immutable',
      ...(asset.packed === null ? {} : { Vary: 'Accept-Encoding' }),
      ...(packed === null ? {} : { 'Content-Encoding': 'gzip' }),
    });
    response.end(bytes);
    return null;
  }

  async #call(request: IncomingMessage, response: ServerResponse, target: Target): Promise<Problem | null> {
    const problem = checkMethod(request, ['POST']) ?? checkOrigin(request, target.origin, 'refuse');
    if (problem !== null) return problem;
    const session = this.#sessionOf(request, target);
    if (session === null) return { status: 401 };
    const { role } = session.caller;
    const take = (cost: number): boolean => this.#throttles.get(role)?.take(session.id, cost) ?? true;
    const told = request.headers['content-length'];
    if (!take(costOf(Number(told ?? 0)))) return TOO_FAST;
    this.options.onHeard?.(session, request.socket.remoteAddress ?? '');
    const { changes } = this.options.sessions;
    const body = await readJson(request, LIMITS[role].most, told === undefined ? payAsItComes(take) : undefined);
    // Whoever sends slowly may have been put out meanwhile.
    const stillIn = changes === this.options.sessions.changes || this.#sessionOf(request, target) !== null;
    if (!stillIn) return { status: 401 };
    return body.ok ? this.#calls(request, response, body.value, session.caller) : body.problem;
  }

  #at(request: IncomingMessage): CookiePlace {
    return { port: request.socket.localPort ?? 0, secure: this.options.scheme === 'https' };
  }

  /** `?as=` picks among the cookies this browser was given; it gives nothing that is not sealed in one of them. */
  #sessionOf(request: IncomingMessage, { query }: Target): Session | null {
    return this.options.sessions.find(readSessionCookie(request.headers.cookie, this.#at(request), nameIn(query)));
  }
}

const limitsByRole = () => ROLES.map((role) => [role, LIMITS[role]] as const);

/** Lets a page tell a lost session (401) from a lost network (no answer), which a refused socket does not say. */
const WHO_AM_I: Action = {
  method: 'GET',
  from: 'page',
  run: ({ response, session }) => {
    if (session === null) return { status: 401 };
    const { role, gatheringId, bound = null } = session.caller;
    // What a pad writes in, it must name; a phone and a screen need not know.
    return sendJson(response, isCrewGuest(role) ? { role, gatheringId, bound } : { role });
  },
};

function checkMethod(request: IncomingMessage, allowed: readonly string[]): Problem | null {
  return allowed.includes(request.method ?? '') ? null : { status: 405, headers: { Allow: allowed.join(', ') } };
}
