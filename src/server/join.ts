import { isScreen, readDeviceCookie, writeDeviceCookie, writeSessionCookie } from './cookies';
import { type Action, type Exchange, sendJson } from './door';
import { readJson } from './guard';
import { type CrewKeys, type Guest, type GuestKeys, nameOf } from './keys';
import type { Problem } from './problems';
import { sameSecret, tidyCode } from './secrets';
import { newSessionId, type Sessions } from './sessions';
import { Throttle } from './throttle';

const JOIN_BODY = 1_024;
/** Wrong codes, from one address and in all. A right one costs nothing, so a whole room may type it at once. */
const WRONG_PER_ADDRESS = { burst: 10, perSecond: 0.1 };
const WRONG_IN_ALL = { burst: 100, perSecond: 1 };
const ALL = 'all';
const REFUSED: Problem = { status: 403 };

interface Wish {
  readonly secret: string | null;
  readonly code: string | null;
}

/** POST /join: trades the secret of a link, or the spoken code, for a session. */
export function createJoin(keys: GuestKeys, sessions: Sessions): Action {
  const perAddress = new Throttle(WRONG_PER_ADDRESS);
  const inAll = new Throttle(WRONG_IN_ALL);

  const roleByCode = (code: string, address: string): Guest | Problem => {
    if (!perAddress.has(address) || !inAll.has(ALL)) return { status: 429, headers: { 'Retry-After': '10' } };
    if (sameSecret(tidyCode(code), keys.code)) return 'participant';
    perAddress.take(address);
    inAll.take(ALL);
    return { status: 403 };
  };

  return joining((exchange, wish) => {
    // The long secret never passes the throttle: guessing at the code cannot keep those out who scanned.
    const role =
      wish.secret !== null
        ? (keys.guestOf(wish.secret) ?? REFUSED)
        : roleByCode(wish.code ?? '', exchange.request.socket.remoteAddress ?? '');
    return typeof role === 'string' ? letIn(exchange, sessions, role) : role;
  });
}

/** POST /join at the https door: by the secret of a link alone. There is no code to guess at. */
export function createCrewJoin(keys: CrewKeys, sessions: Sessions): Action {
  return joining(({ response, at }, { secret }) => {
    const guest = secret === null ? null : keys.guestOf(secret);
    if (guest === null) return { status: 403 };
    const cookie = sessions.seal(guest.role, newSessionId(), guest.bound);
    response.setHeader('Set-Cookie', writeSessionCookie(at, cookie, nameOf(guest)));
    return sendJson(response, { role: guest.role });
  });
}

function joining(admit: (exchange: Exchange, wish: Wish) => Problem | null): Action {
  const run = async (exchange: Exchange): Promise<Problem | null> => {
    const body = await readJson(exchange.request, JOIN_BODY);
    if (!body.ok) return body.problem;
    const wish = readWish(body.value);
    return wish === null ? { status: 400 } : admit(exchange, wish);
  };
  return { method: 'POST', from: 'page', run };
}

function letIn({ request, response, at }: Exchange, sessions: Sessions, role: Guest): null {
  if (isScreen(role)) {
    response.setHeader('Set-Cookie', writeSessionCookie(at, sessions.seal(role, newSessionId()), role));
    return sendJson(response, { role });
  }
  const device = readDeviceCookie(request.headers.cookie) ?? newSessionId();
  response.setHeader('Set-Cookie', [writeDeviceCookie(device), writeSessionCookie(at, sessions.seal(role, device))]);
  return sendJson(response, { role });
}

function readWish(body: unknown): Wish | null {
  if (typeof body !== 'object' || body === null) return null;
  const secret = 'secret' in body && typeof body.secret === 'string' ? body.secret : null;
  const code = 'code' in body && typeof body.code === 'string' ? body.code : null;
  return secret === null && code === null ? null : { secret, code };
}
