import { PARTICIPANT_ROLES } from '../../domain/agenda/gathering';
import { presentAt } from '../../domain/people/how-many-present';
import { type Figures, figuresOf, partsOf } from '../../domain/ratings/figures';
import { type Answer, FEWEST_SHOWN, type Question } from '../../domain/ratings/rating';
import type { ReportBlock, ReportColumn, ReportRow } from '../../domain/report/report-document';
import { localeTag, oneDecimal, whole, withInnerMarks } from '../../words';
import type { RatedQuestion } from '../rated-questions';
import type { ReportContext } from '../report-context';
import { paragraph } from './blocks';

/** A whole number as it is, one between two with a decimal. */
export const medianText = ({ language }: Pick<ReportContext, 'language'>, median: number): string =>
  Number.isInteger(median) ? whole(language, median) : oneDecimal(language, median);

/** How many answered and what it came to; of a few only how many. */
function figuresLine(context: ReportContext, { n, mean, median, share }: Figures): string {
  const { language, t, snapshot } = context;
  if (mean === null || median === null) return t('report:rating.none');
  if (n < FEWEST_SHOWN) return t('report:rating.count', { count: n });
  const figures = { count: n, mean: oneDecimal(language, mean), median: medianText(context, median) };
  const line = t('report:rating.figures', figures);
  const present = presentAt(snapshot).count;
  if (share === null || present === null) return line;
  return `${line} ${t('report:rating.share', { percent: whole(language, Math.round(share * 100)), count: present })}`;
}

/** How many of the answers were counted by hand; nothing where all came from phones. */
export function countedByHand({ t }: Pick<ReportContext, 't'>, answers: readonly Answer[]): string {
  const given = answers.filter(({ outcome }) => outcome === 'given');
  const count = given.filter(({ source }) => source === 'hand').length;
  if (count === 0) return '';
  return count === given.length ? t('report:rating.allByHand') : t('report:rating.byHand', { count });
}

/** How far apart they stand: where the middle half of the answers lies; nothing between two camps, where it says nothing. */
function middle(context: ReportContext, { middleHalf, camps }: Figures): string {
  if (middleHalf === null || camps !== null) return '';
  const [low, high] = middleHalf.map((value) => medianText(context, value));
  const { t } = context;
  return low === high ? t('report:rating.halfAt', { at: low }) : t('report:rating.half', { low, high });
}

/** Whether words are printed beside the marks: of a few, somebody may know whose they are, so that nothing can be promised. */
const anyWords = (answers: readonly Answer[]): boolean =>
  answers.some(({ comment, whyNotLower }) => comment.trim() !== '' || whyNotLower.trim() !== '');

/** What must be said with the figures, or they would say more than they know. */
function caveats(context: ReportContext, figures: Figures, answers: readonly Answer[]): string[] {
  const { t } = context;
  const { n, camps, few, dontKnow, skipped } = figures;
  if (n < FEWEST_SHOWN)
    return [n === 0 ? '' : t(anyWords(answers) ? 'report:rating.tooFewWords' : 'report:rating.tooFew')];
  return [
    camps
      ? t('report:rating.camps', {
          low: camps[0].n,
          lowAt: medianText(context, camps[0].median),
          high: camps[1].n,
          highAt: medianText(context, camps[1].median),
        })
      : '',
    middle(context, figures),
    few ? t('report:rating.few') : '',
    countedByHand(context, answers),
    dontKnow > 0 ? t('report:rating.dontKnow', { count: dontKnow }) : '',
    skipped > 0 ? t('report:rating.skipped', { count: skipped }) : '',
  ];
}

function anchorsLine({ t }: ReportContext, { lowAnchor, highAnchor }: Question): string {
  const low = withInnerMarks(lowAnchor.trim());
  const high = withInnerMarks(highAnchor.trim());
  if (low && high) return t('report:rating.bothAnchors', { low, high });
  if (low) return t('report:rating.lowAnchor', { low });
  return high ? t('report:rating.highAnchor', { high }) : '';
}

function distribution({ t }: ReportContext, question: Question, { counts, n }: Figures): ReportBlock[] {
  const scores = counts.map((_, at) => String(at + 1));
  const figures = counts.map((count, at) => `${at + 1}: ${count}`).join(', ');
  return [
    {
      type: 'chart',
      key: `question:${question.id}.chart`,
      title: t('report:rating.chart'),
      alt: t('report:rating.alt', { count: n, question: withInnerMarks(question.text), figures }),
      shape: 'columns',
      seriesName: t('report:rating.series'),
      categories: scores,
      values: counts,
    },
    {
      type: 'table',
      key: `question:${question.id}.figures`,
      caption: null,
      columns: [
        { label: t('report:columns.score'), width: 2 },
        ...scores.map((label) => ({ label, width: 1, align: 'end' as const })),
      ],
      rows: [{ cells: [t('report:columns.answers'), ...counts.map(String)] }],
      rowHeads: true,
    },
  ];
}

/** The columns after the first that every table of figures has. */
export const figureColumns = ({ t }: ReportContext): ReportColumn[] => [
  { label: t('report:columns.answers'), width: 1.5, align: 'end' },
  { label: t('report:columns.mean'), width: 2, align: 'end' },
  { label: t('report:columns.median'), width: 1.5, align: 'end' },
];

/** Their cells; of a few only how many. */
export function figureCells(context: ReportContext, { n, mean, median }: Figures): string[] {
  const shown = n >= FEWEST_SHOWN && mean !== null && median !== null;
  return shown ? [String(n), oneDecimal(context.language, mean), medianText(context, median)] : [String(n), '–', '–'];
}

/** Roles are stored by their names in the code. */
const segmentName = ({ t, language }: ReportContext, name: string): string => {
  const role = PARTICIPANT_ROLES.find((one) => one === name);
  if (!role) return name;
  // At the head of its row.
  const [first = '', ...rest] = t(`common:role.${role}`);
  return first.toLocaleUpperCase(localeTag(language)) + rest.join('');
};

/** The parts that may be shown, and how many answers stand in those that may not. */
function breakdown(context: ReportContext, question: Question, answers: readonly Answer[]): ReportBlock[] {
  const { t } = context;
  if (question.breakdown === null) return [];
  const { shown, withheld } = partsOf(question, answers);
  const key = `question:${question.id}.parts`;
  const told =
    withheld > 0 ? [paragraph(`${key}.withheld`, t('report:rating.withheld', { count: withheld }), 'muted')] : [];
  if (shown.length === 0) return [];
  const rows = shown.map(
    (part): ReportRow => ({
      cells: [segmentName(context, part.name), ...figureCells(context, figuresOf(part.answers, null))],
    }),
  );
  const columns = [{ label: t(`report:rating.part.${question.breakdown}`), width: 5 }, ...figureColumns(context)];
  const caption = t(`report:rating.by.${question.breakdown}`);
  return [{ type: 'table', key, caption, columns, rows, rowHeads: true }, ...told];
}

/** A question from 1 to 10: figures, what they cannot tell, the distribution, and its parts. */
export function scaleBlocks(context: ReportContext, { question, answers }: RatedQuestion): ReportBlock[] {
  const figures = figuresOf(answers, presentAt(context.snapshot).count);
  const key = `question:${question.id}`;
  const said = caveats(context, figures, answers).filter((sentence) => sentence !== '');
  const anchors = anchorsLine(context, question);
  return [
    paragraph(`${key}.result`, figuresLine(context, figures)),
    ...(anchors ? [paragraph(`${key}.anchors`, anchors, 'muted')] : []),
    ...(said.length > 0 ? [paragraph(`${key}.caveats`, said.join(' '), 'muted')] : []),
    ...(figures.n >= FEWEST_SHOWN ? distribution(context, question, figures) : []),
    ...breakdown(context, question, answers),
  ];
}
