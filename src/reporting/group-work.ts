import { noteOfAnswer } from '../domain/groups/answer-notes';
import type { Group, GroupAnswer, TaskSheet } from '../domain/groups/group';
import type { ItemId, NoteId } from '../domain/ids';
import type { Note, NoteKind } from '../domain/notes/note';
import { headOf, inOrder } from '../domain/views/groups-shown';
import type { Snapshot } from '../domain/views/snapshot';
import type { ReportableNotes } from './notes-for-report';

/** What stands for itself, with who says the same. */
export interface WrittenAnswer {
  readonly answer: GroupAnswer;
  readonly group: Group;
  /** The other groups that say the same, each once. */
  readonly alike: readonly Group[];
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

function writtenAt(
  groups: readonly Group[],
  answers: readonly GroupAnswer[],
  noteMade: (answer: GroupAnswer) => Note | null | 'elsewhere',
): WrittenAnswer[] {
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const living = inOrder(answers.filter(({ deletedAt, groupId }) => deletedAt === null && groupOf.has(groupId)));
  const ids = new Set(living.map(({ id }) => id));
  // What was gathered under an answer that is gone stands for itself again.
  const headIn = (answer: GroupAnswer) => (ids.has(headOf(answer)) ? headOf(answer) : answer.id);
  return groups.flatMap((group) =>
    living
      .filter((answer) => answer.groupId === group.id && headIn(answer) === answer.id)
      .flatMap((answer) => {
        const note = noteMade(answer);
        if (note === 'elsewhere') return [];
        const same = living.filter((other) => headIn(other) === answer.id);
        const others = new Set(same.map(({ groupId }) => groupId).filter((id) => id !== group.id));
        const alike = groups.filter(({ id }) => others.has(id));
        return [{ answer, group, alike, agreed: same.some(({ agreed }) => agreed), note }];
      }),
  );
}

/** What the groups wrote, item by item. An answer that has become a note of another kind stands in that note's section. */
export function groupWorkOf(snapshot: Snapshot, notes: ReportableNotes): GroupWork {
  const shown = new Map(notes.all.map((note) => [note.id, note]));
  const living = new Set(snapshot.notes.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id));
  const noteMade = ({ id }: GroupAnswer): Note | null | 'elsewhere' => {
    const noteId = noteOfAnswer(id);
    if (!living.has(noteId)) return null;
    const note = shown.get(noteId);
    return note && STANDS_HERE.has(note.kind) ? note : 'elsewhere';
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
