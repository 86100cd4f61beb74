import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepDoor, newDoorKey, recallDoor } from '../../src/host';
import { scratchFolder } from '../engine/make-engine';
import { serve } from './served';

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

const whoAmI = (origin: string, cookie: string): Promise<Response> =>
  fetch(`${origin}/session`, { headers: { cookie } });

describe('the door after a restart', () => {
  test('the same browser is let in again at the same address, after a clean stop and after a kill', async () => {
    const store = join(scratchFolder(), 's.db');
    const first = await serve(store);
    const { cookie, close } = await first.connect();
    close();
    await first.stop();
    const second = await serve(store);
    expect(second.origin).toBe(first.origin);
    expect((await whoAmI(second.origin, cookie)).status).toBe(200);
    await second.kill();
    const third = await serve(store);
    expect((await whoAmI(third.origin, cookie)).status).toBe(200);
    await third.stop();
  });

  test('another store lets nobody in by it, and a port that is taken gives a new key', async () => {
    const store = join(scratchFolder(), 's.db');
    const first = await serve(store);
    const { cookie, close } = await first.connect();
    close();
    await first.stop();
    const other = await serve(join(scratchFolder(), 's.db'), '--port', new URL(first.origin).port);
    expect((await whoAmI(other.origin, cookie)).status).toBe(401);
    const moved = await serve(store);
    expect(moved.origin).not.toBe(first.origin);
    const oldSeal = cookie.slice(cookie.indexOf('=') + 1);
    const forged = `kjoreplan-session-${new URL(moved.origin).port}=${oldSeal}`;
    expect((await whoAmI(moved.origin, forged)).status).toBe(401);
    await other.stop();
    await moved.stop();
  });

  test('only its owner reads the file, and it counts for a week', () => {
    const store = join(scratchFolder(), 's.db');
    const door = { port: 4321, key: newDoorKey() };
    const made = 1_000_000;
    keepDoor(store, door, made);
    expect(recallDoor(store, made)).toEqual(door);
    expect(recallDoor(store, made + WEEK_MS - 1)).toEqual(door);
    expect(recallDoor(store, made + WEEK_MS)).toBeNull();
    // Kept again at each start, a key does not get younger by it.
    keepDoor(store, door, made + WEEK_MS - 1);
    expect(recallDoor(store, made + WEEK_MS)).toBeNull();
    expect(process.platform === 'win32' ? 0 : statSync(`${store}.door.json`).mode & 0o077).toBe(0);
  });

  test('a file that is missing, cut off or strange is no door', async () => {
    const { writeFileSync } = await import('node:fs');
    const store = join(scratchFolder(), 's.db');
    expect(recallDoor(store)).toBeNull();
    for (const text of ['', '{"port":1', '[]', 'null', '{"port":1,"key":"short","madeAt":1}', '{"port":"1"}']) {
      writeFileSync(`${store}.door.json`, text);
      expect(recallDoor(store)).toBeNull();
    }
  });
});
