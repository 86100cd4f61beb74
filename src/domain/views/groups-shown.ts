import type { Showing } from '../agenda/gathering';
import type { Group, GroupAnswer, TaskSheet } from '../groups/group';
import type { StageAnswers, StageShowing } from './views';

export type GroupsAsked = Extract<Showing, { type: 'groups' }>;
export type GroupsShown = Extract<StageShowing, { type: 'groups' }>;

/** What the groups at one item have made, with what to call it all when nothing better is known. */
export interface GroupsMaterial {
  readonly title: string;
  readonly groups: readonly Group[];
  readonly task: TaskSheet | null;
  readonly answers: readonly GroupAnswer[];
}

/** In the order they stand on the pad. */
export const inOrder = <Placed extends Pick<GroupAnswer, 'position' | 'at'>>(all: readonly Placed[]): Placed[] =>
  all.toSorted((a, b) => a.position - b.position || a.at - b.at);

/** The answer it stands under as saying the same, or itself. */
export const headOf = (answer: GroupAnswer): GroupAnswer['id'] => answer.gatheredUnder ?? answer.id;

/** One page of one group's answers, or of everyone's to one field. What says the same stands once, and is counted. */
export function groupsShown(material: GroupsMaterial, asked: GroupsAsked): GroupsShown {
  const one = material.groups.find((group) => group.id === asked.groupId);
  const fields = (material.task?.fields ?? []).filter(({ id }) => asked.fieldId === null || id === asked.fieldId);
  const pages = paged(one ? ofGroup(material, one, fields) : ofFields(material, fields));
  const page = Math.min(asked.page, pages.length - 1);
  const field = fields.length === 1 ? fields[0]?.label : undefined;
  const title = one?.name ?? field ?? (material.task?.title || material.title);
  return { type: 'groups', title, page, pages: pages.length, parts: pages[page] ?? [] };
}

type Fields = TaskSheet['fields'];

/** All that a group has written, also what another group's words stand for; what it says twice stands once. */
function ofGroup(material: GroupsMaterial, group: Group, fields: Fields): readonly StageAnswers[] {
  return fields.map(({ id, label }) => {
    const own = living(material).filter((answer) => answer.groupId === group.id && answer.fieldId === id);
    const first = own.filter((answer, at) => own.findIndex((other) => headOf(other) === headOf(answer)) === at);
    return { label, answers: first.map((answer) => shown(material, answer)) };
  });
}

function ofFields(material: GroupsMaterial, fields: Fields): readonly StageAnswers[] {
  const known = new Set(fields.map(({ id }) => id));
  return material.groups.map(({ id, name }) => ({
    label: name,
    answers: living(material)
      .filter((answer) => answer.gatheredUnder === null && answer.groupId === id && known.has(answer.fieldId))
      .map((answer) => shown(material, answer)),
  }));
}

const living = ({ answers }: GroupsMaterial): readonly GroupAnswer[] =>
  inOrder(answers.filter(({ deletedAt }) => deletedAt === null));

function shown(material: GroupsMaterial, answer: GroupAnswer): StageAnswers['answers'][number] {
  const same = living(material).filter((other) => headOf(other) === headOf(answer));
  const { id, text } = answer;
  return { id, text, agreed: same.some(({ agreed }) => agreed), alike: same.length - 1 };
}

/** How much of a screen there is, in lines of an answer; a label takes somewhat more than one. */
const LINES = 10;
const LABEL = 1.4;
/** As many characters as a line takes with wide letters in it; longer answers than this many lines are cut. */
const CHARACTERS = 50;
const MOST_LINES = 5;

const linesOf = (text: string): number =>
  Math.min(
    MOST_LINES,
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS)), 0),
  );

/** Pages that can be read from the back of the hall. A part that goes on on the next page has its label there too. */
function paged(parts: readonly StageAnswers[]): readonly (readonly StageAnswers[])[] {
  const pages: StageAnswers[][] = [[]];
  let left = LINES;
  const turn = (): void => {
    pages.push([]);
    left = LINES;
  };
  for (const { label, answers } of parts.filter((part) => part.answers.length > 0)) {
    let open: { label: string; answers: StageAnswers['answers'][number][] } | null = null;
    for (const answer of answers) {
      // What is said of it stands on a line of its own.
      const lines = linesOf(answer.text) + (answer.alike > 0 || answer.agreed ? 1 : 0) + 0.3;
      if (lines + (open ? 0 : LABEL) > left && left < LINES) {
        turn();
        open = null;
      }
      if (!open) {
        open = { label, answers: [] };
        pages.at(-1)?.push(open);
        left -= LABEL;
      }
      open.answers.push(answer);
      left -= lines;
    }
  }
  return pages;
}
