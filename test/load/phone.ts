import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Wire } from './wire';

/** Where the phones are to go: what the QR code says. */
export interface Way {
  readonly origin: string;
  readonly secret: string;
}

interface Fetched {
  readonly status: number;
  readonly text: string;
  readonly bytes: number;
  readonly cookies: readonly string[];
}

const TRY_AGAIN_MS = 50;

/** One phone: its own address, its own cookies, its own socket, and one answer. */
export class LoadPhone {
  readonly #agent: Agent;
  #cookie = '';
  #wire: Wire | null = null;
  #questionId: string | null = null;
  #heardQuestion: () => void = () => undefined;
  /** What it has said last, and under how many. */
  score = 0;
  nr = 0;
  /** Connections that were not had at the first try, of those it did not cut itself. */
  tries = 0;

  constructor(
    private readonly way: Way,
    readonly answerId: string,
    private readonly localAddress: string | undefined,
  ) {
    this.#agent = new Agent({
      keepAlive: true,
      maxSockets: 1,
      ...(localAddress === undefined ? {} : { localAddress }),
    });
  }

  /** The page and all it loads, and a session, as a browser that has scanned the code. Gives the bytes that came. */
  async openPage(): Promise<number> {
    const page = await this.#fetch('/r');
    const paths = [...page.text.matchAll(/(?:src|href)="\.(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
    let { bytes } = page;
    for (const path of new Set(paths)) bytes += (await this.#fetch(path)).bytes;
    await this.#fetch('/session');
    const joined = await this.#fetch('/join', JSON.stringify({ secret: this.way.secret }));
    if (joined.status !== 200) throw new Error(`The room did not let a phone in: ${joined.status}`);
    this.#cookie = joined.cookies.map((cookie) => cookie.split(';', 1)[0] ?? '').join('; ');
    this.#agent.destroy();
    return bytes;
  }

  /** Opens its socket, and waits until it has been told what it is asked. */
  async connect(): Promise<void> {
    const heard = new Promise<void>((resolve) => {
      this.#heardQuestion = resolve;
    });
    this.#wire = await Wire.open(this.way.origin, this.#cookie, this.localAddress, (text) => this.#hear(text));
    this.#wire.follow('/live/phone');
    await heard;
  }

  /** As the page does: it tries again until it is in. */
  async connectUntilIn(): Promise<void> {
    while (!this.#wire?.isOpen) {
      const failed = await this.connect().then(
        () => false,
        () => true,
      );
      if (failed) await pause(TRY_AGAIN_MS);
      if (failed) this.tries += 1;
    }
  }

  /** What its owner says, from now on. */
  say(score: number): void {
    this.score = score;
    this.nr += 1;
  }

  /** Hands over what was said last; ms until the laptop said that it counts. Rejects where the socket closed first. */
  async vote(): Promise<number> {
    const from = performance.now();
    const { answerId, score, nr } = this;
    const answer = await this.#wire?.ask('/rating/vote', { questionId: this.#questionId, answerId, nr, score });
    if ((answer as { counted?: boolean } | undefined)?.counted !== true) throw new Error('A vote was not counted.');
    return performance.now() - from;
  }

  /** As a phone does that hears nothing: it opens the door anew, and sends again. */
  async voteUntilCounted(): Promise<number> {
    for (;;) {
      try {
        if (!this.#wire?.isOpen) await this.connectUntilIn();
        return await this.vote();
      } catch (error) {
        if (this.#wire?.isOpen) throw error;
        await pause(TRY_AGAIN_MS);
      }
    }
  }

  /** Sends, and loses its network at once: whether it came through, nobody here knows. */
  voteIntoTheVoid(): void {
    const lost = this.vote();
    lost.catch(() => undefined);
    this.cut();
  }

  cut(): void {
    this.#wire?.cut();
  }

  #hear(text: string): void {
    const [, id] = /"questions":\[\{"id":"([^"]+)"/.exec(text) ?? [];
    if (id === undefined) return;
    this.#questionId = id;
    this.#heardQuestion();
  }

  async #fetch(path: string, body?: string): Promise<Fetched> {
    const headers = { 'Accept-Encoding': 'gzip', Origin: this.way.origin, Cookie: this.#cookie };
    const posted = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const options = {
      agent: this.#agent,
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...headers, ...posted },
    };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request(`${this.way.origin}${path}`, options, resolve)
        .on('error', (cause) => reject(new Error(`${path} was not had`, { cause })))
        .end(body);
    });
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    const all = Buffer.concat(chunks);
    const cookies = response.headers['set-cookie'] ?? [];
    return { status: response.statusCode ?? 0, text: all.toString(), bytes: all.length, cookies };
  }
}
