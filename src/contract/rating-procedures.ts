import { type } from '@orpc/contract';
import { z } from 'zod';
import type { FormId, GroupScoreId } from '../domain/ids';
import type { Figures } from '../domain/ratings/figures';
import type { RoundElsewhere } from '../domain/ratings/question-rounds';
import { ANSWER_WORDS, BREAKDOWNS, QUESTION_KINDS } from '../domain/ratings/rating';
import { crew, facilitator, inGathering, phone } from './callers';
import { answerId, gatheringId, id, itemId, line, questionId, score } from './schemas';

const formId = id<FormId>();
const groupScoreId = id<GroupScoreId>();

/** Seconds; null: until she closes it. */
const countdown = z.int().min(5).max(86_400).nullable();

const choice = z.object({ id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/u), label: line });

export const questionFields = z.object({
  itemId: itemId.nullable(),
  kind: z.enum(QUESTION_KINDS).default('scale'),
  text: line,
  lowAnchor: line.default(''),
  highAnchor: line.default(''),
  whyNotLower: line.default(''),
  followUp: line.default(''),
  choices: z.array(choice).max(50).readonly().default([]),
  formId: formId.nullable().default(null),
  breakdown: z.enum(BREAKDOWNS).nullable().default(null),
  countdown: countdown.default(null),
});
/** Without the defaults: what is left out of a change stays as it is. */
const questionPatch = z
  .object({
    itemId: itemId.nullable(),
    kind: z.enum(QUESTION_KINDS),
    text: line,
    lowAnchor: line,
    highAnchor: line,
    whyNotLower: line,
    followUp: line,
    choices: z.array(choice).max(50).readonly(),
    formId: formId.nullable(),
    breakdown: z.enum(BREAKDOWNS).nullable(),
    countdown,
  })
  .partial();

/** In words, from a phone. */
const comment = z
  .string()
  .max(2_000)
  .transform((text) => text.toWellFormed());

/** What a hand or a slip says. */
const byHand = {
  outcome: z.enum(['given', 'dontKnow', 'skipped']).default('given'),
  score: score.nullable().default(null),
  text: comment.default(''),
  choices: z.array(z.string().max(64)).max(50).readonly().default([]),
};

const vote = z.object({
  questionId,
  /** Made by the phone, for this question alone: with it the phone can ask whether its answer came in, and change it. */
  answerId: answerId.optional(),
  /** How many times the phone has said something under that id: an older word that was long on its way changes nothing. */
  nr: z.int().min(0).max(1_000_000_000).default(0),
  ...byHand,
  whyNotLower: comment.default(''),
  comment: comment.default(''),
  segment: line.pipe(z.string().max(200)).default(''),
});

const count = z.int().min(0).max(1_000);

/** One part of the answers to a question, where it may be shown. */
interface BreakdownPart {
  readonly name: string;
  readonly figures: Figures;
}

export interface BreakdownAnswer {
  readonly parts: readonly BreakdownPart[];
  /** Answers in parts too small to be shown. */
  readonly withheld: number;
}

/** The questions, and what the room answers. */
export const ratingProcedures = {
  rating: {
    add: facilitator.input(inGathering.extend({ questionId, fields: questionFields })),
    /** The wording of a round stands fast once the same has been answered in another. */
    update: facilitator.input(inGathering.extend({ questionId, patch: questionPatch })),
    remove: facilitator.input(inGathering.extend({ questionId })),
    /** Those named stand in this order, before any that are not. */
    order: facilitator.input(inGathering.extend({ questionIds: z.array(questionId).max(500).readonly() })),
    /** The same question once more, as a new round: later in the day, or in another gathering. */
    askAgain: facilitator.input(
      inGathering.extend({ questionId, newId: questionId, to: gatheringId, itemId: itemId.nullable() }),
    ),
    /** What is open closes: one question, or one form, at a time. */
    open: facilitator.input(inGathering.extend({ questionId })),
    close: facilitator.input(inGathering.extend({ questionId })),
    /** What has been answered stays, and a phone that holds its answer can change it. */
    reopen: facilitator.input(inGathering.extend({ questionId })),
    /** Takes every answer away, as if it had not been asked. Can be undone. */
    reset: facilitator.input(inGathering.extend({ questionId })),
    /** Shown, it closes if it is open: nobody watches answers come one by one. */
    reveal: facilitator.input(inGathering.extend({ questionId, revealed: z.boolean() })),
    /** By what she asked for before opening; never parts of fewer than six, nor what would give them away. */
    breakdown: crew.input(inGathering.extend({ questionId })).output(type<BreakdownAnswer>()),
    /** Its rounds in other gatherings that somebody has answered. */
    rounds: facilitator.input(inGathering.extend({ questionId })).output(type<readonly RoundElsewhere[]>()),
    /** A show of hands or a slip: one answer. */
    tally: crew.input(inGathering.extend({ questionId, answerId }).extend(byHand)),
    untally: crew.input(inGathering.extend({ questionId })),
    /** Head counts, one number a step or a choice; `replace` takes away what is there, phones' answers too. Sent twice it counts once. */
    tallyAll: crew.input(
      inGathering.extend({
        questionId,
        tallyId: z.string().regex(/^[A-Za-z0-9_-]{8,40}$/u),
        counts: z.array(count).length(10).readonly(),
        /** Of a question with one choice each; where several may be chosen, heads cannot tell who chose what. */
        chosen: z
          .array(z.object({ choiceId: z.string().max(64), count }))
          .max(50)
          .readonly()
          .default([]),
        dontKnow: count,
        skipped: count,
        mode: z.enum(['add', 'replace']),
      }),
    ),
    /** Keeps what somebody wrote out of the summary and all that is taken along, or lets it in again. The answer counts all the same. */
    hideWords: crew.input(inGathering.extend({ answerId, words: z.enum(ANSWER_WORDS), hidden: z.boolean() })),
    /** From a phone. One device, one vote: the last answer counts. `counted`: it stands in the store as it was sent. */
    vote: phone.input(vote).output(type<{ readonly counted: boolean }>()),
  },

  form: {
    /** Without a countdown it keeps the one it has. */
    put: facilitator.input(inGathering.extend({ formId, title: line, countdown: countdown.optional() })),
    /** Its questions stay, each for itself. */
    remove: facilitator.input(inGathering.extend({ formId })),
    open: facilitator.input(inGathering.extend({ formId })),
    close: facilitator.input(inGathering.extend({ formId })),
  },

  groupScore: {
    put: crew.input(
      inGathering.extend({
        questionId,
        scoreId: groupScoreId,
        type: z.enum(['consensus', 'reportedMean']),
        label: line,
        value: z.number().min(1).max(10),
        n: z.int().min(1).max(100_000).nullable(),
      }),
    ),
    remove: crew.input(inGathering.extend({ scoreId: groupScoreId })),
  },
};
