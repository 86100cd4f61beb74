import type { Instant } from '../domain/time';
import { type Action, sendJson } from './door';
import { readJson } from './guard';
import type { GuestKeys } from './keys';
import { TOO_FAST } from './problems';
import { sameSecret } from './secrets';
import { Throttle } from './throttle';

const HELLO_BODY = 1_024;
/** A person who tries again and again, and no more. */
const PER_ADDRESS = { burst: 20, perSecond: 1 };

interface Reached {
  readonly hellos: number;
  readonly lastAt: Instant | null;
}

/** Which of our addresses a phone has reached. It is all that is kept: not which phone it was. */
export class Hellos {
  readonly #reached = new Map<string, Reached>();

  constructor(private readonly now: () => Instant) {}

  at(address: string): Reached {
    return this.#reached.get(address) ?? { hellos: 0, lastAt: null };
  }

  hear(address: string): void {
    this.#reached.set(address, { hellos: this.at(address).hellos + 1, lastAt: this.now() });
  }
}

/** POST /reached: a phone that has opened the test page says so, and is answered. It lets nobody in. */
export function createHello(keys: GuestKeys, hellos: Hellos, heard: () => void): Action {
  const perAddress = new Throttle(PER_ADDRESS);
  return {
    method: 'POST',
    from: 'page',
    run: async ({ request, response }) => {
      if (!perAddress.take(request.socket.remoteAddress ?? '')) return TOO_FAST;
      const body = await readJson(request, HELLO_BODY);
      if (!body.ok) return body.problem;
      const { value } = body;
      const given = typeof value === 'object' && value !== null && 'secret' in value ? value.secret : null;
      if (typeof given !== 'string' || !sameSecret(given, keys.hello)) return { status: 403 };
      hellos.hear(request.socket.localAddress ?? '');
      heard();
      return sendJson(response, { heard: true });
    },
  };
}
