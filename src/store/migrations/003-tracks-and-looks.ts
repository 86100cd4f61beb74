import type { Migration } from '../migrate';

/** Parallel tracks, ends that are locked, phases of a reflecting team, whose turn it is; how the big screen looks; closing. */
export const tracksAndLooks: Migration = {
  version: 3,
  sql: `
ALTER TABLE item ADD COLUMN locked_end INTEGER;
ALTER TABLE item ADD COLUMN parallel INTEGER NOT NULL DEFAULT 0;
ALTER TABLE item ADD COLUMN phase TEXT;
UPDATE item SET rounds = json_set(rounds, '$.turns', json('[]')) WHERE rounds <> 'null';

ALTER TABLE gathering ADD COLUMN stage_look TEXT NOT NULL
  DEFAULT '{"parts":["question","progress","next","endTime","dayLine","title"],"ground":"dark","accent":null,"logoId":null}';
ALTER TABLE gathering ADD COLUMN show_names INTEGER NOT NULL DEFAULT 1;
ALTER TABLE gathering ADD COLUMN closed_at INTEGER;
`,
};
