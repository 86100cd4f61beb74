import type { AnswerId, FormId, GatheringId, GroupScoreId, ItemId, QuestionId } from '../ids';
import type { Instant } from '../time';

export const LOWEST_SCORE = 1;
export const HIGHEST_SCORE = 10;

type QuestionState = 'draft' | 'open' | 'closed';

export type QuestionKind = 'scale' | 'text' | 'single' | 'multiple';
export const QUESTION_KINDS: readonly QuestionKind[] = ['scale', 'text', 'single', 'multiple'];

/** One answer to choose. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** What answers may be broken down by: only what she asked for before opening, and never shown of a few. */
export type Breakdown = 'organisation' | 'role';
export const BREAKDOWNS: readonly Breakdown[] = ['organisation', 'role'];

/** What the room is asked: a mark from 1 to 10 with its anchors, words of one's own, or a choice. */
export interface Question {
  readonly id: QuestionId;
  readonly gatheringId: GatheringId;
  readonly itemId: ItemId | null;
  readonly position: number;
  readonly kind: QuestionKind;
  readonly text: string;
  /** What 1 means. */
  readonly lowAnchor: string;
  /** What 10 means. */
  readonly highAnchor: string;
  /** «What puts you at this number and not lower?»; empty when not asked. */
  readonly whyNotLower: string;
  /** «What would lift it one notch?»; empty when not asked. */
  readonly followUp: string;
  /** Of a single or multiple choice. */
  readonly choices: readonly Choice[];
  /** The first of the rounds in which the same is asked, in this gathering or another; its own id when it is the first. */
  readonly roundOf: QuestionId;
  /** The form it is asked in, with others on one page; null: alone. */
  readonly formId: FormId | null;
  readonly breakdown: Breakdown | null;
  /** Seconds it stays open once opened; null: until she closes it. */
  readonly countdown: number | null;
  /** When the countdown ends; null without one, and while it is not open. */
  readonly closesAt: Instant | null;
  readonly state: QuestionState;
  /** Whether the room may see the result. */
  readonly revealed: boolean;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
}

/** A question of which nothing has been said yet. */
export const PLAIN_QUESTION: Omit<Question, 'id' | 'gatheringId' | 'roundOf'> = {
  itemId: null,
  position: 0,
  kind: 'scale',
  text: '',
  lowAnchor: '',
  highAnchor: '',
  whyNotLower: '',
  followUp: '',
  choices: [],
  formId: null,
  breakdown: null,
  countdown: null,
  closesAt: null,
  state: 'draft',
  revealed: false,
  openedAt: null,
  closedAt: null,
};

/** Several questions on one page, opened and closed together: the closing form. */
export interface Form {
  readonly id: FormId;
  readonly gatheringId: GatheringId;
  readonly position: number;
  readonly title: string;
  /** Seconds it stays open once opened; null: until she closes it. It goes before what its questions have alone. */
  readonly countdown: number | null;
}

/** How an answer came in. */
type AnswerSource = 'phone' | 'hand';

/** Whether there is an answer, or one who does not know or will not say: both are answers of their own. */
export type AnswerOutcome = 'given' | 'dontKnow' | 'skipped';

/** The places in an answer where somebody may have written in words of their own. */
export type AnswerWords = 'text' | 'whyNotLower' | 'comment';
export const ANSWER_WORDS: readonly AnswerWords[] = ['text', 'whyNotLower', 'comment'];

/** One individual answer, as the control room may see it: no device, no time. */
export interface Answer {
  readonly id: AnswerId;
  readonly gatheringId: GatheringId;
  readonly questionId: QuestionId;
  readonly source: AnswerSource;
  readonly outcome: AnswerOutcome;
  /** null unless a scale was answered. */
  readonly score: number | null;
  /** In words of one's own. */
  readonly text: string;
  /** The ids of what was chosen. */
  readonly choices: readonly string[];
  readonly whyNotLower: string;
  /** What would lift it. */
  readonly comment: string;
  /** The organisation or role it is broken down by; empty where none was asked for. */
  readonly segment: string;
  /** The words she keeps to the control room: the answer counts, and what it says there is shown nowhere else. */
  readonly hidden: readonly AnswerWords[];
}

/** An answer of which nothing has been said yet. */
export const PLAIN_ANSWER: Omit<Answer, 'id' | 'gatheringId' | 'questionId'> = {
  source: 'phone',
  outcome: 'given',
  score: null,
  text: '',
  choices: [],
  whyNotLower: '',
  comment: '',
  segment: '',
  hidden: [],
};

/** A group's one score, or a mean told without its answers: never pooled with individual answers, nor with each other. */
export interface GroupScore {
  readonly id: GroupScoreId;
  readonly gatheringId: GatheringId;
  readonly questionId: QuestionId;
  readonly type: 'consensus' | 'reportedMean';
  /** Whose it is: «Bord 3». */
  readonly label: string;
  readonly value: number;
  /** How many stand behind it; null when nobody has said. */
  readonly n: number | null;
}

export interface Tally {
  /** Ten counts: index 0 is the score 1. */
  readonly counts: readonly number[];
  readonly n: number;
  /** null when nobody has answered. */
  readonly mean: number | null;
  readonly median: number | null;
}

/** With fewer answers than this the room sees no distribution, so that no one can be recognised by it. */
export const FEWEST_SHOWN = 6;

export const isScore = (value: number | null): value is number =>
  value !== null && Number.isInteger(value) && value >= LOWEST_SCORE && value <= HIGHEST_SCORE;

/** Whole seconds until a question closes, as every screen counts them down: `now` is cut to whole seconds already. */
export const secondsLeft = (closesAt: Instant, now: Instant): number =>
  Math.max(0, Math.floor((closesAt - now) / 1_000));
