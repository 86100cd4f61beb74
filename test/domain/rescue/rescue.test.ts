import { describe, expect, it } from 'vitest';
import { applyRescue, rescuePlans, shortestOf } from '../../../src/domain/rescue/rescue';
import { clockView } from '../../../src/domain/run/clock';
import { MINUTE, minutes } from '../../../src/domain/time';
import { at, clock, inOrder, item, itemId, type PlannedItem, Run } from '../support';

const refused = (refusal: string) => ({ ok: false, refusal });
const step = (name: string, mins: number, own: Partial<PlannedItem> = {}): PlannedItem => ({
  ...item(name, own),
  minutes: minutes(mins),
});

/** 09.00 a 20 · 09.20 b 30 · 09.50 pause 10 · 10.00 lunch, pinned, 60 · 11.00 c 40 · 11.40 d 20 · ends 12.00. */
const plan = inOrder(
  step('a', 20),
  step('b', 30),
  step('pause', 10, { kind: 'break' }),
  step('lunch', 60, { kind: 'break', priority: 'must', pinnedStart: at(10) }),
  step('c', 40, { priority: 'can' }),
  step('d', 20, { priority: 'must' }),
);

/** The plans at that time, told apart by name. */
function plansAt(run: Run, now: number) {
  const situation = rescuePlans(run.input(now));
  if (!situation.needed) throw new Error('No rescue is needed');
  const [shorten, drop, borrow] = situation.plans;
  return { ...situation, shorten, drop, borrow };
}

describe('shortestOf', () => {
  it('is what she has said, and never more than the item has', () => {
    expect(shortestOf(step('a', 30, { shortest: minutes(12) }))).toBe(12);
    expect(shortestOf(step('a', 30, { shortest: minutes(0) }))).toBe(0);
    expect(shortestOf(step('a', 30, { shortest: minutes(45) }))).toBe(30);
  });

  it('else three quarters of a MÅ, half of anything else, and no break under five minutes', () => {
    const lengths = [1, 3, 10, 15].map((mins) => [
      shortestOf(step('a', mins, { priority: 'must' })),
      shortestOf(step('a', mins)),
      shortestOf(step('a', mins, { kind: 'break' })),
    ]);
    expect(lengths).toEqual([
      [1, 1, 1],
      [3, 2, 3],
      [8, 5, 5],
      [12, 8, 8],
    ]);
    expect(shortestOf({ ...step('a', 0), minutes: null })).toBe(0);
  });
});

describe('no rescue', () => {
  it('before the start, on time, and after the end', () => {
    const run = new Run(plan);
    expect(rescuePlans(run.input(clock(11)))).toEqual({ needed: false });
    run.start(clock(9));
    expect(rescuePlans(run.input(clock(9, 20)))).toEqual({ needed: false });
    run.end(clock(13));
    expect(rescuePlans(run.input(clock(13)))).toEqual({ needed: false });
  });

  it('when the gap before a pinned start absorbs it', () => {
    const run = new Run(inOrder(step('a', 20), step('b', 10, { pinnedStart: at(9, 30) })));
    run.start(clock(9, 10));
    expect(rescuePlans(run.input(clock(9, 10)))).toEqual({ needed: false });
    expect(rescuePlans(run.input(clock(9, 20, 1)))).toEqual({ needed: false });
    // Less than a minute late is on time, as it is told.
    expect(rescuePlans(run.input(clock(9, 30, 59)))).toEqual({ needed: false });
    expect(rescuePlans(run.input(clock(9, 31)))).toMatchObject({ needed: true });
  });
});

describe('twelve minutes late for lunch', () => {
  const run = new Run(plan);
  run.start(clock(9, 12));
  const now = clock(9, 12);

  it('is shortened in proportion before lunch, and nothing after it', () => {
    const { misses, shorten } = plansAt(run, now);
    expect(misses).toEqual([
      { itemId: 'lunch', edge: 'start', at: clock(10), until: clock(10), byMs: 12 * MINUTE },
      { itemId: null, edge: 'end', at: clock(12), until: clock(12), byMs: 12 * MINUTE },
    ]);
    // 12 of 60 minutes: a fifth of each.
    expect(shorten).toMatchObject({
      possible: true,
      changes: [
        { itemId: 'a', from: 20, to: 16 },
        { itemId: 'b', from: 30, to: 24 },
        { itemId: 'pause', from: 10, to: 8 },
      ],
      wonMinutes: 12,
      count: 3,
      leastBreak: 8,
      endsAt: clock(12),
    });
  });

  it('says by how much the breaks are not enough, and what is', () => {
    const { borrow, drop } = plansAt(run, now);
    expect(borrow).toEqual({
      plan: 'borrow',
      possible: false,
      missingMinutes: 7,
      help: [
        { type: 'otherPlan', plan: 'shorten' },
        { type: 'otherPlan', plan: 'drop' },
        { type: 'later', itemId: 'lunch', edge: 'start', minutes: 7 },
      ],
    });
    expect(drop).toMatchObject({ possible: true, dropped: ['b'], wonMinutes: 30, leastBreak: 10, endsAt: clock(12) });
  });

  it('may be let slip, and is then not asked about again until it grows', () => {
    const slipping = new Run(plan);
    slipping.start(clock(9, 12));
    slipping.replan(now, plansAt(slipping, now).slip);
    expect(slipping.events.at(-1)?.fact).toEqual({
      type: 'replanned',
      plan: 'slip',
      lengths: [],
      dropped: [],
      slipped: [
        { itemId: 'lunch', until: clock(10, 12) },
        { itemId: null, until: clock(12, 12) },
      ],
    });
    expect(clockView(slipping.input(now)).pinnedAtRisk).toEqual([{ itemId: 'lunch', byMs: 12 * MINUTE }]);
    expect(rescuePlans(slipping.input(now))).toEqual({ needed: false });
    slipping.adjust(now, 5);
    expect(plansAt(slipping, now).shorten).toMatchObject({ possible: true, wonMinutes: 5 });
  });
});

describe('taking a plan', () => {
  it('is what was previewed, a fact of the log, and can be undone', () => {
    const run = new Run(plan);
    run.start(clock(9, 12));
    const { shorten } = plansAt(run, clock(9, 12));
    if (!shorten?.possible) throw new Error('The plan should be possible');
    const preview = applyRescue(run.input(clock(9, 12)), shorten);
    run.replan(clock(9, 12), shorten);
    expect(clockView(run.input(clock(9, 12)))).toEqual(preview);
    expect(run.replan(clock(9, 13), shorten)).toMatchObject({ ok: true, facts: [] });
    run.adjust(clock(9, 14), 2);
    expect(clockView(run.input(clock(9, 14))).current?.lengthMs).toBe(18 * MINUTE);
    run.undo(clock(9, 15));
    run.undo(clock(9, 15));
    expect(clockView(run.input(clock(9, 15))).current?.lengthMs).toBe(20 * MINUTE);
  });

  it('is refused where it would break a shortest, a MÅ, a pinned start, or what has passed', () => {
    const run = new Run(plan);
    const taking = (id: string, mins: number) =>
      run.replan(clock(9, 30), { plan: 'shorten', lengths: [{ itemId: itemId(id), minutes: mins }], dropped: [] });
    const dropping = (id: string) => run.replan(clock(9, 30), { plan: 'drop', lengths: [], dropped: [itemId(id)] });
    expect(taking('a', 15)).toEqual(refused('dayNotStarted'));
    run.start(clock(9, 12));
    const all = [taking('a', 16), taking('b', 14), taking('b', 20.5), taking('b', 31), taking('nobody', 5)];
    const drops = [dropping('a'), dropping('lunch'), dropping('d'), dropping('pause'), dropping('nobody')];
    for (const decision of [...all, ...drops]) expect(decision).toEqual(refused('changedSince'));
    // The look was at 09.29, when 17 minutes had passed; the press comes at 09.30.
    expect(taking('a', 17)).toMatchObject({ ok: true });
    expect(dropping('c')).toMatchObject({ ok: true });
  });
});

describe('the current item', () => {
  it('is shortened to what has passed of it, rounded up, and not below its shortest', () => {
    const run = new Run(inOrder(step('a', 60), step('b', 4, { shortest: minutes(4) })));
    run.start(clock(9, 10));
    expect(plansAt(run, clock(9, 20)).shorten).toMatchObject({ changes: [{ itemId: 'a', from: 60, to: 50 }] });
    run.adjust(clock(9, 20), 20);
    expect(plansAt(run, clock(9, 54, 30)).shorten).toMatchObject({ possible: true, wonMinutes: 30 });
    expect(plansAt(run, clock(10, 0, 1)).shorten).toMatchObject({ possible: false, missingMinutes: 1 });
  });
});

describe('a pinned start that is past already', () => {
  it('cannot be kept, and the day’s end still can', () => {
    const run = new Run(inOrder(step('a', 20), step('b', 20, { pinnedStart: at(9, 20) }), step('c', 20)));
    run.start(clock(9));
    const { misses, shorten } = plansAt(run, clock(9, 25));
    expect(misses.map(({ itemId: id }) => id)).toEqual([null]);
    expect(shorten).toMatchObject({ possible: true, wonMinutes: 5, endsAt: clock(10) });
  });
});

describe('what is dropped', () => {
  it('is KAN before BØR, the least that is enough, and never what holds a MÅ or a pinned start', () => {
    const inBlock = (name: string, position: number, own: Partial<PlannedItem> = {}) =>
      step(name, 10, { parentId: itemId('block'), position, priority: 'can', ...own });
    const items = [
      ...inOrder(
        step('a', 10),
        step('must', 30, { priority: 'must' }),
        step('should', 15),
        step('can', 20, { priority: 'can' }),
      ),
      { ...item('block', { position: 4, pinnedStart: at(10, 15) }), minutes: null },
      inBlock('first', 0),
      inBlock('second', 1),
      inBlock('third', 2, { priority: 'should' }),
      { ...item('aim', { parentId: itemId('second'), priority: 'must' }), minutes: null },
    ];
    const run = new Run(items);
    run.start(clock(9));
    run.adjust(clock(9), 5);
    expect(plansAt(run, clock(9)).drop).toMatchObject({ dropped: ['can'], wonMinutes: 20, endsAt: clock(10, 45) });
    run.adjust(clock(9), 17);
    expect(plansAt(run, clock(9)).drop).toMatchObject({ dropped: ['should', 'can'], endsAt: clock(10, 45) });
    run.adjust(clock(9), 30, itemId('first'));
    expect(plansAt(run, clock(9)).drop).toMatchObject({ possible: false, missingMinutes: 20 });
  });
});

describe('a reflecting team’s round', () => {
  const round = (answer: Partial<PlannedItem> = {}): PlannedItem[] =>
    inOrder(
      step('a', 10, { priority: 'must' }),
      step('talk', 12, { phase: 'talk' }),
      step('team', 8, { phase: 'team' }),
      step('answer', 8, { phase: 'answer', ...answer }),
    );
  const dropOf = (items: PlannedItem[]) => {
    const run = new Run(items);
    run.start(clock(9, 5));
    const situation = rescuePlans(run.input(clock(9, 5)));
    return situation.needed ? situation.plans[1] : null;
  };

  it('keeps all its phases, whatever their priority, unless one may be as short as nothing', () => {
    expect(dropOf(round())).toMatchObject({ possible: false, missingMinutes: 5 });
    expect(dropOf(round({ shortest: minutes(6), priority: 'can' }))).toMatchObject({ possible: false });
    expect(dropOf(round({ shortest: minutes(0) }))).toMatchObject({ possible: true, dropped: ['answer'] });
  });

  it('is not dropped out of a track with the block it is in', () => {
    const items = inOrder(step('a', 10), step('b', 10, { minutes: null, parallel: true }));
    const inTrack = (phase: PlannedItem['phase']) => step('t', 10, { parentId: itemId('b'), phase });
    const dropped = (phase: PlannedItem['phase']) => dropOf([...items, inTrack(phase)]);
    expect(dropped(null)).toMatchObject({ possible: true, dropped: ['b'] });
    expect(dropped('talk')).toMatchObject({ possible: false });
  });

  it('is shortened as a MÅ is, or as she has said', () => {
    const [, talk, , answer] = round({ shortest: minutes(2) });
    expect([talk, answer].map((one) => one && shortestOf(one))).toEqual([9, 2]);
  });
});

describe('lateness that was let slip at a pinned start', () => {
  it('is taken back where what comes after cannot win enough itself', () => {
    const whole = { shortest: minutes(10) };
    const a = step('a', 20);
    const b = step('b', 10, { ...whole, pinnedStart: at(9, 20) });
    const run = new Run(inOrder(a, b, step('c', 10, { ...whole, pinnedStart: at(9, 40) })));
    run.start(clock(9, 10));
    run.replan(clock(9, 10), plansAt(run, clock(9, 10)).slip);
    // The gap after b took what was let slip; now something that cannot be shortened is put into it.
    const extra = step('extra', 5, { shortest: minutes(5) });
    const fuller = new Run(inOrder(a, b, extra, step('c', 10, { ...whole, pinnedStart: at(9, 40) })));
    fuller.events.push(...run.events);
    expect(plansAt(fuller, clock(9, 10)).shorten).toMatchObject({ changes: [{ itemId: 'a', from: 20, to: 15 }] });
    // There are no breaks: all of it is missing before c, and none of it a second time at the end of the day.
    fuller.adjust(clock(9, 10), 12, itemId('extra'));
    expect(plansAt(fuller, clock(9, 10)).drop).toMatchObject({ possible: true, dropped: ['extra'] });
    expect(plansAt(fuller, clock(9, 10)).borrow).toMatchObject({ possible: false, missingMinutes: 17 });
  });
});

describe('when all KAN together are not enough', () => {
  it('drops the BØR that is, and spares the KAN it then does not need', () => {
    const run = new Run(
      inOrder(
        step('a', 10),
        step('can', 5, { priority: 'can' }),
        step('should', 30),
        step('must', 10, { priority: 'must' }),
      ),
    );
    run.start(clock(9, 20));
    expect(plansAt(run, clock(9, 20)).drop).toMatchObject({
      dropped: ['should'],
      wonMinutes: 30,
      endsAt: clock(9, 45),
    });
  });
});
