import type { Migration } from '../migrate';

/** The first schema: gatherings with their agenda, run log, notes, ratings and people, and the journal of every change. */
export const first: Migration = {
  version: 1,
  sql: `
CREATE TABLE gathering (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  place TEXT NOT NULL,
  host TEXT NOT NULL,
  chair TEXT NOT NULL,
  note_taker TEXT NOT NULL,
  network TEXT NOT NULL,
  goal TEXT NOT NULL,
  background TEXT NOT NULL,
  language TEXT NOT NULL,
  zone TEXT NOT NULL,
  alert_minutes TEXT NOT NULL,
  sound INTEGER NOT NULL,
  present INTEGER,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

CREATE TABLE day (
  id TEXT PRIMARY KEY,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  date TEXT,
  start INTEGER NOT NULL
) STRICT;
CREATE INDEX day_of_gathering ON day (gathering_id, position);

CREATE TABLE item (
  id TEXT PRIMARY KEY,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  day_id TEXT REFERENCES day (id) DEFERRABLE INITIALLY DEFERRED,
  parent_id TEXT REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  minutes INTEGER,
  pinned_start INTEGER,
  priority TEXT NOT NULL,
  responsible TEXT NOT NULL,
  prompts TEXT NOT NULL,
  private_note TEXT NOT NULL
) STRICT;
CREATE INDEX item_of_gathering ON item (gathering_id);
CREATE INDEX item_of_parent ON item (parent_id);
CREATE INDEX item_of_day ON item (day_id);

CREATE TABLE run_event (
  id TEXT PRIMARY KEY,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  day_id TEXT NOT NULL REFERENCES day (id) DEFERRABLE INITIALLY DEFERRED,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  uptime REAL,
  fact TEXT NOT NULL,
  UNIQUE (gathering_id, seq)
) STRICT;
CREATE INDEX run_event_of_day ON run_event (day_id);

CREATE TABLE note (
  id TEXT PRIMARY KEY,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  speaker TEXT NOT NULL,
  starred INTEGER NOT NULL,
  consent TEXT NOT NULL,
  recipient TEXT NOT NULL,
  owner TEXT NOT NULL,
  horizon TEXT,
  due TEXT,
  deleted_at INTEGER
) STRICT;
CREATE INDEX note_of_gathering ON note (gathering_id, at);
CREATE INDEX note_of_item ON note (item_id);

CREATE TABLE draft (
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  pad_id TEXT NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (gathering_id, pad_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE question (
  id TEXT PRIMARY KEY,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  low_anchor TEXT NOT NULL,
  high_anchor TEXT NOT NULL,
  follow_up TEXT NOT NULL,
  state TEXT NOT NULL,
  revealed INTEGER NOT NULL,
  opened_at INTEGER,
  closed_at INTEGER
) STRICT;
CREATE INDEX question_of_gathering ON question (gathering_id, position);
CREATE INDEX question_of_item ON question (item_id);

-- The key that turns a phone's id into the hash in answer.device. Deleted when the question closes: from then on
-- nobody can tell which phone an answer came from.
CREATE TABLE question_key (
  question_id TEXT PRIMARY KEY REFERENCES question (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  key BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- No time and no order of arrival: the ids are random and the table has no rowid.
CREATE TABLE answer (
  id TEXT PRIMARY KEY,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  source TEXT NOT NULL,
  score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 10),
  comment TEXT NOT NULL,
  device BLOB
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX answer_once ON answer (question_id, device) WHERE device IS NOT NULL;
CREATE INDEX answer_of_question ON answer (question_id);
CREATE INDEX answer_of_gathering ON answer (gathering_id);

CREATE TABLE participant (
  id TEXT PRIMARY KEY,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  organisation TEXT NOT NULL,
  role TEXT NOT NULL
) STRICT;
CREATE INDEX participant_of_gathering ON participant (gathering_id, position);

-- Who changed what, when: undo, redo and the history of a gathering. Phones' answers never enter it.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  scope TEXT NOT NULL,
  label TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dead')),
  changes TEXT NOT NULL
) STRICT;
CREATE INDEX journal_of_scope ON journal (gathering_id, scope, state, seq);

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
