import { useRef, useState } from 'react';
import { noteFieldsOf, noteOfAnswer } from '../../../domain/groups/answer-notes';
import type { GroupAnswer } from '../../../domain/groups/group';
import type { GroupAnswerId, GroupId, NoteId } from '../../../domain/ids';
import { createActIds } from '../../api/act-id';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { useToast } from '../../ui/Toast';
import type { ItemGroups } from './item-groups';

/** What can be done to the groups' answers when the room is together again. */
export interface AnswerActs {
  write(groupId: GroupId, fieldId: string, text: string): Promise<boolean>;
  /** `base`: the text that was changed, so that what the table wrote meanwhile is put together with it. */
  update(answer: GroupAnswer, text: string, base: string): Promise<boolean>;
  remove(answer: GroupAnswer): Promise<void>;
  /** Says that one means the same as another; null: that it stands for itself again. */
  gather(answer: GroupAnswer, under: GroupAnswer | null): Promise<void>;
  agree(answer: GroupAnswer, agreed: boolean): Promise<void>;
  /** Makes notes of those that are none yet, in the group's name and on the item. */
  makeNotes(answers: readonly GroupAnswer[]): Promise<void>;
}

export function useAnswerActs(desk: ItemGroups): AnswerActs {
  const { gatheringId, client, snapshot } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const undo = useUndo().action('answers');
  const { makeNotes } = useNoteMaking(desk);
  const [acts] = useState(createActIds);
  const sending = useRef<{ readonly says: string; readonly id: GroupAnswerId } | null>(null);
  return {
    makeNotes,
    write: async (groupId, fieldId, text) => {
      // The same words pressed twice for the same table are one answer: their id goes along.
      const says = JSON.stringify([groupId, fieldId, text]);
      if (sending.current?.says !== says) sending.current = { says, id: crypto.randomUUID() as GroupAnswerId };
      const answer = { groupId, fieldId, answerId: sending.current.id, text };
      const done = await call(() => client.groupAnswer.add({ gatheringId, ...answer }));
      // The next may be on its way already.
      if (done.ok && sending.current?.id === answer.answerId) sending.current = null;
      return done.ok;
    },
    update: async ({ id: answerId }, text, base) => {
      const change = { gatheringId, answerId, text, base };
      const done = await call(() => client.groupAnswer.update({ ...change, act: acts.of(change) }));
      if (done.ok) acts.done();
      return done.ok;
    },
    remove: async ({ id: answerId }) => {
      const done = await call(() => client.groupAnswer.remove({ gatheringId, answerId }));
      if (done.ok) toast({ text: t('groups:answer.removed'), action: undo });
    },
    gather: async (answer, under) => {
      const answerIds = [answer.id];
      const done = await call(() => client.groupAnswer.gather({ gatheringId, answerIds, under: under?.id ?? null }));
      if (done.ok) toast({ text: t(under ? 'groups:answer.gathered' : 'groups:answer.apart'), action: undo });
    },
    agree: async ({ id: answerId }, agreed) => {
      const own = `agreed-${answerId}`.slice(0, 64) as NoteId;
      // Where its note has been deleted, it is to have another.
      const gone = snapshot.notes.some(({ id, deletedAt }) => id === own && deletedAt !== null);
      const noteId = gone ? (crypto.randomUUID() as NoteId) : own;
      const done = await call(() => client.groupAnswer.agree({ gatheringId, answerId, agreed, noteId }));
      if (done.ok) toast({ text: t(agreed ? 'groups:answer.agreed' : 'groups:answer.notAgreed'), action: undo });
    },
  };
}

function useNoteMaking({ item, groups, task, answers }: ItemGroups): Pick<AnswerActs, 'makeNotes'> {
  const { gatheringId, client, snapshot } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const undo = useUndo().action('answers');
  const said = ({ text, fieldId, groupId }: GroupAnswer) => {
    const groupName = groups.find(({ id }) => id === groupId)?.name ?? '';
    return { text, fieldId, groupName };
  };
  const noteOf = (answer: GroupAnswer) => {
    const alike = answers.filter(({ gatheredUnder }) => gatheredUnder === answer.id).map(said);
    const fields = { ...noteFieldsOf(said(answer), task?.form ?? 'free', alike), itemId: item.id };
    return { noteId: noteOfAnswer(answer.id), fields };
  };
  return {
    makeNotes: async (chosen) => {
      const standing = new Set(snapshot.notes.flatMap(({ id, deletedAt }) => (deletedAt === null ? [id] : [])));
      const notes = chosen.map(noteOf).filter(({ noteId }) => !standing.has(noteId));
      if (notes.length === 0) return;
      const done = await call(() => client.groupAnswer.makeNotes({ gatheringId, notes }));
      if (done.ok) toast({ text: t('groups:answer.notesMade', { count: notes.length }), action: undo });
    },
  };
}
