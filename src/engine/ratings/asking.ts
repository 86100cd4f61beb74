import { randomBytes } from 'node:crypto';
import type { FormId, GatheringId, QuestionId } from '../../domain/ids';
import type { Form, Question } from '../../domain/ratings/rating';
import { type Instant, instant } from '../../domain/time';
import { door } from '../core/door';
import { refused } from '../core/failures';
import { edit, livingGathering, owned, type Parts } from '../core/parts';
import type { Transaction } from '../core/transaction';
import { answersOf } from './questions';

/** Bytes of the key that hides which phone an answer came from while its question is open. */
const KEY_BYTES = 32;

/** Gives an open question its key: when it opens, and again when a backup, which keeps none, was put in place meanwhile. */
export function newKey(tx: Transaction, question: Question): Uint8Array {
  const key = randomBytes(KEY_BYTES);
  tx.store.votes.setKey(question.id, key);
  return key;
}

/** Closes the question and throws away its key and the marks it made: from here on no answer can be tied to a phone. */
export function closeQuestion(tx: Transaction, question: Question): void {
  tx.put('question', { ...question, state: 'closed', closedAt: tx.at, closesAt: null });
  tx.store.votes.dropKey(question.id);
}

/** @param countdown Of the form it is opened with; its own where it is opened alone. */
function openQuestion(tx: Transaction, question: Question, countdown = question.countdown): void {
  newKey(tx, question);
  const closesAt: Instant | null = countdown === null ? null : instant(tx.at + countdown * 1_000);
  const openedAt = question.openedAt ?? tx.at;
  tx.put('question', { ...question, state: 'open', openedAt, closedAt: null, closesAt, revealed: false });
}

/**
 * The question, closed, and what it is asked together with: shown while phones answer, each answer would be seen as it came,
 * and so whose it was.
 */
function closeWithForm(tx: Transaction, question: Question): Question {
  const { gatheringId, formId } = question;
  const form = formId === null ? [] : tx.store.tables.question.ofGathering(gatheringId);
  const together = form.filter((other) => other.formId === formId && other.id !== question.id);
  for (const one of [question, ...together]) if (one.state === 'open') closeQuestion(tx, one);
  return tx.store.tables.question.get(question.id) ?? question;
}

/** One question, or one form, has the room at a time. */
function closeOthers(tx: Transaction, gatheringId: GatheringId, kept: (question: Question) => boolean): void {
  for (const other of tx.store.tables.question.ofGathering(gatheringId)) {
    if (other.state === 'open' && !kept(other)) closeQuestion(tx, other);
  }
}

/** One result has the big screen at a time; and where it is taken off, or what was asked is closed, no other comes out from behind. */
function hideOthers(tx: Transaction, gatheringId: GatheringId, kept: (question: Question) => boolean): void {
  for (const other of tx.store.tables.question.ofGathering(gatheringId)) {
    if (other.revealed && !kept(other)) tx.put('question', { ...other, revealed: false });
  }
}

/** The hall is to look at the question now, and no longer at what was last put on its screen. */
function clearStage(tx: Transaction, gatheringId: GatheringId): void {
  const stage = tx.store.tables.stage.get(gatheringId);
  if (stage?.showing) tx.put('stage', { ...stage, showing: null });
}

/** Opening, closing and showing: acts before the room, not edits, so they stand outside the undo of the questions' wording. */
export function askingProcedures({ committer }: Parts) {
  const act = (gatheringId: GatheringId, questionId: QuestionId, work: (tx: Transaction, question: Question) => void) =>
    committer.commit(gatheringId, (tx) => {
      livingGathering(tx.store, gatheringId);
      work(tx, owned(tx.store.tables.question.get(questionId), gatheringId));
    });
  const open = (tx: Transaction, question: Question): void => {
    const itself = ({ id }: Question): boolean => id === question.id;
    closeOthers(tx, question.gatheringId, itself);
    hideOthers(tx, question.gatheringId, itself);
    openQuestion(tx, question);
    clearStage(tx, question.gatheringId);
  };
  return {
    open: door.rating.open.handler(({ input }) =>
      act(input.gatheringId, input.questionId, (tx, question) => {
        if (question.state === 'draft') open(tx, question);
        else if (question.state === 'closed') throw refused('questionNotOpen');
      }),
    ),
    reopen: door.rating.reopen.handler(({ input }) =>
      act(input.gatheringId, input.questionId, (tx, question) => {
        if (question.state !== 'open') open(tx, question);
      }),
    ),
    close: door.rating.close.handler(({ input }) =>
      act(input.gatheringId, input.questionId, (tx, question) => {
        if (question.state === 'open') closeQuestion(tx, question);
      }),
    ),
    reveal: door.rating.reveal.handler(({ input }) =>
      act(input.gatheringId, input.questionId, (tx, question) => {
        const asked = input.revealed ? closeWithForm(tx, question) : question;
        hideOthers(tx, asked.gatheringId, ({ id }) => id === asked.id);
        if (asked.revealed !== input.revealed) tx.put('question', { ...asked, revealed: input.revealed });
        if (input.revealed) clearStage(tx, question.gatheringId);
      }),
    ),
  };
}

/** Taking every answer away is an edit: what is lost by a wrong press comes back by one undo. */
export function resetProcedure(parts: Parts) {
  return door.rating.reset.handler(({ input, context }) =>
    edit(parts, { gatheringId: input.gatheringId, scope: 'ratings', label: 'answersReset', by: context }, (tx) => {
      const question = owned(tx.store.tables.question.get(input.questionId), input.gatheringId);
      if (question.state === 'open') throw refused('questionIsOpen');
      for (const answer of answersOf(tx.store, question)) tx.remove('answer', answer.id);
      for (const score of tx.store.tables.groupScore.ofGathering(input.gatheringId)) {
        if (score.questionId === question.id) tx.remove('groupScore', score.id);
      }
      const unasked = { state: 'draft', revealed: false, openedAt: null, closedAt: null, closesAt: null } as const;
      tx.put('question', { ...question, ...unasked });
    }),
  );
}

/** A form opens and closes as one. */
export function formActs({ committer }: Parts) {
  const act = (
    gatheringId: GatheringId,
    formId: FormId,
    work: (tx: Transaction, questions: Question[], form: Form) => void,
  ) =>
    committer.commit(gatheringId, (tx) => {
      livingGathering(tx.store, gatheringId);
      const form = owned(tx.store.tables.form.get(formId), gatheringId);
      const questions = tx.store.tables.question.ofGathering(gatheringId);
      work(
        tx,
        questions.filter((question) => question.formId === form.id),
        form,
      );
    });
  return {
    open: door.form.open.handler(({ input }) =>
      act(input.gatheringId, input.formId, (tx, questions, { countdown }) => {
        const ofForm = ({ formId }: Question): boolean => formId === input.formId;
        closeOthers(tx, input.gatheringId, ofForm);
        hideOthers(tx, input.gatheringId, ofForm);
        for (const question of questions) if (question.state !== 'open') openQuestion(tx, question, countdown);
        clearStage(tx, input.gatheringId);
      }),
    ),
    close: door.form.close.handler(({ input }) =>
      act(input.gatheringId, input.formId, (tx, questions) => {
        for (const question of questions) if (question.state === 'open') closeQuestion(tx, question);
      }),
    ),
  };
}
