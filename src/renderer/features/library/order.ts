import type { GatheringSummary } from '../../../contract';
import type { IsoDate } from '../../../domain/time';

/** The list as it is shown: the next one large, then today's that is over, what comes, what has been by year, and what has been deleted. */
export interface Shelves {
  /** The one that runs, else the next to come. */
  readonly lead: GatheringSummary | null;
  readonly upcoming: readonly GatheringSummary[];
  /** Held today. */
  readonly today: readonly GatheringSummary[];
  /** Newest first. */
  readonly earlier: readonly { readonly year: string; readonly gatherings: readonly GatheringSummary[] }[];
  readonly undated: readonly GatheringSummary[];
  readonly deleted: readonly GatheringSummary[];
}

const lastDay = (gathering: GatheringSummary): string => gathering.lastDate ?? gathering.firstDate ?? '';
const byFirst = (a: GatheringSummary, b: GatheringSummary): number =>
  (a.firstDate ?? '').localeCompare(b.firstDate ?? '') || a.start - b.start;

export function shelve(gatherings: readonly GatheringSummary[], today: IsoDate): Shelves {
  const kept = gatherings.filter((one) => one.deletedAt === null);
  const running = kept.filter((one) => one.state === 'running');
  const waiting = kept.filter((one) => one.state === 'planned');
  const dated = waiting.filter((one) => lastDay(one) >= today).sort(byFirst);
  const undated = waiting.filter((one) => one.firstDate === null).sort((a, b) => b.createdAt - a.createdAt);
  const lead = running[0] ?? dated[0] ?? undated[0] ?? null;
  const others = (list: readonly GatheringSummary[]): GatheringSummary[] => list.filter((one) => one !== lead);
  const past = kept
    .filter(
      (one) => one.state === 'held' || (one.state === 'planned' && one.firstDate !== null && lastDay(one) < today),
    )
    .sort((a, b) => byFirst(b, a));
  const heldToday = past.filter((one) => one.state === 'held' && lastDay(one) === today);
  const before = past.filter((one) => !heldToday.includes(one));
  const years = [...new Set(before.map(yearOf))];
  return {
    lead,
    upcoming: [...others(running), ...others(dated)],
    today: heldToday,
    earlier: years.map((year) => ({ year, gatherings: before.filter((one) => yearOf(one) === year) })),
    undated: others(undated),
    deleted: gatherings.filter((one) => one.deletedAt !== null),
  };
}

/** A held day without a date belongs to no year. */
const yearOf = (gathering: GatheringSummary): string => lastDay(gathering).slice(0, 4);

/** Whole days from one date to another. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
