import { type ServerResponse, STATUS_CODES } from 'node:http';

const STATUSES = [400, 401, 403, 404, 405, 406, 409, 413, 415, 417, 421, 422, 429, 500, 503, 507] as const;
type ProblemStatus = (typeof STATUSES)[number];

/** The status as one that we send; whatever else there is, is a fault of ours. */
export const problemStatus = (status: number): ProblemStatus => STATUSES.find((known) => known === status) ?? 500;

/** A refusal, as a value. It says what, never why in detail: no stack, no path, nothing of what was sent. */
export interface Problem {
  readonly status: ProblemStatus;
  readonly headers?: Readonly<Record<string, string>>;
  /** For a procedure's declared errors: its name and, where the contract gives one, its reason. */
  readonly members?: Readonly<Record<string, string>>;
}

export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export const refused = (status: ProblemStatus, headers: Record<string, string> = {}) =>
  ({ ok: false, problem: { status, headers } }) as const;

/** More than this session may send just now. */
export const TOO_FAST: Problem = { status: 429, headers: { 'Retry-After': '2' } };

/** RFC 9457. */
export const PROBLEM_TYPE = 'application/problem+json';

export function problemBody(problem: Problem): string {
  const { status, members } = problem;
  return JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, ...members });
}

/** Answers with the problem and lets the connection go: what is left of a refused request is not worth reading. */
export function sendProblem(response: ServerResponse, problem: Problem): void {
  const body = problemBody(problem);
  response.writeHead(problem.status, {
    ...problem.headers,
    'Content-Type': PROBLEM_TYPE,
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  });
  response.end(body);
}
