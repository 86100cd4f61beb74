import { join, resolve } from 'node:path';

/** What may be said on the command line of the desktop app. */
interface LaunchOptions {
  readonly storePath: string;
  /** Make sure that there is a gathering to look at. */
  readonly sample: boolean;
  /** Chromium was told to run without its sandbox, as it must for root. */
  readonly withoutSandbox: boolean;
}

/** Reads the command line; what it does not know belongs to Electron and is left alone. */
export function launchOptions(argv: readonly string[], userData: string, cwd: string): LaunchOptions {
  const at = argv.indexOf('--store');
  const named = at >= 0 ? argv[at + 1] : argv.find((arg) => arg.startsWith('--store='))?.slice('--store='.length);
  return {
    storePath: named ? resolve(cwd, named) : join(userData, 'kjoreplan.db'),
    sample: argv.includes('--sample'),
    withoutSandbox: argv.includes('--no-sandbox'),
  };
}
