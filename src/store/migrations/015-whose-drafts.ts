import type { Migration } from '../migrate';

/** Whose a half-typed note is: others are told before they go on with it. */
export const whoseDrafts: Migration = {
  version: 15,
  sql: `ALTER TABLE draft ADD COLUMN writer TEXT NOT NULL DEFAULT '';`,
};
