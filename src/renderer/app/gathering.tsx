import { createContext, type ReactNode, useContext, useDeferredValue, useMemo, useState } from 'react';
import type { Editing, HiddenCounts } from '../../contract';
import type { Day } from '../../domain/agenda/gathering';
import type { DayId, GatheringId } from '../../domain/ids';
import { runningDay } from '../../domain/run/run-log';
import { dateIn, type Instant } from '../../domain/time';
import type { History, Snapshot } from '../../domain/views/snapshot';
import type { RoomState } from '../../domain/views/views';
import type { Client } from '../api/connect';
import type { ContactState } from '../api/feed';
import { useClient, useServerNow } from '../api/react';
import { useOutboxDelivery } from '../features/notes/outbox/outboxes';
import { usePictureDelivery } from '../features/notes/pictures/picture-queues';

/** What the server tells of a gathering for as long as it is in view. */
interface KnownGathering {
  /** Without its drafts: `useDrafts`. */
  readonly snapshot: Snapshot;
  readonly history: History;
  readonly room: RoomState;
  /** The notes that somebody has open, this pad's own among them. */
  readonly editing: readonly Editing[];
  /** The machine's wall clock was set by so much while a day ran, and is not followed; 0: it was not. */
  readonly wallAheadMs: number;
  /** How many of each reflecting-team round's observations are hidden still. */
  readonly hidden: HiddenCounts;
}

/** Everything a place needs to know of the gathering it shows. */
export interface GatheringInView extends KnownGathering, ContactState {
  readonly gatheringId: GatheringId;
  readonly client: Client;
  /** The day in view: the one she chose, else the one that runs, else today's, else the first. */
  readonly day: Day;
  /** In order. */
  readonly days: readonly Day[];
  readonly selectDay: (dayId: DayId) => void;
}

const GatheringContext = createContext<GatheringInView | null>(null);

interface ProviderProps extends ContactState {
  readonly gatheringId: GatheringId;
  readonly known: KnownGathering;
  readonly children: ReactNode;
}

export function GatheringProvider(props: ProviderProps): ReactNode {
  const { gatheringId, known, contact, lostSince, refused } = props;
  const client = useClient();
  const serverNow = useServerNow();
  const [chosen, selectDay] = useState<DayId | null>(null);
  // What was written without contact is sent whichever place is in view.
  useOutboxDelivery(gatheringId, client, contact);
  usePictureDelivery(gatheringId, client, contact);
  const { snapshot, history, room, editing, wallAheadMs, hidden } = known;
  const days = useMemo(() => snapshot.days.toSorted((a, b) => a.position - b.position), [snapshot.days]);
  const day = dayInView(snapshot, days, chosen, serverNow());
  const value = useMemo(() => {
    const parts = { gatheringId, client, snapshot, history, room, editing, wallAheadMs, hidden };
    return day ? { ...parts, contact, lostSince, refused, day, days, selectDay } : null;
  }, [
    gatheringId,
    client,
    snapshot,
    history,
    room,
    editing,
    wallAheadMs,
    hidden,
    contact,
    lostSince,
    refused,
    day,
    days,
  ]);
  return <GatheringContext value={value}>{props.children}</GatheringContext>;
}

/**
 * For what stands around what she works on: it is told of a change a moment after, so that a key need not wait for it to be
 * drawn. What is within must be a memo, or it is drawn at once all the same.
 */
export function GatheringAfterwards(props: { children: ReactNode }): ReactNode {
  const gathering = useDeferredValue(useContext(GatheringContext));
  return <GatheringContext value={gathering}>{props.children}</GatheringContext>;
}

function dayInView(snapshot: Snapshot, days: readonly Day[], chosen: DayId | null, now: Instant): Day | undefined {
  const picked = days.find((day) => day.id === chosen);
  if (picked) return picked;
  const running = runningDay(days, snapshot.run);
  const today = dateIn(snapshot.gathering.zone, now);
  return days.find((day) => day.id === running) ?? days.find((day) => day.date === today) ?? days[0];
}

/** The gathering in view. Only inside a place. */
export function useGathering(): GatheringInView {
  const gathering = useContext(GatheringContext);
  if (!gathering) throw new Error('No GatheringProvider above this component.');
  return gathering;
}
