import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DraftAgenda } from '../../domain/draft/draft-agenda';
import type { GatheringId } from '../../domain/ids';
import { dateIn, type Instant, instant, instantOf, minuteOfDay } from '../../domain/time';
import { createHost, type Host, NO_STAGE_WINDOW, nativeOptions } from '../../host';
import { createThreadedReader } from '../../importing/read-in-thread';
import { createRoom } from '../../server';
import { openReader } from '../../store';
import { clockOf } from '../../words';
import { faultSentence } from '../faults';
import { writeReportFiles } from '../files';
import { BACKUP_THREAD, PAGES, READER_THREAD, VERSION, WRITER_THREAD } from '../places';
import { rateTheDay } from '../rehearsal/rate';
import {
  clientOf,
  createSimulatedClock,
  FACILITATOR,
  type Rehearsal,
  runDay,
  type SimulatedClock,
} from '../rehearsal/run-day';
import { createChance, scriptIn } from '../rehearsal/script';
import { type ExitCode, type Terminal, UsageError } from '../terminal';
import { readFileOrSay } from './import';

interface RehearseOptions {
  readonly store?: string | undefined;
  readonly speed?: string | undefined;
  readonly out: string;
}

const ZONE = 'Europe/Oslo';

function speedOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const speed = Number(text);
  if (!Number.isFinite(speed) || speed <= 0) throw new UsageError(text);
  return speed;
}

/** Where the rehearsal takes place. A gathering is rehearsed in a copy, so that the real one stays unrun. */
function stagePath(isFile: boolean, store: string | undefined, scratch: string): string | 'noStore' {
  const copy = join(scratch, 'rehearsal.db');
  if (isFile) return store ?? copy;
  return store === undefined ? 'noStore' : copy;
}

async function agendaOf(path: string, terminal: Terminal): Promise<DraftAgenda | null> {
  const bytes = readFileOrSay(path, terminal);
  if (!bytes) return null;
  const result = await createThreadedReader(READER_THREAD)({ fileName: basename(path), bytes });
  if (!result.ok) {
    terminal.say(terminal.words(`import:unreadable.${result.reason}`));
    return null;
  }
  if (result.agenda.days.every((day) => day.items.length === 0)) {
    terminal.say(terminal.words('import:noAgenda'));
    return null;
  }
  return result.agenda;
}

async function gatheringFromAgenda(
  host: Host,
  agenda: DraftAgenda,
  path: string,
  terminal: Terminal,
): Promise<GatheringId> {
  const client = clientOf(host, FACILITATOR);
  const title = agenda.title ?? basename(path).replace(/\.[^.]+$/, '');
  const { gatheringId } = await client.gathering.accept({
    gatheringId: null,
    agenda: { ...agenda, title },
    language: terminal.language,
  });
  return gatheringId;
}

function findGathering(host: Host, wanted: string): GatheringId | null {
  const living = host.store.read.gatherings().filter((gathering) => gathering.deletedAt === null);
  return living.find(({ id, title }) => id === wanted || title === wanted)?.id ?? null;
}

/** Runs every day of the gathering and rates it, saying how it goes. */
async function play(host: Host, clock: SimulatedClock, gatheringId: GatheringId, terminal: Terminal): Promise<void> {
  const snapshot = host.store.read.snapshot(gatheringId);
  if (!snapshot) throw new Error('The gathering to rehearse is not there');
  const { zone, language } = snapshot.gathering;
  const rehearsal: Rehearsal = {
    host,
    clock,
    client: clientOf(host, FACILITATOR),
    gatheringId,
    script: scriptIn(language),
    chance: createChance(snapshot.items.length * 7_919 + 1),
    progress: ({ at, number, of, title, overMinutes }) => {
      const over = overMinutes === 0 ? '' : `${overMinutes > 0 ? '+' : '−'}${Math.abs(overMinutes)} min`;
      terminal.say(`${clockOf(zone, at)}  ${String(number).padStart(3)}/${of}  ${over.padStart(8)}  ${title}`);
    },
  };
  let said = 0;
  for (const day of snapshot.days) {
    if (!snapshot.items.some((item) => item.dayId === day.id && item.minutes !== null)) continue;
    said = await runDay(rehearsal, day, said);
  }
  await rateTheDay(rehearsal);
}

/** Before the first day of the plan; a plan without dates is held from today on. */
function startOf(agenda: DraftAgenda | null): Instant {
  const today = dateIn(ZONE, instant(Date.now()));
  return instantOf(ZONE, agenda?.days.find((day) => day.date)?.date ?? today, minuteOfDay(7 * 60));
}

/** Runs a whole gathering with a simulated clock and writes its papers: a dress rehearsal. */
export async function rehearse(target: string, options: RehearseOptions, terminal: Terminal): Promise<ExitCode> {
  const speed = speedOf(options.speed);
  const isFile = existsSync(target) && statSync(target).isFile();
  const scratch = mkdtempSync(join(tmpdir(), 'kjoreplan-rehearsal-'));
  try {
    const agenda = isFile ? await agendaOf(target, terminal) : null;
    if (isFile && !agenda) return 2;
    const storePath = stagePath(isFile, options.store, scratch);
    if (storePath === 'noStore') {
      terminal.say(terminal.words('cli:cannotRead', { file: target }));
      return 2;
    }
    if (!isFile && options.store !== undefined && !copyStore(options.store, storePath, terminal)) return 1;
    const clock = createSimulatedClock(startOf(agenda), speed);
    const host = await openHost(storePath, clock, terminal);
    if (!host) return 1;
    try {
      const gatheringId = agenda
        ? await gatheringFromAgenda(host, agenda, target, terminal)
        : findGathering(host, target);
      if (!gatheringId) {
        terminal.say(terminal.words('cli:noGathering', { file: options.store ?? target }));
        return 1;
      }
      await play(host, clock, gatheringId, terminal);
      return await writePapers(host, gatheringId, options.out, terminal);
    } finally {
      await host.close();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

export function copyStore(from: string, to: string, terminal: Terminal): boolean {
  const opened = openReader(from, nativeOptions());
  if (!opened.ok) {
    terminal.say(faultSentence(terminal, opened, from));
    return false;
  }
  try {
    opened.store.copyTo(to);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    terminal.say(terminal.words('cli:cannotWrite', { file: to }));
    return false;
  } finally {
    opened.store.close();
  }
}

async function openHost(storePath: string, clock: SimulatedClock, terminal: Terminal): Promise<Host | null> {
  const made = await createHost({
    storePath,
    version: VERSION,
    desktop: false,
    readerThread: READER_THREAD,
    writerThread: WRITER_THREAD,
    backupThread: BACKUP_THREAD,
    room: createRoom({ pagesDir: fileURLToPath(PAGES) }),
    stageWindow: NO_STAGE_WINDOW,
    clock,
  });
  if (made.ok) return made.host;
  terminal.say(faultSentence(terminal, made, storePath));
  return null;
}

async function writePapers(host: Host, gatheringId: GatheringId, out: string, terminal: Terminal): Promise<ExitCode> {
  terminal.say(terminal.words('cli:rehearsal.writing'));
  try {
    const files = await writeReportFiles(host.store.read, { gatheringId, language: null }, out);
    if (!files) throw new Error('The rehearsed gathering is gone');
    for (const file of files) terminal.answer(file);
    return 0;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    terminal.say(terminal.words('cli:cannotWrite', { file: out }));
    return 1;
  }
}
