import { createHmac, createSecretKey } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { BreakdownAnswer } from '../../contract';
import type { AnswerId, GatheringId } from '../../domain/ids';
import { fitted, type GivenAnswer } from '../../domain/ratings/answer-fits';
import { figuresOf, partsOf } from '../../domain/ratings/figures';
import { type Answer, LOWEST_SCORE, PLAIN_ANSWER, type Question } from '../../domain/ratings/rating';
import type { Change, HistoryLabel } from '../../domain/views/snapshot';
import { handOf } from '../core/actors';
import { door } from '../core/door';
import { notFound, refused } from '../core/failures';
import { edit, livingGathering, owned, type Parts } from '../core/parts';
import { newId, type Transaction } from '../core/transaction';
import { newKey } from './asking';
import { answersOf } from './questions';

/** What a phone's id becomes in the file. */
export function deviceHash(key: Uint8Array, device: string): Uint8Array {
  // A key that has been made one is taken three times as fast as bytes are.
  return createHmac('sha256', createSecretKey(key)).update(device).digest();
}

const sameAnswer = (a: GivenAnswer, b: GivenAnswer): boolean =>
  (['outcome', 'score', 'text', 'whyNotLower', 'comment', 'segment'] as const).every(
    (field) => a[field] === b[field],
  ) && a.choices.join('\n') === b.choices.join('\n');

/** The answer the phone says is its own, from before the question was closed and opened again: no other phone has its id. */
function heldByPhone(tx: Transaction, question: Question, answerId: AnswerId | undefined): AnswerId | null {
  const held = answerId === undefined ? null : tx.store.tables.answer.get(answerId);
  const own = held?.questionId === question.id && held.source === 'phone' && !tx.store.votes.hasDevice(held.id);
  return held && own ? held.id : null;
}

function vote(
  tx: Transaction,
  {
    question,
    device,
    answerId,
    given,
  }: { question: Question; device: string; answerId?: AnswerId; given: GivenAnswer },
): void {
  const key = tx.store.votes.key(question.id) ?? newKey(tx, question);
  const hash = deviceHash(key, device);
  const known = tx.store.votes.answerOf(question.id, hash);
  const own = known ?? heldByPhone(tx, question, answerId);
  // Changing the words is no way round her having hidden them.
  const hidden = (own !== null && tx.store.tables.answer.get(own)?.hidden) || [];
  const id = own ?? freeId(tx, answerId);
  const its = { id, gatheringId: question.gatheringId, questionId: question.id, hidden };
  tx.put('answer', { ...PLAIN_ANSWER, ...given, ...its });
  if (known === null) tx.store.votes.setDevice(id, hash);
}

const freeId = (tx: Transaction, wanted: AnswerId | undefined): AnswerId =>
  wanted !== undefined && tx.store.tables.answer.get(wanted) === null ? wanted : newId<AnswerId>();

/** More than a room of phones says while its questions are open; past it the oldest are forgotten. */
const REMEMBERED = 20_000;

/**
 * Which word of each phone was its last. Over a bad network the first try may come through after the second, which by then
 * has been answered. Kept in memory only: after a restart there is nothing on its way.
 */
function createLastWords() {
  const last = new Map<AnswerId, number>();
  return {
    isOld: (id: AnswerId, nr: number): boolean => nr < (last.get(id) ?? 0),
    heard: (id: AnswerId, nr: number): void => {
      last.delete(id);
      last.set(id, nr);
      if (last.size > REMEMBERED) for (const oldest of last.keys()) return void last.delete(oldest);
    },
  };
}

function voteProcedure({ committer }: Parts) {
  const lastWords = createLastWords();
  return door.rating.vote.handler(({ input, context }) => {
    const { device, gatheringId } = context;
    if (device === null || gatheringId === null) throw notFound();
    return committer.commit(gatheringId, (tx) => {
      livingGathering(tx.store, gatheringId);
      const question = owned(tx.store.tables.question.get(input.questionId), gatheringId);
      const given = fitted(question, input);
      if (given === null) throw refused('answerDoesNotFit');
      const late = question.closesAt !== null && tx.at > question.closesAt;
      const { answerId, nr } = input;
      const overtaken = answerId !== undefined && lastWords.isOld(answerId, nr);
      if (question.state === 'open' && !late && !overtaken) {
        vote(tx, { question, device, given, ...(answerId !== undefined && { answerId }) });
        if (answerId !== undefined) lastWords.heard(answerId, nr);
        return { counted: true };
      }
      // The answer to an earlier try may have been lost on the way back.
      const held = answerId === undefined ? null : tx.store.tables.answer.get(answerId);
      if (held?.questionId !== question.id) throw refused('questionNotOpen');
      return { counted: sameAnswer(held, given) };
    });
  });
}

const hand = (gatheringId: GatheringId, question: Question, id: AnswerId, more: Partial<Answer>): Answer => ({
  ...PLAIN_ANSWER,
  ...more,
  source: 'hand',
  id,
  gatheringId,
  questionId: question.id,
});

interface HeadCount {
  readonly counts: readonly number[];
  readonly chosen: readonly { readonly choiceId: string; readonly count: number }[];
  readonly dontKnow: number;
  readonly skipped: number;
}

/** How many said each of what can be said. */
function headsIn({ counts, chosen, dontKnow, skipped }: HeadCount): (Partial<GivenAnswer> & { count: number })[] {
  return [
    ...counts.map((count, step) => ({ count, score: LOWEST_SCORE + step })),
    ...chosen.map(({ choiceId, count }) => ({ count, choices: [choiceId] })),
    { count: dontKnow, outcome: 'dontKnow' as const },
    { count: skipped, outcome: 'skipped' as const },
  ].filter(({ count }) => count > 0);
}

interface Tallied {
  readonly seq: number;
  readonly answer: Answer;
}

/** The newest that she counted herself; of the facilitator, who has the whole count, else the newest of all. */
function lastTally(
  { store }: Transaction,
  { gatheringId, questionId }: { readonly gatheringId: GatheringId; readonly questionId: Question['id'] },
  hand: string,
): Tallied | null {
  const answerIn = ([change]: readonly Change[]): Answer | null =>
    change?.entity === 'answer' && change.after?.questionId === questionId ? change.after : null;
  const isMeant = (entry: { readonly label: HistoryLabel; readonly changes: readonly Change[] }): boolean =>
    entry.label === 'answerTallied' && answerIn(entry.changes) !== null;
  const find = (whose: string | null) =>
    store.journal.findDone({ gatheringId, scope: 'ratings', hand: whose }, isMeant);
  const entry = find(hand) ?? (hand === '' ? find(null) : null);
  const answer = entry && answerIn(entry.changes);
  return entry && answer ? { seq: entry.seq, answer } : null;
}

/**
 * One hand fewer. Where words of it have been hidden since, that bars nothing: it goes as it is, and neither it nor the
 * hiding is a step any more, so that the words do not come out again with it.
 */
function takeBackTally({ store, remove }: Transaction, gatheringId: GatheringId, { seq, answer }: Tallied): void {
  const { journal, tables } = store;
  const touched = !isDeepStrictEqual(tables.answer.get(answer.id), answer);
  remove('answer', answer.id);
  journal.mark(seq, touched ? 'dead' : 'undone');
  const where = { gatheringId, scope: 'ratings', hand: null } as const;
  const next = () => journal.findDone(where, ({ changes }) => changes.every(({ id }) => id === answer.id));
  for (let step = touched ? next() : null; step; step = next()) journal.mark(step.seq, 'dead');
}

/** A show of hands, slips and head counts. */
function handProcedures(parts: Parts) {
  const { committer } = parts;
  return {
    tally: door.rating.tally.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'ratings', label: 'answerTallied', by: context }, (tx) => {
        const { gatheringId, questionId, answerId, outcome, score, text, choices } = input;
        const question = owned(tx.store.tables.question.get(questionId), gatheringId);
        if (tx.store.tables.answer.get(answerId)) return;
        const given = fitted(question, { ...PLAIN_ANSWER, outcome, score, text, choices });
        if (given === null) throw refused('answerDoesNotFit');
        tx.put('answer', hand(gatheringId, question, answerId, given));
      }),
    ),

    untally: door.rating.untally.handler(({ input, context }) =>
      committer.commit(input.gatheringId, (tx) => {
        livingGathering(tx.store, input.gatheringId);
        const step = lastTally(tx, input, handOf(context));
        if (!step) throw refused('nothingToUndo');
        takeBackTally(tx, input.gatheringId, step);
      }),
    ),

    tallyAll: door.rating.tallyAll.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'ratings', label: 'answersTallied', by: context }, (tx) => {
        const { gatheringId, tallyId } = input;
        const question = owned(tx.store.tables.question.get(input.questionId), gatheringId);
        const said = headsIn(input).flatMap(({ count, ...one }) => {
          const given = fitted(question, { ...PLAIN_ANSWER, ...one });
          if (given === null) throw refused('answerDoesNotFit');
          return Array.from({ length: count }, () => given);
        });
        const made = said.map((one, index) => hand(gatheringId, question, `${tallyId}-${index}` as AnswerId, one));
        if (made[0] && tx.store.tables.answer.get(made[0].id)) return;
        if (input.mode === 'replace') for (const old of answersOf(tx.store, question)) tx.remove('answer', old.id);
        for (const answer of made) tx.put('answer', answer);
      }),
    ),
  };
}

function groupScoreProcedures(parts: Parts) {
  return {
    put: door.groupScore.put.handler(({ input, context }) =>
      edit(
        parts,
        { gatheringId: input.gatheringId, scope: 'ratings', label: 'groupScoreChanged', by: context },
        (tx) => {
          const { gatheringId, questionId, scoreId: id, type, label, value, n } = input;
          owned(tx.store.tables.question.get(questionId), gatheringId);
          const known = tx.store.tables.groupScore.get(id);
          if (known) owned(known, gatheringId);
          tx.put('groupScore', { id, gatheringId, questionId, type, label, value, n });
        },
      ),
    ),
    remove: door.groupScore.remove.handler(({ input, context }) =>
      edit(
        parts,
        { gatheringId: input.gatheringId, scope: 'ratings', label: 'groupScoreChanged', by: context },
        (tx) => {
          tx.remove('groupScore', owned(tx.store.tables.groupScore.get(input.scoreId), input.gatheringId).id);
        },
      ),
    ),
  };
}

function breakdownProcedure({ store }: Parts) {
  return door.rating.breakdown.handler(({ input }): BreakdownAnswer => {
    const question = owned(store.read.tables.question.get(input.questionId), input.gatheringId);
    const { shown, withheld } = partsOf(question, answersOf(store.read, question));
    return { parts: shown.map((part) => ({ name: part.name, figures: figuresOf(part.answers, null) })), withheld };
  });
}

/** The answers that count. */
export function answerProcedures(parts: Parts) {
  return {
    rating: { vote: voteProcedure(parts), breakdown: breakdownProcedure(parts), ...handProcedures(parts) },
    groupScore: groupScoreProcedures(parts),
  };
}
