import { PLAIN_QUESTION, type Question } from '../../domain/ratings/rating';
import type { Reader } from '../../store';
import { door } from '../core/door';
import { refused } from '../core/failures';
import { edit, livingGathering, owned, type Parts, patched } from '../core/parts';
import type { Transaction } from '../core/transaction';

export const answersOf = (read: Reader, question: Question) =>
  read.tables.answer.ofGathering(question.gatheringId).filter((answer) => answer.questionId === question.id);

const hasAnswers = (read: Reader, question: Question): boolean =>
  answersOf(read, question).length > 0 ||
  read.tables.groupScore.ofGathering(question.gatheringId).some((score) => score.questionId === question.id);

const WORDING = ['kind', 'text', 'lowAnchor', 'highAnchor', 'choices'] as const satisfies readonly (keyof Question)[];

/** Another round of the same question that somebody has answered, in whichever gathering: then its wording stands fast. */
function answeredElsewhere(read: Reader, question: Question): boolean {
  return read
    .gatherings()
    .flatMap(({ id }) => read.tables.question.ofGathering(id))
    .some((other) => other.roundOf === question.roundOf && other.id !== question.id && hasAnswers(read, other));
}

const nextPosition = (tx: Transaction, gatheringId: Question['gatheringId']): number =>
  (tx.store.tables.question.ofGathering(gatheringId).at(-1)?.position ?? -1) + 1;

function putAgain(tx: Transaction, asked: Question, made: Pick<Question, 'id' | 'gatheringId' | 'itemId'>): void {
  const { kind, text, lowAnchor, highAnchor, whyNotLower, followUp, choices, roundOf, breakdown, countdown } = asked;
  const wording = { kind, text, lowAnchor, highAnchor, whyNotLower, followUp, choices, roundOf, breakdown, countdown };
  tx.put('question', { ...PLAIN_QUESTION, ...wording, ...made, position: nextPosition(tx, made.gatheringId) });
}

/** What the questions are, before anyone is asked. */
export function questionProcedures(parts: Parts) {
  return {
    add: door.rating.add.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'ratings', label: 'questionAdded', by: context }, (tx) => {
        const { gatheringId, questionId: id, fields } = input;
        if (tx.store.tables.question.get(id)) return;
        if (fields.itemId) owned(tx.store.tables.item.get(fields.itemId), gatheringId);
        if (fields.formId) owned(tx.store.tables.form.get(fields.formId), gatheringId);
        const own = { id, gatheringId, roundOf: id, position: nextPosition(tx, gatheringId) };
        tx.put('question', { ...PLAIN_QUESTION, ...fields, ...own });
      }),
    ),

    askAgain: door.rating.askAgain.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.to, scope: 'ratings', label: 'questionAdded', by: context }, (tx) => {
        const asked = owned(tx.store.tables.question.get(input.questionId), input.gatheringId);
        if (tx.store.tables.question.get(input.newId)) return;
        if (input.itemId) owned(tx.store.tables.item.get(input.itemId), input.to);
        livingGathering(tx.store, input.to);
        putAgain(tx, asked, { id: input.newId, gatheringId: input.to, itemId: input.itemId });
      }),
    ),

    update: door.rating.update.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'ratings', label: 'questionChanged', by: context }, (tx) => {
        const before = owned(tx.store.tables.question.get(input.questionId), input.gatheringId);
        if (answersOf(tx.store, before).length > 0) throw refused('questionHasAnswers');
        if (input.patch.itemId) owned(tx.store.tables.item.get(input.patch.itemId), input.gatheringId);
        if (input.patch.formId) owned(tx.store.tables.form.get(input.patch.formId), input.gatheringId);
        const after = patched(before, input.patch);
        const reworded = WORDING.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
        if (reworded && answeredElsewhere(tx.store, before)) throw refused('questionHasRounds');
        tx.put('question', after);
      }),
    ),

    remove: door.rating.remove.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'ratings', label: 'questionRemoved', by: context }, (tx) => {
        const before = owned(tx.store.tables.question.get(input.questionId), input.gatheringId);
        if (hasAnswers(tx.store, before)) throw refused('questionHasAnswers');
        tx.remove('question', before.id);
      }),
    ),
  };
}

/** In which order they are asked. */
export function orderProcedure(parts: Parts) {
  return door.rating.order.handler(({ input, context }) =>
    edit(parts, { gatheringId: input.gatheringId, scope: 'ratings', label: 'questionChanged', by: context }, (tx) => {
      const questions = tx.store.tables.question.ofGathering(input.gatheringId);
      const named = [...new Set(input.questionIds)].map((id) =>
        owned(tx.store.tables.question.get(id), input.gatheringId),
      );
      const others = questions.filter(({ id }) => !input.questionIds.includes(id));
      for (const [position, question] of [...named, ...others].entries()) {
        if (question.position !== position) tx.put('question', { ...question, position });
      }
    }),
  );
}

/** Several questions on one page. */
export function formEdits(parts: Parts) {
  return {
    put: door.form.put.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'ratings', label: 'formChanged', by: context }, (tx) => {
        const { gatheringId, formId: id, title, countdown } = input;
        const known = tx.store.tables.form.get(id);
        const position = (tx.store.tables.form.ofGathering(gatheringId).at(-1)?.position ?? -1) + 1;
        const form = known ? owned(known, gatheringId) : { id, gatheringId, position, countdown: null };
        tx.put('form', { ...form, title, ...(countdown !== undefined && { countdown }) });
      }),
    ),
    remove: door.form.remove.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'ratings', label: 'formChanged', by: context }, (tx) => {
        const form = owned(tx.store.tables.form.get(input.formId), input.gatheringId);
        for (const question of tx.store.tables.question.ofGathering(input.gatheringId)) {
          if (question.formId === form.id) tx.put('question', { ...question, formId: null });
        }
        tx.remove('form', form.id);
      }),
    ),
  };
}
