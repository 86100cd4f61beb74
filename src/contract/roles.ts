/** Who is at the other end of a door. */
export type Role = 'facilitator' | 'noteTaker' | 'stage' | 'speaker' | 'remote' | 'participant';
export const ROLES: readonly Role[] = ['facilitator', 'noteTaker', 'stage', 'speaker', 'remote', 'participant'];
