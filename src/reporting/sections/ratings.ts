import type { ReportBlock, ReportSection } from '../../domain/report/report-document';
import { type RatedQuestion, ratedQuestions } from '../rated-questions';
import type { ReportContext } from '../report-context';
import { heading, list, paragraph, said } from './blocks';
import { asksForNext } from './next';
import { choiceBlocks } from './rating-choices';
import { groupScoreBlocks } from './rating-groups';
import { roundBlocks, roundNumber } from './rating-rounds';
import { scaleBlocks } from './rating-scale';
import { leftOutWords, textLines, wordsBeside } from './rating-words';

/** In words of their own. */
function textBlocks(context: ReportContext, { question, answers }: RatedQuestion): ReportBlock[] {
  const { t } = context;
  const count = answers.filter(({ outcome }) => outcome === 'given').length;
  const text = count === 0 ? t('report:rating.none') : t('report:rating.count', { count });
  const key = `question:${question.id}`;
  return [
    paragraph(`${key}.result`, text),
    ...list(textLines(answers)),
    ...leftOutWords(context, answers, 'text', key),
  ];
}

function answered(context: ReportContext, rated: RatedQuestion, all: readonly RatedQuestion[]): ReportBlock[] {
  switch (rated.question.kind) {
    case 'text':
      return textBlocks(context, rated);
    case 'single':
    case 'multiple':
      return choiceBlocks(context, rated);
    case 'scale':
      return [
        ...scaleBlocks(context, rated),
        ...groupScoreBlocks(context, rated.question),
        ...wordsBeside(context, rated),
        ...roundBlocks(context, rated, all),
      ];
  }
}

/** What was asked; of one asked in rounds, in which. */
export function questionTitle(
  { t }: Pick<ReportContext, 't'>,
  { question }: RatedQuestion,
  all: readonly RatedQuestion[],
): string {
  const round = roundNumber(question, all);
  return round === null ? question.text : t('report:rounds.nth', { text: question.text, round });
}

/** Each question with its figures, its chart and what people said would lift it. */
export function ratingsSection(context: ReportContext): ReportSection | null {
  const questions = ratedQuestions(context.snapshot).filter(({ question }) => !asksForNext(question));
  if (questions.length === 0) return null;
  return {
    id: 'ratings',
    title: context.t('report:section.ratings'),
    blocks: questions.flatMap((rated) => [
      said(heading(2, questionTitle(context, rated, questions), `question:${rated.question.id}`)),
      ...answered(context, rated, questions),
    ]),
    count: questions.length,
  };
}
