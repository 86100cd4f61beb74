import type { Database } from 'better-sqlite3';
import type { GatheringId } from '../domain/ids';
import type { NoteHit } from '../domain/search/search-hit';
import { indexQuery, matches, parseSearch, type SearchQuery, type SearchWidth } from '../domain/search/search-query';
import { snippetOf } from '../domain/search/search-snippet';

interface SearchOptions {
  readonly limit: number;
  /** Only in this one; else in all that are not deleted. */
  readonly gatheringId?: GatheringId | undefined;
}

export interface Search {
  /** Living notes that hold all that was typed, the newest first. */
  find(typed: string, options: SearchOptions): readonly NoteHit[];
  /** Whether the index is behind the notes. */
  isBehind(): boolean;
  /** Takes into the index at most that many of the notes it is behind with. true when there may be more. */
  catchUp(most: number): boolean;
}

interface NoteRow extends Omit<NoteHit, 'tags' | 'snippet'> {
  readonly nr: number;
  /** As JSON. */
  readonly tags: string;
  readonly text: string;
  readonly about: string;
}

interface Bounds {
  readonly gatheringId: string | null;
  readonly lowest: number;
  readonly highest: number;
}

/** Who said it, who is to do it, and what it is tagged with. */
const ABOUT = `concat_ws(' ', n.speaker, n.recipient, n.owner, n.first_step, n.tags)`;
const SELECT = `SELECT n.nr, n.id AS noteId, n.gathering_id AS gatheringId, g.title AS gatheringTitle, g.zone, n.item_id AS itemId,
  coalesce((SELECT i.title FROM item i WHERE i.id = n.item_id), '') AS itemTitle, n.at, n.kind, n.speaker, n.tags, n.text, ${ABOUT} AS about`;
const LIVING = `n.deleted_at IS NULL AND g.deleted_at IS NULL`;
const MOST_NR = Number.MAX_SAFE_INTEGER;

/** Reads: what the index knows, and beside it what the index does not know yet. */
function createLookUp(db: Database) {
  const boundsOf = db.prepare<[string], { lowest: number | null; highest: number | null }>(
    'SELECT min(nr) AS lowest, max(nr) AS highest FROM note WHERE gathering_id = ?',
  );
  // From the index to the notes and not the other way: it gives the newest first, and stops when there are enough.
  const indexed = db.prepare<Bounds & { query: string; limit: number }, NoteRow>(
    `${SELECT} FROM note_search s CROSS JOIN note n ON n.nr = s.rowid CROSS JOIN gathering g ON g.id = n.gathering_id
     WHERE note_search MATCH @query AND s.rowid BETWEEN @lowest AND @highest AND ${LIVING}
       AND (@gatheringId IS NULL OR n.gathering_id = @gatheringId)
       AND NOT EXISTS (SELECT 1 FROM search_due d WHERE d.nr = s.rowid)
     ORDER BY s.rowid DESC LIMIT @limit`,
  );
  // No bounds here: SQLite would take a wide one for the start of what is due, and go through every note.
  const due = db.prepare<Pick<Bounds, 'gatheringId'>, NoteRow>(
    `WITH due (nr) AS (
       SELECT nr FROM note WHERE nr > (SELECT nr FROM search_through) UNION ALL SELECT nr FROM search_due
     )
     ${SELECT} FROM due CROSS JOIN note n ON n.nr = due.nr CROSS JOIN gathering g ON g.id = n.gathering_id
     WHERE ${LIVING} AND (@gatheringId IS NULL OR n.gathering_id = @gatheringId)
     ORDER BY n.nr DESC`,
  );

  const bounds = (gatheringId: GatheringId | undefined): Bounds => {
    if (gatheringId === undefined) return { gatheringId: null, lowest: 0, highest: MOST_NR };
    const { lowest, highest } = boundsOf.get(gatheringId) ?? { lowest: null, highest: null };
    return { gatheringId, lowest: lowest ?? 1, highest: highest ?? 0 };
  };

  return (query: SearchQuery, width: SearchWidth, { gatheringId, limit }: SearchOptions): NoteRow[] => {
    const within = bounds(gatheringId);
    return [
      ...due.all({ gatheringId: within.gatheringId }).filter(({ text, about }) => matches([text, about], query, width)),
      ...indexed.all({ ...within, query: indexQuery(query, width), limit }),
    ];
  };
}

/** The newest notes that hold what was typed, each with the place where it stands. */
function createFinder(db: Database): Search['find'] {
  const lookUp = createLookUp(db);
  return (typed: string, options: SearchOptions): readonly NoteHit[] => {
    const query = parseSearch(typed);
    if (query.length === 0) return [];
    const { limit } = options;
    // The words themselves come before words that only begin like them, and are found much sooner.
    let width: SearchWidth = 'forms';
    let rows = lookUp(query, width, options);
    if (rows.length < limit) {
      width = 'beginnings';
      rows = lookUp(query, width, options);
    }
    rows.sort((a, b) => b.at - a.at || b.nr - a.nr);
    return rows.slice(0, limit).map(({ nr: _nr, about: _about, text, tags, ...hit }) => ({
      ...hit,
      tags: JSON.parse(tags) as readonly string[],
      snippet: snippetOf(text, query, width),
    }));
  };
}

/** Writes: brings the index up to what the notes say. */
function createIndexer(db: Database) {
  const through = db.prepare<[], number>('SELECT nr FROM search_through').pluck();
  const setThrough = db.prepare<[number]>('UPDATE search_through SET nr = ?');
  const due = db.prepare<[number], number>('SELECT nr FROM search_due LIMIT ?').pluck();
  const settled = db.prepare<[number]>('DELETE FROM search_due WHERE nr = ?');
  const columns = `n.nr, n.text, ${ABOUT} AS about, n.deleted_at IS NULL AS living`;
  type Indexed = Pick<NoteRow, 'nr' | 'text' | 'about'> & { readonly living: number };
  const one = db.prepare<[number], Indexed>(`SELECT ${columns} FROM note n WHERE n.nr = ?`);
  const next = db.prepare<[number, number], Indexed>(
    `SELECT ${columns} FROM note n WHERE n.nr > ? ORDER BY nr LIMIT ?`,
  );
  const put = db.prepare<[number, string, string]>('INSERT INTO note_search (rowid, text, about) VALUES (?, ?, ?)');
  const remove = db.prepare<[number]>('DELETE FROM note_search WHERE rowid = ?');

  // An å may have been typed as an a and a ring; it is looked for as one letter.
  const index = ({ nr, text, about, living }: Indexed): void => {
    if (living === 1) put.run(nr, text.normalize('NFC'), about.normalize('NFC'));
  };

  return (most: number): boolean => {
    const changed = due.all(most);
    for (const nr of changed) {
      remove.run(nr);
      const note = one.get(nr);
      if (note) index(note);
      settled.run(nr);
    }
    const room = most - changed.length;
    const added = room > 0 ? next.all(through.get() ?? 0, room) : [];
    for (const note of added) index(note);
    const last = added.at(-1);
    if (last) setThrough.run(last.nr);
    return changed.length + added.length === most;
  };
}

export function createSearch(db: Database): Search {
  const behind = db
    .prepare<[], number>(
      `SELECT EXISTS (SELECT 1 FROM search_due) OR EXISTS (SELECT 1 FROM note WHERE nr > (SELECT nr FROM search_through))`,
    )
    .pluck();
  return { find: createFinder(db), isBehind: () => behind.get() === 1, catchUp: createIndexer(db) };
}
