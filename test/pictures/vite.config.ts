import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..', '..');

export default defineConfig({
  root,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: resolve(root, 'out/pictures'),
    emptyOutDir: true,
    rolldownOptions: {
      input: { run: resolve(import.meta.dirname, 'run.ts') },
      external: ['better-sqlite3', '@playwright/test', '@sparticuz/chromium'],
    },
  },
  ssr: { noExternal: true, external: ['better-sqlite3', '@playwright/test', '@sparticuz/chromium'] },
});
