import { applyChange, type Change, type Snapshot } from '../../domain/views/snapshot';

/** What an act will change, worked out on what is known when it is asked. */
export type Foresight = (snapshot: Snapshot) => readonly Change[];

/** An act on its way to the server, shown before it has been answered. */
export interface Ahead {
  readonly changesOn: Foresight;
  /** The rows it was to change when it was done: how the server's own word of it is known. */
  readonly rows: ReadonlySet<string>;
  /** The server has done it; its word of it is on the way. */
  readonly answered: boolean;
}

const rowOf = ({ entity, id }: Change): string => `${entity} ${id}`;

export function aheadOf(snapshot: Snapshot, changesOn: Foresight): Ahead {
  return { changesOn, rows: new Set(changesOn(snapshot).map(rowOf)), answered: false };
}

/** What the server has told, with what is on its way laid over it in the order it was done. */
export const laidOver = (told: Snapshot, ahead: readonly Ahead[]): Snapshot =>
  ahead.reduce((snapshot, { changesOn }) => changesOn(snapshot).reduce(applyChange, snapshot), told);

/** What is still ahead when the server has told of a commit: the oldest act that changes just these rows was that one. */
export function aheadAfter(ahead: readonly Ahead[], changes: readonly Change[]): readonly Ahead[] {
  if (ahead.length === 0) return ahead;
  const told = new Set(changes.map(rowOf));
  const own = ahead.findIndex(({ rows }) => [...rows].every((row) => told.has(row)));
  return own < 0 ? ahead : ahead.toSpliced(own, 1);
}

/** What is still ahead after a word that must come after that of every act answered before it. */
export const unanswered = (ahead: readonly Ahead[]): readonly Ahead[] =>
  ahead.some(({ answered }) => answered) ? ahead.filter(({ answered }) => !answered) : ahead;
