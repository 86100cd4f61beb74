import type { Locator, Page } from '@playwright/test';
import { type App, callDoor, expect, expectNoAxeViolations, test } from './app';
import { makeDay, ownScreen, timer } from './screens';

/** A mark of two shapes on nothing, as a browser writes it. */
const drawLogo = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [600, 200];
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas');
    context.fillStyle = '#0a285a';
    context.fillRect(20, 20, 160, 160);
    context.fillRect(240, 80, 320, 40);
    return canvas.toDataURL('image/png').replace(/^[^,]*,/u, '');
  });

async function openLook(app: App, page: Page): Promise<{ gatheringId: string; dialog: Locator; stage: Page }> {
  const { gatheringId, items } = await makeDay(page);
  await callDoor(page, 'run/jump', { gatheringId, from: items.welcome, to: items.rounds });
  const stage = await ownScreen(app, page, 'stage', gatheringId);
  await stage.setViewportSize({ width: 1920, height: 1080 });
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Hva trenger dere av kommunen?');
  await page.goto(`${app.origin}/#/g/${gatheringId}/run`);
  await page.getByRole('button', { name: 'Endre utseende …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Storskjermen' });
  await expect(dialog).toBeVisible();
  return { gatheringId, dialog, stage };
}

const groundOf = (stage: Page): Promise<string> =>
  stage.getByRole('main').evaluate((main) => getComputedStyle(main).backgroundColor);

test('the parts she takes away are gone from the wall at once, and come back', async ({ page, app }) => {
  const { dialog, stage } = await openLook(app, page);
  const bar = stage.getByRole('img', { name: /^Dagen har/ });
  await expect(bar).toBeVisible();
  await expect(stage.getByText('En dag med runder')).toBeVisible();
  for (const part of [
    'Spørsmålet',
    'Neste post',
    'Dagen som en linje øverst',
    'Navnet på samlingen',
    'Når posten slutter',
  ]) {
    await dialog.getByRole('checkbox', { name: part }).uncheck();
  }
  // What is always there: the title, and the time that is left.
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Korte møter');
  await expect(timer(stage)).toContainText('igjen');
  await expect(stage.getByText('Kaffe')).toHaveCount(0);
  await expect(bar).toHaveCount(0);
  await expect(stage.getByText('En dag med runder')).toHaveCount(0);
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Tilbake til slik det var' }).click();
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Hva trenger dere av kommunen?');
  await expect(dialog.getByRole('button', { name: 'Tilbake til slik det var' })).toHaveCount(0);
});

test('a light ground holds in every state of the day', async ({ page, app }) => {
  const { gatheringId, dialog, stage } = await openLook(app, page);
  await stage.emulateMedia({ reducedMotion: 'reduce' });
  await dialog.getByRole('radio', { name: 'Lys' }).click();
  await expect.poll(() => groundOf(stage)).toBe('rgb(255, 255, 255)');
  await expectNoAxeViolations(stage);
  await expectNoAxeViolations(page);
  await callDoor(page, 'stage/show', { gatheringId, patch: { message: 'Vi samles om fem minutter' } });
  await expect(stage.getByText('Vi samles om fem minutter')).toBeVisible();
  await expectNoAxeViolations(stage);
  await callDoor(page, 'run/pause', { gatheringId });
  await callDoor(page, 'stage/show', { gatheringId, patch: { message: '' } });
  await expect(stage.getByText('Klokken er stanset.')).toBeVisible();
  await expectNoAxeViolations(stage);
  await dialog.getByRole('radio', { name: 'tiden er ute' }).click();
  await expectNoAxeViolations(page);
  app.freeze();
  await expect(stage.getByText(/^Mistet kontakten kl\./)).toBeVisible();
  await expectNoAxeViolations(stage);
  app.thaw();
  await expect(stage.getByText(/^Mistet kontakten kl\./)).toBeHidden();
});

test('a colour too weak is said to be so, and the nearest that holds is offered and taken', async ({ page, app }) => {
  const { dialog, stage } = await openLook(app, page);
  const colour = dialog.getByLabel('Farge');
  await colour.fill('#102060');
  await expect(dialog.getByText(/^Fargen er for svak mot bakgrunnen\./)).toBeVisible();
  await expectNoAxeViolations(page);
  const marked = (): Promise<string> =>
    stage.getByRole('main').evaluate((main) => getComputedStyle(main).getPropertyValue('--accent'));
  await expect.poll(marked).not.toBe('#a8ebcf');
  const onWall = await marked();
  expect(onWall).not.toBe('#102060');
  await dialog.getByRole('button', { name: 'Bruk den nærmeste' }).click();
  await expect(dialog.getByText(/^Fargen er for svak/)).toHaveCount(0);
  await expect(colour).toHaveValue(onWall);
  await colour.fill('#ffc040');
  await expect(dialog.getByText(/lite tid igjen\. Velg en annen\./)).toBeVisible();
  await dialog.getByRole('button', { name: 'Bruk vanlig farge' }).click();
  await expect(colour).toHaveValue('#a8ebcf');
});

test('a logo is chosen, stands on the wall, survives a reload, and is taken away again', async ({ page, app }) => {
  const { dialog, stage } = await openLook(app, page);
  const logo = stage.getByRole('img', { name: 'Logo' });
  const file = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(await drawLogo(page), 'base64') };
  const choose = async (chosen: typeof file): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: /logo …$/ }).click();
    await (await chooser).setFiles(chosen);
  };
  await choose({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('Dette er ikke et bilde') });
  await expect(dialog.getByText(/^Filen er ikke et bilde som kan vises\./)).toBeVisible();
  await choose(file);
  await expect(logo).toBeVisible();
  await expect(dialog.getByText(/^Filen er ikke et bilde/)).toHaveCount(0);
  // Unobtrusive: it keeps to the row it stands in.
  const box = await logo.boundingBox();
  expect(box?.height ?? Number.NaN).toBeLessThan(60);
  expect((box?.y ?? 0) + (box?.height ?? Number.NaN)).toBeLessThan(130);
  await expectNoAxeViolations(stage);
  await expectNoAxeViolations(page);
  await stage.reload();
  await expect(logo).toBeVisible();
  await dialog.getByRole('button', { name: 'Ta bort logoen' }).click();
  await expect(logo).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Velg logo …' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Lukk' }).last().click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Endre utseende …' })).toBeFocused();
});

test('a logo is dropped, and pasted', async ({ page, app }) => {
  const { dialog, stage } = await openLook(app, page);
  const base64 = await drawLogo(page);
  const hand = (kind: 'drop' | 'paste'): Promise<void> =>
    dialog.getByRole('group', { name: 'Logo' }).evaluate(
      async (field, { content, how }) => {
        const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
        const held = new DataTransfer();
        held.items.add(new File([bytes], 'logo.png', { type: 'image/png' }));
        const init = { bubbles: true, cancelable: true };
        field.dispatchEvent(
          how === 'drop'
            ? new DragEvent('drop', { ...init, dataTransfer: held })
            : new ClipboardEvent('paste', { ...init, clipboardData: held }),
        );
      },
      { content: base64, how: kind },
    );
  for (const kind of ['drop', 'paste'] as const) {
    await hand(kind);
    await expect(stage.getByRole('img', { name: 'Logo' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Ta bort logoen' }).click();
    await expect(stage.getByRole('img', { name: 'Logo' })).toHaveCount(0);
  }
});

test('at twice the size nothing of the dialog is out of reach', async ({ page, app }) => {
  const { dialog: wide } = await openLook(app, page);
  await page.setViewportSize({ width: 640, height: 400 });
  // There is no room for the column it was opened from: that is a drawer now.
  await expect(wide).toHaveCount(0);
  await page.getByRole('button', { name: 'Hvor dagen går' }).click();
  await page.getByRole('button', { name: 'Endre utseende …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Storskjermen' });
  await expect(dialog.getByRole('img', { name: 'Slik ser den ut' })).toBeAttached();
  const overflow = await dialog.evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
