import type { Database } from 'better-sqlite3';
import type { GatheringId, ParticipantId } from '../domain/ids';

/** What ties a phone to the one row it checked in with, until the gathering is closed. */
export interface CheckIns {
  participantOf(gatheringId: GatheringId, device: Uint8Array): ParticipantId | null;
  /** Whether some phone has checked in as that participant. */
  isTaken(participantId: ParticipantId): boolean;
  tie(participantId: ParticipantId, gatheringId: GatheringId, device: Uint8Array): void;
  /** From here on nobody can tell which phone checked in as whom. */
  forget(gatheringId: GatheringId): void;
}

export function createCheckIns(db: Database): CheckIns {
  const find = db.prepare<[string, Uint8Array], { id: ParticipantId }>(
    'SELECT participant_id AS id FROM check_in WHERE gathering_id = ? AND device = ?',
  );
  const taken = db.prepare<[string], { id: string }>(
    'SELECT participant_id AS id FROM check_in WHERE participant_id = ?',
  );
  const insert = db.prepare('INSERT INTO check_in (participant_id, gathering_id, device) VALUES (?, ?, ?)');
  const remove = db.prepare('DELETE FROM check_in WHERE gathering_id = ?');
  return {
    participantOf: (gatheringId, device) => find.get(gatheringId, device)?.id ?? null,
    isTaken: (participantId) => taken.get(participantId) !== undefined,
    tie: (participantId, gatheringId, device) => {
      insert.run(participantId, gatheringId, device);
    },
    forget: (gatheringId) => {
      remove.run(gatheringId);
    },
  };
}
