import type { Database } from 'better-sqlite3';
import type { GatheringId } from '../domain/ids';

/** Which acts have been made, by the ids that those who make them give them. */
export interface Acts {
  /** Whether it is made now for the first time; from here on it is not. */
  isFirst(gatheringId: GatheringId, id: string): boolean;
}

export function createActs(db: Database): Acts {
  const make = db.prepare('INSERT INTO act_made (gathering_id, id) VALUES (?, ?) ON CONFLICT DO NOTHING');
  return { isFirst: (gatheringId, id) => make.run(gatheringId, id).changes > 0 };
}
