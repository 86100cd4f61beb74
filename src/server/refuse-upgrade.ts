import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { newNonce, securityHeaders } from './headers';
import { PROBLEM_TYPE, type Problem, problemBody } from './problems';

/** Answers an upgrade that is refused: by hand, since node has no response object for it. */
export function refuseUpgrade(socket: Duplex, problem: Problem, origin: string | null): void {
  const body = problemBody(problem);
  const headers = {
    ...securityHeaders(newNonce(), origin),
    ...problem.headers,
    'Content-Type': PROBLEM_TYPE,
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  // The other end may never close its half; nothing is kept waiting for that.
  socket.once('finish', () => socket.destroy());
  socket.end([`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`, ...lines, '', body].join('\r\n'));
}
