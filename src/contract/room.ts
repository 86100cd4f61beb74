import { z } from 'zod';
import type { GroupId, ItemId, MemberId } from '../domain/ids';
import type { QrPicture } from '../domain/views';

/** Where to open: some of the addresses the machine has. */
export const roomAddresses = z.array(z.ipv4()).min(1).max(32).readonly();

/** A way in for one role. Its secret is after `#`, and good for this opening only. */
export interface RoomLink {
  readonly url: string;
  readonly qr: QrPicture;
}

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
