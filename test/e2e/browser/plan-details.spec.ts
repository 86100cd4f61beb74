import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, openPlace, test } from './app';
import { agenda, choose, panel, row, toast, toPaper } from './plan-page';

const prompts = (page: Page): Locator => panel(page).getByRole('group', { name: 'Spørsmål og stikkord' });
const lines = (page: Page): Locator => prompts(page).getByRole('textbox', { name: /^Spørsmål eller stikkord \d/ });
const texts = (page: Page): Promise<string[]> =>
  lines(page).evaluateAll((all) => all.map((one) => (one instanceof HTMLTextAreaElement ? one.value : '')));

async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test.beforeEach(async ({ page }) => {
  await openPlace(page, 'plan');
  await choose(page, 'Kaffe');
});

test('prompts are added, pasted, edited, moved, deleted and undone, one by one', async ({ page }) => {
  const fresh = prompts(page).getByRole('textbox', { name: 'Nytt spørsmål eller stikkord' });
  await fresh.fill('Hvem tar oppvasken?');
  await fresh.press('Enter');
  await fresh.fill('Kopper');
  await fresh.press('Enter');
  await expect.poll(() => texts(page)).toEqual(['Hvem tar oppvasken?', 'Kopper']);
  await expect(fresh).toBeFocused();
  await paste(fresh, '• Skjeer\nSukker\n\nMelk');
  await expect.poll(async () => (await texts(page)).length).toBe(5);
  await lines(page).nth(1).fill('Kopper og kar');
  await lines(page).nth(1).press('Alt+ArrowUp');
  await expect.poll(async () => (await texts(page)).slice(0, 2)).toEqual(['Kopper og kar', 'Hvem tar oppvasken?']);
  await expect(lines(page).first()).toBeFocused();
  await lines(page).first().press('Alt+ArrowDown');
  await expect(lines(page).nth(1)).toBeFocused();
  await expect.poll(async () => (await texts(page)).slice(0, 2)).toEqual(['Hvem tar oppvasken?', 'Kopper og kar']);
  await prompts(page).getByRole('button', { name: 'Slett «Sukker»' }).click();
  await expect.poll(async () => (await texts(page)).length).toBe(4);
  await expectNoAxeViolations(page);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await texts(page)).length).toBe(5);
  await lines(page).first().locator('xpath=..').locator('[draggable]').dragTo(lines(page).nth(2));
  await expect.poll(async () => (await texts(page))[2]).toBe('Hvem tar oppvasken?');
  await expect(page.getByText(/^Lagret \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await row(page, 'Kaffe').click();
  await expect.poll(async () => (await texts(page))[0]).toBe('Kopper og kar');
});

test('rounds may say whose turn each of them is', async ({ page }) => {
  await panel(page).getByLabel('Runder').fill('3 x 10');
  await panel(page).getByLabel('Runder').press('Enter');
  const turns = panel(page).getByLabel('Hvem sin tur er det?');
  await turns.fill('Ordførere, ledere, tillitsvalgte, prosjektledere');
  await turns.blur();
  await expect(panel(page).getByText('Det er bare 3 runder.')).toBeVisible();
  await turns.fill('Ordførere\nledere');
  await turns.blur();
  await expect(turns).toHaveValue('Ordførere, ledere');
  await toPaper(page);
  await expect(page.getByText('3 × 10 min: Ordførere, ledere')).toBeVisible();
});

test('minutes that are a sum say where they are changed', async ({ page }) => {
  await row(page, 'Slik ser det ut hos oss').click();
  await page.keyboard.press('m');
  await expect(toast(page)).toContainText('Minuttene til «Slik ser det ut hos oss» er summen av det som ligger under.');
  await expect(row(page, 'Slik ser det ut hos oss')).toBeFocused();
});

test('when a new item is undone, she stands where she stood', async ({ page }) => {
  const next = agenda(page).getByRole('textbox', { name: 'Ny post' });
  const add = async (text: string): Promise<void> => {
    await page.keyboard.press('n');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await expect(row(page, 'Beskjeder')).toBeVisible();
    // The row may come before the answer to what added it: by then it is chosen, and the field stands below it.
    await expect(row(page, 'Beskjeder')).toHaveAttribute('aria-selected', 'true');
    await expect(next).toBeFocused();
  };
  await add('5 Beskjeder');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Beskjeder')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Beskjeder')).toHaveCount(0);
  await expect(row(page, 'Kaffe')).toBeFocused();
  await add('5 Beskjeder');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Beskjeder')).toHaveCount(0);
  await expect(next).toBeFocused();
});

test('a move is seen at once; one that is refused goes back, and that is said', async ({ page }) => {
  const titles = (): Promise<string[]> => agenda(page).locator('[data-item] [data-field="title"]').allInnerTexts();
  const order = await titles();
  await page.evaluate(() => {
    const send = WebSocket.prototype.send;
    WebSocket.prototype.send = function (data) {
      const text = typeof data === 'string' ? data : '';
      send.call(this, text.includes('moveItem') ? text.replace(/"itemId":"[^"]*"/, '"itemId":"no-such-item"') : data);
    };
  });
  await page.keyboard.press('Alt+ArrowUp');
  await expect(toast(page)).toContainText('Flyttingen er ikke lagret, og alt står der det sto.');
  await expect.poll(titles).toEqual(order);
});

test('a message never lies over the foot of the plan', async ({ page }) => {
  await row(page, 'Kaffe').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(toast(page)).toBeVisible();
  const last = page.getByRole('textbox', { name: 'Ny post' });
  await last.focus();
  const [message, field] = [await toast(page).boundingBox(), await last.boundingBox()];
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(message?.y ?? 0);
});

test('what was refused without contact stands in its field when she comes back to the item', async ({ page, app }) => {
  const note = panel(page).getByRole('textbox', { name: 'Bare for deg' });
  const responsible = panel(page).getByRole('textbox', { name: 'Ansvarlig' });
  const fresh = prompts(page).getByRole('textbox', { name: 'Nytt spørsmål eller stikkord' });
  const elsewhere = row(page, 'Velkommen');
  await fresh.fill('Kopper');
  await fresh.press('Enter');
  await expect.poll(() => texts(page)).toEqual(['Kopper']);
  await expect(page.getByText(/^Lagret \d\d:\d\d$/)).toBeVisible();
  await app.kill();
  await expect(page.getByText(/^Mistet kontakten kl\./).first()).toBeVisible();
  await note.fill('Ring kantina først');
  await responsible.fill('Berit');
  await lines(page).first().fill('Kopper og kar');
  await fresh.fill('Hvem tar oppvasken?');
  await elsewhere.click();
  await expect(note).toHaveValue('');
  await expect(responsible).not.toHaveValue('Berit');
  await row(page, 'Kaffe').click();
  await expect(note).toHaveValue('Ring kantina først');
  await expect(responsible).toHaveValue('Berit');
  await expect.poll(() => texts(page)).toEqual(['Kopper og kar']);
  await expect(fresh).toHaveValue('Hvem tar oppvasken?');
  // Taken back, it is what is stored.
  await responsible.press('Escape');
  await expect(responsible).not.toHaveValue('Berit');
  await app.restart();
  await expect(page.getByText(/^Mistet kontakten kl\./)).toHaveCount(0);
  await fresh.press('Enter');
  await expect.poll(() => texts(page)).toEqual(['Kopper og kar', 'Hvem tar oppvasken?']);
  await elsewhere.click();
  // In another browser there is only what is stored.
  const second = await app.secondPage(page, `/${new URL(page.url()).hash}`);
  await row(second, 'Kaffe').click();
  await expect(panel(second).getByRole('textbox', { name: 'Bare for deg' })).toHaveValue('Ring kantina først');
  await expect(panel(second).getByRole('textbox', { name: 'Ansvarlig' })).not.toHaveValue('Berit');
  await expect.poll(() => texts(second)).toEqual(['Kopper og kar', 'Hvem tar oppvasken?']);
});
