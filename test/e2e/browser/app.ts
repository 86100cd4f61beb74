import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

const ROOT = resolve(import.meta.dirname, '../../..');
const NODE = join(ROOT, 'node_modules/.bin/node');
/** What is tested; another folder when the build to be tried lies elsewhere. */
const BUILD = resolve(ROOT, process.env.KJOREPLAN_TEST_BUILD ?? 'out');

/** The app as `npm start` serves it where there is no window: a real process on a store of its own. */
export interface App {
  /** Lets one browser in, once. `newTicket` gives another. */
  readonly url: string;
  /** `http://127.0.0.1:PORT`, for a browser that has been let in. */
  readonly origin: string;
  readonly storePath: string;
  /** Ends it as a person would. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Stops it in its tracks, as a laptop that sleeps; `thaw` lets it go on. */
  freeze(): void;
  thaw(): void;
  /** Starts it again on the same store and port; the facilitator's own browser is let in again, the room's phones are not. */
  restart(): Promise<void>;
  /** A second page in its own browser context, let in by the same cookies as `page`. */
  secondPage(page: Page, path?: string): Promise<Page>;
}

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

async function start(storePath: string, port: string): Promise<Running> {
  const args = [
    join(BUILD, 'main/headless.js'),
    'serve',
    ...['--store', storePath, '--port', port, '--no-open', '--sample'],
  ];
  const env = { ...process.env, LANG: 'nb_NO.UTF-8', LC_ALL: 'nb_NO.UTF-8' };
  const child = spawn(NODE, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`The app ended with ${String(code)} before it was ready: ${said}`);
  });
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), died]);
  died.catch(() => undefined);
  const ready: unknown = JSON.parse(String(line));
  if (typeof ready !== 'object' || ready === null || !('url' in ready) || typeof ready.url !== 'string') {
    throw new Error(`The app did not say where it is: ${String(line)}`);
  }
  return { child, url: ready.url };
}

async function end({ child }: Running, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

export const test = base.extend<{ app: App }>({
  app: async ({ browser, contextOptions }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'kjoreplan-browser-'));
    const storePath = join(folder, 'store.sqlite');
    let running = await start(storePath, '0');
    const { origin } = new URL(running.url);
    const opened: Page[] = [];
    await use({
      get url() {
        return running.url;
      },
      origin,
      storePath,
      stop: () => end(running, 'SIGTERM'),
      kill: () => end(running, 'SIGKILL'),
      freeze: () => void running.child.kill('SIGSTOP'),
      thaw: () => void running.child.kill('SIGCONT'),
      restart: async () => {
        await end(running, 'SIGTERM');
        running = await start(storePath, new URL(origin).port);
      },
      secondPage: async (page, path = '/') => {
        const storageState = await page.context().storageState();
        const second = await (await browser.newContext({ ...contextOptions, storageState })).newPage();
        opened.push(second);
        await second.goto(`${origin}${path}`);
        return second;
      },
    });
    for (const page of opened) await page.context().close();
    await end(running, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  },
  // In the list of gatherings, let in as the facilitator.
  page: async ({ page, app }, use) => {
    await page.goto(app.url);
    await use(page);
  },
});

export { expect } from '@playwright/test';

/** The id of the sample gathering; opens it from the list if it is not in view. */
export async function sampleId(page: Page): Promise<string> {
  const inView = (): string | undefined => /#\/g\/([^/]+)/.exec(page.url())?.[1];
  if (!inView()) {
    await page.getByRole('button', { name: 'Åpne', exact: true }).first().click();
    await page.waitForURL(/#\/g\//);
  }
  return inView() ?? '';
}

type PlaceName = 'plan' | 'run' | 'notes' | 'rate' | 'report';

/** Goes to a place of the sample gathering. */
export async function openPlace(page: Page, place: PlaceName): Promise<void> {
  const id = await sampleId(page);
  await page.goto(`${new URL(page.url()).origin}/#/g/${id}/${place}`);
  const places = page.getByRole('navigation', { name: 'Steder' });
  await expect(places).toBeVisible();
  // What was in view stays until the next place can be drawn: its heading, and its keys, must not be taken for the new one's.
  await expect(places.locator(`[aria-current="page"][href$="/${place}"]`)).toBeAttached();
  // A place comes in its own file: its heading is there when its keys are.
  await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first()).toBeAttached();
}

/** A call through the door, as the page itself would make it; for what a test needs but does not test. */
export async function callDoor(page: Page, procedure: string, input: unknown): Promise<void> {
  const { origin } = new URL(page.url());
  const headers = { Origin: origin };
  const answer = await page.request.post(`${origin}/rpc/${procedure}`, { headers, data: { json: input } });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** axe finds nothing on the page as it stands. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // What is half-way through fading in has half its contrast.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}
