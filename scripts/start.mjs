// Opens the app: the desktop window where it can be had, else the same app in the browser, and says which and why.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from './build-if-changed.mjs';
import { ensure } from './ensure.mjs';
import { findElectron } from './find-electron.mjs';
import { endWithNpm, goodNode, root, say } from './runtime.mjs';

/** A window that closes sooner than this, and not by itself, never opened. */
const OPENED_AFTER = 5_000;

// As the command line: bokmål unless the machine says nynorsk or English.
function language() {
  const tag = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  if (tag.startsWith('nn')) return 'nn';
  return tag.startsWith('en') ? 'en' : 'nb';
}

const words = JSON.parse(readFileSync(join(root, 'src', 'words', language(), 'shell.json'), 'utf8')).desktop.start;

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Signals reach the child, and its end is this process's end. */
function follow(child) {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** @returns {Promise<number | null>} how it ended; null when no window could be opened */
async function openWindow(electron) {
  say(words.window);
  // Chromium refuses to run as root with its sandbox on.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const startedAt = Date.now();
  const child = spawn(electron, [...asRoot, root, '--sample', ...process.argv.slice(2)], { stdio: 'inherit' });
  const code = await follow(child);
  return code !== 0 && !child.killed && Date.now() - startedAt < OPENED_AFTER ? null : code;
}

function openInBrowser(why) {
  say(why);
  const headless = join(root, 'out', 'main', 'headless.js');
  const child = spawn(goodNode(), [headless, 'serve', '--sample', ...process.argv.slice(2)], { stdio: 'inherit' });
  return follow(child);
}

async function start() {
  if (!hasDisplay()) return openInBrowser(words.noDisplay);
  const electron = await findElectron(() => say('Fetching Electron …'));
  if (!electron) return openInBrowser(words.noElectron);
  return (await openWindow(electron)) ?? openInBrowser(words.failed);
}

endWithNpm();
await ensure();
await buildIfChanged();
process.exit(await start());
