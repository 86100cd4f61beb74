import type { ParticipantId } from '../../../domain/ids';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';

type Presence = 'here' | 'left' | 'unknown';
export type Mark = (participantIds: readonly ParticipantId[], presence: Presence) => Promise<unknown>;

/** Says that someone came or left, now. */
export function usePresence(): Mark {
  const { gatheringId, client } = useGathering();
  const call = useCall();
  return (participantIds, presence) =>
    call(() => client.people.setPresence({ gatheringId, participantIds: [...participantIds], presence }));
}
