import { once } from 'node:events';
import { WebSocket } from 'ws';

/** What a phone is told, beside the answers to what it asked. */
type OnNews = (text: string) => void;

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

const FEED = '0';

/**
 * One socket to the door, spoken to in the words the pages use. Only what concerns an answer is read: what a thousand phones
 * make of the beat is their own machines' work, and not to be done here.
 */
export class Wire {
  readonly #waiting = new Map<string, Waiting>();
  #asked = 0;

  private constructor(
    private readonly socket: WebSocket,
    onNews: OnNews,
  ) {
    socket.on('message', (data: Buffer) => this.#take(data, onNews));
    socket.on('error', () => socket.terminate());
    socket.once('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The socket closed.'));
      this.#waiting.clear();
    });
  }

  static async open(origin: string, cookie: string, localAddress: string | undefined, onNews: OnNews): Promise<Wire> {
    const headers = { Cookie: cookie, Origin: origin };
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/ws`, { headers, localAddress });
    await once(socket, 'open');
    return new Wire(socket, onNews);
  }

  /** Begins a feed; there is one for each wire. */
  follow(procedure: string): void {
    this.socket.send(JSON.stringify({ i: FEED, p: { u: procedure } }));
  }

  ask(procedure: string, input: unknown): Promise<unknown> {
    this.#asked += 1;
    const id = String(this.#asked);
    this.socket.send(JSON.stringify({ i: id, p: { u: procedure, b: { json: input } } }));
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** As a network that is gone: nothing more is said. */
  cut(): void {
    this.socket.terminate();
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  #take(data: Buffer, onNews: OnNews): void {
    const head = data.toString('latin1', 0, 80);
    if (head.startsWith(`{"i":"${FEED}"`)) {
      if (head.includes('"type":"phone"')) onNews(data.toString());
      return;
    }
    const { i, p } = JSON.parse(data.toString()) as { i: string; p: { s?: number; b?: { json?: unknown } } };
    const waiting = this.#waiting.get(i);
    this.#waiting.delete(i);
    if (p.s !== undefined && p.s >= 400) waiting?.reject(new Error(`Refused: ${JSON.stringify(p.b)}`));
    else waiting?.resolve(p.b?.json);
  }
}
