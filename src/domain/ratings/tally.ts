import { type Answer, HIGHEST_SCORE, isScore, LOWEST_SCORE, type Tally } from './rating';

/** Counts, mean (not rounded) and median of individual answers. */
export function tallyOf(answers: readonly Pick<Answer, 'score'>[]): Tally {
  const scores = answers.map((answer) => answer.score).filter(isScore);
  const counts = Array.from({ length: HIGHEST_SCORE - LOWEST_SCORE + 1 }, () => 0);
  for (const score of scores) counts[score - LOWEST_SCORE] = (counts[score - LOWEST_SCORE] ?? 0) + 1;
  const n = scores.length;
  const mean = n === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / n;
  return { counts, n, mean, median: medianOf(scores) };
}

/** Of the two in the middle, what lies between them; null without any. */
export function medianOf(scores: readonly number[]): number | null {
  const sorted = [...scores].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** Comments from answers between two scores. */
interface CommentBand {
  readonly low: number;
  readonly high: number;
  readonly comments: readonly string[];
}

const BANDS: readonly (readonly [number, number])[] = [
  [1, 6],
  [7, 8],
  [9, 10],
];
/** Fewer comments than this under one heading could be tied to their scores. */
const FEWEST_COMMENTS = 3;

/**
 * Comments under bands of scores. A band with too few comments is put together with the next one, the last with the one
 * before. Within a band they stand in alphabetical order, which tells neither score nor time.
 */
export function commentBands(answers: readonly Pick<Answer, 'score' | 'comment'>[]): CommentBand[] {
  const said = answers.filter((answer) => isScore(answer.score) && answer.comment.trim() !== '');
  if (said.length === 0) return [];
  const bands: CommentBand[] = [];
  let open: CommentBand | null = null;
  for (const [low, high] of BANDS) {
    const comments = said
      .filter(({ score }) => isScore(score) && score >= low && score <= high)
      .map(({ comment }) => comment.trim());
    const band: CommentBand = { low: open?.low ?? low, high, comments: [...(open?.comments ?? []), ...comments] };
    open = band.comments.length < FEWEST_COMMENTS ? band : null;
    if (!open) bands.push(band);
  }
  if (open) {
    const last = bands.pop();
    bands.push({
      low: last?.low ?? open.low,
      high: open.high,
      comments: [...(last?.comments ?? []), ...open.comments],
    });
  }
  return bands.map((band) => ({ ...band, comments: band.comments.toSorted((a, b) => a.localeCompare(b, 'nb')) }));
}
