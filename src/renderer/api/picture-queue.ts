import type { GatheringId, ItemId, PictureId } from '../../domain/ids';
import { base64Of } from './base64';
import type { Client } from './connect';
import { type Failure, failureOf } from './failure';
import { type BoxedPicture, createPictureBox } from './picture-box';
import { createStore, type Store } from './store';

/** `stored`: the laptop has it on its disk. `refused`: it cannot be kept as it is, and trying again would not help. */
type PictureState = 'waiting' | 'sending' | 'stored' | 'refused';

export interface QueuedPicture {
  readonly picture: BoxedPicture;
  readonly state: PictureState;
  /** Why it was refused. */
  readonly failure?: Failure;
}

export interface PictureQueue {
  /** Newest first. */
  readonly store: Store<readonly QueuedPicture[]>;
  add(blob: Blob, itemId: ItemId | null): Promise<void>;
  /** There may be contact: sends what waits, one at a time. */
  deliver(): void;
  /** Done with: it need not be shown from here any more. */
  drop(id: PictureId): void;
}

const TRY_AGAIN = 3_000;
/** For good: no later try would end otherwise. */
const REFUSED: ReadonlySet<string> = new Set(['REFUSED', 'FORBIDDEN', 'BAD_REQUEST']);

/**
 * Pictures on their way from this browser, kept in it until the laptop has them: sent oldest first, and each of them once
 * however often it is tried, since its id is made here.
 */
export function createPictureQueue(client: Client, gatheringId: GatheringId): PictureQueue {
  const box = createPictureBox();
  let set: (change: (queue: readonly QueuedPicture[]) => readonly QueuedPicture[]) => void = () => undefined;
  const store = createStore<readonly QueuedPicture[]>([], (given) => {
    set = given;
    return () => undefined;
  });
  store.subscribe(() => undefined);
  let busy = false;
  let pausedUntil = 0;

  const become = (id: PictureId, state: PictureState, change: Partial<BoxedPicture> = {}): void =>
    set((queue) =>
      queue.map((one) => (one.picture.id === id ? { picture: { ...one.picture, ...change }, state } : one)),
    );
  const refuse = (id: PictureId, failure: Failure): void =>
    set((queue) => queue.map((one) => (one.picture.id === id ? { ...one, state: 'refused', failure } : one)));

  const sendOne = async (picture: BoxedPicture): Promise<boolean> => {
    const { id, itemId } = picture;
    become(id, 'sending');
    try {
      const bytes = await base64Of(picture.blob);
      await client.picture.add({ gatheringId, pictureId: id, purpose: 'photo', itemId, bytes });
      become(id, 'stored');
      await box.remove(id);
      return true;
    } catch (error) {
      const failure = failureOf(error);
      const { code } = failure;
      if (code === 'NOT_FOUND' && itemId !== null) {
        // Its item has been deleted meanwhile: the picture is kept without.
        become(id, 'waiting', { itemId: null });
        return true;
      }
      if (REFUSED.has(code) || code === 'NOT_FOUND') {
        refuse(id, failure);
        await box.remove(id);
        return true;
      }
      become(id, 'waiting');
      pausedUntil = performance.now() + TRY_AGAIN;
      return false;
    }
  };

  const deliver = async (): Promise<void> => {
    if (busy || performance.now() < pausedUntil) return;
    busy = true;
    for (;;) {
      const next = store.getState().findLast(({ state }) => state === 'waiting');
      if (next === undefined || !(await sendOne(next.picture))) break;
    }
    busy = false;
  };

  void box.all().then((kept) => {
    const mine = kept.filter((picture) => picture.gatheringId === gatheringId);
    const queued = mine.map((picture) => ({ picture, state: 'waiting' }) as const);
    set((queue) => [...queue, ...queued.sort((a, b) => b.picture.takenAt - a.picture.takenAt)]);
  });
  return {
    store,
    add: async (blob, itemId) => {
      const id = crypto.randomUUID() as PictureId;
      const picture = { id, gatheringId, itemId, takenAt: Date.now(), blob };
      // Kept before it is sent: whatever happens to the page then, it has not been lost.
      await box.put(picture);
      set((queue) => [{ picture, state: 'waiting' }, ...queue]);
      pausedUntil = 0;
      void deliver();
    },
    deliver: () => void deliver(),
    drop: (id) => set((queue) => queue.filter((one) => one.picture.id !== id)),
  };
}
