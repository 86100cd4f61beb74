import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { figure, percentile, printTable, type Row, row } from '../bench/figures';
import { barePeak, type Peak } from './bare';
import { liveThrough, makeCrowd, peakOf, type Story } from './crowd';
import { keepWriting, type LoadRoom, openLoadRoom } from './room';

const { values } = parseArgs({
  options: {
    phones: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '10' },
    /** The address, ticket and all, that a running `serve` has printed. */
    url: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const PHONES = Number(values.phones);
const SECONDS = Number(values.seconds);
const SEED = Number(values.seed);
const PEAK_SECONDS = 4;
const SETTLE_MS = 3_000;
const SLOW_FSYNC_MS = 8;

const folder = mkdtempSync(join(tmpdir(), 'kjoreplan-load-'));
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const both = (what: string, samples: readonly number[]): Row[] =>
  [0.5, 0.99].map((share) => figure(`${what}, p${share * 100}`, ms(percentile(samples, share))));

interface Lived {
  readonly story: Story;
  readonly notes: readonly number[];
  readonly memory: number | null;
  readonly peak: Peak;
  readonly faults: readonly string[];
}

type Measured = Lived & { readonly bare: Peak };

/** Everything that happens in one open room. */
async function live(room: LoadRoom): Promise<Lived> {
  const { phones, addresses } = await makeCrowd(room.way, PHONES);
  if (addresses === 1)
    console.log('All phones come from one address: there are no others here from which the room is reached.');
  const writer = await room.noteTaker();
  const writing = keepWriting(writer, room.gatheringId);
  const story = await liveThrough(phones, SECONDS, SEED);
  const notes = await writing.stop();
  const faults = [...(await room.faults(phones))];
  await pause(SETTLE_MS);
  const memory = room.memoryMiB();
  const peak = await peakOf(phones, PEAK_SECONDS, room.cpuMs);
  faults.push(...(await room.faults(phones)));
  writer.close();
  for (const phone of phones) phone.cut();
  return { story, notes, memory, peak, faults };
}

async function measured(name: string): Promise<Measured> {
  const bareBefore = await barePeak(join(folder, `${name}-bare-1.db`), PEAK_SECONDS / 2, PHONES);
  const room = await openLoadRoom(
    values.url === undefined ? { store: join(folder, `${name}.db`) } : { url: values.url },
  );
  const lived = await live(room);
  await room.close();
  const bareAfter = await barePeak(join(folder, `${name}-bare-2.db`), PEAK_SECONDS / 2, PHONES);
  return { ...lived, bare: bareBefore.perSecond > bareAfter.perSecond ? bareBefore : bareAfter };
}

const BARE = 'node:http, one insert with synchronous=FULL each';

function peakRows(after: string, { peak, bare }: Measured): Row[] {
  const { perSecond } = peak;
  const rate: Row = {
    what: `accepted votes at the most${after}`,
    ours: `${perSecond.toFixed(0)} a second`,
    baseline: `${bare.perSecond.toFixed(0)} a second`,
    ratio: `${(perSecond / bare.perSecond).toFixed(2)}×`,
    against: BARE,
  };
  if (peak.cpuMs === null || bare.cpuMs === null) return [rate];
  return [rate, row(`the server’s own time for each of them${after}`, peak.cpuMs, bare.cpuMs, 'ms', BARE)];
}

function rowsOf(plain: Measured, slow: Measured | null): Row[] {
  const { story, notes, memory } = plain;
  return [
    ...both('vote, until it counts', story.votes),
    ...both('a note-taker’s writes meanwhile', notes),
    ...both('scanning to first vote counted, thinking taken off', story.scans),
    figure('the phone’s page over the wire', `${(story.pageBytes / 1_000).toFixed(1)} kB`),
    figure(`memory with ${PHONES} open sockets`, memory === null ? 'not measured here' : `${memory.toFixed(0)} MiB`),
    ...peakRows('', plain),
    ...(slow === null
      ? []
      : [
          ...both(`vote, every fsync ${SLOW_FSYNC_MS} ms slower`, slow.story.votes),
          ...both(`a note-taker’s writes, every fsync ${SLOW_FSYNC_MS} ms slower`, slow.notes),
          ...peakRows(`, every fsync ${SLOW_FSYNC_MS} ms slower`, slow),
        ]),
  ];
}

try {
  console.log(`node ${process.version}, ${cpus().length} cores, ${PHONES} phones within ${SECONDS} s, seed ${SEED}\n`);
  const plain = await measured('plain');
  let slow: Measured | null = null;
  if (values.url === undefined) {
    // Both programs are started with the same slow disk; how it is done is told in slow-disk.ts.
    process.env.KJOREPLAN_LOAD_FSYNC_MS = String(SLOW_FSYNC_MS);
    process.env.NODE_OPTIONS = `--import=${pathToFileURL(join(import.meta.dirname, 'slow-disk.js')).href}`;
    slow = await measured('slow');
  }
  const { story } = plain;
  printTable(rowsOf(plain, slow));
  console.log(
    `\n${PHONES} phones came and voted in ${story.seconds.toFixed(1)} s: ${story.doubleTaps} tapped twice, ${story.lost} lost the network with a vote on its way, minds were changed ${story.changed} times.`,
  );
  const faults = [...plain.faults, ...(slow?.faults ?? [])];
  for (const fault of faults.slice(0, 10)) console.error(`WRONG: ${fault}`);
  if (faults.length === 0) console.log('Every phone is counted once, with its last answer.');
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
