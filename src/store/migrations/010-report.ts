import type { Migration } from '../migrate';

/** What she has chosen and written for a gathering's summary, and the Word templates it can be made on. */
export const report: Migration = {
  version: 10,
  sql: `
CREATE TABLE report_settings (
  id TEXT PRIMARY KEY REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  sections TEXT NOT NULL,
  edits TEXT NOT NULL,
  numbered INTEGER NOT NULL,
  contents INTEGER NOT NULL,
  letterhead TEXT NOT NULL,
  template_id TEXT,
  next_gathering TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A municipality's own: it belongs to no one gathering.
CREATE TABLE word_template (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
`,
};
