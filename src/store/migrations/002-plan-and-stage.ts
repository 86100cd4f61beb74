import type { Migration } from '../migrate';

/** What a plan needs to be steered by (shortest lengths, rounds, rooms), the day's goal line, and the big screen's state. */
export const planAndStage: Migration = {
  version: 2,
  sql: `
ALTER TABLE item ADD COLUMN shortest INTEGER;
ALTER TABLE item ADD COLUMN method TEXT NOT NULL DEFAULT '';
ALTER TABLE item ADD COLUMN rounds TEXT NOT NULL DEFAULT 'null';
ALTER TABLE item ADD COLUMN room TEXT NOT NULL DEFAULT '';
ALTER TABLE item ADD COLUMN materials TEXT NOT NULL DEFAULT '';
ALTER TABLE item ADD COLUMN links TEXT NOT NULL DEFAULT '[]';

ALTER TABLE gathering ADD COLUMN attend_must TEXT NOT NULL DEFAULT '';
ALTER TABLE gathering ADD COLUMN attend_should TEXT NOT NULL DEFAULT '';
ALTER TABLE gathering ADD COLUMN attend_can TEXT NOT NULL DEFAULT '';
ALTER TABLE gathering ADD COLUMN anchor_person TEXT NOT NULL DEFAULT '';
ALTER TABLE gathering ADD COLUMN critical_factors TEXT NOT NULL DEFAULT '';

CREATE TABLE stage_state (
  id TEXT PRIMARY KEY REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  message TEXT NOT NULL,
  speaker_message TEXT NOT NULL,
  blackout INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
