import type { Migration } from '../migrate';

/**
 * Fewer pages for each edit to write: one index of notes does for both of a note's references, and the journal counts for
 * itself. A note gets a number that nothing renumbers, for the search index to know it by.
 */
export const leanEdits: Migration = {
  version: 7,
  sql: `
CREATE UNIQUE INDEX item_in_gathering ON item (gathering_id, id);
DROP INDEX item_of_gathering;

CREATE TABLE note_numbered (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT,
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
  first_step TEXT NOT NULL,
  status TEXT NOT NULL,
  tags TEXT NOT NULL,
  source_id TEXT,
  confirmed_at INTEGER,
  deleted_at INTEGER,
  FOREIGN KEY (gathering_id, item_id) REFERENCES item (gathering_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO note_numbered
  SELECT rowid, id, gathering_id, item_id, at, kind, text, speaker, starred, consent, recipient, owner, horizon, due,
    first_step, status, tags, source_id, confirmed_at, deleted_at
  FROM note ORDER BY rowid;
DROP TABLE note;
ALTER TABLE note_numbered RENAME TO note;
CREATE INDEX note_of_item ON note (gathering_id, item_id);

CREATE TABLE journal_counting (
  seq INTEGER PRIMARY KEY,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  scope TEXT NOT NULL,
  label TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dead')),
  changes TEXT NOT NULL
) STRICT;
INSERT INTO journal_counting SELECT seq, gathering_id, scope, label, actor, at, state, changes FROM journal;
DROP TABLE journal;
ALTER TABLE journal_counting RENAME TO journal;
CREATE INDEX journal_of_scope ON journal (gathering_id, scope, state, seq);
`,
};
