import { describe, expect, test } from 'vitest';
import type { ItemId } from '../../src/domain/ids';
import { clockView } from '../../src/domain/run/clock';
import { instant, MINUTE, minutes } from '../../src/domain/time';
import { addressForTrack, stageAddress } from '../../src/renderer/features/stage/frame/stage-address';
import { roomsOf } from '../../src/renderer/features/stage/item/block-part';
import { roundShown, turnsIn } from '../../src/renderer/features/stage/item/round-now';
import { timeMark } from '../../src/renderer/features/stage/time-mark';
import { boundTrack, clockOfTrack, tracksIn } from '../../src/renderer/features/stage/tracks/track-view';
import { day, item, itemId, runEvent } from '../reporting/builders';

const ZONE = 'Europe/Oslo';
const START = instant(Date.UTC(2026, 10, 26, 8));
const at = (minute: number, seconds = 0) => instant(START + minute * MINUTE + seconds * 1_000);
const today = day('d1');

describe('the address of a screen', () => {
  test.each([
    ['', null, null],
    ['#/g/gathering-1', 'gathering-1', null],
    ['#/g/gathering-1?track=item-0001', 'gathering-1', 'item-0001'],
    ['#?track=item-0001', null, 'item-0001'],
    ['#/g/gathering-1?track=', 'gathering-1', null],
  ])('%s', (hash, gatheringId, trackId) => {
    expect(stageAddress(hash)).toEqual({ gatheringId, trackId });
  });

  test('is changed for one parallel and back, and keeps what else it says', () => {
    const id = 'item-0001' as ItemId;
    for (const hash of ['', '#/g/gathering-1']) {
      const bound = addressForTrack(hash, id);
      expect(stageAddress(bound)).toEqual({ ...stageAddress(hash), trackId: id });
      expect(stageAddress(addressForTrack(bound, null))).toEqual(stageAddress(hash));
    }
  });
});

describe('rounds', () => {
  const rounds = { count: 3, minutes: minutes(5), turns: ['ordførere', ' ledere ', '', 'for mange'] };

  test('say whose turn it is and whose is next', () => {
    expect(turnsIn(rounds, 1)).toEqual({ turn: 'ordførere', nextTurn: 'ledere' });
    expect(turnsIn(rounds, 2)).toEqual({ turn: 'ledere', nextTurn: '' });
    expect(turnsIn(rounds, 3)).toEqual({ turn: '', nextTurn: '' });
    expect(turnsIn({ ...rounds, turns: [] }, 1)).toEqual({ turn: '', nextTurn: '' });
  });

  test('stand there until they are done, or time is out', () => {
    expect(roundShown(rounds, { level: 'normal', elapsedMs: 6 * MINUTE })).toMatchObject({ round: 2, turn: 'ledere' });
    expect(roundShown(rounds, { level: 'normal', elapsedMs: 15 * MINUTE })).toBeNull();
    expect(roundShown(rounds, { level: 'over', elapsedMs: 6 * MINUTE })).toBeNull();
  });
});

describe('a mark of time left', () => {
  const items = [item('talk', { minutes: minutes(20) })];
  const run = [runEvent(1, 'd1', START, { type: 'started', itemId: itemId('talk') })];
  const input = { zone: ZONE, alertMinutes: [5, 2] as const, day: today, items, run };
  const minutesAt = (minute: number, seconds = 0) => timeMark(input, at(minute, seconds))?.minutes ?? null;

  test('stands for half a minute from five and from two, and not otherwise', () => {
    expect(minutesAt(14, 59)).toBeNull();
    expect(minutesAt(15)).toBe(5);
    expect(minutesAt(15, 29)).toBe(5);
    expect(minutesAt(15, 30)).toBeNull();
    expect(minutesAt(18)).toBe(2);
    expect(minutesAt(18, 31)).toBeNull();
  });

  test('gives way to time being out', () => {
    expect(minutesAt(20)).toBeNull();
    expect(minutesAt(21, 5)).toBeNull();
  });
});

describe('parallels', () => {
  const block = item('block', { parallel: true, minutes: null, position: 0 });
  const track = (id: string, position: number, room: string) =>
    item(id, { parentId: itemId('block'), position, room, minutes: null });
  const part = (id: string, parent: string, position: number, length: number) =>
    item(id, { parentId: itemId(parent), position, minutes: minutes(length) });
  const items = [
    block,
    track('sea', 0, 'Fjordsalen'),
    part('sea-1', 'sea', 0, 10),
    part('sea-2', 'sea', 1, 20),
    track('land', 1, 'Kantina'),
    part('land-1', 'land', 0, 30),
    item('after', { position: 1, minutes: minutes(10) }),
    item('later', { position: 2, parallel: true, minutes: null }),
    item('late-sea', { parentId: itemId('later'), room: 'Fjordsalen', minutes: minutes(15) }),
    item('late-land', { parentId: itemId('later'), position: 1, room: 'Loftet', minutes: minutes(15) }),
  ];
  const run = [runEvent(1, 'd1', START, { type: 'started', itemId: itemId('block') })];
  const clock = clockView({ zone: ZONE, alertMinutes: [5, 2], day: today, items, run, now: at(12) });

  test('of the whole gathering can be chosen among, in the order of the plan', () => {
    expect(tracksIn(items).map((one) => one.id)).toEqual(['sea', 'land', 'late-sea', 'late-land']);
  });

  test('a screen that hangs in a room shows that one, and a later one in the same room', () => {
    const shown = (bound: string | null) =>
      boundTrack(clock.tracks, items, bound === null ? null : itemId(bound))?.trackId ?? null;
    expect(shown('land')).toBe('land');
    expect(shown('late-sea')).toBe('sea');
    expect(shown('late-land')).toBeNull();
    expect(shown('gone')).toBeNull();
    expect(shown(null)).toBeNull();
  });

  test('each room has a clock of its own', () => {
    const sea = boundTrack(clock.tracks, items, itemId('sea'));
    if (!sea) throw new Error('The track has no clock.');
    const { current, clock: own } = clockOfTrack(clock, sea, items);
    expect(current).toMatchObject({ itemId: 'sea-2', title: 'sea-2', remainingMs: 18 * MINUTE, endsAt: at(30) });
    expect(own.next).toBe('after');
  });

  test('what stands in a room is there, unless it says otherwise', () => {
    const found = (id: string) => items.find((one) => one.id === id) ?? block;
    expect(roomsOf(items, found('sea-1'))).toEqual([{ title: '', room: 'Fjordsalen' }]);
    expect(roomsOf(items, { ...found('sea-1'), room: 'Loftet' })).toEqual([{ title: '', room: 'Loftet' }]);
    expect(roomsOf(items, block).map(({ room }) => room)).toEqual(['Fjordsalen', 'Kantina']);
  });
});
