import { expect, expectNoAxeViolations, test } from './app';
import { ask, late, minuteNow, now, panel, planned, press, row, TALKS } from './day';

const FACE = /\d\d:\d\d/;

test('a row is jumped to or skipped from its menu, and either can be undone', async ({ page }) => {
  await late(page, 0);
  await row(page, 'Kaffe').hover();
  await page.getByRole('button', { name: 'Valg for «Kaffe»' }).click();
  await page.getByRole('menuitem', { name: 'Hopp over' }).click();
  await expect(row(page, 'Kaffe')).toContainText('hoppet over');
  await expect(page.getByText('«Kaffe» er hoppet over. Du kan angre.').first()).toBeVisible();
  await page.getByRole('region', { name: 'Beskjed' }).getByRole('button', { name: 'Angre' }).click();
  await expect(row(page, 'Kaffe')).not.toContainText('hoppet over');
  await row(page, 'Gruppearbeid').hover();
  await page.getByRole('button', { name: 'Valg for «Gruppearbeid»' }).click();
  await page.getByRole('menuitem', { name: 'Hopp til' }).click();
  await expect(now(page)).toHaveText('Gruppearbeid');
  await expect(row(page, 'Kaffe')).toContainText('hoppet over');
  await page.keyboard.press('Control+z');
  await expect(now(page)).toHaveText('Velkommen');
});

test('the keyboard finds a row with J or H, chooses with the arrows, and Space is Next again after a jump', async ({
  page,
}) => {
  await late(page, 0);
  await page.keyboard.press('h');
  await expect(page.getByRole('button', { name: 'Valg for «Tall og tendenser»' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('h');
  await expect(row(page, 'Kaffe')).toContainText('hoppet over');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Hopp til' })).toBeFocused();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Valg for «Gruppearbeid»' })).toBeFocused();
  await page.keyboard.press('j');
  await expect(now(page)).toHaveText('Gruppearbeid');
  await expect(panel(page)).toBeFocused();
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Vel hjem');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Tastatursnarveier' });
  for (const act of ['Hopp til posten i fokus', 'Hopp over posten i fokus', 'Mørk skjerm']) {
    await expect(help.getByText(act, { exact: true })).toBeVisible();
  }
});

test('a press that came late is put right: by minutes, or to a time', async ({ page }) => {
  await late(page, 0);
  const actual = row(page, 'Velkommen').getByRole('cell').nth(1);
  const before = await actual.innerText();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: /^Startet egentlig kl\./ });
  const field = dialog.getByRole('textbox', { name: 'Startet kl.' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(FACE);
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: '−5 min' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('timer')).toContainText(/0[45]:\d\d igjen/);
  await expect(page.getByText(/^«Velkommen» startet kl\.\s\d\d\.\d\d\. Du kan angre\.$/).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(actual).toHaveText(before);
  await page.keyboard.press('t');
  await field.fill('tull');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(/^Dette er ikke et klokkeslett\./);
  const ahead = (minuteNow() + 60) % 1440;
  await field.fill(`${String(Math.floor(ahead / 60)).padStart(2, '0')}${String(ahead % 60).padStart(2, '0')}`);
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(/^Klokken er ikke \d\d\.\d\d ennå\./);
});

test('late at the start she holds the times with Space', async ({ page }) => {
  await planned(page, 7);
  await expect(panel(page)).toContainText(/Det er [78]\smin etter planlagt start\./);
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: /^Nå [78] min etter$/ })).toBeVisible();
});

test('or moves them with F, and the day is on time', async ({ page }) => {
  await planned(page, 7);
  await expectNoAxeViolations(page);
  await page.keyboard.press('f');
  await expect(now(page)).toHaveText('Velkommen');
  await expect(page.getByRole('heading', { name: 'Nå i rute' })).toBeVisible();
});

test('at the planned time there is nothing to choose', async ({ page }) => {
  await planned(page, 0);
  await expect(page.getByRole('button', { name: /^Start dagen/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Flytt tidene' })).toHaveCount(0);
});

test('rounds step by themselves, with a soft signal and a sentence', async ({ page }) => {
  await page.addInitScript(() => {
    const tones = { count: 0 };
    Object.assign(window, { tones });
    const Plain = window.OscillatorNode;
    window.OscillatorNode = class extends Plain {
      constructor(context: BaseAudioContext, options?: OscillatorOptions) {
        super(context, options);
        tones.count += 1;
      }
    };
  });
  await page.reload();
  const [first, ...rest] = TALKS;
  const rounds = { count: 5, minutes: 2 };
  const { gatheringId, ids } = await planned(page, 0, [{ ...first, title: 'Velkommen', minutes: 10, rounds }, ...rest]);
  await ask(page, 'gathering/update', { gatheringId, patch: { sound: true } });
  await page.keyboard.press('Space');
  await expect(panel(page)).toContainText('Runde 1 av 5');
  await expect(panel(page)).toContainText(/0[12]:\d\d igjen av runden/);
  await ask(page, 'run/correct', { gatheringId, itemId: ids[0], startedAt: Date.now() - 117_000 });
  await expect(panel(page)).toContainText('Runde 2 av 5');
  await expect(page.getByRole('status')).toContainText('Runde 2 av 5 begynner.');
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'tones').count)).toBe(2);
  await expectNoAxeViolations(page);
});

test('a round says whose turn it is and who is next, and says it aloud when it turns', async ({ page }) => {
  const [first, ...rest] = TALKS;
  const rounds = { count: 5, minutes: 2, turns: ['Ordførere', 'Kommunedirektører'] };
  const { gatheringId, ids } = await planned(page, 0, [{ ...first, title: 'Velkommen', minutes: 10, rounds }, ...rest]);
  await page.keyboard.press('Space');
  await expect(panel(page)).toContainText('Runde 1 av 5');
  await expect(panel(page)).toContainText('Tur: Ordførere');
  await expect(panel(page)).toContainText('Så: Kommunedirektører');
  await ask(page, 'run/correct', { gatheringId, itemId: ids[0], startedAt: Date.now() - 117_000 });
  await expect(panel(page)).toContainText('Tur: Kommunedirektører');
  await expect(page.getByRole('status')).toContainText('Runde 2 av 5 begynner. Tur: Kommunedirektører.');
  // Nobody has said who is next: nothing is said.
  await expect(panel(page)).not.toContainText('Så:');
  await expectNoAxeViolations(page);
});

test('a message goes to the room or to the speaker alone, and is taken away again', async ({ page }) => {
  await late(page, 0);
  const field = page.getByRole('textbox', { name: 'Send beskjed til storskjermen' });
  await field.fill('Finn plassene');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Salen ser: «Finn plassene»')).toBeVisible();
  await expect(field).toHaveValue('');
  await page.getByRole('radio', { name: 'Bare innlederen' }).check();
  await field.fill('Ta spørsmål nå');
  await page.getByRole('complementary').getByRole('button', { name: 'Vis', exact: true }).click();
  await expect(page.getByText('Innlederen ser til posten er over: «Ta spørsmål nå»')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Ta bort' }).first().click();
  await expect(page.getByText('Salen ser: «Finn plassene»')).toHaveCount(0);
  await expect(page.getByText('Innlederen ser til posten er over: «Ta spørsmål nå»')).toBeVisible();
});

test('B makes the big screen dark, says so where she looks, and lights it again', async ({ page }) => {
  await late(page, 0);
  await page.keyboard.press('b');
  await expect(page.getByText('Storskjermen er mørk')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mørk skjerm' })).toHaveAttribute('aria-pressed', 'true');
  await expectNoAxeViolations(page);
  await page.keyboard.press('b');
  await expect(page.getByText('Storskjermen er mørk')).toHaveCount(0);
});

test('Angre takes back what is on the big screen too, in the order it was done', async ({ page }) => {
  await late(page, 0);
  const field = page.getByRole('textbox', { name: 'Send beskjed til storskjermen' });
  await field.fill('Finn plassene');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Salen ser: «Finn plassene»')).toBeVisible();
  await panel(page).focus();
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Tall og tendenser');
  await page.keyboard.press('b');
  await expect(page.getByText('Storskjermen er mørk')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Storskjermen er mørk')).toHaveCount(0);
  await expect(page.getByText('Angret: Mørk skjerm').first()).toBeVisible();
  await expect(now(page)).toHaveText('Tall og tendenser');
  await page.keyboard.press('Control+z');
  await expect(now(page)).toHaveText('Velkommen');
  await expect(page.getByText('Salen ser: «Finn plassene»')).toBeVisible();
  await page.getByRole('button', { name: 'Angre' }).first().click();
  await expect(page.getByText('Salen ser: «Finn plassene»')).toHaveCount(0);
  await expect(now(page)).toHaveText('Velkommen');
});

test('what another has put on the big screen since is not hers to take back', async ({ page }) => {
  const { gatheringId } = await late(page, 0);
  const field = page.getByRole('textbox', { name: 'Send beskjed til storskjermen' });
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Tall og tendenser');
  await field.fill('Finn plassene');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Salen ser: «Finn plassene»')).toBeVisible();
  await ask(page, 'stage/show', { gatheringId, patch: { message: 'Fem minutter igjen' } });
  await expect(page.getByText('Salen ser: «Fem minutter igjen»')).toBeVisible();
  await panel(page).focus();
  await page.keyboard.press('Control+z');
  await expect(now(page)).toHaveText('Velkommen');
  await expect(page.getByText('Salen ser: «Fem minutter igjen»')).toBeVisible();
});

test('a step that cannot be undone is named and can be skipped, and the one before it is undone next', async ({
  page,
}) => {
  const { gatheringId } = await late(page, 0);
  await page.goto(`${new URL(page.url()).origin}/#/g/${gatheringId}/plan`);
  await expect(page.getByRole('treegrid', { name: 'Kjøreplan' })).toBeVisible();
  await page.keyboard.press('Control+z');
  const message = page.getByRole('region', { name: 'Beskjed' });
  await expect(message).toContainText('«Postene er lagt til» kan ikke angres, for posten er brukt i gjennomføringen.');
  await expectNoAxeViolations(page);
  await message.getByRole('button', { name: 'Hopp over steget' }).click();
  await expect(message).toContainText('Steget er hoppet over. Det står som det er.');
  await page.keyboard.press('Control+z');
  await expect(message).toContainText('Angret: Dagen er endret');
});
