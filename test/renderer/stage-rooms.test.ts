import { describe, expect, test } from 'vitest';
import { type Item, PLAIN_ITEM } from '../../src/domain/agenda/agenda';
import type { DayId, GatheringId, ItemId } from '../../src/domain/ids';
import { addressWithoutSecret, secretInAddress } from '../../src/renderer/api/join';
import { addressForTrack, linkForTrack, stageAddress } from '../../src/renderer/features/stage/frame/stage-address';
import { placesIn } from '../../src/renderer/features/stage/tracks/track-view';

const item = (id: string, parent: string | null, position: number, own: Partial<Item> = {}): Item => ({
  ...PLAIN_ITEM,
  id: id as ItemId,
  gatheringId: 'g' as GatheringId,
  dayId: 'd' as DayId,
  parentId: parent as ItemId | null,
  position,
  title: id,
  kind: 'talk',
  ...own,
});

describe('the rooms a screen can be hung up in', () => {
  test('are told once each, also where two blocks share them; a parallel without one goes by its title', () => {
    const items = [
      item('morning', null, 0, { parallel: true }),
      item('m1', 'morning', 0, { room: 'Sal A' }),
      item('m2', 'morning', 1, { room: 'Sal B ' }),
      item('m3', 'morning', 2),
      item('later', null, 1, { parallel: true }),
      item('l1', 'later', 0, { room: 'Sal B' }),
      item('alone', null, 2, { room: 'Sal C' }),
    ];
    expect(placesIn(items).map(({ trackId, name }) => `${trackId} ${name}`)).toEqual(['m1 Sal A', 'm2 Sal B', 'm3 m3']);
  });

  test('are none where nothing goes on at the same time', () => {
    expect(placesIn([item('a', null, 0, { room: 'Sal A' })])).toEqual([]);
    const one = [item('block', null, 0, { parallel: true }), item('only', 'block', 0, { room: 'Sal A' })];
    expect(placesIn(one)).toEqual([]);
  });
});

describe('the link to the screen of one room', () => {
  const SECRET = 'abcdefghij_KLMNOP-42';
  const track = 'c0ffee00-0000-4000-8000-000000000001' as ItemId;

  test('lets in by its secret and says what to show, before it has been used and after', () => {
    const { hash } = new URL(linkForTrack(`http://10.0.0.2:4000/stage#${SECRET}`, track));
    expect(secretInAddress(hash)).toBe(SECRET);
    expect(stageAddress(hash)).toEqual({ gatheringId: null, trackId: track });
    const left = addressWithoutSecret(hash);
    expect(left).not.toContain(SECRET);
    expect(secretInAddress(left)).toBeNull();
    expect(stageAddress(left)).toEqual({ gatheringId: null, trackId: track });
    expect(addressForTrack(left, null)).toBe('#');
    expect(addressWithoutSecret(`#${SECRET}`)).toBe('');
  });

  test('is the same for her own browser, which needs no secret', () => {
    const link = linkForTrack('/stage#/g/gathering-1', track);
    const { hash } = new URL(link, 'http://x');
    expect(stageAddress(hash)).toEqual({ gatheringId: 'gathering-1', trackId: track });
    expect(secretInAddress(hash)).toBeNull();
  });
});
