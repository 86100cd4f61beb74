import { existsSync, linkSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyStore } from '../../src/headless/commands/rehearse';
import { backup, restore } from '../../src/headless/commands/store-commands';
import type { Terminal } from '../../src/headless/terminal';
import { openStore } from '../../src/store';
import { wordsIn } from '../../src/words';
import { scratchFolder } from '../engine/make-engine';

function terminal(): Terminal & { readonly said: string[] } {
  const said: string[] = [];
  return {
    said,
    language: 'nb',
    words: wordsIn('nb'),
    answer: (line) => said.push(line),
    say: (line) => said.push(line),
  };
}

function madeStore(): string {
  const path = join(scratchFolder(), 's.db');
  const opened = openStore(path);
  if (!opened.ok) throw new Error(opened.fault);
  opened.store.close();
  return path;
}

describe('backup', () => {
  test('is never written over the store itself, by whatever name, nor over what belongs to it', () => {
    const path = madeStore();
    linkSync(path, `${path}.linked`);
    const before = statSync(path);
    for (const out of [path, join(path, '..', '.', 's.db'), `${path}.linked`, `${path}-wal`]) {
      const told = terminal();
      expect(backup(path, out, told)).toBe(1);
      expect(told.said).toHaveLength(1);
    }
    expect(statSync(path).ino).toBe(before.ino);
  });

  test('that cannot be written leaves no empty file behind', () => {
    const path = madeStore();
    const out = join(path, '..', 'copy.db');
    mkdirSync(`${out}.half/in-the-way`, { recursive: true });
    expect(backup(path, out, terminal())).toBe(1);
    expect(existsSync(out)).toBe(false);
  });
});

test('restoring where nothing can be written is a sentence', () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, 's.db.lock'));
  writeFileSync(join(folder, 's.db'), '');
  const told = terminal();
  expect(restore(join(folder, 's.db'), told)).toBe(1);
  expect(told.said).toHaveLength(1);
});

test('a copy for a rehearsal that cannot be written is a sentence', () => {
  const told = terminal();
  expect(copyStore(madeStore(), scratchFolder(), told)).toBe(false);
  expect(told.said).toHaveLength(1);
});
