import { type Comparison, compared, type Figures, figuresOf } from '../../domain/figures';
import type { Question } from '../../domain/rating';
import type { ReportBlock } from '../../domain/report-document';
import { dateIn } from '../../domain/time';
import { oneDecimal, tableDate } from '../../words';
import type { RatedQuestion } from '../rated-questions';
import type { ReportContext } from '../report-context';
import { heading, paragraph } from './blocks';
import { figureCells, figureColumns } from './rating-scale';

function sentence({ language, t }: ReportContext, comparison: Comparison): string {
  switch (comparison.verdict) {
    case 'tooFew':
      return t('report:rounds.tooFew');
    case 'alike':
      return t('report:rounds.alike');
    default: {
      const difference = oneDecimal(language, Math.abs(comparison.difference));
      return t(`report:rounds.${comparison.verdict}`, { difference });
    }
  }
}

/** All that ask the same, in order. */
export const roundsOf = ({ roundOf }: Question, all: readonly RatedQuestion[]): RatedQuestion[] =>
  all.filter(({ question }) => question.roundOf === roundOf);

/** The rounds in which the same was asked, told once, below the last of them. */
export function roundBlocks(
  context: ReportContext,
  rated: RatedQuestion,
  all: readonly RatedQuestion[],
): ReportBlock[] {
  const { t, language, snapshot } = context;
  const rounds = roundsOf(rated.question, all);
  if (rounds.length < 2 || rounds.at(-1)?.question.id !== rated.question.id) return [];
  const told = rounds.map(({ question, answers }, at) => {
    const figures: Figures = figuresOf(answers, null);
    const date =
      question.openedAt === null ? '' : tableDate(language, dateIn(snapshot.gathering.zone, question.openedAt));
    return { figures, cells: [String(at + 1), date, ...figureCells(context, figures)] };
  });
  const [last, before] = [told.at(-1)?.figures, told.at(-2)?.figures];
  const key = `question:${rated.question.id}.rounds`;
  const columns = [
    { label: t('report:columns.round'), width: 1.5 },
    { label: t('report:columns.date'), width: 2.5 },
    ...figureColumns(context),
  ];
  return [
    heading(3, t('report:rounds.title'), key),
    {
      type: 'table',
      key: `${key}.table`,
      caption: null,
      columns,
      rows: told.map(({ cells }) => ({ cells })),
      rowHeads: true,
    },
    ...(last && before ? [paragraph(`${key}.told`, sentence(context, compared(before, last)), 'muted')] : []),
  ];
}
