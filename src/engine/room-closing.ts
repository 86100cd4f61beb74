import type { GatheringId } from '../domain/ids';
import { readLog } from '../domain/run-log';
import type { Change } from '../domain/snapshot';
import { type Instant, instant, MINUTE } from '../domain/time';
import type { Reader } from '../store';
import type { Pulse } from './beat';
import type { Parts } from './parts';

/** Long enough to answer one last question, and for note-takers to write to the end of a sentence. */
const AFTER_THE_END = 10 * MINUTE;

const TELLS: ReadonlySet<Change['entity']> = new Set(['runEvent', 'question', 'day']);

export interface RoomClosing {
  /** Leaves the room open though the day has ended; the next day that ends closes it. */
  keepOpen(gatheringId: GatheringId): void;
}

/** When the last of its days ended, no other runs, and no question is open; null: it is not over. */
function overSince(
  read: Reader,
  gatheringId: GatheringId,
): { readonly ended: Instant; readonly quiet: Instant } | null {
  const run = read.tables.runEvent.ofGathering(gatheringId);
  const days = read.tables.day.ofGathering(gatheringId).map(({ id }) => readLog(run, id));
  if (days.some(({ phase }) => phase === 'running' || phase === 'paused')) return null;
  const ends = days.flatMap(({ endedAt }) => endedAt ?? []);
  if (ends.length === 0) return null;
  const questions = read.tables.question.ofGathering(gatheringId);
  if (questions.some(({ state }) => state === 'open')) return null;
  const ended = Math.max(...ends);
  const closings = questions.flatMap(({ closedAt }) => closedAt ?? []);
  return { ended: instant(ended), quiet: instant(Math.max(ended, ...closings)) };
}

/**
 * Closes the room by itself ten minutes after a day has ended in it: when no question is open, and said beforehand, so
 * that she can keep it open. A room opened after the day ended was opened on purpose and stays.
 */
export function createRoomClosing({ clock, hub, services, store }: Parts, pulse: Pulse): RoomClosing {
  const { room } = services;
  let openFor: GatheringId | null = null;
  let openedAt = instant(0);
  let keptAt = instant(0);
  let closesAt: Instant | null = null;
  let stopWaiting: (() => void) | null = null;

  const setClosing = (at: Instant | null): void => {
    if (closesAt === at) return;
    closesAt = at;
    stopWaiting?.();
    stopWaiting = at === null ? null : pulse.subscribe(closeWhenDue);
    room.sayClosing(at);
  };
  const closeWhenDue = (): void => {
    if (closesAt === null || clock.now() < closesAt) return;
    setClosing(null);
    void room.close(true);
  };
  const look = (): void => {
    const over = openFor && overSince(store.read, openFor);
    const counts = over && over.ended >= openedAt && over.ended > keptAt;
    setClosing(counts ? instant(over.quiet + AFTER_THE_END) : null);
  };

  room.subscribe(() => {
    const state = room.state();
    const now = state.open ? state.gatheringId : null;
    if (now === openFor) return;
    openFor = now;
    openedAt = clock.now();
    look();
  });
  hub.subscribe(({ gatheringId, changes }) => {
    if (gatheringId === openFor && changes.some(({ entity }) => TELLS.has(entity))) look();
  });
  return {
    keepOpen: (gatheringId) => {
      if (gatheringId !== openFor) return;
      keptAt = overSince(store.read, gatheringId)?.ended ?? keptAt;
      look();
    },
  };
}
