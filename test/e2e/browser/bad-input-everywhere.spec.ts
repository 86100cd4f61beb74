import type { Browser, Page } from '@playwright/test';
import { callDoor, expect, openPlace, sampleId, test } from './app';
import { askDoor, newCamera, newLaptop, openDoors } from './doors';
import { newPhone } from './room';
import { ownScreen } from './screens';

/** Markup, a script, control characters, right-to-left text, emoji and a formula, in one. */
const HOSTILE =
  '=<img src=x onerror="window.hit=1"></textarea><script>window.hit=1</script><b>fet</b> & \u0007\u001b\u202eמימין\u202c عربى 👩‍👩‍👧‍👦 {{7*7}}';
const bad = (field: string): string => `F${field} ${HOSTILE}`;
/** What must be on the page, whole and as text. */
const SHOWN = '=<img src=x onerror="window.hit=1"></textarea><script>window.hit=1</script><b>fet</b> &';
const LONG = `${'Ord på ord. '.repeat(900).slice(0, 9_990).trim()} slutt`;

/** A picture as a canvas draws it. */
const pictureOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillRect(0, 0, 20, 20);
    return canvas.toDataURL('image/png').replace(/^[^,]*,/u, '');
  });

/** Something hostile in every field of what is captured. */
async function fillAll(page: Page): Promise<{ gatheringId: string; itemId: string }> {
  const gatheringId = await sampleId(page);
  const own = { gatheringId };
  const { dayId } = await askDoor<{ dayId: string }>(page, 'agenda/addDay', own);
  const place = { dayId, parentId: null, position: 0 };
  const fields = { title: bad('Item'), kind: 'group', minutes: 30 };
  const { itemId } = await askDoor<{ itemId: string }>(page, 'agenda/addItem', { ...own, place, fields });
  const note = (noteId: string, said: object) =>
    callDoor(page, 'note/add', { ...own, noteId, fields: { itemId, ...said } });
  await note('note-bad-1', { text: bad('Note'), speaker: bad('Speaker'), tags: [bad('Tag')] });
  await note('note-bad-2', { kind: 'order', text: bad('Order'), recipient: bad('Recipient') });
  await note('note-bad-3', { kind: 'action', text: bad('Action'), owner: bad('Owner'), firstStep: bad('Step') });
  await note('note-bad-4', { text: LONG });
  const people = [{ id: 'person-bad-1', name: bad('Person'), organisation: bad('Organisation'), role: 'other' }];
  await callDoor(page, 'people/add', { ...own, people });
  const task = [{ id: 'field-bad', label: bad('Label'), hint: bad('Hint') }];
  const sheet = { form: 'free', title: bad('Task'), intro: bad('Intro'), fields: task };
  await callDoor(page, 'task/set', { ...own, itemId, sheet });
  const group = { name: bad('Group'), room: bad('Room'), lead: bad('Lead'), members: ['person-bad-1'] };
  await callDoor(page, 'group/setAll', { ...own, itemId, groups: [{ ...group, id: 'group-bad-1' }] });
  const answer = { ...own, groupId: 'group-bad-1', fieldId: 'field-bad' };
  await callDoor(page, 'groupAnswer/add', { ...answer, answerId: 'answer-bad-1', text: bad('Answer') });
  await callDoor(page, 'groupAnswer/add', { ...answer, answerId: 'answer-bad-2', text: LONG });
  const team = [{ id: 'member-bad-1', name: bad('Member') }];
  const roles = { interviewer: bad('Interviewer'), focusPersons: [bad('Focus')], team };
  await callDoor(page, 'reflection/set', { ...own, itemId, patch: roles });
  const seen = { text: bad('Seen'), theme: bad('Theme'), aspect: 'seen' };
  const whose = { ...own, itemId, memberId: 'member-bad-1' };
  await callDoor(page, 'observation/add', { ...whose, observationId: 'observation-bad-1', fields: seen });
  await callDoor(page, 'reflection/reveal', { ...own, itemId });
  const bytes = await pictureOf(page);
  const picture = { ...own, itemId, pictureId: 'picture-bad-1', purpose: 'photo', caption: bad('Caption'), bytes };
  await callDoor(page, 'picture/add', picture);
  return { gatheringId, itemId };
}

/** What can be read on the page: its text, what stands in fields, and what is said to those who listen. */
const readable = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea, select')].map((one) =>
      one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.value : '',
    );
    const named = [...document.querySelectorAll('[aria-label], [title], [alt]')].map((one) =>
      ['aria-label', 'title', 'alt'].map((name) => one.getAttribute(name) ?? '').join(' '),
    );
    return [document.body.textContent ?? '', ...fields, ...named].join('\n');
  });

/** Each of the fields stands there as it was typed, and nothing of it has become anything but text. */
async function expectText(page: Page, ...fields: readonly string[]): Promise<void> {
  const there = async (): Promise<string[]> => {
    const text = await readable(page);
    return fields.filter((field) => !text.includes(`F${field} ${SHOWN}`));
  };
  await expect.poll(there).toEqual([]);
  const made = () =>
    page.evaluate(() => ({
      hit: 'hit' in window,
      images: document.querySelectorAll('img[src="x"]').length,
      bold: [...document.querySelectorAll('b')].filter(({ textContent }) => textContent === 'fet').length,
      scripts: [...document.scripts].filter(({ textContent }) => textContent?.includes('hit')).length,
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
  // Words are fitted to the screen anew when the typeface has come.
  await expect.poll(made).toEqual({ hit: false, images: 0, bold: 0, scripts: 0, sideways: 0 });
}

/** What a page asks about in a box of the browser's own means that something has run. */
function watch(page: Page): Page {
  page.on('dialog', (dialog) => {
    void dialog.dismiss();
    throw new Error(`Something ran: ${dialog.message()}`);
  });
  return page;
}

test('in the notes, the outcomes, the groups, the reflecting team and the list of people, on screen and on paper', async ({
  page,
}) => {
  watch(page);
  const { gatheringId, itemId } = await fillAll(page);
  const { origin } = new URL(page.url());
  await openPlace(page, 'notes');
  await expectText(page, 'Note', 'Speaker', 'Tag', 'Order', 'Recipient', 'Action', 'Owner', 'Caption', 'Item');
  await expect(page.getByText(/slutt$/).first()).toBeAttached();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Hvem endret hva' }).click();
  const journal = page.getByRole('dialog', { name: 'Hvem endret hva' });
  await expect(journal.getByText(/^Observasjonen er skrevet: «FSeen =<img/)).toBeVisible();
  await expectText(page, 'Note');
  await page.keyboard.press('Escape');

  await page.goto(`${origin}/#/g/${gatheringId}/notes/outcomes`);
  await expectText(page, 'Order', 'Recipient', 'Action', 'Owner', 'Step');
  await page.emulateMedia({ media: 'print' });
  await expectText(page, 'Order', 'Recipient', 'Action', 'Owner', 'Step');
  await page.emulateMedia({ media: null });

  await page.goto(`${origin}/#/g/${gatheringId}/notes/groups/${itemId}`);
  for (const [tab, ...fields] of [
    ['Grupper', 'Item', 'Group', 'Room', 'Lead', 'Person'],
    ['Oppgaveark', 'Task', 'Intro', 'Label', 'Hint'],
    ['Svar', 'Label', 'Hint', 'Answer', 'Group'],
    ['Bord og QR-koder', 'Group', 'Room', 'Lead'],
  ] as const) {
    await page.getByRole('radiogroup', { name: 'Visning' }).getByRole('radio', { name: tab, exact: true }).check();
    await expectText(page, ...fields);
  }
  await page.emulateMedia({ media: 'print' });
  await expectText(page, 'Group', 'Room', 'Task');
  await page.emulateMedia({ media: null });

  await openPlace(page, 'plan');
  await page.getByRole('button', { name: /^Deltakere/ }).click();
  await expectText(page, 'Person', 'Organisation');
  await page.keyboard.press('Escape');

  await openPlace(page, 'report');
  await expect(page.getByRole('article')).toBeVisible();
  await expectText(page, 'Note', 'Speaker', 'Order', 'Recipient', 'Action', 'Owner', 'Step', 'Group', 'Answer');
  await page.emulateMedia({ media: 'print' });
  await expectText(page, 'Note', 'Speaker', 'Order', 'Recipient', 'Action', 'Owner', 'Step', 'Group', 'Answer');
});

test('on the big screen', async ({ page, app }) => {
  const { gatheringId, itemId } = await fillAll(page);
  const stage = watch(await ownScreen(app, page, 'stage', gatheringId));
  const show = (showing: object): Promise<void> => callDoor(page, 'stage/show', { gatheringId, patch: { showing } });
  await show({ type: 'outcome', noteId: 'note-bad-3' });
  await expectText(stage, 'Action', 'Owner', 'Step');
  await show({ type: 'outcome', noteId: 'note-bad-2' });
  await expectText(stage, 'Order', 'Recipient');
  await show({ type: 'outcome', noteId: 'note-bad-2', wording: bad('Wording') });
  await expectText(stage, 'Wording');
  await show({ type: 'observations', itemId, order: 'theme' });
  await expectText(stage, 'Seen', 'Theme', 'Item');
  await show({ type: 'groups', itemId, groupId: 'group-bad-1', fieldId: null });
  await expectText(stage, 'Group', 'Label', 'Answer');
  await show({ type: 'groups', itemId, groupId: null, fieldId: 'field-bad' });
  await expectText(stage, 'Label', 'Group', 'Answer');
});

/** A page by a link, on a phone or a laptop. */
async function opened(browser: Browser, url: string, phone = true): Promise<Page> {
  const page = watch(await (await (phone ? newCamera(browser) : newLaptop(browser))).newPage());
  await page.goto(url);
  return page;
}

test("on a member's pad, a table's, the camera's and the page one registers on; and it is typed there too", async ({
  page,
  browser,
}) => {
  const { gatheringId } = await fillAll(page);
  const { state, links } = await openDoors(page);
  const urlOf = (found: { url: string } | undefined): string => found?.url ?? '';

  const table = await opened(browser, urlOf(links.groups.find(({ groupId }) => groupId === 'group-bad-1')));
  await expectText(table, 'Group', 'Room', 'Lead', 'Person', 'Task', 'Intro', 'Label', 'Hint', 'Answer');
  await table.getByRole('textbox').last().fill(bad('Typed'));
  await table.getByRole('textbox').last().press('Enter');
  await expectText(table, 'Typed');

  const member = await opened(browser, urlOf(links.members.find(({ memberId }) => memberId === 'member-bad-1')));
  await expectText(member, 'Item', 'Member', 'Seen', 'Theme');
  await member.getByLabel('Hva ser og hører du?').fill(bad('Heard'));
  await member.getByRole('button', { name: 'Lagre' }).click();
  await expectText(member, 'Heard');

  const camera = await opened(browser, links.camera.url);
  await expectText(camera, 'Item');

  const phone = watch(await (await newPhone(browser)).newPage());
  const [door] = state.doors;
  await phone.goto(door?.url ?? '');
  await phone.getByRole('button', { name: 'Registrer deg' }).click();
  await phone.getByLabel('Navn').fill(bad('Self').slice(0, 190));
  await phone.getByLabel('Kommune eller organisasjon').fill(bad('Place').slice(0, 190));
  await phone.getByRole('button', { name: 'Registrer deg' }).click();
  await expect(phone.getByRole('heading', { name: 'Du er registrert' })).toBeVisible();
  await expectText(phone, 'Self', 'Place');

  const laptop = await opened(browser, links.noteTaker.url, false);
  await expect(laptop.getByRole('textbox', { name: 'Nytt notat' })).toBeVisible();
  await expectText(laptop, 'Note', 'Speaker', 'Tag', 'Caption');
  // On the table's page it stands from when it is typed; in the journal when it has come through.
  const journal = async () => JSON.stringify(await askDoor(page, 'gathering/journal', { gatheringId }));
  await expect.poll(journal).toContain('FTyped');
  for (const one of [table, member, camera, phone, laptop]) await one.context().close();
});
