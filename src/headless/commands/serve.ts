import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import {
  createHost,
  defaultStorePath,
  ensureSample,
  type Host,
  keepDoor,
  leaveInstanceNote,
  NO_STAGE_WINDOW,
  newDoorKey,
  newInstanceSecret,
  recallDoor,
  wayToFirst,
} from '../../host';
import { createFacilitatorServer, createRoom, type FacilitatorServer, ROOM_PORT, type RoomOptions } from '../../server';
import { faultSentence } from '../faults';
import { BACKUP_THREAD, PAGES, READER_THREAD, VERSION, WRITER_THREAD } from '../places';
import { type ExitCode, type Terminal, UsageError } from '../terminal';

interface ServeOptions {
  readonly store?: string | undefined;
  readonly port?: string | undefined;
  readonly open: boolean;
  /** Put a sample gathering into an empty store. */
  readonly sample: boolean;
}

/** Where the room listens instead of on the machine's own addresses and its usual port; only tests set it. */
function roomPlaceFrom(env: NodeJS.ProcessEnv): Pick<RoomOptions, 'addresses' | 'port'> {
  const listed = env.KJOREPLAN_ROOM_ADDRESSES?.split(',').filter(Boolean);
  const port = env.KJOREPLAN_ROOM_PORT ? portOf(env.KJOREPLAN_ROOM_PORT) : ROOM_PORT;
  return listed ? { port, addresses: () => listed } : { port };
}

function portOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(text);
  return port;
}

/** Opens the browser, where there is one; a machine without is fine, the address stands in the terminal. */
function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url];
  const child = spawn(command ?? 'xdg-open', args, { stdio: 'ignore', detached: true });
  child.on('error', () => child.unref());
  child.unref();
}

async function untilStopped(): Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  await Promise.race(['SIGTERM', 'SIGINT', 'SIGHUP'].map((name) => once(process, name, { signal })));
  stop.abort();
}

interface Keys {
  readonly instanceSecret: string;
  readonly sessionKey: Buffer;
}

async function listen(host: Host, port: number, keys: Keys): Promise<FacilitatorServer | null> {
  const pagesDir = fileURLToPath(PAGES);
  try {
    return await createFacilitatorServer({ router: host.engine.router, pagesDir, port, ...keys });
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES'))
      return null;
    throw error;
  }
}

/**
 * Opens the door where it was last time, if any port will do and that one is free, so that windows left open find their
 * way back. A key counts at its own port only: whoever may have listened at it meanwhile gets nothing by going elsewhere.
 */
async function openDoor(
  host: Host,
  storePath: string,
  port: number,
  instanceSecret: string,
): Promise<FacilitatorServer | null> {
  const kept = recallDoor(storePath);
  for (const wanted of port === 0 && kept ? [kept.port, 0] : [port]) {
    const sessionKey = kept?.port === wanted ? kept.key : newDoorKey();
    const server = await listen(host, wanted, { instanceSecret, sessionKey });
    if (!server) continue;
    keepDoor(storePath, { port: server.port, key: sessionKey });
    return server;
  }
  return null;
}

/** Serves the app on 127.0.0.1 until it is told to stop. */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<ExitCode> {
  const port = portOf(options.port);
  const storePath = options.store ?? defaultStorePath();
  const room = createRoom({ pagesDir: fileURLToPath(PAGES), ...roomPlaceFrom(process.env) });
  const made = await createHost({
    storePath,
    version: VERSION,
    desktop: false,
    readerThread: READER_THREAD,
    writerThread: WRITER_THREAD,
    backupThread: BACKUP_THREAD,
    room,
    stageWindow: NO_STAGE_WINDOW,
    onTrouble: (error) => terminal.say(terminal.words('cli:backupFailed', { error: String(error) })),
  });
  if (!made.ok) return refuseToServe(made, storePath, options, terminal);
  const { host } = made;
  const secret = newInstanceSecret();
  const server = await openDoor(host, storePath, port, secret);
  if (!server) {
    terminal.say(terminal.words('cli:portTaken', { port }));
    await host.close();
    return 1;
  }
  const forget = leaveInstanceNote(storePath, { pid: process.pid, url: server.url, secret });
  if (options.sample) await ensureSample(host.engine, terminal.language);
  const stopped = untilStopped();
  const url = server.ticketUrl();
  terminal.answer(JSON.stringify({ ready: true, url, store: storePath }));
  if (options.open) openBrowser(url);
  await stopped;
  forget();
  await server.close();
  await host.close();
  return 0;
}

async function refuseToServe(
  fault: Parameters<typeof faultSentence>[1],
  storePath: string,
  options: ServeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  terminal.say(faultSentence(terminal, fault, storePath));
  if (fault.fault !== 'alreadyOpen') return 1;
  const first = await wayToFirst(storePath);
  if (first) {
    terminal.say(terminal.words('cli:firstIsAt', { url: first }));
    if (options.open) openBrowser(first);
  }
  return 1;
}
