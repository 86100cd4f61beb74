import type { RawData, WebSocket } from 'ws';
import type { Session } from './sessions';
import type { Throttle } from './throttle';

/** Codes of our own for a closed socket, beside those of RFC 6455. */
export const CLOSE = { sessionEnded: 4401, tooMany: 4429, unreadable: 1007, notText: 1003 } as const;

export interface LineLimits {
  /** Largest message taken in, in bytes. */
  readonly maxPayload: number;
  /** Most that may wait to be sent before the reader is given up. */
  readonly maxBuffered: number;
  /** Feeds open at a time. */
  readonly maxFeeds: number;
}

interface Listeners {
  message: (event: { readonly data: string }) => void;
  close: () => void;
}

/** Messages past this size are read once only, by oRPC; they come from the facilitator and carry a file. */
const CHECKED_LENGTH = 64 * 1024;

/** One open socket, as oRPC sees it: only readable messages come in, and what goes out has a bound. */
export class Line {
  feeds = 0;
  #ended = false;
  #alive = true;

  constructor(
    private readonly socket: WebSocket,
    readonly session: Session,
    readonly limits: LineLimits,
    private readonly throttle: Throttle | null,
  ) {
    socket.on('pong', () => {
      this.#alive = true;
    });
    // A broken frame or a lost connection: 'close' follows, and there is nobody to tell.
    socket.on('error', () => socket.terminate());
  }

  addEventListener<Name extends keyof Listeners>(name: Name, listener: Listeners[Name]): void;
  addEventListener(name: keyof Listeners, listener: (event: { readonly data: string }) => void): void {
    if (name === 'close') {
      this.socket.on('close', () => listener({ data: '' }));
      return;
    }
    this.socket.on('message', (data, isBinary) => {
      const text = this.#admit(data, isBinary);
      if (text !== null) listener({ data: text });
    });
  }

  /** Does not wait for the reader; one that lets too much pile up is cut off, so that nobody else pays for it. */
  send(data: string | ArrayBufferLike | Uint8Array): void {
    if (this.#ended) return;
    this.socket.send(data);
    if (this.socket.bufferedAmount > this.limits.maxBuffered) this.cut();
  }

  /** Asks for a sign of life; a socket that gave none since last time is cut. */
  check(): void {
    if (!this.#alive) {
      this.cut();
      return;
    }
    this.#alive = false;
    this.socket.ping();
  }

  /** Says why and takes nothing more in. */
  end(code: number): void {
    this.#ended = true;
    this.socket.close(code);
  }

  cut(): void {
    this.#ended = true;
    this.socket.terminate();
  }

  #admit(data: RawData, isBinary: boolean): string | null {
    if (this.#ended) return null;
    if (isBinary) return this.#refuse(CLOSE.notText);
    if (this.throttle !== null && !this.throttle.take(this.session.id)) return this.#refuse(CLOSE.tooMany);
    const text = data.toString();
    if (text.length <= CHECKED_LENGTH && !isReadable(text)) return this.#refuse(CLOSE.unreadable);
    return text;
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
