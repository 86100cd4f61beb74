import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/domain/agenda/agenda';
import { planIssues } from '../../../src/domain/agenda/plan-issues';
import { isLeaf, layoutDay } from '../../../src/domain/agenda/schedule';
import type { ItemId } from '../../../src/domain/ids';
import { clockView, readDay, type TrackClock } from '../../../src/domain/run/clock';
import { liveEvents, readLog } from '../../../src/domain/run/run-log';
import { activeBetween } from '../../../src/domain/run/track-times';
import { MINUTE } from '../../../src/domain/time';
import { anyPlan, anyRun, clock, DAY, day, planted, Run } from '../support';

const later = fc.integer({ min: 0, max: 2 * 60 * MINUTE });

/** A parallel block alone, with tracks of several items or none. */
const parallelPlan: fc.Arbitrary<Item[]> = fc
  .array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((tracks) => {
    const inTracks = tracks.flatMap((lengths) => [
      { minutes: null, pin: null, level: 1 },
      ...lengths.map((minutes) => ({ minutes, pin: null, level: 2 })),
    ]);
    return planted([{ minutes: null, pin: null, level: 0, parallel: true }, ...inTracks]);
  });

/** It runs, with some tracks moved and some pauses. */
const parallelRun = fc
  .record({
    items: parallelPlan,
    presses: fc.array(
      fc.record({
        press: fc.constantFrom('move' as const, 'give' as const, 'pause' as const, 'resume' as const),
        after: fc.integer({ min: 0, max: 20 * MINUTE }),
        pick: fc.nat({ max: 30 }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ items, presses }) => {
    const run = new Run(items);
    let now: number = clock(9);
    run.start(now);
    for (const { press, after, pick } of presses) {
      now += after;
      if (press === 'move') run.moveSomeTrack(now, pick);
      else if (press === 'give') run.adjustSomeTrack(now, pick);
      else run[press](now);
    }
    return { run, now };
  });

/** Any day, and one with a parallel block that certainly runs. */
const eitherRun = fc.oneof(anyRun, parallelRun);

/** When some track is to go on to its next item. */
function nextTurn(run: Run, now: number, pick: number): number {
  const { tracks } = clockView(run.input(now));
  const turns = tracks.flatMap(({ items }) => items.slice(1).map((one) => one.expectedStart));
  return turns[pick % Math.max(1, turns.length)] ?? now;
}

const unpinned = (items: readonly Item[]): Item[] => items.map((one) => ({ ...one, pinnedStart: null }));

/** How long an item is: as planned, with what it was given or what was taken from it. */
function minutesOf(run: Run, id: ItemId): number {
  const given = liveEvents(run.events).reduce(
    (sum, { fact }) => sum + (fact.type === 'adjusted' && fact.itemId === id ? fact.minutes : 0),
    0,
  );
  return (run.items.find((one) => one.id === id)?.minutes ?? Number.NaN) + given;
}

/** It was a step of its own before it was put in a track. */
const wasAStep = (run: Run, id: ItemId): boolean => readLog(run.events, DAY).visits.has(id);

/** The items from where the track was last put on, or all of them. */
function unbroken(run: Run, track: TrackClock): TrackClock['items'] {
  const moves = run.events.flatMap(({ fact }) => (fact.type === 'trackMoved' ? [fact] : []));
  const last = moves.findLast((one) => one.trackId === track.trackId)?.to;
  const from = track.items.findIndex((one) => one.itemId === last);
  return track.items.slice(Math.max(0, from));
}

describe('the plan of parallel blocks, for any plan', () => {
  it('has a block as long as its longest track, and the tracks within it', () => {
    fc.assert(
      fc.property(anyPlan.map(unpinned), (items) => {
        const { rows } = layoutDay(day(), items);
        for (const block of rows.filter((row) => row.isParallel)) {
          const within = rows.filter((row) => row.stepId === block.item.id && row !== block);
          expect(within.every((row) => row.trackId !== null && !row.isStep)).toBe(true);
          expect(block.end).toBe(Math.max(block.start, ...within.map((row) => row.end)));
          expect(block.shortest).toBeLessThanOrEqual(block.minutes ?? 0);
        }
        for (const row of rows) if (row.trackId !== null) expect(row.stepId).not.toBeNull();
      }),
    );
  });

  it('has no issue for tracks of any length side by side', () => {
    fc.assert(
      fc.property(parallelPlan, (items) => {
        expect(planIssues(layoutDay(day(), items))).toEqual([]);
      }),
    );
  });
});

describe('track clocks, for any parallel block and any run', () => {
  it('tile their time: each item from where the one before it ends, and as long as it is', () => {
    fc.assert(
      fc.property(parallelRun, later, ({ run, now }, wait) => {
        const then = now + wait;
        const { state } = readDay(run.input(then));
        const pauses = [...state.visits.values()].flatMap((visit) => visit.pauses);
        for (const track of clockView(run.input(then)).tracks) {
          const items = unbroken(run, track);
          items.forEach((one, index) => {
            if (index > 0) expect(one.expectedStart).toBe(items[index - 1]?.expectedEnd);
            const known = pauses.map((pause) => ({ ...pause, to: pause.to ?? (then as typeof pause.from) }));
            const active = activeBetween(one.expectedStart, one.expectedEnd, known);
            const length = minutesOf(run, one.itemId) * MINUTE;
            if (one === items.at(-1)) expect(active).toBeGreaterThanOrEqual(length);
            else expect(active).toBe(length);
          });
        }
      }),
    );
  });

  it('have elapsed and remaining make the length, and are where their items say', () => {
    fc.assert(
      fc.property(parallelRun, later, ({ run, now }, wait) => {
        const view = clockView(run.input(now + wait));
        for (const track of view.tracks) {
          const at = track.current;
          expect(at).not.toBeNull();
          if (!at) continue;
          expect(at.elapsedMs + at.remainingMs).toBe(at.lengthMs);
          expect(at.lengthMs).toBe(minutesOf(run, at.itemId) * MINUTE);
          const index = track.items.findIndex((one) => one.itemId === at.itemId);
          expect(track.next).toBe(track.items[index + 1]?.itemId ?? null);
          if (track.next !== null) expect(at.remainingMs).toBeGreaterThan(0);
          expect(track.endsAt).toBe(Math.max(...track.items.map((one) => one.expectedEnd)));
          expect(track.overBlockMs).toBe(Math.max(0, track.endsAt - (view.current?.endsAt ?? 0)));
        }
      }),
    );
  });

  it('run as the block does: a pause stops every track', () => {
    fc.assert(
      fc.property(parallelRun, later, later, ({ run: begun, now }, wait, more) => {
        const run = new Run(begun.items);
        run.events.push(...begun.events);
        run.pause(now + wait);
        const before = clockView(run.input(now + wait)).tracks;
        const after = clockView(run.input(now + wait + more)).tracks;
        expect(after.map((one) => one.current)).toEqual(before.map((one) => one.current));
        expect(after.map((one) => one.next)).toEqual(before.map((one) => one.next));
        run.resume(now + wait + more);
        const resumed = clockView(run.input(now + wait + more)).tracks;
        expect(resumed.map((one) => one.current)).toEqual(before.map((one) => one.current));
      }),
    );
  });

  it('are told alike by the tracks and by the rows, and undo takes a move back', () => {
    fc.assert(
      fc.property(anyRun, later, fc.nat({ max: 30 }), ({ run, now }, wait, pick) => {
        const then = now + wait;
        const view = clockView(run.input(then));
        const rows = new Map(view.rows.map((row) => [row.itemId, row]));
        for (const { items, trackId, current } of view.tracks) {
          for (const { itemId, expectedStart, expectedEnd } of items) {
            const row = rows.get(itemId);
            if (!wasAStep(run, itemId)) expect(row).toMatchObject({ trackId, expectedStart, expectedEnd });
          }
          if (current && !wasAStep(run, current.itemId)) {
            expect(rows.get(current.itemId)?.state).toBe('current');
          }
        }
        const count = run.events.length;
        run.moveSomeTrack(then, pick);
        if (run.events.length === count) return;
        run.undo(then);
        expect(clockView(run.input(then))).toEqual(view);
      }),
    );
  });

  it('keep the items of a track in order, whatever is pinned and moved', () => {
    fc.assert(
      fc.property(anyRun, later, ({ run, now }, wait) => {
        const reading = readDay(run.input(now + wait));
        const leaves = reading.layout.rows.filter((row) => row.trackId !== null && isLeaf(row));
        for (const { items } of clockView(run.input(now + wait)).tracks) {
          items.forEach((one, index) => {
            expect(one.expectedEnd).toBeGreaterThanOrEqual(one.expectedStart);
            expect(one.expectedStart).toBeGreaterThanOrEqual(items[index - 1]?.expectedEnd ?? one.expectedStart);
            expect(leaves.some((row) => row.item.id === one.itemId)).toBe(true);
          });
        }
      }),
    );
  });

  it('move by minutes given to one of their items, each by itself: never another track, never the block', () => {
    fc.assert(
      fc.property(eitherRun, later, fc.nat({ max: 30 }), ({ run, now }, wait, pick) => {
        const then = now + wait;
        const before = clockView(run.input(then));
        const count = run.events.length;
        run.adjustSomeTrack(then, pick);
        const fact = run.events[count]?.fact;
        if (fact?.type !== 'adjusted') return;
        const after = clockView(run.input(then));
        const own = after.rows.find((row) => row.itemId === fact.itemId)?.trackId;
        const others = ({ trackId }: { readonly trackId: ItemId | null }): boolean => trackId !== own;
        expect({ ...after, rows: [], tracks: [] }).toEqual({ ...before, rows: [], tracks: [] });
        expect(after.rows.filter(others)).toEqual(before.rows.filter(others));
        expect(after.tracks.filter(others)).toEqual(before.tracks.filter(others));
        run.undo(then);
        expect(clockView(run.input(then))).toEqual(before);
      }),
    );
  });

  it('have the item as much longer or shorter as was recorded, never over before the press, and what follows after it', () => {
    fc.assert(
      fc.property(
        eitherRun,
        fc.integer({ min: 1, max: 8 * MINUTE }),
        fc.nat({ max: 30 }),
        ({ run, now }, left, pick) => {
          const then = Math.max(now, nextTurn(run, now, pick) - left);
          const pauses = [...readDay(run.input(then)).state.visits.values()].flatMap((visit) => visit.pauses);
          if (pauses.length > 0) return;
          const before = clockView(run.input(then)).tracks;
          const count = run.events.length;
          run.adjustSomeTrack(then, pick);
          const fact = run.events[count]?.fact;
          if (fact?.type !== 'adjusted') return;
          const track = clockView(run.input(then)).tracks.find(({ items }) =>
            items.some((one) => one.itemId === fact.itemId),
          );
          const items = before.find((one) => one.trackId === track?.trackId)?.items ?? [];
          const at = items.findIndex((one) => one.itemId === fact.itemId);
          expect(track?.items.slice(0, at)).toEqual(items.slice(0, at));
          const [was, is] = [items[at], track?.items[at]];
          expect(is?.expectedStart).toBe(was?.expectedStart);
          // The last goes on when its time is up, whatever that is.
          const goesOn = at === items.length - 1;
          if (!goesOn) expect(is?.expectedEnd).toBe((was?.expectedEnd ?? 0) + fact.minutes * MINUTE);
          expect(is?.expectedEnd).toBeGreaterThanOrEqual(then);
          track?.items.slice(at + 1).forEach((one, index) => {
            const moved = one.expectedStart - (items[at + 1 + index]?.expectedStart ?? 0);
            expect(moved * Math.sign(fact.minutes)).toBeGreaterThanOrEqual(0);
            expect(Math.abs(moved)).toBeLessThanOrEqual(Math.abs(fact.minutes) * MINUTE);
          });
        },
      ),
    );
  });

  it('tell when their items really began and ended as the rows expect it, and of what was passed by nothing', () => {
    fc.assert(
      fc.property(eitherRun, later, ({ run, now }, wait) => {
        const then = now + wait;
        const reading = readDay(run.input(then));
        const view = clockView(run.input(then));
        for (const row of view.rows) {
          if (row.trackId === null || wasAStep(run, row.itemId)) continue;
          const laid = reading.layout.rows.find((one) => one.item.id === row.itemId);
          const visit = laid?.stepId ? reading.state.visits.get(laid.stepId) : undefined;
          const { actualStart, actualEnd, expectedStart, expectedEnd, state } = row;
          if (!visit || state === 'coming' || state === 'skipped')
            expect([actualStart, actualEnd]).toEqual([null, null]);
          if (visit?.endedAt) expect(['done', 'skipped']).toContain(state);
          if (actualStart !== null && visit) {
            expect(actualStart).toBe(Math.max(expectedStart, visit.startedAt));
            expect(actualEnd).toBe(state === 'current' ? null : expectedEnd);
            expect(actualEnd ?? then).toBeGreaterThanOrEqual(actualStart);
          }
        }
      }),
    );
  });
});
