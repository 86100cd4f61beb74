import type { Locator, Page } from '@playwright/test';
import { callDoor, expect, expectNoAxeViolations, openPlace, sampleId, test } from './app';
import { ask, endEarly, planned } from './day';
import { message, texts } from './notes-page';

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Posten som går nå' });
const now = (page: Page): Locator => panel(page).getByRole('heading', { level: 2 });
const timer = (page: Page): Locator => page.getByRole('timer');
const row = (page: Page, title: string): Locator => page.getByRole('row').filter({ hasText: title });

/** Presses the key once she can have seen what is on the screen. */
async function press(page: Page, key: string): Promise<void> {
  await expect(page.locator('[data-fresh]')).toHaveCount(0);
  await page.keyboard.press(key);
}

async function openRun(page: Page): Promise<void> {
  await openPlace(page, 'run');
  await expect(page.getByRole('heading', { level: 1, name: 'Kjør' })).toBeAttached();
  await expect(panel(page)).toBeVisible();
}

async function startDay(page: Page): Promise<void> {
  await openRun(page);
  await page.keyboard.press('Space');
  await expect(now(page)).toHaveText('Velkommen');
}

/** Leaves so many minutes of the ten the first item has. */
async function leaveMinutes(page: Page, minutes: number): Promise<void> {
  for (let taken = 0; taken < 10 - minutes; taken += 1) await page.keyboard.press('-');
  await expect(row(page, 'Velkommen').getByRole('cell').last()).toHaveText(String(minutes));
}

/** Settles when a socket opened from now on has carried the draft. */
function draftSent(page: Page, text: string): Promise<void> {
  return new Promise((resolve) => {
    page.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => {
        if (String(payload).includes('saveDraft') && String(payload).includes(text)) resolve();
      }),
    );
  });
}

test('the day waits for Space, then the clock runs and the title shows it', async ({ page }) => {
  await openPlace(page, 'run');
  await expect(panel(page)).toContainText('Dagen er ikke i gang.');
  await expect(page).toHaveTitle(/^Kjør · /);
  await page.keyboard.press('Space');
  await expect(now(page)).toHaveText('Velkommen');
  await expect(timer(page)).toContainText(/(10:00|09:\d\d) igjen/);
  await expect(page).toHaveTitle(/^(10:00|09:\d\d) · Velkomst$/);
  await expect(row(page, 'Velkommen')).toHaveAttribute('aria-current', 'step');
  await expect(page.getByRole('rowheader', { name: 'Anslag' })).toBeVisible();
});

test('Space, Page Down and the button are all Next', async ({ page }) => {
  await startDay(page);
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Rollene våre, kort fortalt');
  await press(page, 'PageDown');
  await expect(now(page)).toHaveText('Hvor møter du næringslivet som folkevalgt?');
  await expect(page.locator('[data-fresh]')).toHaveCount(0);
  await page.getByRole('button', { name: /^Neste/ }).click();
  await expect(now(page)).toHaveText('Tre bord deler');
});

test('from a choice, Space and the arrows choose and the day stays where it is; other keys go on', async ({ page }) => {
  await startDay(page);
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Rollene våre, kort fortalt');
  const room = page.getByRole('radio', { name: 'Salen' });
  const speaker = page.getByRole('radio', { name: 'Bare innlederen' });
  await room.focus();
  await press(page, 'ArrowRight');
  await expect(speaker).toBeChecked();
  await press(page, 'ArrowLeft');
  await expect(room).toBeChecked();
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Rollene våre, kort fortalt');
  // What no choice answers to is Kjør's, the clicker's keys too.
  await press(page, 'p');
  await expect(page.getByRole('button', { name: /^Fortsett/ })).toBeVisible();
  await press(page, 'p');
  await press(page, 'PageDown');
  await expect(now(page)).toHaveText('Hvor møter du næringslivet som folkevalgt?');
});

test('Space is Next also after the big screen was opened with the mouse; Enter is the link’s own', async ({ page }) => {
  await startDay(page);
  const link = page.getByRole('link', { name: 'Åpne storskjermen' });
  const [stage] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await stage.close();
  await expect(link).toBeFocused();
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Rollene våre, kort fortalt');
  const [again] = await Promise.all([page.waitForEvent('popup'), link.press('Enter')]);
  await again.close();
  await expect(now(page)).toHaveText('Rollene våre, kort fortalt');
});

test('closing «Startet egentlig kl.» leaves the page where it was, and Space is Next', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 480 });
  await startDay(page);
  const link = page.getByRole('link', { name: 'Åpne storskjermen' });
  const [stage] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await stage.close();
  const heading = page.getByRole('heading', { name: /^Nå/ });
  await heading.scrollIntoViewIfNeeded();
  await row(page, 'Velkommen').hover();
  const menu = page.getByRole('button', { name: 'Valg for «Velkommen»' });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Startet egentlig kl. …' }).click();
  await expect(page.getByRole('textbox', { name: 'Startet kl.' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(heading).toBeInViewport();
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Rollene våre, kort fortalt');
  // Opened by the keyboard, it is given back to the row.
  await menu.focus();
  await press(page, 't');
  await expect(page.getByRole('textbox', { name: 'Startet kl.' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
});

test('a row that is over shows the minutes it took', async ({ page }) => {
  await startDay(page);
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Rollene våre, kort fortalt');
  await expect(row(page, 'Velkommen').getByRole('cell').last()).toHaveText(/^[01]$/);
});

test('the sign that the room is closed leads to where it is opened', async ({ page }) => {
  await openRun(page);
  await page.getByRole('button', { name: 'Rommet er lukket' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Åpne rommet' })).toBeVisible();
});

test('a day of another date says when it is before it starts, and can be started all the same', async ({ page }) => {
  const { gatheringId } = await planned(page, 60);
  /** By dates and not by hours: some days have one more or fewer. */
  const dateAfter = (days: number): string => {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format();
    return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  };
  const { dayId = '' } = await ask(page, 'agenda/addDay', { gatheringId });
  await ask(page, 'agenda/addItem', {
    gatheringId,
    place: { dayId, parentId: null, position: 0 },
    fields: { title: 'God morgen', minutes: 10 },
  });
  await ask(page, 'agenda/updateDay', { gatheringId, dayId, patch: { start: 8 * 60 + 30 } });
  await page.getByRole('button', { name: 'Dag 2' }).click();
  /** What is said of a date so many days away: counted anew if the day should turn meanwhile. */
  const says = (days: number, words: RegExp): Promise<void> =>
    expect(async () => {
      await ask(page, 'agenda/updateDay', { gatheringId, dayId, patch: { date: dateAfter(days) } });
      await expect(panel(page)).toContainText(words, { timeout: 5_000 });
    }).toPass();
  await says(1, /Dag 2 er i morgen, \p{L}+dag \d+\. \p{L}+\. Planlagt start kl\.\s08\.30\./u);
  await expect(panel(page)).not.toContainText('etter planlagt start');
  await expectNoAxeViolations(page);
  await says(-1, /Dag 2 var i går, /);
  await says(9, /Dag 2 er \p{L}+dag \d+\. \p{L}+ \d{4}\. Planlagt start kl\.\s08\.30\./u);
  await page.getByRole('button', { name: /^Start dag 2 nå/ }).click();
  await expect(now(page)).toHaveText('God morgen');
  await expect(page.getByRole('heading', { name: 'Nå i rute' })).toBeVisible();
});

test('a double press skips nothing, by key or by mouse', async ({ page }) => {
  await openRun(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await expect(now(page)).toHaveText('Velkommen');
  await press(page, 'Space');
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await expect(now(page)).toHaveText('Rollene våre, kort fortalt');
  await expect(page.locator('[data-fresh]')).toHaveCount(0);
  await page.getByRole('button', { name: /^Neste/ }).dblclick();
  await expect(now(page)).toHaveText('Hvor møter du næringslivet som folkevalgt?');
  await expect(page.locator('[data-fresh]')).toHaveCount(0);
  await expect(now(page)).toHaveText('Hvor møter du næringslivet som folkevalgt?');
});

test('the clock is stopped and goes on, and minutes are added and taken', async ({ page }) => {
  await startDay(page);
  await page.keyboard.press('p');
  await expect(panel(page)).toContainText(/Stanset siden kl\.\s\d\d\.\d\d/);
  await expect(page.getByRole('button', { name: 'Fortsett' })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: 'Stans klokken' })).toBeVisible();
  const minutes = row(page, 'Velkommen').getByRole('cell').last();
  await page.keyboard.press('+');
  await expect(minutes).toHaveText('11');
  await page.keyboard.press('-');
  await expect(minutes).toHaveText('10');
  await page.getByRole('button', { name: '+5 min' }).click();
  await expect(minutes).toHaveText('15');
  await page.getByRole('button', { name: '−5 min' }).click();
  await expect(minutes).toHaveText('10');
  // The mouse took no focus, so Space is still Next.
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Rollene våre, kort fortalt');
});

test('back goes to the item before, undo takes back the last press', async ({ page }) => {
  await startDay(page);
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Rollene våre, kort fortalt');
  await page.keyboard.press('PageUp');
  await expect(now(page)).toHaveText('Velkommen');
  await page.keyboard.press('Control+z');
  await expect(now(page)).toHaveText('Rollene våre, kort fortalt');
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(now(page)).toHaveText('Velkommen');
});

test('the day ends, leads to the report, and the end can be undone', async ({ page }) => {
  await startDay(page);
  await endEarly(page);
  await expect(now(page)).toHaveText(/^Dagen sluttet kl\./);
  await expect(page.getByRole('link', { name: 'Gå til rapporten' })).toBeVisible();
  await page.getByRole('button', { name: 'Angre avslutningen' }).click();
  await expect(now(page)).toHaveText('Velkommen');
});

test('when time is out it says so, in red and aloud', async ({ page }) => {
  await startDay(page);
  await leaveMinutes(page, 0);
  await expect(page.getByRole('alert')).toContainText('Tiden er ute for «Velkommen». Gå videre når du er klar.');
  await expect(timer(page)).toContainText(/\+00:\d\d på overtid/);
  await expect(panel(page)).toContainText('Skulle vært ferdig');
});

test('a note lands on the item in hand, and half a note is there again', async ({ page }) => {
  await startDay(page);
  await page.keyboard.press('n');
  const line = page.getByRole('textbox', { name: 'Notat til «Velkommen»' });
  await expect(line).toBeFocused();
  await page.keyboard.type('Flere innkjøp lokalt');
  await page.keyboard.press('Enter');
  await expect(line).toHaveValue('');
  await expect(page.getByText('Notatet er lagret').first()).toBeVisible();
  const kept = draftSent(page, 'Halvferdig');
  await page.reload();
  await expect(line).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.type('Halvferdig');
  await page.keyboard.press('Escape');
  await openPlace(page, 'plan');
  await openPlace(page, 'run');
  await expect(line).toHaveValue('Halvferdig');
  await kept;
  await page.reload();
  await expect(line).toHaveValue('Halvferdig');
});

test('cut off, it says so and keeps what is typed; a new process lets the same window go on', async ({ page, app }) => {
  await startDay(page);
  await page.keyboard.press('n');
  await page.keyboard.type('Dette skal ikke bli borte');
  await app.kill();
  await expect(page.getByText(/^Mistet kontakten kl\./).first()).toBeVisible();
  await page.keyboard.press('Enter');
  const line = page.getByRole('textbox', { name: 'Notat til «Velkommen»' });
  await expect(line).toHaveValue('');
  await expect(page.getByText('Skriv videre. Notatene sendes')).toContainText('1 endring venter på denne maskinen.');
  await line.fill('Angret');
  await line.press('Enter');
  await message(page).getByRole('button', { name: 'Angre' }).click();
  await expect(page.getByText('Skriv videre. Notatene sendes')).toContainText('1 endring venter på denne maskinen.');
  await expectNoAxeViolations(page);
  await line.fill('Halvveis');
  await app.restart();
  await expect(page.getByText(/^Mistet kontakten kl\./)).toHaveCount(0);
  await expect(page.getByText('Skriv videre. Notatene sendes')).toBeHidden();
  await expect(line).toHaveValue('Halvveis');
  await expect(now(page)).toHaveText('Velkommen');
  await openPlace(page, 'notes');
  await expect.poll(() => texts(page)).toEqual(['Dette skal ikke bli borte']);
});

test('while it is cut off nothing can be pressed, and when contact is back everything can', async ({ page, app }) => {
  await startDay(page);
  app.freeze();
  const next = page.getByRole('button', { name: /^Neste/ });
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(next).toHaveAccessibleDescription(/^Ingen kontakt\. Det du trykker nå, blir ikke lagret\./);
  await expectNoAxeViolations(page);
  app.thaw();
  await expect(next).not.toHaveAttribute('aria-disabled', 'true');
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Rollene våre, kort fortalt');
});

test('a day of several is chosen, and one without minutes sends her to the plan', async ({ page }) => {
  await openPlace(page, 'run');
  await callDoor(page, 'agenda/addDay', { gatheringId: await sampleId(page) });
  await page.getByRole('button', { name: 'Dag 2' }).click();
  await expect(now(page)).toHaveText('Dagen har ingen poster med minutter');
  await expect(page.getByRole('link', { name: 'Gå til planen' })).toBeVisible();
  await page.getByRole('button', { name: 'Dag 1' }).click();
  await page.keyboard.press('Space');
  await expect(now(page)).toHaveText('Velkommen');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any state, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openRun(page);
    await expectNoAxeViolations(page);
    await page.keyboard.press('Space');
    await expect(timer(page)).toBeVisible();
    await expectNoAxeViolations(page);
    await leaveMinutes(page, 1);
    await expectNoAxeViolations(page);
    await leaveMinutes(page, 0);
    await expectNoAxeViolations(page);
    await page.keyboard.press('p');
    await expect(page.getByRole('button', { name: 'Fortsett' })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Avslutt dagen' }).click();
    await expect(page.getByRole('dialog', { name: 'Avslutte dagen nå?' })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Enter');
    await expect(now(page)).toHaveText(/^Dagen sluttet kl\./);
    await expectNoAxeViolations(page);
  });
}

test('at 200 % nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await startDay(page);
  const sideways = await page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const main = document.querySelector('main');
    return [
      scrollWidth - clientWidth,
      scrollHeight - clientHeight,
      (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0),
    ];
  });
  expect(sideways).toEqual([0, 0, 0]);
});
