import type { Answer, AnswerWords } from '../../domain/ratings/rating';
import type { ReportBlock, ReportLine } from '../../domain/report/report-document';
import type { RatedQuestion } from '../rated-questions';
import type { ReportContext } from '../report-context';
import { inAlphabet, type Said, wordsInBands } from '../words-in-bands';
import { heading, list, paragraph } from './blocks';

type Bands = ReturnType<typeof wordsInBands>;

const linesOf = (all: readonly Said[], what: string): ReportLine[] =>
  all.map(({ id, said }) => ({ key: `answer.${what}:${id}`, text: said, said: true }));

/** What people wrote in answer to a question in words. */
export const textLines = (answers: readonly Answer[]): ReportLine[] =>
  linesOf(
    inAlphabet(answers.map(({ id, text }) => ({ id, said: text.trim() })).filter(({ said }) => said !== '')),
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
function banded({ t }: ReportContext, bands: Bands, what: string, question: string): ReportBlock[] {
  return bands.flatMap(({ band, its }): ReportBlock[] => {
    const lines = list(linesOf(its, what));
    if (band === 'all') return lines;
    const key = `${question}.band:${what}.${band === 'none' ? band : band.low}`;
    const text =
      band === 'none' ? t('report:rating.bandNone') : t('report:rating.band', { band: `${band.low}–${band.high}` });
    return [paragraph(key, text, 'muted'), ...lines];
  });
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
    const bands = wordsInBands(answers, what, tally.n);
    const leftOut = leftOutWords(context, answers, what, key);
    if (bands.length + leftOut.length === 0) return [];
    return [heading(3, title, `${key}.${what}`), ...banded(context, bands, what, key), ...leftOut];
  });
}
