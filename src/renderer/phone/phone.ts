import type { PhoneMessage } from '../../contract';
import type { QuestionId } from '../../domain/ids';
import type { PhoneView } from '../../domain/views';
import { type Client, connect } from '../api/connect';
import { failureOf } from '../api/failure';
import { type Contact, follow } from '../api/feed';
import { createServerClock } from '../api/server-clock';
import { createStore, type Store } from '../api/store';
import {
  type Answers,
  arrived,
  type Given,
  type Kept,
  loadAnswers,
  nextToSend,
  readNotices,
  saveAnswers,
  tooLate,
  withKept,
} from './answers';
import { type CheckInDesk, createCheckIn } from './check-in';
import { createPhoneDoor, type Standing } from './phone-door';
import { type Admission, takeSecret } from './session';

export interface PhoneState {
  readonly standing: Standing;
  readonly contact: Contact;
  /** The last the room told us; null until the first message. */
  readonly view: PhoneView | null;
  readonly answers: Answers;
  /** The laptop answered, but could not keep it: it is tried again. */
  readonly failing: boolean;
}

export interface Phone {
  readonly store: Store<PhoneState>;
  readonly checkIn: CheckInDesk;
  enter(code: string): Promise<Admission>;
  draft(id: QuestionId, draft: NonNullable<Kept['draft']>): void;
  send(id: QuestionId, given: Given): void;
}

type Set = (change: (state: PhoneState) => PhoneState) => void;

const TRY_AGAIN = 3_000;

/** Everything the page does beside showing itself. One for the life of the page. */
export function createPhone(): Phone {
  takeSecret();
  let set: Set = () => undefined;
  const initial: PhoneState = {
    standing: 'joining',
    contact: 'connecting',
    view: null,
    answers: loadAnswers(),
    failing: false,
  };
  const store = createStore<PhoneState>(initial, (given) => {
    set = given;
    return () => undefined;
  });
  // The page is always listening, also between two renders.
  store.subscribe(() => undefined);

  const door = createPhoneDoor((standing) => set((state) => ({ ...state, standing })));
  const connection = connect(door.open);
  const outbox = createOutbox(connection.client, store, (change) => set(change));
  const checkIn = createCheckIn(connection.client);
  const deliver = (): void => {
    outbox.deliver();
    if (store.getState().contact === 'live') checkIn.deliver();
  };
  window.addEventListener('hashchange', () => {
    if (takeSecret()) door.knock();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') door.knock();
  });

  follow<PhoneMessage>({
    subscribe: (signal) => connection.client.live.phone(undefined, { signal }),
    onMessage: (message) => {
      if (message.type === 'phone') set((state) => afterView(state, message.view));
      deliver();
    },
    onContact: ({ contact }) => {
      set((state) => ({ ...state, contact }));
      deliver();
    },
    clock: createServerClock(),
    renew: connection.renew,
  });
  return { store, checkIn, enter: door.enter, ...outbox.acts };
}

/** The laptop's own record of our answer goes before ours: this browser may have forgotten. */
function afterView(state: PhoneState, view: PhoneView): PhoneState {
  const [question] = view.questions;
  const { score = null, comment = '' } = question?.mine ?? {};
  if (!question || score === null) return { ...state, view };
  return { ...state, view, answers: withKept(state.answers, question.id, { counted: { score, comment } }) };
}

function createOutbox(client: Client, store: Store<PhoneState>, set: Set) {
  let busy = false;
  let pausedUntil = 0;

  const change = (work: (answers: Answers) => Answers, rest: Partial<PhoneState> = {}): void => {
    set((state) => ({ ...state, ...rest, answers: work(state.answers) }));
    saveAnswers(store.getState().answers);
  };

  const sendOne = async (id: QuestionId, given: Given): Promise<boolean> => {
    try {
      await client.rating.vote({ questionId: id, ...given });
      change((answers) => arrived(answers, id, given), { failing: false });
      return true;
    } catch (error) {
      const { code } = failureOf(error);
      if (code === 'REFUSED' || code === 'NOT_FOUND') {
        change((answers) => tooLate(answers, id), { failing: false });
        return true;
      }
      // No contact, or a laptop that cannot write just now: it stays here and is sent again.
      pausedUntil = performance.now() + TRY_AGAIN;
      if (code !== 'cutOff') set((state) => ({ ...state, failing: true }));
      return false;
    }
  };

  /** Sends what waits, one at a time, as long as there is contact. The room's beat calls it every second. */
  const deliver = async (): Promise<void> => {
    if (busy || performance.now() < pausedUntil) return;
    busy = true;
    for (;;) {
      const next = nextToSend(store.getState().answers);
      if (next === null || store.getState().contact !== 'live') break;
      if (!(await sendOne(next.id, next.given))) break;
    }
    busy = false;
  };

  return {
    deliver: () => void deliver(),
    acts: {
      draft: (id: QuestionId, draft: NonNullable<Kept['draft']>) => change((all) => withKept(all, id, { draft })),
      send: (id: QuestionId, given: Given) => {
        change((all) => withKept(readNotices(all), id, { waiting: given, draft: null }));
        pausedUntil = 0;
        void deliver();
      },
    },
  };
}
