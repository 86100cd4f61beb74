import { basename, resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');

/** Builds the programs of a test folder, with what of the app they use, to a folder of the same name under `out`. */
export function runConfig(folder: string, programs: readonly string[], external: readonly string[]): UserConfig {
  return defineConfig({
    root: ROOT,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: resolve(ROOT, 'out', basename(folder)),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(programs.map((name) => [name, resolve(folder, `${name}.ts`)])),
        external: [...external],
      },
    },
    ssr: { noExternal: true, external: [...external] },
  });
}
