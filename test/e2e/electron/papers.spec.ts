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
