import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './app';
import { ask, type Late, late, minutesOf, panel, row, TALKS } from './day';

const card = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${name} \\d\\d:\\d\\d`) });

test('a day that will not hold shows three ways back, and one key takes one of them', async ({ page }) => {
  const day = await late(page, 7);
  const aside = page.getByRole('complementary', { name: 'Hvor dagen går' });
  await expect(aside.getByRole('heading', { level: 2, name: /^Nå [78] min etter$/ })).toBeVisible();
  await expect(aside).toContainText(/Dagen slutter kl\.\s\d\d\.\d\d, [78] minutter senere enn planlagt/);
  await expect(aside.getByRole('heading', { name: `Tre måter å slutte kl.\u00a0${day.end} på` })).toBeVisible();
  await expect(card(page, 'Kort ned resten')).toHaveAccessibleDescription(
    /^Kort ned resten: [78]\smin fra \d poster\. Slutter kl\.\s\d\d\.\d\d\.$/,
  );
  await expect(card(page, 'Kutt KAN, så BØR')).toHaveAccessibleDescription(
    /^Kutt «Tall og tendenser»\. Det gir 20\smin\. Slutter kl\.\s\d\d\.\d\d\.$/,
  );
  await expect(card(page, 'Lån fra pausene')).toHaveAccessibleDescription(
    /^Lån [78]\smin fra 1 pause\. Ingen pause blir kortere enn 2[23]\smin\. Slutter kl\.\s\d\d\.\d\d\.$/,
  );
  await page.keyboard.press('3');
  await expect(
    page.getByText(`Planen er endret. Dagen slutter kl.\u00a0${day.end}. Du kan angre.`).first(),
  ).toBeVisible();
  await expect(minutesOf(page, 'Kaffe')).toHaveText(/^2[23]$/);
  await expect(card(page, 'Lån fra pausene')).toHaveCount(0);
  await expect(aside).toContainText(`Dagen slutter kl.\u00a0${day.end}, som planlagt`);
  await page.getByRole('region', { name: 'Beskjed' }).getByRole('button', { name: 'Angre' }).click();
  await expect(minutesOf(page, 'Kaffe')).toHaveText('30');
  await expect(card(page, 'Lån fra pausene')).toBeVisible();
});

test('one instant is one time on the whole page, and how late it is now is told apart from when the day ends', async ({
  page,
}) => {
  const day = await late(page, 7);
  const aside = page.getByRole('complementary', { name: 'Hvor dagen går' });
  const told = async () => {
    const next = row(page, 'Tall og tendenser').getByRole('time').last();
    return [await panel(page).getByText('Ferdig').getByRole('strong').innerText(), await next.innerText()];
  };
  // So much is missing as it is late, in the heading, in the sentence and in what the plans win.
  const heading = await aside.getByRole('heading', { name: /^Nå/ }).innerText();
  const minutes = /\d+/.exec(heading)?.[0] ?? '';
  await expect(aside).toContainText(`${minutes} minutter senere enn planlagt`);
  await expect(card(page, 'Lån fra pausene')).toHaveAccessibleDescription(new RegExp(`^Lån ${minutes}\\smin fra`));
  const [ends, begins] = await told();
  expect(begins).toBe(ends);
  await page.keyboard.press('3');
  await expect(aside.getByRole('heading', { name: heading })).toBeVisible();
  await expect(aside).toContainText(`Dagen slutter kl.\u00a0${day.end}, som planlagt`);
  const coming = aside.getByRole('listitem').filter({ hasText: 'Tall og tendenser' }).getByRole('time');
  await expect(coming).toHaveText((await told())[1] ?? '');
});

test('each plan is taken by its key and undone with Ctrl Z, which says so in place of what was said', async ({
  page,
}) => {
  await late(page, 7);
  const said = page.getByRole('region', { name: 'Beskjed' });
  for (const [key, row, taken] of [
    ['1', 'Gruppearbeid', /^3\d$/],
    ['2', 'Kaffe', '30'],
    ['3', 'Kaffe', /^2[23]$/],
    ['4', 'Kaffe', '30'],
  ] as const) {
    await expect(card(page, 'Lån fra pausene')).toBeVisible();
    await page.keyboard.press(key);
    await expect(said).toContainText(key === '4' ? 'Planen står.' : 'Planen er endret. Dagen slutter');
    await expect(minutesOf(page, row)).toHaveText(taken);
    await expect(card(page, 'Lån fra pausene')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(said).toContainText('Angret: Planen er endret');
    await expect(said).not.toContainText('Du kan angre');
    await expect(minutesOf(page, 'Gruppearbeid')).toHaveText('40');
    await expect(minutesOf(page, 'Kaffe')).toHaveText('30');
  }
});

test('every new time is seen before a plan is taken: by mouse, by focus and by key', async ({ page }) => {
  await late(page, 7);
  const kaffe = minutesOf(page, 'Kaffe');
  const head = (name: string) => page.getByRole('rowheader', { name: `Nye tider: ${name}` });
  await card(page, 'Lån fra pausene').hover();
  await expect(head('Lån fra pausene')).toBeVisible();
  await expect(kaffe).toContainText(/30 → 2[23]/);
  await panel(page).hover();
  await expect(kaffe).toHaveText('30');
  await page.keyboard.press('Shift+Digit2');
  await expect(head('Kutt KAN, så BØR')).toBeVisible();
  await expect(row(page, 'Tall og tendenser')).toContainText('utgår');
  await expect(page.getByRole('button', { name: 'Vis nye tider: Kutt KAN, så BØR' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Shift+Digit2');
  await expect(page.getByRole('rowheader', { name: 'Anslag' })).toBeVisible();
  await card(page, 'Lån fra pausene').focus();
  await expect(kaffe).toContainText(/30 → 2[23]/);
  await page.keyboard.press('Enter');
  await expect(kaffe).toHaveText(/^2[23]$/);
  // The card is gone; focus is not.
  await expect(panel(page)).toBeFocused();
});

test('a plan that turns into another while it is looked at says so, and keeps its place', async ({ page }) => {
  const { gatheringId, ids } = await late(page, 7);
  await page.keyboard.press('Shift+Digit3');
  await expect(minutesOf(page, 'Kaffe')).toContainText(/30 → 2[23]/);
  await ask(page, 'run/adjust', { gatheringId, itemId: ids[3], minutes: 3 });
  await expect(minutesOf(page, 'Kaffe')).toContainText(/30 → (19|20)/);
  await expect(page.getByText('Planen er ny.')).toBeVisible();
  await expect(page.getByRole('status')).toContainText('Planen du ser på, har endret seg.');
  const names = page
    .getByRole('complementary')
    .getByRole('listitem')
    .getByRole('button', { name: /\d\d:\d\d$/ });
  await expect(names).toHaveText([/Kort ned resten/, /Kutt KAN, så BØR/, /Lån fra pausene/]);
});

test('ending later is a choice: the plan stands and the day is calm again', async ({ page }) => {
  await late(page, 7);
  await page.keyboard.press('4');
  await expect(page.getByText(/^Planen står\. Dagen slutter kl\./).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Så kommer' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Nå [78] min etter$/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(card(page, 'Kort ned resten')).toBeVisible();
});

test('a plan that no longer fits the day is refused in words', async ({ page }) => {
  // What the server says is held back until the press is on its way: she presses on what she saw.
  let held: (() => void)[] | null = null;
  await page.routeWebSocket(/./, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      server.send(message);
      if (!String(message).includes('replan')) return;
      for (const pass of held ?? []) pass();
      held = null;
    });
    server.onMessage((message) => {
      // The beats come through all the while, or she would be told that she is cut off.
      if (held && !String(message).includes('"beat"')) held.push(() => socket.send(message));
      else socket.send(message);
    });
  });
  await page.reload();
  const { gatheringId, ids } = await late(page, 7);
  await expect(card(page, 'Lån fra pausene')).toBeVisible();
  held = [];
  await ask(page, 'run/skip', { gatheringId, itemId: ids[2] });
  await page.keyboard.press('3');
  await expect(
    page.getByText(/^Dagen har endret seg siden planen ble laget\. Ingenting er endret\./).first(),
  ).toBeVisible();
  await expect(row(page, 'Kaffe')).toContainText('hoppet over');
});

test('a plan that is not enough says by how much and what would help, and has no key', async ({ page }) => {
  const items = TALKS.map((item) => ({ ...item, priority: 'must', shortest: item.minutes }));
  const day = await late(page, 7, items);
  await expect(page.getByRole('heading', { name: `Ingen plan er nok` })).toBeVisible();
  await expect(
    page.getByText(/^Det går ikke å slutte kl\.\s\d\d\.\d\d\. Det mangler [78]\smin\. Slutt senere, eller gi en post/),
  ).toBeVisible();
  await expect(page.getByText(/^mangler [78]\smin$/)).toHaveCount(3);
  await page.keyboard.press('1');
  await expect(minutesOf(page, 'Kaffe')).toHaveText('30');
  await ask(page, 'agenda/updateItem', { gatheringId: day.gatheringId, itemId: day.ids[2], patch: { shortest: 10 } });
  await expect(card(page, 'Lån fra pausene')).toBeVisible();
  await expect(page.getByText(/«Lån fra pausene» er nok\./)).toBeVisible();
});

/** Thirty minutes late: each plan alone wins less than that, and all of them a little more. */
const HELD = new Map<string, object>([
  ['Velkommen', { shortest: 10 }],
  ['Kaffe', { shortest: 25 }],
  ['Gruppearbeid', { priority: 'must', shortest: 32 }],
  ['Vel hjem', { shortest: 20 }],
]);
const TIGHT = TALKS.map((item) => ({ ...item, ...HELD.get(item.title) }));

test('where no plan is enough alone, all of them together are one that can be seen, taken and undone', async ({
  page,
}) => {
  const day = await late(page, 30, TIGHT);
  await expect(page.getByText('Hver for seg er planene ikke nok. Sammen er de det.')).toBeVisible();
  await expect(page.getByRole('heading', { name: `Én måte å slutte kl.\u00a0${day.end} på` })).toBeVisible();
  await expect(card(page, 'Alt sammen')).toHaveAccessibleDescription(
    /^Kutt «Tall og tendenser», og kort ned resten\. Det gir 3[01]\smin\. Slutter kl\.\s\d\d\.\d\d\.$/,
  );
  for (const name of ['Kort ned resten', 'Kutt KAN, så BØR', 'Lån fra pausene']) {
    await expect(card(page, name)).toHaveCount(0);
  }
  await page.keyboard.press('Shift+Digit5');
  await expect(page.getByRole('rowheader', { name: 'Nye tider: Alt sammen' })).toBeVisible();
  await expect(row(page, 'Tall og tendenser')).toContainText('utgår');
  await expectNoAxeViolations(page);
  await page.keyboard.press('5');
  await expect(
    page.getByText(`Planen er endret. Dagen slutter kl.\u00a0${day.end}. Du kan angre.`).first(),
  ).toBeVisible();
  await expect(row(page, 'Tall og tendenser')).toContainText('hoppet over');
  await expect(minutesOf(page, 'Kaffe')).toHaveText(/^2[5-9]$/);
  await page.keyboard.press('Control+z');
  await expect(minutesOf(page, 'Kaffe')).toHaveText('30');
  await expect(card(page, 'Alt sammen')).toBeVisible();
});

/** The minute of the day that is so long before the day's end. By the day's own times: another minute may have begun since. */
function clockBefore(day: Late, minutes: number): number {
  const [hour = 0, minute = 0] = day.end.split('.').map(Number);
  return (hour * 60 + minute - minutes + 1440) % 1440;
}

const patchCoffee = (page: Page, { gatheringId, ids }: Late, patch: object): Promise<unknown> =>
  ask(page, 'agenda/updateItem', { gatheringId, itemId: ids[2], patch });

test('a fixed end that will not be kept is named, and the plans are for it', async ({ page }) => {
  const items = TALKS.map((item) =>
    item.title === 'Kaffe' ? { ...item, shortest: 30 } : { ...item, priority: 'must', shortest: 5 },
  );
  const day = await late(page, 7, items);
  await patchCoffee(page, day, { lockedEnd: clockBefore(day, 40 + 20) });
  await expect(page.getByRole('heading', { name: 'Fast slutt i fare' })).toBeVisible();
  await expect(
    page.getByText(/^«Kaffe» skal slutte kl\.\s\d\d\.\d\d\. Slik det går nå, blir det [78] minutter for sent\.$/),
  ).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('1');
  await expect(page.getByText(/^Planen er endret\./).first()).toBeVisible();
  await expect(page.getByText(/^«Kaffe» skal slutte/)).toHaveCount(0);
  // Whole minutes are won: by how far into the minute it is, it may be one more than what was missing.
  await expect(minutesOf(page, 'Kaffe')).toHaveText(/^3[01]$/);
});

test('what has a fixed start and will not make it is named, and the plans are for it', async ({ page }) => {
  const day = await late(
    page,
    7,
    TALKS.map((item) => (item.title === 'Kaffe' ? { ...item, title: 'Lunsj' } : item)),
  );
  await patchCoffee(page, day, { pinnedStart: clockBefore(day, 30 + 40 + 20) });
  await expect(
    page.getByText(/^«Lunsj» skal starte kl\.\s\d\d\.\d\d\. Slik det går nå, blir det [78] minutter for sent\.$/),
  ).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByText(/^Planen er endret\./).first()).toBeVisible();
  await expect(page.getByText(/^«Lunsj» skal starte/)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing beside the rescue plans, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await late(page, 7);
    await expect(card(page, 'Kort ned resten')).toBeVisible();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Shift+Digit1');
    await expect(page.getByRole('rowheader', { name: 'Nye tider: Kort ned resten' })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.keyboard.press('1');
    await expect(page.getByText(/^Planen er endret\./).first()).toBeVisible();
    await expectNoAxeViolations(page);
  });
}

test('where there is no room for the plans their keys work all the same, and a button opens them', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await late(page, 7);
  await page.getByRole('button', { name: 'Redningsplaner' }).click();
  await expect(card(page, 'Kort ned resten')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Digit3');
  await expect(minutesOf(page, 'Kaffe')).toContainText(/30 → 2[23]/);
  const sideways = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const main = document.querySelector('main');
    return [scrollWidth - clientWidth, (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0)];
  });
  expect(sideways).toEqual([0, 0]);
  await page.keyboard.press('3');
  await expect(minutesOf(page, 'Kaffe')).toHaveText(/^2[23]$/);
});
