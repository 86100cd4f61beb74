import { FEWEST_SHOWN, type Question, type Tally } from '../../domain/rating';
import type { ReportBlock, ReportSection } from '../../domain/report-document';
import { commentBands } from '../../domain/tally';
import { oneDecimal, whole, withInnerMarks } from '../../words';
import { type RatedQuestion, ratedQuestions } from '../rated-questions';
import type { ReportContext } from '../report-context';

function figuresLine({ language, t }: ReportContext, { n, mean, median }: Tally): string {
  if (mean === null || median === null) return t('report:rating.none');
  return t('report:rating.figures', {
    count: n,
    mean: oneDecimal(language, mean),
    median: Number.isInteger(median) ? whole(language, median) : oneDecimal(language, median),
  });
}

function anchorsLine({ t }: ReportContext, { lowAnchor, highAnchor }: Question): string {
  const low = withInnerMarks(lowAnchor.trim());
  const high = withInnerMarks(highAnchor.trim());
  if (low && high) return t('report:rating.bothAnchors', { low, high });
  if (low) return t('report:rating.lowAnchor', { low });
  return high ? t('report:rating.highAnchor', { high }) : '';
}

function distribution({ t }: ReportContext, { question, tally }: RatedQuestion): ReportBlock[] {
  const scores = tally.counts.map((_, at) => String(at + 1));
  const figures = tally.counts.map((count, at) => `${at + 1}: ${count}`).join(', ');
  return [
    {
      type: 'chart',
      title: t('report:rating.chart'),
      alt: t('report:rating.alt', { count: tally.n, question: withInnerMarks(question.text), figures }),
      shape: 'columns',
      seriesName: t('report:rating.series'),
      categories: scores,
      values: tally.counts,
    },
    {
      type: 'table',
      caption: null,
      columns: [
        { label: t('report:columns.score'), width: 2 },
        ...scores.map((label) => ({ label, width: 1, align: 'end' as const })),
      ],
      rows: [{ cells: [t('report:columns.answers'), ...tally.counts.map(String)] }],
    },
  ];
}

/** With few answers the comments stand together, since a band of scores would tell too much. */
function comments({ t }: ReportContext, { question, answers, tally }: RatedQuestion): ReportBlock[] {
  const bands = commentBands(answers);
  if (bands.length === 0) return [];
  const blocks: ReportBlock[] = [
    { type: 'heading', level: 3, text: question.followUp.trim() || t('report:rating.comments') },
  ];
  const apart = bands.length > 1 && tally.n >= FEWEST_SHOWN;
  if (!apart) {
    const items = bands.flatMap((band) => band.comments);
    return [...blocks, { type: 'list', ordered: false, items: items.map((text) => ({ text })) }];
  }
  for (const band of bands) {
    const text = t('report:rating.band', { band: `${band.low}–${band.high}` });
    blocks.push(
      { type: 'paragraph', tone: 'muted', text },
      { type: 'list', ordered: false, items: band.comments.map((text) => ({ text })) },
    );
  }
  return blocks;
}

function questionBlocks(context: ReportContext, rated: RatedQuestion): ReportBlock[] {
  const { t } = context;
  const blocks: ReportBlock[] = [
    { type: 'heading', level: 2, text: rated.question.text },
    { type: 'paragraph', text: figuresLine(context, rated.tally) },
  ];
  const anchors = anchorsLine(context, rated.question);
  if (anchors) blocks.push({ type: 'paragraph', tone: 'muted', text: anchors });
  if (rated.tally.n >= FEWEST_SHOWN) blocks.push(...distribution(context, rated));
  else if (rated.tally.n > 0) blocks.push({ type: 'paragraph', tone: 'muted', text: t('report:rating.tooFew') });
  return [...blocks, ...comments(context, rated)];
}

/** Each question with its figures, its chart and what people said would lift it. */
export function ratingsSection(context: ReportContext): ReportSection | null {
  const questions = ratedQuestions(context.snapshot);
  if (questions.length === 0) return null;
  return {
    id: 'ratings',
    title: context.t('report:section.ratings'),
    blocks: questions.flatMap((rated) => questionBlocks(context, rated)),
    count: questions.length,
  };
}
