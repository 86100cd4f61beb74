import { PARTICIPANT_ROLES } from '../../domain/agenda/gathering';
import { partsOf } from '../../domain/ratings/figures';
import type { Answer, Question } from '../../domain/ratings/rating';
import { localeTag } from '../../words';
import { type RatedQuestion, ratedQuestions } from '../rated-questions';
import type { ReportContext } from '../report-context';
import { xmlText } from '../xml-text';
import type { CellValue, SheetColumn, SheetTable } from './sheet-table';

/** What one can choose, each on a line of its own and no two alike, so that formulas can tell them apart. */
export function choiceLabels({ choices }: Pick<Question, 'choices'>): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  choices.forEach(({ id, label }, at) => {
    const plain = xmlText(label).replace(/\s+/g, ' ').trim() || String(at + 1);
    let own = plain;
    for (let nr = 2; taken.has(own); nr++) own = `${plain} (${nr})`;
    taken.add(own);
    labels.set(id, own);
  });
  return labels;
}

/** The part an answer belongs to, for those that are in a part which may be shown. */
function segments({ t }: ReportContext, { question, answers }: RatedQuestion): (answer: Answer) => string | null {
  const shown = new Set(partsOf(question, answers).shown.map(({ name }) => name));
  const roles = new Map<string, string>(PARTICIPANT_ROLES.map((role) => [role, t(`common:role.${role}`)]));
  return ({ segment }) => {
    if (!shown.has(segment)) return null;
    return question.breakdown === 'role' ? (roles.get(segment) ?? segment) : segment;
  };
}

type Shown = readonly (string | number | null)[];

/** By what stands in the rows themselves and nothing else: an order that says nothing of when an answer came. */
function inNoOrderOfTime({ language }: ReportContext, rows: readonly Shown[]): Shown[] {
  const collator = new Intl.Collator(localeTag(language));
  const differ = (a: Shown, b: Shown): number => {
    for (const [at, one] of a.entries()) {
      const other = b[at] ?? null;
      if (one === other) continue;
      // An answer without a score comes after those with one.
      if (one === null || other === null) return one === null ? 1 : -1;
      const order =
        typeof one === 'number' && typeof other === 'number'
          ? one - other
          : collator.compare(String(one), String(other)) || (String(one) < String(other) ? -1 : 1);
      if (order !== 0) return order;
    }
    return 0;
  };
  return [...rows].sort(differ);
}

interface AnswerColumn extends SheetColumn {
  readonly value: (answer: Answer, rated: RatedQuestion) => string | number | null;
}

const said = (text: string): string | null => text.trim() || null;

function chosen(answer: Answer, { question }: RatedQuestion): string | null {
  const labels = [...choiceLabels(question)].filter(([id]) => answer.choices.includes(id)).map(([, label]) => label);
  return said(labels.join('\n'));
}

/** What an answer can hold, leaving out what no question has asked for. */
function answerColumns(context: ReportContext, rated: readonly RatedQuestion[]): AnswerColumn[] {
  const { t } = context;
  const asked = (asks: (question: Question) => boolean, column: AnswerColumn): AnswerColumn[] =>
    rated.some(({ question }) => asks(question)) ? [column] : [];
  const outcomes = {
    given: t('report:excel.outcomes.given'),
    dontKnow: t('report:excel.outcomes.dontKnow'),
    skipped: t('report:excel.outcomes.skipped'),
  };
  const sources = { phone: t('report:source.phone'), hand: t('report:source.hand') };
  const segmentsOf = new Map(rated.map((one) => [one, segments(context, one)]));
  return [
    { label: t('report:excel.score'), width: 9, align: 'center', value: ({ score }) => score },
    { label: t('report:excel.outcome'), width: 14, value: ({ outcome }) => outcomes[outcome] },
    ...asked(({ choices }) => choices.length > 0, {
      ...{ label: t('report:excel.choice'), wrap: true, width: 26 },
      value: chosen,
    }),
    ...asked(({ kind }) => kind === 'text', {
      ...{ label: t('report:excel.words'), wrap: true, width: 40 },
      value: ({ text }) => said(text),
    }),
    { label: t('report:excel.source'), width: 18, value: ({ source }) => sources[source] },
    ...asked(({ breakdown }) => breakdown !== null, {
      ...{ label: t('report:excel.segment'), wrap: true, width: 24 },
      value: (answer, one) => segmentsOf.get(one)?.(answer) ?? null,
    }),
  ];
}

/** One row an answer, without device or time, and without what was written beside a mark: that has a sheet of its own. */
export function ratingsSheet(context: ReportContext): SheetTable {
  const { t, snapshot } = context;
  const rated = ratedQuestions(snapshot);
  const columns = answerColumns(context, rated);
  return {
    title: t('report:sheet.ratings'),
    columns: [
      { label: t('report:excel.questionNumber'), width: 20, align: 'left' },
      { label: t('report:excel.question'), width: 48, wrap: true },
      ...columns,
    ],
    rows: rated.flatMap((one) => {
      const rows = one.answers.map((answer): Shown => columns.map(({ value }) => value(answer, one)));
      return inNoOrderOfTime(context, rows).map((row): CellValue[] => [one.number, one.question.text, ...row]);
    }),
  };
}
