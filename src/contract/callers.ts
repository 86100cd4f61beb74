import { oc } from '@orpc/contract';
import { z } from 'zod';
import { ERRORS } from './errors';
import type { Role } from './roles';
import { gatheringId } from './schemas';

/** What the contract says of a procedure beyond its shapes. A procedure without roles cannot be reached by anyone. */
interface Meta {
  readonly roles?: readonly Role[];
}

/** Whoever calls, in the ways procedures differ in who may. */
const base = oc.$meta<Meta>({}).errors(ERRORS);
export const facilitator = base.meta({ roles: ['facilitator'] });
export const crew = base.meta({ roles: ['facilitator', 'noteTaker'] });
export const screens = base.meta({ roles: ['facilitator', 'noteTaker', 'stage', 'speaker', 'remote'] });
/** Whoever may press Next: she herself, or the remote in her hand. */
export const steering = base.meta({ roles: ['facilitator', 'remote'] });
export const phone = base.meta({ roles: ['participant'] });
export const camera = base.meta({ roles: ['camera'] });
/** Whoever may send a picture in. */
export const cameras = base.meta({ roles: ['facilitator', 'noteTaker', 'camera'] });

export const inGathering = z.object({ gatheringId: gatheringId });
export const teamMember = base.meta({ roles: ['teamMember'] });
export const groupPad = base.meta({ roles: ['group'] });
/** Whoever writes a reflecting team's observations: a member on a pad of their own, or the note-taker for them. */
export const observers = base.meta({ roles: ['facilitator', 'noteTaker', 'teamMember'] });
/** Whoever writes a group's answers: the table on its pad, or the crew for it. */
export const groupWriters = base.meta({ roles: ['facilitator', 'noteTaker', 'group'] });
