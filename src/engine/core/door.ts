import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../contract';
import type { GatheringId } from '../../domain/ids';
import type { Caller } from './context';

/**
 * The one door. Every procedure is made from `door`, so that none can be reached before the contract's own declaration
 * of who may call it has been held against the caller: no roles declared, no entry. A caller bound to one gathering is
 * kept to it here as well.
 */
export const door = implement(contract)
  .$context<Caller>()
  .use(({ context, procedure, next }, input) => {
    const roles = procedure['~orpc'].meta.roles;
    if (!roles?.includes(context.role)) throw new ORPCError('FORBIDDEN', { status: 403 });
    if (context.gatheringId !== null && !staysWithin(context.gatheringId, input)) {
      throw new ORPCError('FORBIDDEN', { status: 403 });
    }
    return next();
  });

function staysWithin(bound: GatheringId, input: unknown): boolean {
  if (typeof input !== 'object' || input === null || !('gatheringId' in input)) return true;
  return input.gatheringId === undefined || input.gatheringId === bound;
}
