import { type ServerResponse, STATUS_CODES } from 'node:http';

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 413 | 415 | 417 | 421 | 429 | 500 | 503;

/** A refusal, as a value. It says what, never why in detail: no stack, no path, nothing of what was sent. */
export interface Problem {
  readonly status: ProblemStatus;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export const refused = (status: ProblemStatus, headers: Record<string, string> = {}) =>
  ({ ok: false, problem: { status, headers } }) as const;

/** RFC 9457. */
export const PROBLEM_TYPE = 'application/problem+json';

export function problemBody(problem: Problem): string {
  return JSON.stringify({ type: 'about:blank', title: STATUS_CODES[problem.status], status: problem.status });
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
