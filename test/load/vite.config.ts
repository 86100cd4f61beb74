import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** Native. */
const EXTERNAL = ['better-sqlite3'];
const root = resolve(import.meta.dirname, '..', '..');

export default defineConfig({
  root,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: resolve(root, 'out/load'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        run: resolve(import.meta.dirname, 'run.ts'),
        'bare-votes': resolve(import.meta.dirname, 'bare-votes.ts'),
        'slow-disk': resolve(import.meta.dirname, 'slow-disk.ts'),
      },
      external: EXTERNAL,
    },
  },
  ssr: { noExternal: true, external: EXTERNAL },
});
