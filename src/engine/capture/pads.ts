import type { GroupMessage, TeamMessage } from '../../contract';
import { type Item, MAX_DEPTH, type ReflectionPhase } from '../../domain/agenda/agenda';
import type { GatheringId, ItemId } from '../../domain/ids';
import { clockView } from '../../domain/run/clock';
import { readLog, runningDay } from '../../domain/run/run-log';
import { type Instant, instant } from '../../domain/time';
import type { GroupPadView, TeamPadView } from '../../domain/views/pad-views';
import type { Change } from '../../domain/views/snapshot';
import type { Reader } from '../../store';
import type { Pulse } from '../core/beat';
import { door } from '../core/door';
import { notFound } from '../core/failures';
import type { Parts } from '../core/parts';
import { isRevealed } from '../day/reflections';
import { feed } from '../feeds/feed';
import type { LibrarySignal } from '../feeds/library-signal';
import { namesOut } from '../room/participant-names';

/** The item that runs, and what stands over it. */
function currentItems(read: Reader, gatheringId: GatheringId): readonly Item[] {
  const run = read.tables.runEvent.ofGathering(gatheringId);
  const dayId = runningDay(read.tables.day.ofGathering(gatheringId), run);
  const found: Item[] = [];
  let id: ItemId | null = dayId === null ? null : readLog(run, dayId).current;
  // Nothing stands deeper; a way up that never ends is not gone to its end.
  while (id !== null && found.length < MAX_DEPTH) {
    const item = read.tables.item.get(id);
    if (!item) break;
    found.push(item);
    id = item.parentId;
  }
  return found;
}

function phaseNow(read: Reader, gatheringId: GatheringId, itemId: ItemId): ReflectionPhase | null {
  return currentItems(read, gatheringId).find((item) => item.parentId === itemId)?.phase ?? null;
}

/** What one member's pad may know: its own observations and nobody else's. */
function teamPadView(read: Reader, gatheringId: GatheringId, bound: string): TeamPadView | null {
  const gathering = read.tables.gathering.get(gatheringId);
  const reflection = read.tables.reflection
    .ofGathering(gatheringId)
    .find(({ team }) => team.some((member) => member.id === bound));
  const member = reflection?.team.find(({ id }) => id === bound);
  if (!gathering || gathering.deletedAt !== null || !reflection || !member) return null;
  const { id: itemId } = reflection;
  return {
    gatheringId,
    title: gathering.title,
    language: gathering.language,
    itemId,
    itemTitle: read.tables.item.get(itemId)?.title ?? '',
    memberId: member.id,
    memberName: member.name,
    phase: phaseNow(read, gatheringId, itemId),
    revealed: isRevealed(read, gatheringId, itemId),
    own: read.tables.observation.ofGathering(gatheringId).filter((one) => one.memberId === member.id),
  };
}

type Standing = Pick<GroupPadView, 'state' | 'endsAt'>;

/** Where the group's item stands in the day: current while it or something around it runs. */
function standingOf(read: Reader, gatheringId: GatheringId, item: Item, now: Instant): Standing {
  const { tables } = read;
  const day = item.dayId === null ? null : tables.day.get(item.dayId);
  const gathering = tables.gathering.get(gatheringId);
  if (!day || !gathering) return { state: 'coming', endsAt: null };
  const { zone, alertMinutes } = gathering;
  const run = tables.runEvent.ofGathering(gatheringId);
  const view = clockView({ zone, alertMinutes, day, items: tables.item.ofGathering(gatheringId), run, now });
  const row = view.rows.find(({ itemId }) => itemId === item.id);
  if (!row || row.state === 'skipped') return { state: 'done', endsAt: null };
  const still = view.phase === 'paused' || view.phase === 'notStarted';
  if (row.state !== 'current' || still) return { state: row.state, endsAt: null };
  // Over its time the row ends now; the clock on the wall counts from when it should have.
  const clocks = [view.current, ...view.tracks.map(({ current }) => current)];
  const own = clocks.find((clock) => clock?.itemId === item.id);
  return { state: 'current', endsAt: own ? instant(now + own.remainingMs) : row.expectedEnd };
}

/** What one group's pad may know: its own task, people and answers. */
function groupPadView(read: Reader, gatheringId: GatheringId, bound: string, now: Instant): GroupPadView | null {
  const gathering = read.tables.gathering.get(gatheringId);
  const group = read.tables.group.get(bound);
  const item = group && read.tables.item.get(group.itemId);
  if (!gathering || gathering.deletedAt !== null || !group || group.gatheringId !== gatheringId || !item) return null;
  const { id: groupId, name, room } = group;
  const lead = namesOut(read, gatheringId).who(group.lead);
  const named = gathering.showNames ? group.members.flatMap((id) => read.tables.participant.get(id)?.name ?? []) : [];
  return {
    ...{ gatheringId, groupId, name, room, lead, members: named },
    title: gathering.title,
    language: gathering.language,
    itemTitle: item.title,
    zone: gathering.zone,
    task: read.tables.task.get(item.id),
    answers: read.tables.groupAnswer
      .ofGathering(gatheringId)
      .filter((answer) => answer.groupId === groupId && answer.deletedAt === null),
    ...standingOf(read, gatheringId, item, now),
  };
}

const DAY: readonly Change['entity'][] = ['gathering', 'day', 'item', 'runEvent'];

/** Whether a commit is a pad's business: the day's course, or a row of its own. */
function concerns(changes: readonly Change[], own: (change: Change) => boolean): boolean {
  return changes.some((change) => DAY.includes(change.entity) || own(change));
}

function teamFeed({ clock, hub, store }: Parts, pulse: Pulse, library: LibrarySignal) {
  return door.live.team.handler(({ context, signal }) => {
    const { gatheringId, bound } = context;
    if (gatheringId === null || bound === undefined) throw notFound();
    const message = (): TeamMessage => {
      const view = teamPadView(store.read, gatheringId, bound);
      if (!view) throw notFound();
      return { type: 'team', now: clock.now(), view };
    };
    const own = (change: Change): boolean =>
      change.entity === 'reflection' ||
      (change.entity === 'observation' && (change.after ?? change.before)?.memberId === bound);
    return feed<TeamMessage>(
      {
        ...{ clock, hub, pulse },
        whole: () => [message()],
        after: (told) => (told.gatheringId === gatheringId && concerns(told.changes, own) ? message() : null),
        also: [{ subscribe: library.subscribe, message }],
      },
      signal,
    );
  });
}

function groupFeed({ clock, hub, store }: Parts, pulse: Pulse, library: LibrarySignal) {
  return door.live.group.handler(({ context, signal }) => {
    const { gatheringId, bound } = context;
    if (gatheringId === null || bound === undefined) throw notFound();
    const message = (): GroupMessage => {
      const view = groupPadView(store.read, gatheringId, bound, clock.now());
      if (!view) throw notFound();
      return { type: 'group', now: clock.now(), view };
    };
    const own = (change: Change): boolean =>
      ['group', 'task', 'participant'].includes(change.entity) ||
      (change.entity === 'groupAnswer' && (change.after ?? change.before)?.groupId === bound);
    return feed<GroupMessage>(
      {
        ...{ clock, hub, pulse },
        whole: () => [message()],
        after: (told) => (told.gatheringId === gatheringId && concerns(told.changes, own) ? message() : null),
        also: [{ subscribe: library.subscribe, message }],
      },
      signal,
    );
  });
}

/** What the pads listen to: each hears of its own and of the day, and of nothing else. */
export const padFeeds = (parts: Parts, pulse: Pulse, library: LibrarySignal) => ({
  team: teamFeed(parts, pulse, library),
  group: groupFeed(parts, pulse, library),
});
