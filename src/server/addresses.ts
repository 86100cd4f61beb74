import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { RoomAddress } from '../domain/views/views';

/** Networks inside the machine itself, and tunnels out of it: no phone in the room is there. */
const NOT_THE_ROOM = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|wg|tailscale|zt|llw|awdl)/i;
const NO_NETWORK = /^169\.254\./;

type Interfaces = NodeJS.Dict<Pick<NetworkInterfaceInfo, 'address' | 'family' | 'internal'>[]>;

/** The IPv4 addresses a phone in the room may reach, those of home and office networks first. */
export function roomAddresses(interfaces: Interfaces = networkInterfaces()): RoomAddress[] {
  const found = Object.entries(interfaces)
    .filter(([name]) => !NOT_THE_ROOM.test(name))
    .flatMap(([name, infos]) => (infos ?? []).map((info) => ({ ...info, name })))
    .filter((info) => info.family === 'IPv4' && !info.internal && !NO_NETWORK.test(info.address))
    .map(({ address, name }) => ({ address, name, local: isLocal(address) }));
  const once = [...new Map(found.map((one) => [one.address, one])).values()];
  return once.sort((one, other) => Number(other.local) - Number(one.local));
}

/** Of those ranges that homes, offices and hotspots give their devices addresses from. */
export const isLocal = (address: string): boolean => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
