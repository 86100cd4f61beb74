import type { RunEvent } from '../domain/run/run';
import { runningDay } from '../domain/run/run-log';
import { type Clock, createEngine, type Engine, type Services, type StageWindowService, scrubIfDue } from '../engine';
import {
  createThreadedActionsReader,
  createThreadedPeopleReader,
  createThreadedReader,
} from '../importing/read-in-thread';
import { buildReport } from '../reporting/report-model';
import { articleDocument } from '../reporting/text/article-document';
import { letterReceiversIn } from '../reporting/text/letter-document';
import { writeCalendar } from '../reporting/text/write-calendar';
import { writeMarkdown } from '../reporting/text/write-markdown';
import { createThreadedTemplateReader } from '../reporting/word/read-template-in-thread';
import { createThreadedWriter } from '../reporting/write-in-thread';
import type { Room } from '../server';
import type { BackupFile } from '../store';
import { createThreadedCopy, type OpenFault, openStore, type Store } from '../store';
import { keptCertificate } from './kept-certificate';
import { createRollingBackups } from './rolling-backups';
import { createSystemClock } from './system-clock';

interface HostOptions {
  readonly storePath: string;
  readonly version: string;
  readonly desktop: boolean;
  /** The thread that reads foreign files, as the build emits it. */
  readonly readerThread: URL;
  /** The thread that writes what is taken along and looks at the templates for it, as the build emits it. */
  readonly writerThread: URL;
  /** The thread that copies the store for a backup, as the build emits it. */
  readonly backupThread: URL;
  /** The desktop's own printer of pages. */
  readonly printPdf?: (html: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly room: Room;
  readonly stageWindow: StageWindowService;
  readonly clock?: Clock;
  /** Told of faults that stop nothing, such as a backup that could not be written. */
  readonly onTrouble?: (error: unknown) => void;
}

export interface Host {
  readonly engine: Engine;
  readonly store: Store;
  readonly clock: Clock;
  close(): Promise<void>;
}

export type HostResult =
  | { readonly ok: true; readonly host: Host }
  | {
      readonly ok: false;
      readonly fault: OpenFault;
      readonly version: number | null;
      readonly backup: BackupFile | null;
    };

/** Where the native part of the store lies; only tests with an older Electron set it. */
export function nativeOptions(env: NodeJS.ProcessEnv = process.env): { nativeBinding?: string } {
  return env.KJOREPLAN_NATIVE_BINDING ? { nativeBinding: env.KJOREPLAN_NATIVE_BINDING } : {};
}

/** In a browser there is no second window of ours to move. */
export const NO_STAGE_WINDOW: StageWindowService = {
  state: () => ({ available: false, open: false, display: null, displays: 0 }),
  show: () => ({ available: false, open: false, display: null, displays: 0 }),
};

/** What an erasing that was cut off has left to do. It can wait for the next start, the day cannot. */
async function finishErasing(store: Store, onTrouble: HostOptions['onTrouble']): Promise<void> {
  try {
    await scrubIfDue(store);
  } catch (error) {
    onTrouble?.(error);
  }
}

/** The newest entry of the log of a day that is running. */
function lastOfRunningDay({ read }: Store): RunEvent | null {
  for (const { id } of read.gatherings()) {
    const run = read.tables.runEvent.ofGathering(id);
    const dayId = runningDay(read.tables.day.ofGathering(id), run);
    if (dayId !== null) return run.at(-1) ?? null;
  }
  return null;
}

/** Composes what the desktop app and the command line share: the store, the engine and all it is lent. */
export async function createHost(options: HostOptions): Promise<HostResult> {
  const opened = openStore(options.storePath, { native: nativeOptions() });
  if (!opened.ok) return opened;
  const { store } = opened;
  const clock = options.clock ?? createSystemClock({ last: lastOfRunningDay(store) });
  const backups = createRollingBackups(
    store,
    createThreadedCopy(options.backupThread),
    options.onTrouble ?? (() => undefined),
  );
  const services: Services = {
    readAgenda: createThreadedReader(options.readerThread),
    readPeople: createThreadedPeopleReader(options.readerThread),
    readActions: createThreadedActionsReader(options.readerThread),
    reportDocument: buildReport,
    writePaper: createThreadedWriter(options.writerThread),
    readWordTemplate: createThreadedTemplateReader(options.writerThread),
    text: {
      article: articleDocument,
      letterReceivers: letterReceiversIn,
      markdown: (snapshot, language) => writeMarkdown(buildReport(snapshot, language)),
      calendar: writeCalendar,
    },
    printPdf: options.printPdf ?? null,
    room: options.room,
    stageWindow: options.stageWindow,
    backups,
    app: { version: options.version, storePath: options.storePath, desktop: options.desktop },
  };
  const engine = createEngine({ store, clock, services });
  engine.committer.onCommit(backups.changed);
  await finishErasing(store, options.onTrouble);
  options.room.attach(engine.router, { certificate: keptCertificate(options.storePath), now: clock.now });
  return { ok: true, host: { engine, store, clock, close } };

  async function close(): Promise<void> {
    await options.room.dispose();
    await backups.stop();
    engine.close();
    store.close();
  }
}
