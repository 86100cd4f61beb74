import { useCallback, useEffect, useState } from 'react';
import type { RoomWay } from '../../../contract';
import type { RoomState } from '../../../domain/views/views';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';

/** Those who come and go without the number of them changing are seen within this. */
const LOOK_EVERY = 3_000;

/** Who has come in by which link, as it is now; asked for while the page is open, and kept nowhere else. */
export function useWays({ phones, present }: Extract<RoomState, { open: true }>) {
  const { client, gatheringId } = useGathering();
  const call = useCall();
  const [ways, setWays] = useState<readonly RoomWay[]>([]);
  const look = useCallback(async () => {
    // Closed a moment ago, or out of contact: the page says so already.
    const found = await call(() => client.room.ways({ gatheringId }), { onFailure: () => true });
    if (found.ok) setWays(found.value);
  }, [call, client, gatheringId]);
  const inNow = JSON.stringify([phones, present]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: how many are in is not read here, but tells that somebody came or went.
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY);
    return () => clearInterval(timer);
  }, [look, inNow]);
  return { ways, look };
}
