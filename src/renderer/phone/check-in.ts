import type { CheckInView } from '../../contract';
import type { ParticipantRole } from '../../domain/agenda/gathering';
import type { Client } from '../api/connect';
import { failureOf } from '../api/failure';
import { createStore, type Store } from '../api/store';
import { recall, remember } from '../app/memory';

export interface Said {
  readonly name: string;
  readonly organisation: string;
  readonly role: ParticipantRole;
}

export interface CheckInState {
  /** What the laptop has of us, and may know; null until it has said. */
  readonly known: CheckInView | null;
  /** What has been sent without an answer: it is sent until there is one. */
  readonly waiting: Said | null;
  /** The laptop answered, but could not keep it: it is tried again. */
  readonly failing: boolean;
  /** It was refused: the gathering is closed, or it cannot be taken as it is written. */
  readonly refused: 'closed' | 'unfit' | null;
}

export interface CheckInDesk {
  readonly store: Store<CheckInState>;
  send(said: Said): void;
  /** There is contact: asks what is known, and sends what waits. */
  deliver(): void;
}

const KEY = 'check-in';
const TRY_AGAIN = 3_000;
/** What was never sent is not for another day's gathering. */
const KEPT_FOR = 12 * 3_600_000;

function kept(now: number): Said | null {
  try {
    const { at, said } = JSON.parse(recall(KEY) ?? '{}') as { at?: unknown; said?: Partial<Said> };
    if (typeof at !== 'number' || now - at > KEPT_FOR || typeof said?.name !== 'string') return null;
    return { name: said.name, organisation: said.organisation ?? '', role: said.role ?? 'other' };
  } catch (error) {
    // Another version's, or mended by hand: then there is nothing to send.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const keep = (said: Said | null): void => remember(KEY, said === null ? '' : JSON.stringify({ at: Date.now(), said }));

/** Checking in from this phone: kept here until the laptop has it, and changed by the same phone as often as one likes. */
export function createCheckIn(client: Client): CheckInDesk {
  let set: (change: (state: CheckInState) => CheckInState) => void = () => undefined;
  const initial: CheckInState = { known: null, waiting: kept(Date.now()), failing: false, refused: null };
  const store = createStore<CheckInState>(initial, (given) => {
    set = given;
    return () => undefined;
  });
  store.subscribe(() => undefined);
  let busy = false;
  let pausedUntil = 0;

  const sent = (said: Said, known: CheckInView): void => {
    set((state) => ({ ...state, known, failing: false, waiting: state.waiting === said ? null : state.waiting }));
    keep(store.getState().waiting);
  };

  const exchange = async (): Promise<void> => {
    const { waiting, known } = store.getState();
    if (waiting) sent(waiting, await client.people.checkIn(waiting));
    else if (known === null) {
      const view = await client.people.checkInView();
      set((state) => ({ ...state, known: view }));
    }
  };

  const deliver = async (): Promise<void> => {
    const { waiting, known, refused: no } = store.getState();
    if (busy || no !== null || (waiting === null && known !== null) || performance.now() < pausedUntil) return;
    busy = true;
    try {
      await exchange();
    } catch (error) {
      const { code } = failureOf(error);
      pausedUntil = performance.now() + TRY_AGAIN;
      if (code === 'REFUSED' || code === 'BAD_REQUEST') {
        const refused = code === 'REFUSED' ? 'closed' : 'unfit';
        set((state) => ({ ...state, waiting: null, refused, failing: false }));
        keep(null);
      } else if (code !== 'cutOff' && waiting) set((state) => ({ ...state, failing: true }));
    }
    busy = false;
  };

  return {
    store,
    deliver: () => void deliver(),
    send: (said) => {
      set((state) => ({ ...state, waiting: said, refused: null }));
      keep(said);
      pausedUntil = 0;
      void deliver();
    },
  };
}
