import type { CameraMessage } from '../../contract';
import { dayTree, type ItemNode } from '../../domain/agenda/tree';
import type { GatheringId } from '../../domain/ids';
import { readLog, runningDay } from '../../domain/run/run-log';
import type { Change } from '../../domain/views/snapshot';
import type { CameraView } from '../../domain/views/views';
import type { Reader } from '../../store';
import type { Pulse } from '../core/beat';
import { door } from '../core/door';
import { notFound } from '../core/failures';
import type { Parts } from '../core/parts';
import { feed } from './feed';
import type { LibrarySignal } from './library-signal';

const IN_VIEW: ReadonlySet<Change['entity']> = new Set(['gathering', 'day', 'item', 'runEvent']);

const flat = (nodes: readonly ItemNode[]): ItemNode['item'][] =>
  nodes.flatMap(({ item, children }) => [item, ...flat(children)]);

/** What a camera may know: the titles its pictures can belong to, and which of them runs. */
function cameraView(read: Reader, gatheringId: GatheringId): CameraView | null {
  const gathering = read.tables.gathering.get(gatheringId);
  if (!gathering || gathering.deletedAt !== null) return null;
  const days = read.tables.day.ofGathering(gatheringId);
  const all = read.tables.item.ofGathering(gatheringId);
  const run = read.tables.runEvent.ofGathering(gatheringId);
  const running = runningDay(days, run);
  const inView = running === null ? days : days.filter(({ id }) => id === running);
  return {
    title: gathering.title,
    language: gathering.language,
    itemId: running === null ? null : readLog(run, running).current,
    items: inView.flatMap((day) => flat(dayTree(all, day.id))).map(({ id, title }) => ({ id, title })),
  };
}

/** A phone that sends pictures of flip charts. */
export function cameraFeed({ clock, hub, store }: Parts, pulse: Pulse, library: LibrarySignal) {
  return door.live.camera.handler(({ context, signal }) => {
    const { gatheringId } = context;
    if (gatheringId === null) throw notFound();
    const message = (): CameraMessage => {
      const view = cameraView(store.read, gatheringId);
      if (!view) throw notFound();
      return { type: 'camera', now: clock.now(), view };
    };
    return feed<CameraMessage>(
      {
        clock,
        hub,
        pulse,
        whole: () => [message()],
        after: (published) =>
          published.gatheringId === gatheringId && published.changes.some(({ entity }) => IN_VIEW.has(entity))
            ? message()
            : null,
        also: [{ subscribe: library.subscribe, message }],
      },
      signal,
    );
  });
}
