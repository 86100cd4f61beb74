import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Door, NoAccess, RoomClosed, socketDoor } from '../../src/renderer/api/door';

/** The browser's socket, opened and closed by the test. */
class FakeSocket extends EventTarget {
  static readonly made: FakeSocket[] = [];
  constructor() {
    super();
    FakeSocket.made.push(this);
    if (isReachable) queueMicrotask(() => this.dispatchEvent(new Event('open')));
    else queueMicrotask(() => this.end(1006));
  }
  end(code: number): void {
    this.dispatchEvent(Object.assign(new Event('close'), { code }));
  }
  close(): void {
    this.end(1000);
  }
}

let isReachable = true;
/** What the plain question about who we are is answered; null: nobody answers. */
let answers: number | null = 200;

beforeEach(() => {
  isReachable = true;
  answers = 200;
  FakeSocket.made.length = 0;
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('window', { location: { href: 'http://192.0.2.1:4780/stage' } });
  vi.stubGlobal('fetch', () =>
    answers === null ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve({ status: answers }),
  );
});
afterEach(() => vi.unstubAllGlobals());

async function endedWith(door: Door, code: number, then: typeof answers): Promise<void> {
  isReachable = false;
  answers = then;
  FakeSocket.made.at(-1)?.end(code);
  await door.closed;
}

describe('what a screen is told when its socket closes', () => {
  test.each(['stage', 'speaker', 'remote', 'noteTaker'] as const)('%s: the room was closed on purpose', async (as) => {
    const open = socketDoor(as);
    await endedWith(await open(), 4410, null);
    // At once, without asking at a door that nobody answers at, and for as long as nobody does.
    const asked = FakeSocket.made.length;
    await expect(open()).rejects.toBeInstanceOf(RoomClosed);
    expect(FakeSocket.made).toHaveLength(asked);
    await expect(open()).rejects.toBeInstanceOf(RoomClosed);
    expect(FakeSocket.made).toHaveLength(asked + 1);
  });

  test('the program that ended, or a network that went, is no closed room', async () => {
    for (const code of [4401, 1006]) {
      const open = socketDoor('stage');
      isReachable = true;
      await endedWith(await open(), code, null);
      await expect(open()).rejects.not.toBeInstanceOf(RoomClosed);
    }
  });

  test('a link that was taken back is refused as any other', async () => {
    const open = socketDoor('stage');
    await endedWith(await open(), 4401, 401);
    await expect(open()).rejects.toBeInstanceOf(NoAccess);
  });

  test('opened again: the old link is nothing, and one that holds is in; what goes after that is lost contact', async () => {
    const open = socketDoor('stage');
    await endedWith(await open(), 4410, 401);
    await expect(open()).rejects.toBeInstanceOf(RoomClosed);
    await expect(open()).rejects.toBeInstanceOf(NoAccess);
    answers = null;
    await expect(open()).rejects.not.toBeInstanceOf(RoomClosed);
    isReachable = true;
    await endedWith(await open(), 1006, null);
    await expect(open()).rejects.not.toBeInstanceOf(RoomClosed);
  });
});
