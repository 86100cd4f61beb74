import { groupedBy } from '../grouped-by';
import type { GatheringId, QuestionId } from '../ids';
import type { Instant, IsoDate } from '../time';
import { type Comparison, compared, type Figures, figuresOf, groupFiguresOf } from './figures';
import type { Answer, GroupScore, Question } from './rating';

/** What groups said in one round, without whose it is: apart from people's own answers, and from each other. */
export interface RoundGroups {
  readonly consensus: readonly number[];
  readonly consensusMean: number | null;
  /** Means told without their answers, with how many stand behind each where that is known. */
  readonly reported: readonly { readonly value: number; readonly n: number | null }[];
  readonly reportedMean: number | null;
}

/** The same question asked once: in this gathering, or in another. As figures alone. */
export interface AskedRound {
  readonly questionId: QuestionId;
  /** The gathering it was asked in; null: this one. */
  readonly elsewhere: { readonly gathering: string; readonly date: IsoDate | null } | null;
  readonly openedAt: Instant | null;
  readonly figures: Figures;
  readonly groups: RoundGroups;
}

/** The same question asked in another gathering, as it is told to this one: nobody's answers leave where they were given. */
export interface RoundElsewhere extends Omit<AskedRound, 'elsewhere'> {
  readonly roundOf: QuestionId;
  readonly gatheringId: GatheringId;
  readonly gathering: string;
  /** The gathering's first day. */
  readonly date: IsoDate | null;
}

export interface ComparedRound extends AskedRound {
  /** With the answered round before it; null for the first. A mean between two camps is nothing to compare. */
  readonly comparison: Comparison | { readonly verdict: 'camps' } | null;
}

interface Material {
  readonly answers: readonly Pick<Answer, 'questionId' | 'score' | 'outcome'>[];
  readonly groupScores: readonly GroupScore[];
  readonly present: number | null;
}

/** What one question of a gathering came to. */
export function roundFigures(
  { id }: Pick<Question, 'id'>,
  { answers, groupScores, present }: Material,
): Pick<AskedRound, 'figures' | 'groups'> {
  const its = groupFiguresOf(groupScores.filter(({ questionId }) => questionId === id));
  return {
    figures: figuresOf(
      answers.filter(({ questionId }) => questionId === id),
      present,
    ),
    groups: {
      consensus: its.consensus.map(({ value }) => value).sort((a, b) => b - a),
      consensusMean: its.consensusMean,
      reported: its.reported.map(({ value, n }) => ({ value, n })),
      reportedMean: its.reportedMean,
    },
  };
}

export const hasGroups = ({ groups }: Pick<AskedRound, 'groups'>): boolean =>
  groups.consensus.length + groups.reported.length > 0;

/** Whether anybody has said anything in it. */
export const isAnswered = (round: Pick<AskedRound, 'figures' | 'groups'>): boolean =>
  round.figures.n > 0 || hasGroups(round);

interface Known extends Material {
  readonly questions: readonly Question[];
  readonly elsewhere: readonly RoundElsewhere[];
}

function against(before: Figures, after: Figures): NonNullable<ComparedRound['comparison']> {
  const comparison = compared(before, after);
  return comparison.verdict !== 'tooFew' && (before.camps || after.camps) ? { verdict: 'camps' } : comparison;
}

/**
 * Every round of the question that somebody has answered, the oldest first, each held against the one before it in which
 * people answered for themselves. Never put together: what two rounds hold is two samples.
 */
export function comparedRounds({ roundOf }: Pick<Question, 'roundOf'>, known: Known): readonly ComparedRound[] {
  const here = known.questions
    .filter((question) => question.roundOf === roundOf)
    .map((question) => ({
      ...{ questionId: question.id, elsewhere: null, openedAt: question.openedAt },
      ...roundFigures(question, known),
    }));
  const there = known.elsewhere
    .filter((round) => round.roundOf === roundOf)
    .map(({ questionId, gathering, date, openedAt, figures, groups }) => ({
      ...{ questionId, openedAt, figures, groups },
      elsewhere: { gathering, date },
    }));
  const last = Number.POSITIVE_INFINITY;
  const rounds: AskedRound[] = [...here, ...there]
    .filter(isAnswered)
    .sort((a, b) => (a.openedAt ?? last) - (b.openedAt ?? last));
  return rounds.map((round, index) => {
    const before = rounds.slice(0, index).findLast(({ figures }) => figures.n > 0);
    return { ...round, comparison: before && round.figures.n > 0 ? against(before.figures, round.figures) : null };
  });
}

/** Which round each is of those asked here, from 1 and in the order they were asked; none for what was asked only once. */
export function roundNumbers(
  questions: readonly Pick<Question, 'id' | 'roundOf' | 'openedAt' | 'position'>[],
): ReadonlyMap<QuestionId, number> {
  const last = Number.POSITIVE_INFINITY;
  const inOrder = questions.toSorted(
    (a, b) =>
      Number((a.openedAt ?? last) > (b.openedAt ?? last)) - Number((a.openedAt ?? last) < (b.openedAt ?? last)) ||
      a.position - b.position,
  );
  const rounds = [...groupedBy(inOrder, ({ roundOf }) => roundOf).values()].filter(({ length }) => length > 1);
  return new Map(rounds.flatMap((round) => round.map(({ id }, at) => [id, at + 1] as const)));
}
