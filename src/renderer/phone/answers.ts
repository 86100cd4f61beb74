import type { QuestionId } from '../../domain/ids';
import { isScore } from '../../domain/rating';
import { recall, remember } from '../app/memory';

export interface Given {
  readonly score: number;
  readonly comment: string;
}

/** What this phone keeps of one question. */
export interface Kept {
  /** Chosen and written, not sent. */
  readonly draft: { readonly score: number | null; readonly comment: string } | null;
  /** Sent, no reply yet: it is sent until there is one. A later answer takes its place. */
  readonly waiting: Given | null;
  /** What the laptop has said is in. */
  readonly counted: Given | null;
  /** The question closed before what was sent came through. */
  readonly missed: boolean;
}

/** In the order the questions came. */
export type Answers = ReadonlyMap<QuestionId, Kept>;

export const NOTHING: Kept = { draft: null, waiting: null, counted: null, missed: false };

/** More than a day has; older ones are forgotten. */
const MOST = 30;
const KEY = 'answers';

export const keptOf = (answers: Answers, id: QuestionId): Kept => answers.get(id) ?? NOTHING;

export function withKept(answers: Answers, id: QuestionId, change: Partial<Kept>): Answers {
  const entries = [...new Map(answers).set(id, { ...keptOf(answers, id), ...change })];
  return new Map(entries.slice(-MOST));
}

/** The answer to send next: the oldest that waits. */
export function nextToSend(answers: Answers): { readonly id: QuestionId; readonly given: Given } | null {
  for (const [id, { waiting }] of answers) if (waiting) return { id, given: waiting };
  return null;
}

/** The reply has come for what was sent; if it was changed meanwhile, the change still waits. */
export function arrived(answers: Answers, id: QuestionId, given: Given): Answers {
  const waiting = keptOf(answers, id).waiting === given ? null : keptOf(answers, id).waiting;
  return withKept(answers, id, { waiting, counted: given, missed: false });
}

/** It came too late; what was counted before stands. */
export const tooLate = (answers: Answers, id: QuestionId): Answers =>
  withKept(answers, id, { waiting: null, missed: true });

/** Who sends again has seen what came too late before. */
export const readNotices = (answers: Answers): Answers =>
  new Map([...answers].map(([id, kept]) => [id, { ...kept, missed: false }]));

export const saveAnswers = (answers: Answers): void => remember(KEY, JSON.stringify([...answers]));

/** What lies in the browser may be from another version, or mended by hand: only what can be read is taken. */
export function loadAnswers(): Answers {
  const answers = new Map<QuestionId, Kept>();
  for (const entry of readList(recall(KEY))) {
    if (!Array.isArray(entry) || typeof entry[0] !== 'string' || !isRecord(entry[1])) continue;
    const { draft, waiting, counted, missed } = entry[1];
    answers.set(entry[0] as QuestionId, {
      draft: readDraft(draft),
      waiting: readGiven(waiting),
      counted: readGiven(counted),
      missed: missed === true,
    });
  }
  return answers;
}

function readList(text: string | null): readonly unknown[] {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function readGiven(value: unknown): Given | null {
  if (!isRecord(value) || typeof value.score !== 'number' || !isScore(value.score)) return null;
  return { score: value.score, comment: typeof value.comment === 'string' ? value.comment : '' };
}

function readDraft(value: unknown): Kept['draft'] {
  if (!isRecord(value)) return null;
  const score = typeof value.score === 'number' && isScore(value.score) ? value.score : null;
  return { score, comment: typeof value.comment === 'string' ? value.comment : '' };
}
