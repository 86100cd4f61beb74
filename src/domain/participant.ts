import type { ParticipantRole } from './gathering';
import type { GatheringId, ParticipantId } from './ids';

export interface Participant {
  readonly id: ParticipantId;
  readonly gatheringId: GatheringId;
  readonly position: number;
  readonly name: string;
  readonly organisation: string;
  readonly role: ParticipantRole;
}
