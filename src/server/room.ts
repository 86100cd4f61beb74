import type { GatheringId } from '../domain/ids';
import { type Instant, instant } from '../domain/time';
import type { RoomAddress, RoomState } from '../domain/views/views';
import type { RoomGuest, RoomService } from '../engine/core/context';
import { isLocal, roomAddresses } from './addresses';
import type { CallerRouter, OnFault } from './calls';
import { type CertificateSource, makeCertificate } from './certificate';
import { keepHeapLean } from './lean-heap';
import type { ListenLimits } from './listener';
import { Opening, type Ports } from './opening';
import { readPages } from './pages';

/** Where the room is from day to day: phones and pads keep what is on its way under its address, port and all. */
export const ROOM_PORT = 4780;

/** Phones come and go in swarms; the control room hears of it this often at most. */
const TELL_EVERY_MS = 200;

export interface RoomOptions {
  /** The folder of the built renderer. */
  readonly pagesDir: string;
  /** The port to have if it is free, and the next one for the https door; else, and for 0, any. */
  readonly port?: number;
  /** Where to listen; the machine's own addresses on the local network unless given. */
  readonly addresses?: () => readonly string[];
  readonly onFault?: OnFault;
  readonly limits?: ListenLimits;
  readonly pingEveryMs?: number;
}

/** What the room is lent by whoever composes the app. */
interface RoomLoans {
  /** One that is kept, so that its fingerprint stays the same; a fresh one each time unless given. */
  readonly certificate?: CertificateSource;
  readonly now?: () => Instant;
}

export interface Room extends RoomService {
  /** The router is made after the room, since the engine is lent the room: it comes this way, before the first opening. */
  attach(router: CallerRouter, loans?: RoomLoans): void;
  dispose(): Promise<void>;
}

/** The network door. Nothing listens until it is opened, and nothing of an opening outlives it. */
export function createRoom(options: RoomOptions): Room {
  return new NetworkRoom(options);
}

class NetworkRoom implements Room {
  readonly #listeners = new Set<() => void>();
  #router: CallerRouter | null = null;
  #loans: RoomLoans = {};
  #opening: Opening | null = null;
  #closesAt: Instant | null = null;
  #afterDay = false;
  // The same ports each time, where they can be had: what a phone has kept for itself, it has kept for that address.
  #ports: Ports;
  #turn: Promise<unknown> = Promise.resolve();
  #telling: NodeJS.Timeout | null = null;
  #letHeapGrow: () => void = () => undefined;

  constructor(private readonly options: RoomOptions) {
    const { port = 0 } = options;
    this.#ports = { guests: port, crew: port === 0 ? 0 : port + 1 };
  }

  attach(router: CallerRouter, loans: RoomLoans = {}): void {
    this.#router = router;
    this.#loans = loans;
  }

  addresses(): readonly RoomAddress[] {
    const given = this.options.addresses?.();
    return given?.map((address) => ({ address, name: '', local: isLocal(address) })) ?? roomAddresses();
  }

  open(gatheringId: GatheringId, chosen?: readonly string[]): Promise<RoomState | null> {
    return this.#inTurn(async () => {
      const same = this.#opening?.gatheringId === gatheringId;
      if (same && chosen === undefined) return this.state();
      if (!same) await this.#shut();
      const mine = this.addresses().map(({ address }) => address);
      // In the order she named them: the first is the one that links and the big screen use.
      const addresses = [...new Set(chosen ?? mine)].filter((address) => mine.includes(address));
      // What is open stays open when none of those she named is there.
      if (addresses.length === 0) return null;
      const opening = this.#opening ?? (await this.#begin(gatheringId));
      let listens = false;
      try {
        listens = await opening.listenOn(addresses, this.#ports);
      } finally {
        // Whatever went wrong, the room is as open as what listens, and everyone is told which.
        this.#stand(listens ? opening : null);
      }
      return listens ? this.state() : null;
    });
  }

  close(afterDay = false): Promise<RoomState> {
    return this.#inTurn(async () => {
      await this.#shut(afterDay);
      return this.state();
    });
  }

  state(): RoomState {
    if (this.#opening !== null) return this.#opening.state(this.#closesAt);
    return this.#afterDay ? { open: false, afterDay: true } : { open: false };
  }

  sayClosing(at: Instant | null): void {
    this.#closesAt = at;
    this.#tell();
  }

  stageRoom(gatheringId: GatheringId) {
    return this.#opening?.gatheringId === gatheringId ? this.#opening.stageRoom : null;
  }

  crewLink(gatheringId: GatheringId, guest: Parameters<Opening['crewLink']>[0]) {
    return this.#opening?.gatheringId === gatheringId ? this.#opening.crewLink(guest) : null;
  }

  ways(gatheringId: GatheringId) {
    return this.#opening?.gatheringId === gatheringId ? this.#opening.ways() : null;
  }

  revoke(gatheringId: GatheringId, guest: RoomGuest, visitId: string | null): Promise<RoomState | null> {
    return this.#inTurn(async () => {
      if (this.#opening?.gatheringId !== gatheringId) return null;
      await this.#opening.revoke(guest, visitId);
      this.#tell();
      return this.state();
    });
  }

  /** Bound, for whoever passes it on by itself. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  dispose(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#shut();
      if (this.#telling !== null) clearTimeout(this.#telling);
      this.#listeners.clear();
    });
  }

  async #begin(gatheringId: GatheringId): Promise<Opening> {
    if (this.#router === null) throw new Error('The room has no router yet.');
    const { pagesDir, onFault = console.error, limits, pingEveryMs } = this.options;
    const { certificate = makeCertificate, now = () => instant(Date.now()) } = this.#loans;
    this.#afterDay = false;
    const pages = await readPages(pagesDir);
    this.#letHeapGrow = keepHeapLean();
    return new Opening({
      ...{ router: this.#router, pages, gatheringId },
      ...{ certificate: (addresses) => certificate(addresses), now },
      ...{ onPresence: () => this.#tellSoon(), onFault, limits, pingEveryMs },
    });
  }

  /** From now on this is the opening; null: there is none. */
  #stand(opening: Opening | null): void {
    this.#opening = opening;
    if (opening !== null) this.#ports = opening.ports;
    else {
      this.#closesAt = null;
      this.#letHeapGrow();
    }
    this.#tell();
  }

  async #shut(afterDay = false): Promise<void> {
    const closing = this.#opening;
    if (closing === null) return;
    this.#opening = null;
    this.#closesAt = null;
    this.#afterDay = afterDay;
    await closing.close();
    this.#stand(null);
  }

  #tell(): void {
    if (this.#telling !== null) clearTimeout(this.#telling);
    this.#telling = null;
    for (const listener of this.#listeners) listener();
  }

  #tellSoon(): void {
    this.#telling ??= setTimeout(() => this.#tell(), TELL_EVERY_MS).unref();
  }

  /** Opening and closing take turns, so that two presses cannot leave a door nobody knows of. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}
