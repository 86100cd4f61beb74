import type { Certificate } from './certificate';
import type { Door } from './door';
import { CLOSE } from './line';
import { type Listener, type ListenOptions, listen } from './listener';

/** One door on several of the machine's addresses, at one port where that can be had. */
export class NetworkDoor {
  #listeners: readonly Listener[] = [];

  constructor(
    readonly door: Door,
    private readonly options: ListenOptions,
  ) {}

  /** In the order the addresses were given. */
  get listeners(): readonly Listener[] {
    return this.#listeners;
  }

  /**
   * Listens on these addresses and on no others; those that stay are not disturbed, and whoever is in at one that goes is cut
   * off. An address may be gone by now, and a port taken by another program; neither is worth more than doing without it.
   */
  async listenOn(addresses: readonly string[], port: number, certificate?: Certificate): Promise<void> {
    const left = this.#listeners.filter(({ address }) => !addresses.includes(address));
    const stay = this.#listeners.filter(({ address }) => addresses.includes(address));
    await Promise.all(left.map((listener) => listener.close()));
    this.#listeners = stay;
    const listeners: Listener[] = [];
    try {
      for (const address of addresses) {
        const known = stay.find((listener) => listener.address === address);
        if (certificate) known?.renew(certificate);
        const wanted = stay[0]?.port ?? listeners[0]?.port ?? port;
        const listener = known ?? (await this.#listenIfPossible(address, wanted, certificate));
        if (listener !== null) listeners.push(listener);
      }
    } finally {
      // Also when it went wrong halfway: what listens must be known here, to be closed.
      this.#listeners = [...new Set([...listeners, ...stay])];
    }
  }

  /** On purpose: whoever is in is told that it is so. */
  async close(): Promise<void> {
    const listeners = this.#listeners;
    this.#listeners = [];
    const farewell = this.door.sockets.endAll(CLOSE.roomClosed);
    await Promise.all(listeners.map((listener) => listener.close(farewell)));
    await farewell;
  }

  async #listenIfPossible(address: string, port: number, certificate: Certificate | undefined) {
    for (const wanted of port === 0 ? [0] : [port, 0]) {
      try {
        return await listen(this.door, address, wanted, { ...this.options, certificate });
      } catch (error) {
        if (!isWorldly(error)) throw error;
      }
    }
    return null;
  }
}

const WORLDLY = new Set(['EADDRINUSE', 'EADDRNOTAVAIL', 'EACCES']);
const isWorldly = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && WORLDLY.has(error.code);
