import type { ControlMessage, LibraryMessage, Role, StageMessage } from '../../contract';
import type { GatheringId } from '../../domain/ids';
import type { Answer } from '../../domain/ratings/rating';
import { isShown } from '../../domain/reflection/observation';
import type { RunEvent } from '../../domain/run/run';
import { runningDay } from '../../domain/run/run-log';
import type { Change, History } from '../../domain/views/snapshot';
import type { StageView } from '../../domain/views/views';
import type { Reader } from '../../store';
import { handOf } from '../core/actors';
import type { Pulse } from '../core/beat';
import { door } from '../core/door';
import { notFound } from '../core/failures';
import type { Published } from '../core/hub';
import type { Parts } from '../core/parts';
import { hiddenCounts } from '../day/reflections';
import { readSettings } from '../machine/settings';
import { roomFor } from '../room/rooms';
import { cameraFeed } from './camera';
import type { EditingDesk } from './editing';
import { feed } from './feed';
import { summaryOf } from './library';
import type { LibrarySignal } from './library-signal';
import { phoneFeed } from './phone-feed';
import { relay, swarmOf } from './swarm';
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
const OBSERVED: ReadonlySet<Change['entity']> = new Set(['observation']);
const IN_LIBRARY: ReadonlySet<Change['entity']> = new Set(['gathering', 'day', 'item', 'runEvent', 'answer']);

const touches = (changes: readonly Change[], entities: ReadonlySet<Change['entity']>): boolean =>
  changes.some((change) => entities.has(change.entity));

/** Answers and nothing else: what phones send, many at a time. */
const answersOnly = ({ changes }: Published): boolean => changes.every(({ entity }) => entity === 'answer');
/** How often a screen hears how many have answered, and the list of gatherings, in ms. */
const COUNTED_EVERY = 200;
const LISTED_EVERY = 1_000;

/** Without the organisation or role: those come as figures, where there are enough of them. */
const unplaced = <Row extends Answer | null>(answer: Row): Row => (answer ? { ...answer, segment: '' } : answer);

/** A reflecting team's hidden observations are nobody's but their author's: revealing one is where it begins for the others. */
function withoutHidden(changes: readonly Change[]): readonly Change[] {
  return changes.flatMap((change): Change[] => {
    if (change.entity === 'answer')
      return [{ ...change, before: unplaced(change.before), after: unplaced(change.after) }];
    if (change.entity !== 'observation') return [change];
    const before = change.before && isShown(change.before) ? change.before : null;
    const after = change.after && isShown(change.after) ? change.after : null;
    return before === null && after === null ? [] : [{ ...change, before, after }];
  });
}

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

/** The gathering a big screen shows when it has not been told: the one that is running, else the newest. */
function gatheringOnStage(read: Reader): GatheringId | null {
  const living = read.gatherings().filter((gathering) => gathering.deletedAt === null);
  const running = living.find(
    ({ id }) => runningDay(read.tables.day.ofGathering(id), read.tables.runEvent.ofGathering(id)) !== null,
  );
  return (running ?? living.at(-1))?.id ?? null;
}

function controlFeed(parts: Parts, pulse: Pulse, library: LibrarySignal, desk: EditingDesk) {
  const { clock, hub, services, store } = parts;
  return door.live.control.handler(({ input, context, signal }) => {
    const { gatheringId } = input;
    if (!store.read.tables.gathering.get(gatheringId)) throw notFound();
    const history = (): History => store.read.journal.history(gatheringId, handOf(context));
    let since: number | null = input.since;
    const changed = (seq: number, made: readonly Change[]): ControlMessage => {
      const changes = withoutHidden(made);
      const hidden = touches(made, OBSERVED) ? { hidden: hiddenCounts(store.read, gatheringId) } : {};
      return { type: 'changes', now: clock.now(), seq, changes, history: history(), ...hidden };
    };
    const roomState = () => roomFor(services.room.state(), context);
    const room = (): ControlMessage => ({ type: 'room', now: clock.now(), room: roomState() });
    const editing = (): ControlMessage => ({ type: 'editing', now: clock.now(), editing: desk.of(gatheringId) });
    // A snapshot starts from nobody having a note open.
    const open = (): ControlMessage[] => (desk.of(gatheringId).length > 0 ? [editing()] : []);
    const whole = (): ControlMessage[] => {
      const missed = since === null ? null : hub.missed(gatheringId, since);
      since = null;
      const changes = missed?.flatMap((entry) => entry.changes);
      if (changes) return [changed(hub.seq, changes), room(), editing()];
      const stored = store.read.snapshot(gatheringId);
      // A screen that went on beating would look healthy with what is no more.
      if (!stored) throw notFound();
      const snapshot = { ...stored, answers: stored.answers.map(unplaced) };
      const hidden = hiddenCounts(store.read, gatheringId);
      const all = { snapshot, history: history(), room: roomState(), hidden };
      return [{ type: 'snapshot', now: clock.now(), seq: hub.seq, ...all }, ...open()];
    };
    return feed<ControlMessage>(
      {
        clock,
        hub,
        pulse,
        whole,
        after: (published) =>
          published.gatheringId === gatheringId ? changed(published.seq, published.changes) : null,
        also: [
          { subscribe: services.room.subscribe, message: room },
          { subscribe: desk.subscribe, message: editing },
          { subscribe: library.subscribe, message: () => whole()[0] ?? null },
        ],
      },
      signal,
    );
  });
}

function stageFeed({ clock, hub, services, store }: Parts, pulse: Pulse, library: LibrarySignal) {
  // Two hundred screens on one commit: the view is built once, and so is what a press adds.
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
      (touches(changes, SHOWN) && (store.read.tables.stage.get(gatheringId)?.showing ?? null) !== null);
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

function libraryFeed({ clock, hub, store }: Parts, pulse: Pulse, library: LibrarySignal) {
  const answers = swarmOf(hub, answersOnly, LISTED_EVERY);
  const news = relay(hub, (published) => !answersOnly(published));
  return door.live.library.handler(({ context, signal }) => {
    // Whoever came by a link sees the gathering the link is for, and that there is no other.
    const { gatheringId: bound } = context;
    const message = (): LibraryMessage => ({
      type: 'library',
      now: clock.now(),
      gatherings: store.read
        .gatherings()
        .filter(({ id }) => bound === null || id === bound)
        .map((gathering) => summaryOf(store.read, gathering)),
      settings: readSettings(store.read),
    });
    const counted = (tell: () => void) =>
      answers.subscribe((gatherings) => {
        if (bound === null || gatherings.has(bound)) tell();
      });
    return feed<LibraryMessage>(
      {
        clock,
        hub: news,
        pulse,
        whole: () => [message()],
        after: (published) =>
          (bound === null || published.gatheringId === bound) && touches(published.changes, IN_LIBRARY)
            ? message()
            : null,
        also: [
          { subscribe: library.subscribe, message },
          { subscribe: counted, message },
        ],
      },
      signal,
    );
  });
}

/** What every screen listens to. */
export function liveProcedures(parts: Parts, pulse: Pulse, library: LibrarySignal, desk: EditingDesk) {
  return {
    library: libraryFeed(parts, pulse, library),
    control: controlFeed(parts, pulse, library, desk),
    stage: stageFeed(parts, pulse, library),
    phone: phoneFeed(parts, pulse, library),
    camera: cameraFeed(parts, pulse, library),
  };
}
