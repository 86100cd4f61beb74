// The Electron end-to-end tests: built if changed, in a real Electron, on a display of their own where there is none.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfChanged } from './build-if-changed.mjs';
import { prepareElectron } from './prepare-electron.mjs';
import { goodNode, modules, root, say } from './runtime.mjs';

await buildIfChanged();
const { executable, env } = await prepareElectron();

const playwright = [
  goodNode(),
  join(modules, '@playwright', 'test', 'cli.js'),
  'test',
  '--config',
  'test/e2e/electron/playwright.config.ts',
  ...process.argv.slice(2),
];
// A display of its own even where there is one: windows that come and go must not disturb, nor be disturbed by, a person.
const command =
  process.platform === 'linux' ? ['xvfb-run', '-a', '-s', '-screen 0 3200x1000x24', ...playwright] : playwright;
const run = spawnSync(command[0], command.slice(1), {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...env, KJOREPLAN_TEST_ELECTRON: executable },
});
if (run.error) say(`${command[0]} could not be run (${run.error.message}). On Debian: apt-get install xvfb xauth`);
process.exit(run.status ?? 1);
