import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/** Networks inside the machine itself, and tunnels out of it: no phone in the room is there. */
const NOT_THE_ROOM = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|wg|tailscale|zt|llw|awdl)/i;
const NO_NETWORK = /^169\.254\./;

type Interfaces = NodeJS.Dict<Pick<NetworkInterfaceInfo, 'address' | 'family' | 'internal'>[]>;

/** The IPv4 addresses a phone in the room may reach, those of home and office networks first. */
export function roomAddresses(interfaces: Interfaces = networkInterfaces()): string[] {
  const addresses = Object.entries(interfaces)
    .filter(([name]) => !NOT_THE_ROOM.test(name))
    .flatMap(([, infos]) => infos ?? [])
    .filter((info) => info.family === 'IPv4' && !info.internal && !NO_NETWORK.test(info.address))
    .map((info) => info.address);
  return [...new Set(addresses)].sort((one, other) => Number(isPrivate(other)) - Number(isPrivate(one)));
}

const isPrivate = (address: string): boolean => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
