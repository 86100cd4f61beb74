import { createHmac, randomBytes } from 'node:crypto';
import type { GatheringId, QuestionId } from '../domain/ids';
import { PLAIN_ANSWER, PLAIN_QUESTION, type Question } from '../domain/rating';
import { door } from './door';
import { notFound, refused } from './failures';
import { edit, livingGathering, owned, type Parts, patched } from './parts';
import { newId, type Transaction } from './transaction';

/** Bytes of the key that hides which phone an answer came from while its question is open. */
const KEY_BYTES = 32;

/** Closes the question and throws away its key: from here on no answer can be tied to a phone. */
function closeQuestion(tx: Transaction, question: Question): void {
  tx.put('question', { ...question, state: 'closed', closedAt: tx.at });
  tx.store.votes.dropKey(question.id);
}

/** Gives an open question its key: when it opens, and again when a backup, which keeps none, was put in place meanwhile. */
function newKey(tx: Transaction, question: Question): Uint8Array {
  const key = randomBytes(KEY_BYTES);
  tx.store.votes.setKey(question.id, key);
  return key;
}

function openQuestion(tx: Transaction, question: Question): void {
  for (const other of tx.store.tables.question.ofGathering(question.gatheringId)) {
    if (other.state === 'open' && other.id !== question.id) closeQuestion(tx, other);
  }
  newKey(tx, question);
  tx.put('question', { ...question, state: 'open', openedAt: tx.at, closedAt: null, revealed: false });
}

const answersOf = (tx: Transaction, question: Question) =>
  tx.store.tables.answer.ofGathering(question.gatheringId).filter((answer) => answer.questionId === question.id);

/** What a phone's id becomes in the file. */
export function deviceHash(key: Uint8Array, device: string): Uint8Array {
  return createHmac('sha256', key).update(device).digest();
}

function questionProcedures(parts: Parts) {
  return {
    add: door.rating.add.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'ratings', label: 'questionAdded', by: context }, (tx) => {
        if (tx.store.tables.question.get(input.questionId)) return;
        if (input.fields.itemId) owned(tx.store.tables.item.get(input.fields.itemId), input.gatheringId);
        const last = tx.store.tables.question.ofGathering(input.gatheringId).at(-1);
        tx.put('question', {
          ...PLAIN_QUESTION,
          ...input.fields,
          roundOf: input.questionId,
          id: input.questionId,
          gatheringId: input.gatheringId,
          position: (last?.position ?? -1) + 1,
        });
      }),
    ),

    update: door.rating.update.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'ratings', label: 'questionChanged', by: context }, (tx) => {
        const before = owned(tx.store.tables.question.get(input.questionId), input.gatheringId);
        if (answersOf(tx, before).length > 0) throw refused('questionHasAnswers');
        tx.put('question', patched(before, input.patch));
      }),
    ),

    remove: door.rating.remove.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'ratings', label: 'questionRemoved', by: context }, (tx) => {
        const before = owned(tx.store.tables.question.get(input.questionId), input.gatheringId);
        if (answersOf(tx, before).length > 0) throw refused('questionHasAnswers');
        tx.remove('question', before.id);
      }),
    ),
  };
}

/** Opening, closing and showing: acts on stage, not edits, so they stand outside the undo of the questions' wording. */
function stageProcedures({ committer }: Parts) {
  const act = (gatheringId: GatheringId, questionId: QuestionId, work: (tx: Transaction, question: Question) => void) =>
    committer.commit(gatheringId, (tx) => {
      livingGathering(tx.store, gatheringId);
      work(tx, owned(tx.store.tables.question.get(questionId), gatheringId));
    });
  return {
    open: door.rating.open.handler(({ input }) =>
      act(input.gatheringId, input.questionId, (tx, question) => {
        if (question.state === 'draft') openQuestion(tx, question);
        else if (question.state === 'closed') throw refused('questionNotOpen');
      }),
    ),
    close: door.rating.close.handler(({ input }) =>
      act(input.gatheringId, input.questionId, (tx, question) => {
        if (question.state === 'open') closeQuestion(tx, question);
      }),
    ),
    reveal: door.rating.reveal.handler(({ input }) =>
      act(input.gatheringId, input.questionId, (tx, question) => {
        if (question.revealed !== input.revealed) tx.put('question', { ...question, revealed: input.revealed });
      }),
    ),
  };
}

function answerProcedures(parts: Parts) {
  const { committer } = parts;
  return {
    tally: door.rating.tally.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'ratings', label: 'answerTallied', by: context }, (tx) => {
        const question = owned(tx.store.tables.question.get(input.questionId), input.gatheringId);
        if (tx.store.tables.answer.get(input.answerId)) return;
        tx.put('answer', {
          ...PLAIN_ANSWER,
          id: input.answerId,
          gatheringId: input.gatheringId,
          questionId: question.id,
          source: 'hand',
          score: input.score,
        });
      }),
    ),

    untally: door.rating.untally.handler(({ input }) =>
      committer.commit(input.gatheringId, (tx) => {
        livingGathering(tx.store, input.gatheringId);
        const entry = tx.store.journal.lastDone(input.gatheringId, 'ratings');
        const [change] = entry?.changes ?? [];
        const last = change?.entity === 'answer' && change.after?.questionId === input.questionId ? change.after : null;
        if (!entry || !last) throw refused('nothingToUndo');
        tx.remove('answer', last.id);
        tx.store.journal.mark(entry.seq, 'undone');
      }),
    ),

    vote: door.rating.vote.handler(async ({ input, context }) => {
      const { device, gatheringId } = context;
      if (device === null || gatheringId === null) throw notFound();
      await committer.commit(gatheringId, (tx) => {
        livingGathering(tx.store, gatheringId);
        const question = owned(tx.store.tables.question.get(input.questionId), gatheringId);
        if (question.state !== 'open') throw refused('questionNotOpen');
        const key = tx.store.votes.key(question.id) ?? newKey(tx, question);
        const hash = deviceHash(key, device);
        const known = tx.store.votes.answerOf(question.id, hash);
        const id = known ?? newId();
        tx.put('answer', {
          ...PLAIN_ANSWER,
          id,
          gatheringId,
          questionId: question.id,
          source: 'phone',
          score: input.score,
          comment: input.comment.trim(),
        });
        if (known === null) tx.store.votes.setDevice(id, hash);
      });
    }),
  };
}

/** The questions, and the answers that count. */
export function ratingProcedures(parts: Parts) {
  return { ...questionProcedures(parts), ...stageProcedures(parts), ...answerProcedures(parts) };
}
