import type { GatheringId } from '../../domain/ids';
import type { RoomService } from '../core/context';

/** Closes the room where it is that gathering's. */
export async function closeRoomOf(room: RoomService, gatheringId: GatheringId): Promise<void> {
  const state = room.state();
  if (state.open && state.gatheringId === gatheringId) await room.close();
}
