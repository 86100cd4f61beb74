import { isDeepStrictEqual } from 'node:util';
import { ORPCError } from '@orpc/server';
import { type GroupAnswer, reworded } from '../../domain/groups/group';
import type { GatheringId, GroupId, NoteId } from '../../domain/ids';
import { mergeTexts } from '../../domain/notes/merge-text';
import { PLAIN_NOTE } from '../../domain/notes/note';
import type { HistoryLabel } from '../../domain/views/snapshot';
import type { Caller } from '../core/context';
import { door } from '../core/door';
import { notFound } from '../core/failures';
import { hangingOn } from '../core/hanging';
import { aside, edit, isSentAgain, owned, type Parts, patched } from '../core/parts';
import type { Transaction } from '../core/transaction';
import type { EditingDesk } from '../feeds/editing';
import { putNewNote } from './new-note';

/** A table's pad writes for its own group and no other. */
function mayWriteFor(caller: Caller, groupId: GroupId): void {
  if (caller.role === 'group' && caller.bound !== groupId) {
    throw new ORPCError('FORBIDDEN', { status: 403, defined: true });
  }
}

export function groupProcedures(parts: Parts) {
  return {
    setAll: door.group.setAll.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'people', label: 'groupsChanged', by: context }, (tx) => {
        const { gatheringId, itemId } = input;
        owned(tx.store.tables.item.get(itemId), gatheringId);
        const standing = tx.store.tables.group.ofGathering(gatheringId).filter((group) => group.itemId === itemId);
        const kept = new Set(input.groups.map((group) => group.id));
        for (const [position, group] of input.groups.entries()) {
          const known = tx.store.tables.group.get(group.id);
          if (known) owned(known, gatheringId);
          tx.put('group', { ...group, gatheringId, itemId, position });
        }
        for (const group of standing) if (!kept.has(group.id)) removeGroup(tx, gatheringId, group.id);
      }),
    ),
    update: door.group.update.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'people', label: 'groupsChanged', by: context }, (tx) => {
        const before = owned(tx.store.tables.group.get(input.groupId), input.gatheringId);
        tx.put('group', patched(before, input.patch));
      }),
    ),
  };
}

/** With what it has answered, so that an undo brings both back. What others have said stands for itself again. */
function removeGroup(tx: Transaction, gatheringId: GatheringId, groupId: GroupId): void {
  const gone = hangingOn(tx.store, gatheringId, { group: new Set([groupId]) });
  for (const { entity, id } of gone) tx.remove(entity, id);
  tx.remove('group', groupId);
  const heads = new Set<string | null>(gone.map(({ id }) => id));
  for (const one of tx.store.tables.groupAnswer.ofGathering(gatheringId)) {
    if (heads.has(one.gatheredUnder)) tx.put('groupAnswer', { ...one, gatheredUnder: null });
  }
}

export function taskProcedures(parts: Parts) {
  return {
    set: door.task.set.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'plan', label: 'itemChanged', by: context }, (tx) => {
        owned(tx.store.tables.item.get(input.itemId), input.gatheringId);
        tx.put('task', { ...input.sheet, id: input.itemId, gatheringId: input.gatheringId });
      }),
    ),
    remove: door.task.remove.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'plan', label: 'itemChanged', by: context }, (tx) => {
        const task = owned(tx.store.tables.task.get(input.itemId), input.gatheringId);
        tx.remove('task', task.id);
      }),
    ),
  };
}

/** Where the one it was to stand before has been moved from under it, it goes last. */
function moveAnswer(tx: Transaction, answer: GroupAnswer, before: GroupAnswer['id'] | null): void {
  const beside = tx.store.tables.groupAnswer
    .ofGathering(answer.gatheringId)
    .filter((one) => one.groupId === answer.groupId && one.id !== answer.id);
  const at = beside.findIndex((one) => one.id === before && one.fieldId === answer.fieldId);
  const order = at < 0 ? [...beside, answer] : beside.toSpliced(at, 0, answer);
  for (const [position, one] of order.entries()) {
    if (one.position !== position) tx.put('groupAnswer', { ...one, position });
  }
}

interface OneAnswer {
  readonly gatheringId: GatheringId;
  readonly answerId: GroupAnswer['id'];
}
type AnswerLabel = Extract<HistoryLabel, `group${'Wrote' | 'Changed' | 'Removed' | 'Restored'}`>;

/**
 * What a table writes is its own: it stands outside the undo of the crew, and is told in the journal. What one of the crew
 * writes for it is a step of hers.
 */
function writingIn(parts: Parts) {
  const write = (by: Caller, gatheringId: GatheringId, label: AnswerLabel, work: (tx: Transaction) => void) =>
    (by.role === 'group' ? aside : edit)(parts, { gatheringId, scope: 'answers', label, by }, work);
  const act = (
    caller: Caller,
    label: AnswerLabel,
    input: OneAnswer,
    work: (tx: Transaction, answer: GroupAnswer) => GroupAnswer,
  ): Promise<void> =>
    write(caller, input.gatheringId, label, (tx) => {
      const answer = owned(tx.store.tables.groupAnswer.get(input.answerId), input.gatheringId);
      mayWriteFor(caller, answer.groupId);
      const after = work(tx, answer);
      // Sent again, or nothing new in it: nothing was done.
      if (!isDeepStrictEqual(after, answer)) tx.put('groupAnswer', after);
    });
  return { write, act };
}

function writingProcedures(parts: Parts) {
  const { write, act } = writingIn(parts);
  return {
    add: door.groupAnswer.add.handler(({ input, context }) =>
      write(context, input.gatheringId, 'groupWrote', (tx) => {
        const { gatheringId, groupId, fieldId, answerId: id } = input;
        mayWriteFor(context, groupId);
        owned(tx.store.tables.group.get(groupId), gatheringId);
        if (tx.store.tables.groupAnswer.get(id)) return;
        const others = tx.store.tables.groupAnswer.ofGathering(gatheringId).filter((one) => one.groupId === groupId);
        const position = Math.max(-1, ...others.map((one) => one.position)) + 1;
        const fresh = { gatheredUnder: null, agreed: false, agreedText: null, deletedAt: null };
        tx.put('groupAnswer', { ...fresh, id, gatheringId, groupId, fieldId, position, text: input.text, at: tx.at });
      }),
    ),
    update: door.groupAnswer.update.handler(({ input, context }) =>
      act(context, 'groupChanged', input, (tx, answer) => {
        if (isSentAgain(tx, input)) return answer;
        const { text } = mergeTexts(input.base ?? answer.text, input.text, answer.text);
        // Deleted on another of the table's devices while this was written: new words bring it back.
        return { ...reworded(answer, text), deletedAt: text === answer.text ? answer.deletedAt : null };
      }),
    ),
    move: door.groupAnswer.move.handler(({ input, context }) =>
      write(context, input.gatheringId, 'groupChanged', (tx) => {
        const answer = owned(tx.store.tables.groupAnswer.get(input.answerId), input.gatheringId);
        mayWriteFor(context, answer.groupId);
        moveAnswer(tx, answer, input.before);
      }),
    ),
    remove: door.groupAnswer.remove.handler(({ input, context }) =>
      act(context, 'groupRemoved', input, (tx, answer) => {
        // Those gathered under it stand for themselves again.
        for (const one of tx.store.tables.groupAnswer.ofGathering(input.gatheringId)) {
          if (one.gatheredUnder === answer.id) tx.put('groupAnswer', { ...one, gatheredUnder: null });
        }
        return { ...answer, deletedAt: tx.at, gatheredUnder: null };
      }),
    ),
    restore: door.groupAnswer.restore.handler(({ input, context }) =>
      act(context, 'groupRestored', input, (_tx, answer) => ({ ...answer, deletedAt: null })),
    ),
  };
}

/** What stands begun on a table's pad is told the crew as a number: the words are the table's until it adds them. */
export const begunAtTables = ({ store }: Parts, desk: EditingDesk) => ({
  begun: door.groupAnswer.begun.handler(({ input, context }) => {
    const group = owned(store.read.tables.group.get(context.bound ?? ''), input.gatheringId);
    desk.begin(input.gatheringId, group.id, input.padId, input.lines);
  }),
});

interface Agreement extends OneAnswer {
  readonly agreed: boolean;
  readonly noteId: NoteId;
}

/** The room agrees on an answer, or not after all; what it agrees on becomes a note. */
function agree(tx: Transaction, { gatheringId, answerId, agreed, noteId: id }: Agreement): void {
  const answer = owned(tx.store.tables.groupAnswer.get(answerId), gatheringId);
  if (answer.agreed === agreed && answer.agreedText === null) return;
  tx.put('groupAnswer', { ...answer, agreed, agreedText: null });
  if (!agreed) return;
  const { text } = answer;
  const known = tx.store.tables.note.get(id);
  if (known) {
    // Agreed on anew in other words: so is the note that stands for it, unless it has been given words of its own.
    const follows = known.gatheringId === gatheringId && known.text === answer.agreedText;
    if (follows) tx.put('note', { ...known, text, confirmedAt: tx.at, saidYesTo: null });
    return;
  }
  const { itemId } = owned(tx.store.tables.group.get(answer.groupId), gatheringId);
  const said = { kind: 'agreed', text, confirmedAt: tx.at } as const;
  tx.put('note', { ...PLAIN_NOTE, ...said, id, gatheringId, itemId, at: tx.at });
}

/** Back in plenary: what the room makes of the answers. */
export function groupAnswerProcedures(parts: Parts) {
  return {
    ...writingProcedures(parts),
    makeNotes: door.groupAnswer.makeNotes.handler(({ input, context }) =>
      edit(
        parts,
        { gatheringId: input.gatheringId, scope: 'answers', label: 'notesMade', by: context },
        (tx, gathering) => {
          for (const { noteId, fields } of input.notes) {
            const known = tx.store.tables.note.get(noteId);
            if (!known) putNewNote(tx, gathering, { noteId, fields, at: tx.at });
            else if (owned(known, input.gatheringId).deletedAt !== null) tx.put('note', { ...known, deletedAt: null });
          }
        },
      ),
    ),
    gather: door.groupAnswer.gather.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'answers', label: 'answersGathered', by: context }, (tx) => {
        const { groupAnswer } = tx.store.tables;
        const under = input.under === null ? null : owned(groupAnswer.get(input.under), input.gatheringId);
        // Under one that was deleted meanwhile nobody would see them.
        if (under && under.deletedAt !== null) throw notFound();
        // What the target itself is gathered under is what it stands for: never a chain.
        const head = under?.gatheredUnder ?? under?.id ?? null;
        for (const id of input.answerIds) {
          const answer = owned(groupAnswer.get(id), input.gatheringId);
          if (answer.id === head) continue;
          for (const one of groupAnswer.ofGathering(input.gatheringId)) {
            if (one.gatheredUnder === answer.id && head !== null)
              tx.put('groupAnswer', { ...one, gatheredUnder: head });
          }
          tx.put('groupAnswer', { ...answer, gatheredUnder: head });
        }
      }),
    ),
    agree: door.groupAnswer.agree.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'answers', label: 'answerAgreed', by: context }, (tx) =>
        agree(tx, input),
      ),
    ),
  };
}
