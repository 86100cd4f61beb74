import { type Answer, type AnswerWords, FEWEST_SHOWN, isScore } from '../domain/ratings/rating';
import { commentBands } from '../domain/ratings/tally';

/** Fewer than this under a heading of their own could be tied to whoever gave no mark. */
const FEWEST_WITHOUT_SCORE = 3;

/** What somebody wrote, as the papers print it: apart from the mark it was written beside. */
export interface Said {
  readonly id: string;
  readonly said: string;
}

/** Whose marks lie between two, those who gave none, or all together. */
type Band = { readonly low: number; readonly high: number } | 'none' | 'all';

/** In alphabetical order, which tells neither score nor time. */
export const inAlphabet = (all: readonly Said[]): Said[] =>
  all.toSorted((a, b) => a.said.localeCompare(b.said, 'nb') || (a.id < b.id ? -1 : 1));

/**
 * What was written in one place of a question's answers: under bands of marks where there are answers enough to stand apart,
 * else all together. No paper has it any nearer to a single mark than this.
 */
export function wordsInBands(
  answers: readonly Answer[],
  what: AnswerWords,
  n: number,
): readonly { readonly band: Band; readonly its: readonly Said[] }[] {
  const all = answers
    .map(({ id, score, [what]: words }) => ({ id, score, said: words.trim() }))
    .filter(({ said }) => said !== '');
  if (all.length === 0) return [];
  const scored = all.filter(({ score }) => isScore(score));
  const others = all.filter(({ score }) => !isScore(score));
  const bands = commentBands(scored.map(({ score, said }) => ({ score, comment: said })));
  const fewOthers = others.length > 0 && others.length < FEWEST_WITHOUT_SCORE;
  if (bands.length < 2 || n < FEWEST_SHOWN || fewOthers) return [{ band: 'all', its: inAlphabet(all) }];
  const parts = bands.map(({ low, high }) => ({
    band: { low, high },
    its: inAlphabet(scored.filter(({ score }) => isScore(score) && score >= low && score <= high)),
  }));
  return others.length === 0 ? parts : [...parts, { band: 'none', its: inAlphabet(others) }];
}
