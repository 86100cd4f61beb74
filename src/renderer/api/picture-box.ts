import type { GatheringId, ItemId, PictureId } from '../../domain/ids';

/** A picture that has been taken and may not have come through yet. */
export interface BoxedPicture {
  readonly id: PictureId;
  readonly gatheringId: GatheringId;
  readonly itemId: ItemId | null;
  readonly takenAt: number;
  readonly blob: Blob;
}

const NAME = 'kjoreplan-pictures';
const STORE = 'pictures';

/**
 * Pictures on their way, kept in the browser so that a reload or a phone that goes to sleep loses none. Where a browser
 * keeps nothing (a private window), they are held by the page alone.
 */
interface PictureBox {
  all(): Promise<readonly BoxedPicture[]>;
  put(picture: BoxedPicture): Promise<void>;
  remove(id: PictureId): Promise<void>;
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function openBox(): Promise<IDBDatabase | null> {
  try {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    return await done(request);
  } catch {
    return null;
  }
}

export function createPictureBox(): PictureBox {
  const box = openBox();
  const inBox = async <Result>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Result>) => {
    const db = await box;
    if (db === null) return null;
    try {
      return await done(work(db.transaction(STORE, mode).objectStore(STORE)));
    } catch {
      // Full, or shut by the browser: the page holds the picture still.
      return null;
    }
  };
  return {
    all: async () => ((await inBox('readonly', (store) => store.getAll())) ?? []) as BoxedPicture[],
    put: async (picture) => void (await inBox('readwrite', (store) => store.put(picture))),
    remove: async (id) => void (await inBox('readwrite', (store) => store.delete(id))),
  };
}
