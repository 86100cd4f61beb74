import type {
  BegunAtTable,
  ControlMessage,
  Editing,
  GatheringSummary,
  HiddenCounts,
  LibraryMessage,
  Settings,
  StageMessage,
} from '../../contract';
import type { GatheringId } from '../../domain/ids';
import type { Draft } from '../../domain/notes/note';
import { applyChange, type Change, HISTORY_SCOPES, type History, type Snapshot } from '../../domain/views/snapshot';
import type { RoomState, StageView } from '../../domain/views/views';
import { type Ahead, aheadAfter, aheadOf, type Foresight, laidOver, unanswered } from './ahead';
import type { Connection } from './connect';
import { CONNECTING, type ContactState, follow } from './feed';
import type { ServerClock } from './server-clock';
import { createStore, type Store } from './store';

export interface ControlState extends ContactState {
  /** null until the first message. It is replaced, never mutated. */
  readonly known: {
    readonly seq: number;
    /** Without its drafts, which lie beside it. */
    readonly snapshot: Snapshot;
    /** What stands half-typed on the pads: another with every few letters, so that it must not make all the rest another. */
    readonly drafts: readonly Draft[];
    readonly history: History;
    readonly room: RoomState;
    /** The notes that somebody has open, this pad's own among them. */
    readonly editing: readonly Editing[];
    /** The pads in which somebody is at it, this one's own among them. */
    readonly typing: readonly string[];
    /** The tables that have begun lines which are not added yet. */
    readonly tables: readonly BegunAtTable[];
    /** The machine's wall clock was set by so much while a day ran, and is not followed; 0: it was not. */
    readonly wallAheadMs: number;
    /** How many of each round's observations are hidden still. */
    readonly hidden: HiddenCounts;
  } | null;
}

export interface StageState extends ContactState {
  readonly view: StageView | null;
}

export interface LibraryState extends ContactState {
  readonly known: { readonly gatherings: readonly GatheringSummary[]; readonly settings: Settings } | null;
}

export interface ControlStore extends Store<ControlState> {
  /**
   * Shows at once what an act on its way to the server will change. The answer is to be told: when it is refused, what was
   * shown is taken back; when it is done, it stays until the feed has brought the same.
   */
  showAhead(changesOn: Foresight): (done: boolean) => void;
  /** Tells of each beat: all that the server had done before it has been told by then. Returns a stop. */
  onBeat(listener: () => void): () => void;
}

/** The live feeds, each followed by one subscription however many components look at it. */
export interface Live {
  readonly library: Store<LibraryState>;
  control(gatheringId: GatheringId): ControlStore;
  stage(gatheringId: GatheringId | null): Store<StageState>;
}

export function createLive(connection: Connection, clock: ServerClock): Live {
  const controls = new Map<string, ControlStore>();
  const stages = new Map<string, Store<StageState>>();
  return {
    library: libraryStore(connection, clock),
    control: (id) => kept(controls, id, () => controlStore(connection, clock, id)),
    stage: (id) => kept(stages, id ?? '', () => stageStore(connection, clock, id)),
  };
}

function kept<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function libraryStore(connection: Connection, clock: ServerClock): Store<LibraryState> {
  return createStore<LibraryState>({ ...CONNECTING, known: null }, (set) =>
    follow<LibraryMessage>({
      subscribe: (signal) => connection.client.live.library(undefined, { signal }),
      onMessage: (message) => {
        if (message.type !== 'library') return;
        const { gatherings, settings } = message;
        set((state) => ({ ...state, known: { gatherings, settings } }));
      },
      onContact: (contact) => set((state) => ({ ...state, ...contact })),
      clock,
      renew: connection.renew,
    }),
  );
}

function controlStore(connection: Connection, clock: ServerClock, gatheringId: GatheringId): ControlStore {
  let told: ControlState = { ...CONNECTING, known: null };
  let ahead: readonly Ahead[] = [];
  let show: (state: ControlState) => void = () => undefined;
  const beats = new Set<() => void>();
  const now = (nextTold: ControlState, nextAhead: readonly Ahead[]): void => {
    if (nextTold === told && nextAhead === ahead) return;
    [told, ahead] = [nextTold, nextAhead];
    show(shownOf(told, ahead));
  };
  const store = createStore<ControlState>(told, (set) => {
    show = (state) => set(() => state);
    return follow<ControlMessage>({
      subscribe: (signal) =>
        connection.client.live.control({ gatheringId, since: told.known?.seq ?? null }, { signal }),
      onMessage: (message) => {
        now(afterMessage(told, message), aheadAfterMessage(ahead, message));
        if (message.type === 'beat') for (const listener of beats) listener();
      },
      onContact: (contact) => now({ ...told, ...contact }, ahead),
      clock,
      renew: connection.renew,
    });
  });
  const showAhead = (changesOn: Foresight): ((done: boolean) => void) => {
    const shown = store.getState().known;
    if (!shown) return () => undefined;
    const own = aheadOf(shown.snapshot, changesOn);
    if (own.rows.size > 0) now(told, [...ahead, own]);
    return (done) => {
      const at = ahead.indexOf(own);
      if (at < 0) return;
      // Nothing looks different for having been answered.
      if (done) ahead = ahead.with(at, { ...own, answered: true });
      else now(told, ahead.toSpliced(at, 1));
    };
  };
  const onBeat = (listener: () => void): (() => void) => {
    beats.add(listener);
    return () => void beats.delete(listener);
  };
  return { ...store, showAhead, onBeat };
}

function shownOf(told: ControlState, ahead: readonly Ahead[]): ControlState {
  if (!told.known || ahead.length === 0) return told;
  return { ...told, known: { ...told.known, snapshot: laidOver(told.known.snapshot, ahead) } };
}

/** A commit is told before the beats that come after it. */
export function aheadAfterMessage(ahead: readonly Ahead[], message: ControlMessage): readonly Ahead[] {
  if (message.type === 'changes') return aheadAfter(ahead, message.changes);
  return message.type === 'room' || message.type === 'editing' ? ahead : unanswered(ahead);
}

/** What the control room knows after one more message. */
export function afterMessage(state: ControlState, message: ControlMessage): ControlState {
  const { known } = state;
  switch (message.type) {
    case 'snapshot': {
      const { seq, snapshot, history, room, hidden = {} } = message;
      const kept = { editing: [], typing: [], tables: [], wallAheadMs: known?.wallAheadMs ?? 0 };
      const { drafts } = snapshot;
      return {
        ...state,
        known: { ...kept, seq, snapshot: { ...snapshot, drafts: [] }, drafts, history, room, hidden },
      };
    }
    case 'changes': {
      // Already applied: a feed that was taken up again may repeat itself.
      if (!known || message.seq <= known.seq) return state;
      const { seq, changes, hidden = known.hidden } = message;
      const history = sameHistory(known.history, message.history) ? known.history : message.history;
      return { ...state, known: { ...known, ...changed(known, changes), seq, history, hidden } };
    }
    case 'room':
      return known ? { ...state, known: { ...known, room: message.room } } : state;
    case 'editing':
      if (!known) return state;
      return {
        ...state,
        known: { ...known, editing: message.editing, typing: message.typing, tables: message.tables },
      };
    case 'beat':
      if (!known || known.wallAheadMs === message.wallAheadMs) return state;
      return { ...state, known: { ...known, wallAheadMs: message.wallAheadMs } };
  }
}

function changed(known: Pick<NonNullable<ControlState['known']>, 'snapshot' | 'drafts'>, changes: readonly Change[]) {
  const ofDrafts = changes.filter(({ entity }) => entity === 'draft');
  const others = changes.filter(({ entity }) => entity !== 'draft');
  const { drafts } = ofDrafts.reduce(applyChange, { ...known.snapshot, drafts: known.drafts });
  return { snapshot: others.reduce(applyChange, known.snapshot), drafts };
}

const sameHistory = (one: History, other: History): boolean =>
  HISTORY_SCOPES.every((scope) => one[scope].undo === other[scope].undo && one[scope].redo === other[scope].redo);

/** What a big screen shows after one more message. */
export function viewAfter(view: StageView | null, message: StageMessage): StageView | null {
  if (message.type === 'stage') return message.view;
  if (message.type === 'beat' || view === null) return view;
  // A view that was built after the press has its events already.
  const last = view.run.at(-1)?.seq ?? 0;
  const events = message.events.filter((event) => event.seq > last);
  return events.length > 0 ? { ...view, run: [...view.run, ...events] } : view;
}

function stageStore(connection: Connection, clock: ServerClock, gatheringId: GatheringId | null): Store<StageState> {
  return createStore<StageState>({ ...CONNECTING, view: null }, (set) =>
    follow<StageMessage>({
      subscribe: (signal) => connection.client.live.stage(gatheringId ? { gatheringId } : {}, { signal }),
      onMessage: (message) => {
        if (message.type !== 'beat') set((state) => ({ ...state, view: viewAfter(state.view, message) }));
      },
      onContact: (contact) => set((state) => ({ ...state, ...contact })),
      clock,
      renew: connection.renew,
    }),
  );
}
