import type { AnswerId, QuestionId } from '../../domain/ids';
import { type AnswerOutcome, isScore } from '../../domain/ratings/rating';
import { recall, remember } from '../app/memory';
import { type Answers, BLANK, type Given, type Kept, MISHAPS } from './answers';

const KEY = 'answers';

/** What the browser calls the place where they lie, for hearing of another tab's change to it. */
export const ANSWERS_STORED_AS = `kjoreplan.${KEY}`;

export const saveAnswers = (answers: Answers): void => remember(KEY, JSON.stringify([...answers]));

/** What lies in the browser may be from another version, or mended by hand: only what can be read is taken. */
export function loadAnswers(): Answers {
  const answers = new Map<QuestionId, Kept>();
  for (const entry of readList(recall(KEY))) {
    if (!Array.isArray(entry) || typeof entry[0] !== 'string' || !isRecord(entry[1])) continue;
    answers.set(entry[0] as QuestionId, readKept(entry[1]));
  }
  return answers;
}

function readKept(entry: Record<string, unknown>): Kept {
  const { answerId, nr, asked, draft, waiting, counted, mishap } = entry;
  const id = typeof answerId === 'string' ? (answerId as AnswerId) : null;
  const unsent = readGiven(waiting);
  return {
    answerId: id,
    nr: typeof nr === 'number' ? nr : 0,
    asked: typeof asked === 'number' ? asked : null,
    // Without an id it cannot be sent as it is.
    draft: readGiven(draft) ?? (id === null ? unsent : null),
    waiting: id === null ? null : unsent,
    counted: readGiven(counted),
    mishap: MISHAPS.find((one) => one === mishap) ?? null,
  };
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
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const OUTCOMES: readonly AnswerOutcome[] = ['given', 'dontKnow', 'skipped'];

function readGiven(value: unknown): Given | null {
  if (!isRecord(value)) return null;
  const { outcome, score, text, choices, whyNotLower, comment, segment } = value;
  return {
    outcome: OUTCOMES.find((one) => one === outcome) ?? BLANK.outcome,
    score: typeof score === 'number' && isScore(score) ? score : null,
    text: textOf(text),
    choices: Array.isArray(choices) ? choices.filter((one) => typeof one === 'string') : [],
    whyNotLower: textOf(whyNotLower),
    comment: textOf(comment),
    segment: textOf(segment),
  };
}
