import type { RoomLink } from '../contract';
import type { GatheringId } from '../domain/ids';
import type { Instant } from '../domain/time';
import type { QrPicture, RoomPresence, RoomState, StageRoom } from '../domain/views';
import type { CrewGuest } from '../engine/context';
import type { CallerRouter, OnFault } from './calls';
import { type CertificateSource, fingerprintOf } from './certificate';
import { type Action, Door, sendJson } from './door';
import { createHello, Hellos } from './hello';
import { createCrewJoin, createJoin } from './join';
import { CrewKeys, nameOf, newRoomKeys, type RoomKeys } from './keys';
import type { Listener, ListenLimits } from './listener';
import { NetworkDoor } from './network-door';
import type { Pages } from './pages';
import { qrOf } from './qr';
import { Sessions } from './sessions';

export interface OpeningOptions {
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
  readonly #keys: RoomKeys = newRoomKeys();
  readonly #crewKeys = new CrewKeys();
  readonly #hellos: Hellos;
  #links: Links | null = null;
  #fingerprint = '';

  constructor(private readonly options: OpeningOptions) {
    this.gatheringId = options.gatheringId;
    this.#hellos = new Hellos(options.now);
    const { limits, onFault } = options;
    this.#guests = new NetworkDoor(this.#guestsDoor(), { limits, onFault });
    this.#crew = new NetworkDoor(this.#crewDoor(), { limits, onFault });
  }

  /** false: none of these can be listened on, and nothing is. */
  async listenOn(addresses: readonly string[], ports: Ports): Promise<boolean> {
    await this.#guests.listenOn(addresses, ports.guests);
    const reached = this.#guests.listeners.map(({ address }) => address);
    const [first] = this.#guests.listeners;
    if (first === undefined) {
      await this.close();
      return false;
    }
    const certificate = this.options.certificate(reached);
    this.#fingerprint = fingerprintOf(certificate);
    await this.#crew.listenOn(reached, ports.crew, certificate);
    this.#links = linksOf(this.#guests.listeners, first, this.#keys);
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
      crewDoor: crew ? { shortAddress: `${crew.address}:${crew.port}`, fingerprint: this.#fingerprint } : null,
    };
  }

  crewLink(guest: CrewGuest): RoomLink | null {
    const [first] = this.#crew.listeners;
    if (first === undefined) return null;
    const page = guest.role === 'noteTaker' ? '' : `pad?as=${nameOf(guest)}`;
    const url = `https://${first.address}:${first.port}/${page}#${this.#crewKeys.secretOf(guest)}`;
    return { url, qr: picture(url) };
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
    const sessions = new Sessions(this.gatheringId);
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
    const sessions = new Sessions(this.gatheringId);
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
    return { router, pages, onFault, onPresence, ...(pingEveryMs === undefined ? {} : { pingEveryMs }) };
  }
}

function picture(url: string): QrPicture {
  const { path, size } = qrOf(url);
  return { qrPath: path, qrSize: size };
}

function linksOf(listeners: readonly Listener[], first: Listener, keys: RoomKeys): Links {
  const link = ({ address, port }: Listener, page: string, secret: string) =>
    `http://${address}:${port}/${page}#${secret}`;
  const remoteUrl = link(first, 'remote', keys.remote);
  return {
    doors: listeners.map((listener) => {
      const url = link(listener, 'r', keys.participant);
      return { url, shortAddress: `${listener.address}:${listener.port}/r`, code: keys.code, ...picture(url) };
    }),
    stageUrl: link(first, 'stage', keys.stage),
    speakerUrl: link(first, 'speaker', keys.speaker),
    remoteUrl,
    remoteQr: picture(remoteUrl),
    tests: listeners.map((listener) => {
      const url = link(listener, 'hello', keys.hello);
      return { address: listener.address, url, ...picture(url) };
    }),
  };
}
