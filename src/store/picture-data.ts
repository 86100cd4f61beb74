import type { Database } from 'better-sqlite3';
import type { GatheringId, PictureId } from '../domain/ids';

/** The bytes of pictures. They never enter a feed nor the journal. */
export interface PictureData {
  get(gatheringId: GatheringId, id: PictureId): Uint8Array<ArrayBuffer> | null;
  /** Once written they are never changed: another picture has another id. */
  add(gatheringId: GatheringId, id: PictureId, data: Uint8Array): void;
  /** Takes away the bytes that belong to no picture any more. */
  dropUnused(gatheringId: GatheringId): void;
}

export function createPictureData(db: Database): PictureData {
  const select = db.prepare<[string, string], { data: Uint8Array<ArrayBuffer> }>(
    'SELECT data FROM picture_data WHERE id = ? AND gathering_id = ?',
  );
  const insert = db.prepare('INSERT INTO picture_data (id, gathering_id, data) VALUES (?, ?, ?)');
  const drop = db.prepare('DELETE FROM picture_data WHERE gathering_id = ? AND id NOT IN (SELECT id FROM picture)');
  return {
    get: (gatheringId, id) => select.get(id, gatheringId)?.data ?? null,
    add: (gatheringId, id, data) => {
      insert.run(id, gatheringId, data);
    },
    dropUnused: (gatheringId) => {
      drop.run(gatheringId);
    },
  };
}
