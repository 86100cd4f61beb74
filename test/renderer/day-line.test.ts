import { describe, expect, test } from 'vitest';
import { type Kind, PLAIN_ITEM } from '../../src/domain/agenda/agenda';
import type { DayId, GatheringId, ItemId, RunEventId } from '../../src/domain/ids';
import { clockView } from '../../src/domain/run/clock';
import type { RunEvent, RunFact } from '../../src/domain/run/run';
import {
  instantOf,
  isoDate,
  MINUTE,
  type MinuteOfDay,
  minuteOfDay,
  minutes,
  parseClockFace,
} from '../../src/domain/time';
import { dayLine, shareAt, ticksIn } from '../../src/renderer/agenda/day-line';

const zone = 'Europe/Oslo';
const date = isoDate('2026-11-26');
const dayId = 'day-1' as DayId;
const at = (face: string) => instantOf(zone, date, parseClockFace(face) ?? minuteOfDay(0));
const item = (id: string, position: number, length: number, pinnedStart: MinuteOfDay | null = null) => ({
  ...PLAIN_ITEM,
  id: id as ItemId,
  dayId,
  parentId: null,
  position,
  title: id,
  kind: 'talk' as Kind,
  minutes: minutes(length),
  pinnedStart,
});
const event = (seq: number, face: string, fact: RunFact): RunEvent => ({
  id: `event-${seq}` as RunEventId,
  gatheringId: 'gathering-1' as GatheringId,
  dayId,
  seq,
  at: at(face),
  uptime: null,
  fact,
});
const line = (items: readonly ReturnType<typeof item>[], run: readonly RunEvent[], now: string) =>
  dayLine(
    clockView({
      zone,
      alertMinutes: [5, 2],
      day: { id: dayId, date, start: minuteOfDay(15 * 60) },
      items,
      run,
      now: at(now),
    }),
    items,
  );

describe('the day line', () => {
  test('before the start it is the plan', () => {
    const planned = line([item('a', 0, 30), item('b', 1, 30)], [], '14:00');
    expect(planned.segments.map((one) => [one.title, one.start, one.end])).toEqual([
      ['a', at('15:00'), at('15:30')],
      ['b', at('15:30'), at('16:00')],
    ]);
    expect(planned.excess).toEqual([]);
  });

  test('an item that runs into a pinned one is hatched where they overlap', () => {
    const planned = line([item('a', 0, 70), item('lunsj', 1, 30, minuteOfDay(16 * 60))], [], '14:00');
    expect(planned.excess).toEqual([{ start: at('16:00'), end: at('16:10') }]);
  });

  test('a day that is late is hatched past its planned end', () => {
    const run = [event(1, '15:07', { type: 'started', itemId: 'a' as ItemId })];
    const late = line([item('a', 0, 30), item('b', 1, 30)], run, '15:10');
    expect(late.excess).toEqual([{ start: at('16:00'), end: at('16:07') }]);
    expect(late.segments[0]?.start).toBe(at('15:07'));
    expect(late.start).toBe(at('15:00'));
    expect(late.end).toBe(at('16:07'));
  });

  test('a day on time has nothing hatched', () => {
    const run = [event(1, '15:00', { type: 'started', itemId: 'a' as ItemId })];
    expect(line([item('a', 0, 30)], run, '15:10').excess).toEqual([]);
  });

  test('the scale has whole and half hours within the day', () => {
    const span = { start: at('15:05'), end: at('16:40') };
    expect(ticksIn(span)).toEqual([at('15:30'), at('16:00'), at('16:30')]);
    expect(ticksIn({ start: at('10:00'), end: at('17:00') })).toHaveLength(8);
  });

  test('shares stay within the line', () => {
    const span = { start: at('15:00'), end: at('16:00') };
    expect(shareAt(span, at('15:30'))).toBe(0.5);
    expect(shareAt(span, at('14:00'))).toBe(0);
    expect(shareAt({ start: at('15:00'), end: at('15:00') }, at('15:00'))).toBe(0);
    expect((span.end - span.start) / MINUTE).toBe(60);
  });
});
