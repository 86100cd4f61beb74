import { groupFiguresOf } from '../../domain/ratings/figures';
import type { GroupScore, Question } from '../../domain/ratings/rating';
import type { ReportBlock, ReportColumn } from '../../domain/report/report-document';
import { oneDecimal } from '../../words';
import type { ReportContext } from '../report-context';
import { heading, paragraph } from './blocks';
import { medianText } from './rating-scale';

function table(context: ReportContext, caption: string, scores: readonly GroupScore[]): ReportBlock {
  const { t } = context;
  const withN = scores.some(({ n }) => n !== null);
  const columns: ReportColumn[] = [
    { label: t('report:columns.group'), width: 5 },
    { label: t('report:columns.score'), width: 1.5, align: 'end' },
    ...(withN ? [{ label: t('report:columns.behind'), width: 2, align: 'end' as const }] : []),
  ];
  const rows = scores.map(({ id, label, value, n }) => ({
    key: `groupScore:${id}`,
    cells: [label, medianText(context, value), ...(withN ? [n === null ? '' : String(n)] : [])],
  }));
  return { type: 'table', caption, columns, rows, main: 0, rowHeads: true };
}

/** What the groups said together. It is kept apart: one group's mark is not one person's answer. */
export function groupScoreBlocks(context: ReportContext, question: Question): ReportBlock[] {
  const { t, language, snapshot } = context;
  const own = snapshot.groupScores.filter(({ questionId }) => questionId === question.id);
  if (own.length === 0) return [];
  const { consensus, consensusMean, reported, reportedMean } = groupFiguresOf(own);
  const key = `question:${question.id}.groups`;
  const blocks: ReportBlock[] = [
    heading(3, t('report:rating.groups'), key),
    paragraph(`${key}.apart`, t('report:rating.groupsApart'), 'muted'),
  ];
  if (consensus.length > 0) blocks.push(table(context, t('report:rating.consensus'), consensus));
  if (consensusMean !== null && consensus.length > 1) {
    const text = t('report:rating.consensusMean', {
      count: consensus.length,
      mean: oneDecimal(language, consensusMean),
    });
    blocks.push(paragraph(`${key}.mean`, text));
  }
  if (reported.length > 0) blocks.push(table(context, t('report:rating.reported'), reported));
  if (reportedMean !== null && reported.length > 1) {
    const text = t('report:rating.reportedMean', { mean: oneDecimal(language, reportedMean) });
    blocks.push(paragraph(`${key}.reportedMean`, text));
  }
  return blocks;
}
