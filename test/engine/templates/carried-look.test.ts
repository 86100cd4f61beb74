import { expect, test } from 'vitest';
import type { StageLook } from '../../../src/domain/agenda/gathering';
import type { GatheringId, PictureId } from '../../../src/domain/ids';
import { makeEngine } from '../make-engine';
import { plainPng } from '../pictures-made';

const LOGO = 'picture-logo' as PictureId;
const LOOK = { parts: ['question', 'next'], ground: 'light', accent: '#7a1f5c', logoId: LOGO } as const;

/** A gathering with a look of its own, a summary she has shaped, and all that belongs to that day alone. */
async function dressed() {
  const made = makeEngine();
  const as = made.as();
  const { gatheringId } = await as.template.use({ templateId: 'half-day-business', language: 'nb' });
  const bytes = Buffer.from(plainPng()).toString('base64');
  await as.picture.add({ gatheringId, pictureId: LOGO, purpose: 'logo', bytes });
  await as.picture.add({ gatheringId, pictureId: 'picture-flip', purpose: 'photo', bytes });
  await as.gathering.update({ gatheringId, patch: { stageLook: { ...LOOK, parts: [...LOOK.parts] } } });
  await as.report.choose({
    gatheringId,
    patch: {
      sections: [
        { id: 'swot', on: true },
        { id: 'quotes', on: false },
      ],
      numbered: true,
      contents: false,
      letterhead: 'Åsdal kommune',
      nextGathering: 'I mars, på Kvila',
    },
  });
  const edits = [
    ['agreed:title', 'Dette ble vi enige om', 'Dette er vi enige om'],
    ['note:note-0001', 'Kari sa noe', 'Noe'],
    ['inShort:before', 'Kari Vik åpnet dagen', ''],
  ] as const;
  for (const [key, text, basedOn] of edits) {
    await as.report.edit({ gatheringId, language: 'nb', key, text, basedOn });
  }
  const snapshot = (id: GatheringId) => {
    const found = made.store.read.snapshot(id);
    if (!found) throw new Error('gone');
    return found;
  };
  return { ...made, as, gatheringId, snapshot };
}

type Dressed = Awaited<ReturnType<typeof dressed>>;

async function expectDressed({ as, gatheringId, snapshot }: Dressed, made: GatheringId): Promise<void> {
  const { gathering, pictures, reportSettings } = snapshot(made);
  const look: StageLook = gathering.stageLook;
  expect({ ...look, logoId: null }).toEqual({ ...LOOK, logoId: null });
  // The logo is its own, so that it stays whatever becomes of the old gathering.
  expect(pictures.map(({ id, purpose }) => [id, purpose])).toEqual([[look.logoId, 'logo']]);
  expect(look.logoId).not.toBe(LOGO);
  const [own, old] = await Promise.all([
    as.picture.read({ gatheringId: made, pictureId: look.logoId ?? LOGO }).then((file) => file.arrayBuffer()),
    as.picture.read({ gatheringId, pictureId: LOGO }).then((file) => file.arrayBuffer()),
  ]);
  expect(Buffer.from(own).equals(Buffer.from(old))).toBe(true);
  expect(reportSettings).toMatchObject({
    ...{ id: made, numbered: true, contents: false, letterhead: 'Åsdal kommune', templateId: null, nextGathering: '' },
    edits: [{ language: 'nb', key: 'agreed:title', text: 'Dette ble vi enige om', basedOn: 'Dette er vi enige om' }],
  });
  const before = snapshot(gatheringId).reportSettings?.sections;
  expect(reportSettings?.sections).toEqual(before);
}

test('a gathering made from an old one looks as that did, and its summary is shaped as that was', async () => {
  const old = await dressed();
  const { gatheringId } = await old.as.template.copy({ gatheringId: old.gatheringId });
  await expectDressed(old, gatheringId);
  await old.as.gathering.erase({ gatheringId: old.gatheringId });
  const { logoId } = old.snapshot(gatheringId).gathering.stageLook;
  await expect(old.as.picture.read({ gatheringId, pictureId: logoId ?? LOGO })).resolves.toBeInstanceOf(File);
});

test('a template of hers gives the same look and the same summary', async () => {
  const old = await dressed();
  const { templateId } = await old.as.template.save({ gatheringId: old.gatheringId, name: 'Vår halvdag' });
  const { gatheringId } = await old.as.template.use({ templateId, language: 'nb' });
  await expectDressed(old, gatheringId);
});

test('what is no longer there is left out: a logo that is gone, a Word template that was deleted', async () => {
  const old = await dressed();
  const { as, gatheringId, store } = old;
  const added = await as.wordTemplate.add({ name: 'Kommunen.docx', bytes: Buffer.from('docx').toString('base64') });
  await as.report.choose({ gatheringId, patch: { templateId: added.id } });
  const { templateId } = await as.template.save({ gatheringId, name: 'Vår' });
  const wears = async () => {
    const made = (await as.template.use({ templateId, language: 'nb' })).gatheringId;
    const { gathering, reportSettings } = old.snapshot(made);
    return [gathering.stageLook.logoId !== null, reportSettings?.templateId];
  };
  expect(await wears()).toEqual([true, added.id]);
  await as.wordTemplate.remove({ templateId: added.id });
  await as.picture.remove({ gatheringId, pictureId: LOGO });
  expect(await wears()).toEqual([false, null]);
  expect(store.read.wordTemplates.list()).toEqual([]);
});

test('a gathering without a look of its own gives none, and a template saved before looks were is still of use', async () => {
  const { as, store } = makeEngine();
  const { gatheringId } = await as().gathering.create({ title: 'A' });
  const copied = await as().template.copy({ gatheringId });
  expect(store.read.snapshot(copied.gatheringId)).toMatchObject({ reportSettings: null, pictures: [] });
  const { templateId } = await as().template.save({ gatheringId, name: 'Gammel' });
  const kept: { template: { look?: unknown; report?: unknown } }[] = JSON.parse(store.read.setting('templates') ?? '');
  for (const own of kept) {
    delete own.template.look;
    delete own.template.report;
  }
  store.write((writer) => writer.setSetting('templates', JSON.stringify(kept)));
  const made = await as().template.use({ templateId, language: 'nb' });
  expect(store.read.snapshot(made.gatheringId)?.gathering.stageLook.logoId).toBeNull();
});
