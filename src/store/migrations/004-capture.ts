import type { Migration } from '../migrate';

/** What the room says beyond plain notes: outcomes with their source, reflecting teams, groups and their answers, who is present. */
export const capture: Migration = {
  version: 4,
  sql: `
ALTER TABLE note ADD COLUMN first_step TEXT NOT NULL DEFAULT '';
ALTER TABLE note ADD COLUMN status TEXT NOT NULL DEFAULT 'notStarted';
ALTER TABLE note ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE note ADD COLUMN source_id TEXT;
ALTER TABLE note ADD COLUMN confirmed_at INTEGER;

ALTER TABLE participant ADD COLUMN present_from INTEGER;
ALTER TABLE participant ADD COLUMN present_to INTEGER;

ALTER TABLE stage_state ADD COLUMN showing TEXT NOT NULL DEFAULT 'null';

CREATE TABLE reflection (
  id TEXT PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  interviewer TEXT NOT NULL,
  focus_persons TEXT NOT NULL,
  team TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX reflection_of_gathering ON reflection (gathering_id);

CREATE TABLE observation (
  id TEXT PRIMARY KEY,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  member_id TEXT NOT NULL,
  aspect TEXT NOT NULL,
  text TEXT NOT NULL,
  theme TEXT NOT NULL,
  at INTEGER NOT NULL,
  starred INTEGER NOT NULL,
  revealed_at INTEGER,
  withdrawn_at INTEGER,
  action_id TEXT
) STRICT;
CREATE INDEX observation_of_gathering ON observation (gathering_id, at);
CREATE INDEX observation_of_item ON observation (item_id);

CREATE TABLE breakout_group (
  id TEXT PRIMARY KEY,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  room TEXT NOT NULL,
  lead TEXT NOT NULL,
  members TEXT NOT NULL
) STRICT;
CREATE INDEX breakout_group_of_gathering ON breakout_group (gathering_id, position);
CREATE INDEX breakout_group_of_item ON breakout_group (item_id);

CREATE TABLE task_sheet (
  id TEXT PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  form TEXT NOT NULL,
  title TEXT NOT NULL,
  intro TEXT NOT NULL,
  fields TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX task_sheet_of_gathering ON task_sheet (gathering_id);

CREATE TABLE group_answer (
  id TEXT PRIMARY KEY,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  group_id TEXT NOT NULL REFERENCES breakout_group (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  field_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  at INTEGER NOT NULL,
  gathered_under TEXT,
  agreed INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX group_answer_of_gathering ON group_answer (gathering_id, position);
CREATE INDEX group_answer_of_group ON group_answer (group_id);
`,
};
