import { ORPCError } from '@orpc/client';
import type { Refused, StoreFailure, UnreadableReason } from '../../contract';
import type { Words } from '../../words';
import { CutOff } from './connect';
import { NoAccess } from './door';

/**
 * Why a call did not do what was asked, as a value. `BAD_REQUEST`: what was sent cannot be taken as it is, now or later.
 * `broken` is a bug on the other side.
 */
export type Failure =
  | ({ readonly code: 'REFUSED' } & Refused)
  | { readonly code: 'UNREADABLE'; readonly reason: UnreadableReason }
  | { readonly code: 'STORE_FAILED'; readonly reason: StoreFailure }
  | { readonly code: 'UNAUTHORIZED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_REQUEST' | 'cutOff' | 'broken' };

/** Reads what a failed call threw. The reason is what the contract declares for that code. */
export function failureOf(error: unknown): Failure {
  if (error instanceof NoAccess) return { code: 'UNAUTHORIZED' };
  if (error instanceof CutOff) return { code: 'cutOff' };
  if (!(error instanceof ORPCError)) return { code: 'cutOff' };
  switch (error.code) {
    case 'REFUSED': {
      const { reason, step }: Refused = error.data;
      return { code: 'REFUSED', reason, ...(step && { step }) };
    }
    case 'UNREADABLE':
      return { code: 'UNREADABLE', reason: error.data.reason };
    case 'STORE_FAILED':
      return { code: 'STORE_FAILED', reason: error.data.reason };
    case 'UNAUTHORIZED':
    case 'FORBIDDEN':
    case 'NOT_FOUND':
    case 'BAD_REQUEST':
      return { code: error.code };
    default:
      return { code: 'broken' };
  }
}

/** Not the world's doing or anybody's mistake: a fault of ours, for whoever looks into it. */
export const isFault = ({ code }: Failure): boolean => code === 'broken' || code === 'BAD_REQUEST';

/** The failure in words: what happened, what was kept, what to do. */
export function failureText(t: Words, failure: Failure): string {
  switch (failure.code) {
    case 'REFUSED':
      return t(`common:refused.${failure.reason}`);
    case 'STORE_FAILED':
      return t(`common:storeFailed.${failure.reason}`);
    default:
      return t(`common:failed.${failure.code}`);
  }
}
