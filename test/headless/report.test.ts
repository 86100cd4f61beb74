import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Header, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import type { PictureId } from '../../src/domain/ids';
import { instant } from '../../src/domain/time';
import type { Change } from '../../src/domain/views/snapshot';
import { report } from '../../src/headless/commands/store-commands';
import type { Terminal } from '../../src/headless/terminal';
import { openStore } from '../../src/store';
import { wordsIn } from '../../src/words';
import { scratchFolder } from '../engine/make-engine';
import { day, GATHERING, gathering, item } from '../reporting/builders';
import { fullGathering } from '../reporting/full-sample';
import { unzipped } from '../reporting/opened';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function terminal(): Terminal & { readonly said: string[]; readonly answered: string[] } {
  const [said, answered]: string[][] = [[], []];
  return {
    ...{ said: said ?? [], answered: answered ?? [], language: 'nb', words: wordsIn('nb') },
    answer: (line) => answered?.push(line),
    say: (line) => said?.push(line),
  };
}

/** A store with a gathering that has a picture, and is written on a template. */
async function storeWithPicture(): Promise<string> {
  const header = new Header({ children: [new Paragraph('LUNDE KOMMUNE')] });
  const template = await Packer.toBuffer(new Document({ sections: [{ headers: { default: header }, children: [] }] }));
  const path = join(scratchFolder(), 's.db');
  const opened = openStore(path);
  if (!opened.ok) throw new Error(opened.fault);
  const [photo] = fullGathering().pictures;
  if (!photo) throw new Error('The sample has a picture');
  const id = 'p1' as PictureId;
  const on = item('i1', { title: 'Velkommen' });
  const settings = { sections: [], edits: [], numbered: false, contents: true, letterhead: '', nextGathering: '' };
  const rows: readonly Change[] = [
    { entity: 'gathering', id: GATHERING, before: null, after: gathering({ title: 'Første samling' }) },
    { entity: 'day', id: 'd1', before: null, after: day('d1') },
    { entity: 'item', id: on.id, before: null, after: on },
    { entity: 'picture', id, before: null, after: { ...photo, id, type: 'image/png', itemId: on.id } },
    {
      ...{ entity: 'reportSettings', id: GATHERING, before: null },
      after: { ...settings, id: GATHERING, templateId: 'mal' },
    },
  ];
  opened.store.write((writer) => {
    for (const change of rows) writer.apply(change);
    writer.pictures.add(GATHERING, id, PICTURE);
    writer.wordTemplates.put({ id: 'mal', name: 'Lunde', addedAt: instant(0) }, new Uint8Array(template));
  });
  opened.store.close();
  return path;
}

test('the summary is written as the app writes it: on its template, with its pictures', async () => {
  const path = await storeWithPicture();
  const told = terminal();
  expect(await report(path, { out: join(path, '..', 'ut'), language: null }, told)).toBe(0);
  const [word = '', excel = ''] = told.answered;
  const parts = await unzipped(readFileSync(word));
  expect([...parts.values()].join('\n')).toContain('LUNDE KOMMUNE');
  expect([...parts.keys()].some((name) => name.startsWith('word/media/'))).toBe(true);
  expect((await unzipped(readFileSync(excel))).has('xl/workbook.xml')).toBe(true);
});

test('a folder that cannot be written is a sentence, and an older file is as it was', async () => {
  const path = await storeWithPicture();
  const folder = join(path, '..');
  writeFileSync(join(folder, 'fil'), '');
  const told = terminal();
  expect(await report(path, { out: join(folder, 'fil', 'ut'), language: null }, told)).toBe(1);
  expect(told.said).toHaveLength(1);
  const older = join(folder, 'Første samling.docx');
  writeFileSync(older, 'the old one');
  mkdirSync(join(`${older}.half`, 'in-the-way'), { recursive: true });
  expect(await report(path, { out: folder, language: null }, terminal())).toBe(1);
  expect(readFileSync(older, 'utf8')).toBe('the old one');
});
