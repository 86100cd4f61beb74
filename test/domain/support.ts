import fc from 'fast-check';
import type { Item } from '../../src/domain/agenda/agenda';
import { PLAIN_ITEM, REFLECTION_PHASES } from '../../src/domain/agenda/agenda';
import type { Day } from '../../src/domain/agenda/gathering';
import type { DayId, GatheringId, ItemId, RunEventId } from '../../src/domain/ids';
import { decideReplan } from '../../src/domain/rescue/decide-replan';
import { type Replan, rescuePlans } from '../../src/domain/rescue/rescue';
import { type ClockInput, clockView } from '../../src/domain/run/clock';
import {
  type Decision,
  decideBack,
  decideEnd,
  decideNext,
  decidePause,
  decideResume,
  decideStart,
  decideUndo,
} from '../../src/domain/run/decide';
import { decideAdjust } from '../../src/domain/run/decide-adjust';
import { decideCorrect, decideJump, decideSkip } from '../../src/domain/run/decide-course';
import { decideMoveTrack } from '../../src/domain/run/decide-track';
import type { RunEvent } from '../../src/domain/run/run';
import { readLog } from '../../src/domain/run/run-log';
import {
  type Instant,
  instant,
  instantOf,
  isoDate,
  MINUTE,
  type Minutes,
  minuteOfDay,
  minutes,
} from '../../src/domain/time';

export const ZONE = 'Europe/Oslo';
export const GATHERING = 'gathering' as GatheringId;
export const DAY = 'day-one' as DayId;

export const itemId = (name: string): ItemId => name as ItemId;
export const at = (hours: number, mins = 0) => minuteOfDay(hours * 60 + mins);

export function day(own: Partial<Day> = {}): Day {
  return { id: DAY, gatheringId: GATHERING, position: 0, label: '', date: isoDate('2026-11-24'), start: at(9), ...own };
}

export function item(name: string, own: Partial<Item> = {}): Item {
  return {
    ...PLAIN_ITEM,
    id: itemId(name),
    gatheringId: GATHERING,
    dayId: DAY,
    parentId: null,
    position: 0,
    title: name,
    kind: 'talk',
    minutes: minutes(10),
    ...own,
  };
}

/** Siblings numbered in the order given. */
export const inOrder = (...items: Item[]): Item[] => items.map((one, position) => ({ ...one, position }));

/** An instant on the day of `day()`, by the wall clock. */
export const clock = (hours: number, mins = 0, secs = 0): Instant =>
  instant(instantOf(ZONE, isoDate('2026-11-24'), at(hours, mins)) + secs * 1000);

/** A run as it would be recorded: presses are judged by the domain and appended with their time. */
export class Run {
  readonly events: RunEvent[] = [];
  constructor(
    readonly items: readonly Item[],
    readonly days: readonly Day[] = [day()],
  ) {}

  record<Refusal extends string>(decision: Decision<Refusal>, when: number): Decision<Refusal> {
    if (!decision.ok) return decision;
    for (const fact of decision.facts) {
      const seq = this.events.length + 1;
      this.events.push({
        id: `event-${seq}` as RunEventId,
        gatheringId: GATHERING,
        dayId: decision.dayId,
        seq,
        at: instant(when),
        uptime: null,
        fact,
      });
    }
    return decision;
  }

  get asked() {
    return { days: this.days, items: this.items, run: this.events, zone: ZONE };
  }

  get current(): ItemId | null {
    return readLog(this.events, this.days[0]?.id ?? DAY).current;
  }

  start = (when: number, fromNow?: boolean) =>
    this.record(decideStart(this.asked, this.days[0]?.id ?? DAY, fromNow), when);
  next = (when: number, from = this.current) => this.record(decideNext(this.asked, from ?? itemId('none')), when);
  back = (when: number, from = this.current) => this.record(decideBack(this.asked, from ?? itemId('none')), when);
  pause = (when: number) => this.record(decidePause(this.asked), when);
  resume = (when: number) => this.record(decideResume(this.asked), when);
  adjust = (when: number, mins: number, id = this.current) =>
    this.record(decideAdjust(this.asked, id ?? itemId('none'), mins, instant(when)), when);
  jump = (when: number, to: ItemId, from = this.current) =>
    this.record(decideJump(this.asked, from ?? itemId('none'), to), when);
  skip = (when: number, id: ItemId) => this.record(decideSkip(this.asked, id), when);
  correct = (when: number, startedAt: number, id = this.current) =>
    this.record(decideCorrect(this.asked, id ?? itemId('none'), instant(startedAt), instant(when)), when);
  moveTrack = (when: number, trackId: ItemId, to: ItemId) =>
    this.record(decideMoveTrack(this.asked, trackId, to, instant(when)), when);
  replan = (when: number, plan: Replan) => this.record(decideReplan(this.asked, plan, instant(when)), when);
  end = (when: number) => this.record(decideEnd(this.asked), when);
  undo = (when: number) => this.record(decideUndo(this.asked), when);

  /** Puts a track of the block that runs, where there is one, at one of its items. */
  moveSomeTrack(when: number, pick: number): void {
    const { tracks } = clockView(this.input(when));
    const track = tracks[pick % Math.max(1, tracks.length)];
    const to = track?.items[pick % track.items.length]?.itemId;
    if (track && to) this.moveTrack(when, track.trackId, to);
  }

  /** Gives minutes to some item of a track of the block that runs, where there is one, or takes them. */
  adjustSomeTrack(when: number, pick: number): void {
    const { tracks } = clockView(this.input(when));
    const track = tracks[pick % Math.max(1, tracks.length)];
    const some = track?.items[pick % track.items.length]?.itemId;
    const id = pick % 3 === 0 ? some : (track?.current?.itemId ?? some);
    if (id) this.adjust(when, [-5, -1, 1, 5][pick % 4] ?? 1, id);
  }

  input(now: number): ClockInput<Item> {
    return {
      zone: ZONE,
      alertMinutes: [5, 2],
      day: this.days[0] ?? day(),
      items: this.items,
      run: this.events,
      now: instant(now),
    };
  }
}

export interface Sketch {
  readonly minutes: number | null;
  readonly pin: number | null;
  readonly level: number;
  readonly locked?: number | null;
  readonly parallel?: boolean;
}

/** Items in reading order with levels, made into rows: a level deeper than its predecessor allows is brought up. */
export function planted(sketches: readonly Sketch[]): Item[] {
  const path: ItemId[] = [];
  const count = new Map<ItemId | null, number>();
  return sketches.map((sketch, index) => {
    const level = Math.min(sketch.level, path.length);
    path.length = level;
    const parentId = path[level - 1] ?? null;
    const position = count.get(parentId) ?? 0;
    count.set(parentId, position + 1);
    const one = item(`item-${String(index).padStart(3, '0')}`, {
      parentId,
      position,
      minutes: sketch.minutes === null ? null : minutes(sketch.minutes),
      pinnedStart: sketch.pin === null ? null : minuteOfDay(sketch.pin),
      lockedEnd: sketch.locked ? minuteOfDay(sketch.locked) : null,
      parallel: sketch.parallel ?? false,
    });
    path.push(one.id);
    return one;
  });
}

/** Nothing, but for so many in eight. */
export const seldom = <T>(one: fc.Arbitrary<T>, weight = 1): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 8 - weight, arbitrary: fc.constant(null) }, { weight, arbitrary: one });

export const anyPlan: fc.Arbitrary<Item[]> = fc
  .array(
    fc.record({
      minutes: fc.option(fc.integer({ min: 0, max: 90 }), { freq: 5 }),
      pin: fc.oneof(
        { weight: 3, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.integer({ min: 480, max: 1200 }) },
      ),
      level: fc.integer({ min: 0, max: 2 }),
      locked: seldom(fc.integer({ min: 500, max: 1200 })),
      parallel: fc.nat({ max: 3 }).map((n) => n === 0),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map(planted);

const PRESSES = ['next', 'next', 'next', 'back', 'pause', 'resume', 'adjust', 'undo', 'end'] as const;
const DEEPER = ['jump', 'skip', 'correct', 'replan', 'moveTrack', 'adjustTrack'] as const;

const anyPress = fc.record({
  press: fc.constantFrom(...PRESSES, ...DEEPER),
  after: fc.integer({ min: 0, max: 40 * MINUTE }),
  minutes: fc.constantFrom(-5, -1, 1, 5),
  pick: fc.nat({ max: 30 }),
});

const isDeeper = (press: string): press is (typeof DEEPER)[number] => DEEPER.some((one) => one === press);

/** The presses that need to be told what they are about. */
export function pressDeeper(run: Run, press: (typeof DEEPER)[number], when: number, pick: number): void {
  const some = run.items[pick % run.items.length]?.id ?? itemId('none');
  if (press === 'jump') run.jump(when, some);
  else if (press === 'skip') run.skip(when, some);
  else if (press === 'moveTrack') run.moveSomeTrack(when, pick);
  else if (press === 'adjustTrack') run.adjustSomeTrack(when, pick);
  else if (press === 'correct') run.correct(when, when - pick * MINUTE, pick % 3 === 0 ? some : run.current);
  else {
    const situation = rescuePlans(run.input(when));
    const plans = situation.needed ? [...situation.plans, situation.slip] : [];
    const possible = plans.flatMap((plan) => (plan.possible ? [plan] : []));
    const plan = possible[pick % Math.max(1, possible.length)];
    if (plan) run.replan(when, plan);
  }
}

/** An item with the shortest it may become. */
export type PlannedItem = Item & { readonly shortest?: Minutes | null };

const own = fc.record({
  kind: fc.constantFrom('talk' as const, 'break' as const, 'group' as const),
  priority: fc.constantFrom('must' as const, 'should' as const, 'can' as const),
  shortest: fc.option(fc.nat({ max: 30 }).map(minutes), { freq: 2 }),
  phase: seldom(fc.constantFrom(...REFLECTION_PHASES)),
});

/** The same items, differing in what may be taken from them. */
export const varied = (plan: fc.Arbitrary<Item[]>): fc.Arbitrary<PlannedItem[]> =>
  plan.chain((items) => fc.tuple(...items.map((one) => own.map((more): PlannedItem => ({ ...one, ...more })))));

/** A plan with a run of random presses, and the time of the last. */
export const anyRun: fc.Arbitrary<{ run: Run; now: number }> = fc
  .record({
    items: varied(anyPlan),
    delay: fc.integer({ min: -60 * MINUTE, max: 60 * MINUTE }),
    fromNow: fc.constantFrom(undefined, false, true),
    presses: fc.array(anyPress, { maxLength: 16 }),
  })
  .map(({ items, delay, fromNow, presses }) => {
    const run = new Run(items);
    let now = clock(9) + delay;
    run.start(now, fromNow);
    for (const { press, after, minutes: mins, pick } of presses) {
      now += after;
      if (press === 'adjust') run.adjust(now, mins);
      else if (isDeeper(press)) pressDeeper(run, press, now, pick);
      else if (press !== 'end' || after % 5 === 0) run[press](now);
    }
    return { run, now };
  });

/** Every way to give one of the choices to each. */
export function* combinations<T>(choices: readonly (readonly T[])[], at = 0): Generator<T[]> {
  const here = choices[at];
  if (!here) {
    yield [];
    return;
  }
  for (const rest of combinations(choices, at + 1)) for (const one of here) yield [one, ...rest];
}
