import type { NoteId } from '../../../domain/ids';
import {
  ACTION_STATUSES,
  type ActionStatus,
  HORIZONS,
  type Horizon,
  type Note,
  type NoteKind,
} from '../../../domain/notes/note';

/** What the room leaves with, in the order it is shown. */
export const OUTCOME_KINDS = ['agreed', 'disagreed', 'order', 'action'] as const satisfies readonly NoteKind[];
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** A note of one of those kinds. */
export type Outcome = Note & { readonly kind: OutcomeKind };

export type CellName = 'text' | 'who' | 'due' | 'firstStep' | 'status';
const CELLS: Readonly<Record<OutcomeKind, readonly CellName[]>> = {
  agreed: ['text', 'status'],
  disagreed: ['text', 'status'],
  order: ['text', 'who', 'due', 'status'],
  action: ['text', 'who', 'due', 'firstStep', 'status'],
};
/** What a row of that kind has to fill in. */
export const cellsOf = (kind: OutcomeKind): readonly CellName[] => CELLS[kind];

/** `dated`: a date that follows from no horizon; `none`: no deadline at all. */
type Within = Horizon | 'dated' | 'none';
export const WITHINS: readonly Within[] = [...HORIZONS, 'dated', 'none'];

export interface OutcomeFilter {
  readonly kind: OutcomeKind | null;
  /** The owner or the recipient. */
  readonly who: string | null;
  readonly within: Within | null;
  readonly status: ActionStatus | null;
  /** Only what lacks something. */
  readonly missing: boolean;
}
export const EVERYTHING: OutcomeFilter = { kind: null, who: null, within: null, status: null, missing: false };

const SORTS = ['day', 'text', 'who', 'due', 'firstStep', 'status'] as const;
export interface OutcomeSort {
  /** `day`: as it came up. */
  readonly by: (typeof SORTS)[number];
  readonly down: boolean;
}
export const AS_IT_CAME: OutcomeSort = { by: 'day', down: false };

const isOutcome = (note: Note): note is Outcome => OUTCOME_KINDS.some((kind) => kind === note.kind);

/** Everything the day has produced, as it came up. */
export const outcomesOf = (notes: readonly Note[]): Outcome[] =>
  notes
    .filter(isOutcome)
    .filter((note) => note.deletedAt === null)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

const whoOf = (note: Outcome): string =>
  note.kind === 'action' ? note.owner : note.kind === 'order' ? note.recipient : '';

const namesIn = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Who does something or is asked for something, by name. */
export const everyoneIn = (outcomes: readonly Outcome[]): string[] =>
  [...new Set(outcomes.flatMap((note) => namesIn(whoOf(note))))].sort((a, b) => a.localeCompare(b, 'nb'));

/** What must be there before anybody can be held to it. */
export function missingIn(note: Outcome): readonly ('who' | 'due')[] {
  if (note.kind === 'order') return note.recipient.trim() === '' ? ['who'] : [];
  if (note.kind !== 'action') return [];
  const who = note.owner.trim() === '' ? (['who'] as const) : [];
  return note.due === null && note.horizon === null ? [...who, 'due'] : who;
}

const withinOf = (note: Outcome): Within => note.horizon ?? (note.due === null ? 'none' : 'dated');

const passes = (filter: OutcomeFilter, note: Outcome): boolean =>
  (filter.kind === null || filter.kind === note.kind) &&
  (filter.who === null || namesIn(whoOf(note)).includes(filter.who)) &&
  (filter.within === null || (hasDue(note) && withinOf(note) === filter.within)) &&
  (filter.status === null || (note.kind === 'action' && note.status === filter.status)) &&
  (!filter.missing || missingIn(note).length > 0);

const hasDue = (note: Outcome): boolean => cellsOf(note.kind).includes('due');

/** What a row is put in order by; an empty one comes last whichever way. */
function keyOf(note: Outcome, by: OutcomeSort['by']): string | number {
  switch (by) {
    case 'day':
      return note.at;
    case 'text':
      return note.text;
    case 'who':
      return whoOf(note);
    case 'due':
      return note.due ?? '';
    case 'firstStep':
      return note.firstStep;
    case 'status':
      if (note.kind === 'action') return ACTION_STATUSES.indexOf(note.status);
      return note.confirmedAt ?? '';
  }
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'nb', { numeric: true, sensitivity: 'base' });
}

function inOrder(rows: readonly Outcome[], { by, down }: OutcomeSort): Outcome[] {
  return rows.toSorted((a, b) => {
    const [one, other] = [keyOf(a, by), keyOf(b, by)];
    if ((one === '') !== (other === '')) return one === '' ? 1 : -1;
    return compare(one, other) * (down ? -1 : 1);
  });
}

export interface Section {
  readonly kind: OutcomeKind;
  readonly rows: readonly Outcome[];
}

/** What the table shows, kind by kind. */
export const sectionsOf = (outcomes: readonly Outcome[], filter: OutcomeFilter, sort: OutcomeSort): Section[] =>
  OUTCOME_KINDS.map((kind) => ({
    kind,
    rows: inOrder(
      outcomes.filter((note) => note.kind === kind && passes(filter, note)),
      sort,
    ),
  }));

/**
 * The order in which the hall is asked. What it turned out not to agree on keeps its place among what it was asked about, so
 * that one goes on from there and not from somewhere else.
 */
export function stepsOf(sections: readonly Section[]): readonly NoteId[] {
  const rows = (kind: OutcomeKind): readonly Outcome[] => sections.find((one) => one.kind === kind)?.rows ?? [];
  const findings = [...rows('agreed'), ...rows('disagreed')].sort((a, b) => a.at - b.at);
  return [...findings, ...rows('order'), ...rows('action')].map((note) => note.id);
}

/** How many there are of each kind, and how many lack something. */
export function countsOf(outcomes: readonly Outcome[]): {
  readonly byKind: Readonly<Record<OutcomeKind, number>>;
  readonly missing: number;
} {
  const of = (kind: OutcomeKind): number => outcomes.filter((note) => note.kind === kind).length;
  return {
    byKind: { agreed: of('agreed'), disagreed: of('disagreed'), order: of('order'), action: of('action') },
    missing: outcomes.filter((note) => missingIn(note).length > 0).length,
  };
}
