import { useEffect } from 'react';
import type { GatheringId } from '../../../../domain/ids';
import type { Client } from '../../../api/connect';
import type { Contact } from '../../../api/feed';
import { createPictureQueue, type PictureQueue } from '../../../api/picture-queue';

const queues = new Map<GatheringId, PictureQueue>();

/** The one queue of this window for a gathering's pictures, whichever place is in view. */
export function pictureQueueOf(gatheringId: GatheringId, client: Client): PictureQueue {
  const known = queues.get(gatheringId) ?? createPictureQueue(client, gatheringId);
  queues.set(gatheringId, known);
  return known;
}

const TRY_AGAIN_EVERY = 3_000;

/** Sends the pictures that wait as long as the gathering is open in this window and there is contact. */
export function usePictureDelivery(gatheringId: GatheringId, client: Client, contact: Contact): void {
  useEffect(() => {
    if (contact !== 'live') return;
    const { store, deliver } = pictureQueueOf(gatheringId, client);
    deliver();
    // What lay in the browser from before comes a moment after the page.
    const stop = store.subscribe(deliver);
    const timer = setInterval(deliver, TRY_AGAIN_EVERY);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [gatheringId, client, contact]);
}
