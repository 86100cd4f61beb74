import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { goodNode, modules } from './runtime.mjs';

const folder = join(modules, 'electron');
const NAMES = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const binaryName = NAMES[process.platform] ?? 'electron';

const existing = (file) => (existsSync(file) ? file : null);

function installed() {
  const version = join(folder, 'dist', 'version');
  const wanted = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  if (!existsSync(version) || readFileSync(version, 'utf8').trim().replace(/^v/, '') !== wanted) return null;
  return existing(join(folder, 'dist', binaryName));
}

/** A network that swallows packets would keep the download waiting for minutes; a second of knocking tells. */
function canReachReleases() {
  if (process.env.HTTPS_PROXY || process.env.https_proxy) return Promise.resolve(true);
  const mirror = new URL(
    process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/',
  );
  return new Promise((resolve) => {
    const socket = connect({
      host: mirror.hostname,
      port: Number(mirror.port) || (mirror.protocol === 'http:' ? 80 : 443),
    });
    const answer = (reached) => {
      socket.destroy();
      resolve(reached);
    };
    socket.setTimeout(1_500, () => answer(false));
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}

/**
 * The Electron to run: one the environment points at, one that is installed, or one fetched now; null when there is none.
 * @param {() => void} say called before a download begins
 */
export async function findElectron(say) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return existing(join(override, binaryName));
  const present = installed();
  if (present) return present;
  if (!(await canReachReleases())) return null;
  say();
  spawnSync(goodNode(), [join(folder, 'install.js')], { stdio: 'ignore', timeout: 300_000 });
  return installed();
}
