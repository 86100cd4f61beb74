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

/** A room that is open for a gathering. */
interface Opening {
  readonly gatheringId: GatheringId;
  readonly openedAt: Instant;
  /** The end of the day that it was kept open past. */
  readonly keptAt: Instant;
  /** The date it may be open on: the one it was opened on, or kept open into. */
  readonly date: IsoDate;
}

const zoneOf = (read: Reader, gatheringId: GatheringId): string =>
  read.tables.gathering.get(gatheringId)?.zone ?? 'UTC';

/** The date it will be in a little while: what is done shortly before midnight is meant for after it. */
const dateSoon = (read: Reader, gatheringId: GatheringId, now: Instant): IsoDate =>
  dateIn(zoneOf(read, gatheringId), instant(now + AFTER_THE_END));

/** When it is to close by itself; null: not as things are. */
function closingOf(read: Reader, { gatheringId, openedAt, keptAt, date }: Opening, now: Instant): Instant | null {
  const over = overSince(read, gatheringId);
  if (over && over.ended >= openedAt && over.ended > keptAt) return over.closes;
  const soon = dateSoon(read, gatheringId, now);
  if (soon === date || isRunning(read, gatheringId)) return null;
  return instantOf(zoneOf(read, gatheringId), soon, minuteOfDay(0));
}

async function closeRoom({ committer, services }: Parts, gatheringId: GatheringId): Promise<void> {
  // With the room gone nobody can answer, and while a question is open its answers are tied to phones.
  await committer
    .commit(gatheringId, (tx) => {
      for (const question of tx.store.tables.question.ofGathering(gatheringId)) {
        if (question.state === 'open') closeQuestion(tx, question);
      }
    })
    // A disk that is full keeps no door open.
    .catch(() => undefined);
  await services.room.close(true);
}

/**
 * Closes the room by itself ten minutes after a day has ended in it, or after the last question then; an hour after, where
 * a question is still open, which is closed with it. Where no day was run at all, it closes at midnight. It is said
 * beforehand, so that she can keep it open. A room opened after the day ended was opened on purpose and stays till then.
 */
export function createRoomClosing(parts: Parts, pulse: Pulse, library: LibrarySignal): RoomClosing {
  const { clock, hub, services, store } = parts;
  const { room } = services;
  let opening: Opening | null = null;
  let closesAt: Instant | null = null;
  let stopWaiting: (() => void) | null = null;

  const setClosing = (at: Instant | null): void => {
    if (closesAt === at) return;
    closesAt = at;
    room.sayClosing(at);
  };
  const look = (): void => setClosing(opening && closingOf(store.read, opening, clock.now()));
  const beat = (tick: number): void => {
    if (opening === null) return;
    if (closesAt !== null && clock.now() >= closesAt) {
      setClosing(null);
      void closeRoom(parts, opening.gatheringId);
    } else if (tick % LOOK_EVERY === 0) look();
  };

  room.subscribe(() => {
    const state = room.state();
    const gatheringId = state.open ? state.gatheringId : null;
    if (gatheringId === (opening?.gatheringId ?? null)) return;
    const now = clock.now();
    opening = gatheringId && {
      gatheringId,
      openedAt: now,
      keptAt: instant(0),
      date: dateSoon(store.read, gatheringId, now),
    };
    stopWaiting?.();
    stopWaiting = opening === null ? null : pulse.subscribe(beat);
    look();
  });
  hub.subscribe(({ gatheringId, changes }) => {
    if (gatheringId === opening?.gatheringId && changes.some(({ entity }) => TELLS.has(entity))) look();
  });
  // What stands in a backup that was put back, no change has told of.
  library.subscribe(look);
  return {
    keepOpen: (gatheringId) => {
      if (gatheringId !== opening?.gatheringId) return;
      const keptAt = overSince(store.read, gatheringId)?.ended ?? opening.keptAt;
      opening = { ...opening, keptAt, date: dateSoon(store.read, gatheringId, clock.now()) };
      look();
    },
  };
}
