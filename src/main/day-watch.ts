import { ORPCError } from '@orpc/server';
import type { ControlMessage, Settings } from '../contract';
import type { GatheringId } from '../domain/ids';
import { applyChange, type Snapshot } from '../domain/views/snapshot';
import type { EngineClient } from './engine-client';

/** What the desktop itself must know: the settings, and the gatherings of which a day is running. */
interface DayListener {
  settings(settings: Settings): void;
  /** Called when what is running has changed. */
  running(snapshots: readonly Snapshot[]): void;
}

function nextSnapshot(known: Snapshot | null, message: ControlMessage): Snapshot | null {
  if (message.type === 'snapshot') return message.snapshot;
  if (message.type === 'changes' && known) return message.changes.reduce(applyChange, known);
  return known;
}

/** Reads a feed to its end; being told to stop is not a fault, nor is that what it follows has been erased. */
async function follow<Message>(
  open: (signal: AbortSignal) => Promise<AsyncIterable<Message>>,
  signal: AbortSignal,
  take: (message: Message) => void,
): Promise<void> {
  try {
    for await (const message of await open(signal)) take(message);
  } catch (error) {
    const gone = error instanceof ORPCError && error.code === 'NOT_FOUND';
    if (!signal.aborted && !gone) throw error;
  }
}

/** Follows the library and every running gathering until told to stop. A feed that breaks is a bug, and is thrown. */
export function watchDay(client: EngineClient, listener: DayListener): { stop(): void } {
  const stopped = new AbortController();
  const watched = new Map<GatheringId, { readonly stop: AbortController; snapshot: Snapshot | null }>();

  const tell = (): void => listener.running([...watched.values()].flatMap(({ snapshot }) => snapshot ?? []));

  const watch = (gatheringId: GatheringId): void => {
    const entry = { stop: new AbortController(), snapshot: null as Snapshot | null };
    watched.set(gatheringId, entry);
    const signal = AbortSignal.any([stopped.signal, entry.stop.signal]);
    void follow(
      (s) => client.live.control({ gatheringId, since: null }, { signal: s }),
      signal,
      (message) => {
        const snapshot = nextSnapshot(entry.snapshot, message);
        if (snapshot === entry.snapshot) return;
        entry.snapshot = snapshot;
        tell();
      },
    ).then(() => {
      if (watched.get(gatheringId) === entry) watched.delete(gatheringId);
    });
  };

  void follow(
    (signal) => client.live.library(undefined, { signal }),
    stopped.signal,
    (message) => {
      if (message.type !== 'library') return;
      listener.settings(message.settings);
      const running = new Set(
        message.gatherings.filter((each) => each.state === 'running' && each.deletedAt === null).map((each) => each.id),
      );
      for (const [id, entry] of watched) {
        if (running.has(id)) continue;
        entry.stop.abort();
        watched.delete(id);
      }
      for (const id of running) if (!watched.has(id)) watch(id);
      tell();
    },
  );

  return { stop: () => stopped.abort() };
}
