import { describe, expect, it } from 'vitest';
import type { DayId, RunEventId } from '../../../src/domain/ids';
import { clockView } from '../../../src/domain/run/clock';
import type { RunEvent, RunFact } from '../../../src/domain/run/run';
import { elapsedOf, liveEvents, readLog } from '../../../src/domain/run/run-log';
import { MINUTE } from '../../../src/domain/time';
import { at, clock, DAY, GATHERING, inOrder, item, itemId, Run } from '../support';

const log = (...facts: RunFact[]): RunEvent[] =>
  facts.map((fact, index) => ({
    id: `event-${index + 1}` as RunEventId,
    gatheringId: GATHERING,
    dayId: DAY,
    seq: index + 1,
    at: clock(9, index),
    uptime: null,
    fact,
  }));
const undone = (seq: number): RunFact => ({ type: 'undone', eventId: `event-${seq}` as RunEventId });
const [a, b, c] = [itemId('a'), itemId('b'), itemId('c')];

describe('readLog', () => {
  it('counts an undone event as if it had never been, and an undone undo as well', () => {
    const events = log({ type: 'started', itemId: a }, { type: 'next', from: a, to: b }, undone(2));
    expect(readLog(events, DAY)).toMatchObject({ phase: 'running', current: a, trail: [a] });
    const again = log({ type: 'started', itemId: a }, { type: 'next', from: a, to: b }, undone(2), undone(3));
    expect(readLog(again, DAY)).toMatchObject({ phase: 'running', current: b, trail: [a, b] });
    expect(liveEvents(again).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('lets a fact that does not fit change nothing', () => {
    const started: RunFact = { type: 'started', itemId: a };
    const before = readLog(log(started), DAY);
    const misfits: RunFact[] = [
      { type: 'next', from: b, to: c },
      { type: 'back', from: b, to: a },
      { type: 'back', from: a, to: c },
      { type: 'resumed' },
      { type: 'started', itemId: c },
    ];
    for (const misfit of misfits) expect(readLog(log(started, misfit), DAY)).toEqual(before);
    expect(readLog(log({ type: 'paused' }, { type: 'ended' }), DAY).phase).toBe('notStarted');
  });

  it('reads one day only', () => {
    expect(readLog(log({ type: 'started', itemId: a }), 'other-day' as DayId).phase).toBe('notStarted');
  });

  it('sums pauses and minutes', () => {
    const state = readLog(
      log(
        { type: 'started', itemId: a },
        { type: 'paused' },
        { type: 'resumed' },
        { type: 'adjusted', itemId: b, minutes: 5 },
        { type: 'adjusted', itemId: b, minutes: -1 },
        { type: 'paused' },
      ),
      DAY,
    );
    expect(state).toMatchObject({ phase: 'paused', pausedMs: MINUTE, pausedSince: clock(9, 5) });
    expect(state.adjustments).toEqual(new Map([[b, 4]]));
    const visit = state.visits.get(a);
    expect(visit && elapsedOf(visit, clock(10))).toBe(4 * MINUTE);
  });
});

describe('a block that is under way when its running step is taken out', () => {
  it('is not held to its pin a second time', () => {
    const items = [
      ...inOrder(item('block', { minutes: null, pinnedStart: at(9) })),
      ...inOrder(item('a', { parentId: itemId('block') }), item('b', { parentId: itemId('block') })),
      item('c', { parentId: itemId('block'), position: 2 }),
    ];
    const run = new Run(items);
    run.start(clock(9, 20));
    run.next(clock(9, 30));
    const view = clockView({ ...run.input(clock(9, 35)), items: items.filter(({ id }) => id !== b) });
    expect(view.next).toBe('c');
    expect(view.pinnedAtRisk).toEqual([]);
  });
});
