import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ItemId, PictureId } from '../../../../domain/ids';
import type { Picture } from '../../../../domain/pictures/picture';
import { useCall } from '../../../api/call';
import type { Client } from '../../../api/connect';
import { failureText } from '../../../api/failure';
import { shrinkPicture } from '../../../api/pictures';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { useToast } from '../../../ui/Toast';
import { pictureQueueOf } from './picture-queues';

/** The writing on a flip chart can be read at this size, on a screen and on paper. */
const LONGEST_SIDE = 2_000;

type PicturePatch = Parameters<Client['picture']['update']>[0]['patch'];

export interface PictureActs {
  /** Puts those of the files that are pictures on the item: at once, or when there is contact. */
  add(files: Iterable<File>, itemId: ItemId | null): Promise<void>;
  update(pictureId: PictureId, patch: PicturePatch): Promise<boolean>;
  remove(picture: Picture): Promise<boolean>;
}

export function usePictureActs(): PictureActs {
  const { gatheringId, client, contact } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const lost = contact === 'lost';
  const addOne = useCallback(
    async (file: File, itemId: ItemId | null): Promise<boolean> => {
      const small = await shrinkPicture(file, LONGEST_SIDE, 'photo');
      if (small) await pictureQueueOf(gatheringId, client).add(small, itemId);
      else toast({ text: t('common:refused.notAPicture'), tone: 'error' });
      return small !== null;
    },
    [client, gatheringId, t, toast],
  );
  return useMemo(
    () => ({
      add: async (files, itemId) => {
        let added = 0;
        for (const file of files) if (await addOne(file, itemId)) added += 1;
        // Where there is contact it is said when they are there.
        if (added > 0 && lost) toast({ text: t('notes:picture.waits', { count: added }) });
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
    [addOne, call, client, gatheringId, lost, t, toast],
  );
}

/** How many pictures wait in this window; says what became of them as they are sent. */
export function usePicturesWaiting(): number {
  const { gatheringId, client } = useGathering();
  const { t } = useWords();
  const toast = useToast();
  const queue = pictureQueueOf(gatheringId, client);
  const pictures = useSyncExternalStore(queue.store.subscribe, queue.store.getState);
  const waiting = pictures.filter(({ state }) => state === 'waiting' || state === 'sending').length;
  useEffect(() => {
    if (waiting > 0 || pictures.length === 0) return;
    const refused = pictures.find(({ failure }) => failure)?.failure;
    const stored = pictures.filter(({ state }) => state === 'stored').length;
    for (const { picture } of pictures) queue.drop(picture.id);
    if (refused) toast({ text: failureText(t, refused), tone: 'error' });
    else toast({ text: t('notes:picture.added', { count: stored }) });
  }, [pictures, queue, t, toast, waiting]);
  return waiting;
}

/** What was dropped or pasted, where it is files; text that was copied together with its picture is text. */
export function picturesIn(data: DataTransfer | null): File[] {
  if (!data || data.types.includes('text/plain')) return [];
  return [...data.files].filter((file) => file.type.startsWith('image/'));
}
