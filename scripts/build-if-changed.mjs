// Builds the app when what it is built from differs from what out/ was built from. `--always` builds in any case.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { alone, goodNode, isMain, modules, readStamp, root, say } from './runtime.mjs';

const SOURCES = ['src', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts'];
const stampFile = join(root, 'out', '.built-from');

function filesUnder(path) {
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const child = `${path}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(child) : [child];
  });
}

function sourceHash() {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((path) => (path.includes('.') ? [path] : filesUnder(path)));
  for (const file of files.sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function build(from, loud) {
  say('Building …');
  rmSync(stampFile, { force: true });
  const run = spawnSync(goodNode(), [join(modules, 'electron-vite', 'bin', 'electron-vite.js'), 'build'], {
    cwd: root,
    encoding: 'utf8',
    stdio: loud ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
  });
  if (run.status !== 0) {
    say(`${stripVTControlCharacters(`${run.stdout ?? ''}${run.stderr ?? ''}`)}The build did not succeed.`);
    process.exit(run.status ?? 1);
  }
  writeFileSync(stampFile, from);
}

/** Makes sure that out/ is built from the sources as they are. */
export async function buildIfChanged({ always = false, loud = false } = {}) {
  if (!always && readStamp(stampFile) === sourceHash()) return;
  await alone('build', () => {
    const from = sourceHash();
    if (always || readStamp(stampFile) !== from) build(from, loud);
  });
}

if (isMain(import.meta.url)) {
  const always = process.argv.includes('--always');
  await buildIfChanged({ always, loud: always });
}
