import { expect, test } from './desktop';
import { sampleId, withClient } from './with-client';

test('the web page is printed as PDF in a window nobody sees, and Word and Excel are written in a thread', async ({
  desktop,
}) => {
  const { app, page } = await desktop.launch();
  await withClient(page);
  const gatheringId = await sampleId(page);
  const made = await page.evaluate(async (id) => {
    const asked = { gatheringId: id, language: 'nb' } as const;
    const { report } = window.testClient;
    const files = [
      await report.pdf(asked),
      await report.word(asked),
      await report.excel(asked),
      await report.web(asked),
    ];
    return Promise.all(files.map(async (file) => [file.name.split('.').at(-1), await file.slice(0, 4).text()]));
  }, gatheringId);
  expect(made).toEqual([
    ['pdf', '%PDF'],
    ['docx', 'PK\u0003\u0004'],
    ['xlsx', 'PK\u0003\u0004'],
    ['html', '<!do'],
  ]);
  // The window it was printed in is gone again.
  const windows = await app.evaluate(({ BrowserWindow: Windows }) => Windows.getAllWindows().length);
  expect(windows).toBe(1);
});

test('what is being written behind the window’s own port is given up with its thread', async ({ desktop }) => {
  const { app, page } = await desktop.launch();
  await withClient(page);
  const gatheringId = await sampleId(page);
  // Enough that writing it takes its time.
  await page.evaluate(async (id) => {
    for (let nr = 0; nr < 500; nr++) {
      const fields = { kind: 'contribution' as const, text: `Innspill ${nr}: noen må svare når bedriftene ringer.` };
      await window.testClient.note.add({ gatheringId: id, noteId: crypto.randomUUID(), fields });
    }
  }, gatheringId);
  await app.evaluate(({ BrowserWindow: Windows }) => {
    const seen = { begun: 0, answered: 0, ended: 0 };
    process.on('worker', (worker) => {
      seen.begun += 1;
      // At once: a thread that is let go on for a while may have answered.
      void Windows.getAllWindows()[0]?.webContents.executeJavaScript('window.givenUp.abort()');
      worker.on('message', () => {
        seen.answered += 1;
      });
      const terminate = worker.terminate.bind(worker);
      worker.terminate = () => {
        seen.ended += 1;
        return terminate();
      };
    });
    Object.assign(globalThis, { seen });
  });
  const seen = () => app.evaluate(() => Reflect.get(globalThis, 'seen'));
  const outcome = await page.evaluate((id) => {
    const stop = new AbortController();
    Object.assign(window, { givenUp: stop });
    return window.testClient.report.word({ gatheringId: id, language: 'nb' }, { signal: stop.signal }).then(
      () => 'came',
      (error: unknown) => (error instanceof Error ? error.name : 'failed'),
    );
  }, gatheringId);
  expect(outcome).toBe('AbortError');
  await expect.poll(seen).toEqual({ begun: 1, answered: 0, ended: 1 });
  // The next one is written as if nothing had been.
  const next = await page.evaluate(
    (id) => window.testClient.report.word({ gatheringId: id, language: 'nb' }).then((file) => file.size),
    gatheringId,
  );
  expect(next).toBeGreaterThan(10_000);
});
