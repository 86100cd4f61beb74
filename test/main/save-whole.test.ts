import { copyFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Files, type SaveFault, saveWhereSheSays, saveWhole } from '../../src/main/save-whole';

let folder: string;
let from: string;
let to: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kjoreplan-save-'));
  from = join(folder, 'ready');
  to = join(folder, 'Oppsummering.docx');
  await writeFile(from, 'the new one');
  await writeFile(to, 'the old one');
});
afterEach(() => rm(folder, { recursive: true }));

const failing = (code: string) => Object.assign(new Error(code), { code });
const text = (path: string): Promise<string> => readFile(path, 'utf8');

/** Disks and folders that fail, as the operating system says it. */
const onCopy = (code: string): Files => ({
  rename,
  copyFile: async (_from, half) => {
    await writeFile(half, 'the ne');
    throw failing(code);
  },
});
const onRename = (code: string): Files => ({ copyFile, rename: () => Promise.reject(failing(code)) });

describe('a file is written beside and renamed', () => {
  test('the new one takes the place of the old one, and leaves nothing beside it', async () => {
    expect(await saveWhole(from, to)).toBeNull();
    expect(await text(to)).toBe('the new one');
    expect(await readdir(folder)).toEqual(['Oppsummering.docx', 'ready']);
  });

  test.each<readonly [string, Files, SaveFault]>([
    ['the disk fills up', onCopy('ENOSPC'), 'diskFull'],
    ['the quota is used up', onCopy('EDQUOT'), 'diskFull'],
    ['the folder may not be written', onCopy('EACCES'), 'readOnly'],
    ['the disk is write-protected', onCopy('EROFS'), 'readOnly'],
    ['the file is open in Word', onRename('EPERM'), 'inUse'],
    ['the file is held', onRename('EBUSY'), 'inUse'],
    ['the disk is pulled out', onCopy('EIO'), 'io'],
  ])('when %s, that is said, and the old one is as it was', async (_what, files, fault) => {
    expect(await saveWhole(from, to, files)).toBe(fault);
    expect(await text(to)).toBe('the old one');
    expect(await readdir(folder)).toEqual(['Oppsummering.docx', 'ready']);
  });

  test('a folder that is gone is a fault of the place', async () => {
    expect(await saveWhole(from, join(folder, 'gone', 'x.docx'))).toBe('io');
  });
});

describe('she is asked until it is there', () => {
  test('another place after one that failed', async () => {
    const places = [join(folder, 'gone', 'x.docx'), join(folder, 'Ny.docx')];
    const told: string[] = [];
    await saveWhereSheSays(from, {
      where: async () => places.shift() ?? null,
      tryElsewhere: async (fault, name) => {
        told.push(`${fault} ${name}`);
        return true;
      },
    });
    expect(told).toEqual(['io x.docx']);
    expect(await text(join(folder, 'Ny.docx'))).toBe('the new one');
  });

  test('giving it up changes nothing', async () => {
    await saveWhereSheSays(from, { where: async () => null, tryElsewhere: async () => true });
    await saveWhereSheSays(from, { where: async () => to, tryElsewhere: async () => false }, onRename('EPERM'));
    expect(await text(to)).toBe('the old one');
  });
});
