import type { CallerRouter, OnFault } from './calls';
import { writeSessionCookie } from './cookies';
import { type Action, Door, type Exchange, sendJson } from './door';
import { type Listener, type ListenLimits, listen } from './listener';
import { readPages } from './pages';
import type { Problem } from './problems';
import { sameSecret } from './secrets';
import { newSessionId, Sessions } from './sessions';
import { Tickets } from './tickets';

const LOOPBACK = '127.0.0.1';
/** 128 bits take 22 characters in base64url. */
const SHORTEST_SECRET = 22;

interface FacilitatorServerOptions {
  readonly router: CallerRouter;
  /** The folder of the built renderer. */
  readonly pagesDir: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Known to this user's other starts of the program on the same file: lets them ask for a ticket. At least 128 bits. */
  readonly instanceSecret?: string;
  /** Seals the cookies; lent so that a browser that is in stays in after a restart. A fresh one unless given. */
  readonly sessionKey?: Buffer;
  readonly onFault?: OnFault;
  readonly limits?: ListenLimits;
}

export interface FacilitatorServer {
  readonly url: string;
  readonly port: number;
  /** An address that lets one browser in, once, within ten minutes. */
  ticketUrl(): string;
  close(): Promise<void>;
}

/** The facilitator's own door: this machine only, and only with a ticket. */
export async function createFacilitatorServer(options: FacilitatorServerOptions): Promise<FacilitatorServer> {
  const { instanceSecret } = options;
  if (instanceSecret !== undefined && instanceSecret.length < SHORTEST_SECRET) {
    throw new Error('The instance secret must hold at least 128 bits.');
  }
  const tickets = new Tickets();
  const sessions = new Sessions(null, options.sessionKey);
  const urlOf = (port: number) => `http://${LOOPBACK}:${port}/`;
  const ticketUrl = (port: number) => `${urlOf(port)}enter?ticket=${tickets.issue()}`;
  const door = new Door({
    router: options.router,
    pages: await readPages(options.pagesDir),
    pagePaths: { '/': 'index', '/stage': 'stage', '/speaker': 'speaker', '/remote': 'remote' },
    sessions,
    onFault: options.onFault ?? console.error,
    actions: {
      '/enter': { method: 'GET', from: 'page', run: (exchange) => enter(exchange, tickets, sessions) },
      ...(instanceSecret === undefined ? {} : { '/instance/ticket': instanceTicket(instanceSecret, ticketUrl) }),
    },
  });
  const listener: Listener = await listen(door, LOOPBACK, options.port, options).catch(async (error: unknown) => {
    await door.sockets.endAll();
    throw error;
  });
  return {
    url: urlOf(listener.port),
    port: listener.port,
    ticketUrl: () => ticketUrl(listener.port),
    close: () => listener.close(door.sockets.endAll()),
  };
}

/** Trades the ticket for a cookie and leaves nothing of it in the address. Who is in already just goes on. */
function enter(
  { request, response, target, session, at }: Exchange,
  tickets: Tickets,
  sessions: Sessions,
): Problem | null {
  // HEAD must change nothing.
  if (request.method !== 'GET') return { status: 405, headers: { Allow: 'GET' } };
  if (tickets.redeem(target.query.get('ticket') ?? '')) {
    response.setHeader('Set-Cookie', writeSessionCookie(at, sessions.seal('facilitator', newSessionId())));
  } else if (session === null) {
    return { status: 403 };
  }
  response.writeHead(303, { Location: '/' });
  response.end();
  return null;
}

function instanceTicket(secret: string, ticketUrl: (port: number) => string): Action {
  return {
    method: 'POST',
    from: 'program',
    run: ({ request, response, at }) => {
      const [scheme, given] = (request.headers.authorization ?? '').split(' ', 2);
      if (scheme?.toLowerCase() !== 'bearer' || given === undefined || !sameSecret(given, secret)) {
        return { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } };
      }
      return sendJson(response, { url: ticketUrl(at.port) });
    },
  };
}
