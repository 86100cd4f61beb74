import type { Role } from '../contract';
import type { Rate } from './throttle';

const kB = 1024;
const MB = 1024 * kB;

/** What one session of a role may send, and how much may wait for it. */
export interface RoleLimits {
  /** Largest message or body taken in, in bytes. */
  readonly most: number;
  /** Most that may wait to be sent on a socket before the reader is given up. */
  readonly buffered: number;
  /** Feeds open at a time on a socket. */
  readonly feeds: number;
  /** Open sockets; past this the oldest goes. null: as many as she likes. */
  readonly sockets: number | null;
  /** How fast, over socket and http together; null: not counted. A message costs one for each 64 kB begun. */
  readonly rate: Rate | null;
  /** What happens to a socket that sends faster: it is cut off, or read no faster than that. */
  readonly tooFast: 'cut' | 'wait';
}

/** What a message costs of a session's rate. */
export const costOf = (bytes: number): number => 1 + Math.floor(bytes / (64 * kB));

/** Pays for a body whose length nobody told, as it comes: `take` is asked for what each further 64 kB costs. */
export function payAsItComes(take: (cost: number) => boolean): (length: number) => boolean {
  let paid = costOf(0);
  return (length) => {
    const owed = costOf(length) - paid;
    paid += owed;
    return owed === 0 || take(owed);
  };
}

/** Plenty for a person, little for a machine. */
const PERSON: Rate = { burst: 40, perSecond: 10 };

/** A run sheet goes in as base64 and a report comes out whole, so the facilitator's bounds are wide. */
const FACILITATOR: RoleLimits = {
  ...{ most: 45 * MB, buffered: 64 * MB, feeds: 64, sockets: null },
  ...{ rate: null, tooFast: 'wait' },
};
/** Notes, also an hour's worth at once when a laptop is back on the network, and a photo now and then. */
const NOTE_TAKER: RoleLimits = {
  ...{ most: 12 * MB, buffered: 64 * MB, feeds: 16, sockets: 12 },
  ...{ rate: { burst: 400, perSecond: 40 }, tooFast: 'wait' },
};
/** A day with all its items is some hundred kB. */
const SCREEN: RoleLimits = {
  ...{ most: 16 * kB, buffered: 8 * MB, feeds: 4, sockets: 4 },
  ...{ rate: PERSON, tooFast: 'cut' },
};
const PARTICIPANT: RoleLimits = { ...SCREEN, buffered: 256 * kB };
/** A pad writes text; what it wrote without contact it delivers afterwards, as fast as it is read. */
const PAD: RoleLimits = { ...SCREEN, most: 64 * kB, buffered: MB, tooFast: 'wait' };
/** One picture at a time, shrunk before it is sent. */
const CAMERA: RoleLimits = { ...PAD, most: 4 * MB, rate: { burst: 120, perSecond: 10 } };

export const LIMITS: Readonly<Record<Role, RoleLimits>> = {
  facilitator: FACILITATOR,
  noteTaker: NOTE_TAKER,
  stage: SCREEN,
  speaker: SCREEN,
  remote: SCREEN,
  participant: PARTICIPANT,
  teamMember: PAD,
  group: PAD,
  camera: CAMERA,
};
