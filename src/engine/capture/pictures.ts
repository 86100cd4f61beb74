import { isDeepStrictEqual } from 'node:util';
import { ORPCError } from '@orpc/server';
import type { PictureId } from '../../domain/ids';
import { type ImageFile, readImageFile } from '../../domain/pictures/image-file';
import { MOST_BYTES, MOST_PIXELS, type Picture, type PicturePurpose } from '../../domain/pictures/picture';
import { door } from '../core/door';
import { notFound, refused } from '../core/failures';
import { type Edit, edit, livingGathering, owned, type Parts, patched } from '../core/parts';
import type { Transaction } from '../core/transaction';

/** A picture as it came over the wall: known by its bytes, and without what a camera wrote beside it. */
function readPicture(base64: string, purpose: PicturePurpose): ImageFile {
  const image = readImageFile(Buffer.from(base64, 'base64'));
  if (!image) throw refused('notAPicture');
  if (image.bytes.length > MOST_BYTES[purpose] || image.width * image.height > MOST_PIXELS) {
    throw refused('pictureTooLarge');
  }
  return image;
}

function addProcedure(parts: Parts) {
  return door.picture.add.handler(({ input, context }) => {
    const { gatheringId, pictureId, itemId, purpose, caption } = input;
    // What the big screen wears is hers to say.
    if (context.role === 'camera' && purpose !== 'photo') throw new ORPCError('FORBIDDEN', { status: 403 });
    const { type, width, height, bytes } = readPicture(input.bytes, purpose);
    const put = (tx: Transaction): void => {
      const known = tx.store.tables.picture.get(pictureId);
      // Sent twice, it is one picture; and nobody's id can be taken by another gathering.
      if (known || tx.store.pictures.get(gatheringId, pictureId)) {
        if (known) owned(known, gatheringId);
        return;
      }
      if (itemId !== null) owned(tx.store.tables.item.get(itemId), gatheringId);
      const picture: Picture = {
        ...{ id: pictureId, gatheringId, itemId, purpose, caption },
        ...{ type, width, height, byteLength: bytes.length },
        ...{ at: tx.at, deletedAt: null },
      };
      tx.put('picture', picture);
      tx.store.pictures.add(gatheringId, pictureId, bytes);
    };
    // Setting a logo is a change of the gathering's look, which has a step of its own to undo.
    if (purpose === 'logo') {
      return parts.committer.commit(gatheringId, (tx) => {
        livingGathering(tx.store, gatheringId);
        put(tx);
      });
    }
    return edit(parts, { gatheringId, scope: 'notes', label: 'pictureAdded', by: context }, put);
  });
}

/** Crew see all of their own gathering's pictures; a screen that hangs on a wall sees the logo it shows. */
function readProcedure({ store }: Parts) {
  return door.picture.read.handler(({ input, context }) => {
    const { gatheringId, pictureId } = input;
    const gathering = store.read.tables.gathering.get(gatheringId);
    if (!gathering) throw notFound();
    const crew = context.role === 'facilitator' || context.role === 'noteTaker';
    if (!crew && (gathering.deletedAt !== null || gathering.stageLook.logoId !== pictureId)) throw notFound();
    const picture = owned(store.read.tables.picture.get(pictureId), gatheringId);
    if (!crew && picture.purpose !== 'logo') throw notFound();
    const data = store.read.pictures.get(gatheringId, pictureId);
    if (!data) throw notFound();
    const extension = picture.type === 'image/png' ? 'png' : 'jpg';
    return new File([data], `${pictureId}.${extension}`, { type: picture.type });
  });
}

type PicturePatch = Parameters<typeof patched<Picture>>[1];

/** Pictures: the logo of the big screen, and flip charts. */
export function pictureProcedures(parts: Parts) {
  const change = (
    what: Omit<Edit, 'scope'>,
    id: PictureId,
    patch: (tx: Transaction, before: Picture) => PicturePatch,
  ) =>
    edit(parts, { ...what, scope: 'notes' }, (tx) => {
      const before = owned(tx.store.tables.picture.get(id), what.gatheringId);
      const after = patched(before, patch(tx, before));
      if (!isDeepStrictEqual(before, after)) tx.put('picture', after);
    });
  return {
    add: addProcedure(parts),
    update: door.picture.update.handler(({ input, context }) =>
      change({ gatheringId: input.gatheringId, label: 'pictureChanged', by: context }, input.pictureId, (tx) => {
        if (input.patch.itemId) owned(tx.store.tables.item.get(input.patch.itemId), input.gatheringId);
        return input.patch;
      }),
    ),
    remove: door.picture.remove.handler(({ input, context }) =>
      change(
        { gatheringId: input.gatheringId, label: 'pictureRemoved', by: context },
        input.pictureId,
        (tx, before) => ({
          deletedAt: before.deletedAt ?? tx.at,
        }),
      ),
    ),
    restore: door.picture.restore.handler(({ input, context }) =>
      change({ gatheringId: input.gatheringId, label: 'pictureChanged', by: context }, input.pictureId, () => ({
        deletedAt: null,
      })),
    ),
    read: readProcedure(parts),
  };
}
