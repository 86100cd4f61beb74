import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { serve } from '../headless/served';
import { figure, percentile, type Row, row } from './figures';

const RUNS = 7;

const STATIC = `require('node:http').createServer((_, r) => r.end('<!doctype html><p>hei')).listen(0, '127.0.0.1', function () { console.log(this.address().port) })`;

/** @returns ms from spawn to the first answer */
async function bareStart(): Promise<number> {
  const from = performance.now();
  const child = spawn(process.execPath, ['-e', STATIC]);
  const [port] = (await once(createInterface(child.stdout), 'line')) as [string];
  await (await fetch(`http://127.0.0.1:${port}/`)).text();
  const ms = performance.now() - from;
  child.kill();
  await once(child, 'exit');
  return ms;
}

async function ourStart(store: string): Promise<{ ms: number; memory: string }> {
  const from = performance.now();
  const served = await serve(store);
  const page = await fetch(`${served.origin}/`);
  if (page.status !== 200) throw new Error(`The page answered ${page.status}`);
  await page.text();
  const ms = performance.now() - from;
  const memory = residentMiB(served.process.pid);
  await served.stop();
  return { ms, memory };
}

/** Memory of a process that rests, in MiB; Linux tells, other systems do not as simply. */
function residentMiB(pid: number | undefined): string {
  if (process.platform !== 'linux' || pid === undefined) return 'not measured here';
  const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return `${(Number(kib) / 1024).toFixed(0)} MiB`;
}

/** From spawn to the first 200, and what it takes when it rests. */
export async function benchStart(folder: string): Promise<Row[]> {
  const store = join(folder, 'start.db');
  const baseline: number[] = [];
  const measured: number[] = [];
  let memory = '';
  for (let run = 0; run < RUNS; run++) {
    baseline.push(await bareStart());
    const start = await ourStart(store);
    measured.push(start.ms);
    memory = start.memory;
  }
  const against = 'node -e with a static page';
  return [
    row('serve: spawn to first 200, p50', percentile(measured, 0.5), percentile(baseline, 0.5), 'ms', against),
    figure('serve: memory when idle', memory),
  ];
}
