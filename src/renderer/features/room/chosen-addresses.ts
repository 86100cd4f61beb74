import type { GatheringId } from '../../../domain/ids';
import type { RoomAddress, RoomState } from '../../../domain/views/views';
import type { Client } from '../../api/connect';
import { recall, remember } from '../../app/memory';

const KEY = 'room-addresses';

/** The addresses she chose last time, of those the machine has now; null: none of them is here, so all that are local. */
export function rememberedOf(addresses: readonly RoomAddress[]): readonly string[] | null {
  const mine = new Set(addresses.map(({ address }) => address));
  // In her order: links use the first.
  const here = (recall(KEY) ?? '').split(' ').filter((address) => mine.has(address));
  return here.length > 0 ? here : null;
}

export const rememberChosen = (addresses: readonly string[]): void => remember(KEY, addresses.join(' '));

/** Those that phones nearby can reach; all of them where none is of that kind. */
export function likelyOf(addresses: readonly RoomAddress[]): readonly string[] {
  const local = addresses.filter(({ local }) => local);
  return (local.length > 0 ? local : addresses).map(({ address }) => address);
}

/** Opens on the addresses she chose last, where they are still there; else on all that phones nearby can reach. */
export async function openAsLast(client: Client, gatheringId: GatheringId): Promise<RoomState> {
  const addresses = await client.room.addresses();
  const chosen = rememberedOf(addresses) ?? likelyOf(addresses);
  // None at all: the laptop is asked all the same, for it has the sentence that says so.
  return client.room.open(chosen.length > 0 ? { gatheringId, addresses: [...chosen] } : { gatheringId });
}
