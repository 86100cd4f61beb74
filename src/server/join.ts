import { readDeviceCookie, type Screen, writeDeviceCookie, writeSessionCookie } from './cookies';
import { type Action, type Exchange, sendJson } from './door';
import { readJson } from './guard';
import type { Problem } from './problems';
import { newCode, newShortSecret, sameSecret, tidyCode } from './secrets';
import { newSessionId, type Sessions } from './sessions';
import { Throttle } from './throttle';

const JOIN_BODY = 1_024;
/** Wrong codes, from one address and in all. A right one costs nothing, so a whole room may type it at once. */
const WRONG_PER_ADDRESS = { burst: 10, perSecond: 0.1 };
const WRONG_IN_ALL = { burst: 100, perSecond: 1 };
const ALL = 'all';

/** The ways into one opening of the room: a secret for each role, and a code that lets participants in and nobody else. */
export interface RoomKeys extends Readonly<Record<Guest, string>> {
  readonly code: string;
}

/** Who may come in from the network. */
type Guest = Screen | 'participant';
const GUESTS: readonly Guest[] = ['participant', 'stage', 'speaker', 'remote'];

export const newRoomKeys = (): RoomKeys => ({
  participant: newShortSecret(),
  stage: newShortSecret(),
  speaker: newShortSecret(),
  remote: newShortSecret(),
  code: newCode(),
});

interface Wish {
  readonly secret: string | null;
  readonly code: string | null;
}

/** POST /join: trades the secret of a link, or the spoken code, for a session. */
export function createJoin(keys: RoomKeys, sessions: Sessions): Action {
  const perAddress = new Throttle(WRONG_PER_ADDRESS);
  const inAll = new Throttle(WRONG_IN_ALL);

  const roleByCode = (code: string, address: string): Guest | Problem => {
    if (!perAddress.has(address) || !inAll.has(ALL)) return { status: 429, headers: { 'Retry-After': '10' } };
    if (sameSecret(tidyCode(code), keys.code)) return 'participant';
    perAddress.take(address);
    inAll.take(ALL);
    return { status: 403 };
  };

  const run = async (exchange: Exchange): Promise<Problem | null> => {
    const body = await readJson(exchange.request, JOIN_BODY);
    if (!body.ok) return body.problem;
    const wish = readWish(body.value);
    if (wish === null) return { status: 400 };
    // The long secret never passes the throttle: guessing at the code cannot keep those out who scanned.
    const role =
      wish.secret !== null
        ? roleBySecret(keys, wish.secret)
        : roleByCode(wish.code ?? '', exchange.request.socket.remoteAddress ?? '');
    return typeof role === 'string' ? letIn(exchange, sessions, role) : role;
  };
  return { method: 'POST', from: 'page', run };
}

/** Holds the secret against all of them whichever it is, so that the time it takes does not tell. */
function roleBySecret(keys: RoomKeys, secret: string): Guest | Problem {
  const [role] = GUESTS.filter((guest) => sameSecret(secret, keys[guest]));
  return role ?? { status: 403 };
}

function letIn({ request, response, port }: Exchange, sessions: Sessions, role: Guest): null {
  if (role !== 'participant') {
    response.setHeader('Set-Cookie', writeSessionCookie(port, sessions.seal(role, newSessionId()), role));
    return sendJson(response, { role });
  }
  const device = readDeviceCookie(request.headers.cookie) ?? newSessionId();
  response.setHeader('Set-Cookie', [writeDeviceCookie(device), writeSessionCookie(port, sessions.seal(role, device))]);
  return sendJson(response, { role });
}

function readWish(body: unknown): Wish | null {
  if (typeof body !== 'object' || body === null) return null;
  const secret = 'secret' in body && typeof body.secret === 'string' ? body.secret : null;
  const code = 'code' in body && typeof body.code === 'string' ? body.code : null;
  return secret === null && code === null ? null : { secret, code };
}
