import type { GroupScore } from '../../domain/ratings/rating';
import { localeTag } from '../../words';
import { grouped } from '../grouped';
import { ratedQuestions } from '../rated-questions';
import type { ReportContext } from '../report-context';
import { FORMAT, type SheetTable } from './sheet-table';

/** The scores groups gave, and means that were told: one row each, apart from the answers of people. */
export function groupScoresSheet(context: ReportContext): SheetTable {
  const { t, snapshot, language } = context;
  const collator = new Intl.Collator(localeTag(language), { numeric: true });
  const byQuestion = grouped(snapshot.groupScores, ({ questionId }) => questionId);
  const inOrder = (a: GroupScore, b: GroupScore): number =>
    a.type.localeCompare(b.type) || collator.compare(a.label, b.label) || a.value - b.value;
  return {
    title: t('report:sheet.groupScores'),
    columns: [
      { label: t('report:excel.questionNumber'), width: 20, align: 'left' },
      { label: t('report:excel.question'), width: 44, wrap: true },
      { label: t('report:excel.kind'), width: 18 },
      { label: t('report:excel.group'), width: 26, wrap: true },
      { label: t('report:excel.score'), width: 9, format: FORMAT.decimal, align: 'center' },
      { label: t('report:excel.behind'), width: 13, align: 'center' },
    ],
    rows: ratedQuestions(snapshot).flatMap(({ question, number }) =>
      (byQuestion.get(question.id) ?? [])
        .toSorted(inOrder)
        .map(({ type, label, value, n }) => [
          number,
          question.text,
          t(`report:excel.groupScore.${type}`),
          label,
          value,
          n,
        ]),
    ),
  };
}
