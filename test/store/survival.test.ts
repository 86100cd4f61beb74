import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store';
import { scratchFolder } from '../engine/make-engine';
import { faultOf, open, setting } from './open-store';

describe('a restore that cannot be done', () => {
  test('leaves the store open and as it was', () => {
    const path = join(scratchFolder(), 's.db');
    const store = open(path);
    setting(store, 'old');
    const backup = store.backUp();
    setting(store, 'new');
    mkdirSync(`${path}.half/in-the-way`, { recursive: true });
    expect(() => store.restore(backup)).toThrow();
    expect(store.read.setting('test')).toBe('new');
    setting(store, 'newer');
    expect(store.read.setting('test')).toBe('newer');
    store.close();
  });

  test('is finished at the next start when the power went between its two steps', () => {
    const path = join(scratchFolder(), 's.db');
    const store = open(path);
    setting(store, 'from the backup');
    store.copyTo(`${path}.half`);
    setting(store, 'present');
    store.close();
    renameSync(path, `${path}.replaced-x`);
    writeFileSync(`${path}-wal`, 'left from the file that was set aside');
    const again = open(path);
    expect(again.read.setting('test')).toBe('from the backup');
    again.close();
  });
});

describe('what a crash can leave behind', () => {
  test('a file whose making was cut short is made again', () => {
    const path = join(scratchFolder(), 's.db');
    const db = new Database(path);
    db.pragma('journal_mode = WAL');
    db.close();
    expect(faultOf(path)).toBeNull();
    expect(faultOf(path)).toBeNull();
  });

  test('a file that has lost everything in it is damaged, not new, when there are backups of it', () => {
    const path = join(scratchFolder(), 's.db');
    const store = open(path);
    const backup = store.backUp();
    store.close();
    truncateSync(path, 0);
    expect(openStore(path)).toMatchObject({ ok: false, fault: 'damaged', backup: { name: backup.name } });
  });
});

describe('one program at a time', () => {
  test('also by another name of the same file', () => {
    const folder = scratchFolder();
    const store = open(join(folder, 's.db'));
    symlinkSync(join(folder, 's.db'), join(folder, 'link.db'));
    expect(faultOf(join(folder, 'link.db'))).toBe('alreadyOpen');
    store.close();
    expect(faultOf(join(folder, 'link.db'))).toBeNull();
  });

  test('letting go leaves the lock file, or a third program could lock a new one while the second holds the old', () => {
    const path = join(scratchFolder(), 's.db');
    open(path).close();
    expect(existsSync(`${path}.lock`)).toBe(true);
  });
});

describe('a place that cannot hold a store', () => {
  test('is a fault with a sentence, not a bug', () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(faultOf(join(folder, 'file', 's.db'))).toBe('unwritable');
    mkdirSync(join(folder, 'folder.db'));
    expect(faultOf(join(folder, 'folder.db'))).toBe('foreign');
    rmSync(join(folder, 'folder.db.lock'), { force: true });
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder.db']);
  });
});
