import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from './browser';
import { benchClock } from './clock';
import { benchEdit } from './edit';
import { benchEditor } from './editor';
import { printTable } from './figures';
import { benchNext } from './next';
import { benchNotes } from './notes';
import { benchPapers } from './papers';
import { benchSearch } from './search';
import { benchSeconds } from './seconds';
import { benchSlowPhone } from './slow-phone';
import { benchStart } from './start';

const folder = mkdtempSync(join(tmpdir(), 'kjoreplan-bench-'));
const browser = await launch();
try {
  console.log(`node ${process.version}, ${cpus().length} cores: each ratio is of two figures measured in this run\n`);
  printTable([
    ...(await benchEdit(folder)),
    ...(await benchNext(folder)),
    ...(await benchEditor(folder, browser)),
    ...(await benchNotes(folder, browser)),
    ...(await benchSeconds(folder, browser)),
    ...benchClock(),
    ...benchSearch(folder),
    ...(await benchSlowPhone(folder, browser)),
    ...(await benchStart(folder)),
    ...(await benchPapers(folder)),
  ]);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
