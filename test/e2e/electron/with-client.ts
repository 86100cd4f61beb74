import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type { GatheringId } from '../../../src/domain/ids';
import type { Snapshot } from '../../../src/domain/views/snapshot';
import type {} from './page-client';

let bundled: Promise<string> | null = null;

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'page-client.ts'), formats: ['iife'], name: 'pageClient' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const [chunk] = output?.output ?? [];
  if (!chunk) throw new Error('The client for the page could not be built.');
  return chunk.code;
}

/** Puts `window.testClient` into a page of the app. */
export async function withClient(page: Page): Promise<Page> {
  bundled ??= bundle();
  await page.evaluate(await bundled);
  return page;
}

/** The sample gathering, which is alone in the store. */
export function sampleId(page: Page): Promise<GatheringId> {
  return page.evaluate(async () => {
    for await (const message of await window.testClient.live.library()) {
      const [first] = message.type === 'library' ? message.gatherings : [];
      if (first) return first.id;
    }
    throw new Error('There is no gathering.');
  });
}

/** All of a gathering, as the engine has it now. */
export function snapshotOf(page: Page, gatheringId: GatheringId): Promise<Snapshot> {
  return page.evaluate(async (id) => {
    for await (const message of await window.testClient.live.control({ gatheringId: id })) {
      if (message.type === 'snapshot') return message.snapshot;
    }
    throw new Error('The feed ended.');
  }, gatheringId);
}
