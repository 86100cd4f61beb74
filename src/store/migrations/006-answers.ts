import type { Migration } from '../migrate';

/** More kinds of questions, rounds of the same, forms, answers of their own for «don't know», and scores of groups. */
export const answers: Migration = {
  version: 6,
  sql: `
CREATE TABLE form (
  id TEXT PRIMARY KEY,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX form_of_gathering ON form (gathering_id, position);

ALTER TABLE question ADD COLUMN kind TEXT NOT NULL DEFAULT 'scale';
ALTER TABLE question ADD COLUMN why_not_lower TEXT NOT NULL DEFAULT '';
ALTER TABLE question ADD COLUMN choices TEXT NOT NULL DEFAULT '[]';
ALTER TABLE question ADD COLUMN round_of TEXT NOT NULL DEFAULT '';
UPDATE question SET round_of = id;
ALTER TABLE question ADD COLUMN form_id TEXT REFERENCES form (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE question ADD COLUMN breakdown TEXT;
ALTER TABLE question ADD COLUMN countdown INTEGER;
ALTER TABLE question ADD COLUMN closes_at INTEGER;
CREATE INDEX question_of_form ON question (form_id) WHERE form_id IS NOT NULL;

CREATE TABLE answer_with_outcome (
  id TEXT PRIMARY KEY,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  source TEXT NOT NULL,
  outcome TEXT NOT NULL,
  score INTEGER CHECK (score BETWEEN 1 AND 10),
  text TEXT NOT NULL,
  choices TEXT NOT NULL,
  why_not_lower TEXT NOT NULL,
  comment TEXT NOT NULL,
  segment TEXT NOT NULL,
  device BLOB
) STRICT, WITHOUT ROWID;
INSERT INTO answer_with_outcome
  SELECT id, gathering_id, question_id, source, 'given', score, '', '[]', '', comment, '', device FROM answer;
DROP TABLE answer;
ALTER TABLE answer_with_outcome RENAME TO answer;
CREATE UNIQUE INDEX answer_once ON answer (question_id, device) WHERE device IS NOT NULL;
CREATE INDEX answer_of_question ON answer (question_id);
CREATE INDEX answer_of_gathering ON answer (gathering_id);

CREATE TABLE group_score (
  id TEXT PRIMARY KEY,
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL,
  label TEXT NOT NULL,
  value REAL NOT NULL,
  n INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX group_score_of_gathering ON group_score (gathering_id);
CREATE INDEX group_score_of_question ON group_score (question_id);
`,
};
