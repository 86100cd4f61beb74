import { expect, test } from 'vitest';
import { makeEngine } from '../make-engine';

test('what she writes in the summary is kept, and goes by its own undo', async () => {
  const { as, store } = makeEngine();
  const { gatheringId } = await as().gathering.create({ title: 'A' });
  const report = as().report;
  const edits = () => store.read.snapshot(gatheringId)?.reportSettings?.edits.map(({ text }) => text);
  const one = { gatheringId, language: 'nb', key: 'goal' } as const;
  await report.edit({ ...one, text: 'Mitt', basedOn: 'Ditt' });
  await report.choose({ gatheringId, patch: { sections: [{ id: 'ratings', on: false }], numbered: true } });
  const settings = store.read.snapshot(gatheringId)?.reportSettings;
  expect([settings?.numbered, settings?.sections.length]).toEqual([true, 16]);
  expect(edits()).toEqual(['Mitt']);
  await as().note.add({ gatheringId, noteId: 'note-0001', fields: { text: 'a' } });
  await as().history.undo({ gatheringId, scope: 'report' });
  await as().history.undo({ gatheringId, scope: 'report' });
  expect([edits(), store.read.snapshot(gatheringId)?.notes.length]).toEqual([undefined, 1]);
});
