import { presentAt } from '../../domain/people/how-many-present';
import { type AskedRound, type ComparedRound, comparedRounds, hasGroups } from '../../domain/ratings/question-rounds';
import { FEWEST_SHOWN, type Question } from '../../domain/ratings/rating';
import type { ReportBlock, ReportColumn } from '../../domain/report/report-document';
import { dateIn } from '../../domain/time';
import { oneDecimal, tableDate } from '../../words';
import type { RatedQuestion } from '../rated-questions';
import type { ReportContext } from '../report-context';
import { heading, paragraph } from './blocks';
import { figureCells, figureColumns, medianText } from './rating-scale';

function sentence({ language, t }: ReportContext, comparison: NonNullable<ComparedRound['comparison']>): string {
  switch (comparison.verdict) {
    case 'tooFew':
      return t('report:rounds.tooFew');
    case 'alike':
      return t('report:rounds.alike');
    case 'camps':
      return t('report:rounds.camps');
    default: {
      const difference = oneDecimal(language, Math.abs(comparison.difference));
      return t(`report:rounds.${comparison.verdict}`, { difference });
    }
  }
}

/** All that ask the same, in order. */
const roundsOf = ({ roundOf }: Question, all: readonly RatedQuestion[]): RatedQuestion[] =>
  all.filter(({ question }) => question.roundOf === roundOf);

/** Which round a question is here, 1 for the first; null where it was asked once. */
export function roundNumber(question: Question, all: readonly RatedQuestion[]): number | null {
  const rounds = roundsOf(question, all);
  return rounds.length < 2 ? null : rounds.findIndex((one) => one.question.id === question.id) + 1;
}

/** Each round by what it is called here: its number, or the gathering it was asked in. */
function namesOf({ t }: ReportContext, here: readonly RatedQuestion[], alone: boolean): (round: AskedRound) => string {
  return ({ elsewhere, questionId }) => {
    if (elsewhere) return elsewhere.gathering;
    const nr = here.findIndex(({ question }) => question.id === questionId) + 1;
    if (alone) return String(nr);
    return here.length > 1 ? t('report:rounds.nr', { round: nr }) : t('report:rounds.here');
  };
}

function dateOf({ language, snapshot }: ReportContext, { elsewhere, openedAt }: AskedRound): string {
  if (elsewhere) return elsewhere.date === null ? '' : tableDate(language, elsewhere.date);
  return openedAt === null ? '' : tableDate(language, dateIn(snapshot.gathering.zone, openedAt));
}

type Named = readonly (ComparedRound & { readonly name: string })[];

/** How the answers of each round fell, one under the other; of those with answers enough. */
function distributions({ t }: ReportContext, key: string, rounds: Named): ReportBlock[] {
  const shown = rounds.filter(({ figures }) => figures.n >= FEWEST_SHOWN);
  const [first] = shown;
  if (first === undefined) return [];
  const scores = first.figures.counts.map(
    (_, at): ReportColumn => ({ label: String(at + 1), width: 1, align: 'end' as const }),
  );
  return [
    {
      type: 'table',
      key: `${key}.distribution`,
      caption: t('report:rounds.distribution'),
      columns: [{ label: t('report:columns.round'), width: 3 }, ...scores],
      rows: shown.map(({ name, figures }) => ({ cells: [name, ...figures.counts.map(String)] })),
      rowHeads: true,
    },
  ];
}

/** What groups said in each round: one group's mark is not one person's answer. */
function groupsTable(context: ReportContext, key: string, rounds: Named): ReportBlock[] {
  const { t } = context;
  const shown = rounds.filter(hasGroups);
  if (shown.length === 0) return [];
  const listed = (values: readonly number[]): string => values.map((value) => medianText(context, value)).join(' · ');
  return [
    {
      type: 'table',
      key: `${key}.groups`,
      caption: t('report:rounds.groups'),
      columns: [
        { label: t('report:columns.round'), width: 3 },
        { label: t('report:rating.consensus'), width: 4 },
        { label: t('report:rating.reported'), width: 4 },
      ],
      rows: shown.map(({ name, groups }) => ({
        cells: [name, listed(groups.consensus), listed(groups.reported.map(({ value }) => value))],
      })),
      rowHeads: true,
    },
  ];
}

/** The rounds in which the same was asked, here and in other gatherings, told once, below the last of them here. */
export function roundBlocks(
  context: ReportContext,
  { question }: RatedQuestion,
  all: readonly RatedQuestion[],
): ReportBlock[] {
  const { t, snapshot } = context;
  const here = roundsOf(question, all);
  if (here.at(-1)?.question.id !== question.id) return [];
  const { answers, groupScores, roundsElsewhere: elsewhere = [] } = snapshot;
  const questions = here.map((one) => one.question);
  const known = { questions, answers, groupScores, elsewhere, present: presentAt(snapshot).count };
  const compared = comparedRounds(question, known);
  if (compared.length < 2) return [];
  const nameOf = namesOf(context, here, !compared.some((round) => round.elsewhere !== null));
  const rounds = compared.map((round) => ({ ...round, name: nameOf(round) }));
  const last = rounds.findLast(({ comparison }) => comparison !== null)?.comparison ?? null;
  const key = `question:${question.id}.rounds`;
  const few = rounds.some(({ figures }) => figures.n > 0 && figures.few);
  const said = [last ? sentence(context, last) : '', few ? t('report:rounds.few') : '', t('report:rounds.anonymous')];
  return [
    heading(3, t('report:rounds.title'), key),
    {
      type: 'table',
      key: `${key}.table`,
      caption: null,
      columns: [
        { label: t('report:columns.round'), width: 3 },
        { label: t('report:columns.date'), width: 2.5 },
        ...figureColumns(context),
      ],
      rows: rounds.map((round) => ({
        cells: [round.name, dateOf(context, round), ...figureCells(context, round.figures)],
      })),
      rowHeads: true,
    },
    paragraph(`${key}.told`, said.filter((one) => one !== '').join(' '), 'muted'),
    ...distributions(context, key, rounds),
    ...groupsTable(context, key, rounds),
  ];
}
