import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      // Everything but the native store is bundled, so that the packaged app carries one dependency.
      externalizeDeps: { include: ['better-sqlite3'] },
      rolldownOptions: {
        input: {
          index: resolve(root, 'src/main/index.ts'),
          headless: resolve(root, 'src/headless/index.ts'),
          'reader-thread': resolve(root, 'src/importing/reader-thread.ts'),
          'backup-thread': resolve(root, 'src/store/backup-thread.ts'),
          'writer-thread': resolve(root, 'src/reporting/writer-thread.ts'),
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      rolldownOptions: {
        input: { preload: resolve(root, 'src/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    base: './',
    plugins: [react()],
    build: {
      // The phones and browsers people bring; electron-vite adds the desktop's own Chromium, and twice is refused.
      target: ['firefox115', 'safari15'],
      minify: true,
      rolldownOptions: {
        input: {
          index: resolve(root, 'src/renderer/index.html'),
          stage: resolve(root, 'src/renderer/stage.html'),
          speaker: resolve(root, 'src/renderer/speaker.html'),
          remote: resolve(root, 'src/renderer/remote.html'),
          phone: resolve(root, 'src/renderer/phone.html'),
        },
      },
    },
  },
});
