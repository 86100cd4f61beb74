import { type Answer, type AnswerWords, FEWEST_SHOWN, isScore } from '../../domain/ratings/rating';
import { commentBands } from '../../domain/ratings/tally';
import type { ReportBlock, ReportLine } from '../../domain/report/report-document';
import type { RatedQuestion } from '../rated-questions';
import type { ReportContext } from '../report-context';
import { heading, list, paragraph } from './blocks';

/** Fewer than this under a heading of their own could be tied to whoever gave no mark. */
const FEWEST_WITHOUT_SCORE = 3;

type Said = Pick<Answer, 'id' | 'score'> & { readonly said: string };

/** In alphabetical order, which tells neither score nor time. */
const linesOf = (all: readonly Said[], what: string): ReportLine[] =>
  all
    .toSorted((a, b) => a.said.localeCompare(b.said, 'nb') || (a.id < b.id ? -1 : 1))
    .map(({ id, said }) => ({ key: `answer.${what}:${id}`, text: said, said: true }));

/** What people wrote in answer to a question in words. */
export const textLines = (answers: readonly Answer[]): ReportLine[] =>
  linesOf(
    answers.map(({ id, score, text }) => ({ id, score, said: text.trim() })).filter(({ said }) => said !== ''),
    'text',
  );

/** How many of them she has kept out of it: whoever reads shall know that there was more. */
export function leftOutWords(
  { t }: ReportContext,
  answers: readonly Answer[],
  what: AnswerWords,
  question: string,
): ReportBlock[] {
  const count = answers.filter(({ hidden }) => hidden.includes(what)).length;
  return count === 0 ? [] : [paragraph(`${question}.hidden:${what}`, t('report:rating.hidden', { count }), 'muted')];
}

/** Under bands of marks where there are answers enough to stand apart; else all together. */
function banded({ t }: ReportContext, all: readonly Said[], what: string, question: string, n: number): ReportBlock[] {
  const scored = all.filter(({ score }) => isScore(score));
  const others = all.filter(({ score }) => !isScore(score));
  const bands = commentBands(scored.map(({ score, said }) => ({ score, comment: said })));
  const fewOthers = others.length > 0 && others.length < FEWEST_WITHOUT_SCORE;
  if (bands.length < 2 || n < FEWEST_SHOWN || fewOthers) return list(linesOf(all, what));
  const parts = bands.flatMap(({ low, high }): ReportBlock[] => {
    const its = scored.filter(({ score }) => isScore(score) && score >= low && score <= high);
    const text = t('report:rating.band', { band: `${low}–${high}` });
    return [paragraph(`${question}.band:${what}.${low}`, text, 'muted'), ...list(linesOf(its, what))];
  });
  if (others.length === 0) return parts;
  const text = t('report:rating.bandNone');
  return [...parts, paragraph(`${question}.band:${what}.none`, text, 'muted'), ...list(linesOf(others, what))];
}

/** What people wrote beside their mark: why it is not lower, and what would lift it a notch. */
export function wordsBeside(context: ReportContext, { question, answers, tally }: RatedQuestion): ReportBlock[] {
  const { t } = context;
  const asked = [
    ['whyNotLower', question.whyNotLower.trim() || t('report:rating.whyNotLower')],
    ['comment', question.followUp.trim() || t('report:rating.comments')],
  ] as const;
  const key = `question:${question.id}`;
  return asked.flatMap(([what, title]) => {
    const said = answers
      .map(({ id, score, [what]: words }): Said => ({ id, score, said: words.trim() }))
      .filter((one) => one.said !== '');
    const leftOut = leftOutWords(context, answers, what, key);
    if (said.length + leftOut.length === 0) return [];
    return [heading(3, title, `${key}.${what}`), ...banded(context, said, what, key, tally.n), ...leftOut];
  });
}
