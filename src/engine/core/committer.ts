import type { GatheringId } from '../../domain/ids';
import { diskFailure, type Store } from '../../store';
import type { Clock } from './context';
import { asDeclared } from './failures';
import type { Hub } from './hub';
import { beginTransaction, type Transaction } from './transaction';

interface Job {
  readonly gatheringId: GatheringId | null;
  readonly work: (tx: Transaction) => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** How a job ended inside the shared transaction, before anyone is told. */
type Outcome = { readonly job: Job } & (
  | { readonly ok: true; readonly value: unknown; readonly tx: Transaction }
  | { readonly ok: false; readonly error: unknown }
);

/**
 * The one place that writes. Commands that arrive in the same turn of the event loop share one transaction, and each is
 * answered only when that transaction is on the disk. A command that fails takes back its own changes and no one else's.
 */
export interface Committer {
  commit<Result>(gatheringId: GatheringId | null, work: (tx: Transaction) => Result): Promise<Result>;
  /** Called after each commit that changed something. */
  onCommit(listener: () => void): void;
}

/** How long the disk is left alone between the commits of many, in ms. */
const LEAST_REST = 2;
const LONGEST_REST = 20;

/**
 * Nothing else is done while the disk works. When many write at once it is left alone for as long again: the rest of the
 * program has its half of the time, and more of those who write share the next transaction. Who writes alone never waits.
 */
function createRest() {
  let until = 0;
  return {
    /** How many shared a transaction, and when the disk began on it. */
    after: (jobs: number, since: number): void => {
      const now = performance.now();
      const rest = Math.min(LONGEST_REST, Math.max(LEAST_REST, now - since));
      until = jobs > 1 ? now + rest : 0;
    },
    left: (): number => until - performance.now(),
  };
}

function attempt(store: Store, job: Job, tx: Transaction, alone: boolean): Outcome {
  const work = () => job.work(tx);
  // With nobody beside it, what fails takes the whole transaction back, and a savepoint would only cost.
  if (alone) return { job, ok: true, value: work(), tx };
  try {
    return { job, ok: true, value: store.attempt(work), tx };
  } catch (error) {
    if (diskFailure(error)) throw error;
    return { job, ok: false, error };
  }
}

/** What shared a transaction is told as one: a swarm of votes costs each listener one message, not one for each vote. */
function changesOf(outcomes: readonly Outcome[]): ReadonlyMap<GatheringId, Transaction['changes']> {
  const made = new Map<GatheringId, Transaction['changes'][number][]>();
  for (const outcome of outcomes) {
    const { gatheringId } = outcome.job;
    if (!outcome.ok || gatheringId === null || outcome.tx.changes.length === 0) continue;
    const before = made.get(gatheringId);
    if (before) before.push(...outcome.tx.changes);
    else made.set(gatheringId, [...outcome.tx.changes]);
  }
  return made;
}

function answer(outcome: Outcome): void {
  if (outcome.ok) outcome.job.resolve(outcome.value);
  else outcome.job.reject(asDeclared(outcome.error));
}

export function createCommitter(store: Store, clock: Clock, hub: Hub): Committer {
  let waiting: Job[] = [];
  const committed: (() => void)[] = [];
  const rest = createRest();

  const transact = (jobs: readonly Job[]): Outcome[] => {
    let worked = 0;
    const outcomes = store.write((writer) => {
      // One transaction, one time: the machine's clock is not read for each of a swarm.
      const at = clock.now();
      const done = jobs.map((job) => attempt(store, job, beginTransaction(writer, at), jobs.length === 1));
      worked = performance.now();
      return done;
    });
    rest.after(jobs.length, worked);
    return outcomes;
  };

  const settle = (outcomes: readonly Outcome[]): void => {
    for (const outcome of outcomes) if (outcome.ok) for (const work of outcome.tx.kept) work();
    for (const [gatheringId, changes] of changesOf(outcomes)) hub.publish(gatheringId, changes);
    const changed = outcomes.some((outcome) => outcome.ok && outcome.tx.changes.length > 0);
    if (changed) for (const listener of committed) listener();
    outcomes.forEach(answer);
  };

  const run = (jobs: readonly Job[]): void => {
    let outcomes: Outcome[];
    try {
      outcomes = transact(jobs);
    } catch (error) {
      // A disk that does not answer keeps each of them waiting as long, and everyone else with them.
      if (jobs.length === 1 || diskFailure(error) === 'io') {
        for (const job of jobs) job.reject(asDeclared(error));
        return;
      }
      // Nothing of this transaction was kept. One by one, so that only the command at fault fails.
      for (const job of jobs) run([job]);
      return;
    }
    settle(outcomes);
  };

  const flush = (): void => {
    const jobs = waiting;
    waiting = [];
    run(jobs);
  };

  return {
    commit: (gatheringId, work) =>
      new Promise((resolve, reject) => {
        waiting.push({ gatheringId, work, resolve: resolve as (value: unknown) => void, reject });
        if (waiting.length > 1) return;
        const left = rest.left();
        if (left > 0) setTimeout(flush, left);
        else setImmediate(flush);
      }),
    onCommit: (listener) => {
      committed.push(listener);
    },
  };
}
