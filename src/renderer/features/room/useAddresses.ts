import { useCallback, useEffect, useState } from 'react';
import type { RoomAddress } from '../../../domain/views/views';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { likelyOf, rememberedOf } from './chosen-addresses';

/** A hotspot that is turned on while the page is open shows up by itself. */
const LOOK_EVERY = 4_000;

interface Addresses {
  readonly addresses: readonly RoomAddress[];
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}

/** What the machine may listen on, as it is now, and which of them are ticked. */
export function useAddresses(): Addresses {
  const { client, gatheringId, room } = useGathering();
  const call = useCall();
  const [addresses, setAddresses] = useState<readonly RoomAddress[]>([]);
  const [picked, pick] = useState<readonly string[] | null>(null);
  const look = useCallback(async () => {
    // Without contact the window says so already.
    const found = await call(() => client.room.addresses(), { onFailure: () => true });
    if (found.ok) setAddresses((before) => (sameAs(before, found.value) ? before : found.value));
  }, [call, client]);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY);
    return () => clearInterval(timer);
  }, [look]);
  const open = room.open && room.gatheringId === gatheringId ? room.tests.map(({ address }) => address) : null;
  const wanted = picked ?? open ?? rememberedOf(addresses) ?? likelyOf(addresses);
  const here = new Set(addresses.map(({ address }) => address));
  return { addresses, chosen: wanted.filter((address) => here.has(address)), choose: pick };
}

const sameAs = (one: readonly RoomAddress[], other: readonly RoomAddress[]): boolean =>
  one.length === other.length &&
  one.every(({ address, name }, at) => other[at]?.address === address && other[at]?.name === name);
