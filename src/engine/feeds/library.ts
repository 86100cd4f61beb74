import { isDeepStrictEqual } from 'node:util';
import type { GatheringSummary } from '../../contract';
import type { Gathering } from '../../domain/agenda/gathering';
import { layoutDay } from '../../domain/agenda/schedule';
import type { GatheringId } from '../../domain/ids';
import { readLog } from '../../domain/run/run-log';
import { minuteOfDay, minutes } from '../../domain/time';
import type { Change } from '../../domain/views/snapshot';
import type { Reader } from '../../store';
import type { Parts } from '../core/parts';
import type { LibrarySignal } from './library-signal';
import { touches } from './swarm';

/** One row of the list of gatherings. */
function summaryOf(read: Reader, gathering: Gathering): GatheringSummary {
  const days = read.tables.day.ofGathering(gathering.id);
  const items = read.tables.item.ofGathering(gathering.id);
  const run = read.tables.runEvent.ofGathering(gathering.id);
  const notes = read.tables.note.ofGathering(gathering.id).filter(({ deletedAt }) => deletedAt === null);
  const dates = days.flatMap((day) => day.date ?? []).sort();
  const [first] = days;
  const phases = days.map((day) => readLog(run, day.id).phase);
  const steps = first ? layoutDay(first, items).steps : [];
  return {
    id: gathering.id,
    title: gathering.title,
    place: gathering.place,
    network: gathering.network,
    language: gathering.language,
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    start: first?.start ?? minuteOfDay(0),
    line: steps.map((step) => ({ kind: step.item.kind, minutes: step.minutes ?? minutes(0) })),
    days: days.length,
    state: phases.some((phase) => phase === 'running' || phase === 'paused')
      ? 'running'
      : phases.some((phase) => phase === 'ended')
        ? 'held'
        : 'planned',
    participants: read.tables.participant.ofGathering(gathering.id).length,
    notes: notes.length,
    actions: notes.filter(({ kind }) => kind === 'action').length,
    createdAt: gathering.createdAt,
    closedAt: gathering.closedAt,
    deletedAt: gathering.deletedAt,
  };
}

/** What a row of the list is made from. No answers: rounds, questions and sources are never one number. */
export const IN_LIBRARY: ReadonlySet<Change['entity']> = new Set([
  ...(['gathering', 'day', 'item', 'runEvent', 'note', 'participant'] as const),
]);

const inOrder = (a: GatheringSummary, b: GatheringSummary): number =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : Number(a.id > b.id));

/** The list of gatherings. A row that shows nothing new is the same row as before. */
export type Shelf = () => readonly GatheringSummary[];

/**
 * Reads a gathering through when something in it has changed since the list was last asked for, and no other: with hundreds
 * of them, all of it would take as long as a press may.
 */
export function createShelf({ hub, store }: Pick<Parts, 'hub' | 'store'>, library: LibrarySignal): Shelf {
  let known: Map<GatheringId, GatheringSummary> | null = null;
  const changed = new Set<GatheringId>();
  hub.subscribe(({ gatheringId, changes }) => {
    if (touches(changes, IN_LIBRARY)) changed.add(gatheringId);
  });
  // What is not a commit to one gathering may be anything, another file in the store's place too.
  library.subscribe(() => {
    known = null;
  });
  const renew = (rows: Map<GatheringId, GatheringSummary>, id: GatheringId): void => {
    const gathering = store.read.tables.gathering.get(id);
    if (!gathering) return void rows.delete(id);
    const row = summaryOf(store.read, gathering);
    if (!isDeepStrictEqual(rows.get(id), row)) rows.set(id, row);
  };
  return () => {
    if (known) for (const id of changed) renew(known, id);
    changed.clear();
    known ??= new Map(store.read.gatherings().map((gathering) => [gathering.id, summaryOf(store.read, gathering)]));
    return [...known.values()].sort(inOrder);
  };
}
