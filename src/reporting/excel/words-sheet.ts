import { type RatedQuestion, ratedQuestions } from '../rated-questions';
import type { ReportContext } from '../report-context';
import { wordsInBands } from '../words-in-bands';
import type { CellValue, SheetTable } from './sheet-table';

function rowsOf({ t }: ReportContext, { question, number, answers, tally }: RatedQuestion): CellValue[][] {
  const asked = [
    ['whyNotLower', question.whyNotLower.trim() || t('report:rating.whyNotLower')],
    ['comment', question.followUp.trim() || t('report:rating.comments')],
  ] as const;
  return asked.flatMap(([what, title]) =>
    wordsInBands(answers, what, tally.n).flatMap(({ band, its }) => {
      const from = typeof band === 'string' ? t(`report:excel.bands.${band}`) : `${band.low}–${band.high}`;
      return its.map(({ said }) => [number, question.text, title, from, said]);
    }),
  );
}

/**
 * What people wrote beside their marks, in a table of its own: on the row of its answer it would stand beside a single mark,
 * and whoever wrote it was told that it never does.
 */
export function wordsSheet(context: ReportContext): SheetTable {
  const { t, snapshot } = context;
  return {
    title: t('report:sheet.words'),
    columns: [
      { label: t('report:excel.questionNumber'), width: 20, align: 'left' },
      { label: t('report:excel.question'), width: 40, wrap: true },
      { label: t('report:excel.askedFor'), width: 40, wrap: true },
      { label: t('report:excel.fromScores'), width: 20, align: 'center' },
      { label: t('report:excel.words'), width: 60, wrap: true },
    ],
    rows: ratedQuestions(snapshot).flatMap((rated) => rowsOf(context, rated)),
  };
}
