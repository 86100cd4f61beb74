import type { Migration } from '../migrate';

/** What the room had said yes to, of what has been reworded since. */
export const reworded: Migration = {
  version: 12,
  sql: `
ALTER TABLE note ADD COLUMN said_yes_to TEXT NOT NULL DEFAULT 'null';
ALTER TABLE group_answer ADD COLUMN agreed_text TEXT;
`,
};
