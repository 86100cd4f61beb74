import type { Day } from '../agenda/gathering';
import { type DayLayout, layoutDay, type ScheduleRow } from '../agenda/schedule';
import type { DayId, ItemId } from '../ids';
import type { Instant, MinuteOfDay } from '../time';
import { dayInRun, plannedInstants, stepsLeft } from './forecast';
import type { RunEvent, RunFact } from './run';
import { liveEvents, type RunState, readLog, runningDay } from './run-log';

/** What a press is judged by: the whole gathering's plan and log. */
export interface DecideInput<T extends ScheduleRow = ScheduleRow> {
  readonly days: readonly Pick<Day, 'id' | 'start'>[];
  readonly items: readonly T[];
  readonly run: readonly RunEvent[];
  /** The gathering's zone; without it, clock times in the plan cannot be set against what has happened. */
  readonly zone?: string;
}

export type RunRefusal =
  | 'dayNotStarted'
  | 'dayAlreadyStarted'
  | 'otherDayRunning'
  | 'dayHasNoSteps'
  | 'dayHasEnded'
  | 'notThatItem'
  | 'nothingToUndo';

/** What a press means: the facts to append to the log of `dayId`; none when it is done already. */
export type Decision<Refusal extends string = RunRefusal> =
  | { readonly ok: true; readonly dayId: DayId; readonly facts: readonly RunFact[] }
  | { readonly ok: false; readonly refusal: Refusal };

export const refuse = <Refusal extends string>(refusal: Refusal): Decision<Refusal> => ({ ok: false, refusal });
export const record = (dayId: DayId, ...facts: RunFact[]): Decision<never> => ({ ok: true, dayId, facts });

export interface Standing<T extends ScheduleRow> {
  readonly dayId: DayId;
  readonly state: RunState;
  readonly layout: DayLayout<T>;
  /** When a clock time of the plan is; null where the zone is not known. */
  readonly toInstant: ((at: MinuteOfDay) => Instant) | null;
}

/** The day a press is about: the one that runs, else the one that last ran. */
function standing<T extends ScheduleRow>({ days, items, run, zone }: DecideInput<T>): Standing<T> | null {
  const dayId = runningDay(days, run) ?? liveEvents(run).at(-1)?.dayId;
  const day = days.find(({ id }) => id === dayId);
  if (!day) return null;
  const state = readLog(run, day.id);
  const { startedAt } = state;
  if (zone === undefined || startedAt === null) {
    return { dayId: day.id, state, layout: layoutDay(day, items), toInstant: null };
  }
  const layout = layoutDay(dayInRun(zone, day, state), items);
  return { dayId: day.id, state, layout, toInstant: plannedInstants(zone, day, startedAt, startedAt) };
}

/** Judges a press that makes sense only while a day runs. */
export function whileRunning<T extends ScheduleRow, Refusal extends string = RunRefusal>(
  input: DecideInput<T>,
  judge: (now: Standing<T> & { readonly current: ItemId }) => Decision<Refusal | RunRefusal>,
): Decision<Refusal | RunRefusal> {
  const now = standing(input);
  if (!now || now.state.phase === 'notStarted') return refuse('dayNotStarted');
  if (now.state.current === null) return refuse('dayHasEnded');
  return judge({ ...now, current: now.state.current });
}

/** Starts a day at its first step. `fromNow` moves its plan to begin now; else, and where nothing is chosen, it stands. */
export function decideStart<T extends ScheduleRow>(input: DecideInput<T>, dayId: DayId, fromNow?: boolean): Decision {
  const { phase } = readLog(input.run, dayId);
  if (phase === 'ended') return refuse('dayHasEnded');
  if (phase !== 'notStarted') return refuse('dayAlreadyStarted');
  if (runningDay(input.days, input.run) !== null) return refuse('otherDayRunning');
  const day = input.days.find(({ id }) => id === dayId);
  const first = day && layoutDay(day, input.items).steps[0];
  if (!first) return refuse('dayHasNoSteps');
  const choice = fromNow === undefined ? {} : { fromNow };
  return record(dayId, { type: 'started', itemId: first.item.id, ...choice });
}

/** Next, pressed on `from`: on to the next step, or to the end of the day. It also ends a pause. */
export function decideNext<T extends ScheduleRow>(input: DecideInput<T>, from: ItemId): Decision {
  const now = standing(input);
  // The press that ended the day, coming twice.
  if (now?.state.phase === 'ended' && now.state.visits.has(from)) return record(now.dayId);
  return whileRunning(input, ({ dayId, state, layout, current }) => {
    if (from !== current) return record(dayId);
    const to = stepsLeft(layout, state)[0]?.item.id;
    return record(dayId, to === undefined ? { type: 'ended' } : { type: 'next', from, to });
  });
}

/** Back, pressed on `from`: the item before goes on as if it had never been left. */
export function decideBack<T extends ScheduleRow>(input: DecideInput<T>, from: ItemId): Decision {
  return whileRunning(input, ({ dayId, state, layout, current }) => {
    if (from !== current) return record(dayId);
    const inPlan = new Set(layout.rows.map((row) => row.item.id));
    const to = state.trail.slice(0, -1).findLast((itemId) => inPlan.has(itemId));
    return to === undefined ? refuse('nothingToUndo') : record(dayId, { type: 'back', from, to });
  });
}

export function decidePause<T extends ScheduleRow>(input: DecideInput<T>): Decision {
  return whileRunning(input, ({ dayId, state }) =>
    state.phase === 'paused' ? record(dayId) : record(dayId, { type: 'paused' }),
  );
}

export function decideResume<T extends ScheduleRow>(input: DecideInput<T>): Decision {
  return whileRunning(input, ({ dayId, state }) =>
    state.phase === 'paused' ? record(dayId, { type: 'resumed' }) : record(dayId),
  );
}

/** Ends the day where it stands. */
export function decideEnd<T extends ScheduleRow>(input: DecideInput<T>): Decision {
  const now = standing(input);
  if (now?.state.phase === 'ended') return record(now.dayId);
  return whileRunning(input, ({ dayId }) => record(dayId, { type: 'ended' }));
}

/** Takes back the last thing that happened, in whichever day. */
export function decideUndo<T extends ScheduleRow>({ run }: DecideInput<T>): Decision {
  // The machine's clock is not set back by an undo.
  const last = liveEvents(run).findLast(({ fact }) => fact.type !== 'clockSet');
  return last ? record(last.dayId, { type: 'undone', eventId: last.id }) : refuse('nothingToUndo');
}
