import type { Question, Tally } from '../../domain/rating';
import type { ReportBlock, ReportSection } from '../../domain/report-document';
import { commentBands } from '../../domain/tally';
import { oneDecimal, whole } from '../../words';
import { type RatedQuestion, ratedQuestions } from '../rated-questions';
import type { ReportContext } from '../report-context';

/** With fewer answers than this the distribution could tell who answered what. */
const FEWEST_FOR_DISTRIBUTION = 6;

function figuresLine({ language, words }: ReportContext, { n, mean, median }: Tally): string {
  if (mean === null || median === null) return words('report:rating.none');
  return words('report:rating.figures', {
    count: n,
    mean: oneDecimal(language, mean),
    median: Number.isInteger(median) ? whole(language, median) : oneDecimal(language, median),
  });
}

function anchorsLine({ words }: ReportContext, { lowAnchor, highAnchor }: Question): string {
  const low = lowAnchor.trim();
  const high = highAnchor.trim();
  if (low && high) return words('report:rating.bothAnchors', { low, high });
  if (low) return words('report:rating.lowAnchor', { low });
  return high ? words('report:rating.highAnchor', { high }) : '';
}

function distribution({ words }: ReportContext, { question, tally }: RatedQuestion): ReportBlock[] {
  const scores = tally.counts.map((_, at) => String(at + 1));
  const figures = tally.counts.map((count, at) => `${at + 1}: ${count}`).join(', ');
  return [
    {
      type: 'chart',
      title: words('report:rating.chart'),
      alt: words('report:rating.alt', { count: tally.n, question: question.text, figures }),
      seriesName: words('report:rating.series'),
      categories: scores,
      values: tally.counts,
    },
    {
      type: 'table',
      caption: null,
      columns: [
        { label: words('report:columns.score'), width: 2 },
        ...scores.map((label) => ({ label, width: 1, align: 'end' as const })),
      ],
      rows: [[words('report:columns.answers'), ...tally.counts.map(String)]],
    },
  ];
}

/** With few answers the comments stand together, since a band of scores would tell too much. */
function comments({ words }: ReportContext, { question, answers, tally }: RatedQuestion): ReportBlock[] {
  const bands = commentBands(answers);
  if (bands.length === 0) return [];
  const blocks: ReportBlock[] = [
    { type: 'heading', level: 3, text: question.followUp.trim() || words('report:rating.comments') },
  ];
  const apart = bands.length > 1 && tally.n >= FEWEST_FOR_DISTRIBUTION;
  if (!apart) {
    const items = bands.flatMap((band) => band.comments);
    return [...blocks, { type: 'list', ordered: false, items }];
  }
  for (const band of bands) {
    const text = words('report:rating.band', { band: `${band.low}–${band.high}` });
    blocks.push({ type: 'paragraph', tone: 'muted', text }, { type: 'list', ordered: false, items: band.comments });
  }
  return blocks;
}

function questionBlocks(context: ReportContext, rated: RatedQuestion): ReportBlock[] {
  const { words } = context;
  const blocks: ReportBlock[] = [
    { type: 'heading', level: 2, text: rated.question.text },
    { type: 'paragraph', text: figuresLine(context, rated.tally) },
  ];
  const anchors = anchorsLine(context, rated.question);
  if (anchors) blocks.push({ type: 'paragraph', tone: 'muted', text: anchors });
  if (rated.tally.n >= FEWEST_FOR_DISTRIBUTION) blocks.push(...distribution(context, rated));
  else if (rated.tally.n > 0) blocks.push({ type: 'paragraph', tone: 'muted', text: words('report:rating.tooFew') });
  return [...blocks, ...comments(context, rated)];
}

/** Each question with its figures, its chart and what people said would lift it. */
export function ratingsSection(context: ReportContext): ReportSection | null {
  const questions = ratedQuestions(context.snapshot);
  if (questions.length === 0) return null;
  return {
    id: 'ratings',
    title: context.words('report:section.ratings'),
    blocks: questions.flatMap((rated) => questionBlocks(context, rated)),
    count: questions.reduce((sum, { tally }) => sum + tally.n, 0),
  };
}
