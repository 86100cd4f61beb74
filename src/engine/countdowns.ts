import type { Instant } from '../domain/time';
import { closeQuestion } from './asking';
import type { Pulse } from './beat';
import type { Parts } from './parts';

/** Closes each question whose countdown has run out, within a second of it. */
export function watchCountdowns({ committer, clock, hub, store }: Parts, pulse: Pulse): () => void {
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
  const close = (id: string): void => {
    running.delete(id);
    const gatheringId = store.read.tables.question.get(id)?.gatheringId;
    if (gatheringId === undefined) return;
    void committer
      .commit(gatheringId, (tx) => {
        const question = tx.store.tables.question.get(id);
        const due = question?.state === 'open' && question.closesAt !== null && question.closesAt <= tx.at;
        if (question && due) closeQuestion(tx, question);
      })
      // A disk that is full now may have room at the next look; a vote that comes late is refused all the same.
      .catch(look);
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
    for (const [id, closesAt] of running) if (closesAt <= now) close(id);
  };
  look();
  listen();
  const stops = [
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
