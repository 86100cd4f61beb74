import { type Answer, isScore } from '../../domain/rating';
import { localeTag } from '../../words';
import { type RatedQuestion, ratedQuestions } from '../rated-questions';
import type { ReportContext } from '../report-context';
import { type CellValue, columnOf, FIRST_ROW, FORMAT, type SheetTable } from './sheet-table';

/** By score, way in and comment: an order that says nothing of when, or after whom, an answer came. */
function inNoOrderOfTime({ language }: ReportContext, answers: readonly Answer[]): Answer[] {
  const collator = new Intl.Collator(localeTag(language));
  return answers
    .filter(({ score }) => isScore(score))
    .sort(
      (a, b) =>
        (a.score ?? 0) - (b.score ?? 0) ||
        collator.compare(a.source, b.source) ||
        collator.compare(a.comment, b.comment),
    );
}

/** One row an answer, without device or time. */
export function ratingsSheet(context: ReportContext): SheetTable {
  const { t, snapshot } = context;
  const sources = { phone: t('report:source.phone'), hand: t('report:source.hand') };
  return {
    title: t('report:sheet.ratings'),
    columns: [
      { label: t('report:excel.questionNumber'), width: 20, align: 'left' },
      { label: t('report:excel.question'), width: 50, wrap: true },
      { label: t('report:excel.source'), width: 18 },
      { label: t('report:excel.score'), width: 9, align: 'center' },
      { label: t('report:excel.comment'), width: 70, wrap: true },
    ],
    rows: ratedQuestions(snapshot).flatMap(({ question, number, answers }) =>
      inNoOrderOfTime(context, answers).map((answer) => [
        number,
        question.text,
        sources[answer.source],
        answer.score,
        answer.comment.trim() || null,
      ]),
    ),
  };
}

/** Each question's figures, worked out by Excel from the answers. */
export function comparisonSheet(context: ReportContext): SheetTable {
  const { t, snapshot } = context;
  const ratings = t('report:sheet.ratings');
  const numbers = columnOf(ratings, t('report:excel.questionNumber'));
  const scores = columnOf(ratings, t('report:excel.score'));
  const cells = ({ question, number, tally }: RatedQuestion, index: number): CellValue[] => {
    const own = `A${index + FIRST_ROW}`;
    const n = `C${index + FIRST_ROW}`;
    return [
      number,
      question.text,
      { formula: `COUNTIFS(${numbers},${own})`, result: tally.n },
      { formula: `IF(${n}=0,"",AVERAGEIFS(${scores},${numbers},${own}))`, result: tally.mean ?? '' },
      { formula: `IF(${n}=0,"",MEDIAN(IF(${numbers}=${own},${scores})))`, result: tally.median ?? '', array: true },
      ...tally.counts.map((count, at) => ({
        formula: `COUNTIFS(${numbers},${own},${scores},${at + 1})`,
        result: count,
      })),
    ];
  };
  return {
    title: t('report:sheet.comparison'),
    columns: [
      { label: t('report:excel.questionNumber'), width: 20, align: 'left' },
      { label: t('report:excel.question'), width: 56, wrap: true },
      { label: t('report:excel.answers'), width: 14, align: 'center' },
      { label: t('report:excel.mean'), width: 17, format: FORMAT.decimal, align: 'center' },
      { label: t('report:excel.median'), width: 11, format: FORMAT.decimal, align: 'center' },
      ...Array.from({ length: 10 }, (_, at) => ({ label: String(at + 1), width: 7, align: 'center' as const })),
    ],
    rows: ratedQuestions(snapshot).map(cells),
  };
}
