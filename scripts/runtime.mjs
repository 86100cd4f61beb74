import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

// These scripts run on whatever Node the machine has (20 and up) before anything is installed: they import nothing of ours
// that must be built, and no package.

export const root = fileURLToPath(new URL('..', import.meta.url));
export const modules = join(root, 'node_modules');
const bundledNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Old enough to be replaced: the store's binary and the test browser need 22.17; on 20 the store ends the process. */
export function isTooOld(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major < 22 || (major === 22 && minor < 17);
}

/** The Node to run the app and its tools with: this one when it will do, else the one that came with the packages. */
export function goodNode() {
  if (!isTooOld(process.versions.node)) return process.execPath;
  if (!existsSync(bundledNode))
    throw new Error('The packages hold no Node for this machine. Delete node_modules and try again.');
  return realpathSync(bundledNode);
}

export const hasBundledNode = () => existsSync(bundledNode);

/** The machine's own Node, not the one among the packages, which is first in PATH under `npm run`. */
export function machineNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (!folder || resolve(folder).includes('node_modules')) continue;
    const candidate = join(folder, name);
    if (existsSync(candidate)) return candidate;
  }
  return process.execPath;
}

export function versionOf(node) {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() || process.version;
}

/** Progress goes to stderr: stdout belongs to whoever called. */
export const say = (line) => process.stderr.write(`${line}\n`);

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function tryLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holder = Number(readStamp(lock));
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
    return false;
  }
}

/** Does the work alone among all processes on this checkout: two commands at once must not install or build twice. */
export async function alone(name, work) {
  const lock = join(tmpdir(), `kjoreplan-${sha256(root).slice(0, 12)}-${name}.lock`);
  while (!tryLock(lock)) await pause(100);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/**
 * Ends this process as SIGTERM would when npm is ended: npm passes the signal to its shell, which dies without passing it on.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  watch.unref();
}

/** Whether this file is what Node was asked to run, and not imported by another. */
export function isMain(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(url));
}
