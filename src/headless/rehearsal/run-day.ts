import { randomUUID } from 'node:crypto';
import { createRouterClient, type RouterClient } from '@orpc/server';
import type { Day } from '../../domain/agenda/gathering';
import type { DayId, GatheringId, ItemId } from '../../domain/ids';
import { type ClockView, clockView } from '../../domain/run/clock';
import { addDays, dateIn, type Instant, instant, instantOf, MINUTE } from '../../domain/time';
import type { Snapshot } from '../../domain/views/snapshot';
import type { Caller, Clock, EngineRouter } from '../../engine';
import type { Host } from '../../host';
import type { Script } from './script';
import { type DueMove, trackMoves } from './tracks';

type Client = RouterClient<EngineRouter>;

/** Whoever is in the room, calling through the same door as everyone. */
export const clientOf = (host: Pick<Host, 'engine'>, caller: Caller): Client =>
  createRouterClient(host.engine.router, { context: caller });

export const FACILITATOR: Caller = { role: 'facilitator', device: null, gatheringId: null };

/** A clock that goes when the rehearsal says so. */
export interface SimulatedClock extends Clock {
  /** Passes time; with a speed, in that many simulated seconds to a real one. */
  pass(ms: number): Promise<void>;
  set(at: Instant): void;
}

export function createSimulatedClock(start: Instant, speed: number | null): SimulatedClock {
  let at = start;
  return {
    now: () => at,
    uptime: () => at / 1_000,
    wallAheadMs: () => 0,
    followWall: () => undefined,
    set: (to) => {
      at = to;
    },
    pass: async (ms) => {
      if (speed !== null) await new Promise((resolve) => setTimeout(resolve, ms / speed));
      at = instant(at + ms);
    },
  };
}

export interface Rehearsal {
  readonly host: Pick<Host, 'engine' | 'store'>;
  readonly clock: SimulatedClock;
  readonly client: Client;
  readonly gatheringId: GatheringId;
  readonly script: Script;
  readonly chance: () => number;
  readonly progress: (step: { at: Instant; number: number; of: number; title: string; overMinutes: number }) => void;
}

function snapshotOf({ host, gatheringId }: Rehearsal): Snapshot {
  const snapshot = host.store.read.snapshot(gatheringId);
  if (!snapshot) throw new Error('The gathering being rehearsed is gone');
  return snapshot;
}

function viewOf(rehearsal: Rehearsal, dayId: DayId): ClockView {
  const snapshot = snapshotOf(rehearsal);
  const { zone, alertMinutes } = snapshot.gathering;
  const day = snapshot.days.find((each) => each.id === dayId);
  if (!day) throw new Error('The day being rehearsed is gone');
  return clockView({ zone, alertMinutes, day, items: snapshot.items, run: snapshot.run, now: rehearsal.clock.now() });
}

/** A few utterances on the item, spread over its time. */
async function takeNotes(rehearsal: Rehearsal, itemId: ItemId, from: number): Promise<number> {
  const { client, gatheringId, script, chance } = rehearsal;
  const count = 1 + Math.floor(chance() * 3);
  for (let index = 0; index < count; index++) {
    // Nobody says the same thing twice: when the script is out, the room listens.
    const note = script.notes[from + index];
    if (note) await client.note.add({ gatheringId, noteId: randomUUID(), fields: { ...note, itemId } });
  }
  return from + count;
}

/** How long an item really takes: mostly near the plan, often over, sometimes under. */
function actualMs(plannedMs: number, chance: () => number): number {
  const factor = 0.85 + chance() * 0.45;
  return Math.max(MINUTE, Math.round((plannedMs * factor) / 1_000) * 1_000);
}

/** What is being talked about: the item in hand, or where each track of a parallel block is. */
function inHand({ current, tracks }: ClockView): readonly ItemId[] {
  const inTracks = tracks.flatMap((track) => track.current?.itemId ?? []);
  if (inTracks.length > 0) return inTracks;
  return current && current.kind !== 'break' ? [current.itemId] : [];
}

/** Lets a stretch of the item in hand pass, with the presses that fall due in its tracks meanwhile. */
async function passStretch(
  { client, clock, gatheringId }: Rehearsal,
  moves: readonly DueMove[],
  from: number,
  to: number,
): Promise<void> {
  let passed = from;
  for (const { afterMs, trackId, to: next } of moves) {
    if (afterMs <= from || afterMs > to) continue;
    await clock.pass(afterMs - passed);
    passed = afterMs;
    await client.run.moveTrack({ gatheringId, trackId, to: next });
  }
  await clock.pass(to - passed);
}

/** Runs one day from its first item to its end. */
export async function runDay(rehearsal: Rehearsal, day: Day, said: number): Promise<number> {
  const { client, clock, gatheringId, chance } = rehearsal;
  const { zone } = snapshotOf(rehearsal).gathering;
  // Without a date, a day is held on the day after the one before.
  const today = dateIn(zone, clock.now());
  const on = day.date ?? (day.position === 0 ? today : addDays(today, 1));
  const late = Math.round(chance() * 4) * MINUTE;
  clock.set(instant(instantOf(zone, on, day.start) + late));
  await client.run.start({ gatheringId, dayId: day.id });
  const of = viewOf(rehearsal, day.id).rows.filter((row) => row.isStep).length;
  let spoken = said;
  for (let number = 1; ; number++) {
    const view = viewOf(rehearsal, day.id);
    const { current } = view;
    if (!current) break;
    const length = actualMs(current.lengthMs, chance);
    const moves = trackMoves(view, (planned) => actualMs(planned, chance));
    await passStretch(rehearsal, moves, 0, length / 2);
    for (const itemId of inHand(viewOf(rehearsal, day.id))) spoken = await takeNotes(rehearsal, itemId, spoken);
    await passStretch(rehearsal, moves, length / 2, length);
    const overMinutes = Math.round((length - current.lengthMs) / MINUTE);
    rehearsal.progress({ at: clock.now(), number, of, title: current.title, overMinutes });
    await client.run.next({ gatheringId, from: current.itemId });
  }
  return spoken;
}
