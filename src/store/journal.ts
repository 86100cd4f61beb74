import type { Database } from 'better-sqlite3';
import type { GatheringId } from '../domain/ids';
import type { Instant } from '../domain/time';
import type { Change, History, HistoryLabel, HistoryScope } from '../domain/views/snapshot';
import { journalChanges } from './journal-rows';

interface JournalEntry {
  readonly seq: number;
  readonly label: HistoryLabel;
  readonly changes: readonly Change[];
}

interface NewJournalEntry {
  readonly gatheringId: GatheringId;
  readonly scope: HistoryScope;
  readonly label: HistoryLabel;
  readonly actor: string;
  readonly at: Instant;
  readonly changes: readonly Change[];
}

/** The journal of changes: what undo and redo read. Undone entries die when something new is done in their scope. */
export interface Journal {
  /** The newest entry that can be undone. */
  lastDone(gatheringId: GatheringId, scope: HistoryScope): JournalEntry | null;
  /** The entry that was undone last. */
  nextUndone(gatheringId: GatheringId, scope: HistoryScope): JournalEntry | null;
  history(gatheringId: GatheringId): History;
  add(entry: NewJournalEntry): void;
  /** What is told and stands outside undo and redo, which mean the same after it as before. */
  tell(entry: Omit<NewJournalEntry, 'changes'> & Partial<Pick<NewJournalEntry, 'changes'>>): void;
  /** A step that was told, by its number; null: there is no such step. */
  told(gatheringId: GatheringId, seq: number): JournalEntry | null;
  /** `dead`: neither undo nor redo means it any more. */
  mark(seq: number, state: 'done' | 'undone' | 'dead'): void;
  /** What it remembers of the rows is no longer so: they were taken back. */
  forget(): void;
}

interface EntryRow {
  seq: number;
  label: HistoryLabel;
  changes: string;
}

interface HeadRow {
  scope: HistoryScope;
  state: 'done' | 'undone';
  label: HistoryLabel;
}

export function createJournal(db: Database): Journal {
  const done = db.prepare<[string, string], EntryRow>(
    `SELECT seq, label, changes FROM journal WHERE gathering_id = ? AND scope = ? AND state = 'done' ORDER BY seq DESC LIMIT 1`,
  );
  const undone = db.prepare<[string, string], EntryRow>(
    `SELECT seq, label, changes FROM journal WHERE gathering_id = ? AND scope = ? AND state = 'undone' ORDER BY seq LIMIT 1`,
  );
  // One look into the index for each scope and state; the journal only grows.
  const heads = db.prepare<{ gatheringId: string }, HeadRow>(
    `WITH scopes (scope) AS (VALUES ('plan'), ('notes'), ('ratings'), ('people'), ('report'))
     SELECT scope, state, label FROM journal WHERE seq IN (
       SELECT (SELECT max(seq) FROM journal WHERE gathering_id = @gatheringId AND scope = scopes.scope AND state = 'done') FROM scopes
       UNION ALL SELECT (SELECT min(seq) FROM journal WHERE gathering_id = @gatheringId AND scope = scopes.scope AND state = 'undone') FROM scopes)`,
  );
  const insert = db.prepare(
    `INSERT INTO journal (gathering_id, scope, label, actor, at, state, changes) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const told = db.prepare<[string, number], EntryRow>(
    `SELECT seq, label, changes FROM journal WHERE gathering_id = ? AND seq = ? AND state = 'dead'`,
  );
  const kill = db.prepare(
    `UPDATE journal SET state = 'dead' WHERE gathering_id = ? AND scope = ? AND state = 'undone'`,
  );
  const setState = db.prepare('UPDATE journal SET state = ? WHERE seq = ?');
  // Asked for after every commit, on the way to the answer. Only who writes may remember it: another program's additions
  // would not be heard of.
  const remembered = new Map<string, History>();
  const entry = (row: EntryRow | undefined): JournalEntry | null =>
    row ? { seq: row.seq, label: row.label, changes: journalChanges(row.changes) } : null;

  return {
    lastDone: (gatheringId, scope) => entry(done.get(gatheringId, scope)),
    nextUndone: (gatheringId, scope) => entry(undone.get(gatheringId, scope)),
    history: (gatheringId) => {
      const known = remembered.get(gatheringId);
      if (known) return known;
      const found = heads.all({ gatheringId });
      const label = (scope: HistoryScope, state: 'done' | 'undone'): HistoryLabel | null =>
        found.find((row) => row.scope === scope && row.state === state)?.label ?? null;
      const both = (scope: HistoryScope) => ({ undo: label(scope, 'done'), redo: label(scope, 'undone') });
      const history = {
        plan: both('plan'),
        notes: both('notes'),
        ratings: both('ratings'),
        people: both('people'),
        report: both('report'),
      };
      if (!db.readonly) remembered.set(gatheringId, history);
      return history;
    },
    add: (e) => {
      const known = remembered.get(e.gatheringId);
      if (known?.[e.scope].redo !== null) kill.run(e.gatheringId, e.scope);
      if (known) remembered.set(e.gatheringId, { ...known, [e.scope]: { undo: e.label, redo: null } });
      insert.run(e.gatheringId, e.scope, e.label, e.actor, e.at, 'done', JSON.stringify(e.changes));
    },
    told: (gatheringId, seq) => entry(told.get(gatheringId, seq)),
    tell: (e) => {
      insert.run(e.gatheringId, e.scope, e.label, e.actor, e.at, 'dead', JSON.stringify(e.changes ?? []));
    },
    mark: (seq, state) => {
      setState.run(state, seq);
      remembered.clear();
    },
    forget: () => remembered.clear(),
  };
}
