import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type CallerRouter, createHttpCalls, type HttpCalls, type OnFault } from './calls';
import { readSessionCookie, screenNamed } from './cookies';
import { checkOrigin, readJson, readTarget, type Target } from './guard';
import { newNonce, securityHeaders, withNonce } from './headers';
import type { PageName, Pages } from './pages';
import { type Checked, type Problem, sendProblem } from './problems';
import { refuseUpgrade } from './refuse-upgrade';
import { isCrew, type Session, type Sessions } from './sessions';
import { Sockets } from './sockets';
import { Throttle } from './throttle';

/** What one session on the network may send, over socket and http together: plenty for a person, little for a machine. */
const GUEST_RATE = { burst: 40, perSecond: 10 };
const GUEST_BODY = 16 * 1024;
const CREW_BODY = 45 * 1024 * 1024;

/** A request that has passed the guard. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly target: Target;
  readonly session: Session | null;
  /** The port it came in at. */
  readonly port: number;
}

/** Something a door does beside pages and calls. A problem that is returned is sent. */
export interface Action {
  readonly method: 'GET' | 'POST';
  /** A program, unlike a browser, has no Origin to show. */
  readonly from: 'page' | 'program';
  readonly run: (exchange: Exchange) => Promise<Problem | null> | Problem | null;
}

export interface DoorOptions {
  readonly router: CallerRouter;
  readonly pages: Pages;
  readonly pagePaths: Readonly<Record<string, PageName>>;
  readonly actions: Readonly<Record<string, Action>>;
  readonly sessions: Sessions;
  readonly onFault: OnFault;
  readonly onPhones?: () => void;
  readonly pingEveryMs?: number;
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
  readonly #throttle = new Throttle(GUEST_RATE);
  readonly #pagePaths: ReadonlyMap<string, PageName>;
  readonly #actions: ReadonlyMap<string, Action>;

  constructor(private readonly options: DoorOptions) {
    this.#calls = createHttpCalls(options.router, options.onFault);
    this.#pagePaths = new Map(Object.entries(options.pagePaths));
    this.#actions = new Map(Object.entries({ ...options.actions, '/session': WHO_AM_I }));
    const { router, onFault, onPhones, pingEveryMs } = options;
    this.sockets = new Sockets({
      router,
      onFault,
      throttle: this.#throttle,
      ...(onPhones === undefined ? {} : { onPhones }),
      ...(pingEveryMs === undefined ? {} : { pingEveryMs }),
    });
  }

  /** Never rejects. */
  async handle(request: IncomingMessage, response: ServerResponse, hosts: ReadonlySet<string>): Promise<void> {
    const nonce = newNonce();
    const target = readTarget(request, hosts);
    response.setHeaders(new Map(Object.entries(securityHeaders(nonce, target.ok ? target.value.host : null))));
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
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, hosts: ReadonlySet<string>): void {
    socket.on('error', () => socket.destroy());
    const target = readTarget(request, hosts);
    const checked = target.ok ? this.#checkUpgrade(request, target.value) : target;
    if (checked.ok) this.sockets.upgrade(request, socket, head, checked.value);
    else refuseUpgrade(socket, checked.problem, target.ok ? target.value.host : null);
  }

  #checkUpgrade(request: IncomingMessage, target: Target): Checked<Session> {
    if (target.path !== '/ws') return { ok: false, problem: { status: 404 } };
    if (request.method !== 'GET' || request.headers.upgrade?.toLowerCase() !== 'websocket') {
      return { ok: false, problem: { status: 400 } };
    }
    const foreign = checkOrigin(request, target.host, 'refuse');
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
    const page = this.#pagePaths.get(target.path);
    if (page !== undefined) return this.#sendPage(request, response, page, nonce);
    if (target.path.startsWith('/assets/')) return this.#sendAsset(request, response, target.path);
    if (target.path.startsWith('/rpc/')) return this.#call(request, response, target);
    const action = this.#actions.get(target.path);
    if (action === undefined) return { status: 404 };
    const problem = checkMethod(request, action.method === 'GET' ? ['GET', 'HEAD'] : ['POST']);
    if (problem !== null) return problem;
    const foreign =
      action.method === 'POST' && checkOrigin(request, target.host, action.from === 'page' ? 'refuse' : 'allow');
    if (foreign) return foreign;
    return action.run({ request, response, target, session: this.#sessionOf(request, target), port: portOf(request) });
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
    const problem = checkMethod(request, ['POST']) ?? checkOrigin(request, target.host, 'refuse');
    if (problem !== null) return problem;
    const session = this.#sessionOf(request, target);
    if (session === null) return { status: 401 };
    const { role } = session.caller;
    if (!isCrew(role) && !this.#throttle.take(session.id)) return { status: 429, headers: { 'Retry-After': '2' } };
    const body = await readJson(request, isCrew(role) ? CREW_BODY : GUEST_BODY);
    if (!body.ok) return body.problem;
    const matched = await this.#calls(request, response, body.value, session.caller);
    return matched ? null : { status: 404 };
  }

  /** `?as=` picks among the cookies this browser was given; it gives nothing that is not sealed in one of them. */
  #sessionOf(request: IncomingMessage, { query }: Target): Session | null {
    const as = screenNamed(query.get('as'));
    return this.options.sessions.find(readSessionCookie(request.headers.cookie, portOf(request), as));
  }
}

/** Lets a page tell a lost session (401) from a lost network (no answer), which a refused socket does not say. */
const WHO_AM_I: Action = {
  method: 'GET',
  from: 'page',
  run: ({ response, session }) =>
    session === null ? { status: 401 } : sendJson(response, { role: session.caller.role }),
};

const portOf = (request: IncomingMessage): number => request.socket.localPort ?? 0;

function checkMethod(request: IncomingMessage, allowed: readonly string[]): Problem | null {
  return allowed.includes(request.method ?? '') ? null : { status: 405, headers: { Allow: allowed.join(', ') } };
}
