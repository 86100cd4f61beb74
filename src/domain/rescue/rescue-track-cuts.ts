import type { ItemId } from '../ids';
import type { ClockItem, DayReading } from '../run/clock';
import { type Instant, instant } from '../time';
import type { Cuttable } from './cuttable';
import { evenCut } from './rescue-cuts';
import { fitStretches } from './rescue-stretches';
import { type TrackAhead, tracksAhead } from './rescue-tracks';

/** One item's length, before and after; 0 where it is dropped. */
export interface LengthChange {
  readonly itemId: ItemId;
  readonly from: number;
  readonly to: number;
}

const AS_LATE_AS_MAY_BE = instant(Number.POSITIVE_INFINITY);

/** What the items of a track give so that it is over by then, as evenly as whole minutes allow. */
function cutTrack({ stretches }: TrackAhead, until: Instant): LengthChange[] {
  const deadline = { itemId: null, edge: 'end', at: until } as const;
  // Within the track nothing is late: only its end counts.
  const toFit = stretches.map((stretch, index) => {
    const last = index === stretches.length - 1;
    return {
      ...stretch,
      from: instant(stretch.from),
      deadline: { ...deadline, until: last ? until : AS_LATE_AS_MAY_BE },
      graceMs: 0,
    };
  });
  const { cuts } = fitStretches<Cuttable>(toFit, evenCut);
  return stretches.flatMap(({ steps }, at) =>
    steps.flatMap(({ itemId, minutes }, index) => {
      const cut = cuts[at]?.[index] ?? 0;
      return cut > 0 ? [{ itemId, from: minutes, to: minutes - cut }] : [];
    }),
  );
}

/** When a parallel block ends, by where it stands among the rows. */
const blockEnd = ({ forecast }: DayReading<ClockItem>, index: number): Instant | undefined =>
  forecast.rows[index]?.expectedEnd;

/**
 * What is taken in the tracks of parallel blocks that a plan has shortened, so that each track is over when its block is. The
 * reading is the day with the new lengths of those blocks.
 */
export function cutTracks(reading: DayReading<ClockItem>, blocks: readonly number[]): LengthChange[] {
  return blocks.flatMap((index) => {
    const until = blockEnd(reading, index);
    return until === undefined ? [] : tracksAhead(reading, index).flatMap((track) => cutTrack(track, until));
  });
}

/** Whether every track of the block is over when it is, as far as it can be. */
export function tracksFit(reading: DayReading<ClockItem>, index: number): boolean {
  const until = blockEnd(reading, index) ?? AS_LATE_AS_MAY_BE;
  return tracksAhead(reading, index).every(({ endsAt, leastEnd }) => endsAt <= Math.max(until, leastEnd));
}
