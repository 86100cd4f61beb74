import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { CopyElsewhere } from '../../src/store';
import { makeEngine } from '../engine/make-engine';

const SECRET = 'HEMMELIGHETEN';

test('erasing waits for a backup that reads the file, and leaves nothing of what was erased', async () => {
  const { as, store, path } = makeEngine();
  const { gatheringId } = await as().gathering.create({ title: SECRET });
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  // As a copy that is halfway: it has begun to read, and has written the first of it.
  const copy: CopyElsewhere = async ({ half }) => {
    const reader = new Database(path, { readonly: true });
    reader.prepare('VACUUM INTO ?').run(half);
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM gathering').get();
    await held;
    reader.close();
  };
  const backedUp = store.backUpAside(copy);
  const erased = as().gathering.erase({ gatheringId });
  await expect.poll(() => store.scrubDue()).toBe(true);
  goOn();
  await erased;
  await backedUp;
  expect(store.scrubDue()).toBe(false);
  const files = readdirSync(dirname(path), { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const holding = files.filter((each) => readFileSync(join(each.parentPath, each.name)).includes(SECRET));
  expect(holding.map(({ name }) => name)).toEqual([]);
});
