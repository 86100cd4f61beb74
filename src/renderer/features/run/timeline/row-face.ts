import type { ItemId } from '../../../../domain/ids';
import type { ClockRow, ClockView, RowState } from '../../../../domain/run/clock';
import { type toldTimes, tookMinutes } from '../../../../domain/run/told-times';
import { type Instant, instant } from '../../../../domain/time';

/**
 * All that a row of the day shows, in plain values and its times in whole minutes: it is drawn anew when one of them is
 * another, and not at every second of the clock it follows from.
 */
export interface RowFace {
  readonly itemId: ItemId;
  readonly state: RowState;
  readonly isCurrent: boolean;
  readonly isStep: boolean;
  readonly isBlock: boolean;
  /** A track, or what has minutes in one. */
  readonly track: 'itself' | 'within' | null;
  /** Null for a point, which has no time. */
  readonly planned: Instant | null;
  /** When it started, or is expected to; null before the day begins, and for what is passed by. */
  readonly actual: Instant | null;
  /** With the plan she looks at, it starts at another time. */
  readonly hasMoved: boolean;
  /** With the plan she looks at, it goes. */
  readonly goes: boolean;
  readonly dayEnded: boolean;
  /** What it has; once it is over, what it took. */
  readonly minutes: number | null;
  /** What it has without the plan she looks at; null where she looks at none. */
  readonly minutesBefore: number | null;
  /** Of the current one: when it is done, or should have been. */
  readonly endsAt: Instant | null;
  readonly isOver: boolean;
}

export interface FaceInput {
  readonly view: ClockView;
  readonly row: ClockRow;
  /** The row as it stands, while `row` is as it would be with a plan she looks at. */
  readonly before: ClockRow | null;
  readonly now: Instant;
  /** How the times of `view` are told, and those of the day as it stands. */
  readonly told: ReturnType<typeof toldTimes>;
  readonly toldNow: ReturnType<typeof toldTimes>;
}

export function faceOf({ view, row, before, now, told, toldNow }: FaceInput): RowFace {
  const isTrack = row.trackId === row.itemId;
  const inTrack = row.trackId !== null && row.minutes !== null;
  const isTimed = row.isStep || row.isBlock || inTrack;
  const started = isTimed && view.phase !== 'notStarted' && row.state !== 'skipped';
  const current = view.current?.itemId === row.itemId ? view.current : null;
  const start = told(startOf(row));
  const took = tookMinutes(row, told);
  return {
    itemId: row.itemId,
    state: row.state,
    isCurrent: current !== null,
    isStep: row.isStep,
    isBlock: row.isBlock,
    track: isTrack ? 'itself' : inTrack ? 'within' : null,
    planned: isTimed ? row.plannedStart : null,
    actual: started ? start : null,
    hasMoved: before !== null && start !== toldNow(startOf(before)),
    goes: row.state === 'skipped' && before?.state === 'coming',
    dayEnded: view.phase === 'ended',
    minutes: took ?? row.minutes,
    minutesBefore: took === null && (row.isStep || inTrack) ? (before?.minutes ?? null) : null,
    endsAt: current && told(instant(now + current.remainingMs), row.plannedEnd),
    isOver: current?.level === 'over',
  };
}

/** When it started, or is expected to. */
const startOf = (row: ClockRow): Instant => row.actualStart ?? row.expectedStart;
