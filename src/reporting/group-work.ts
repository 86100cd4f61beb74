import { noteOfAnswer } from '../domain/groups/answer-notes';
import type { Group, GroupAnswer, TaskSheet } from '../domain/groups/group';
import type { ItemId, NoteId } from '../domain/ids';
import type { Note, NoteKind } from '../domain/notes/note';
import { nameKey } from '../domain/people/person-name';
import { headOf, inOrder } from '../domain/views/groups-shown';
import type { Snapshot } from '../domain/views/snapshot';
import type { ReportableNotes } from './notes-for-report';

/** A group that says the same, with its own words where they are others: who does it may be said there alone. */
export interface Alike {
  readonly name: string;
  readonly words: readonly string[];
}

/** What stands for itself under its heading, with who says the same. */
export interface WrittenAnswer {
  readonly answer: GroupAnswer;
  readonly group: Group;
  /** Each other group once, and its own group where that has said it in other words too. */
  readonly alike: readonly Alike[];
  readonly agreed: boolean;
  /** The note it was made into, which then stands here and not under its item. */
  readonly note: Note | null;
}

/** What the groups at one item have written. */
export interface ItemGroups {
  readonly itemId: ItemId;
  readonly groups: readonly Group[];
  readonly task: TaskSheet | null;
  /** In the order of the groups, then as written; field by field is for the reader. */
  readonly answers: readonly WrittenAnswer[];
}

export interface GroupWork {
  readonly byItem: readonly ItemGroups[];
  /** Notes that stand where the answer they were made of stands. */
  readonly noteIds: ReadonlySet<NoteId>;
}

/** What is said in a group is a contribution like any other; notes of other kinds have sections of their own. */
const STANDS_HERE: ReadonlySet<NoteKind> = new Set<NoteKind>(['contribution', 'idea', 'question']);
/** What is to be done is followed up elsewhere, and is what the group answered all the same. */
const STANDS_THERE_TOO: ReadonlySet<NoteKind> = new Set<NoteKind>(['action', 'order']);

type NoteMade = (answer: GroupAnswer) => Note | null | 'elsewhere';

/** Who else says it. The words of an answer that is a note of its own are that note's to tell, or to keep back. */
function alikeOf(
  head: GroupAnswer,
  same: readonly GroupAnswer[],
  groups: readonly Group[],
  noteMade: NoteMade,
): Alike[] {
  const told = new Set([nameKey(head.text)]);
  return groups.flatMap(({ id, name }) => {
    const its = same.filter((one) => one.groupId === id && one.id !== head.id);
    const words = its.flatMap((one) => {
      const isTold = told.has(nameKey(one.text)) || noteMade(one) !== null;
      told.add(nameKey(one.text));
      return isTold ? [] : [one.text.trim()];
    });
    return its.length === 0 || (id === head.groupId && words.length === 0) ? [] : [{ name: name.trim(), words }];
  });
}

function writtenAt(groups: readonly Group[], answers: readonly GroupAnswer[], noteMade: NoteMade): WrittenAnswer[] {
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const living = inOrder(answers.filter(({ deletedAt, groupId }) => deletedAt === null && groupOf.has(groupId)));
  const ids = new Set(living.map(({ id }) => id));
  // What was gathered under an answer that is gone stands for itself again.
  const headIn = (answer: GroupAnswer) => (ids.has(headOf(answer)) ? headOf(answer) : answer.id);
  const together = (answer: GroupAnswer) => living.filter((other) => headIn(other) === headIn(answer));
  // Answers to several questions that mean the same stand once under each: a heading is not to go for it.
  const stands = (answer: GroupAnswer): boolean => {
    const here = together(answer).filter(({ fieldId }) => fieldId === answer.fieldId);
    return answer === (here.find(({ id }) => id === headIn(answer)) ?? here[0]);
  };
  return groups.flatMap((group) =>
    living
      .filter((answer) => answer.groupId === group.id && stands(answer))
      .flatMap((answer) => {
        const note = noteMade(answer);
        if (note === 'elsewhere') return [];
        const all = together(answer);
        const same = all.filter(({ fieldId }) => fieldId === answer.fieldId);
        const alike = alikeOf(answer, same, groups, noteMade);
        return [{ answer, group, alike, agreed: all.some(({ agreed }) => agreed), note }];
      }),
  );
}

/** What the groups wrote, item by item. An answer that is an action stands here as well; one of another kind, in its note's section. */
export function groupWorkOf(snapshot: Snapshot, notes: ReportableNotes): GroupWork {
  const shown = new Map(notes.all.map((note) => [note.id, note]));
  const living = new Set(snapshot.notes.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id));
  const noteMade: NoteMade = ({ id }) => {
    const noteId = noteOfAnswer(id);
    if (!living.has(noteId)) return null;
    const note = shown.get(noteId);
    if (!note) return 'elsewhere';
    if (STANDS_THERE_TOO.has(note.kind)) return null;
    return STANDS_HERE.has(note.kind) ? note : 'elsewhere';
  };
  const byItem = [...new Set(snapshot.groups.map(({ itemId }) => itemId))].map((itemId): ItemGroups => {
    const groups = snapshot.groups
      .filter((group) => group.itemId === itemId)
      .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
    const task = snapshot.tasks.find(({ id }) => id === itemId) ?? null;
    return { itemId, groups, task, answers: writtenAt(groups, snapshot.groupAnswers, noteMade) };
  });
  // Those on a SWOT stand in its table, whatever they were made into.
  const here = byItem.flatMap(({ answers, task }) => (task?.form === 'swot' ? [] : answers));
  return { byItem, noteIds: new Set(here.flatMap(({ note }) => (note ? [note.id] : []))) };
}
