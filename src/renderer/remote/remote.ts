import type { StageState as ShownState } from '../../domain/agenda/gathering';
import type { GatheringId, ItemId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import { type Client, connect } from '../api/connect';
import { socketDoor } from '../api/door';
import { failureOf, isFault } from '../api/failure';
import { createLive, type StageState } from '../api/live';
import { createServerClock } from '../api/server-clock';
import { createStore, type Store } from '../api/store';

/** Why the last press did nothing. */
export type Trouble = 'refused' | 'unsent' | 'notSaved';

/** What the remote can do. Each answers whether it came through; nothing happens without contact. */
interface Acts {
  /** From the item that was seen: a press that comes twice, or late, moves nothing on. */
  next(from: ItemId): Promise<boolean>;
  back(from: ItemId): Promise<boolean>;
  adjust(itemId: ItemId, minutes: number): Promise<boolean>;
  pause(): Promise<boolean>;
  resume(): Promise<boolean>;
  show(patch: Partial<Omit<ShownState, 'id'>>): Promise<boolean>;
}

export interface Remote extends Acts {
  readonly stage: Store<StageState>;
  readonly trouble: Store<Trouble | null>;
  readonly serverNow: () => Instant;
}

/** Everything the page does beside showing itself. One for the life of the page. */
export function createRemote(): Remote {
  const clock = createServerClock();
  const connection = connect(socketDoor('remote'));
  const stage = createLive(connection, clock).stage(gatheringInAddress(window.location.hash));
  let tell: (trouble: Trouble | null) => void = () => undefined;
  const trouble = createStore<Trouble | null>(null, (set) => {
    tell = (next) => set(() => next);
    return () => undefined;
  });
  const acts = createActs(connection.client, stage, (next) => tell(next));
  return { stage, trouble, serverNow: clock.serverNow, ...acts };
}

/** `#/g/<id>`: the facilitator's own browser may choose; the link of a room is for one gathering anyway. */
function gatheringInAddress(hash: string): GatheringId | null {
  const id = /^#\/g\/([^/]+)/.exec(hash)?.[1];
  // The address bar is a wall: what stands there is taken for an id, and the engine says if it is none.
  return id === undefined ? null : (id as GatheringId);
}

type Work = (gatheringId: GatheringId) => Promise<unknown>;

function createActs(client: Client, stage: Store<StageState>, tell: (trouble: Trouble | null) => void): Acts {
  let moving = false;

  const act = async (work: Work): Promise<boolean> => {
    const { view, contact } = stage.getState();
    if (!view || contact !== 'live') return false;
    try {
      await work(view.gathering.id);
      tell(null);
      return true;
    } catch (error) {
      tell(troubleOf(error));
      return false;
    }
  };
  /** One move at a time: while one is on its way, another tap is the same one's echo. */
  const move = async (work: Work): Promise<boolean> => {
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
  const failure = failureOf(error);
  if (failure.code === 'cutOff') return 'unsent';
  return failure.code === 'STORE_FAILED' || isFault(failure) ? 'notSaved' : 'refused';
}
