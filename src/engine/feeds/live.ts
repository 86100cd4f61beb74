import type { ControlMessage } from '../../contract';
import type { Answer } from '../../domain/ratings/rating';
import { isShown } from '../../domain/reflection/observation';
import type { Change, History } from '../../domain/views/snapshot';
import { handOf } from '../core/actors';
import type { Pulse } from '../core/beat';
import { door } from '../core/door';
import { notFound } from '../core/failures';
import type { Parts } from '../core/parts';
import { hiddenCounts } from '../day/reflections';
import { roomFor } from '../room/rooms';
import { cameraFeed } from './camera';
import type { EditingDesk } from './editing';
import { feed } from './feed';
import { libraryFeed } from './library-feed';
import type { LibrarySignal } from './library-signal';
import { phoneFeed } from './phone-feed';
import { stageFeed } from './stage-feed';
import { touches } from './swarm';

const OBSERVED: ReadonlySet<Change['entity']> = new Set(['observation']);

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
    const editing = (): ControlMessage => ({
      type: 'editing',
      now: clock.now(),
      editing: desk.of(gatheringId),
      typing: desk.typingIn(gatheringId),
      tables: desk.tablesIn(gatheringId),
    });
    // A snapshot starts from nobody being at anything.
    const atIt = (): ControlMessage[] => (desk.isAnyoneAtIt(gatheringId) ? [editing()] : []);
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
      return [{ type: 'snapshot', now: clock.now(), seq: hub.seq, ...all }, ...atIt()];
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
          { subscribe: library.subscribe, message: () => atIt()[0] ?? null },
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
