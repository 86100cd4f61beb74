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

/**
 * The journal of changes: what undo and redo read. Undone entries die when the same hand does something new in their scope.
 * `hand`: which of several laptops; left out, the facilitator's own.
 */
export interface Journal {
  /** The newest entry that can be undone. */
  lastDone(gatheringId: GatheringId, scope: HistoryScope, hand?: string): JournalEntry | null;
  /** The newest of those that can be undone and are meant; `hand` null: whoever did it. */
  findDone(
    where: { readonly gatheringId: GatheringId; readonly scope: HistoryScope; readonly hand: string | null },
    isMeant: (entry: JournalEntry) => boolean,
  ): JournalEntry | null;
  /** The entry that was undone last. */
  nextUndone(gatheringId: GatheringId, scope: HistoryScope, hand?: string): JournalEntry | null;
  history(gatheringId: GatheringId, hand?: string): History;
  add(entry: NewJournalEntry & { readonly hand?: string }): void;
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

const entryOf = (row: EntryRow): JournalEntry => ({
  seq: row.seq,
  label: row.label,
  changes: journalChanges(row.changes),
});
const entryOrNone = (row: EntryRow | undefined): JournalEntry | null => (row ? entryOf(row) : null);

/** The steps themselves, one at a time. */
function entriesIn(db: Database) {
  const ENTRY = 'SELECT seq, label, changes FROM journal WHERE gathering_id = ?';
  const done = db.prepare<[string, string, string], EntryRow>(
    `${ENTRY} AND hand = ? AND scope = ? AND state = 'done' ORDER BY seq DESC LIMIT 1`,
  );
  const undone = db.prepare<[string, string, string], EntryRow>(
    `${ENTRY} AND hand = ? AND scope = ? AND state = 'undone' ORDER BY seq LIMIT 1`,
  );
  const allDone = db.prepare<[string, string, string | null], EntryRow>(
    `${ENTRY} AND scope = ? AND hand = ifnull(?, hand) AND state = 'done' ORDER BY seq DESC`,
  );
  const told = db.prepare<[string, number], EntryRow>(`${ENTRY} AND seq = ? AND state = 'dead'`);
  const findDone: Journal['findDone'] = ({ gatheringId, scope, hand }, isMeant) => {
    for (const row of allDone.iterate(gatheringId, scope, hand)) {
      const entry = entryOf(row);
      if (isMeant(entry)) return entry;
    }
    return null;
  };
  return {
    lastDone: (gatheringId: GatheringId, scope: HistoryScope, hand = '') =>
      entryOrNone(done.get(gatheringId, hand, scope)),
    findDone,
    nextUndone: (gatheringId: GatheringId, scope: HistoryScope, hand = '') =>
      entryOrNone(undone.get(gatheringId, hand, scope)),
    told: (gatheringId: GatheringId, seq: number) => entryOrNone(told.get(gatheringId, seq)),
  };
}

/** What undo and redo mean just now, for one hand. */
function headsIn(db: Database) {
  // One look into the index for each scope and state; the journal only grows.
  const mine = 'gathering_id = @gatheringId AND hand = @hand AND scope = scopes.scope';
  const heads = db.prepare<{ gatheringId: string; hand: string }, HeadRow>(
    `WITH scopes (scope) AS (VALUES ('plan'), ('notes'), ('answers'), ('ratings'), ('people'), ('report'))
     SELECT scope, state, label FROM journal WHERE seq IN (
       SELECT (SELECT max(seq) FROM journal WHERE ${mine} AND state = 'done') FROM scopes
       UNION ALL SELECT (SELECT min(seq) FROM journal WHERE ${mine} AND state = 'undone') FROM scopes)`,
  );
  return (gatheringId: GatheringId, hand: string): History => {
    const found = heads.all({ gatheringId, hand });
    const label = (scope: HistoryScope, state: 'done' | 'undone'): HistoryLabel | null =>
      found.find((row) => row.scope === scope && row.state === state)?.label ?? null;
    const both = (scope: HistoryScope) => ({ undo: label(scope, 'done'), redo: label(scope, 'undone') });
    return {
      plan: both('plan'),
      notes: both('notes'),
      answers: both('answers'),
      ratings: both('ratings'),
      people: both('people'),
      report: both('report'),
    };
  };
}

export function createJournal(db: Database): Journal {
  const insert = db.prepare(
    `INSERT INTO journal (gathering_id, hand, scope, label, actor, at, state, changes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const kill = db.prepare(
    `UPDATE journal SET state = 'dead' WHERE gathering_id = ? AND hand = ? AND scope = ? AND state = 'undone'`,
  );
  const setState = db.prepare('UPDATE journal SET state = ? WHERE seq = ?');
  const headsOf = headsIn(db);
  // Asked for after every commit, on the way to the answer. Only who writes may remember it: another program's additions
  // would not be heard of.
  const remembered = new Map<string, History>();
  const key = (gatheringId: GatheringId, hand: string): string => `${gatheringId} ${hand}`;

  return {
    ...entriesIn(db),
    history: (gatheringId, hand = '') => {
      const known = remembered.get(key(gatheringId, hand));
      if (known) return known;
      const history = headsOf(gatheringId, hand);
      if (!db.readonly) remembered.set(key(gatheringId, hand), history);
      return history;
    },
    add: ({ gatheringId, scope, label, actor, at, changes, hand = '' }) => {
      const known = remembered.get(key(gatheringId, hand));
      if (known?.[scope].redo !== null) kill.run(gatheringId, hand, scope);
      if (known) remembered.set(key(gatheringId, hand), { ...known, [scope]: { undo: label, redo: null } });
      insert.run(gatheringId, hand, scope, label, actor, at, 'done', JSON.stringify(changes));
    },
    tell: ({ gatheringId, scope, label, actor, at, changes = [] }) => {
      insert.run(gatheringId, '', scope, label, actor, at, 'dead', JSON.stringify(changes));
    },
    mark: (seq, state) => {
      setState.run(state, seq);
      remembered.clear();
    },
    forget: () => remembered.clear(),
  };
}
