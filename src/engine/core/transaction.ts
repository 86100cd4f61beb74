import { randomUUID } from 'node:crypto';
import type { GatheringId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { Change, HistoryLabel, HistoryScope } from '../../domain/views/snapshot';
import type { Writer } from '../../store';

/** A row of any kind, by the name of its kind. */
export type Entity = Exclude<Change['entity'], 'draft'>;
type RowOf<E extends Change['entity']> = NonNullable<Extract<Change, { entity: E }>['after']>;

/** What one command does to the store: rows put and removed, each remembered as a change to publish. */
export interface Transaction {
  readonly store: Writer;
  readonly at: Instant;
  put<E extends Entity>(entity: E, row: RowOf<E> & { readonly id: string }): void;
  remove(entity: Entity, id: string): void;
  change(change: Change): void;
  /** Writes the changes so far into the journal, so that they can be undone by the same hand (`handOf`). */
  record(gatheringId: GatheringId, scope: HistoryScope, label: HistoryLabel, actor: string, hand?: string): void;
  /** Writes them into the journal to be told: undo and redo pass it by. */
  tell(gatheringId: GatheringId, scope: HistoryScope, label: HistoryLabel, actor: string): void;
  readonly changes: readonly Change[];
  /** Done when all of it is on the disk, before anybody is told; not at all where it is not kept. */
  onceKept(work: () => void): void;
  readonly kept: readonly (() => void)[];
}

export const newId = <Id extends string>(): Id => randomUUID() as string as Id;

export function beginTransaction(store: Writer, at: Instant): Transaction {
  const changes: Change[] = [];
  const kept: (() => void)[] = [];
  const change = (made: Change): void => {
    store.apply(made);
    changes.push(made);
  };
  return {
    store,
    at,
    changes,
    kept,
    change,
    onceKept: (work) => {
      kept.push(work);
    },
    put: (entity, row) => {
      const before = store.tables[entity].get(row.id);
      // The entity's name and its row come in together, so the pair is one of the union's members.
      change({ entity, id: row.id, before, after: row } as Change);
    },
    remove: (entity, id) => {
      const before = store.tables[entity].get(id);
      if (before) change({ entity, id, before, after: null } as Change);
    },
    record: (gatheringId, scope, label, actor, hand = '') => {
      if (changes.length > 0) store.journal.add({ gatheringId, hand, scope, label, actor, at, changes });
    },
    tell: (gatheringId, scope, label, actor) => {
      if (changes.length > 0) store.journal.tell({ gatheringId, scope, label, actor, at, changes });
    },
  };
}
