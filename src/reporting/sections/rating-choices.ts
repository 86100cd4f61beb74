import { choiceCounts } from '../../domain/ratings/figures';
import { FEWEST_SHOWN } from '../../domain/ratings/rating';
import type { ReportBlock } from '../../domain/report/report-document';
import { localeTag, withInnerMarks } from '../../words';
import type { RatedQuestion } from '../rated-questions';
import type { ReportContext } from '../report-context';
import { paragraph } from './blocks';
import { countedByHand } from './rating-scale';

/** A question with answers to choose from: how many chose each; of a few only how many answered. */
export function choiceBlocks(context: ReportContext, { question, answers }: RatedQuestion): ReportBlock[] {
  const { language, t } = context;
  const { n, counts } = choiceCounts(question.choices, answers);
  const key = `question:${question.id}`;
  const answered = n === 0 ? t('report:rating.none') : t('report:rating.count', { count: n });
  const many = question.kind === 'multiple' && n > 0 ? t('report:rating.several') : '';
  const said = [answered, many, countedByHand(context, answers)].filter((sentence) => sentence !== '');
  const result = paragraph(`${key}.result`, said.join(' '));
  if (n === 0) return [result];
  if (n < FEWEST_SHOWN) return [result, paragraph(`${key}.caveats`, t('report:rating.tooFew'), 'muted')];
  const figures = counts.map(({ label, count }) => `${label}: ${count}`).join(', ');
  const percent = new Intl.NumberFormat(localeTag(language), { style: 'percent' });
  return [
    result,
    {
      type: 'chart',
      key: `${key}.chart`,
      title: t('report:rating.chosen'),
      alt: t('report:rating.altChosen', { count: n, question: withInnerMarks(question.text), figures }),
      shape: 'bars',
      seriesName: t('report:rating.series'),
      categories: counts.map(({ label }) => label),
      values: counts.map(({ count }) => count),
    },
    {
      type: 'table',
      key: `${key}.figures`,
      caption: null,
      columns: [
        { label: t('report:columns.choice'), width: 7, said: true },
        { label: t('report:columns.chosenBy'), width: 1.5, align: 'end' },
        { label: t('report:columns.share'), width: 1.5, align: 'end' },
      ],
      rows: counts.map(({ label, count }) => ({ cells: [label, String(count), percent.format(count / n)] })),
      rowHeads: true,
    },
  ];
}
