/**
 * Who is at the other end of a door. A `teamMember` writes a reflecting team's observations, a `group` its table's notes, a
 * `camera` sends pictures: each from a link of its own, and bound to what that link is for.
 */
export type Role =
  | 'facilitator'
  | 'noteTaker'
  | 'stage'
  | 'speaker'
  | 'remote'
  | 'participant'
  | 'teamMember'
  | 'group'
  | 'camera';
export const ROLES: readonly Role[] = [
  'facilitator',
  'noteTaker',
  'stage',
  'speaker',
  'remote',
  'participant',
  'teamMember',
  'group',
  'camera',
];
