import { ORPCError } from '@orpc/server';
import type { Refusal, Refused, UnreadableReason } from '../../contract';
import type { HistoryStep } from '../../domain/views/snapshot';
import { diskFailure } from '../../store';

/** Something people may well try, and that is not possible now. `defined` marks it as one of the contract's errors. */
export function refused(reason: Refusal, step?: HistoryStep): ORPCError<'REFUSED', Refused> {
  return new ORPCError('REFUSED', { status: 409, data: step ? { reason, step } : { reason }, defined: true });
}

export function notFound(): ORPCError<'NOT_FOUND', undefined> {
  return new ORPCError('NOT_FOUND', { status: 404, defined: true });
}

export function unreadable(reason: UnreadableReason): ORPCError<'UNREADABLE', { reason: UnreadableReason }> {
  return new ORPCError('UNREADABLE', { status: 422, data: { reason }, defined: true });
}

/** A full disk or a damaged file is the world's fault: the caller gets the declared error and keeps what was typed. */
export function asDeclared(error: unknown): unknown {
  const reason = diskFailure(error);
  return reason ? new ORPCError('STORE_FAILED', { status: 507, data: { reason }, defined: true }) : error;
}
