import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** Native, or too much of a program of its own to be bundled. */
const EXTERNAL = ['better-sqlite3', '@playwright/test', '@sparticuz/chromium'];
const root = resolve(import.meta.dirname, '..', '..');

export default defineConfig({
  root,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: resolve(root, 'out/bench'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        run: resolve(import.meta.dirname, 'run.ts'),
        'bare-server': resolve(import.meta.dirname, 'bare-server.ts'),
      },
      external: EXTERNAL,
    },
  },
  ssr: { noExternal: true, external: EXTERNAL },
});
