import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/domain/agenda/agenda';
import { applyRescue, type PossiblePlan, rescuePlans } from '../../../src/domain/rescue/rescue';
import { clockView } from '../../../src/domain/run/clock';
import { roundAt } from '../../../src/domain/run/rounds';
import { MINUTE, minutes } from '../../../src/domain/time';
import { at, clock, inOrder, item, itemId, Run } from '../support';

const within = (parent: string, name: string, mins: number | null, own: Partial<Item> = {}): Item =>
  item(name, { parentId: itemId(parent), minutes: mins === null ? null : minutes(mins), ...own });

/** 09.00 welcome 10 · 09.10 themes 45: water 15 + 30, roads 20 + 25, walk 25 · 09.55 lunch, pinned, 60. */
const plan = (own: Readonly<Record<string, Partial<Item>>> = {}): Item[] =>
  [
    ...inOrder(
      item('welcome'),
      item('themes', { minutes: null, parallel: true }),
      item('lunch', { minutes: minutes(60), kind: 'break', priority: 'must', pinnedStart: at(9, 55) }),
    ),
    ...inOrder(within('themes', 'water', null), within('themes', 'roads', null), within('themes', 'walk', 25)),
    ...inOrder(within('water', 'w1', 15), within('water', 'w2', 30)),
    ...inOrder(within('roads', 'r1', 20), within('roads', 'r2', 25)),
  ].map((one) => ({ ...one, ...own[one.id] }));

/** Six minutes late, the tracks have just begun. */
function late(items: readonly Item[] = plan()): Run {
  const run = new Run(items);
  run.start(clock(9, 6));
  run.next(clock(9, 16));
  return run;
}

function shortenAt(run: Run, now: number): PossiblePlan {
  const situation = rescuePlans(run.input(now));
  const found = situation.needed ? situation.plans[0] : undefined;
  if (!found?.possible) throw new Error('It should be possible to shorten');
  return found;
}

const rowOf = (view: ReturnType<typeof clockView>, id: string) => view.rows.find((row) => row.itemId === id);
const over = (view: ReturnType<typeof clockView>) => view.tracks.map((track) => track.overBlockMs / MINUTE);

describe('a parallel block that is shortened', () => {
  const run = late();
  const now = clock(9, 16);

  it('has what is in its tracks shortened with it, each in proportion; a track that fits stays', () => {
    const found = shortenAt(run, now);
    expect(found).toMatchObject({
      changes: [{ itemId: 'themes', from: 45, to: 39 }],
      inTracks: [
        { itemId: 'w1', from: 15, to: 13 },
        { itemId: 'w2', from: 30, to: 26 },
        { itemId: 'r1', from: 20, to: 17 },
        { itemId: 'r2', from: 25, to: 22 },
      ],
      wonMinutes: 6,
      count: 1,
    });
    const view = applyRescue(run.input(now), found);
    expect(over(view)).toEqual([0, 0, 0]);
    expect(['themes', 'water', 'w2', 'r1', 'walk'].map((id) => rowOf(view, id)?.minutes)).toEqual([39, 39, 26, 17, 25]);
    expect(rowOf(view, 'w2')).toMatchObject({ expectedStart: clock(9, 29), expectedEnd: clock(9, 55) });
  });

  it('is so in one fact of the log, on the tracks’ clocks, and undone as one', () => {
    const taken = late();
    const before = clockView(taken.input(now));
    taken.replan(now, shortenAt(taken, now));
    expect(taken.events.length).toBe(run.events.length + 1);
    const [water] = clockView(taken.input(clock(9, 20))).tracks;
    expect(water?.current).toMatchObject({ itemId: 'w1', lengthMs: 13 * MINUTE, remainingMs: 9 * MINUTE });
    expect(water).toMatchObject({ endsAt: clock(9, 55), overBlockMs: 0 });
    taken.adjust(clock(9, 20), 2, itemId('w1'));
    expect(clockView(taken.input(clock(9, 20))).tracks[0]?.current?.lengthMs).toBe(15 * MINUTE);
    taken.undo(clock(9, 20));
    taken.undo(clock(9, 20));
    expect(clockView(taken.input(now))).toEqual(before);
  });

  it('is so also while it is still to come', () => {
    const coming = new Run(plan({ welcome: { minutes: minutes(10), shortest: minutes(10) } }));
    coming.start(clock(9, 6));
    const found = shortenAt(coming, clock(9, 6));
    expect(found.changes).toEqual([{ itemId: 'themes', from: 45, to: 39 }]);
    expect(found.inTracks).toHaveLength(4);
    const rows = applyRescue(coming.input(clock(9, 6)), found);
    expect(rowOf(rows, 'w2')).toMatchObject({ minutes: 26, expectedEnd: clock(9, 55) });
    expect(rowOf(rows, 'roads')).toMatchObject({ minutes: 39, expectedEnd: clock(9, 55) });
  });

  it('gets no shorter than its tracks can: by what has passed of the item each is at, and by their shortest', () => {
    const firm = { shortest: minutes(25) };
    const bound = late(plan({ r2: firm }));
    // At 9.34 r1 has run for 18 of its 20 minutes: only two can be won in that track.
    const situation = rescuePlans(bound.input(clock(9, 34)));
    expect(situation).toMatchObject({ needed: true, together: null });
    if (!situation.needed) return;
    expect(situation.plans[0]).toMatchObject({ possible: false, missingMinutes: 4 });
    expect(shortenAt(late(plan({ r2: { shortest: minutes(20) } })), clock(9, 34))).toMatchObject({
      changes: [{ itemId: 'themes', to: 39 }],
      inTracks: [
        { itemId: 'w2', from: 30, to: 24 },
        { itemId: 'r1', from: 20, to: 19 },
        { itemId: 'r2', from: 25, to: 20 },
      ],
    });
  });

  it('brings in a track whose items were given minutes, and is not shortened where that cannot be', () => {
    const given = late();
    given.adjust(clock(9, 16), 5, itemId('w2'));
    const found = shortenAt(given, clock(9, 16));
    expect(found.inTracks.slice(0, 2)).toEqual([
      { itemId: 'w1', from: 15, to: 12 },
      { itemId: 'w2', from: 35, to: 27 },
    ]);
    // Put back at its first item at 9.40 it lasts until 10.03 at the least, and the block until 10.01.
    given.moveTrack(clock(9, 40), itemId('water'), itemId('w1'));
    const situation = rescuePlans(given.input(clock(9, 40)));
    expect(situation.needed && situation.plans[0]).toMatchObject({ possible: false, missingMinutes: 6 });
  });

  it('has what comes after a pinned start in a track give, for what is won before it is spent waiting', () => {
    const pinned = late(plan({ w2: { minutes: minutes(20), pinnedStart: at(9, 35) } }));
    const found = shortenAt(pinned, clock(9, 16));
    // 45 minutes as planned: from 9.10 to 9.55, the second at its time; six minutes late it is over in time as it is.
    expect(found.inTracks.map((one) => one.itemId)).toEqual(['r1', 'r2']);
    const longer = late(plan({ w1: { minutes: minutes(19) }, w2: { minutes: minutes(22), pinnedStart: at(9, 35) } }));
    const cut = shortenAt(longer, clock(9, 16));
    expect(cut.inTracks.slice(0, 1)).toEqual([{ itemId: 'w2', from: 22, to: 20 }]);
    const view = applyRescue(longer.input(clock(9, 16)), cut);
    expect(rowOf(view, 'w2')).toMatchObject({ expectedStart: clock(9, 35), expectedEnd: clock(9, 55) });
  });

  it('leaves an item alone whose end is locked', () => {
    const locked = late(plan({ w2: { minutes: minutes(30), lockedEnd: at(9, 55) } }));
    const found = shortenAt(locked, clock(9, 16));
    expect(found.inTracks.map((one) => one.itemId)).toEqual(['r1', 'r2']);
  });
});

describe('a press that shortens a parallel block', () => {
  it('is refused where a track would go on past it for no need, has been, or is not of it', () => {
    const taking = (lengths: Readonly<Record<string, number>>, when = clock(9, 16)) =>
      late().replan(when, {
        plan: 'shorten',
        lengths: Object.entries(lengths).map(([id, mins]) => ({ itemId: itemId(id), minutes: mins })),
        dropped: [],
      });
    const refused = { ok: false, refusal: 'changedSince' };
    const whole = { themes: 39, w1: 13, w2: 26, r1: 17, r2: 22 };
    expect(taking(whole)).toMatchObject({ ok: true });
    expect(taking({ themes: 39 })).toEqual(refused);
    expect(taking({ ...whole, w2: 27 })).toEqual(refused);
    expect(taking({ ...whole, w1: 7, w2: 32 })).toEqual(refused);
    expect(taking({ w1: 13, w2: 26 })).toEqual(refused);
    expect(taking({ ...whole, walk: 12 })).toEqual(refused);
    expect(taking({ ...whole, water: 39 })).toEqual(refused);
    // At 9.33 the first of them is over.
    expect(taking(whole, clock(9, 33))).toEqual(refused);
    // She looked when twelve and a half minutes had passed, and pressed a minute later: it is then over.
    expect(taking(whole, clock(9, 29, 30))).toMatchObject({ ok: true });
  });
});

describe('the rounds of an item in a track', () => {
  it('share what a rescue plan has left it', () => {
    const rounds = { count: 6, minutes: minutes(5), turns: [] };
    const run = late(plan({ w2: { minutes: minutes(30), rounds } }));
    run.replan(clock(9, 16), shortenAt(run, clock(9, 16)));
    const roundIn = (now: number) => {
      const current = clockView(run.input(now)).tracks[0]?.current;
      return current && roundAt(rounds, current);
    };
    expect(roundIn(clock(9, 29))).toMatchObject({ round: 1, lengthMs: 260_000 });
    expect(roundIn(clock(9, 54))).toMatchObject({ round: 6, remainingMs: MINUTE });
    run.adjust(clock(9, 30), 1, itemId('w2'));
    expect(roundIn(clock(9, 30))).toMatchObject({ round: 1, lengthMs: 320_000 });
    run.pause(clock(9, 30));
    expect(roundIn(clock(9, 50))).toEqual(roundIn(clock(9, 30)));
  });
});
