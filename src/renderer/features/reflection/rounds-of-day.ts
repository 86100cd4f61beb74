import type { Item } from '../../../domain/agenda/agenda';
import { phasesOf, type Reflection } from '../../../domain/reflection/reflection';
import type { ClockView, CurrentItem } from '../../../domain/run/clock';
import type { Snapshot } from '../../../domain/views/snapshot';

/** A reflecting-team round: the item, who has which role, and its phases in order. */
export interface TeamRound {
  readonly item: Item;
  /** null until somebody has a role. */
  readonly reflection: Reflection | null;
  readonly phases: readonly Item[];
  /** Of its observations, those that are shown. */
  readonly shown: number;
}

type Known = Pick<Snapshot, 'items' | 'reflections' | 'observations'>;

function roundOf({ items, reflections, observations }: Known, item: Item): TeamRound {
  return {
    item,
    reflection: reflections.find(({ id }) => id === item.id) ?? null,
    phases: phasesOf(items, item.id),
    shown: observations.filter(({ itemId }) => itemId === item.id).length,
  };
}

/** The day's rounds, in the order of its rows: what has phases, or somebody with a role. */
export function roundsOfDay(known: Known, view: Pick<ClockView, 'rows'>): readonly TeamRound[] {
  return view.rows.flatMap(({ itemId }) => {
    const item = known.items.find(({ id }) => id === itemId);
    if (!item || item.phase !== null) return [];
    const round = roundOf(known, item);
    return round.phases.length > 0 || round.reflection ? [round] : [];
  });
}

/** What runs of a round: its phase, or the item itself before the phases; with its clock. */
export interface InHand {
  readonly round: TeamRound;
  readonly phase: Item | null;
  readonly elapsedMs: number;
  readonly remainingMs: number;
  /** What its rounds go by. */
  readonly lengths?: CurrentItem['lengths'];
  /** The phase that follows, where one does. */
  readonly next: Item | null;
  /** The day's own Next leads to it; in a parallel, the track's. */
  readonly inTrack: boolean;
}

type Running = Pick<CurrentItem, 'itemId' | 'elapsedMs' | 'remainingMs' | 'lengths'>;

/** The round that runs, alone or in a parallel; null where none does. */
export function roundInHand(rounds: readonly TeamRound[], view: Pick<ClockView, 'current' | 'tracks'>): InHand | null {
  const running: readonly (Running | null)[] = [view.current, ...view.tracks.map(({ current }) => current)];
  for (const [index, one] of running.entries()) {
    const round = one && rounds.find(({ item, phases }) => [item, ...phases].some(({ id }) => id === one.itemId));
    if (!one || !round) continue;
    const at = round.phases.findIndex(({ id }) => id === one.itemId);
    const { elapsedMs, remainingMs, lengths } = one;
    const phase = round.phases[at] ?? null;
    return { round, phase, elapsedMs, remainingMs, lengths, next: round.phases[at + 1] ?? null, inTrack: index > 0 };
  }
  return null;
}

/** The item that runs or comes next that is a reflection and has no phases yet: what can be set up from Kjør. */
export function toSetUp(items: readonly Item[], view: Pick<ClockView, 'rows'>): Item | null {
  for (const { itemId, state } of view.rows) {
    if (state !== 'current' && state !== 'coming') continue;
    const item = items.find(({ id }) => id === itemId);
    if (item?.kind === 'reflection' && item.phase === null && phasesOf(items, item.id).length === 0) return item;
  }
  return null;
}
