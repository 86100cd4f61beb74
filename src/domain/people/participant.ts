import type { ParticipantRole } from '../agenda/gathering';
import type { GatheringId, ParticipantId } from '../ids';
import type { Instant } from '../time';

export interface Participant {
  readonly id: ParticipantId;
  readonly gatheringId: GatheringId;
  readonly position: number;
  readonly name: string;
  readonly organisation: string;
  readonly role: ParticipantRole;
  /** When they came, as said at the door or by checking in; null: not yet, or nobody has said. */
  readonly presentFrom: Instant | null;
  /** When they left; null: still here. */
  readonly presentTo: Instant | null;
}
