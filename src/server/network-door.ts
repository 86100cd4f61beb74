import type { Certificate } from './certificate';
import type { Door } from './door';
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
   * Listens on these addresses and on no others; those that stay are not disturbed. An address may be gone by now, and a
   * port taken by another program; neither is worth more than doing without it.
   */
  async listenOn(addresses: readonly string[], port: number, certificate?: Certificate): Promise<void> {
    const left = this.#listeners.filter(({ address }) => !addresses.includes(address));
    const stay = this.#listeners.filter(({ address }) => addresses.includes(address));
    await Promise.all(left.map((listener) => listener.close()));
    this.#listeners = stay;
    const listeners: Listener[] = [];
    for (const address of addresses) {
      const known = stay.find((listener) => listener.address === address);
      if (certificate) known?.renew(certificate);
      const wanted = stay[0]?.port ?? listeners[0]?.port ?? port;
      const listener = known ?? (await this.#listenIfPossible(address, wanted, certificate));
      if (listener !== null) listeners.push(listener);
    }
    this.#listeners = listeners;
  }

  async close(): Promise<void> {
    const listeners = this.#listeners;
    this.#listeners = [];
    await Promise.all([this.door.sockets.endAll(), ...listeners.map((listener) => listener.close())]);
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
