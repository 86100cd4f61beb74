import type { Language } from '../../../domain/agenda/gathering';
import type { GatheringId } from '../../../domain/ids';
import type { Instant } from '../../../domain/time';
import { type Client, connect } from '../../api/connect';
import { CONNECTING, type ContactState, follow } from '../../api/feed';
import { createServerClock, type ServerClock } from '../../api/server-clock';
import { createStore, type Store } from '../../api/store';
import { createPhoneDoor, type Standing } from '../phone-door';
import { type Identity, takeSecret } from '../session';

export type PadRole = 'teamMember' | 'group' | 'camera';
const PAD_ROLES: readonly PadRole[] = ['teamMember', 'group', 'camera'];

/** Whose pad this is, as the room says. */
interface PadOwner {
  readonly role: PadRole;
  readonly gatheringId: GatheringId;
  /** The member's or the group's id; empty for a camera. */
  readonly bound: string;
}

/** What the frame around a pad shows; the pad itself says what its gathering is called. */
export interface PadState {
  readonly standing: Standing;
  readonly owner: PadOwner | null;
  readonly contact: ContactState;
  readonly title: string;
  /** The gathering's; null until known. */
  readonly language: Language | null;
}

/** What a pad works with. One for the life of the page. */
export interface Pad {
  readonly store: Store<PadState>;
  readonly client: Client;
  readonly clock: ServerClock;
  /** Tells the frame what the gathering is called and which language it speaks. */
  entitle(title: string, language: Language): void;
  /** Follows a feed for good, and shows in the frame whether there is contact. Returns a stop. */
  listen<Message extends { readonly now: Instant }>(
    subscribe: (client: Client, signal: AbortSignal) => Promise<AsyncIterable<Message>>,
    onMessage: (message: Message) => void,
  ): () => void;
}

export interface PadProps {
  readonly pad: Pad;
  readonly owner: PadOwner;
  /** In use on this phone: the reader's choice, else the gathering's. */
  readonly language: Language;
}

function ownerOf({ role, gatheringId, bound }: Identity): PadOwner | null {
  const known = PAD_ROLES.find((one) => one === role);
  return known && gatheringId !== null ? { role: known, gatheringId, bound: bound ?? '' } : null;
}

export function createPad(): Pad {
  takeSecret();
  let set: (change: (state: PadState) => PadState) => void = () => undefined;
  const initial: PadState = { standing: 'joining', owner: null, contact: CONNECTING, title: '', language: null };
  const store = createStore<PadState>(initial, (given) => {
    set = given;
    return () => undefined;
  });
  // The page is always listening, also between two renders.
  store.subscribe(() => undefined);

  const door = createPhoneDoor(
    (standing) => set((state) => ({ ...state, standing })),
    (who) => {
      const owner = ownerOf(who);
      if (owner) set((state) => ({ ...state, owner }));
      return owner !== null;
    },
    'ask',
  );
  const connection = connect(door.open);
  const clock = createServerClock();
  window.addEventListener('hashchange', () => {
    if (takeSecret()) door.knock();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') door.knock();
  });

  return {
    store,
    client: connection.client,
    clock,
    entitle: (title, language) =>
      set((state) => (state.title === title && state.language === language ? state : { ...state, title, language })),
    listen: (subscribe, onMessage) =>
      follow({
        subscribe: (signal) => subscribe(connection.client, signal),
        onMessage,
        onContact: (contact) => set((state) => ({ ...state, contact })),
        clock,
        renew: connection.renew,
      }),
  };
}
