import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, test } from './desktop';

// Electron's security checklist, asserted on the app as it runs.

test('every window is sandboxed and isolated, and loads our own pages only', async ({ desktop }) => {
  const { app, page } = await desktop.launch();

  const preferences = await app.evaluate(({ BrowserWindow: Windows }) =>
    Windows.getAllWindows().map((window: BrowserWindow) => {
      // Not in the typings: what the window really runs with, after all defaults.
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const used = contents.getLastWebPreferences();
      return { used, url: window.webContents.getURL() };
    }),
  );
  expect(preferences.length).toBeGreaterThan(0);
  for (const { used, url } of preferences) {
    expect(used).toMatchObject({ contextIsolation: true, nodeIntegration: false, webSecurity: true });
    // Left out of the list when off.
    expect(used.nodeIntegrationInWorker ?? false).toBe(false);
    expect(used.nodeIntegrationInSubFrames ?? false).toBe(false);
    expect(used).toMatchObject({ allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false });
    expect(used.sandbox).toBe(true);
    expect(used.enableBlinkFeatures ?? '').toBe('');
    expect(url).toMatch(/^app:\/\/kjoreplan\//);
  }

  const reach = await page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    module: typeof Reflect.get(globalThis, 'module'),
    electron: typeof Reflect.get(globalThis, 'electron'),
    bridge: JSON.stringify(Reflect.get(globalThis, 'kjoreplan')),
  }));
  expect(reach).toEqual({
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
    electron: 'undefined',
    bridge: '{"desktop":true}',
  });
});

test('every response carries a strict policy, also those that find nothing', async ({ desktop }) => {
  const { page } = await desktop.launch();
  const answers = await page.evaluate(async () => {
    const asset = document.querySelector('script[src]')?.getAttribute('src') ?? '';
    const paths = [
      'index.html',
      'stage.html',
      asset,
      'phone.html',
      'nothing.js',
      '../../package.json',
      '%2e%2e/secret',
    ];
    return Promise.all(
      paths.map(async (path) => {
        const response = await fetch(path, { cache: 'no-store' });
        return {
          path,
          status: response.status,
          policy: response.headers.get('content-security-policy') ?? '',
          sniff: response.headers.get('x-content-type-options'),
        };
      }),
    );
  });
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404, 404, 404, 404]);
  for (const { policy, sniff, path } of answers) {
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toMatch(/script-src 'self' 'nonce-[^']+'/);
    expect(policy, path).not.toMatch(/unsafe|https?:/);
    expect(sniff, path).toBe('nosniff');
  }
  expect(new Set(answers.map(({ policy }) => policy)).size).toBe(answers.length);

  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.intruder = true';
    document.head.append(script);
    return Reflect.get(globalThis, 'intruder') === true;
  });
  expect(ran).toBe(false);
});

test('no window opens, nothing navigates away, nothing is embedded', async ({ desktop }) => {
  const { app, page } = await desktop.launch();
  const before = page.url();

  for (const target of ['https://example.org/', 'about:blank', 'file:///etc/passwd', 'app://kjoreplan/stage.html']) {
    expect(await page.evaluate((url) => window.open(url) === null, target), target).toBe(true);
  }
  // What was turned away is kept in the app's process, since the page hears nothing of it.
  await app.evaluate(({ BrowserWindow: Windows }) => {
    const turnedAway: string[] = [];
    Reflect.set(globalThis, 'turnedAway', turnedAway);
    Windows.getAllWindows()[0]?.webContents.on('will-frame-navigate', (event) => {
      const { url } = event;
      setImmediate(() => event.defaultPrevented && turnedAway.push(url));
    });
  });
  const turnedAway = (): Promise<string[]> => app.evaluate(() => Reflect.get(globalThis, 'turnedAway'));
  for (const target of ['https://example.org/', 'app://elsewhere/', 'app://kjoreplan/stage.html']) {
    await page.evaluate((url) => {
      setTimeout(() => {
        window.location.href = url;
      });
    }, target);
    await expect.poll(turnedAway).toContain(target);
    expect(page.url()).toBe(before);
  }
  const embedded = await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.org/');
    document.body.append(view);
    return view instanceof HTMLUnknownElement || view.constructor === HTMLElement;
  });
  expect(embedded).toBe(true);
  expect(app.windows()).toHaveLength(1);
});

test('permissions are refused and the network is out of reach', async ({ desktop }) => {
  const { app, page } = await desktop.launch('--use-fake-device-for-media-stream');
  // The clipboard belongs to the window in front.
  await page.bringToFront();
  await page.mouse.click(20, 500);
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true);
  const asked = await page.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      (error: DOMException) => error.name,
    ),
    place: await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : `${error.code}`),
      );
    }),
    reading: await navigator.clipboard.readText().then(
      () => 'given',
      (error: DOMException) => error.name,
    ),
    // The one thing that is allowed: the buttons that say «Kopier».
    copying: await navigator.clipboard.writeText('lenke').then(
      () => 'given',
      (error: DOMException) => error.name,
    ),
  }));
  expect(asked).toEqual({
    notification: 'denied',
    camera: 'NotAllowedError',
    place: 'denied',
    reading: 'NotAllowedError',
    copying: 'given',
  });

  // Even the main process, through the session the pages use, gets nowhere.
  const fetched = await app.evaluate(({ session }) =>
    session.defaultSession.fetch('http://127.0.0.1:9/').then(
      () => 'fetched',
      (error: Error) => error.message,
    ),
  );
  expect(fetched).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('a second start goes to the first', async ({ desktop }) => {
  const { app } = await desktop.launch();
  // Listened for before the other is started.
  await app.evaluate(({ app: own }) => {
    const told = new Promise<void>((resolve) => own.once('second-instance', () => resolve()));
    Object.assign(globalThis, { told });
  });
  const [command = '', ...args] = desktop.command;
  const second = spawn(command, args, { stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await app.evaluate(() => Reflect.get(globalThis, 'told'));
  expect(app.windows()).toHaveLength(1);
});
