import type { AnswerId, QuestionId } from '../../domain/ids';
import type { PhoneAnswer, PhoneQuestion } from '../../domain/views/views';

/** An answer, or one that is being made: then it may not be whole yet. */
export type Given = PhoneAnswer;

/** Nothing is chosen and nothing is written: no answer is suggested to anybody. */
export const BLANK: Given = {
  outcome: 'given',
  score: null,
  text: '',
  choices: [],
  whyNotLower: '',
  comment: '',
  segment: '',
};

/**
 * What became of an answer that is not in: the question closed before it came through, or before a change of it did, or it
 * was changed by the control room meanwhile, so that the answer no longer answers it.
 */
export const MISHAPS = ['late', 'changeLate', 'misfit'] as const;
type Mishap = (typeof MISHAPS)[number];

/** What this phone keeps of one question. */
export interface Kept {
  /** Made by this phone for this question alone: by it the laptop knows the answer again, and nobody anything else. */
  readonly answerId: AnswerId | null;
  /** How many times something was sent under that id. */
  readonly nr: number;
  /** When the question was opened that this answers; null where nothing has been answered. */
  readonly asked: number | null;
  /** Chosen and written, not sent. */
  readonly draft: Given | null;
  /** Sent, no reply yet: it is sent until there is one. A later answer takes its place. */
  readonly waiting: Given | null;
  /** What the laptop has said is in. */
  readonly counted: Given | null;
  readonly mishap: Mishap | null;
}

/** In the order the questions came. */
export type Answers = ReadonlyMap<QuestionId, Kept>;

const NOTHING: Kept = {
  answerId: null,
  nr: 0,
  asked: null,
  draft: null,
  waiting: null,
  counted: null,
  mishap: null,
};

/** More than a day has. */
const MOST = 60;

export const keptOf = (answers: Answers, id: QuestionId): Kept => answers.get(id) ?? NOTHING;

export function withKept(answers: Answers, id: QuestionId, change: Partial<Kept>): Answers {
  const next = new Map(answers).set(id, { ...keptOf(answers, id), ...change });
  for (const [old, { waiting }] of next) {
    if (next.size <= MOST) break;
    // What waits is never forgotten.
    if (waiting === null && old !== id) next.delete(old);
  }
  return next;
}

/** What the answer form shows: what is being made, else what was answered last. */
export const shownOf = ({ draft, waiting, counted }: Kept): Given => draft ?? waiting ?? counted ?? BLANK;

type Asked = Pick<PhoneQuestion, 'id' | 'openedAt' | 'mine'>;

export const drafted = (answers: Answers, { id, openedAt }: Asked, draft: Given): Answers =>
  withKept(answers, id, { draft, asked: openedAt });

/** It is to be sent. The id is the one from before where there is one: then it is a change. */
export function sent(answers: Answers, { id, openedAt }: Asked, given: Given, newId: () => AnswerId): Answers {
  const { answerId, nr } = keptOf(answers, id);
  const change = { answerId: answerId ?? newId(), nr: nr + 1, asked: openedAt, waiting: given, draft: null };
  return withKept(answers, id, change);
}

/** One try at delivering an answer. */
export interface Try {
  readonly id: QuestionId;
  readonly answerId: AnswerId;
  readonly nr: number;
  readonly given: Given;
}

/** The answer to send next: the oldest that waits and does not rest. */
export function nextToSend(answers: Answers, rests: (id: QuestionId) => boolean = () => false): Try | null {
  for (const [id, { waiting, answerId, nr }] of answers) {
    if (waiting && answerId && !rests(id)) return { id, answerId, nr, given: waiting };
  }
  return null;
}

/** It stands in the store; if it was changed meanwhile, the change still waits. */
export function arrived(answers: Answers, { id, nr, given }: Try): Answers {
  const kept = keptOf(answers, id);
  // An older word, said to be in when a newer one is known to be: that is no news.
  if (nr < kept.nr && kept.waiting === null) return answers;
  const waiting = nr === kept.nr ? null : kept.waiting;
  return withKept(answers, id, { waiting, counted: given, mishap: null });
}

/**
 * The question was closed when it came. `stands`: something this phone said before is in. What was said lies in the form,
 * unless another answer has been begun: the question may open again for those who were too late.
 */
export function tooLate(answers: Answers, { id, nr, given }: Try, stands: boolean): Answers {
  const { nr: newest, counted, draft } = keptOf(answers, id);
  if (nr !== newest) return answers;
  const mishap = stands || counted ? 'changeLate' : 'late';
  return withKept(answers, id, { waiting: null, draft: draft ?? given, mishap });
}

/** It does not answer the question as it is now: back to the form with it. */
export function misfit(answers: Answers, { id, nr, given }: Try): Answers {
  return nr === keptOf(answers, id).nr
    ? withKept(answers, id, { waiting: null, draft: given, mishap: 'misfit' })
    : answers;
}

/**
 * What the laptop says of our answers goes before what we say: this browser may have forgotten, and a question that is
 * asked anew has none of what was answered before. What had not come through by then is ours to send again, or not.
 */
export function heard(answers: Answers, questions: readonly Asked[]): Answers {
  let next = answers;
  for (const { id, openedAt, mine } of questions) {
    const kept = keptOf(next, id);
    if (kept.asked !== null && openedAt !== null && kept.asked !== openedAt) {
      next = withKept(next, id, { ...NOTHING, draft: kept.draft ?? kept.waiting });
    }
    // What it has is in, also what was given up as too late before the question opened again.
    if (mine) next = withKept(next, id, { counted: mine, asked: openedAt, mishap: null });
  }
  return next;
}

/** Who sends again has seen what went wrong before. */
export const readNotices = (answers: Answers): Answers =>
  new Map([...answers].map(([id, kept]) => [id, { ...kept, mishap: null }]));
