import { z } from 'zod';
import type { GroupId, ItemId, MemberId } from '../domain/ids';
import type { Instant } from '../domain/time';
import type { QrPicture } from '../domain/views/views';
import type { Role } from './roles';

/** Where to open: some of the addresses the machine has. */
export const roomAddresses = z.array(z.ipv4()).min(1).max(32).readonly();

/** A way in for one role. Its secret is after `#`, and good for this opening only. */
export interface RoomLink {
  readonly url: string;
  readonly qr: QrPicture;
}

/** One browser that came in by a link. */
export interface RoomVisit {
  readonly id: string;
  readonly inNow: boolean;
  readonly cameAt: Instant;
  /** When it was last heard of; while it is in, it is heard of now. */
  readonly lastAt: Instant;
  /** Where on the network it is. */
  readonly address: string;
}

/** All who have come in by one link since the room was opened. */
export interface RoomWay {
  readonly role: Role;
  /** The team member or the group whose pad it is. */
  readonly bound: string | null;
  readonly inNow: number;
  readonly lastAt: Instant;
  /** Each of them; none of participants, who are counted and nothing more. */
  readonly visits: readonly RoomVisit[];
}

const pad = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/u);

/** Whose link is taken back, and which one of them it is about; null: all. */
export const roomGuest = z.discriminatedUnion('role', [
  z.object({ role: z.enum(['participant', 'stage', 'speaker', 'remote', 'noteTaker', 'camera']) }),
  z.object({ role: z.enum(['teamMember', 'group']), bound: pad }),
]);
export const visitId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/u);

/** The ways in at the https door. Each pad's link is bound to its member or its group, and opens nothing else. */
export interface RoomLinks {
  /** SHA-256 of the certificate, as browsers write it: `AB:CD:…`. */
  readonly fingerprint: string;
  readonly noteTaker: RoomLink;
  readonly camera: RoomLink;
  readonly members: readonly (RoomLink & {
    readonly memberId: MemberId;
    readonly name: string;
    readonly itemId: ItemId;
  })[];
  readonly groups: readonly (RoomLink & {
    readonly groupId: GroupId;
    readonly name: string;
    readonly itemId: ItemId;
  })[];
}
