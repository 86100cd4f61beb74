import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { scrubIfDue } from '../../../src/engine';
import { openStore } from '../../../src/store';
import { idleServices, makeEngine, scratchFolder } from '../make-engine';

function holding(path: string, text: string): string[] {
  const folder = dirname(path);
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => statSync(file).isFile() && readFileSync(file).toString('latin1').toUpperCase().includes(text));
}

async function withSecret() {
  const made = makeEngine();
  const { gatheringId } = await made.as().gathering.create({ title: 'HEMMELIG' });
  await made.as().note.add({ gatheringId, noteId: 'note-0001', fields: { text: 'HEMMELIG' } });
  // Into the search index as well, which keeps its words in small letters.
  made.store.tidy();
  made.store.backUp();
  return { ...made, gatheringId };
}

describe('erasing a gathering', () => {
  test('leaves nothing of it, and a new backup in the place of the old', async () => {
    const { as, store, path, engine, gatheringId } = await withSecret();
    const since = engine.hub.seq - 1;
    await as().gathering.erase({ gatheringId });
    expect(holding(path, 'HEMMELIG')).toEqual([]);
    expect(store.backups()).toHaveLength(1);
    expect(engine.hub.missed(gatheringId, since)).toBeNull();
  });

  test('closes the room that was open for it', async () => {
    const close = vi.fn(async () => ({ open: false }) as const);
    const room = { ...idleServices().room, close };
    const made = makeEngine({ room });
    const { gatheringId } = await made.as().gathering.create({ title: 'A' });
    // Of an open room only this is looked at here.
    room.state = () => ({ open: true, gatheringId }) as never;
    await made.as().gathering.erase({ gatheringId });
    expect(close).toHaveBeenCalledOnce();
  });

  test('that could not reach the backups says so, keeps them, and is finished at the next start', async () => {
    const { as, store, path, gatheringId } = await withSecret();
    vi.spyOn(store, 'scrub').mockImplementationOnce(() => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    });
    await expect(as().gathering.erase({ gatheringId })).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect(store.scrubDue()).toBe(true);
    expect(holding(path, 'HEMMELIG').length).toBeGreaterThan(0);
    await scrubIfDue(store);
    expect(holding(path, 'HEMMELIG')).toEqual([]);
    expect(store.scrubDue()).toBe(false);
  });

  test('does not call itself done while another program still reads the old pages', async () => {
    const { as, path, store, gatheringId } = await withSecret();
    const reader = new Database(path, { readonly: true });
    onTestFinished(() => void reader.close());
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM note').get();
    await expect(as().gathering.erase({ gatheringId })).rejects.toMatchObject({ code: 'STORE_FAILED' });
    reader.exec('COMMIT');
    await scrubIfDue(store);
    expect(holding(path, 'HEMMELIG')).toEqual([]);
  });

  test('keeps the old backups until there is a new one', () => {
    const path = join(scratchFolder(), 's.db');
    let now = Date.UTC(2026, 10, 26);
    const opened = openStore(path, { now: () => now });
    if (!opened.ok) throw new Error(opened.fault);
    const { store } = opened;
    onTestFinished(() => store.close());
    const old = store.backUp();
    now += 1_000;
    mkdirSync(`${path}.backups/2026-11-26T00-00-01-000Z.db/in-the-way`, { recursive: true });
    expect(() => store.scrub()).toThrow();
    expect(existsSync(old.path)).toBe(true);
  });
});
