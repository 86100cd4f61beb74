import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/domain/agenda/agenda';
import { planIssues } from '../../../src/domain/agenda/plan-issues';
import { layoutDay } from '../../../src/domain/agenda/schedule';
import type { ItemId } from '../../../src/domain/ids';
import { shortestOf } from '../../../src/domain/rescue/rescue';
import { clockView } from '../../../src/domain/run/clock';
import { clockFace, MINUTE, minutes } from '../../../src/domain/time';
import { at, clock, day, inOrder, item, itemId, Run } from '../support';

const child = (parent: string, name: string, mins: number | null, own: Partial<Item> = {}): Item =>
  item(name, { parentId: itemId(parent), minutes: mins === null ? null : minutes(mins), ...own });

/** Ten minutes, then three tracks at once (40, 30 and 25 minutes), then a plenary. */
const plan = (own: Partial<Item> = {}): Item[] => [
  ...inOrder(
    item('welcome'),
    item('themes', { minutes: null, parallel: true, ...own }),
    item('plenary', { minutes: minutes(20) }),
  ),
  ...inOrder(child('themes', 'water', null), child('themes', 'roads', null), child('themes', 'walk', 25)),
  ...inOrder(child('water', 'w1', 20), child('water', 'w2', 20)),
  ...inOrder(child('roads', 'r1', 10), child('roads', 'r2', 10), child('roads', 'r3', 10)),
];

const layout = (items: readonly Item[]) => layoutDay(day(), items);
const faces = (items: readonly Item[]): string[] =>
  layout(items).rows.map((row) => `${row.item.id} ${clockFace(row.start)}-${clockFace(row.end)}`);

describe('a parallel block in the plan', () => {
  it('is one step, as long as its longest track', () => {
    expect(faces(plan())).toEqual([
      'welcome 09:00-09:10',
      'themes 09:10-09:50',
      'water 09:10-09:50',
      'w1 09:10-09:30',
      'w2 09:30-09:50',
      'roads 09:10-09:40',
      'r1 09:10-09:20',
      'r2 09:20-09:30',
      'r3 09:30-09:40',
      'walk 09:10-09:35',
      'plenary 09:50-10:10',
    ]);
    const { rows, steps } = layout(plan());
    expect(steps.map((row) => row.item.id)).toEqual(['welcome', 'themes', 'plenary']);
    const themes = rows[1];
    expect(themes).toMatchObject({ isStep: true, isBlock: false, isParallel: true, minutes: 40, trackId: null });
    expect(rows.map((row) => row.trackId)).toEqual(
      [null, null, 'water', 'water', 'water', 'roads', 'roads', 'roads', 'roads', 'walk', null].map(
        (id) => id as ItemId | null,
      ),
    );
    for (const row of rows.slice(2, 10)) expect(row).toMatchObject({ isStep: false, stepId: 'themes' });
  });

  it('adds up, with tracks of different lengths side by side', () => {
    expect(planIssues(layout(plan()))).toEqual([]);
  });

  it('marks what does not add up within one track', () => {
    const items = plan().map((one) => {
      if (one.id === 'w2') return { ...one, pinnedStart: at(9, 35) };
      return one.id === 'r2' ? { ...one, pinnedStart: at(9, 15) } : one;
    });
    expect(planIssues(layout(items))).toEqual([
      { type: 'slack', itemId: 'w2', previousId: 'w1', minutes: 5 },
      { type: 'overlap', itemId: 'r2', previousId: 'r1', minutes: 5 },
    ]);
  });

  it('says where a block states another length than its longest track', () => {
    expect(planIssues(layout(plan({ minutes: minutes(60) })))).toEqual([
      { type: 'blockLength', itemId: 'themes', stated: 60, actual: 40 },
    ]);
  });

  it('is a plain item while nothing in it takes time', () => {
    const items = [...inOrder(item('themes', { parallel: true })), child('themes', 'idea', null)];
    const { rows } = layout(items);
    expect(rows[0]).toMatchObject({ isStep: true, isParallel: false, minutes: 10 });
    expect(rows[1]).toMatchObject({ isStep: false, trackId: null, stepId: 'themes' });
  });

  it('may become as short as its tracks allow, and what she has said', () => {
    const shortest = (items: Item[]) => layout(items).rows[1]?.shortest;
    expect(shortest(plan())).toBe(20);
    expect(shortest(plan({ shortest: minutes(12) }))).toBe(20);
    expect(shortest(plan({ shortest: minutes(33) }))).toBe(33);
    expect(shortest(plan({ priority: 'must' }))).toBe(30);
    const w1 = plan().map((one) => (one.id === 'w1' ? { ...one, shortest: minutes(20) } : one));
    expect(shortest(w1)).toBe(20 + shortestOf(item('w2', { minutes: minutes(20) })));
  });
});

/** The day as it runs, in the parallel block since 9.12. */
function running(own: Partial<Item> = {}): Run {
  const run = new Run(plan(own));
  run.start(clock(9));
  run.next(clock(9, 12));
  return run;
}
const tracksAt = (run: Run, now: number) => clockView(run.input(now)).tracks;
const trackAt = (run: Run, now: number, trackId: string) => tracksAt(run, now).find((one) => one.trackId === trackId);

describe('the tracks of the block that runs', () => {
  it('are none before it and after it', () => {
    const run = running();
    expect(tracksAt(new Run(plan()), clock(9))).toEqual([]);
    run.next(clock(9, 50));
    expect(run.current).toBe('plenary');
    expect(tracksAt(run, clock(9, 51))).toEqual([]);
  });

  it('step by themselves through their items', () => {
    const run = running();
    expect(tracksAt(run, clock(9, 27)).map((one) => [one.trackId, one.current?.itemId, one.next])).toEqual([
      ['water', 'w1', 'w2'],
      ['roads', 'r2', 'r3'],
      ['walk', 'walk', null],
    ]);
    expect(trackAt(run, clock(9, 27), 'roads')).toEqual({
      trackId: 'roads',
      items: [
        { itemId: 'r1', expectedStart: clock(9, 12), expectedEnd: clock(9, 22) },
        { itemId: 'r2', expectedStart: clock(9, 22), expectedEnd: clock(9, 32) },
        { itemId: 'r3', expectedStart: clock(9, 32), expectedEnd: clock(9, 42) },
      ],
      current: {
        itemId: 'r2',
        startedAt: clock(9, 22),
        lengthMs: 10 * MINUTE,
        lengths: [{ atMs: 0, lengthMs: 10 * MINUTE }],
        elapsedMs: 5 * MINUTE,
        remainingMs: 5 * MINUTE,
        level: 'normal',
      },
      next: 'r3',
      endsAt: clock(9, 42),
      overBlockMs: 0,
    });
  });

  it('have their last item go over until the block is left', () => {
    const late = trackAt(running(), clock(9, 45), 'roads');
    expect(late?.current).toMatchObject({ itemId: 'r3', remainingMs: -3 * MINUTE, level: 'over' });
    expect(late).toMatchObject({ next: null, endsAt: clock(9, 45), overBlockMs: 0 });
  });

  it('stand still in a pause, all of them', () => {
    const run = running();
    run.pause(clock(9, 27));
    const before = tracksAt(run, clock(9, 27)).map((one) => one.current);
    expect(tracksAt(run, clock(9, 40)).map((one) => one.current)).toEqual(before);
    run.resume(clock(9, 40));
    expect(tracksAt(run, clock(9, 40)).map((one) => one.current)).toEqual(before);
    expect(trackAt(run, clock(9, 40), 'roads')).toMatchObject({ endsAt: clock(9, 55), next: 'r3' });
  });

  it('begin an item when the track is put there, and go on from it', () => {
    const run = running();
    expect(run.moveTrack(clock(9, 40), itemId('roads'), itemId('r2'))).toMatchObject({ ok: true });
    const roads = trackAt(run, clock(9, 44), 'roads');
    expect(roads?.current).toMatchObject({ itemId: 'r2', startedAt: clock(9, 40), remainingMs: 6 * MINUTE });
    expect(roads).toMatchObject({ endsAt: clock(10), overBlockMs: 8 * MINUTE });
    expect(trackAt(run, clock(9, 44), 'water')?.current?.itemId).toBe('w2');
    run.undo(clock(9, 45));
    expect(tracksAt(run, clock(9, 45))).toEqual(tracksAt(running(), clock(9, 45)));
  });

  it('are put at an item once, however often it is pressed', () => {
    const run = running();
    run.moveTrack(clock(9, 15), itemId('roads'), itemId('r2'));
    expect(run.moveTrack(clock(9, 16), itemId('roads'), itemId('r2'))).toMatchObject({ ok: true, facts: [] });
    expect(run.moveTrack(clock(9, 30), itemId('roads'), itemId('r2'))).toMatchObject({ facts: [{ to: 'r2' }] });
  });

  it('are put only at their own items, and only while their block runs', () => {
    const run = running();
    const refused = { ok: false, refusal: 'notThatItem' };
    expect(run.moveTrack(clock(9, 15), itemId('roads'), itemId('w2'))).toEqual(refused);
    expect(run.moveTrack(clock(9, 15), itemId('roads'), itemId('roads'))).toEqual(refused);
    run.next(clock(9, 50));
    expect(run.moveTrack(clock(9, 55), itemId('roads'), itemId('r2'))).toEqual(refused);
  });

  it('wait for what is pinned, and say that nothing goes on meanwhile', () => {
    const items = plan().map((one) => (one.id === 'r2' ? { ...one, pinnedStart: at(9, 30) } : one));
    const run = new Run(items);
    run.start(clock(9));
    run.next(clock(9, 12));
    expect(trackAt(run, clock(9, 25), 'roads')).toMatchObject({ current: null, next: 'r2', endsAt: clock(9, 50) });
  });

  it('show a move at once, also on a screen whose second has not turned over since', () => {
    const run = running();
    run.moveTrack(clock(9, 20) + 400, itemId('roads'), itemId('r3'));
    const shown = trackAt(run, clock(9, 20), 'roads');
    expect(shown?.current).toMatchObject({ itemId: 'r3', elapsedMs: 0, remainingMs: 10 * MINUTE });
    const row = clockView(run.input(clock(9, 20))).rows.find((one) => one.itemId === 'r3');
    expect(row).toMatchObject({ state: 'current', expectedStart: clock(9, 20) + 400 });
  });

  it('go on from where they were when the block is taken up again, and go back with Back', () => {
    const run = running();
    run.moveTrack(clock(9, 20), itemId('roads'), itemId('r3'));
    run.next(clock(9, 30));
    run.back(clock(9, 32));
    expect(trackAt(run, clock(9, 32), 'roads')?.current).toMatchObject({ itemId: 'r3', startedAt: clock(9, 20) });
    run.next(clock(9, 32));
    run.jump(clock(9, 40), itemId('themes'));
    expect(trackAt(run, clock(9, 40), 'water')?.current).toMatchObject({ itemId: 'w2', remainingMs: 20 * MINUTE });
  });
});

describe('minutes given to an item of a track', () => {
  it('move what follows in that track, and neither the other tracks nor the block', () => {
    const run = running();
    const before = clockView(run.input(clock(9, 15)));
    expect(run.adjust(clock(9, 15), 5, itemId('r1'))).toMatchObject({
      facts: [{ type: 'adjusted', itemId: 'r1', minutes: 5 }],
    });
    const after = clockView(run.input(clock(9, 15)));
    expect(trackAt(run, clock(9, 15), 'roads')).toMatchObject({
      current: { itemId: 'r1', lengthMs: 15 * MINUTE, remainingMs: 12 * MINUTE },
      endsAt: clock(9, 47),
    });
    expect(after.rows.find((row) => row.itemId === 'r2')).toMatchObject({ expectedStart: clock(9, 27), minutes: 10 });
    expect(after.rows.find((row) => row.itemId === 'r1')?.minutes).toBe(15);
    expect(after.rows.find((row) => row.itemId === 'roads')?.minutes).toBe(35);
    expect(after.current).toEqual(before.current);
    expect(after.expectedEnd).toBe(before.expectedEnd);
    run.undo(clock(9, 15));
    expect(clockView(run.input(clock(9, 15)))).toEqual(before);
  });

  it('are taken only as far as it has any left: it is never over before somebody said so', () => {
    const run = running();
    expect(run.adjust(clock(9, 16, 30), -5, itemId('r1'))).toMatchObject({ facts: [{ minutes: -5 }] });
    expect(trackAt(run, clock(9, 16, 30), 'roads')?.current).toMatchObject({ itemId: 'r1', remainingMs: MINUTE / 2 });
    expect(run.adjust(clock(9, 16, 30), -1, itemId('r1'))).toMatchObject({ ok: true, facts: [] });
    expect(run.adjust(clock(9, 16, 30), -60, itemId('r3'))).toMatchObject({ facts: [{ minutes: -10 }] });
  });

  it('are refused for one that has been, and for one of another block than the one that runs', () => {
    const run = running();
    expect(run.adjust(clock(9, 25), 5, itemId('r1'))).toEqual({ ok: false, refusal: 'notThatItem' });
    expect(run.adjust(clock(9, 25), 5, itemId('roads'))).toEqual({ ok: false, refusal: 'notThatItem' });
    run.next(clock(9, 50));
    expect(run.adjust(clock(9, 51), 5, itemId('r3'))).toEqual({ ok: false, refusal: 'notThatItem' });
  });

  it('come on top of a locked end, until another is locked', () => {
    const locked = (end: number) => plan().map((one) => (one.id === 'r1' ? { ...one, lockedEnd: at(9, end) } : one));
    const run = new Run(locked(25));
    run.start(clock(9));
    run.next(clock(9, 12));
    run.adjust(clock(9, 15), 5, itemId('r1'));
    expect(trackAt(run, clock(9, 15), 'roads')?.current).toMatchObject({ itemId: 'r1', remainingMs: 15 * MINUTE });
    const again = new Run(locked(28));
    again.events.push(...run.events);
    expect(trackAt(again, clock(9, 15), 'roads')?.current).toMatchObject({ itemId: 'r1', remainingMs: 13 * MINUTE });
  });
});

describe('the rows in a parallel block', () => {
  const rowAt = (run: Run, now: number, id: string) => clockView(run.input(now)).rows.find((row) => row.itemId === id);

  it('are planned by the plan and expected by the tracks', () => {
    const run = running();
    expect(rowAt(run, clock(9, 27), 'r1')).toMatchObject({ state: 'done', plannedStart: clock(9, 10), minutes: 10 });
    expect(rowAt(run, clock(9, 27), 'r2')).toMatchObject({ state: 'current', expectedStart: clock(9, 22) });
    expect(rowAt(run, clock(9, 27), 'r3')).toMatchObject({ state: 'coming', expectedEnd: clock(9, 42) });
    expect(rowAt(run, clock(9, 50), 'r3')).toMatchObject({ state: 'current', expectedEnd: clock(9, 50) });
  });

  it('move with their block while it is still to come, and are over when it is left', () => {
    const run = new Run(plan());
    run.start(clock(9, 5));
    expect(rowAt(run, clock(9, 6), 'r2')).toMatchObject({ state: 'coming', expectedStart: clock(9, 25) });
    run.next(clock(9, 15));
    run.next(clock(9, 30));
    expect(rowAt(run, clock(9, 31), 'r2')).toMatchObject({ state: 'done', expectedEnd: clock(9, 30) });
    expect(rowAt(run, clock(9, 31), 'r3')).toMatchObject({ state: 'skipped', expectedStart: clock(9, 30) });
  });

  it('tell when they really began and ended, as soon as they have', () => {
    const run = running();
    const times = (id: string, now: number) => {
      const row = rowAt(run, now, id);
      return [row?.state, row?.actualStart, row?.actualEnd];
    };
    expect(times('r1', clock(9, 27))).toEqual(['done', clock(9, 12), clock(9, 22)]);
    expect(times('r2', clock(9, 27))).toEqual(['current', clock(9, 22), null]);
    expect(times('r3', clock(9, 27))).toEqual(['coming', null, null]);
    expect(times('roads', clock(9, 27))).toEqual(['current', clock(9, 12), null]);
    expect(times('walk', clock(9, 45))).toEqual(['current', clock(9, 12), null]);
    run.moveTrack(clock(9, 30), itemId('roads'), itemId('r3'));
    run.next(clock(9, 50));
    expect(times('r2', clock(10))).toEqual(['done', clock(9, 22), clock(9, 30)]);
    expect(times('r3', clock(10))).toEqual(['done', clock(9, 30), clock(9, 50)]);
    expect(times('roads', clock(10))).toEqual(['done', clock(9, 12), clock(9, 50)]);
    expect(times('walk', clock(10))).toEqual(['done', clock(9, 12), clock(9, 50)]);
  });

  it('are skipped, without a time, where the track was put beyond them or the block was left before them', () => {
    const run = running();
    run.moveTrack(clock(9, 15), itemId('roads'), itemId('r3'));
    expect(rowAt(run, clock(9, 16), 'r2')).toMatchObject({ state: 'skipped', actualStart: null, actualEnd: null });
    run.moveTrack(clock(9, 17), itemId('roads'), itemId('r2'));
    expect(rowAt(run, clock(9, 18), 'r2')).toMatchObject({ state: 'current', actualStart: clock(9, 17) });
    run.next(clock(9, 20));
    expect(rowAt(run, clock(9, 21), 'r3')).toMatchObject({ state: 'skipped', actualStart: null, actualEnd: null });
    expect(rowAt(run, clock(9, 21), 'w2')).toMatchObject({ state: 'skipped', actualStart: null });
  });

  it('tell of the last visit alone where the block was taken up again', () => {
    const run = running();
    run.next(clock(9, 30));
    run.jump(clock(9, 40), itemId('themes'));
    expect(rowAt(run, clock(9, 41), 'r1')).toMatchObject({ state: 'done', actualStart: null, actualEnd: null });
    expect(rowAt(run, clock(9, 41), 'r2')).toMatchObject({ state: 'current', actualStart: clock(9, 40) });
  });

  it('leave the day as long as its steps, also where a track goes on past its block', () => {
    const run = running();
    run.moveTrack(clock(9, 40), itemId('roads'), itemId('r1'));
    expect(clockView(run.input(clock(9, 41)))).toMatchObject({ expectedEnd: clock(10, 12), next: 'plenary' });
  });
});
