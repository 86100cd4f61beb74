import type { BegunAtTable, Editing } from '../../contract';
import { groupedBy } from '../../domain/grouped-by';
import type { GatheringId, GroupId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { Pulse } from '../core/beat';
import { door } from '../core/door';

/** A pad that has said nothing for so long has gone away without a word. It says so again while somebody is at it. */
const FORGOTTEN_AFTER_MS = 20_000;
/** A tablet that lies on the table says so less often once its screen has gone dark. */
const TABLE_FORGOTTEN_AFTER_MS = 90_000;
/** No table has more devices; what more of them say is not listened to. */
const MOST_DEVICES = 20;

/** What is known of a pad, and when it last said so. */
interface Said {
  readonly gatheringId: GatheringId;
  readonly at: Instant;
}

interface Known extends Editing, Said {}

/**
 * Which notes are open in which pads, and in which something is being typed: kept here only, so that two who change the same
 * see it, and nobody is offered what another is writing.
 */
export interface EditingDesk {
  /** `session`: which laptop it is, where it is a note-taker's. */
  say(
    gatheringId: GatheringId,
    editing: Omit<Editing, 'noteId'> & { readonly noteId: Editing['noteId'] | null },
    session?: string,
  ): void;
  /** What that laptop last called itself, told apart from the others; '' where it has not said. */
  nameOf(session: string | undefined): string;
  of(gatheringId: GatheringId): readonly Editing[];
  /** Whether somebody is typing in that pad. */
  type(gatheringId: GatheringId, padId: string, typing: boolean): void;
  /** The pads in which somebody is typing. */
  typingIn(gatheringId: GatheringId): readonly string[];
  /** So many lines stand begun on a device of a table. */
  begin(gatheringId: GatheringId, groupId: GroupId, padId: string, lines: number): void;
  /** The tables that have begun lines, with how many. */
  tablesIn(gatheringId: GatheringId): readonly BegunAtTable[];
  isAnyoneAtIt(gatheringId: GatheringId): boolean;
  subscribe(listener: () => void): () => void;
}

/** Names kept of pads that have gone; past this the oldest are forgotten. */
const MOST_NAMES = 500;

/** «Referent», «Referent 2»: pads that call themselves the same are told apart by who came first. */
function createNames() {
  const given = new Map<string, { readonly called: string; readonly name: string }>();
  return (gatheringId: GatheringId, padId: string, called: string): string => {
    const key = `${gatheringId} ${padId}`;
    const before = given.get(key);
    if (before?.called === called) return before.name;
    const taken = new Set(
      [...given].filter(([other]) => other !== key && other.startsWith(`${gatheringId} `)).map(([, { name }]) => name),
    );
    let name = called;
    for (let nr = 2; called !== '' && taken.has(name); nr += 1) name = `${called} ${nr}`;
    given.set(key, { called, name });
    const [oldest] = given.keys();
    if (given.size > MOST_NAMES && oldest !== undefined) given.delete(oldest);
    return name;
  };
}

/** What pads have said, and those that have not said it again in time forgotten. */
function createSaid<One extends Said>(now: () => Instant, after = FORGOTTEN_AFTER_MS) {
  const said = new Map<string, One>();
  return {
    said,
    /** Answers whether any was. */
    forget: (): boolean => {
      const before = said.size;
      for (const [padId, one] of said) if (now() - one.at > after) said.delete(padId);
      return said.size < before;
    },
    of: (gatheringId: GatheringId): One[] => [...said.values()].filter((one) => one.gatheringId === gatheringId),
  };
}

/** `pulse`: who has gone away without a word is told of within a second, and not when somebody next says something. */
export function createEditingDesk(now: () => Instant, pulse: Pulse): EditingDesk {
  const open = createSaid<Known>(now);
  const typing = createSaid<Said & { readonly padId: string }>(now);
  const begun = createSaid<Said & BegunAtTable>(now, TABLE_FORGOTTEN_AFTER_MS);
  const nameOf = createNames();
  const listeners = new Set<() => void>();
  const bySession = new Map<string, string>();
  const rememberName = (session: string, name: string): void => {
    bySession.delete(session);
    bySession.set(session, name);
    const [oldest] = bySession.keys();
    if (bySession.size > MOST_NAMES && oldest !== undefined) bySession.delete(oldest);
  };
  let stopWatching: (() => void) | null = null;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const forget = (): void => {
    const gone = [open, typing, begun].map(({ forget: forgotten }) => forgotten());
    if (gone.includes(true)) tell();
    watch();
  };
  const watch = (): void => {
    const isAny = open.said.size + typing.said.size + begun.said.size > 0;
    if (isAny) stopWatching ??= pulse.subscribe(forget);
    else {
      stopWatching?.();
      stopWatching = null;
    }
  };
  return {
    nameOf: (session) => bySession.get(session ?? '') ?? '',
    say: (gatheringId, { padId, name: called, noteId }, session) => {
      const name = nameOf(gatheringId, padId, called);
      if (session !== undefined) rememberName(session, name);
      const before = open.said.get(padId);
      if (noteId === null) open.said.delete(padId);
      else open.said.set(padId, { padId, name, noteId, gatheringId, at: now() });
      watch();
      if ((before?.noteId ?? null) !== noteId || before?.name !== name) tell();
    },
    of: (gatheringId) => open.of(gatheringId).map(({ padId, name, noteId }) => ({ padId, name, noteId })),
    type: (gatheringId, padId, isTyping) => {
      const wasTyping = typing.said.has(padId);
      if (isTyping) typing.said.set(padId, { gatheringId, padId, at: now() });
      else typing.said.delete(padId);
      watch();
      if (wasTyping !== isTyping) tell();
    },
    typingIn: (gatheringId) => typing.of(gatheringId).map(({ padId }) => padId),
    begin: (gatheringId, groupId, padId, lines) => {
      const key = `${groupId} ${padId}`;
      const before = begun.said.get(key)?.lines ?? 0;
      const devices = begun.of(gatheringId).filter((one) => one.groupId === groupId).length;
      if (lines === 0) begun.said.delete(key);
      else if (before > 0 || devices < MOST_DEVICES) begun.said.set(key, { gatheringId, groupId, lines, at: now() });
      watch();
      if (before !== lines) tell();
    },
    tablesIn: (gatheringId) =>
      [...groupedBy(begun.of(gatheringId), ({ groupId }) => groupId)].map(([groupId, devices]) => ({
        groupId,
        lines: devices.reduce((sum, { lines }) => sum + lines, 0),
      })),
    isAnyoneAtIt: (gatheringId) => [open, typing, begun].some(({ of }) => of(gatheringId).length > 0),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const editingProcedures = (desk: EditingDesk) => ({
  editing: door.note.editing.handler(({ input, context }) => desk.say(input.gatheringId, input, context.session)),
  typing: door.note.typing.handler(({ input }) => desk.type(input.gatheringId, input.padId, input.typing)),
});
