import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The app as a person has it: in a real Electron, with a home of its own that outlives a kill. */
interface Desktop {
  /** Where the app keeps its store and window places. */
  readonly home: string;
  /** Starts the app and waits for the window in which the day is planned and run. */
  launch(...args: readonly string[]): Promise<{ app: ElectronApplication; page: Page }>;
  /** The same, with every question it asks on the way answered by the button of that number. */
  launchAnswering(button: number): Promise<{ app: ElectronApplication; page: Page }>;
  /** How the app is started by hand, for tests of what happens before there is a window. */
  readonly command: readonly string[];
}

function executable(): string {
  const path = process.env.KJOREPLAN_TEST_ELECTRON;
  if (!path) throw new Error('Run these tests with `npm run test:electron`, which finds an Electron for them.');
  return path;
}

/** This process's environment, without what is not set. */
function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export const test = base.extend<{ desktop: Desktop }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's pattern.
  desktop: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'kjoreplan-e2e-'));
    const places = [...asRoot, `--user-data-dir=${home}`];
    const running: ChildProcess[] = [];
    const launch = async (args: readonly string[], env: Record<string, string> = {}) => {
      const options = { executablePath: executable(), args: [...places, ...args], env: { ...environment(), ...env } };
      const app = await _electron.launch(options);
      running.push(app.process());
      return { app, page: await controlPage(app) };
    };
    await use({
      home,
      command: [executable(), ...places, ROOT, '--sample'],
      launch: (...more) => launch([ROOT, '--sample', ...more]),
      launchAnswering: (button) =>
        launch(['-r', join(import.meta.dirname, 'answer-dialogs.cjs'), ROOT], { KJOREPLAN_TEST_ANSWER: `${button}` }),
    });
    for (const child of running) child.kill('SIGKILL');
    // Chromium's helpers end a moment after it.
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  },
});

export { expect } from '@playwright/test';

/** The window in which the day is planned and run. */
const controlPage = (app: ElectronApplication): Promise<Page> => pageAt(app, 'app://kjoreplan/index.html');

/** The big screen's window. */
export const stagePage = (app: ElectronApplication): Promise<Page> => pageAt(app, 'app://kjoreplan/stage.html');

/** A window is there before it has come to its address, and tells of itself only once. */
async function pageAt(app: ElectronApplication, address: string): Promise<Page> {
  const known = (): Page | undefined => app.windows().find((page) => page.url().startsWith(address));
  await expect.poll(() => known() !== undefined, { timeout: 30_000 }).toBe(true);
  const page = known();
  if (!page) throw new Error(`The window of ${address} was there and is gone.`);
  await page.waitForLoadState('load');
  return page;
}
