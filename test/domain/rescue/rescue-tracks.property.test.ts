import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLeaf, type LayoutRow } from '../../../src/domain/agenda/schedule';
import { under } from '../../../src/domain/agenda/tree';
import type { ItemId } from '../../../src/domain/ids';
import { applyRescue, type LengthChange, type PossiblePlan } from '../../../src/domain/rescue/rescue';
import { rescueSteps } from '../../../src/domain/rescue/rescue-steps';
import { type ClockView, clockView, readDay } from '../../../src/domain/run/clock';
import { tracksOf } from '../../../src/domain/run/track-times';
import { type Instant, MINUTE } from '../../../src/domain/time';
import { anyRun, clock, combinations, planted, Run, type Sketch, seldom, varied } from '../support';
import { atLeast, later, plansOf, situationOf } from './rescue-ways';

/** Something first, a block of tracks at once, something more, and a lunch that is pinned too early for it all. */
const parallelDay = (longest: number, held: number) =>
  fc
    .record({
      tracks: fc.array(
        fc.array(
          fc.record({
            minutes: fc.integer({ min: 1, max: longest }),
            pin: seldom(fc.integer({ min: 545, max: 575 }), held),
            locked: seldom(fc.integer({ min: 550, max: 585 }), held),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        { minLength: 1, maxLength: 3 },
      ),
      before: fc.integer({ min: 1, max: 10 }),
      after: fc.integer({ min: 1, max: 10 }),
    })
    .chain(({ tracks, before, after }) => {
      const flat = { pin: null, level: 0 };
      const inTracks = tracks.flatMap((items): Sketch[] => [
        { minutes: null, pin: null, level: 1 },
        ...items.map((one) => ({ ...one, level: 2 })),
      ]);
      const sketches: Sketch[] = [
        { ...flat, minutes: before },
        { ...flat, minutes: null, parallel: true },
        ...inTracks,
        { ...flat, minutes: after },
        { minutes: 10, pin: 540 + before + after, level: 0 },
      ];
      return varied(fc.constant(planted(sketches)));
    });

/** It is late, before the block or in it, with tracks put on, given minutes, and paused. */
const lateRun = (longest: number, held: number) =>
  fc
    .record({
      items: parallelDay(longest, held),
      late: fc.integer({ min: 0, max: 8 * MINUTE }),
      presses: fc.array(
        fc.record({
          press: fc.constantFrom('next' as const, 'next' as const, 'move' as const, 'give' as const, 'pause' as const),
          after: fc.integer({ min: 0, max: 5 * MINUTE }),
          pick: fc.nat({ max: 30 }),
        }),
        { maxLength: 5 },
      ),
    })
    .map(({ items, late, presses }) => {
      const run = new Run(items);
      let now: number = clock(9) + late;
      run.start(now);
      for (const { press, after, pick } of presses) {
        now += after;
        if (press === 'move') run.moveSomeTrack(now, pick);
        else if (press === 'give') run.adjustSomeTrack(now, pick);
        else if (press === 'pause') run.pause(now);
        else if (run.current === items[0]?.id) run.next(now);
      }
      return { run, now: now + MINUTE };
    });

const some = fc.oneof(anyRun, lateRun(25, 1), lateRun(25, 0));

interface Case {
  readonly run: Run;
  readonly now: Instant;
  readonly plan: PossiblePlan;
  readonly layout: readonly LayoutRow[];
  readonly before: ClockView;
  readonly after: ClockView;
}

/** Every plan that shortens something, in every such situation. */
function eachPlan(run: Run, at: number, look: (one: Case) => void): void {
  const situation = situationOf(run, at);
  if (!situation) return;
  const { now } = run.input(at);
  const layout = readDay(run.input(now)).layout.rows;
  const before = clockView(run.input(now));
  const plans = [...plansOf(situation), ...(situation.together ? [situation.together] : [])];
  for (const plan of plans) look({ run, now, plan, layout, before, after: applyRescue(run.input(now), plan) });
}

const rowIn = (view: ClockView, id: ItemId | null) => view.rows.find((row) => row.itemId === id);

/** The blocks that a plan shortens, each with its tracks and the rows of each. */
function shortened({ layout, plan }: Case) {
  return layout.flatMap((block) => {
    const id = block.item.id;
    if (!block.isParallel || !plan.lengths.some(({ itemId }) => itemId === id)) return [];
    return [{ id, tracks: [...tracksOf(under(layout, layout.indexOf(block))).values()] }];
  });
}

/** How long after its block a track is over. */
function pastBlock(view: ClockView, block: ItemId, track: readonly LayoutRow[]): number {
  const ends = track.filter(isLeaf).map((row) => rowIn(view, row.item.id)?.expectedEnd ?? 0);
  return Math.max(0, ...ends) - (rowIn(view, block)?.expectedEnd ?? 0);
}

const holdsTimes = (track: readonly LayoutRow[]): boolean =>
  track.some(({ item }) => item.pinnedStart !== null || item.lockedEnd !== null);

const own = (changes: readonly LengthChange[], track: readonly LayoutRow[]): LengthChange[] =>
  changes.filter(({ itemId }) => track.some(({ item }) => item.id === itemId));

describe('the tracks of a block that a rescue plan shortens, for any plan and any run', () => {
  it('are over when it is, save that what is held in one does not come sooner because the block begins earlier', () => {
    fc.assert(
      fc.property(some, later, ({ run, now }, wait) => {
        eachPlan(run, now + (wait % (20 * MINUTE)), (one) => {
          for (const { id, tracks } of shortened(one)) {
            const [was, is] = [rowIn(one.before, id), rowIn(one.after, id)];
            const sooner = Math.min(was?.plannedStart ?? 0, was?.expectedStart ?? 0) - (is?.expectedStart ?? 0);
            for (const track of tracks) {
              const most = holdsTimes(track) ? Math.max(0, sooner) : 0;
              expect(pastBlock(one.after, id, track)).toBeLessThanOrEqual(most);
            }
          }
        });
      }),
      { numRuns: 600 },
    );
  });

  it('have nothing below its shortest, nothing that has been, nothing held and nothing of another block changed', () => {
    fc.assert(
      fc.property(some, later, ({ run, now }, wait) => {
        eachPlan(run, now + (wait % (20 * MINUTE)), (one) => {
          const { plan, layout, before, after } = one;
          const blocks = new Set(shortened(one).map(({ id }) => id));
          expect(plan.lengths.length).toBe(plan.changes.length - plan.dropped.length + plan.inTracks.length);
          for (const { itemId, from, to } of plan.inTracks) {
            const row = layout.find(({ item }) => item.id === itemId);
            const was = rowIn(before, itemId);
            expect(Number.isInteger(to)).toBe(true);
            expect(from).toBe(was?.minutes);
            expect(to).toBeLessThan(from);
            expect(to).toBeGreaterThanOrEqual(Math.min(from, row?.shortest ?? 0));
            expect([row?.item.lockedEnd, blocks.has(row?.stepId as ItemId)]).toEqual([null, true]);
            expect(['current', 'coming']).toContain(was?.state);
            expect(plan.lengths).toContainEqual({ itemId, minutes: to });
          }
          for (const row of layout) {
            const [was, is] = [rowIn(before, row.item.id), rowIn(after, row.item.id)];
            if (row.trackId === null || !was || !is || !isLeaf(row)) continue;
            if (was.state === 'done') expect(is).toEqual(was);
            if (was.state === 'current') expect(is.actualStart).toEqual(was.actualStart);
            // Pinned starts hold; one that was expected to be late may become less so.
            const pin = row.item.pinnedStart === null ? null : was.plannedStart;
            if (was.state === 'coming' && pin !== null && was.expectedStart >= pin)
              expect(is.expectedStart).toBeGreaterThanOrEqual(pin);
          }
          for (const { current } of before.tracks) {
            const now = after.tracks.find((track) => track.current?.itemId === current?.itemId)?.current;
            if (current && current.remainingMs >= 0) expect(now?.remainingMs ?? 0).toBeGreaterThanOrEqual(0);
          }
        });
      }),
      { numRuns: 600 },
    );
  });

  it('give no more than is needed, none that fits gives anything, and each its even share to the minute', () => {
    let found = 0;
    fc.assert(
      fc.property(some, later, ({ run, now }, wait) => {
        eachPlan(run, now + (wait % (20 * MINUTE)), (one) => {
          const steps = new Set(one.plan.changes.map(({ itemId }) => itemId));
          const alone = { ...one.plan, lengths: one.plan.lengths.filter(({ itemId }) => steps.has(itemId)) };
          const uncut = applyRescue(run.input(one.now), alone);
          for (const { id, tracks } of shortened(one)) {
            for (const track of tracks) {
              const past = pastBlock(uncut, id, track);
              if (past <= 0) expect(own(one.plan.inTracks, track)).toEqual([]);
              else expectNeeded(one, id, track, Math.ceil(past / MINUTE));
              if (past > 0) found += 1;
            }
          }
        });
      }),
      { numRuns: 600 },
    );
    expect(found).toBeGreaterThan(50);
  });

  it('are as they were previewed once the plan is taken, and as before once it is undone', () => {
    fc.assert(
      fc.property(some, later, ({ run, now }, wait) => {
        eachPlan(run, now + (wait % (20 * MINUTE)), ({ plan, now: then, before, after }) => {
          const taken = new Run(run.items);
          taken.events.push(...run.events);
          expect(taken.replan(then, plan)).toMatchObject({ ok: true });
          expect(clockView(taken.input(then))).toEqual(after);
          expect(taken.replan(then, plan)).toMatchObject({ ok: true, facts: [] });
          taken.undo(then);
          expect(clockView(taken.input(then))).toEqual(before);
        });
      }),
      { numRuns: 400 },
    );
  });
});

/** A minute less taken of any of its items, and the track would go on past its block. */
function expectNeeded(one: Case, block: ItemId, track: readonly LayoutRow[], need: number): void {
  const { run, now, plan, after } = one;
  const changes = own(plan.inTracks, track);
  if (!holdsTimes(track)) {
    expect(changes.reduce((sum, { from, to }) => sum + from - to, 0)).toBe(need);
    expectEven(one, block, track, need);
  }
  if (pastBlock(after, block, track) > 0) return;
  for (const { itemId, to } of changes) {
    const lengths = plan.lengths.map((each) => (each.itemId === itemId ? { itemId, minutes: to + 1 } : each));
    const longer = applyRescue(run.input(now), { ...plan, lengths });
    expect(pastBlock(longer, block, track)).toBeGreaterThan(0);
  }
}

/** No item's cut is a whole minute from its even share: all give the same part of what is left, but none more than it can. */
function expectEven({ run, now, plan, before }: Case, block: ItemId, track: readonly LayoutRow[], need: number): void {
  const least = new Map(atLeast(run, now, block).map((each) => [each.itemId, each.minutes]));
  const parts = track.filter(isLeaf).flatMap((row) => {
    const id = row.item.id;
    const shown = rowIn(before, id);
    if (!least.has(id) || !shown) return [];
    const at = before.tracks.find(({ current }) => current?.itemId === id)?.current;
    const minutes = shown.minutes ?? 0;
    const weight = Math.max(0, minutes - (at?.elapsedMs ?? 0) / MINUTE);
    const to = plan.inTracks.find(({ itemId }) => itemId === id)?.to ?? minutes;
    return [{ weight, spare: minutes - (least.get(id) ?? 0), cut: minutes - to }];
  });
  let [low, high] = [0, 1_000];
  for (let n = 0; n < 100; n++) {
    const rate = (low + high) / 2;
    const sum = parts.reduce((total, { spare, weight }) => total + Math.min(spare, rate * weight), 0);
    if (sum < need) low = rate;
    else high = rate;
  }
  for (const { cut, spare, weight } of parts)
    expect(Math.abs(cut - Math.min(spare, high * weight))).toBeLessThan(1.000_001);
}

describe('how short its tracks let a parallel block become, against every way there is', () => {
  it('is as short as some choice of lengths has every track be over', () => {
    fc.assert(
      fc.property(lateRun(4, 1), ({ run, now }) => {
        const input = run.input(now);
        const reading = readDay(input);
        const view = clockView(input);
        const step = rescueSteps(reading).find(({ isParallel }) => isParallel);
        const block = step && rowIn(view, step.itemId);
        if (!step || !block || block.state !== 'current') return;
        const least = atLeast(run, input.now, step.itemId);
        const ends = view.tracks.map(({ trackId }) => {
          const parts = least.filter(({ itemId }) => rowIn(view, itemId)?.trackId === trackId);
          const choices = parts.map(({ itemId, minutes }) =>
            Array.from({ length: (rowIn(view, itemId)?.minutes ?? 0) - minutes + 1 }, (_, n) => ({
              itemId,
              minutes: minutes + n,
            })),
          );
          const ways = [...combinations(choices)].map((lengths) => {
            const { tracks } = applyRescue(input, { plan: 'shorten', lengths, dropped: [] });
            return tracks.find((track) => track.trackId === trackId)?.endsAt ?? 0;
          });
          return Math.min(...ways);
        });
        const room = Math.floor((block.expectedEnd - Math.max(...ends)) / MINUTE);
        const elapsed = Math.ceil((view.current?.elapsedMs ?? 0) / MINUTE);
        const alone = (block.minutes ?? 0) - Math.max(step.shortest, elapsed);
        expect(step.spare).toBe(Math.max(0, Math.min(room, alone)));
      }),
      { numRuns: 400 },
    );
  });
});
