import type { RoomLink, RoomWay } from '../contract';
import type { GatheringId } from '../domain/ids';
import type { Instant } from '../domain/time';
import type { QrPicture, RoomPresence, RoomState, StageRoom } from '../domain/views/views';
import type { CrewGuest, RoomGuest } from '../engine/core/context';
import type { CallerRouter, OnFault } from './calls';
import { type Certificate, type CertificateSource, fingerprintOf, stillGood } from './certificate';
import { type Action, Door, sendJson } from './door';
import { createHello, Hellos } from './hello';
import { createCrewJoin, createJoin } from './join';
import { CrewKeys, GuestKeys, isGuest, nameOf } from './keys';
import type { Listener, ListenLimits } from './listener';
import { NetworkDoor } from './network-door';
import type { Pages } from './pages';
import { qrOf } from './qr';
import { type Session, Sessions } from './sessions';
import { Visits } from './visits';

interface OpeningOptions {
  readonly router: CallerRouter;
  readonly pages: Pages;
  readonly gatheringId: GatheringId;
  readonly certificate: CertificateSource;
  readonly now: () => Instant;
  /** Somebody came, went or said hello. */
  readonly onPresence: () => void;
  readonly onFault: OnFault;
  readonly limits?: ListenLimits | undefined;
  readonly pingEveryMs?: number | undefined;
}

/** The ports to have if they are free; 0: any. */
export interface Ports {
  readonly guests: number;
  readonly crew: number;
}

type OpenState = Extract<RoomState, { open: true }>;
type Links = Pick<OpenState, 'doors' | 'stageUrl' | 'speakerUrl' | 'remoteUrl' | 'remoteQr'> & {
  readonly tests: readonly (QrPicture & { readonly address: string; readonly url: string })[];
};

/**
 * One opening of the room, from its first address to its last: two doors with keys of their own, the plain one for phones
 * and screens, the https one for whoever writes. Nothing of it outlives it.
 */
export class Opening {
  readonly gatheringId: GatheringId;
  readonly #guests: NetworkDoor;
  readonly #crew: NetworkDoor;
  readonly #keys = new GuestKeys();
  readonly #crewKeys = new CrewKeys();
  readonly #sessions: Sessions;
  readonly #crewSessions: Sessions;
  readonly #visits: Visits;
  readonly #hellos: Hellos;
  #links: Links | null = null;
  #certificate: Certificate | null = null;
  #fingerprint = '';
  #renewals = 0;

  constructor(private readonly options: OpeningOptions) {
    this.gatheringId = options.gatheringId;
    this.#hellos = new Hellos(options.now);
    this.#visits = new Visits(options.now);
    this.#sessions = new Sessions(this.gatheringId);
    this.#crewSessions = new Sessions(this.gatheringId);
    const { limits, onFault } = options;
    this.#guests = new NetworkDoor(this.#guestsDoor(), { limits, onFault });
    this.#crew = new NetworkDoor(this.#crewDoor(), { limits, onFault });
  }

  /** false: none of these can be listened on, and nothing is. Nor is anything where it throws. */
  async listenOn(addresses: readonly string[], ports: Ports): Promise<boolean> {
    try {
      const listens = await this.#listenAtBoth(addresses, ports);
      if (!listens) await this.close();
      return listens;
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async #listenAtBoth(addresses: readonly string[], ports: Ports): Promise<boolean> {
    await this.#guests.listenOn(addresses, ports.guests);
    const reached = this.#guests.listeners.map(({ address }) => address);
    if (reached.length === 0) return false;
    await this.#crew.listenOn(reached, ports.crew, this.#certificateFor(reached));
    this.#makeLinks();
    return true;
  }

  get ports(): Ports {
    return { guests: this.#guests.listeners[0]?.port ?? 0, crew: this.#crew.listeners[0]?.port ?? 0 };
  }

  get stageRoom(): StageRoom | null {
    return this.#links?.doors[0] ?? null;
  }

  state(closesAt: Instant | null): RoomState {
    if (this.#links === null) return { open: false };
    const { tests, ...links } = this.#links;
    const [crew] = this.#crew.listeners;
    return {
      ...{ open: true, gatheringId: this.gatheringId, closesAt },
      ...links,
      ...{ phones: this.#guests.door.sockets.count('participant'), present: this.#present() },
      tests: tests.map((one) => ({ ...one, ...this.#hellos.at(one.address) })),
      crewDoor: crew
        ? { shortAddress: `${crew.address}:${crew.port}`, fingerprint: this.#fingerprint, renewals: this.#renewals }
        : null,
    };
  }

  crewLink(guest: CrewGuest): RoomLink | null {
    const [first] = this.#crew.listeners;
    if (first === undefined) return null;
    const page = guest.role === 'noteTaker' ? '' : `pad?as=${nameOf(guest)}`;
    const url = `https://${first.address}:${first.port}/${page}#${this.#crewKeys.secretOf(guest)}`;
    return { url, qr: picture(url) };
  }

  /** Who has come in, by which link. */
  ways(): readonly RoomWay[] {
    return this.#visits.list().map(({ role, bound, lastAt, visits }) => {
      const { sockets } = isGuest(role) ? this.#guests.door : this.#crew.door;
      return {
        ...{ role, bound, lastAt },
        inNow: role === 'participant' ? sockets.count(role) : visits.filter(({ id }) => sockets.has(id)).length,
        visits: visits.map((visit) => ({ ...visit, inNow: sockets.has(visit.id) })),
      };
    });
  }

  /**
   * Takes a link back: it lets nobody in any more, and there is another in its place. Out at once is everyone who came by it;
   * or that one browser alone, where one is named.
   */
  async revoke(guest: RoomGuest, visitId: string | null): Promise<void> {
    const { role, bound = null } = guest;
    const [door, sessions] = isGuest(role)
      ? ([this.#guests.door, this.#sessions] as const)
      : ([this.#crew.door, this.#crewSessions] as const);
    if (isGuest(role)) this.#keys.renew(role);
    else this.#crewKeys.renew(bound === null ? { role } : { role, bound });
    if (!isGuest(role)) this.#renewals += 1;
    if (visitId === null) sessions.endAll(role, bound ?? undefined);
    else sessions.endOne(visitId);
    this.#visits.forget(role, bound, visitId);
    this.#makeLinks();
    await door.sockets.endThose(
      ({ id, caller }) =>
        caller.role === role && (caller.bound ?? null) === bound && (visitId === null || id === visitId),
    );
  }

  /** Tells every socket, and cuts those that do not leave at once. */
  async close(): Promise<void> {
    await Promise.all([this.#guests.close(), this.#crew.close()]);
  }

  #present(): RoomPresence {
    const guests = this.#guests.door.sockets;
    const crew = this.#crew.door.sockets;
    return {
      screens: guests.count('stage', 'speaker'),
      remotes: guests.count('remote'),
      noteTakers: crew.count('noteTaker'),
      pads: crew.count('teamMember', 'group'),
      cameras: crew.count('camera'),
    };
  }

  #guestsDoor(): Door {
    const sessions = this.#sessions;
    return new Door({
      ...this.#shared(),
      pagePaths: { '/r': 'phone', '/hello': 'phone', '/stage': 'stage', '/speaker': 'speaker', '/remote': 'remote' },
      sessions,
      actions: {
        '/join': createJoin(this.#keys, sessions),
        '/reached': createHello(this.#keys, this.#hellos, this.options.onPresence),
      },
    });
  }

  #crewDoor(): Door {
    const sessions = this.#crewSessions;
    return new Door({
      ...this.#shared(),
      scheme: 'https',
      pagePaths: { '/': 'index', '/pad': 'phone' },
      sessions,
      actions: {
        '/join': createCrewJoin(this.#crewKeys, sessions),
        // No secret: whoever connects has been shown the certificate itself.
        '/certificate': {
          method: 'GET',
          from: 'page',
          run: ({ response }) => sendJson(response, { fingerprint: this.#fingerprint }),
        } satisfies Action,
      },
    });
  }

  #shared() {
    const { router, pages, onFault, onPresence, pingEveryMs } = this.options;
    return {
      ...{ router, pages, onFault, onPresence },
      onHeard: (session: Session, address: string) => this.#visits.heard(session, address),
      onLeft: (session: Session) => this.#visits.left(session),
      ...(pingEveryMs === undefined ? {} : { pingEveryMs }),
    };
  }

  /** The same as before on the same addresses: what has been compared once need not be again. */
  #certificateFor(addresses: readonly string[]): Certificate {
    const known = this.#certificate;
    const certificate =
      known && stillGood(known, addresses, this.options.now()) ? known : this.options.certificate(addresses);
    this.#certificate = certificate;
    this.#fingerprint = fingerprintOf(certificate);
    return certificate;
  }

  /** All of them lead to the first of the addresses. */
  #makeLinks(): void {
    const { listeners } = this.#guests;
    const [first] = listeners;
    this.#links = first === undefined ? null : linksOf(listeners, first, this.#keys);
  }
}

function picture(url: string): QrPicture {
  const { path, size } = qrOf(url);
  return { qrPath: path, qrSize: size };
}

function linksOf(listeners: readonly Listener[], first: Listener, keys: GuestKeys): Links {
  const link = ({ address, port }: Listener, page: string, secret: string) =>
    `http://${address}:${port}/${page}#${secret}`;
  const remoteUrl = link(first, 'remote', keys.secretOf('remote'));
  return {
    doors: listeners.map((listener) => {
      const url = link(listener, 'r', keys.secretOf('participant'));
      return { url, shortAddress: `${listener.address}:${listener.port}/r`, code: keys.code, ...picture(url) };
    }),
    stageUrl: link(first, 'stage', keys.secretOf('stage')),
    speakerUrl: link(first, 'speaker', keys.secretOf('speaker')),
    remoteUrl,
    remoteQr: picture(remoteUrl),
    tests: listeners.map((listener) => {
      const url = link(listener, 'hello', keys.hello);
      return { address: listener.address, url, ...picture(url) };
    }),
  };
}
