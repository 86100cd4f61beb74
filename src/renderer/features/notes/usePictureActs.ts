import { useCallback, useMemo } from 'react';
import type { ItemId, PictureId } from '../../../domain/ids';
import type { Picture } from '../../../domain/picture';
import { useCall } from '../../api/call';
import type { Client } from '../../api/connect';
import { base64Of, shrinkPicture } from '../../api/pictures';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { useToast } from '../../ui/Toast';

/** The writing on a flip chart can be read at this size, on a screen and on paper. */
const LONGEST_SIDE = 2_000;

type PicturePatch = Parameters<Client['picture']['update']>[0]['patch'];

export interface PictureActs {
  /** Puts those of the files that are pictures on the item; answers how many. */
  add(files: Iterable<File>, itemId: ItemId | null): Promise<number>;
  update(pictureId: PictureId, patch: PicturePatch): Promise<boolean>;
  remove(picture: Picture): Promise<boolean>;
}

export function usePictureActs(): PictureActs {
  const { gatheringId, client } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const addOne = useCallback(
    async (file: File, itemId: ItemId | null): Promise<boolean> => {
      const small = await shrinkPicture(file, LONGEST_SIDE, 'photo');
      if (!small) {
        toast({ text: t('common:refused.notAPicture'), tone: 'error' });
        return false;
      }
      const pictureId = crypto.randomUUID() as string as PictureId;
      const bytes = await base64Of(small);
      return (await call(() => client.picture.add({ gatheringId, pictureId, purpose: 'photo', itemId, bytes }))).ok;
    },
    [call, client, gatheringId, t, toast],
  );
  return useMemo(
    () => ({
      add: async (files, itemId) => {
        let added = 0;
        for (const file of files) if (await addOne(file, itemId)) added += 1;
        if (added > 0) toast({ text: t('notes:picture.added', { count: added }) });
        return added;
      },
      update: async (pictureId, patch) =>
        (await call(() => client.picture.update({ gatheringId, pictureId, patch }))).ok,
      remove: async ({ id: pictureId }) => {
        const done = await call(() => client.picture.remove({ gatheringId, pictureId }));
        if (!done.ok) return false;
        const run = (): void => void call(() => client.picture.restore({ gatheringId, pictureId }));
        toast({ text: t('common:history.pictureRemoved'), action: { label: t('common:undo'), run } });
        return true;
      },
    }),
    [addOne, call, client, gatheringId, t, toast],
  );
}

/** What was dropped or pasted, where it is files; text that was copied together with its picture is text. */
export function picturesIn(data: DataTransfer | null): File[] {
  if (!data || data.types.includes('text/plain')) return [];
  return [...data.files].filter((file) => file.type.startsWith('image/'));
}
