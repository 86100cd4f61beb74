import type { Locator, Page } from '@playwright/test';
import { callDoor, expect, expectNoAxeViolations, openPlace, sampleId, test } from './app';

const paper = (page: Page): Locator => page.getByRole('article');
const text = (page: Page, words: string): Locator => paper(page).getByRole('button', { name: words, exact: true });
const field = (page: Page): Locator => paper(page).getByRole('textbox', { name: 'Din tekst' });
const part = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Deler av oppsummeringen' }).getByRole('listitem').filter({ hasText: name });

async function write(page: Page, ...lines: string[]): Promise<void> {
  await openPlace(page, 'notes');
  const pad = page.getByRole('textbox', { name: 'Nytt notat' });
  for (const line of lines) {
    await pad.fill(line);
    await pad.press('Enter');
    await expect(pad).toHaveValue('');
  }
}

test('a text is reworded where it stands, kept, and given back by undo', async ({ page }) => {
  await write(page, 'Vi må svare fortere', 'Ta telefonen først');
  await openPlace(page, 'report');
  await text(page, 'Vi må svare fortere').click();
  await expect(field(page)).toBeFocused();
  await field(page).fill('Vi må svare samme dag');
  await page.keyboard.press('Control+Enter');
  await expect(text(page, 'Vi må svare samme dag')).toBeFocused();
  await page.reload();
  await expect(text(page, 'Vi må svare samme dag')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(text(page, 'Vi må svare fortere')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(text(page, 'Vi må svare samme dag')).toBeVisible();
});

test('going elsewhere stores what is written, and Escape takes it back', async ({ page }) => {
  await write(page, 'Vi må svare fortere', 'Ta telefonen først');
  await openPlace(page, 'report');
  await text(page, 'Vi må svare fortere').click();
  await field(page).fill('Glem det');
  await page.keyboard.press('Escape');
  await expect(text(page, 'Vi må svare fortere')).toBeFocused();
  await text(page, 'Vi må svare fortere').click();
  await field(page).fill('Svar samme dag');
  await text(page, 'Ta telefonen først').click();
  await expect(text(page, 'Svar samme dag')).toBeVisible();
});

test('what is being written stays open when others write what comes above it', async ({ page }) => {
  const gatheringId = await sampleId(page);
  const add = (noteId: string, kind: string, said: string): Promise<void> =>
    callDoor(page, 'note/add', { gatheringId, noteId, fields: { kind, text: said } });
  await add('note-of-order', 'order', 'Ringe alle som søker');
  await openPlace(page, 'report');
  const follow = paper(page).locator('[data-section="followUp"]');
  await follow.getByRole('button', { name: 'Ringe alle som søker', exact: true }).click();
  await field(page).pressSequentially(' og');
  await expect(page.getByRole('button', { name: 'Avbryt' })).toHaveAttribute('aria-keyshortcuts', 'Escape');
  // A heading and a table come above the table she writes in.
  await add('note-of-action', 'action', 'Rydde i arealene');
  await expect(follow.getByRole('table')).toHaveCount(2);
  await expect(field(page)).toBeFocused();
  await field(page).pressSequentially(' skrive');
  await expect(field(page)).toHaveValue('Ringe alle som søker og skrive');
});

test('everything is reached by key: from text to text, left out and brought back', async ({ page }) => {
  await write(page, 'Første innspill', 'Andre innspill');
  await openPlace(page, 'report');
  // The last that was written comes last: until then there is nothing below the first to go to.
  await expect(text(page, 'Andre innspill')).toBeVisible();
  await text(page, 'Første innspill').focus();
  await page.keyboard.press('ArrowDown');
  await expect(text(page, 'Andre innspill')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await expect(paper(page).getByRole('listitem').filter({ hasText: 'Første innspill' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Beskjed' })).toContainText('Teksten er utelatt');
  await expect(paper(page).locator(':focus')).toHaveCount(1);
  await paper(page).getByText('1 tekst er utelatt').click();
  await expectNoAxeViolations(page);
  await paper(page).getByRole('button', { name: 'Ta med igjen' }).click();
  await expect(text(page, 'Første innspill')).toBeVisible();
  await text(page, 'Andre innspill').press('Enter');
  await expect(field(page)).toBeFocused();
  await expectNoAxeViolations(page);
});

test('a cell that holds nothing yet can be written in, and emptied again', async ({ page }) => {
  await write(page, 'till Ringe bedriftene');
  const gatheringId = await sampleId(page);
  const noteId = await page.evaluate(() => crypto.randomUUID());
  await callDoor(page, 'note/add', { gatheringId, noteId, fields: { kind: 'action', text: 'Rydde i arealene' } });
  await openPlace(page, 'report');
  const row = paper(page).getByRole('row').filter({ hasText: 'Rydde i arealene' });
  await row.getByRole('button', { name: 'Skriv i «Ansvarlig»' }).click();
  await field(page).fill('Plansjefen');
  await page.keyboard.press('Control+Enter');
  await expect(row.getByRole('button', { name: 'Plansjefen' })).toBeFocused();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Enter');
  await field(page).fill('');
  await page.keyboard.press('Control+Enter');
  await expect(row.getByRole('button', { name: 'Skriv i «Ansvarlig»' })).toBeFocused();
});

test('she is told when what she wrote from has changed, and chooses', async ({ page, app }) => {
  await write(page, 'Tre bedrifter vil flytte hit');
  await openPlace(page, 'report');
  await text(page, 'Tre bedrifter vil flytte hit').click();
  await field(page).fill('Flere bedrifter vil flytte hit');
  await page.keyboard.press('Control+Enter');
  await expect(text(page, 'Flere bedrifter vil flytte hit')).toBeFocused();
  const second = await app.secondPage(page, `/${new URL(page.url()).hash.replace(/report$/u, 'notes')}`);
  await second
    .getByRole('region', { name: 'Notater' })
    .getByRole('button', { name: /Tre bedrifter/ })
    .click();
  const editor = second.getByRole('form', { name: 'Endre notatet' });
  await editor.getByRole('textbox', { name: 'Tekst' }).fill('Fire bedrifter vil flytte hit');
  await second.keyboard.press('Control+Enter');
  await expect(page.getByText('1 av tekstene dine bygger på noe som er endret.')).toBeVisible();
  await page.getByRole('button', { name: 'Vis den første' }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Dataene er endret siden du skrev dette.')).toBeVisible();
  await expect(page.getByText('Da sto det: Tre bedrifter vil flytte hit')).toBeVisible();
  await expect(page.getByText('Nå står det: Fire bedrifter vil flytte hit')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Bruk det nye' }).click();
  await expect(text(page, 'Fire bedrifter vil flytte hit')).toBeVisible();
  await expect(page.getByText('bygger på noe som er endret')).toHaveCount(0);
});

test('parts are left out, taken along and put in order by key', async ({ page }) => {
  await write(page, '= Én dør inn til kommunen', 'Et innspill');
  await openPlace(page, 'report');
  const agreed = paper(page).getByRole('heading', { name: 'Dette er vi enige om' });
  await expect(agreed).toBeVisible();
  await page.getByRole('checkbox', { name: 'Ta med: Dette er vi enige om' }).uncheck();
  await expect(agreed).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(agreed).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Ta med: Dette er vi enige om' })).toBeChecked();
  const order = (): Promise<string[]> => paper(page).getByRole('heading', { level: 3 }).allTextContents();
  expect((await order()).indexOf('Program')).toBeLessThan((await order()).indexOf('Innspill, post for post'));
  const name = part(page, 'Innspill, post for post').getByRole('button');
  await name.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(part(page, 'Innspill, post for post').getByRole('button')).toBeFocused();
  await expect
    .poll(async () => (await order()).indexOf('Program') - (await order()).indexOf('Innspill, post for post'))
    .toBe(1);
});

test('a part is dragged to another place', async ({ page }) => {
  await openPlace(page, 'report');
  const list = page.getByRole('navigation', { name: 'Deler av oppsummeringen' }).getByRole('listitem');
  // With the summary comes what each part holds, and the list has its heights.
  await expect(paper(page)).toBeVisible();
  await part(page, 'Oppfølging').locator('[draggable]').dragTo(part(page, 'Kort fortalt'));
  await expect(list.nth(1)).toContainText('Oppfølging');
  await page.reload();
  await expect(list.nth(1)).toContainText('Oppfølging');
});

test('letterhead, numbers, the next gathering and texts of her own are in it', async ({ page }) => {
  await write(page, 'Et innspill');
  await openPlace(page, 'report');
  await page.getByText('Oppsett').click();
  await page.getByRole('textbox', { name: 'Brevhode' }).fill('Fjordvik kommune\nNæring og utvikling');
  await page.getByRole('textbox', { name: 'Neste samling' }).fill('12. mars i Fjordvik');
  await page.getByRole('checkbox', { name: 'Nummererte overskrifter' }).check();
  await expect(paper(page)).toContainText('Næring og utvikling');
  await expect(paper(page)).toContainText('12. mars i Fjordvik');
  await expect(paper(page).getByRole('heading', { name: /^1\s*Kort fortalt/ })).toBeVisible();
  await paper(page).getByRole('button', { name: 'Tekst etter i «Neste samling»' }).focus();
  await page.keyboard.press('Enter');
  await field(page).fill('Velkommen dit.');
  await page.keyboard.press('Control+Enter');
  await expect(text(page, 'Velkommen dit.')).toBeVisible();
});

test('the setup comes into view where it is opened, on a low screen too', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openPlace(page, 'report');
  await page.getByText('Oppsett').click();
  await expect(page.getByRole('checkbox', { name: 'Nummererte overskrifter' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('textbox', { name: 'Brevhode' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Lagre som Word' })).toBeInViewport({ ratio: 1 });
});

test('an empty gathering says so, and that the summary fills as the day runs', async ({ page }) => {
  await openPlace(page, 'report');
  await expect(page.getByText('Rapporten fyller seg mens dagen går.')).toBeVisible();
  await expect(paper(page)).toContainText('Det er ikke skrevet notater');
  await expect(part(page, 'Gruppearbeid')).toContainText('ingenting ennå');
  await expectNoAxeViolations(page);
});
