import type { ItemId } from '../../../../domain/ids';
import type { ClockRow, ClockView, RowState } from '../../../../domain/run/clock';
import { type Instant, instant, MINUTE } from '../../../../domain/time';
import { nearPlan } from '../acts/near-plan';

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
}

export function faceOf({ view, row, before, now }: FaceInput): RowFace {
  const isTrack = row.trackId === row.itemId;
  const inTrack = row.trackId !== null && row.minutes !== null;
  const isTimed = row.isStep || row.isBlock || inTrack;
  const started = isTimed && view.phase !== 'notStarted' && row.state !== 'skipped';
  const current = view.current?.itemId === row.itemId ? view.current : null;
  return {
    itemId: row.itemId,
    state: row.state,
    isCurrent: current !== null,
    isStep: row.isStep,
    isBlock: row.isBlock,
    track: isTrack ? 'itself' : inTrack ? 'within' : null,
    planned: isTimed ? wholeMinute(row.plannedStart) : null,
    actual: started ? wholeMinute(shownStart(row)) : null,
    hasMoved: before !== null && shownStart(row) !== shownStart(before),
    goes: row.state === 'skipped' && before?.state === 'coming',
    dayEnded: view.phase === 'ended',
    minutes: row.minutes,
    minutesBefore: row.isStep || inTrack ? (before?.minutes ?? null) : null,
    endsAt: current && wholeMinute(nearPlan(row.plannedEnd, instant(now + current.remainingMs))),
    isOver: current?.level === 'over',
  };
}

/** When it started, or is expected to. */
const shownStart = (row: ClockRow): Instant => row.actualStart ?? nearPlan(row.plannedStart, row.expectedStart);

/** As a clock shows it. */
const wholeMinute = (at: Instant): Instant => instant(Math.floor(at / MINUTE) * MINUTE);
