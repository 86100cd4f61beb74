import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from './browser';
import { benchClock } from './clock';
import { benchEdit } from './edit';
import { benchEditor } from './editor';
import { printTable, type Row } from './figures';
import { benchNext } from './next';
import { benchNotes } from './notes';
import { benchPapers } from './papers';
import { benchSearch } from './search';
import { benchSeconds } from './seconds';
import { benchSlowPhone } from './slow-phone';
import { benchStart } from './start';

const folder = mkdtempSync(join(tmpdir(), 'kjoreplan-bench-'));
const browser = await launch();
const parts: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  edit: () => benchEdit(folder),
  next: () => benchNext(folder),
  editor: () => benchEditor(folder, browser),
  notes: () => benchNotes(folder, browser),
  seconds: () => benchSeconds(folder, browser),
  clock: benchClock,
  search: () => benchSearch(folder),
  phone: () => benchSlowPhone(folder, browser),
  start: () => benchStart(folder),
  papers: () => benchPapers(folder),
};
try {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in parts));
  if (unknown.length > 0)
    throw new Error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);
  console.log(`node ${process.version}, ${cpus().length} cores: each ratio is of two figures measured in this run`);
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n${name}`);
    printTable(await measure());
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
