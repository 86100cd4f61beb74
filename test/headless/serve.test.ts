import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clockView } from '../../src/domain/run/clock';
import { instant } from '../../src/domain/time';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { openReader } from '../../src/store';
import { scratchFolder } from '../engine/make-engine';
import { type Client, runCli, serve } from './served';

async function snapshotOf(client: Client, gatheringId: string): Promise<Snapshot> {
  const feed = await client.live.control({ gatheringId });
  for await (const message of feed) if (message.type === 'snapshot') return message.snapshot;
  throw new Error('no snapshot');
}

async function firstGathering(client: Client): Promise<string> {
  for await (const message of await client.live.library()) {
    const [first] = message.type === 'library' ? message.gatherings : [];
    if (first) return first.id;
  }
  throw new Error('no gathering');
}

describe('serve', () => {
  test('says that it is ready, takes a free port, and ends cleanly at SIGTERM', async () => {
    const store = join(scratchFolder(), 's.db');
    const served = await serve(store);
    expect(served.store).toBe(store);
    expect(new URL(served.url).hostname).toBe('127.0.0.1');
    expect(await served.stop()).toBe(0);
  });

  test('the address lets one browser in, once', async () => {
    const served = await serve(join(scratchFolder(), 's.db'));
    expect((await fetch(served.url, { redirect: 'manual' })).status).toBe(303);
    expect((await fetch(served.url, { redirect: 'manual' })).status).toBe(403);
    await served.stop();
  });

  test('a second start on the same file says so and shows the way to the first', async () => {
    const store = join(scratchFolder(), 's.db');
    const served = await serve(store);
    const second = await runCli(['serve', '--store', store, '--no-open']);
    expect(second.code).toBe(1);
    expect(second.stderr).toContain('allerede åpen');
    const way = /http:\S+/.exec(second.stderr)?.[0] ?? '';
    expect((await fetch(way, { redirect: 'manual' })).status).toBe(303);
    await served.stop();
  });

  test('killed at any moment, everything acknowledged is there, and the clock is right', async () => {
    const store = join(scratchFolder(), 's.db');
    let served = await serve(store, '--sample');
    let { client } = await served.connect();
    const gatheringId = await firstGathering(client);
    const before = await snapshotOf(client, gatheringId);
    const dayId = before.days[0]?.id ?? '';
    await client.run.start({ gatheringId, dayId });
    const acknowledged: string[] = [];
    for (const round of [1, 2, 3]) {
      const writing = (async () => {
        for (let n = 0; ; n++) {
          const noteId = `note-${round}-${String(n).padStart(6, '0')}`;
          await client.note.add({ gatheringId, noteId, fields: { text: noteId } });
          acknowledged.push(noteId);
          if (n === 40 * round) await served.kill();
        }
      })();
      await expect(writing).rejects.toThrow();
      served = await serve(store);
      ({ client } = await served.connect());
      const after = await snapshotOf(client, gatheringId);
      const kept = new Set(after.notes.map((note) => note.text));
      expect(acknowledged.filter((noteId) => !kept.has(noteId))).toEqual([]);
      const [day] = after.days;
      const started = after.run[0]?.at ?? 0;
      if (!day) throw new Error('no day');
      const now = instant(started + 95_000);
      const view = clockView({ ...after.gathering, day, items: after.items, run: after.run, now });
      expect(view.current?.elapsedMs).toBe(95_000);
    }
    await served.stop();
    expect((await runCli(['check', '--store', store])).code).toBe(0);
  });
});

describe('the other commands', () => {
  test('a dress rehearsal of a programme writes both papers and leaves a store that is whole', async () => {
    const folder = scratchFolder();
    const store = join(folder, 's.db');
    const file = join(import.meta.dirname, '..', 'fixtures', 'rehearsal', 'halv-dag.txt');
    const ran = await runCli(['rehearse', file, '--store', store, '--out', join(folder, 'out')]);
    expect(ran.code).toBe(0);
    expect(
      ran.stdout
        .trim()
        .split('\n')
        .map((path) => path.slice(-4)),
    ).toEqual(['docx', 'xlsx']);
    expect(ran.stderr).toMatch(/1\/5/);
    expect((await runCli(['check', '--store', store])).code).toBe(0);
    const opened = openReader(store);
    if (!opened.ok) throw new Error(opened.fault);
    const [gathering] = opened.store.read.gatherings();
    const snapshot = gathering && opened.store.read.snapshot(gathering.id);
    expect(snapshot?.run.at(-1)?.fact.type).toBe('ended');
    expect(snapshot?.notes.length).toBeGreaterThan(3);
    expect(snapshot?.answers.length).toBe(32);
    opened.store.close();
  });

  test('a gathering is rehearsed in a copy: the real one stays as it was', async () => {
    const folder = scratchFolder();
    const store = join(folder, 's.db');
    const served = await serve(store, '--sample');
    await served.stop();
    const title = 'Næringsliv og kommune: en halv dag sammen';
    const ran = await runCli(['rehearse', title, '--store', store, '--out', join(folder, 'out')]);
    expect(ran.code).toBe(0);
    const opened = openReader(store);
    if (!opened.ok) throw new Error(opened.fault);
    const [gathering] = opened.store.read.gatherings();
    expect(gathering && opened.store.read.snapshot(gathering.id)?.run).toEqual([]);
    opened.store.close();
  });

  test.each([
    [['nonsense']],
    [[]],
    [['serve', '--nonsense']],
    [['serve', '--port', 'ten']],
    [['import']],
    [['import', 'a', 'b']],
    [['import', 'a', '--year', '26']],
    [['rehearse', 'x']],
    [['report', '--store', 'x']],
    [['check']],
  ])('%j: usage on stderr and exit 2', async (args) => {
    const ran = await runCli(args);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('kjoreplan');
  });

  test.each(['serve', 'import', 'rehearse', 'report', 'backup', 'check', 'restore'])('%s --help', async (command) => {
    const ran = await runCli([command, '--help']);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain(`kjoreplan ${command}`);
  });

  test('a file that is not there is one sentence', async () => {
    for (const [args, code] of [
      [['import', '/no/such/file.txt'], 2],
      [['check', '--store', '/no/such/file.db'], 1],
      [['backup', '--store', '/no/such/file.db', '--out', '/tmp/never'], 1],
    ] as const) {
      const ran = await runCli(args);
      expect(ran.code).toBe(code);
      expect(ran.stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});
