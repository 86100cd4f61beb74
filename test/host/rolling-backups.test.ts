import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRollingBackups } from '../../src/host/rolling-backups';
import { diskFailure, NEWEST_VERSION, openStore, type Store, verifyFile } from '../../src/store';
import { type CopyElsewhere, createThreadedCopy } from '../../src/store/copy-in-thread';
import { scratchFolder } from '../engine/make-engine';

const THREAD = new URL('../../src/store/backup-thread.ts', import.meta.url);
const FROM_SOURCES = new URL('../importing/from-sources.mjs', import.meta.url).href;
const inThread = createThreadedCopy(THREAD, ['--no-warnings', '--import', FROM_SOURCES]);

let store: Store;
let path: string;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  path = `${scratchFolder()}/s.db`;
  const opened = openStore(path);
  if (!opened.ok) throw new Error(opened.fault);
  store = opened.store;
});
afterEach(async () => {
  await store.untilCopied();
  store.close();
  vi.useRealTimers();
});

const say = (text: string): void => store.write((writer) => writer.setSetting('said', text));
const folder = (): string => `${path}.backups`;
const inFolder = (): string[] => (existsSync(folder()) ? readdirSync(folder()) : []);

/** Time passes until one is taken, and it is taken. */
async function fiveMinutes(): Promise<void> {
  vi.advanceTimersByTime(5 * 60_000);
  await store.untilCopied();
}

/** Copies in the thread as it should, and then waits to be let go on. */
function heldCopy(): { copy: CopyElsewhere; copied: Promise<void>; goOn: () => void } {
  let goOn = (): void => undefined;
  let done = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const copied = new Promise<void>((resolve) => {
    done = resolve;
  });
  const copy: CopyElsewhere = async (job) => {
    await inThread(job);
    done();
    await held;
  };
  return { copy, copied, goOn };
}

describe('a backup that takes itself', () => {
  test('is whole, holds what was written, and everything else goes on while it is made', async () => {
    const backups = createRollingBackups(store, inThread, () => undefined);
    say('SAGT');
    backups.changed();
    let turns = 0;
    const turn = (): void => {
      turns += 1;
      next = setImmediate(turn);
    };
    let next = setImmediate(turn);
    vi.advanceTimersByTime(5 * 60_000);
    say('SAGT MENS DEN TAS');
    await store.untilCopied();
    clearImmediate(next);
    expect(turns).toBeGreaterThan(20);
    const [backup] = store.backups();
    expect(backup && verifyFile(backup.path, NEWEST_VERSION).fault).toBeNull();
    expect(backup && readFileSync(backup.path).includes('SAGT')).toBe(true);
    expect(store.read.setting('said')).toBe('SAGT MENS DEN TAS');
  });

  test('that is not whole is told of, ends nothing, and is tried again after the next change', async () => {
    const trouble = vi.fn();
    let whole = false;
    const copy: CopyElsewhere = async (job) => {
      if (!whole) throw new Error('The backup is not whole: damaged');
      await inThread(job);
    };
    const backups = createRollingBackups(store, copy, trouble);
    backups.changed();
    await fiveMinutes();
    expect(trouble).toHaveBeenCalledOnce();
    whole = true;
    backups.changed();
    await fiveMinutes();
    expect(store.backups()).toHaveLength(1);
  });

  test('does not stand for what was changed while it was made', async () => {
    const { copy, copied, goOn } = heldCopy();
    const backups = createRollingBackups(store, copy, () => undefined);
    backups.changed();
    vi.advanceTimersByTime(5 * 60_000);
    await copied;
    backups.changed();
    const asked = backups.backUp();
    backups.changed();
    goOn();
    await asked;
    await fiveMinutes();
    expect(store.backups()).toHaveLength(3);
  });

  test('leaves nothing half done that is ever taken for one, and clears away what a cut off one left', async () => {
    mkdirSync(folder(), { recursive: true });
    for (const tail of ['half', 'half-journal']) {
      writeFileSync(join(folder(), `2026-11-26T09-00-00-000Z.db.${tail}`), 'SQLite format 3\0');
    }
    expect(store.backups()).toEqual([]);
    await createRollingBackups(store, inThread, () => undefined).backUp();
    expect(inFolder()).toEqual(store.backups().map(({ name }) => name));
  });
});

test('a backup asked for that fails leaves the one that is due standing, and says what the disk did', async () => {
  let fails = true;
  const copy: CopyElsewhere = (job) => inThread(fails ? { ...job, half: join(folder(), 'gone', 'x.db') } : job);
  const backups = createRollingBackups(store, copy, () => undefined);
  backups.changed();
  const failure = await backups.backUp().then(
    () => null,
    (error: unknown) => diskFailure(error),
  );
  expect(failure).toBe('readOnly');
  expect(inFolder()).toEqual([]);
  fails = false;
  await fiveMinutes();
  expect(store.backups()).toHaveLength(1);
});

describe('what changes the whole file while a backup is made', () => {
  test('scrubbing: what was erased is in no backup afterwards', async () => {
    const { copy, copied, goOn } = heldCopy();
    say('HEMMELIGHETEN');
    const backedUp = store.backUpAside(copy);
    await copied;
    say('x');
    store.scrub();
    goOn();
    expect(await backedUp).toBeNull();
    expect(store.backups()).toHaveLength(1);
    for (const name of inFolder()) {
      expect([name, readFileSync(join(folder(), name)).includes('HEMMELIGHETEN')]).toEqual([name, false]);
    }
  });

  test('restoring waits for it, and it is no backup of what came after', async () => {
    say('old');
    const { name } = store.backUp();
    say('new');
    const { copy, copied, goOn } = heldCopy();
    const backups = createRollingBackups(store, copy, () => undefined);
    backups.changed();
    vi.advanceTimersByTime(5 * 60_000);
    await copied;
    const restored = backups.restore(name);
    expect(store.read.setting('said')).toBe('new');
    goOn();
    expect(await restored).toBe(true);
    expect(store.read.setting('said')).toBe('old');
    expect(store.backups()).toHaveLength(2);
  });

  test('stopping waits for it, so that nothing reads the file when it is closed', async () => {
    const { copy, copied, goOn } = heldCopy();
    const backups = createRollingBackups(store, copy, () => undefined);
    backups.changed();
    vi.advanceTimersByTime(5 * 60_000);
    await copied;
    const stopped = backups.stop();
    goOn();
    await stopped;
    expect(store.backups()).toHaveLength(1);
  });
});
