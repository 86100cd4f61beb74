import type { Item, Kind } from '../../domain/agenda/agenda';
import type { ItemId } from '../../domain/ids';
import type { ClockView, RowState } from '../../domain/run/clock';
import { toldTimes } from '../../domain/run/told-times';
import { type Instant, instant, MINUTE } from '../../domain/time';

export interface LineSegment {
  readonly id: ItemId;
  readonly kind: Kind;
  readonly title: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly state: RowState;
  /** How many tracks run at the same time in it; 0: it is no parallel block. */
  readonly tracks: number;
}

interface LineSpan {
  readonly start: Instant;
  readonly end: Instant;
}

/** The day as one line: what it is made of, where it ends by the plan, and the time that is too much. */
export interface Line extends LineSpan {
  readonly segments: readonly LineSegment[];
  readonly plannedEnd: Instant;
  readonly expectedEnd: Instant;
  /** Hatched: past the planned end, or where an item runs into a pinned one. */
  readonly excess: readonly LineSpan[];
  readonly ended: boolean;
}

/** Lays the steps of a day out as a line: as they went, as they are expected to go, or as planned before the start. */
export function dayLine(
  view: ClockView,
  items: readonly Pick<Item, 'id' | 'parentId' | 'parallel' | 'kind' | 'title'>[],
): Line {
  const byId = new Map(items.map((item) => [item.id, item]));
  const planned = view.phase === 'notStarted';
  const segments = view.rows.flatMap((row): LineSegment[] => {
    const item = byId.get(row.itemId);
    if (!row.isStep || row.state === 'skipped' || !item) return [];
    const start = planned ? row.plannedStart : (row.actualStart ?? row.expectedStart);
    const end = planned ? row.plannedEnd : (row.actualEnd ?? row.expectedEnd);
    if (end <= start) return [];
    const tracks = item.parallel ? items.filter(({ parentId }) => parentId === item.id).length : 0;
    return [{ id: item.id, kind: item.kind, title: item.title, start, end, state: row.state, tracks }];
  });
  const end = planned ? view.plannedEnd : toldTimes(view)(view.expectedEnd);
  const first = instant(Math.min(view.plannedStart, ...segments.map((one) => one.start)));
  const late = end - view.plannedEnd >= MINUTE ? [{ start: view.plannedEnd, end }] : [];
  return {
    start: first,
    end: instant(Math.max(view.plannedEnd, end)),
    segments,
    plannedEnd: view.plannedEnd,
    expectedEnd: end,
    excess: planned ? overlaps(segments) : late,
    ended: view.phase === 'ended',
  };
}

/** Where an item has not ended when the next begins. */
function overlaps(segments: readonly LineSegment[]): LineSpan[] {
  return segments.flatMap((segment, index) => {
    const next = segments[index + 1];
    return next && next.start < segment.end ? [{ start: next.start, end: segment.end }] : [];
  });
}

/** Whole or half hours within a span, for the scale under the line. */
export function ticksIn(span: LineSpan): Instant[] {
  const every = (span.end - span.start > 5 * 60 * MINUTE ? 60 : 30) * MINUTE;
  const first = Math.ceil(span.start / every) * every;
  const count = Math.max(0, Math.floor((span.end - first) / every) + 1);
  return Array.from({ length: count }, (_, index) => instant(first + index * every));
}

/** How far into the span an instant is, 0–1. */
export function shareAt(span: LineSpan, at: Instant): number {
  const length = span.end - span.start;
  return length <= 0 ? 0 : Math.min(1, Math.max(0, (at - span.start) / length));
}
