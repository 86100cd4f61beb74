import type { StageMessage } from '../../contract';
import type { StageState } from '../../domain/gathering';
import type { GatheringId, ItemId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { StageView } from '../../domain/views';
import { type Client, connect } from '../api/connect';
import { socketDoor } from '../api/door';
import { failureOf } from '../api/failure';
import { CONNECTING, type ContactState, follow } from '../api/feed';
import { createServerClock } from '../api/server-clock';
import { createStore, type Store } from '../api/store';

/** Why the last press did nothing. */
export type Trouble = 'refused' | 'unsent' | 'notSaved';

export interface RemoteState extends ContactState {
  readonly view: StageView | null;
  readonly trouble: Trouble | null;
}

type StagePatch = Partial<Omit<StageState, 'id'>>;

/** What the remote can do. Each answers whether it came through; nothing happens without contact. */
export interface Remote {
  readonly store: Store<RemoteState>;
  readonly serverNow: () => Instant;
  /** From the item that was seen: a press that comes twice, or late, moves nothing on. */
  next(from: ItemId): Promise<boolean>;
  back(from: ItemId): Promise<boolean>;
  adjust(itemId: ItemId, minutes: number): Promise<boolean>;
  pause(): Promise<boolean>;
  resume(): Promise<boolean>;
  show(patch: StagePatch): Promise<boolean>;
}

/** Everything the page does beside showing itself. One for the life of the page. */
export function createRemote(): Remote {
  let set: (change: (state: RemoteState) => RemoteState) => void = () => undefined;
  const store = createStore<RemoteState>({ ...CONNECTING, view: null, trouble: null }, (given) => {
    set = given;
    return () => undefined;
  });
  // The page is always listening, also between two renders.
  store.subscribe(() => undefined);

  const clock = createServerClock();
  const connection = connect(socketDoor('remote'));
  const gatheringId = gatheringInAddress(window.location.hash);
  follow<StageMessage>({
    subscribe: (signal) => connection.client.live.stage(gatheringId ? { gatheringId } : {}, { signal }),
    onMessage: (message) => {
      if (message.type === 'stage') set((state) => ({ ...state, view: message.view }));
    },
    onContact: (contact) => set((state) => ({ ...state, ...contact })),
    clock,
    renew: connection.renew,
  });
  return { store, serverNow: clock.serverNow, ...createActs(connection.client, store, (change) => set(change)) };
}

/** `#/g/<id>`: the facilitator's own browser may choose; the link of a room is for one gathering anyway. */
function gatheringInAddress(hash: string): GatheringId | null {
  const id = /^#\/g\/([^/]+)/.exec(hash)?.[1];
  // The address bar is a wall: what stands there is taken for an id, and the engine says if it is none.
  return id === undefined ? null : (id as GatheringId);
}

function createActs(
  client: Client,
  store: Store<RemoteState>,
  set: (change: (state: RemoteState) => RemoteState) => void,
): Omit<Remote, 'store' | 'serverNow'> {
  let moving = false;

  const act = async (work: (gatheringId: GatheringId) => Promise<unknown>): Promise<boolean> => {
    const { view, contact } = store.getState();
    if (!view || contact !== 'live') return false;
    try {
      await work(view.gathering.id);
      set((state) => ({ ...state, trouble: null }));
      return true;
    } catch (error) {
      set((state) => ({ ...state, trouble: troubleOf(error) }));
      return false;
    }
  };
  /** One move at a time: the second tap of two waits for nothing, it is none. */
  const move = async (work: (gatheringId: GatheringId) => Promise<unknown>): Promise<boolean> => {
    if (moving) return false;
    moving = true;
    const moved = await act(work);
    moving = false;
    return moved;
  };
  return {
    next: (from) => move((gatheringId) => client.run.next({ gatheringId, from })),
    back: (from) => move((gatheringId) => client.run.back({ gatheringId, from })),
    adjust: (itemId, minutes) => act((gatheringId) => client.run.adjust({ gatheringId, itemId, minutes })),
    pause: () => act((gatheringId) => client.run.pause({ gatheringId })),
    resume: () => act((gatheringId) => client.run.resume({ gatheringId })),
    show: (patch) => act((gatheringId) => client.stage.show({ gatheringId, patch })),
  };
}

function troubleOf(error: unknown): Trouble {
  const { code } = failureOf(error);
  if (code === 'cutOff') return 'unsent';
  return code === 'STORE_FAILED' || code === 'broken' ? 'notSaved' : 'refused';
}
