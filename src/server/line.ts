import type { RawData, WebSocket } from 'ws';
import { costOf, type RoleLimits } from './limits';
import type { Session } from './sessions';
import type { Throttle } from './throttle';

/**
 * Codes of our own for a closed socket, beside those of RFC 6455. `sessionEnded`: that link was taken back, or the
 * facilitator's own door went with the program; `roomClosed`: nobody is to come in here until the room is opened again.
 */
export const CLOSE = { sessionEnded: 4401, roomClosed: 4410, tooMany: 4429, unreadable: 1007, notText: 1003 } as const;

/** The facilitator's own pages send files of many megabytes: those are read once only, by oRPC. */
const CHECKED_LENGTH = 64 * 1024;

interface Listeners {
  message: (event: { readonly data: string }) => void;
  close: () => void;
}

/** One open socket, as oRPC sees it: only readable messages come in, and what goes out has a bound. */
export class Line {
  feeds = 0;
  #ended = false;
  #alive = true;
  /** Came faster than they may be read: the socket rests meanwhile, so these are what it had in hand already. */
  #held: string[] = [];
  #resting: NodeJS.Timeout | null = null;

  constructor(
    private readonly socket: WebSocket,
    readonly session: Session,
    readonly limits: RoleLimits,
    private readonly throttle: Throttle | null,
  ) {
    socket.on('pong', () => {
      this.#alive = true;
    });
    // A broken frame or a lost connection: 'close' follows, and there is nobody to tell.
    socket.on('error', () => socket.terminate());
    socket.once('close', () => this.#stop());
  }

  addEventListener<Name extends keyof Listeners>(name: Name, listener: Listeners[Name]): void;
  addEventListener(name: keyof Listeners, listener: (event: { readonly data: string }) => void): void {
    if (name === 'close') {
      this.socket.on('close', () => listener({ data: '' }));
      return;
    }
    this.socket.on('message', (data, isBinary) => {
      const text = this.#admit(data, isBinary);
      if (text !== null) this.#hand(text, (next) => listener({ data: next }));
    });
  }

  /** Does not wait for the reader; one that lets too much pile up is cut off, so that nobody else pays for it. */
  send(data: string | ArrayBufferLike | Uint8Array): void {
    if (this.#ended) return;
    this.socket.send(data);
    if (this.socket.bufferedAmount > this.limits.buffered) this.cut();
  }

  /** Asks for a sign of life; a socket that gave none since last time is cut. */
  check(): void {
    // Its answers are among what is not read just now.
    if (this.#resting !== null) return;
    if (!this.#alive) {
      this.cut();
      return;
    }
    this.#alive = false;
    this.socket.ping();
  }

  /** Says why and takes nothing more in. */
  end(code: number): void {
    this.#stop();
    this.socket.close(code);
  }

  cut(): void {
    this.#stop();
    this.socket.terminate();
  }

  #stop(): void {
    this.#ended = true;
    this.#held = [];
    if (this.#resting !== null) clearTimeout(this.#resting);
    // Else its answer to the closing would not be heard.
    if (this.socket.isPaused) this.socket.resume();
  }

  #admit(data: RawData, isBinary: boolean): string | null {
    if (this.#ended) return null;
    if (isBinary) return this.#refuse(CLOSE.notText);
    const text = data.toString();
    if (this.limits.tooFast === 'cut' && !this.#pay(text)) return this.#refuse(CLOSE.tooMany);
    const trusted = this.throttle === null && text.length > CHECKED_LENGTH;
    if (!trusted && !isReadable(text)) return this.#refuse(CLOSE.unreadable);
    return text;
  }

  #pay(text: string): boolean {
    return this.throttle === null || this.throttle.take(this.session.id, costOf(text.length));
  }

  /** Hands a message on when its sender has not been too fast, in order. */
  #hand(text: string, on: (text: string) => void): void {
    if (this.limits.tooFast === 'cut') on(text);
    else {
      this.#held.push(text);
      if (this.#resting === null) this.#handHeld(on);
    }
  }

  #handHeld(on: (text: string) => void): void {
    this.#resting = null;
    for (let [next] = this.#held; next !== undefined && !this.#ended; [next] = this.#held) {
      if (!this.#pay(next)) {
        const ms = this.throttle?.wait(this.session.id, costOf(next.length)) ?? 0;
        this.socket.pause();
        this.#resting = setTimeout(() => this.#handHeld(on), ms + 1);
        return;
      }
      this.#held.shift();
      on(next);
    }
    if (this.socket.isPaused) this.socket.resume();
  }

  #refuse(code: number): null {
    this.end(code);
    return null;
  }
}

/** A request (no type) to a path, or the giving up of one (type 4). Nothing here takes a stream from a client (type 3). */
function isReadable(text: string): boolean {
  const message = parse(text);
  if (!isRecord(message) || typeof message.i !== 'string') return false;
  if (message.t === 4) return true;
  const request = message.p;
  if (message.t !== undefined || !isRecord(request)) return false;
  const headers = request.h;
  const plain = headers === undefined || (isRecord(headers) && Object.keys(headers).length === 0);
  return typeof request.u === 'string' && request.u.startsWith('/') && plain;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
