import type { Migration } from '../migrate';

/** Which acts have been made: one that is sent again, because its answer was lost, is not made again. */
export const actsOnce: Migration = {
  version: 14,
  sql: `
CREATE TABLE act_made (
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL,
  PRIMARY KEY (gathering_id, id)
) STRICT, WITHOUT ROWID;
`,
};
