// Installs the packages when the lock file has changed since last time, so that every command is a single one on a fresh clone.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  alone,
  hasBundledNode,
  isMain,
  isTooOld,
  machineNode,
  modules,
  readStamp,
  root,
  say,
  sha256,
  versionOf,
} from './runtime.mjs';

const stampFile = join(modules, '.installed-from');

const lockHash = () => sha256(readFileSync(join(root, 'package-lock.json')));

function isInstalled() {
  return readStamp(stampFile) === lockHash() && (!isTooOld(process.versions.node) || hasBundledNode());
}

function npm(node, args) {
  // Under `npm run` the very npm that was called; it is run by the machine's Node, since the other one may be replaced.
  const cli = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : null;
  const command = cli ? node : process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(command, [...(cli ? [cli] : []), ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm.cmd',
  });
  if (run.status === 0) return;
  say(`npm ${args[0]} did not succeed. Check that the npm registry can be reached, and try again.`);
  process.exit(run.status ?? 1);
}

function install() {
  say('Installing packages …');
  const node = machineNode();
  npm(node, ['ci', '--ignore-scripts']);
  if (isTooOld(versionOf(node))) {
    say('This machine has an older Node: fetching a newer one, for this folder only …');
    npm(node, ['rebuild', 'node', '--ignore-scripts=false']);
  }
  writeFileSync(stampFile, lockHash());
}

/** Makes sure that node_modules is what the lock file says. Costs some milliseconds when it is. */
export async function ensure() {
  if (isInstalled()) return;
  await alone('install', () => {
    if (!isInstalled()) install();
  });
}

if (isMain(import.meta.url)) await ensure();
