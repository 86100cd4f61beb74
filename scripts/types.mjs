// Checks every runtime with its own compiler settings: domain sees neither DOM nor Node, the renderer no Node.
import { spawnSync } from 'node:child_process';

let failed = false;
for (const project of ['domain', 'node', 'web', 'test']) {
  const run = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', `tsconfig/${project}.json`], {
    stdio: 'inherit',
  });
  failed ||= run.status !== 0;
}
process.exit(failed ? 1 : 0);
