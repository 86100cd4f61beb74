import type { GatheringId, ItemId } from '../../../../domain/ids';
import { parseRoute } from '../../../app/route';

/** What a screen's address says it is to show: `#/g/<gathering>?track=<item>`, or in the room `#<secret>?track=<item>`. */
interface StageAddress {
  /** null: whichever gathering this visitor may see. */
  readonly gatheringId: GatheringId | null;
  /** The one parallel this screen hangs in the room of; null: all of them. */
  readonly trackId: ItemId | null;
}

export function stageAddress(hash: string): StageAddress {
  const [path = '', query = ''] = hash.split('?', 2);
  const route = parseRoute(path);
  const track = new URLSearchParams(query).get('track');
  return {
    gatheringId: route.name === 'gathering' ? route.gatheringId : null,
    // The address bar is a wall: what stands there is taken for an id, and is looked for among those that are there.
    trackId: track === null || track === '' ? null : (track as ItemId),
  };
}

/** The same address, for one parallel or for all of them. */
export function addressForTrack(hash: string, trackId: ItemId | null): string {
  const [path = ''] = hash.split('?', 1);
  const place = path.replace(/^#/, '');
  return trackId === null ? `#${place}` : linkForTrack(`#${place}`, trackId);
}

/** The link to a screen that hangs in the room of one parallel. */
export const linkForTrack = (link: string, trackId: ItemId): string =>
  `${link}?${new URLSearchParams({ track: trackId }).toString()}`;
