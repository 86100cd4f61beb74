import type { Migration } from '../migrate';

/** Pictures: logos and flip charts. Their bytes lie apart, and stay when a picture is taken back, so that it can return. */
export const pictures: Migration = {
  version: 5,
  sql: `
CREATE TABLE picture (
  id TEXT PRIMARY KEY,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  purpose TEXT NOT NULL,
  caption TEXT NOT NULL,
  type TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  byte_length INTEGER NOT NULL,
  at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX picture_of_gathering ON picture (gathering_id, at);
CREATE INDEX picture_of_item ON picture (item_id);

-- Bound to the gathering and not to the row above: undoing an added picture takes that row away, and doing it again brings it back.
CREATE TABLE picture_data (
  id TEXT PRIMARY KEY,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  data BLOB NOT NULL
) STRICT;
CREATE INDEX picture_data_of_gathering ON picture_data (gathering_id);
`,
};
