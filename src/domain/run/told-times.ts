import { type Instant, instant, MINUTE } from '../time';
import type { ClockView } from './clock';
import type { ClockRow } from './forecast-rows';

/** Late by so much is on time still: nothing is told of it, and no rescue is needed for it. */
export const ON_TIME_MS = MINUTE - 1;

/** Whole minutes from a planned time as they are told, + late, − ahead. Less than one minute either way is on time. */
export const toldMinutes = (offMs: number): number => (offMs > -MINUTE && offMs < 0 ? 0 : Math.floor(offMs / MINUTE));

const floor = (at: number): Instant => instant(Math.floor(at / MINUTE) * MINUTE);

/** One time alone, against its plan. */
const besidePlan = (planned: Instant, at: Instant): Instant => instant(planned + toldMinutes(at - planned) * MINUTE);

/** Only what lies ahead on the day's own way is rounded alike; what has been, and what goes on beside it, stands alone. */
const isAhead = (row: ClockRow, actual: Instant | null): boolean => actual === null && row.trackId === null;

/**
 * Tells every time of a day in whole minutes, each instant in one way wherever it stands: as a clock on the wall shows it
 * then, but as planned where it is less than a minute before that. What is expected to follow is told with the same
 * rounding. `planned` is for a time that no row of the day has.
 */
export function toldTimes(
  view: Pick<ClockView, 'rows' | 'plannedEnd' | 'expectedEnd'>,
): (at: Instant, planned?: Instant) => Instant {
  const told = new Map<Instant, Instant>();
  let up = false;
  /** What came later on the day's own way is told no earlier than what came before it. */
  let last = { at: instant(Number.NEGATIVE_INFINITY), told: instant(Number.NEGATIVE_INFINITY) };
  const tell = (at: Instant, planned: Instant, ahead: boolean, onWay: boolean): void => {
    if (told.has(at)) return;
    const isOnTime = Math.abs(at - planned) < MINUTE;
    if (ahead && isOnTime) up = at < planned;
    const rounded = ahead && up ? floor(at + MINUTE - 1) : floor(at);
    const alone = isOnTime ? planned : rounded;
    const inOrder = onWay && at >= last.at;
    const shown = inOrder ? instant(Math.max(alone, last.told)) : alone;
    if (inOrder) last = { at, told: shown };
    told.set(at, shown);
  };
  for (const row of view.rows) {
    if (row.state === 'skipped' || (row.minutes === null && !row.isBlock)) continue;
    const onWay = row.trackId === null;
    tell(row.actualStart ?? row.expectedStart, row.plannedStart, isAhead(row, row.actualStart), onWay);
    // A block ends when the last of what is in it does.
    if (!row.isBlock) tell(row.actualEnd ?? row.expectedEnd, row.plannedEnd, isAhead(row, row.actualEnd), onWay);
  }
  tell(view.expectedEnd, view.plannedEnd, true, true);
  return (at, planned) => told.get(at) ?? (planned === undefined ? floor(at) : besidePlan(planned, at));
}

/** Whether the day ends later than planned, as it is told: behind just now, with slack enough ahead, is nothing to warn of. */
export const endsLate = (view: Pick<ClockView, 'rows' | 'plannedEnd' | 'expectedEnd'>): boolean =>
  toldTimes(view)(view.expectedEnd) - view.plannedEnd >= MINUTE;

/** Whole minutes that a row took, between the two times as they are told; null while it has not begun and ended. */
export function tookMinutes(row: ClockRow, told: (at: Instant) => Instant): number | null {
  const { state, minutes, actualStart, actualEnd } = row;
  if (state !== 'done' || minutes === null || actualStart === null || actualEnd === null) return null;
  return (told(actualEnd) - told(actualStart)) / MINUTE;
}
