import { z } from 'zod';
import type { RunFact } from '../domain/run/run';
import { instantSchema, itemId, minuteOfDaySchema, replan, runEventId } from './schemas';

const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), ...shape });

/** What may stand in a run log that comes from another machine. */
export const runFact: z.ZodType<RunFact> = z.discriminatedUnion('type', [
  fact('started', { itemId, fromNow: z.boolean().exactOptional() }),
  fact('next', { from: itemId, to: itemId }),
  fact('back', { from: itemId, to: itemId }),
  fact('jumped', { from: itemId, to: itemId }),
  fact('skipped', { itemId }),
  fact('corrected', { itemId, startedAt: instantSchema }),
  fact('trackMoved', { trackId: itemId, to: itemId }),
  fact('paused', {}),
  fact('resumed', {}),
  fact('adjusted', {
    itemId,
    minutes: z.int().min(-10_000).max(10_000),
    lockedEnd: minuteOfDaySchema.exactOptional(),
  }),
  replan.extend({ type: z.literal('replanned') }),
  fact('clockSet', { byMs: z.number().min(-8.64e15).max(8.64e15) }),
  fact('ended', {}),
  fact('undone', { eventId: runEventId }),
]);
