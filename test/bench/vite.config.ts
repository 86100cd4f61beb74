import { resolve } from 'node:path';
import { defineConfig } from 'vite';

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
      external: ['better-sqlite3'],
    },
  },
  ssr: { noExternal: true, external: ['better-sqlite3'] },
});
