import type { DayId, GatheringId, ItemId } from '../ids';
import type { MinuteOfDay, Minutes } from '../time';

export type Kind =
  | 'talk'
  | 'reflection'
  | 'plenary'
  | 'break'
  | 'group'
  | 'welcome'
  | 'summary'
  | 'practical'
  | 'other';
export const KINDS: readonly Kind[] = [
  'welcome',
  'talk',
  'reflection',
  'plenary',
  'group',
  'break',
  'summary',
  'practical',
  'other',
];

/** What may be cut first when time is short: can, then should, never must. */
export type Priority = 'must' | 'should' | 'can';
export const PRIORITIES: readonly Priority[] = ['must', 'should', 'can'];

/** Items nest at most this deep: a block, its items, their parts. */
export const MAX_DEPTH = 3;

/** A timed repetition inside an item: 8 × 5 minutes. The item's own length is their product. */
export interface Rounds {
  readonly count: number;
  readonly minutes: Minutes;
  /** Whose turn each round is, in order: «ordførere», «ledere»; may name fewer than there are rounds, or none. */
  readonly turns: readonly string[];
}

/** The phases of a reflecting-team round: the focus persons talk, the team comments aloud, the focus persons answer. */
export type ReflectionPhase = 'talk' | 'team' | 'answer';
export const REFLECTION_PHASES: readonly ReflectionPhase[] = ['talk', 'team', 'answer'];

/** One line of the run sheet. An item with no day is an alternative, set aside and kept ready without a clock time. */
export interface Item {
  readonly id: ItemId;
  readonly gatheringId: GatheringId;
  /** null: set aside as an alternative. */
  readonly dayId: DayId | null;
  readonly parentId: ItemId | null;
  /** Order among siblings, from 0. */
  readonly position: number;
  readonly title: string;
  readonly kind: Kind;
  /** null: no length of its own. Such an item is a step of the clock only by a locked end, or as a parallel block. */
  readonly minutes: Minutes | null;
  /** A start that stays where it is when what is before it moves; null when it follows. */
  readonly pinnedStart: MinuteOfDay | null;
  /** An end that stays where it is: what is before it moves its start and so its length; null when its minutes count. */
  readonly lockedEnd: MinuteOfDay | null;
  /** What stands right under it runs at the same time, each a track with its own room, lead and clock. */
  readonly parallel: boolean;
  /** Which phase of a reflecting-team round it is; null: none. */
  readonly phase: ReflectionPhase | null;
  readonly priority: Priority;
  /** The shortest acceptable length; null: `shortestOf` has a default. */
  readonly shortest: Minutes | null;
  readonly responsible: string;
  /** How the room works, in words: «to og to», «gruppebord». */
  readonly method: string;
  readonly rounds: Rounds | null;
  readonly room: string;
  readonly materials: string;
  readonly links: readonly string[];
  /** Questions and bullets: what the room works on; the first question goes on the stage. */
  readonly prompts: readonly string[];
  /** Only for the crew: never on the stage, on phones or in the summary. */
  readonly privateNote: string;
}

/** An item of which nothing has been said yet; whoever makes one adds whose it is and where it stands. */
export const PLAIN_ITEM: Omit<Item, 'id' | 'gatheringId' | 'dayId' | 'parentId' | 'position'> = {
  title: '',
  kind: 'other',
  minutes: null,
  pinnedStart: null,
  lockedEnd: null,
  parallel: false,
  phase: null,
  priority: 'should',
  shortest: null,
  responsible: '',
  method: '',
  rounds: null,
  room: '',
  materials: '',
  links: [],
  prompts: [],
  privateNote: '',
};
