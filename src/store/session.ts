import type { Database } from 'better-sqlite3';
import type { Gathering } from '../domain/agenda/gathering';
import type { GatheringId } from '../domain/ids';
import type { Draft } from '../domain/notes/note';
import { isShown } from '../domain/reflection/observation';
import type { Change, Snapshot } from '../domain/views/snapshot';
import { type Acts, createActs } from './acts';
import { type CheckIns, createCheckIns } from './check-ins';
import { createJournal, type Journal } from './journal';
import { createJournalPages, type JournalPages } from './journal-pages';
import { createPictureData, type PictureData } from './picture-data';
import { createSearch, type Search } from './search';
import { createTables, type Tables } from './tables';
import { createVotes, type Votes } from './votes';
import { createWordTemplates, type WordTemplates } from './word-templates';

/** Rows of one kind that can be looked up: all that a reader gets of a table. */
type ReadTable<T> = T extends { get(id: string): infer Row }
  ? { get(id: string): Row; ofGathering(id: string): NonNullable<Row>[] }
  : never;

/** What may be asked of the store at any time. It has no way to write. */
export interface Reader {
  readonly tables: { readonly [Name in keyof Tables]: ReadTable<Tables[Name]> };
  readonly journal: Pick<Journal, 'lastDone' | 'findDone' | 'nextUndone' | 'history'>;
  readonly votes: Pick<Votes, 'key' | 'answerOf' | 'count'>;
  readonly wordTemplates: Pick<WordTemplates, 'list' | 'bytes'>;
  readonly pictures: Pick<PictureData, 'get'>;
  readonly checkIns: Pick<CheckIns, 'participantOf' | 'isTaken'>;
  readonly journalPages: Pick<JournalPages, 'page'>;
  readonly search: Pick<Search, 'find' | 'isBehind'>;
  gatherings(): Gathering[];
  snapshot(gatheringId: GatheringId): Snapshot | null;
  draft(gatheringId: GatheringId, padId: string): Draft | null;
  setting(name: string): string | null;
}

/** What may be done inside a transaction. Only `Store.write` hands one out. */
export interface Writer extends Reader {
  readonly journal: Journal;
  readonly votes: Votes;
  readonly wordTemplates: WordTemplates;
  readonly pictures: PictureData;
  readonly checkIns: CheckIns;
  readonly journalPages: JournalPages;
  readonly search: Search;
  readonly acts: Acts;
  /** Makes the row as the change says it is afterwards. */
  apply(change: Change): void;
  setSetting(name: string, value: string): void;
  /** Every row of the gathering, its journal included. */
  erase(gatheringId: GatheringId): void;
}

function createDrafts(db: Database) {
  const put = db.prepare(
    `INSERT INTO draft (gathering_id, pad_id, text, kind, updated_at, writer)
     VALUES (@gatheringId, @padId, @text, @kind, @updatedAt, @writer)
     ON CONFLICT (gathering_id, pad_id) DO UPDATE
     SET text = excluded.text, kind = excluded.kind, updated_at = excluded.updated_at, writer = excluded.writer`,
  );
  const select = `SELECT gathering_id AS gatheringId, pad_id AS padId, text, kind, updated_at AS updatedAt, writer
    FROM draft`;
  const one = db.prepare<[string, string], Draft>(`${select} WHERE gathering_id = ? AND pad_id = ?`);
  const all = db.prepare<[string], Draft>(`${select} WHERE gathering_id = ? ORDER BY pad_id`);
  const remove = db.prepare('DELETE FROM draft WHERE gathering_id = ? AND pad_id = ?');
  return { put, one, all, remove };
}

type RowChange = Exclude<Change, { entity: 'draft' }>;

/** What is done to a table where a change names it: the row is of that kind, since a change is of one kind throughout. */
interface AnyTable {
  put(row: NonNullable<RowChange['after']>): void;
  delete(id: string): void;
}

function applyTo(tables: Tables, drafts: Drafts, change: Change): void {
  if (change.entity === 'draft') {
    if (change.after) drafts.put.run(change.after);
    else if (change.before) drafts.remove.run(change.before.gatheringId, change.before.padId);
    return;
  }
  const table: AnyTable = tables[change.entity];
  if (change.after === null) table.delete(change.id);
  else table.put(change.after);
}

type Drafts = ReturnType<typeof createDrafts>;

function readSnapshot(tables: Tables, drafts: Drafts, gatheringId: GatheringId): Snapshot | null {
  const gathering = tables.gathering.get(gatheringId);
  if (!gathering) return null;
  return {
    gathering,
    days: tables.day.ofGathering(gatheringId),
    items: tables.item.ofGathering(gatheringId),
    run: tables.runEvent.ofGathering(gatheringId),
    notes: tables.note.ofGathering(gatheringId),
    drafts: drafts.all.all(gatheringId),
    questions: tables.question.ofGathering(gatheringId),
    forms: tables.form.ofGathering(gatheringId),
    answers: tables.answer.ofGathering(gatheringId),
    groupScores: tables.groupScore.ofGathering(gatheringId),
    participants: tables.participant.ofGathering(gatheringId),
    reflections: tables.reflection.ofGathering(gatheringId),
    observations: tables.observation.ofGathering(gatheringId).filter(isShown),
    groups: tables.group.ofGathering(gatheringId),
    tasks: tables.task.ofGathering(gatheringId),
    groupAnswers: tables.groupAnswer.ofGathering(gatheringId),
    pictures: tables.picture.ofGathering(gatheringId),
    reportSettings: tables.reportSettings.get(gatheringId),
    stage: tables.stage.get(gatheringId),
  };
}

function settingsIn(db: Database): Pick<Writer, 'setting' | 'setSetting'> {
  const read = db.prepare<[string], { value: string }>('SELECT value FROM setting WHERE name = ?');
  const write = db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    setting: (name) => read.get(name)?.value ?? null,
    setSetting: (name, value) => {
      write.run(name, value);
    },
  };
}

/** What hangs on others goes before them. */
const ERASE_ORDER: readonly string[] = [
  ...[
    'group_answer',
    'breakout_group',
    'task_sheet',
    'observation',
    'reflection',
    'check_in',
    'picture_data',
    'picture',
  ],
  ...['group_score', 'answer', 'note', 'question', 'form', 'run_event', 'item', 'day'],
];

function erasingIn(db: Database): Writer['erase'] {
  const rows = ERASE_ORDER.map((table) => db.prepare(`DELETE FROM ${table} WHERE gathering_id = ?`));
  const gathering = db.prepare('DELETE FROM gathering WHERE id = ?');
  return (gatheringId) => {
    for (const statement of rows) statement.run(gatheringId);
    gathering.run(gatheringId);
  };
}

/** What is taken out of the journal's pages is not remembered as something to undo either. */
function pagesOf(db: Database, journal: Journal): JournalPages {
  const pages = createJournalPages(db);
  return {
    ...pages,
    blank: (gatheringId, which) => {
      journal.forget();
      return pages.blank(gatheringId, which);
    },
  };
}

/** Prepares everything one open database can be asked, once. */
export function createSession(db: Database): Writer {
  const tables = createTables(db);
  const drafts = createDrafts(db);
  const journal = createJournal(db);
  const ids = db.prepare<[], { id: string }>('SELECT id FROM gathering ORDER BY created_at, id');
  return {
    tables,
    journal,
    votes: createVotes(db),
    wordTemplates: createWordTemplates(db),
    pictures: createPictureData(db),
    checkIns: createCheckIns(db),
    journalPages: pagesOf(db, journal),
    search: createSearch(db),
    acts: createActs(db),
    ...settingsIn(db),
    snapshot: (gatheringId) => readSnapshot(tables, drafts, gatheringId),
    gatherings: () => ids.all().flatMap(({ id }) => tables.gathering.get(id) ?? []),
    draft: (gatheringId, padId) => drafts.one.get(gatheringId, padId) ?? null,
    apply: (change) => applyTo(tables, drafts, change),
    erase: erasingIn(db),
  };
}
