import type { GatheringId } from '../../domain/ids';
import { readLog, runningDay } from '../../domain/run/run-log';
import { dateIn, type Instant, type IsoDate, instant, instantOf, MINUTE, minuteOfDay } from '../../domain/time';
import type { Change } from '../../domain/views/snapshot';
import type { Reader } from '../../store';
import type { Pulse } from '../core/beat';
import type { Parts } from '../core/parts';
import type { LibrarySignal } from '../feeds/library-signal';
import { closeQuestion } from '../ratings/asking';

/** Long enough to answer one last question, and for note-takers to write to the end of a sentence. */
const AFTER_THE_END = 10 * MINUTE;
/** A form that is left open is answered by those who stay behind; later than this nobody does. */
const WITH_A_QUESTION = 60 * MINUTE;
/** How often it is looked whether midnight is near, in beats of a second. */
const LOOK_EVERY = 20;

const TELLS: ReadonlySet<Change['entity']> = new Set(['runEvent', 'question', 'day']);

export interface RoomClosing {
  /** Leaves the room open though the day has ended; the next day that ends closes it. */
  keepOpen(gatheringId: GatheringId): void;
}

function isRunning(read: Reader, gatheringId: GatheringId): boolean {
  const run = read.tables.runEvent.ofGathering(gatheringId);
  return runningDay(read.tables.day.ofGathering(gatheringId), run) !== null;
}

/** When the last of its days ended, and when the room is then to close; null: a day runs, or none has ended. */
function overSince(
  read: Reader,
  gatheringId: GatheringId,
): { readonly ended: Instant; readonly closes: Instant } | null {
  const run = read.tables.runEvent.ofGathering(gatheringId);
  const days = read.tables.day.ofGathering(gatheringId).map(({ id }) => readLog(run, id));
  const ends = days.flatMap(({ endedAt }) => endedAt ?? []);
  if (ends.length === 0 || isRunning(read, gatheringId)) return null;
  const ended = Math.max(...ends);
  const questions = read.tables.question.ofGathering(gatheringId);
  const closings = questions.flatMap(({ closedAt }) => closedAt ?? []);
  const closes = questions.some(({ state }) => state === 'open')
    ? ended + WITH_A_QUESTION
    : Math.max(ended, ...closings) + AFTER_THE_END;
  return { ended: instant(ended), closes: instant(closes) };
}

/**
 * Closes the room by itself ten minutes after a day has ended in it, or after the last question then; an hour after, where
 * a question is still open, which is closed with it. Where no day was run at all, it closes at midnight. It is said
 * beforehand, so that she can keep it open. A room opened after the day ended was opened on purpose and stays till then.
 */
export function createRoomClosing(parts: Parts, pulse: Pulse, library: LibrarySignal): RoomClosing {
  const { clock, committer, hub, services, store } = parts;
  const { room } = services;
  let openFor: GatheringId | null = null;
  let openedAt = instant(0);
  let keptAt = instant(0);
  /** The date it may be open on: the one it was opened on, or kept open into. */
  let date: IsoDate | null = null;
  let closesAt: Instant | null = null;
  let stopWaiting: (() => void) | null = null;

  const zoneOf = (gatheringId: GatheringId): string => store.read.tables.gathering.get(gatheringId)?.zone ?? 'UTC';
  /** The date it will be in a little while: what is done shortly before midnight is meant for after it. */
  const dateSoon = (gatheringId: GatheringId): IsoDate =>
    dateIn(zoneOf(gatheringId), instant(clock.now() + AFTER_THE_END));
  const setClosing = (at: Instant | null): void => {
    if (closesAt === at) return;
    closesAt = at;
    room.sayClosing(at);
  };
  const close = async (gatheringId: GatheringId): Promise<void> => {
    // With the room gone nobody can answer, and while a question is open its answers are tied to phones.
    await committer
      .commit(gatheringId, (tx) => {
        for (const question of tx.store.tables.question.ofGathering(gatheringId)) {
          if (question.state === 'open') closeQuestion(tx, question);
        }
      })
      // A disk that is full keeps no door open.
      .catch(() => undefined);
    await room.close(true);
  };
  const beat = (tick: number): void => {
    if (openFor === null) return;
    if (closesAt !== null && clock.now() >= closesAt) {
      setClosing(null);
      void close(openFor);
    } else if (tick % LOOK_EVERY === 0) look();
  };
  const midnight = (gatheringId: GatheringId): Instant | null => {
    const soon = dateSoon(gatheringId);
    if (soon === date || isRunning(store.read, gatheringId)) return null;
    return instantOf(zoneOf(gatheringId), soon, minuteOfDay(0));
  };
  const look = (): void => {
    const over = openFor && overSince(store.read, openFor);
    const counts = over && over.ended >= openedAt && over.ended > keptAt;
    setClosing(counts ? over.closes : openFor && midnight(openFor));
  };

  room.subscribe(() => {
    const state = room.state();
    const now = state.open ? state.gatheringId : null;
    if (now === openFor) return;
    openFor = now;
    openedAt = clock.now();
    date = now && dateSoon(now);
    stopWaiting?.();
    stopWaiting = now === null ? null : pulse.subscribe(beat);
    look();
  });
  hub.subscribe(({ gatheringId, changes }) => {
    if (gatheringId === openFor && changes.some(({ entity }) => TELLS.has(entity))) look();
  });
  // What stands in a backup that was put back, no change has told of.
  library.subscribe(look);
  return {
    keepOpen: (gatheringId) => {
      if (gatheringId !== openFor) return;
      keptAt = overSince(store.read, gatheringId)?.ended ?? keptAt;
      date = dateSoon(gatheringId);
      look();
    },
  };
}
