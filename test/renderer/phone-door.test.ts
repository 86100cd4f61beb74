import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPhoneDoor, type Standing } from '../../src/renderer/phone/phone-door';
import { knownSecret, takeSecret } from '../../src/renderer/phone/session';

/** A room that lets in one secret, and may be slow to say so. */
class Room {
  opensTo = '';
  answered: Promise<void> = Promise.resolve();
  readonly tried: string[] = [];
  #inside = false;

  readonly fetch = async (path: string, init: RequestInit): Promise<Response> => {
    if (!path.startsWith('/join')) {
      return this.#inside ? Response.json({ role: 'participant' }) : new Response(null, { status: 401 });
    }
    const { secret = '' }: { secret?: string } = JSON.parse(String(init.body));
    this.tried.push(secret);
    await this.answered;
    this.#inside = secret === this.opensTo;
    return new Response(null, { status: this.#inside ? 204 : 403 });
  };
}

class OpenSocket extends EventTarget {
  constructor() {
    super();
    queueMicrotask(() => this.dispatchEvent(new Event('open')));
  }
  close(): void {
    this.dispatchEvent(new Event('close'));
  }
}

let room: Room;
const location = { origin: 'http://room', pathname: '/r', search: '', hash: '' };

/** What a QR code leads to. */
function scan(secret: string): void {
  location.hash = `#${secret}`;
  takeSecret();
}

beforeEach(() => {
  room = new Room();
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const history = { replaceState: () => Object.assign(location, { hash: '' }) };
  vi.stubGlobal('window', { location, history, localStorage });
  vi.stubGlobal('fetch', room.fetch);
  vi.stubGlobal('WebSocket', OpenSocket);
});

afterEach(() => vi.unstubAllGlobals());

test('a new code that is scanned while the old one is tried lets the phone in', async () => {
  const standings: Standing[] = [];
  room.opensTo = 'new-secret';
  let answer: () => void = () => undefined;
  room.answered = new Promise((resolve) => {
    answer = resolve;
  });
  scan('old-secret');
  const door = createPhoneDoor((standing) => standings.push(standing));
  const opened = door.open();
  await vi.waitFor(() => expect(room.tried).toEqual(['old-secret']));
  scan('new-secret');
  door.knock();
  answer();
  await opened;
  expect(standings).toEqual(['in']);
  expect(knownSecret()).toBe('new-secret');
});

test('a code that opens nothing any more is forgotten, and the next one is waited for', async () => {
  const standings: Standing[] = [];
  room.opensTo = 'new-secret';
  scan('old-secret');
  const door = createPhoneDoor((standing) => standings.push(standing));
  const opened = door.open();
  await vi.waitFor(() => expect(standings).toEqual(['renewed']));
  expect(knownSecret()).toBeNull();
  scan('new-secret');
  door.knock();
  await opened;
  expect(standings).toEqual(['renewed', 'in']);
});
