import type { GatheringId } from '../../domain/ids';
import { choiceCounts, type Figures, figuresOf, groupFiguresOf } from '../../domain/ratings/figures';
import { type Breakdown, FEWEST_SHOWN, type Question } from '../../domain/ratings/rating';
import type {
  ChoiceCount,
  PhoneAnswer,
  PhoneQuestion,
  PhoneView,
  StageGroupScores,
  StageRating,
} from '../../domain/views/views';
import type { Reader } from '../../store';
import { deviceHash } from './answers';
import { presentIn } from './present-in';
import { answersOf } from './questions';

/** The questions the room is on: those that are open, else what is shown, else what was closed last; all of a form. */
function currentQuestions(questions: readonly Question[]): readonly Question[] {
  const open = questions.filter((question) => question.state === 'open');
  if (open.length > 0) return open;
  const closed = questions
    .filter((question) => question.closedAt !== null)
    .toSorted((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0));
  const one = closed.find((question) => question.revealed) ?? closed[0];
  if (!one) return [];
  return one.formId === null ? [one] : questions.filter(({ formId, closedAt }) => formId === one.formId && closedAt);
}

interface Shown {
  readonly tally: Figures | null;
  readonly chosen: readonly ChoiceCount[] | null;
  readonly given: number;
  readonly tooFew: boolean;
  readonly byHand: number;
}

const NOT_SHOWN: Shown = { tally: null, chosen: null, given: 0, tooFew: false, byHand: 0 };

/**
 * What the room may see of the answers: nothing before she shows it, nothing of a few, and never anyone's own words. Until
 * then the answers are not even read: this is asked for each phone that comes, while they all answer.
 */
function shownOf(read: Reader, question: Question): Shown {
  if (!question.revealed) return NOT_SHOWN;
  const answers = answersOf(read, question);
  const figures = figuresOf(answers, presentIn(read, question.gatheringId));
  const choices = choiceCounts(question.choices, answers);
  const n = question.kind === 'scale' ? figures.n : choices.n;
  const shown = n >= FEWEST_SHOWN;
  return {
    given: n,
    tally: shown && question.kind === 'scale' ? figures : null,
    chosen: shown && question.kind !== 'scale' && question.kind !== 'text' ? choices.counts : null,
    tooFew: question.kind !== 'text' && n < FEWEST_SHOWN,
    byHand: shown ? answers.filter(({ source, outcome }) => source === 'hand' && outcome === 'given').length : 0,
  };
}

const formTitle = (read: Reader, question: Question | undefined): string | null =>
  question?.formId ? (read.tables.form.get(question.formId)?.title ?? null) : null;

function groupScoresOf(read: Reader, question: Question): StageGroupScores | null {
  const scores = read.tables.groupScore.ofGathering(question.gatheringId);
  const { consensus, reported } = groupFiguresOf(scores.filter(({ questionId }) => questionId === question.id));
  if (consensus.length + reported.length === 0) return null;
  return {
    consensus: consensus.map(({ value }) => value).sort((a, b) => b - a),
    reported: reported.map(({ value, n }) => ({ value, n })),
  };
}

/** The question on the big screen: the shown one, else the first that is open. */
export function stageRating(read: Reader, gatheringId: GatheringId): StageRating | null {
  const current = currentQuestions(read.tables.question.ofGathering(gatheringId));
  const question = current.find(({ revealed }) => revealed) ?? current.find(({ state }) => state === 'open');
  if (!question) return null;
  const { tally, chosen, given, byHand } = shownOf(read, question);
  const groups = question.revealed ? groupScoresOf(read, question) : null;
  // A form has been answered by as many as its most answered question.
  const answered = Math.max(0, ...current.map(({ id }) => read.votes.count(id)));
  const title = formTitle(read, question);
  return { question, formTitle: title, answered, tally, chosen, given, byHand, groups, asked: current.length };
}

const ROLES = ['elected', 'leader', 'union', 'business', 'other'] as const;

/** Roles are given by their names in the code, and put into words by the phone. */
function segmentsOf(read: Reader, gatheringId: GatheringId, by: Breakdown): readonly string[] {
  if (by === 'role') return ROLES;
  const named = read.tables.participant.ofGathering(gatheringId).map(({ organisation }) => organisation.trim());
  return [...new Set(named)].filter((name) => name !== '').sort((a, b) => a.localeCompare(b, 'nb'));
}

function ownAnswer(read: Reader, question: Question, device: string): PhoneAnswer | null {
  const key = read.votes.key(question.id);
  const id = key && read.votes.answerOf(question.id, deviceHash(key, device));
  const answer = id ? read.tables.answer.get(id) : null;
  if (!answer) return null;
  const { outcome, score, text, choices, whyNotLower, comment, segment } = answer;
  return { outcome, score, text, choices, whyNotLower, comment, segment };
}

/** What all phones may know alike, and the questions it is about: what each has answered is looked up for itself. */
export interface PhonesView {
  readonly view: Omit<PhoneView, 'questions'>;
  readonly questions: readonly { readonly asked: Question; readonly seen: Omit<PhoneQuestion, 'mine'> }[];
}

function seenByAll(read: Reader, question: Question): Omit<PhoneQuestion, 'mine'> {
  const { id, kind, text, lowAnchor, highAnchor, whyNotLower, followUp, choices, openedAt, closesAt } = question;
  const { breakdown } = question;
  const { tally, chosen, tooFew } = shownOf(read, question);
  return {
    ...{ id, kind, text, lowAnchor, highAnchor, whyNotLower, followUp, choices, openedAt, closesAt },
    breakdown: breakdown && { by: breakdown, options: segmentsOf(read, question.gatheringId, breakdown) },
    state: question.state === 'open' ? 'open' : 'closed',
    ...{ tally, chosen, tooFew },
  };
}

/** null: the gathering is gone. */
export function phonesView(read: Reader, gatheringId: GatheringId): PhonesView | null {
  const gathering = read.tables.gathering.get(gatheringId);
  if (!gathering || gathering.deletedAt !== null) return null;
  const current = currentQuestions(read.tables.question.ofGathering(gatheringId));
  const { title, language } = gathering;
  return {
    view: { title, language, formTitle: formTitle(read, current[0]) },
    questions: current.map((asked) => ({ asked, seen: seenByAll(read, asked) })),
  };
}

/** What one phone may know. */
export const phoneView = (read: Reader, { view, questions }: PhonesView, device: string): PhoneView => ({
  ...view,
  questions: questions.map(({ asked, seen }) => ({ ...seen, mine: ownAnswer(read, asked, device) })),
});
