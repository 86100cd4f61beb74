import { describe, expect, test } from 'vitest';
import type { Caller } from '../../../src/engine';
import { makeEngine } from '../make-engine';

async function withNote(text: string) {
  const made = makeEngine();
  const { gatheringId } = await made.as().gathering.create({ title: 'A' });
  const noteTaker: Caller = { role: 'noteTaker', device: null, gatheringId };
  await made.as().note.add({ gatheringId, noteId: 'note-0001', fields: { text, speaker: 'Kari' } });
  const living = () => (made.store.read.snapshot(gatheringId)?.notes ?? []).filter((note) => note.deletedAt === null);
  return { ...made, gatheringId, noteTaker, texts: () => living().map((note) => note.text), living };
}

describe('two who change one note', () => {
  test('change different words: both changes stand', async () => {
    const { as, gatheringId, noteTaker, texts } = await withNote('Vi må bygge vei');
    const base = 'Vi må bygge vei';
    const update = { gatheringId, noteId: 'note-0001', base };
    expect(await as().note.update({ ...update, patch: { text: 'Vi må bygge vei nå' } })).toEqual({ merged: 'no' });
    const late = await as(noteTaker).note.update({ ...update, patch: { text: 'Nå må vi bygge vei' } });
    expect([late, texts()]).toEqual([{ merged: 'clean' }, ['Nå må vi bygge vei nå']]);
  });

  test('change the same words: both stand, and the later one is told', async () => {
    const { as, gatheringId, texts } = await withNote('ti prosent');
    const update = { gatheringId, noteId: 'note-0001', base: 'ti prosent' };
    await as().note.update({ ...update, patch: { text: 'tolv prosent' } });
    const late = await as().note.update({ ...update, patch: { text: 'elleve prosent' } });
    expect([late, texts()]).toEqual([{ merged: 'both' }, ['tolv elleve prosent']]);
  });

  test('an edit that is sent again, its answer lost, is made once, whatever somebody else has changed since', async () => {
    const { as, gatheringId, noteTaker, texts } = await withNote('a');
    const act = { gatheringId, noteId: 'note-0001', base: 'a', patch: { text: 'a b' }, act: 'act-0001' };
    await as(noteTaker).note.update(act);
    await as().note.update({ gatheringId, noteId: 'note-0001', base: 'a b', patch: { text: 'a b c' } });
    expect(await as(noteTaker).note.update(act)).toEqual({ merged: 'no' });
    expect(texts()).toEqual(['a b c']);
    // Another act with the same words is another act.
    await as(noteTaker).note.update({ ...act, base: 'a b c', patch: { text: 'c' }, act: 'act-0002' });
    expect(texts()).toEqual(['c']);
  });

  test('an edit that was not taken is made when it is sent again', async () => {
    const { as, gatheringId, noteTaker, texts } = await withNote('a');
    const act = { gatheringId, noteId: 'note-0001', base: 'a', act: 'act-0001' };
    const nowhere = as(noteTaker).note.update({ ...act, patch: { text: 'a b', itemId: 'no-such-item' } });
    await expect(nowhere).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await as(noteTaker).note.update({ ...act, patch: { text: 'a b' } });
    expect(texts()).toEqual(['a b']);
  });

  test('write different speakers: both stand, it is said, and a yes to being named must be asked again', async () => {
    const { as, gatheringId, noteTaker, living } = await withNote('Sagt');
    const update = { gatheringId, noteId: 'note-0001', was: { speaker: 'Kari' } };
    await as().note.update({ ...update, patch: { kind: 'quote', consent: 'named', speaker: 'Kari Vik' } });
    const late = await as(noteTaker).note.update({ ...update, patch: { speaker: 'Per' } });
    expect(late).toEqual({ merged: 'both' });
    expect(living()).toMatchObject([{ speaker: 'Kari Vik, Per', consent: 'notAsked' }]);
  });

  test('see that somebody else has it open, until it is closed', async () => {
    const { as, gatheringId, noteTaker } = await withNote('a');
    const feed = await as().live.control({ gatheringId });
    const heard: unknown[] = [];
    const next = async () => {
      for (;;) {
        const told = await feed.next();
        if (told.done) return null;
        if (told.value.type === 'editing') return told.value.editing;
      }
    };
    const pad = { gatheringId, padId: 'pad-00001', name: 'Referent 2' };
    await as(noteTaker).note.editing({ ...pad, noteId: 'note-0001' });
    heard.push(await next());
    await as(noteTaker).note.editing({ ...pad, noteId: null });
    heard.push(await next());
    await feed.return?.();
    expect(heard).toEqual([[{ padId: 'pad-00001', name: 'Referent 2', noteId: 'note-0001' }], []]);
  });
});

describe('pads that call themselves the same', () => {
  test('are told apart by who came first, and keep their names', async () => {
    const { as, gatheringId, noteTaker } = await withNote('a');
    const feed = await as().live.control({ gatheringId });
    const say = (padId: string, noteId: string | null) =>
      as(noteTaker).note.editing({ gatheringId, padId, name: 'Referent', noteId });
    await say('pad-00001', null);
    await say('pad-00002', 'note-0001');
    await say('pad-00001', 'note-0001');
    const names = new Set<string>();
    for await (const told of feed) {
      if (told.type !== 'editing') continue;
      for (const { padId, name } of told.editing) names.add(`${padId} ${name}`);
      if (told.editing.length === 2) break;
    }
    expect([...names].sort()).toEqual(['pad-00001 Referent', 'pad-00002 Referent 2']);
  });
});

describe('a note that waited for contact', () => {
  const HOUR = 3_600_000;
  test.each([
    ['an hour ago', -HOUR, -HOUR],
    ['now, where it says that it is from ahead', 60_000, 0],
    ['now, where it says that it is from before yesterday', -25 * HOUR, 0],
  ])('is from %s', async (_, said, is) => {
    const { as, clock, gatheringId, living } = await withNote('a');
    const at = clock.now() + said;
    await as().note.add({ gatheringId, noteId: 'note-0002', at, fields: { text: 'b' } });
    expect(living().find(({ id }) => id === 'note-0002')?.at).toBe(clock.now() + is);
  });

  test('keeps the time it came with first, and its deadline follows that', async () => {
    const { as, clock, gatheringId, living } = await withNote('a');
    const at = clock.now() - 23 * HOUR;
    const note = { gatheringId, noteId: 'note-0002', fields: { text: 'b', kind: 'action', horizon: 'days' } } as const;
    await as().note.add({ ...note, at });
    await as().note.add({ ...note, at: at + HOUR });
    expect(living().filter(({ id }) => id === 'note-0002')).toMatchObject([{ at, due: '2026-11-28' }]);
  });
});

describe('splitting and merging', () => {
  test('a note cut in two is whole again after one undo', async () => {
    const { as, gatheringId, texts, living } = await withNote('Først dette. Så dette.');
    await as().note.split({ gatheringId, noteId: 'note-0001', at: 12, secondId: 'note-0002' });
    expect(living().map(({ text, speaker }) => [text, speaker])).toEqual([
      ['Først dette.', 'Kari'],
      ['Så dette.', 'Kari'],
    ]);
    await as().history.undo({ gatheringId, scope: 'notes' });
    expect(texts()).toEqual(['Først dette. Så dette.']);
  });

  test('a cut that would leave nothing on one side changes nothing', async () => {
    const { as, gatheringId, texts } = await withNote('alt');
    await as().note.split({ gatheringId, noteId: 'note-0001', at: 3, secondId: 'note-0002' });
    expect(texts()).toEqual(['alt']);
  });

  test('notes put together stand where the first stood, and come apart again by one undo', async () => {
    const { as, gatheringId, texts, clock } = await withNote('a');
    clock.pass(1_000);
    await as().note.add({ gatheringId, noteId: 'note-0002', fields: { text: 'b' } });
    await as().note.merge({ gatheringId, noteIds: ['note-0002', 'note-0001'] });
    expect(texts()).toEqual(['a\nb']);
    await as().history.undo({ gatheringId, scope: 'notes' });
    expect(texts()).toEqual(['a', 'b']);
  });
});

test('what one writes in a note that another has merged away meanwhile is not lost with it', async () => {
  const { as, store } = makeEngine();
  const { gatheringId } = await as().gathering.create({ title: 'A' });
  await as().note.add({ gatheringId, noteId: 'note-0001', fields: { text: 'Bussen' } });
  await as().note.add({ gatheringId, noteId: 'note-0002', fields: { text: 'går sent' } });
  await as().note.merge({ gatheringId, noteIds: ['note-0001', 'note-0002'] });
  const same = { gatheringId, noteId: 'note-0002', base: 'går sent' };
  await as().note.update({ ...same, patch: { text: 'går sent' } });
  expect(store.read.tables.note.get('note-0002')?.deletedAt).not.toBeNull();
  await as().note.update({ ...same, patch: { text: 'går sent om vinteren' } });
  expect(store.read.tables.note.get('note-0002')).toMatchObject({ text: 'går sent om vinteren', deletedAt: null });
});
