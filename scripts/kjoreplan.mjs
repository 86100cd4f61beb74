// The command line: installs and builds what is missing, then hands over. Nothing but the command's own words goes to stdout.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfChanged } from './build-if-changed.mjs';
import { ensure } from './ensure.mjs';
import { endWithNpm, goodNode, isTooOld, root } from './runtime.mjs';

endWithNpm();
await ensure();
await buildIfChanged();

const headless = join(root, 'out', 'main', 'headless.js');
const args = process.argv.slice(2);

// npm runs scripts in the project's folder; file names are meant where the person stands.
const { npm_lifecycle_event: script, INIT_CWD: standing } = process.env;
if (script === 'kjoreplan' && standing && resolve(process.cwd()) === resolve(root)) process.chdir(standing);

if (isTooOld(process.versions.node)) {
  const child = spawn(goodNode(), [headless, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
} else {
  // In this very process, so that signals reach it.
  process.argv = [process.execPath, headless, ...args];
  await import(pathToFileURL(headless).href);
}
