import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { PLAIN_DOCUMENT } from '../../src/domain/report/report-document';
import { instant } from '../../src/domain/time';
import { type Caller, type Clock, createEngine, type Engine, type EngineRouter, type Services } from '../../src/engine';
import { openStore, type Store } from '../../src/store';

export const FACILITATOR: Caller = { role: 'facilitator', device: null, gatheringId: null };

interface TestClock extends Clock {
  pass(ms: number): void;
  /** Sets the machine's wall clock. */
  setWall(byMs: number): void;
}

export function testClock(start = Date.UTC(2026, 10, 26, 14, 0)): TestClock {
  let running = 900_000_000;
  let offset = start - running;
  let wall = offset;
  return {
    now: () => instant(running + offset),
    uptime: () => running / 1_000,
    wallAheadMs: () => wall - offset,
    followWall: () => {
      offset = wall;
    },
    pass: (ms) => {
      running += ms;
    },
    setWall: (byMs) => {
      wall += byMs;
    },
  };
}

/** A room and windows that do nothing: the engine's own rules are what is tested. */
export function idleServices(): Services {
  return {
    readAgenda: async () => ({ ok: false, reason: 'empty' }),
    readPeople: async () => ({ ok: false, reason: 'empty' }),
    readActions: async () => ({ ok: false, reason: 'empty' }),
    reportDocument: () => ({ ...PLAIN_DOCUMENT, language: 'nb', title: '', sections: [] }),
    writePaper: async () => new Uint8Array(),
    text: {
      article: () => ({ ...PLAIN_DOCUMENT, language: 'nb', title: '', sections: [] }),
      letterReceivers: () => ({ organisations: [], others: [] }),
      markdown: () => '',
      calendar: () => null,
    },
    readWordTemplate: async () => ({ ok: true, lacks: [] }),
    printPdf: null,
    room: {
      addresses: () => [],
      open: async () => null,
      close: async () => ({ open: false }),
      state: () => ({ open: false }),
      sayClosing: () => undefined,
      stageRoom: () => null,
      crewLink: () => null,
      ways: () => null,
      revoke: async () => null,
      subscribe: () => () => undefined,
    },
    stageWindow: {
      state: () => ({ available: false, open: false, display: null, displays: 0 }),
      show: () => ({ available: false, open: false, display: null, displays: 0 }),
    },
    backups: {
      list: () => [],
      backUp: async () => undefined,
      restore: async () => false,
    },
    app: { version: '0', storePath: '', desktop: false },
  };
}

export interface Made {
  readonly engine: Engine;
  readonly store: Store;
  readonly path: string;
  readonly clock: TestClock;
  /** The door, as the facilitator or as whoever is given. */
  readonly as: (caller?: Caller) => RouterClient<EngineRouter>;
}

export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kjoreplan-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function makeEngine(services: Partial<Services> = {}): Made {
  const path = join(scratchFolder(), 'store.db');
  const opened = openStore(path);
  if (!opened.ok) throw new Error(opened.fault);
  const { store } = opened;
  const clock = testClock();
  const engine = createEngine({ store, clock, services: { ...idleServices(), ...services } });
  onTestFinished(() => {
    engine.close();
    store.close();
  });
  return {
    engine,
    store,
    path,
    clock,
    as: (caller = FACILITATOR) => createRouterClient(engine.router, { context: caller }),
  };
}
