import { useGathering } from '../../../app/gathering';

/** Whether the room is open for the gathering in view. */
export function useIsRoomOpen(): boolean {
  const { gatheringId, room } = useGathering();
  return room.open && room.gatheringId === gatheringId;
}
