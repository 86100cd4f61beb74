import type { Migration } from '../migrate';

/**
 * The search index of notes. An edit does not wait for it: what is above `search_through` is not in it yet, and what has
 * changed below is in `search_due`, both by the same transaction as the edit. A quiet moment brings the index up to date;
 * until then, what is due is read through.
 */
export const search: Migration = {
  version: 9,
  sql: `
CREATE VIRTUAL TABLE note_search USING fts5 (
  text, about, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3 4', columnsize = 0
);
-- What is taken out of the index is overwritten, not only marked as gone.
INSERT INTO note_search (note_search, rank) VALUES ('secure-delete', 1);

CREATE TABLE search_through (nr INTEGER NOT NULL) STRICT;
INSERT INTO search_through VALUES (0);
CREATE TABLE search_due (nr INTEGER PRIMARY KEY) STRICT;

-- Not OR IGNORE: the statement that sets a trigger off decides over that.
CREATE TRIGGER note_added AFTER INSERT ON note WHEN new.nr <= (SELECT nr FROM search_through) BEGIN
  INSERT INTO search_due VALUES (new.nr) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER note_changed AFTER UPDATE ON note
WHEN new.nr <= (SELECT nr FROM search_through) AND (
  new.text <> old.text OR new.speaker <> old.speaker OR new.recipient <> old.recipient OR new.owner <> old.owner
  OR new.first_step <> old.first_step OR new.tags <> old.tags OR (new.deleted_at IS NULL) <> (old.deleted_at IS NULL)
) BEGIN
  INSERT INTO search_due VALUES (new.nr) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER note_removed AFTER DELETE ON note WHEN old.nr <= (SELECT nr FROM search_through) BEGIN
  INSERT INTO search_due VALUES (old.nr) ON CONFLICT DO NOTHING;
END;
`,
};
