import { presentAt } from '../../domain/people/how-many-present';
import { figuresOf, groupFiguresOf } from '../../domain/ratings/figures';
import { HIGHEST_SCORE } from '../../domain/ratings/rating';
import { type RatedQuestion, ratedQuestions } from '../rated-questions';
import type { ReportContext } from '../report-context';
import { presentName } from './overview-sheet';
import {
  type CellValue,
  columnOf,
  FIRST_ROW,
  FORMAT,
  percentFormat,
  type SheetColumn,
  type SheetTable,
} from './sheet-table';

/** Where the columns stand that formulas of the same row name. */
const OWN = 'A';
const ANSWERS = 'D';
/** The first of the ten, counted from 0. */
const FIRST_SCORE = 10;

/** Columns of other tables, as formulas name them. */
function sourcesOf({ t }: ReportContext) {
  const ratings = (label: string): string => columnOf(t('report:sheet.ratings'), label);
  const groups = (label: string): string => columnOf(t('report:sheet.groupScores'), label);
  return {
    numbers: ratings(t('report:excel.questionNumber')),
    scores: ratings(t('report:excel.score')),
    outcomes: ratings(t('report:excel.outcome')),
    groupNumbers: groups(t('report:excel.questionNumber')),
    types: groups(t('report:excel.kind')),
    values: groups(t('report:excel.score')),
    behind: groups(t('report:excel.behind')),
  };
}

/** What people answered, each for themselves. */
function ownFigures(context: ReportContext, { question, answers }: RatedQuestion, row: number): CellValue[] {
  const { t, snapshot } = context;
  const { numbers, scores, outcomes } = sourcesOf(context);
  const own = `${OWN}${row}`;
  const present = presentAt(snapshot).count;
  const figures = figuresOf(answers, present);
  const given = answers.filter(({ outcome }) => outcome === 'given').length;
  const counted = (outcome: 'given' | 'dontKnow' | 'skipped', result: number): CellValue => ({
    formula: `COUNTIFS(${numbers},${own},${outcomes},"${t(`report:excel.outcomes.${outcome}`)}")`,
    result,
  });
  const its = `IF(${numbers}=${own},IF(ISNUMBER(${scores}),${scores}))`;
  const room = presentName(context);
  return [
    t(`report:excel.questionKind.${question.kind}`),
    counted('given', given),
    counted('dontKnow', figures.dontKnow),
    counted('skipped', figures.skipped),
    {
      // Of more than were counted there is no share.
      formula: `IF(N(${room})<MAX(1,${ANSWERS}${row}),"",${ANSWERS}${row}/${room})`,
      result: present && given <= present ? given / present : '',
    },
    { formula: `IFERROR(AVERAGEIFS(${scores},${numbers},${own},${scores},">=1"),"")`, result: figures.mean ?? '' },
    { formula: `IFERROR(MEDIAN(${its}),"")`, result: figures.median ?? '', array: true },
    { formula: `IFERROR(STDEV(${its}),"")`, result: figures.deviation ?? '', array: true },
    // What is not a scale has no distribution, rather than one of nought.
    ...figures.counts.map((count, at) =>
      question.kind === 'scale' ? { formula: `COUNTIFS(${numbers},${own},${scores},${at + 1})`, result: count } : null,
    ),
  ];
}

/** What groups said: how many, the mean of their own scores, and the mean of the means that were told. */
function groupFigures(context: ReportContext, { question }: RatedQuestion, row: number): CellValue[] {
  const { t, snapshot } = context;
  const { groupNumbers, types, values, behind } = sourcesOf(context);
  const own = `${OWN}${row}`;
  const figures = groupFiguresOf(snapshot.groupScores.filter(({ questionId }) => questionId === question.id));
  const told = `"${t('report:excel.groupScore.reportedMean')}"`;
  const its = `${groupNumbers},${own},${types}`;
  const consensus = `${its},"${t('report:excel.groupScore.consensus')}"`;
  // Only where it is known of every one of them how many stand behind it.
  const weighed = `SUMPRODUCT((${groupNumbers}=${own})*(${types}=${told})*${values}*${behind})/SUMIFS(${behind},${its},${told})`;
  return [
    { formula: `COUNTIFS(${consensus})`, result: figures.consensus.length },
    { formula: `IFERROR(AVERAGEIFS(${values},${consensus}),"")`, result: figures.consensusMean ?? '' },
    {
      formula: `IF(COUNTIFS(${its},${told})=COUNTIFS(${its},${told},${behind},">0"),IFERROR(${weighed},""),"")`,
      result: figures.reportedMean ?? '',
    },
  ];
}

function columnsOf({ t, language }: ReportContext, withGroups: boolean): SheetColumn[] {
  const figure = { width: 12, align: 'center' } as const;
  const decimal = { ...figure, format: FORMAT.decimal };
  const groups: SheetColumn[] = [
    { label: t('report:excel.groupCount'), ...figure },
    { label: t('report:excel.groupMean'), ...decimal },
    { label: t('report:excel.reportedMean'), ...decimal },
  ];
  return [
    { label: t('report:excel.questionNumber'), width: 20, align: 'left' },
    { label: t('report:excel.question'), width: 48, wrap: true },
    { label: t('report:excel.kind'), width: 14 },
    { label: t('report:excel.answers'), ...figure },
    { label: t('report:excel.dontKnow'), ...figure },
    { label: t('report:excel.skipped'), ...figure },
    { label: t('report:excel.share'), ...figure, width: 14, format: percentFormat(language) },
    { label: t('report:excel.mean'), ...decimal, width: 17 },
    { label: t('report:excel.median'), ...decimal },
    { label: t('report:excel.spread'), ...decimal, width: 13 },
    ...Array.from({ length: HIGHEST_SCORE }, (_, at) => ({
      label: String(at + 1),
      width: 7,
      align: 'center' as const,
    })),
    ...(withGroups ? groups : []),
  ];
}

/** Each question's figures, worked out by Excel from the answers. */
export function comparisonSheet(context: ReportContext): SheetTable {
  const { t, snapshot } = context;
  const withGroups = snapshot.groupScores.length > 0;
  const rated = ratedQuestions(snapshot);
  return {
    title: t('report:sheet.comparison'),
    columns: columnsOf(context, withGroups),
    rows: rated.map((one, index) => {
      const row = index + FIRST_ROW;
      const groups = withGroups ? groupFigures(context, one, row) : [];
      return [one.number, one.question.text, ...ownFigures(context, one, row), ...groups];
    }),
    bars: rated
      .map(({ question }, index) => ({ question, index }))
      .filter(({ question }) => question.kind === 'scale')
      .map(({ index }) => ({ rows: [index, index], columns: [FIRST_SCORE, FIRST_SCORE + HIGHEST_SCORE - 1] })),
  };
}
