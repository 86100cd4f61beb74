import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The app as a person has it: in a real Electron, with a home of its own that outlives a kill. */
export interface Desktop {
  /** Where the app keeps its store and window places. */
  readonly home: string;
  /** Starts the app and waits for the window in which the day is planned and run. */
  launch(...args: readonly string[]): Promise<{ app: ElectronApplication; page: Page }>;
  /** How the app is started by hand, for tests of what happens before there is a window. */
  readonly command: readonly string[];
}

function executable(): string {
  const path = process.env.KJOREPLAN_TEST_ELECTRON;
  if (!path) throw new Error('Run these tests with `npm run test:electron`, which finds an Electron for them.');
  return path;
}

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export const test = base.extend<{ desktop: Desktop }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's pattern.
  desktop: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'kjoreplan-e2e-'));
    const args = [...asRoot, `--user-data-dir=${home}`, ROOT, '--sample'];
    const running: ChildProcess[] = [];
    await use({
      home,
      command: [executable(), ...args],
      launch: async (...more) => {
        const app = await _electron.launch({ executablePath: executable(), args: [...args, ...more] });
        running.push(app.process());
        return { app, page: await controlPage(app) };
      },
    });
    for (const child of running) child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';

/** The window in which the day is planned and run. */
export async function controlPage(app: ElectronApplication): Promise<Page> {
  const isControl = (page: Page): boolean => page.url().startsWith('app://kjoreplan/index.html');
  const page = app.windows().find(isControl) ?? (await app.waitForEvent('window', { predicate: isControl }));
  await page.waitForLoadState('load');
  return page;
}

/** The big screen's window. */
export async function stagePage(app: ElectronApplication): Promise<Page> {
  const isStage = (page: Page): boolean => page.url().startsWith('app://kjoreplan/stage.html');
  const page = app.windows().find(isStage) ?? (await app.waitForEvent('window', { predicate: isStage }));
  await page.waitForLoadState('load');
  return page;
}
