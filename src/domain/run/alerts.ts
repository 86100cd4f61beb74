import { layoutDay } from '../agenda/schedule';
import { itemAt } from '../agenda/tree';
import type { ItemId } from '../ids';
import { type Instant, instant, MINUTE, type MinuteOfDay } from '../time';
import type { ClockInput } from './clock';
import { dayInRun, plannedInstants } from './forecast';
import { type Adjustment, lengthInRun, type RunState, readLog, type Visit } from './run-log';
import { countsToEnd, givenUnder } from './step-length';

/** `first`, `second`: the thresholds before the end; `zero`: time is out; `over`: a whole minute more. */
type AlertKind = 'first' | 'second' | 'zero' | 'over';

export interface Alert {
  readonly itemId: ItemId;
  readonly kind: AlertKind;
  readonly at: Instant;
  /** Minutes left at `first` and `second`, 0 at `zero`, minutes over at `over`. */
  readonly minutes: number;
}

/** A stretch of the current item's time with one length. At its start `before` was left, then `after`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
  readonly lengthMs: number;
  readonly runs: boolean;
}

/** How an item's length follows from its changes, in ms. */
type LengthAfter = (changes: readonly Adjustment[]) => number;

const added = (changes: readonly Adjustment[]): number =>
  changes.reduce((sum, one) => sum + (one.change === 'by' ? one.minutes : 0), 0);

/** As planned or as it was last set, with what was given since or taken. */
const byMinutes =
  (minutes: number | null): LengthAfter =>
  (changes) => {
    const set = changes.findLastIndex((one) => one.change === 'to');
    return lengthInRun(changes[set]?.minutes ?? minutes, added(changes.slice(set + 1)));
  };

/** Until a locked end, however long that is. */
const byEnd =
  (lockedEnd: MinuteOfDay, locked: Instant, visit: Visit): LengthAfter =>
  (changes) =>
    Math.max(0, locked - visit.startedAt + visit.spentBefore + givenUnder(lockedEnd, changes) * MINUTE);

/** Cuts the current visit where it was paused, resumed or given another length. */
function stretches(itemId: ItemId, lengthAfter: LengthAfter, visit: Visit, state: RunState, until: number): Stretch[] {
  const own = state.adjusted.filter((one) => one.itemId === itemId);
  const later = own.filter((one) => one.at > visit.startedAt);
  const paused = (at: number): boolean => visit.pauses.some((p) => p.from <= at && at < (p.to ?? Infinity));
  const cuts = new Set<number>(later.map((one) => one.at));
  for (const pause of visit.pauses) {
    cuts.add(pause.from);
    if (pause.to !== null) cuts.add(pause.to);
  }
  const times = [visit.startedAt, ...[...cuts].filter((at) => at > visit.startedAt).sort((a, b) => a - b)];
  const found: Stretch[] = [];
  let left = Number.NaN;
  let lengthMs = Number.NaN;
  times.forEach((from, index) => {
    const length = lengthAfter(own.filter((one) => one.at <= from));
    const after = Number.isNaN(left) ? length - visit.spentBefore : left + (length - lengthMs);
    const to = times[index + 1] ?? until;
    const runs = !paused(from);
    found.push({ from, to, before: Number.isNaN(left) ? after : left, after, lengthMs: length, runs });
    left = runs ? after - (to - from) : after;
    lengthMs = length;
  });
  return found;
}

/** The current visit, as what is left of its item goes down: a pause does not stop one that counts to a locked end. */
function currentStretches(input: Omit<ClockInput, 'now'>, state: RunState, to: Instant): Stretch[] {
  const itemId = state.current;
  const visit = itemId === null ? undefined : state.visits.get(itemId);
  const item = itemId === null ? null : itemAt(input.items, itemId);
  if (itemId === null || !visit || !item) return [];
  const layout = layoutDay(dayInRun(input.zone, input.day, state), input.items);
  const row = layout.rows.find((one) => one.item.id === itemId);
  if (row && countsToEnd(row) && row.item.lockedEnd !== null) {
    const { lockedEnd } = row.item;
    const locked = plannedInstants(input.zone, input.day, state.startedAt, to)(lockedEnd);
    return stretches(itemId, byEnd(lockedEnd, locked, visit), { ...visit, pauses: [] }, state, to);
  }
  const minutes = row?.isStep ? row.minutes : item.minutes;
  return stretches(itemId, byMinutes(minutes), visit, state, to);
}

interface Mark {
  readonly kind: AlertKind;
  readonly minutes: number;
}

/** The marks at which something is said while `before` shrinks to `after`, the first reached first. */
function marksBetween(before: number, after: number, lengthMs: number, thresholds: readonly number[]): Mark[] {
  const reached = (leftMs: number): boolean => before > leftMs && leftMs >= after;
  const marks: Mark[] = [];
  thresholds.forEach((minutes, index) => {
    const ms = minutes * MINUTE;
    if (reached(ms) && ms < lengthMs) marks.push({ kind: index === 0 ? 'first' : 'second', minutes });
  });
  if (reached(0)) marks.push({ kind: 'zero', minutes: 0 });
  const firstOver = Math.max(1, Math.floor(-before / MINUTE) + 1);
  for (let over = firstOver; -over * MINUTE >= after; over++) marks.push({ kind: 'over', minutes: over });
  return marks;
}

const leftAt = (mark: Mark): number => (mark.kind === 'over' ? -mark.minutes : mark.minutes) * MINUTE;

/**
 * The alerts of the current item that fall due in (`from`, `to`]. They follow from the plan and the log alone, so asking
 * for one stretch after another never doubles nor misses one. An adjustment that jumps past several says only the last.
 */
export function alertsBetween(input: Omit<ClockInput, 'now'>, from: Instant, to: Instant): Alert[] {
  const state = readLog(input.run, input.day.id);
  const itemId = state.current;
  if (itemId === null) return [];
  const [first, second] = input.alertMinutes;
  const thresholds = first === second ? [first] : [Math.max(first, second), Math.min(first, second)];
  const alerts: Alert[] = [];
  for (const stretch of currentStretches(input, state, to)) {
    const jumped = marksBetween(stretch.before, stretch.after, stretch.lengthMs, thresholds).at(-1);
    if (jumped && stretch.from > from && stretch.from <= to) {
      alerts.push({ itemId, ...jumped, at: instant(stretch.from) });
    }
    if (!stretch.runs) continue;
    // Only what lies in the asked stretch of time is looked at: a forgotten day may be over by thousands of minutes.
    const since = Math.max(stretch.from, Math.min(from, stretch.to));
    const until = Math.min(stretch.to, to);
    const leftSince = stretch.after - (since - stretch.from);
    const leftUntil = stretch.after - (until - stretch.from);
    for (const mark of marksBetween(leftSince, leftUntil, stretch.lengthMs, thresholds)) {
      alerts.push({ itemId, ...mark, at: instant(stretch.from + (stretch.after - leftAt(mark))) });
    }
  }
  return alerts;
}
