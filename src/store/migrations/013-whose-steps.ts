import type { Migration } from '../migrate';

/** Which laptop a step was taken on: each undoes her own. What was done before stays with the facilitator. */
export const whoseSteps: Migration = {
  version: 13,
  sql: `
ALTER TABLE journal ADD COLUMN hand TEXT NOT NULL DEFAULT '';
DROP INDEX journal_of_scope;
CREATE INDEX journal_of_hand ON journal (gathering_id, hand, scope, state, seq);
`,
};
