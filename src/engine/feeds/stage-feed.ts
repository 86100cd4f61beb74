import type { Role, StageMessage } from '../../contract';
import type { GatheringId } from '../../domain/ids';
import type { RunEvent } from '../../domain/run/run';
import { runningDay } from '../../domain/run/run-log';
import type { Change } from '../../domain/views/snapshot';
import type { StageView } from '../../domain/views/views';
import type { Reader } from '../../store';
import type { Pulse } from '../core/beat';
import { door } from '../core/door';
import { notFound } from '../core/failures';
import type { Published } from '../core/hub';
import type { Parts } from '../core/parts';
import { stageRating } from '../ratings/rating-views';
import { feed } from './feed';
import type { LibrarySignal } from './library-signal';
import { answersOnly, relay, swarmOf, touches } from './swarm';
import { stageView } from './views';

const ON_STAGE: ReadonlySet<Change['entity']> = new Set([
  'gathering',
  'day',
  'item',
  'runEvent',
  'question',
  'form',
  'answer',
  'groupScore',
  'stage',
]);
/** What she may have put on the big screen from the day's own material, and the list of whose names are left out there. */
const SHOWN: ReadonlySet<Change['entity']> = new Set([
  'note',
  'observation',
  'group',
  'task',
  'groupAnswer',
  'participant',
]);
/** Who has come tells how many answers there can be, where nobody has written how many there are. */
const WHO_CAME: ReadonlySet<Change['entity']> = new Set(['participant']);
/** How often a screen hears how many have answered, in ms. */
const COUNTED_EVERY = 200;

/** What a commit added to the run log, when that is all it did on the stage; else null. */
function ranOnly(changes: readonly Change[]): readonly RunEvent[] | null {
  const events: RunEvent[] = [];
  for (const change of changes) {
    // Something that may be on the screen was changed or withdrawn with it: that takes a whole new view.
    if (SHOWN.has(change.entity)) return null;
    if (!ON_STAGE.has(change.entity)) continue;
    if (change.entity !== 'runEvent' || change.before !== null || change.after === null) return null;
    events.push(change.after);
  }
  return events;
}

/** Whether a question on the screen holds its answers against how many have come. */
const isHeldAgainst = (read: Reader, id: GatheringId): boolean =>
  (read.tables.gathering.get(id)?.present ?? null) === null && stageRating(read, id) !== null;

/** The gathering a big screen shows when it has not been told: the one that is running, else the newest. */
function gatheringOnStage(read: Reader): GatheringId | null {
  const living = read.gatherings().filter((gathering) => gathering.deletedAt === null);
  const running = living.find(
    ({ id }) => runningDay(read.tables.day.ofGathering(id), read.tables.runEvent.ofGathering(id)) !== null,
  );
  return (running ?? living.at(-1))?.id ?? null;
}

/** What two hundred screens ask on one commit is put together once: the view, and what a press adds to it. */
function createStageMemory({ clock, services, store }: Parts) {
  let ran: { seq: number; message: StageMessage | null } | null = null;
  const ranAt = ({ seq, changes }: Published): StageMessage | null => {
    if (ran?.seq !== seq) {
      const events = ranOnly(changes);
      ran = { seq, message: events && { type: 'ran', now: clock.now(), events } };
    }
    return ran.message;
  };
  let built: { seq: number; id: GatheringId; role: Role; view: StageView | null } | null = null;
  const viewAt = (seq: number, id: GatheringId, role: Role): StageView | null => {
    if (built?.seq !== seq || built.id !== id || built.role !== role) {
      built = { seq, id, role, view: stageView(store.read, services.room, id, role) };
    }
    return built.view;
  };
  return { ranAt, viewAt };
}

/** What the big screens, the speaker's and the remote listen to. */
export function stageFeed(parts: Parts, pulse: Pulse, library: LibrarySignal) {
  const { clock, hub, services, store } = parts;
  const { ranAt, viewAt } = createStageMemory(parts);
  const answers = swarmOf(hub, answersOnly, COUNTED_EVERY);
  const news = relay(hub, (published) => !answersOnly(published));
  return door.live.stage.handler(({ input, context, signal }) => {
    const asked = context.gatheringId ?? input.gatheringId ?? null;
    const shown = (): GatheringId | null => asked ?? gatheringOnStage(store.read);
    if (shown() === null) throw notFound();
    const message = (seq?: number): StageMessage => {
      const id = shown();
      const { role } = context;
      const view = id && (seq === undefined ? stageView(store.read, services.room, id, role) : viewAt(seq, id, role));
      if (!view) throw notFound();
      return { type: 'stage', now: clock.now(), view };
    };
    const seen = ({ gatheringId, changes }: Published): boolean =>
      touches(changes, ON_STAGE) ||
      (touches(changes, SHOWN) && (store.read.tables.stage.get(gatheringId)?.showing ?? null) !== null) ||
      (touches(changes, WHO_CAME) && isHeldAgainst(store.read, gatheringId));
    // A screen that was not told what to show may have to go to another gathering when a day starts or ends.
    const changed = (published: Published): StageMessage =>
      (asked === null ? null : ranAt(published)) ?? message(published.seq);
    const counted = (tell: () => void) =>
      answers.subscribe((gatherings) => {
        if (asked === null || gatherings.has(asked)) tell();
      });
    return feed<StageMessage>(
      {
        clock,
        hub: news,
        pulse,
        whole: () => [message()],
        after: (published) =>
          (asked === null || published.gatheringId === asked) && seen(published) ? changed(published) : null,
        also: [
          { subscribe: services.room.subscribe, message: () => message() },
          { subscribe: library.subscribe, message: () => message() },
          { subscribe: counted, message: () => message(hub.seq) },
        ],
      },
      signal,
    );
  });
}
