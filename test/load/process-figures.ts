import { readFileSync } from 'node:fs';

// Linux tells; other systems do not as simply, and then there is no figure.

/** Memory of a process, in MiB. */
export function residentMiB(pid: number | null): number | null {
  if (process.platform !== 'linux' || pid === null) return null;
  const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kib === undefined ? null : Number(kib) / 1_024;
}

const TICK_MS = 10;

/** How long a process has had a core so far, in ms: a figure that other programs on the machine disturb least. */
export function cpuMs(pid: number | null): number | null {
  if (process.platform !== 'linux' || pid === null) return null;
  // The name stands in parentheses and may hold spaces; user and system time are the 12th and 13th after it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
