import type { GatheringId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { Pulse } from '../core/beat';
import type { Parts } from '../core/parts';
import type { LibrarySignal } from '../feeds/library-signal';
import { closeQuestion } from './asking';

/** Closes what is due in one gathering; the questions of a form at once. */
function closeDue({ committer }: Parts, gatheringId: GatheringId): Promise<void> {
  return committer.commit(gatheringId, (tx) => {
    for (const question of tx.store.tables.question.ofGathering(gatheringId)) {
      const due = question.state === 'open' && question.closesAt !== null && question.closesAt <= tx.at;
      if (due) closeQuestion(tx, question);
    }
  });
}

/** Closes each question whose countdown has run out, within a second of it; those of a form at once. */
export function watchCountdowns(parts: Parts, pulse: Pulse, library: LibrarySignal): () => void {
  const { clock, hub, store } = parts;
  const running = new Map<string, Instant>();
  const note = (id: string, closesAt: Instant | null): void => {
    if (closesAt === null) running.delete(id);
    else running.set(id, closesAt);
  };
  const look = (): void => {
    running.clear();
    for (const { id } of store.read.gatherings()) {
      for (const question of store.read.tables.question.ofGathering(id)) note(question.id, question.closesAt);
    }
  };
  const close = (ids: readonly string[]): void => {
    for (const id of ids) running.delete(id);
    const gatheringIds = new Set(ids.flatMap((id) => store.read.tables.question.get(id)?.gatheringId ?? []));
    // A disk that is full now may have room at the next look; a vote that comes late is refused all the same.
    for (const gatheringId of gatheringIds) closeDue(parts, gatheringId).catch(look);
  };
  // The pulse rests while nobody listens; with no countdown there is nothing to listen for.
  let stopListening: (() => void) | null = null;
  const listen = (): void => {
    if (running.size === 0) stopListening?.();
    if (running.size === 0) stopListening = null;
    else stopListening ??= pulse.subscribe(beat);
  };
  const beat = (): void => {
    const now = clock.now();
    const due = [...running].filter(([, closesAt]) => closesAt <= now).map(([id]) => id);
    if (due.length > 0) close(due);
  };
  const lookAnew = (): void => {
    look();
    listen();
  };
  lookAnew();
  const stops = [
    // A backup in the file's place has countdowns of its own, which no change tells of.
    library.subscribe(lookAnew),
    hub.subscribe(({ changes }) => {
      for (const change of changes) if (change.entity === 'question') note(change.id, change.after?.closesAt ?? null);
      listen();
    }),
    () => stopListening?.(),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
