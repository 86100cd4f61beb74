import type { GatheringId } from '../../domain/ids';
import { howManyPresent } from '../../domain/people/how-many-present';
import type { Reader } from '../../store';

/** How many were present at a gathering in the store; null: nobody knows. */
export function presentIn(read: Reader, gatheringId: GatheringId): number | null {
  const gathering = read.tables.gathering.get(gatheringId);
  if (!gathering) return null;
  // The list is read only where nobody has said how many there were.
  if (gathering.present !== null) return gathering.present;
  return howManyPresent(gathering, read.tables.participant.ofGathering(gatheringId)).count;
}
