import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnyContractRouter } from '@orpc/contract';
import { ORPCError, type Router } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';
import { z } from 'zod';
import type { Caller } from '../engine/core/context';
import { type Problem, problemStatus } from './problems';

/** Any router whose procedures want to know who calls. */
export type CallerRouter = Router<AnyContractRouter, Caller>;

/** Told of bugs: what comes out of a procedure and is no declared error. The caller gets 500 and no detail. */
export type OnFault = (error: unknown) => void;

/** Tells of what is a bug and passes on everything. */
export function reportFault(error: unknown, onFault: OnFault): void {
  const declared = error instanceof ORPCError && error.status < 500;
  const givenUp = error instanceof Error && error.name === 'AbortError';
  if (!declared && !givenUp) onFault(error);
}

export const reportFaults =
  (onFault: OnFault) =>
  async <Result>({ next }: { next(): Promise<Result> }): Promise<Result> => {
    try {
      return await next();
    } catch (error) {
      reportFault(error, onFault);
      throw error;
    }
  };

export const isFeed = (body: unknown): body is AsyncIterator<unknown> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

/** What is wrong with the call, as the problem to be sent; null when it has been answered. */
export type HttpCalls = (
  request: IncomingMessage,
  response: ServerResponse,
  body: unknown,
  caller: Caller,
) => Promise<Problem | null>;

/** A procedure's error on its way out, before anything of it is written. */
class Failed extends Error {
  override readonly name = 'Failed';
  constructor(readonly problem: Problem) {
    super();
  }
}

/** Calls by POST under /rpc/. Feeds live on the socket, where a slow reader is noticed; here they are refused. */
export function createHttpCalls(router: CallerRouter, onFault: OnFault): HttpCalls {
  const handler = new RPCHandler<Caller>(router, {
    clientInterceptors: [reportFaults(onFault)],
    rootInterceptors: [
      async ({ next }) => {
        const result = await next();
        // oRPC writes errors in an envelope of its own; over http everything that is refused is one kind of document.
        if (result.response && result.response.status >= 400) throw new Failed(problemOf(result.response));
        return result;
      },
    ],
    interceptors: [
      async ({ next }) => {
        const result = await next();
        const body = result.response?.body;
        if (!isFeed(body)) return result;
        await body.return?.();
        throw new ORPCError('NOT_ACCEPTABLE', { message: 'Feeds are served on the socket.' });
      },
    ],
  });
  return async (request, response, body, caller) => {
    // The guard has read and parsed the body already, within its limits; oRPC takes it from here.
    const parsed = Object.assign(request, { body: body ?? {} });
    try {
      const { matched } = await handler.handle(parsed, response, { prefix: '/rpc', context: caller });
      return matched ? null : { status: 404 };
    } catch (error) {
      if (error instanceof Failed) return error.problem;
      throw error;
    }
  };
}

const envelope = z.object({
  json: z.object({ code: z.string(), data: z.object({ reason: z.string() }).partial().nullish().catch(null) }),
});

/** The error's name and reason, where it is one of the contract's; of any other no more than its status. */
function problemOf({ status, body }: { readonly status: number; readonly body: unknown }): Problem {
  const known = problemStatus(status);
  const { data: error } = envelope.safeParse(body);
  if (known === 500 || !error) return { status: known };
  const { code, data } = error.json;
  return { status: known, members: { code, ...(data?.reason === undefined ? {} : { reason: data.reason }) } };
}
