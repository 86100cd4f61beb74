import type { PhoneMessage } from '../../contract';
import type { AnswerId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { PhoneQuestion, PhoneView } from '../../domain/views/views';
import { type Client, connect } from '../api/connect';
import { type Contact, follow } from '../api/feed';
import { createServerClock } from '../api/server-clock';
import { createStore, type Store } from '../api/store';
import { type Answers, drafted, type Given, heard, readNotices, sent } from './answers';
import { vote } from './answers-delivery';
import { createOutbox } from './answers-outbox';
import { ANSWERS_STORED_AS, loadAnswers, saveAnswers } from './answers-storage';
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

/** An answer and the question it answers. */
export interface Answered {
  readonly question: PhoneQuestion;
  readonly given: Given;
}

export interface Phone {
  readonly store: Store<PhoneState>;
  readonly checkIn: CheckInDesk;
  enter(code: string): Promise<Admission>;
  /** Keeps what is chosen and written, at once. */
  draft(question: PhoneQuestion, draft: Given): void;
  /** All that are sent with one press. */
  send(answers: readonly Answered[]): void;
  /** The room's time. */
  now(): Instant;
}

type Set = (change: (state: PhoneState) => PhoneState) => void;

/** Everything the page does beside showing itself. One for the life of the page. */
export function createPhone(): Phone {
  takeSecret();
  const [store, set] = createState();
  const door = createPhoneDoor((standing) => set((state) => ({ ...state, standing })));
  const connection = connect(door.open);
  const clock = createServerClock();
  const { deliver: deliverAnswers, acts } = createAnswering(connection.client, store, set);
  const checkIn = createCheckIn(connection.client);
  const deliver = (): void => {
    deliverAnswers();
    if (store.getState().contact === 'live') checkIn.deliver();
  };
  listenToBrowser(door.knock, set);

  follow<PhoneMessage>({
    subscribe: (signal) => connection.client.live.phone(undefined, { signal }),
    onMessage: (message) => {
      if (message.type === 'phone') {
        const { view } = message;
        set((state) => ({ ...state, view, answers: heard(state.answers, view.questions) }));
      }
      deliver();
    },
    onContact: ({ contact }) => {
      set((state) => ({ ...state, contact }));
      deliver();
    },
    clock,
    renew: connection.renew,
  });
  return { store, checkIn, enter: door.enter, now: clock.serverNow, ...acts };
}

function createState(): [Store<PhoneState>, Set] {
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
  return [store, (change) => set(change)];
}

function listenToBrowser(knock: () => void, set: Set): void {
  window.addEventListener('hashchange', () => {
    if (takeSecret()) knock();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') knock();
  });
  // Another tab of the same phone has answered: what it keeps is ours too.
  window.addEventListener('storage', ({ key }) => {
    if (key === ANSWERS_STORED_AS) set((state) => ({ ...state, answers: loadAnswers() }));
  });
}

function createAnswering(client: Client, store: Store<PhoneState>, set: Set) {
  const change = (work: (answers: Answers) => Answers): void => {
    set((state) => ({ ...state, answers: work(state.answers) }));
    saveAnswers(store.getState().answers);
  };
  const outbox = createOutbox({
    read: () => store.getState().answers,
    change,
    hasContact: () => store.getState().contact === 'live',
    send: (tried, signal) => vote(client.rating, tried, signal),
    onFailing: (failing) => set((state) => (state.failing === failing ? state : { ...state, failing })),
  });
  return {
    deliver: () => void outbox.deliver(),
    acts: {
      draft: (question: PhoneQuestion, draft: Given) => change((answers) => drafted(answers, question, draft)),
      send: (answers: readonly Answered[]) => {
        change((before) => {
          let next = readNotices(before);
          for (const { question, given } of answers) next = sent(next, question, given, newAnswerId);
          return next;
        });
        void outbox.hurry();
      },
    },
  };
}

/** `crypto.randomUUID` is for https only. */
function newAnswerId(): AnswerId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('') as AnswerId;
}
