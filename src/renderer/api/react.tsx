import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { BegunAtTable } from '../../contract';
import type { GatheringId } from '../../domain/ids';
import type { Draft } from '../../domain/notes/note';
import type { Instant } from '../../domain/time';
import { type Client, type Connection, connect } from './connect';
import {
  type ControlState,
  type ControlStore,
  createLive,
  type LibraryState,
  type Live,
  type StageState,
} from './live';
import { createServerClock, type ServerClock } from './server-clock';
import { cutTo, followSteps } from './whole-seconds';

interface Api {
  readonly client: Client;
  readonly live: Live;
  readonly clock: ServerClock;
}

const ApiContext = createContext<Api | null>(null);

export function createApi(connection: Connection = connect(), clock: ServerClock = createServerClock()): Api {
  return { client: connection.client, live: createLive(connection, clock), clock };
}

export function ApiProvider(props: { api: Api; children: ReactNode }): ReactNode {
  return <ApiContext value={props.api}>{props.children}</ApiContext>;
}

function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('No ApiProvider above this component.');
  return api;
}

/** The procedures of the contract. Call them through `useCall`, which turns what may go wrong into a sentence. */
export const useClient = (): Client => useApi().client;

/** Gatherings and settings. */
export function useLibrary(): LibraryState {
  const { library } = useApi().live;
  return useSyncExternalStore(library.subscribe, library.getState);
}

/** One gathering as the control room knows it. Places use `useGathering`, which is this and more. */
export function useControl(gatheringId: GatheringId): ControlState {
  const store = useApi().live.control(gatheringId);
  return useSyncExternalStore(store.subscribe, store.getState);
}

/** The same, for what follows it without drawing anything anew. */
export function useControlStore(gatheringId: GatheringId): ControlStore {
  return useApi().live.control(gatheringId);
}

const NO_DRAFTS: readonly Draft[] = [];

/** What stands half-typed on the gathering's pads, alone: it changes with every few letters anybody types. */
export function useDrafts(gatheringId: GatheringId): readonly Draft[] {
  const store = useApi().live.control(gatheringId);
  return useSyncExternalStore(store.subscribe, () => store.getState().known?.drafts ?? NO_DRAFTS);
}

const NOBODY: readonly string[] = [];

/** The pads in which somebody is at it, alone as well. */
export function useTypingPads(gatheringId: GatheringId): readonly string[] {
  const store = useApi().live.control(gatheringId);
  return useSyncExternalStore(store.subscribe, () => store.getState().known?.typing ?? NOBODY);
}

const NO_TABLES: readonly BegunAtTable[] = [];

/** How many lines each table has begun and not added, alone as well. */
export function useBegunAtTables(gatheringId: GatheringId): readonly BegunAtTable[] {
  const store = useApi().live.control(gatheringId);
  return useSyncExternalStore(store.subscribe, () => store.getState().known?.tables ?? NO_TABLES);
}

/** What the big screen knows; null follows whichever gathering runs. */
export function useStage(gatheringId: GatheringId | null): StageState {
  const store = useApi().live.stage(gatheringId);
  return useSyncExternalStore(store.subscribe, store.getState);
}

/** The server's time right now, for stamping an act; does not re-render. */
export function useServerNow(): () => Instant {
  return useApi().clock.serverNow;
}

/** The server's time, cut to whole steps of `everyMs`, re-rendering at each step. */
export function useNow(everyMs = 1_000): Instant {
  const { clock } = useApi();
  const [now, setNow] = useState(() => cutTo(clock.serverNow(), everyMs));
  useEffect(() => followSteps(clock.serverNow, setNow, everyMs), [clock, everyMs]);
  return now;
}
