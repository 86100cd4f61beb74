import type { RoundElsewhere } from '../../../contract';
import { type Comparison, compared, type Figures, figuresOf } from '../../../domain/figures';
import type { QuestionId } from '../../../domain/ids';
import type { Answer, Question } from '../../../domain/rating';
import type { Instant } from '../../../domain/time';

export interface Round {
  readonly questionId: QuestionId;
  /** The gathering it was asked in; null: this one. */
  readonly elsewhere: Pick<RoundElsewhere, 'gathering' | 'date'> | null;
  readonly openedAt: Instant | null;
  readonly figures: Figures;
  /** With the answered round before it; null for the first. A mean between two camps is nothing to compare. */
  readonly comparison: Comparison | { readonly verdict: 'camps' } | null;
}

interface Known {
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  readonly elsewhere: readonly RoundElsewhere[];
  readonly present: number | null;
}

function against(before: Figures, after: Figures): NonNullable<Round['comparison']> {
  const comparison = compared(before, after);
  return comparison.verdict !== 'tooFew' && (before.camps || after.camps) ? { verdict: 'camps' } : comparison;
}

/** Every round of the question that somebody has answered, the oldest first, each held against the one before it. */
export function roundsOf(question: Question, known: Known): readonly Round[] {
  const here = known.questions
    .filter(({ roundOf }) => roundOf === question.roundOf)
    .map(({ id, openedAt }) => {
      const answers = known.answers.filter(({ questionId }) => questionId === id);
      return { questionId: id, elsewhere: null, openedAt, figures: figuresOf(answers, known.present) };
    });
  const there = known.elsewhere.map(({ questionId, gathering, date, openedAt, figures }) => ({
    ...{ questionId, openedAt, figures },
    elsewhere: { gathering, date },
  }));
  const last = Number.POSITIVE_INFINITY;
  const rounds = [...here, ...there]
    .filter(({ figures }) => figures.n > 0)
    .sort((a, b) => (a.openedAt ?? last) - (b.openedAt ?? last));
  return rounds.map((round, index) => {
    const before = rounds[index - 1];
    return { ...round, comparison: before ? against(before.figures, round.figures) : null };
  });
}
