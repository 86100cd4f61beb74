import type { Migration } from '../migrate';

/** Which phone a participant checked in with, so that a phone can change its own row and no other. Never exported nor backed up. */
export const checkIn: Migration = {
  version: 8,
  sql: `
CREATE TABLE check_in (
  participant_id TEXT PRIMARY KEY REFERENCES participant (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  device BLOB NOT NULL,
  UNIQUE (gathering_id, device)
) STRICT, WITHOUT ROWID;
`,
};
