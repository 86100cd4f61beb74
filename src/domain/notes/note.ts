import type { GatheringId, ItemId, NoteId } from '../ids';
import { addDays, addMonths, type Instant, type IsoDate } from '../time';

export type NoteKind =
  | 'contribution'
  | 'quote'
  | 'agreed'
  | 'disagreed'
  | 'question'
  | 'idea'
  | 'order'
  | 'action'
  | 'strength'
  | 'weakness'
  | 'opportunity'
  | 'challenge';
export const NOTE_KINDS: readonly NoteKind[] = [
  'contribution',
  'quote',
  'agreed',
  'disagreed',
  'question',
  'idea',
  'order',
  'action',
  'strength',
  'weakness',
  'opportunity',
  'challenge',
];

/** Whether a quote may be used: only `named` and `unnamed` ever reach a report or an export. */
export type Consent = 'notAsked' | 'named' | 'unnamed' | 'refused';
export const CONSENTS: readonly Consent[] = ['notAsked', 'named', 'unnamed', 'refused'];

/** 3-3-3: within three days, three weeks or three months. */
export type Horizon = 'days' | 'weeks' | 'months';
export const HORIZONS: readonly Horizon[] = ['days', 'weeks', 'months'];

/** The last day of a horizon, counted from the day it was agreed: three days, 21 days, three calendar months. */
export function horizonEnd(horizon: Horizon, from: IsoDate): IsoDate {
  if (horizon === 'days') return addDays(from, 3);
  return horizon === 'weeks' ? addDays(from, 21) : addMonths(from, 3);
}

/** How far an action has come. */
export type ActionStatus = 'notStarted' | 'underWay' | 'done' | 'dropped';
export const ACTION_STATUSES: readonly ActionStatus[] = ['notStarted', 'underWay', 'done', 'dropped'];

/** One utterance on one item. */
export interface Note {
  readonly id: NoteId;
  readonly gatheringId: GatheringId;
  /** null when its item has been removed. */
  readonly itemId: ItemId | null;
  readonly at: Instant;
  readonly kind: NoteKind;
  readonly text: string;
  readonly speaker: string;
  readonly starred: boolean;
  readonly consent: Consent;
  /** Whom an order goes to. */
  readonly recipient: string;
  /** Who does an action. */
  readonly owner: string;
  readonly horizon: Horizon | null;
  /** The action's deadline; the horizon's date where there is a horizon (`deadline.ts`). */
  readonly due: IsoDate | null;
  /** What is done first about an action. */
  readonly firstStep: string;
  readonly status: ActionStatus;
  readonly tags: readonly string[];
  /** The note it was made from. */
  readonly sourceId: NoteId | null;
  /** When the room said yes to it on the big screen; null: not asked, or not yet. */
  readonly confirmedAt: Instant | null;
  /** What the room said yes to, where the note has been changed since; null: it has not, or there was no yes. */
  readonly saidYesTo: { readonly at: Instant; readonly kind: NoteKind; readonly text: string } | null;
  readonly deletedAt: Instant | null;
}

/** A note of which nothing has been said yet. */
export const PLAIN_NOTE: Omit<Note, 'id' | 'gatheringId' | 'at'> = {
  itemId: null,
  kind: 'contribution',
  text: '',
  speaker: '',
  starred: false,
  consent: 'notAsked',
  recipient: '',
  owner: '',
  horizon: null,
  due: null,
  firstStep: '',
  status: 'notStarted',
  tags: [],
  sourceId: null,
  confirmedAt: null,
  saidYesTo: null,
  deletedAt: null,
};

/** A note being typed. One per pad, so that two note-takers never overwrite each other. */
export interface Draft {
  readonly gatheringId: GatheringId;
  readonly padId: string;
  readonly text: string;
  readonly kind: NoteKind;
  readonly updatedAt: Instant;
  /** Whose it is, as she calls herself; '' when she has not said. */
  readonly writer: string;
}
