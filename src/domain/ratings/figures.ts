import {
  type Answer,
  FEWEST_SHOWN,
  type GroupScore,
  HIGHEST_SCORE,
  isScore,
  LOWEST_SCORE,
  type Question,
} from './rating';
import { medianOf } from './tally';

/** Most of one camp, and where it stands. */
export interface Camp {
  readonly n: number;
  readonly median: number;
}

/** What a scale question came to, from individual answers alone: group scores are never in it. */
export interface Figures {
  /** Ten counts: index 0 is the score 1. */
  readonly counts: readonly number[];
  readonly n: number;
  readonly dontKnow: number;
  readonly skipped: number;
  /** Scores of those present, from 0 to 1; null when nobody has said how many are present, or more have answered than that. */
  readonly share: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  /** Standard deviation of the answers; null with fewer than two. */
  readonly deviation: number | null;
  /** The middle half of the answers lies between these; null without answers. */
  readonly middleHalf: readonly [number, number] | null;
  /** Two groups of answers with little between them: then the mean is where hardly anyone stands. Never of few answers. */
  readonly camps: readonly [Camp, Camp] | null;
  /** So few that one answer can move the mean by half a step or more. */
  readonly few: boolean;
}

/** With this many, one answer changed from 1 to 10 moves the mean by no more than half a step (9/20). */
const NOT_FEW = 20;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The value below which a share of the sorted scores lies, between the two nearest where it falls between. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const lower = sorted[Math.floor(at)] ?? 0;
  const upper = sorted[Math.ceil(at)] ?? lower;
  return lower + (upper - lower) * (at - Math.floor(at));
}

const LEAST_OF_CAMP = 0.25;
const LEAST_APART = 4;
/** How empty the valley must be: at most a third as many on each of its scores as at the lower of the two hills' tops. */
const VALLEY = 1 / 3;

const strayFrom = (median: number, scores: readonly number[]): number =>
  sum(scores.map((score) => Math.abs(score - median)));

/**
 * Two camps: a cut of the scale with at least a quarter of the answers on each side; the two medians at least four steps
 * apart; and a valley between the two hills, at least two scores wide. The cut where the answers lie nearest their own
 * camp's median is taken. Of few answers no camps are told: a handful on each side is nothing to divide a room by.
 */
function campsOf(sorted: readonly number[], counts: readonly number[]): readonly [Camp, Camp] | null {
  if (sorted.length < NOT_FEW) return null;
  let found: { readonly camps: readonly [Camp, Camp]; readonly within: number } | null = null;
  const least = sorted.length * LEAST_OF_CAMP;
  for (let cut = LOWEST_SCORE; cut < HIGHEST_SCORE; cut++) {
    const low = sorted.filter((score) => score <= cut);
    const high = sorted.filter((score) => score > cut);
    const [a, b] = [medianOf(low), medianOf(high)];
    if (low.length < least || high.length < least || a === null || b === null || b - a < LEAST_APART) continue;
    const top = Math.min(Math.max(...counts.slice(0, cut)), Math.max(...counts.slice(cut)));
    const isLow = (score: number): boolean =>
      score > a && score < b && (counts[score - LOWEST_SCORE] ?? 0) <= top * VALLEY;
    if (!counts.some((_, index) => isLow(LOWEST_SCORE + index) && isLow(LOWEST_SCORE + index + 1))) continue;
    const within = strayFrom(a, low) + strayFrom(b, high);
    if (found && found.within <= within) continue;
    const camps = [
      { n: low.length, median: a },
      { n: high.length, median: b },
    ] as const;
    found = { camps, within };
  }
  return found?.camps ?? null;
}

/** @param present How many were in the room; null when nobody has said. */
export function figuresOf(answers: readonly Pick<Answer, 'score' | 'outcome'>[], present: number | null): Figures {
  const scores = answers.map(({ score }) => score).filter(isScore);
  const sorted = scores.toSorted((a, b) => a - b);
  const n = sorted.length;
  const mean = n === 0 ? null : sum(sorted) / n;
  const counts = Array.from({ length: HIGHEST_SCORE - LOWEST_SCORE + 1 }, (_, index) =>
    sum(sorted.map((score) => (score === LOWEST_SCORE + index ? 1 : 0))),
  );
  return {
    counts,
    n,
    dontKnow: answers.filter(({ outcome }) => outcome === 'dontKnow').length,
    skipped: answers.filter(({ outcome }) => outcome === 'skipped').length,
    share: present === null || present === 0 || n > present ? null : n / present,
    mean,
    median: medianOf(sorted),
    deviation: mean === null || n < 2 ? null : Math.sqrt(sum(sorted.map((score) => (score - mean) ** 2)) / (n - 1)),
    middleHalf: n === 0 ? null : [quantile(sorted, 0.25), quantile(sorted, 0.75)],
    camps: campsOf(sorted, counts),
    few: n < NOT_FEW,
  };
}

/** Whether the median is that score, or lies half-way to it; of two camps, each camp's own. */
export function isMiddle({ median, camps }: Pick<Figures, 'median' | 'camps'>, score: number): boolean {
  const middles = camps ? camps.map((camp) => camp.median) : [median];
  return middles.some((middle) => middle !== null && Math.abs(score - middle) < 1);
}

/** One part of a breakdown that may be shown. */
interface Segment<A> {
  readonly name: string;
  readonly answers: readonly A[];
}

/** The parts of the answers that may be shown, largest first, and how many answers stand in those that may not. */
interface BrokenDown<A> {
  readonly shown: readonly Segment<A>[];
  readonly withheld: number;
}

const givenIn = (answers: readonly Pick<Answer, 'outcome'>[]): number =>
  answers.filter(({ outcome }) => outcome === 'given').length;
const isFew = (n: number): boolean => n > 0 && n < FEWEST_SHOWN;

/**
 * Answers by organisation or role. No part is shown in which fewer than six have given an answer: five who skip hide nobody's
 * score. Nor may what is left out be worked out from the whole and the parts that are shown, so where those left out, or those
 * of them who gave an answer, are fewer than six together, the smallest part shown is left out too.
 */
export function brokenDown<A extends Pick<Answer, 'segment' | 'outcome'>>(answers: readonly A[]): BrokenDown<A> {
  const names = [...new Set(answers.map(({ segment }) => segment))];
  const parts = names
    .map((name) => ({ name, answers: answers.filter(({ segment }) => segment === name) }))
    .sort((a, b) => b.answers.length - a.answers.length || a.name.localeCompare(b.name, 'nb'));
  let shown = parts.filter((part) => part.name !== '' && givenIn(part.answers) >= FEWEST_SHOWN);
  const left = (): number => answers.length - sum(shown.map((part) => part.answers.length));
  const givenLeft = (): number => givenIn(answers) - sum(shown.map((part) => givenIn(part.answers)));
  while (shown.length > 0 && (isFew(left()) || isFew(givenLeft()))) shown = shown.slice(0, -1);
  return { shown, withheld: left() };
}

/**
 * What anyone may see of where the answers to a question come from: the one way to it, in the app and in all that is taken
 * along. Nothing was asked for: nothing. While the question is open: nothing, since looking again after each answer would
 * tell whose that was.
 */
export function partsOf<A extends Pick<Answer, 'segment' | 'outcome'>>(
  { breakdown, state }: Pick<Question, 'breakdown' | 'state'>,
  answers: readonly A[],
): BrokenDown<A> {
  if (breakdown === null) return { shown: [], withheld: 0 };
  return state === 'open' ? { shown: [], withheld: answers.length } : brokenDown(answers);
}

/** How a round compares with the one before it. */
export type Comparison =
  /** Fewer than ten answers in one of them: a difference says nothing. */
  | { readonly verdict: 'tooFew' }
  /** The difference is within what chance makes between two rooms of that size. */
  | { readonly verdict: 'alike'; readonly difference: number }
  | { readonly verdict: 'higher' | 'lower'; readonly difference: number };

const FEWEST_COMPARED = 10;

/**
 * Two rounds of the same question. The answers are anonymous, so nobody knows who answered both: they are treated as two
 * samples, and a difference is told only where it is more than twice its standard error.
 */
export function compared(before: Figures, after: Figures): Comparison {
  if (before.n < FEWEST_COMPARED || after.n < FEWEST_COMPARED) return { verdict: 'tooFew' };
  const difference = (after.mean ?? 0) - (before.mean ?? 0);
  const error = Math.sqrt((before.deviation ?? 0) ** 2 / before.n + (after.deviation ?? 0) ** 2 / after.n);
  if (difference === 0 || Math.abs(difference) <= 2 * error) return { verdict: 'alike', difference };
  return { verdict: difference > 0 ? 'higher' : 'lower', difference };
}

/** What groups said, kept apart from individual answers and from each other. */
interface GroupFigures {
  readonly consensus: readonly GroupScore[];
  /** The mean of the groups' own scores: each group counts once; null without any. */
  readonly consensusMean: number | null;
  readonly reported: readonly GroupScore[];
  /** Weighted by how many stand behind each; null unless that is known of all of them. */
  readonly reportedMean: number | null;
}

export function groupFiguresOf(scores: readonly GroupScore[]): GroupFigures {
  const consensus = scores.filter(({ type }) => type === 'consensus');
  const reported = scores.filter(({ type }) => type === 'reportedMean');
  const people = sum(reported.map(({ n }) => n ?? 0));
  const known = reported.length > 0 && reported.every(({ n }) => n !== null && n > 0);
  return {
    consensus,
    consensusMean: consensus.length === 0 ? null : sum(consensus.map(({ value }) => value)) / consensus.length,
    reported,
    reportedMean: known ? sum(reported.map(({ value, n }) => value * (n ?? 0))) / people : null,
  };
}

/** How often each choice was chosen, in the order they were offered, and by how many people. */
export function choiceCounts(
  choices: readonly { readonly id: string; readonly label: string }[],
  answers: readonly Pick<Answer, 'choices' | 'outcome'>[],
): { readonly n: number; readonly counts: readonly { readonly label: string; readonly count: number }[] } {
  const given = answers.filter(({ outcome, choices: chosen }) => outcome === 'given' && chosen.length > 0);
  return {
    n: given.length,
    counts: choices.map(({ id, label }) => ({
      label,
      count: given.filter(({ choices: chosen }) => chosen.includes(id)).length,
    })),
  };
}
