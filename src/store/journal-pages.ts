import type { Database } from 'better-sqlite3';
import type { GatheringId } from '../domain/ids';
import type { Instant } from '../domain/time';
import type { Change, HistoryLabel, HistoryScope } from '../domain/views/snapshot';

/** A step as it was written down. */
export interface JournalRow {
  readonly seq: number;
  readonly scope: HistoryScope;
  readonly label: HistoryLabel;
  readonly actor: string;
  readonly at: Instant;
  readonly state: 'done' | 'undone' | 'dead';
  /** None where what the step did has been taken out for good. */
  readonly changes: readonly Change[];
}

/** The journal to be read, and to have things taken out of it for good. */
export interface JournalPages {
  /** The newest first; `before`: older than that one. */
  page(gatheringId: GatheringId, before: number | null, most: number): JournalRow[];
  /** Takes what the steps did out of the journal; that they were taken stays. They can no more be undone nor done again. */
  blank(gatheringId: GatheringId, which: (changes: readonly Change[]) => boolean): number;
  /** Tells who did what anew: `rename` is given each who it tells of. */
  renameActors(gatheringId: GatheringId, rename: (actor: string) => string): void;
}

type Stored = Omit<JournalRow, 'changes'> & { readonly changes: string };

export function createJournalPages(db: Database): JournalPages {
  const page = db.prepare<[string, number, number], Stored>(
    `SELECT seq, scope, label, actor, at, state, changes FROM journal
     WHERE gathering_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?`,
  );
  const all = db.prepare<[string], { seq: number; changes: string }>(
    `SELECT seq, changes FROM journal WHERE gathering_id = ? AND changes <> '[]'`,
  );
  const blank = db.prepare(`UPDATE journal SET changes = '[]', state = 'dead' WHERE seq = ?`);
  const actors = db.prepare<[string], { actor: string }>(`SELECT DISTINCT actor FROM journal WHERE gathering_id = ?`);
  const rename = db.prepare('UPDATE journal SET actor = ? WHERE gathering_id = ? AND actor = ?');
  return {
    renameActors: (gatheringId, renamed) => {
      for (const { actor } of actors.all(gatheringId)) {
        const now = renamed(actor);
        if (now !== actor) rename.run(now, gatheringId, actor);
      }
    },
    page: (gatheringId, before, most) =>
      page
        .all(gatheringId, before ?? Number.MAX_SAFE_INTEGER, most)
        .map((row) => ({ ...row, changes: JSON.parse(row.changes) as Change[] })),
    blank: (gatheringId, which) => {
      const found = all.all(gatheringId).filter((row) => which(JSON.parse(row.changes) as Change[]));
      for (const { seq } of found) blank.run(seq);
      return found.length;
    },
  };
}
