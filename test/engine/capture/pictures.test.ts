import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { GatheringId } from '../../../src/domain/ids';
import type { Caller } from '../../../src/engine';
import { makeEngine } from '../make-engine';
import { frame, jpeg, plainJpeg, plainPng, scan, segment, text } from '../pictures-made';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const LOGO = 'picture-logo';
const PHOTO = 'picture-photo';

async function made() {
  const engine = makeEngine();
  const { gatheringId, dayId } = await engine.as().gathering.create({ title: 'Samling' });
  const add = (pictureId: string, purpose: 'logo' | 'photo', bytes: Uint8Array, more: { itemId?: string } = {}) =>
    engine.as().picture.add({ gatheringId, pictureId, purpose, caption: 'Tavle 1', bytes: base64(bytes), ...more });
  const pictures = () => engine.store.read.snapshot(gatheringId)?.pictures ?? [];
  return { ...engine, gatheringId, dayId, add, pictures };
}

const asScreen = (gatheringId: GatheringId): Caller => ({ role: 'stage', device: null, gatheringId });
const look = (logoId: string | null) => ({ parts: [], ground: 'dark' as const, accent: null, logoId });

describe('adding a picture', () => {
  test('keeps what is known of it in the snapshot, and its bytes apart', async () => {
    const { add, pictures, as, gatheringId } = await made();
    await add(PHOTO, 'photo', plainJpeg(640, 480));
    expect(pictures()).toEqual([
      expect.objectContaining({
        id: PHOTO,
        type: 'image/jpeg',
        width: 640,
        height: 480,
        caption: 'Tavle 1',
        deletedAt: null,
      }),
    ]);
    expect(JSON.stringify(pictures())).not.toContain('data');
    const file = await as().picture.read({ gatheringId, pictureId: PHOTO });
    expect(file.type).toBe('image/jpeg');
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(plainJpeg(640, 480));
  });

  test('sent twice it is one, and one step to undo', async () => {
    const { add, pictures, as, gatheringId, store } = await made();
    await add(PHOTO, 'photo', plainJpeg());
    await add(PHOTO, 'photo', plainJpeg());
    expect(pictures()).toHaveLength(1);
    await as().history.undo({ gatheringId, scope: 'notes' });
    expect(pictures()).toMatchObject([{ deletedAt: expect.any(Number) }]);
    expect(store.read.journal.history(gatheringId).notes.undo).toBeNull();
  });

  test('where it was taken is not kept, in no file of ours', async () => {
    const { add, path } = await made();
    await add(PHOTO, 'photo', jpeg(segment(0xe1, text('Exif N60 23.53')), frame(8, 8), scan()));
    const folder = dirname(path);
    const holding = readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes('N60 23.53'));
    expect(holding).toEqual([]);
  });

  test('what is no picture is refused in words, and so is one that is too large', async () => {
    const { add, pictures } = await made();
    const refused = (reason: string) => ({ code: 'REFUSED', data: { reason } });
    await expect(add(PHOTO, 'photo', Uint8Array.from(text('<svg/>')))).rejects.toMatchObject(refused('notAPicture'));
    await expect(add(PHOTO, 'photo', plainPng(60_000, 60_000))).rejects.toMatchObject(refused('pictureTooLarge'));
    const heavy = jpeg(frame(8, 8), scan(Array.from({ length: 2_100_000 }, () => 1)));
    await expect(add(LOGO, 'logo', heavy)).rejects.toMatchObject(refused('pictureTooLarge'));
    expect(pictures()).toEqual([]);
  });

  test('on an item of another gathering, or in its name, is not possible', async () => {
    const { add, as, gatheringId, pictures } = await made();
    await add(PHOTO, 'photo', plainJpeg());
    const other = await as().gathering.create({ title: 'Annen' });
    const place = { dayId: other.dayId, parentId: null, position: 0 };
    const { itemId } = await as().agenda.addItem({ gatheringId: other.gatheringId, place, fields: { title: 'Post' } });
    await expect(add('picture-stray', 'photo', plainJpeg(), { itemId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const stolen = { gatheringId: other.gatheringId, pictureId: PHOTO };
    await expect(as().picture.read(stolen)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(as().picture.remove(stolen)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(pictures()).toHaveLength(1);
    expect(gatheringId).not.toBe(other.gatheringId);
  });
});

describe('a picture that stands', () => {
  test('is given words and an item, taken away, and brought back by undo with its bytes', async () => {
    const { add, as, gatheringId, dayId, pictures } = await made();
    const place = { dayId, parentId: null, position: 0 };
    const { itemId } = await as().agenda.addItem({ gatheringId, place, fields: { title: 'Post' } });
    await add(PHOTO, 'photo', plainJpeg());
    const picture = { gatheringId, pictureId: PHOTO };
    await as().picture.update({ ...picture, patch: { caption: 'Tavle 2', itemId } });
    expect(pictures()[0]).toMatchObject({ caption: 'Tavle 2', itemId });
    await as().picture.remove(picture);
    expect(pictures()[0]?.deletedAt).not.toBeNull();
    await as().history.undo({ gatheringId, scope: 'notes' });
    expect(pictures()[0]?.deletedAt).toBeNull();
    await as().picture.remove(picture);
    await as().picture.restore(picture);
    expect(pictures()[0]?.deletedAt).toBeNull();
    // Its item goes; the picture stays, as notes do, and undo ties the two again.
    await as().agenda.removeItem({ gatheringId, itemId });
    expect(pictures()[0]?.itemId).toBeNull();
    await as().history.undo({ gatheringId, scope: 'plan' });
    expect(pictures()[0]?.itemId).toBe(itemId);
  });

  test('that was undone and done again is whole', async () => {
    const { add, as, gatheringId } = await made();
    await add(PHOTO, 'photo', plainJpeg());
    await as().history.undo({ gatheringId, scope: 'notes' });
    await as().history.redo({ gatheringId, scope: 'notes' });
    const file = await as().picture.read({ gatheringId, pictureId: PHOTO });
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(plainJpeg());
  });

  test('is erased with its gathering, bytes and all', async () => {
    const { add, as, gatheringId, path, store } = await made();
    const mark = 'FLIPPOVER-MED-HEMMELIGHET';
    await add(PHOTO, 'photo', jpeg(frame(8, 8), scan(text(mark))));
    store.backUp();
    const folder = dirname(path);
    const holding = () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(mark));
    expect(holding().length).toBeGreaterThan(0);
    await as().gathering.erase({ gatheringId });
    expect(holding()).toEqual([]);
  });
});

describe('a screen on the wall', () => {
  test('sees the logo it is to show, and no other picture', async () => {
    const { add, as, gatheringId } = await made();
    await add(LOGO, 'logo', plainPng());
    await add(PHOTO, 'photo', plainJpeg());
    const screen = as(asScreen(gatheringId));
    const missing = { code: 'NOT_FOUND' };
    await expect(screen.picture.read({ gatheringId, pictureId: LOGO })).rejects.toMatchObject(missing);
    await as().gathering.update({ gatheringId, patch: { stageLook: look(LOGO) } });
    expect((await screen.picture.read({ gatheringId, pictureId: LOGO })).type).toBe('image/png');
    await expect(screen.picture.read({ gatheringId, pictureId: PHOTO })).rejects.toMatchObject(missing);
    await as().gathering.update({ gatheringId, patch: { stageLook: look(PHOTO) } });
    await expect(screen.picture.read({ gatheringId, pictureId: PHOTO })).rejects.toMatchObject(missing);
  });

  test('a logo is undone with the look it belongs to, not with the notes', async () => {
    const { add, as, gatheringId, store } = await made();
    await add(LOGO, 'logo', plainPng());
    await as().gathering.update({ gatheringId, patch: { stageLook: look(LOGO) } });
    await expect(as().history.undo({ gatheringId, scope: 'notes' })).rejects.toMatchObject({ code: 'REFUSED' });
    await as().history.undo({ gatheringId, scope: 'plan' });
    expect(store.read.snapshot(gatheringId)?.gathering.stageLook.logoId).toBeNull();
    await as().history.redo({ gatheringId, scope: 'plan' });
    expect((await as(asScreen(gatheringId)).picture.read({ gatheringId, pictureId: LOGO })).size).toBe(
      plainPng().length,
    );
  });
});
