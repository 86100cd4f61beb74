import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { cpuMs } from './process-figures';

const BODY = JSON.stringify({
  json: { questionId: crypto.randomUUID(), answerId: 'load-answer-000001', nr: 1, score: 7 },
});
const REQUEST = `POST /rpc/rating/vote HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`;

/** One connection that votes as fast as it is answered; gives how many were. */
function voteOn(port: number, until: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let counted = 0;
    const socket = connect(port, '127.0.0.1', () => socket.write(REQUEST));
    socket.setNoDelay(true);
    socket.on('error', reject);
    socket.on('data', (chunk: Buffer) => {
      // The answer is small, and comes in one piece.
      if (!chunk.includes('"counted":true')) return;
      counted += 1;
      if (performance.now() < until) socket.write(REQUEST);
      else {
        socket.end();
        resolve(counted);
      }
    });
  });
}

/** Accepted votes a second, and the ms of a core that each took the server; null where that is not known. */
export interface Peak {
  readonly perSecond: number;
  readonly cpuMs: number | null;
}

/** At whichever number of connections the bare handler does best with. */
export async function barePeak(store: string, seconds: number, most: number): Promise<Peak> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-votes.js'), store]);
  child.stderr.pipe(process.stderr);
  const exited = once(child, 'exit');
  const [port] = (await once(createInterface(child.stdout), 'line')) as [string];
  const pid = child.pid ?? null;
  let best: Peak = { perSecond: 0, cpuMs: null };
  for (const connections of new Set([16, Math.min(128, most), most])) {
    const [from, cpuFrom] = [performance.now(), cpuMs(pid)];
    const until = from + seconds * 1_000;
    const counts = await Promise.all(Array.from({ length: connections }, () => voteOn(Number(port), until)));
    const all = counts.reduce((sum, count) => sum + count, 0);
    const perSecond = all / ((performance.now() - from) / 1_000);
    const cpu = cpuMs(pid);
    const each = cpu === null || cpuFrom === null ? null : (cpu - cpuFrom) / all;
    if (perSecond > best.perSecond) best = { perSecond, cpuMs: each };
  }
  child.kill();
  await exited;
  return best;
}
