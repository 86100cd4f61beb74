import type { Answer } from '../../domain/ratings/rating';
import { type RatedQuestion, ratedQuestions } from '../rated-questions';
import type { ReportContext } from '../report-context';
import { choiceLabels } from './ratings-sheet';
import { type BarRange, columnOf, FIRST_ROW, percentFormat, type SheetTable } from './sheet-table';

const COUNT_COLUMN = 4;

const given = (answers: readonly Answer[]): readonly Answer[] => answers.filter(({ outcome }) => outcome === 'given');

interface Line {
  readonly rated: RatedQuestion;
  readonly label: string;
  readonly count: number;
}

const linesOf = (rated: RatedQuestion): Line[] =>
  [...choiceLabels(rated.question)].map(([id, label]) => ({
    rated,
    label,
    count: given(rated.answers).filter(({ choices }) => choices.includes(id)).length,
  }));

/** How often each answer was chosen, of the questions with answers to choose; counted by Excel from the answers. */
export function choicesSheet(context: ReportContext): SheetTable {
  const { t, snapshot } = context;
  const ratings = t('report:sheet.ratings');
  const numbers = columnOf(ratings, t('report:excel.questionNumber'));
  const chosen = columnOf(ratings, t('report:excel.choice'));
  const outcomes = columnOf(ratings, t('report:excel.outcome'));
  const rated = ratedQuestions(snapshot).filter(({ question }) => question.choices.length > 0);
  const bars: BarRange[] = [];
  const lines: Line[] = [];
  for (const one of rated) {
    const from = lines.length;
    lines.push(...linesOf(one));
    bars.push({ rows: [from, lines.length - 1], columns: [COUNT_COLUMN, COUNT_COLUMN] });
  }
  return {
    title: t('report:sheet.choices'),
    columns: [
      { label: t('report:excel.questionNumber'), width: 20, align: 'left' },
      { label: t('report:excel.question'), width: 48, wrap: true },
      { label: t('report:excel.kind'), width: 14 },
      { label: t('report:excel.choice'), width: 44, wrap: true },
      { label: t('report:excel.answers'), width: 14, align: 'center' },
      { label: t('report:excel.part'), width: 10, format: percentFormat(context.language), align: 'center' },
    ],
    rows: lines.map(({ rated: { question, number, answers }, label, count }, index) => {
      const row = index + FIRST_ROW;
      const n = given(answers).length;
      // Each choice stands on a line of its own in its answer; a search for the whole line takes no sign for a pattern.
      const found = `FIND(CHAR(10)&D${row}&CHAR(10),CHAR(10)&${chosen}&CHAR(10))`;
      const all = `COUNTIFS(${numbers},A${row},${outcomes},"${t('report:excel.outcomes.given')}")`;
      return [
        number,
        question.text,
        t(`report:excel.questionKind.${question.kind}`),
        label,
        { formula: `SUMPRODUCT((${numbers}=A${row})*ISNUMBER(${found}))`, result: count },
        { formula: `IFERROR(E${row}/${all},"")`, result: n === 0 ? '' : count / n },
      ];
    }),
    bars,
  };
}
