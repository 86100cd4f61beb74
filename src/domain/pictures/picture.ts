import type { GatheringId, ItemId, PictureId } from '../ids';
import type { Instant } from '../time';

/** What a picture is for: the host's mark on the big screen, or a flip chart that belongs to what was said. */
export type PicturePurpose = 'logo' | 'photo';
export const PICTURE_PURPOSES: readonly PicturePurpose[] = ['logo', 'photo'];

export type PictureType = 'image/jpeg' | 'image/png';

/** What is known of a picture beside its bytes, which are fetched one by one and never sent along. */
export interface Picture {
  readonly id: PictureId;
  readonly gatheringId: GatheringId;
  /** The item it was taken on; null: none. */
  readonly itemId: ItemId | null;
  readonly purpose: PicturePurpose;
  readonly caption: string;
  readonly type: PictureType;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly byteLength: number;
  readonly at: Instant;
  readonly deletedAt: Instant | null;
}

/** Larger files are refused. A logo goes out to every screen, so it must be small. */
export const MOST_BYTES: Readonly<Record<PicturePurpose, number>> = { logo: 2_000_000, photo: 8_000_000 };
/** More pixels than this would take a laptop's memory to show. */
export const MOST_PIXELS = 50_000_000;
