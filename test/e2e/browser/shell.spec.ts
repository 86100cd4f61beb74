import type { Locator, Page } from '@playwright/test';
import { callDoor, expect, expectNoAxeViolations, openPlace, sampleId, test } from './app';
import { openRoom } from './room';

const PLACES = { plan: 'Planlegg', run: 'Kjør', notes: 'Noter', rate: 'Vurder', report: 'Rapport' } as const;
const places = (page: Page): Locator => page.getByRole('navigation', { name: /^(Steder|Stader|Places)$/ });

/** The tabs that something stands over, and whatever sticks out of the bar. */
async function troubleInBar(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bar = document.querySelector('header');
    const { right = 0 } = bar?.getBoundingClientRect() ?? {};
    const links = [...(bar?.querySelectorAll('nav a') ?? [])].filter((link) => {
      const { left, right: end, top, bottom } = link.getBoundingClientRect();
      const points = [left + 2, (left + end) / 2, end - 2];
      return !points.every((x) => link.contains(document.elementFromPoint(x, (top + bottom) / 2)));
    });
    const out = [...(bar?.querySelectorAll('time, button, a, span') ?? [])].filter(
      (part) => part.getBoundingClientRect().right > right,
    );
    return [...links, ...out].map((part) => part.textContent ?? '');
  });
}

const expectTabsFree = (page: Page): Promise<void> => expect.poll(() => troubleInBar(page)).toEqual([]);

async function startLate(page: Page): Promise<void> {
  await openPlace(page, 'run');
  await page.getByRole('button', { name: 'Start dagen' }).click();
  await expect(page.getByRole('button', { name: /^Neste/ })).toBeVisible();
  // The sample starts within a quarter of an hour: so many minutes more make it late at any time of the day.
  for (let minutes = 0; minutes < 20; minutes += 1) await page.keyboard.press('+');
}

test('with every state in the bar the tabs are free, in all places, widths and languages', async ({ page }) => {
  const gatheringId = await sampleId(page);
  await openPlace(page, 'rate');
  await openRoom(page);
  await openPlace(page, 'plan');
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(page.getByText('Alt er lagret')).toBeVisible();
  await expectTabsFree(page);
  await startLate(page);
  const title = 'En svært lang tittel på en samling som skal vike plassen før noe annet gjør det';
  await callDoor(page, 'gathering/update', { gatheringId, patch: { title } });
  for (const language of ['nb', 'nn', 'en']) {
    await callDoor(page, 'system/saveSettings', { language });
    for (const place of Object.keys(PLACES) as (keyof typeof PLACES)[]) {
      await page.goto(`${new URL(page.url()).origin}/#/g/${gatheringId}/${place}`);
      await expect(places(page).getByRole('link').first()).toBeVisible();
      for (const width of [1440, 1280, 1240]) {
        await page.setViewportSize({ width, height: 720 });
        await expectTabsFree(page);
      }
    }
  }
  await callDoor(page, 'system/saveSettings', { language: 'nb' });
  await openPlace(page, 'plan');
  await expect(page.getByText(/etter skjema · slutter/)).toBeVisible();
  await expect(page.getByText(/^Rommet er åpent · /)).toBeVisible();
  await expect(page.getByText('Alt er lagret')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Gå til Kjør' })).toBeHidden();
  await expectNoAxeViolations(page);
});

test('a long name takes two lines beside all that stands in the bar, and a longer one is there under the pointer', async ({
  page,
}) => {
  const gatheringId = await sampleId(page);
  await openPlace(page, 'rate');
  await openRoom(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await startLate(page);
  const longer = `Samling for kommunene i Indre Namdal og på Fosen: ${'vekst, folk og framtid, '.repeat(4)}`.trim();
  for (const [title, whole] of [
    ['Samling for kommunene i Indre Namdal og på Fosen', true],
    ['Samling om folk, vekst og framtid', true],
    [longer, false],
  ] as const) {
    await callDoor(page, 'gathering/update', { gatheringId, patch: { title } });
    for (const place of ['notes', 'run'] as const) {
      await openPlace(page, place);
      const name = page.getByRole('banner').getByTitle(title, { exact: true });
      await expect(name).toHaveText(title);
      const { cut, bottom } = await name.evaluate((element) => ({
        cut: element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth,
        bottom: element.getBoundingClientRect().bottom,
      }));
      if (whole) expect(cut, `${title} in ${place}`).toBe(false);
      // The row is as high as it was.
      expect(bottom).toBeLessThan(56);
      await expectTabsFree(page);
    }
  }
});

test('settings are a press away in every place, and focus comes back', async ({ page }) => {
  for (const place of Object.keys(PLACES) as (keyof typeof PLACES)[]) {
    await openPlace(page, place);
    await page.getByRole('banner').getByRole('button', { name: 'Innstillinger' }).click();
    await expect(page.getByRole('dialog', { name: 'Innstillinger' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Innstillinger' })).toBeHidden();
  }
  await page.keyboard.press('Control+2');
  const start = page.getByRole('button', { name: 'Start dagen' });
  await expect(start).toBeVisible();
  await page.getByRole('button', { name: 'Innstillinger' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: /^Neste/ })).toBeVisible();
});

test('what was said while contact was lost is taken back when it is there again', async ({ page, app }) => {
  await openPlace(page, 'notes');
  const pad = page.getByRole('textbox', { name: 'Nytt notat' });
  await pad.fill('Skrevet uten kontakt');
  await app.kill();
  await pad.press('Enter');
  const trouble = page.getByText(/^Skriv videre\. Notatene sendes/);
  const banner = page.getByText(/^Mistet kontakten kl\./);
  await expect(trouble).toBeVisible();
  await expect(banner.first()).toBeVisible();
  await app.restart();
  await expect(trouble).toHaveCount(0);
  await expect(banner).toHaveCount(0);
  await expect(pad).toHaveValue('');
  await expect(page.getByRole('button', { name: /Skrevet uten kontakt$/ })).toBeVisible();
});

test('a message with Angre goes when something newer is saved: Angre never takes back another act', async ({
  page,
}) => {
  await openPlace(page, 'plan');
  const toast = page.getByRole('region', { name: 'Beskjed' });
  const row = page.getByRole('row', { name: /Velkommen/ });
  await row.click();
  await page.keyboard.press('Delete');
  await expect(row).toHaveCount(0);
  await expect(toast.getByRole('button', { name: 'Angre' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Hva kan et kommunestyre gjøre/ })).toBeFocused();
  await page.getByRole('textbox', { name: 'Ny post' }).pressSequentially('En nyere post, 10 min', { delay: 10 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /En nyere post/ })).toBeVisible();
  await expect(toast).toHaveCount(0);
});

test('a message stays behind when its place is left, and the place can still take the act back', async ({ page }) => {
  await openPlace(page, 'plan');
  const row = page.getByRole('row', { name: /Velkommen/ });
  await row.click();
  await page.keyboard.press('Delete');
  const toast = page.getByRole('region', { name: 'Beskjed' });
  await expect(toast).toBeVisible();
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('textbox', { name: 'Nytt notat' })).toBeVisible();
  await expect(toast).toHaveCount(0);
  await page.keyboard.press('Control+1');
  await page.getByRole('button', { name: /^Angre/ }).click();
  await expect(row).toBeVisible();
});

test('when a message is closed, by mouse or by key, focus is where it was', async ({ page }) => {
  await openPlace(page, 'plan');
  const toast = page.getByRole('region', { name: 'Beskjed' });
  const row = page.getByRole('row', { name: /Velkommen/ });
  const field = page.getByRole('textbox', { name: 'Ny post' });
  const remove = async (): Promise<void> => {
    // By focus: a press on a row that has it already would open a cell of it.
    await row.focus();
    await page.keyboard.press('Delete');
    // With the answer comes the message, and focus goes to the row after it: only then does she go elsewhere.
    await expect(toast.getByRole('button', { name: 'Angre' })).toBeVisible();
    await expect(page.getByRole('row', { name: /Hva kan et kommunestyre gjøre/ })).toBeFocused();
    await field.click();
  };
  await remove();
  await toast.getByRole('button', { name: 'Lukk' }).click();
  await expect(toast).toHaveCount(0);
  await expect(field).toBeFocused();
  await page
    .getByRole('button', { name: /^Angre/ })
    .first()
    .click();
  await expect(row).toBeVisible();
  await remove();
  await toast.getByRole('button', { name: 'Lukk' }).focus();
  // The pointer comes and goes, and the message waits still: focus is at its button.
  await toast.getByRole('paragraph').hover();
  await page.mouse.move(5, 5);
  await page.keyboard.press('Enter');
  await expect(toast).toHaveCount(0);
  await expect(field).toBeFocused();
});

test('in Kjør a message stands beside the note line, not over it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openPlace(page, 'run');
  await page.getByRole('button', { name: 'Start dagen' }).click();
  const line = page.getByRole('textbox', { name: /^Notat til/ });
  await line.fill('Et notat');
  await line.press('Enter');
  const undo = page.getByRole('region', { name: 'Beskjed' }).getByRole('button', { name: 'Angre' });
  await expect(undo).toBeVisible();
  await expect(undo).not.toHaveAttribute('aria-keyshortcuts');
  await line.click({ trial: true });
  await line.click({ trial: true, position: { x: 300, y: 24 } });
});

test('a place whose code did not come says so, and is there when it is asked for with contact', async ({ page }) => {
  const isCode = /\/ReportPlace-[^/]*\.(js|css)$/u;
  await page.route(isCode, (route) => route.abort());
  // Anew: the first time it may have been fetched ahead already.
  await page.reload();
  await openPlace(page, 'plan');
  const isPage = (url: URL): boolean => url.pathname === '/';
  await page.route(isPage, (route) => route.abort());
  await page.keyboard.press('Control+5');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Denne delen kom ikke fram' })).toBeVisible();
  await expectNoAxeViolations(page);
  // The other places are as they were, and it is no better on coming back.
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('treegrid', { name: 'Kjøreplan' })).toBeVisible();
  await page.keyboard.press('Control+5');
  const again = main.getByRole('button', { name: 'Prøv på nytt' });
  // Without contact nothing is loaded anew: what is on the page would be lost.
  const asked = page.waitForRequest((request) => isPage(new URL(request.url())));
  await again.click();
  await asked;
  await expect(again).toBeVisible();
  await page.unroute(isCode);
  await page.unroute(isPage);
  await again.click();
  await expect(page.getByRole('article')).toBeVisible();
});

test('a place whose looks did not come is not shown without them', async ({ page }) => {
  const isStyle = /\/ReportPlace-[^/]*\.css$/u;
  await page.route(isStyle, (route) => route.abort());
  // The last that is fetched ahead.
  const all = page.waitForResponse(/\/ImportScreen-[^/]*\.js$/u);
  await page.reload();
  await openPlace(page, 'plan');
  await all;
  await page.keyboard.press('Control+5');
  const again = page.getByRole('main').getByRole('button', { name: 'Prøv på nytt' });
  await expect(again).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.unroute(isStyle);
  await again.click();
  await expect(page.getByRole('article')).toHaveCSS('overflow-wrap', 'anywhere');
});

test('the other places are fetched while nothing else is to be done, and open without contact', async ({
  page,
  app,
}) => {
  const fetched = (place: string): Promise<unknown> =>
    page.waitForResponse((answer) => new RegExp(`/${place}-[^/]*\\.js$`, 'u').test(answer.url()));
  const all = ['RunPlace', 'NotesPlace', 'RatePlace', 'ReportPlace', 'OutcomesPlace', 'GroupsPlace'].map(fetched);
  // Anew: the first time they may have come already.
  await page.reload();
  await openPlace(page, 'plan');
  await Promise.all(all);
  await app.kill();
  await expect(page.getByText(/^Mistet kontakten kl\./).first()).toBeVisible();
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('textbox', { name: 'Nytt notat' })).toBeVisible();
});
