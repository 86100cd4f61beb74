import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchClock } from './clock';
import { benchEdit } from './edit';
import { printTable } from './figures';
import { benchNext } from './next';
import { benchPapers } from './papers';
import { benchStart } from './start';

const folder = mkdtempSync(join(tmpdir(), 'kjoreplan-bench-'));
try {
  console.log(`node ${process.version}, ${cpus().length} cores: each ratio is of two figures measured in this run\n`);
  printTable([
    ...(await benchEdit(folder)),
    ...(await benchNext(folder)),
    ...benchClock(),
    ...(await benchStart(folder)),
    ...(await benchPapers()),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
