import type { Migration } from '../migrate';

/** Words of an answer that she keeps out of everything but the control room, and a countdown of a form's own. */
export const hiddenWords: Migration = {
  version: 11,
  sql: `
ALTER TABLE answer ADD COLUMN hidden TEXT NOT NULL DEFAULT '[]';
ALTER TABLE form ADD COLUMN countdown INTEGER;
`,
};
