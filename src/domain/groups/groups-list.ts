import type { ParticipantId } from '../ids';
import type { Participant } from '../people/participant';
import { nameKey } from '../people/person-name';

/** How a pasted list of groups is understood. */
interface ListedGroups {
  readonly groups: readonly { readonly name: string; readonly members: readonly ParticipantId[] }[];
  /** Names that stand in no list of participants, with the group they stood in. */
  readonly unknown: readonly string[];
  /** Who stood in more than one group; they are in the first. */
  readonly twice: readonly ParticipantId[];
}

type Known = Pick<Participant, 'id' | 'name'>;

interface Entry {
  readonly group: string;
  readonly name: string;
}

/** «Gruppe 1: …», «Bord 2», «Table 3 –», «1.»: a line that begins a group, and what stands on it already. */
const HEAD = /^\s*((?:gruppe|bord|group|table|lag|team)\s*[\p{L}\d]{0,3})\s*(?:[:–-]\s*(.*))?$/iu;
const NAMED = /^\s*([^:\t;]{1,80}):\s*(.*)$/u;
const COLUMN = /\t|;/u;
const GROUP_WORD = /^(gruppe|bord|group|table|lag|team)(\s*(nr\.?|no\.?)?)?$/iu;

/**
 * Reads groups from what somebody pasted: a line for each group with the names after a colon, a heading with a name on each
 * line below, or two columns of names and groups in either order.
 */
export function readGroups(text: string, people: readonly Known[]): ListedGroups {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const inColumns = lines.filter((line) => COLUMN.test(line)).length > lines.length / 2;
  return placed(inColumns ? fromColumns(lines, people) : fromLines(lines), people);
}

const names = (text: string): readonly string[] =>
  text
    .split(/,|;|\t|\s+(?:og|and)\s+/u)
    .map((name) => name.replace(/^[\s\-•*–\d.)]+/u, '').trim())
    .filter((name) => name !== '');

function fromLines(lines: readonly string[]): readonly Entry[] {
  const entries: Entry[] = [];
  let group = '';
  for (const line of lines) {
    const [, headed, beside = ''] = HEAD.exec(line) ?? [];
    const [, named, listed = ''] = NAMED.exec(line) ?? [];
    if (headed !== undefined || named !== undefined) {
      group = (headed ?? named ?? '').trim();
      entries.push(
        { group, name: '' },
        ...names(headed === undefined ? listed : beside).map((name) => ({ group, name })),
      );
    } else {
      entries.push(...names(line).map((name) => ({ group, name })));
    }
  }
  return entries;
}

/** The column where most are known names holds the names; the group is what stands beside. */
function fromColumns(lines: readonly string[], people: readonly Known[]): readonly Entry[] {
  const known = new Set(people.map(({ name }) => nameKey(name)));
  const rows = lines.map((line) => line.split(COLUMN).map((cell) => cell.trim()));
  const width = Math.max(...rows.map(({ length }) => length));
  const hits = (column: number): number => rows.filter((row) => known.has(nameKey(row[column] ?? ''))).length;
  const columns = Array.from({ length: width }, (_, column) => column);
  const nameAt = columns.toSorted((a, b) => hits(b) - hits(a))[0] ?? 0;
  const [head = []] = rows;
  const named = head.findIndex((cell) => GROUP_WORD.test(cell));
  const groupAt = named >= 0 ? named : nameAt === 0 ? width - 1 : 0;
  return rows
    .filter((row, at) => at > 0 || (!GROUP_WORD.test(row[groupAt] ?? '') && row[nameAt] !== undefined))
    .map((row) => ({ group: row[groupAt] ?? '', name: row[nameAt] ?? '' }))
    .filter(({ name, group }) => name !== '' && group !== '');
}

function placed(entries: readonly Entry[], people: readonly Known[]): ListedGroups {
  const byName = new Map(people.map(({ id, name }) => [nameKey(name), id]));
  const groups = new Map<string, { name: string; members: ParticipantId[] }>();
  const seen = new Set<ParticipantId>();
  const unknown: string[] = [];
  const twice: ParticipantId[] = [];
  for (const { group, name } of entries) {
    const standing = groups.get(nameKey(group)) ?? { name: group, members: [] };
    groups.set(nameKey(group), standing);
    if (name === '') continue;
    const id = byName.get(nameKey(name));
    if (id === undefined) unknown.push(name);
    else if (seen.has(id)) twice.push(id);
    else standing.members.push(id);
    if (id !== undefined) seen.add(id);
  }
  return { groups: [...groups.values()], unknown, twice };
}

/** Sets of people, one on each line, with commas between; and the names nobody has. */
export function readSets(
  text: string,
  people: readonly Known[],
): { readonly sets: readonly (readonly ParticipantId[])[]; readonly unknown: readonly string[] } {
  const byName = new Map(people.map(({ id, name }) => [nameKey(name), id]));
  const lines = text.split('\n').map(names);
  const idOf = (name: string): ParticipantId | undefined => byName.get(nameKey(name)) ?? onlyOneCalled(name, people);
  return {
    sets: lines.map((line) => line.flatMap((name) => idOf(name) ?? [])).filter(({ length }) => length > 1),
    unknown: lines.flat().filter((name) => idOf(name) === undefined),
  };
}

/** «Kari» is Kari Vik where there is no other Kari. */
function onlyOneCalled(name: string, people: readonly Known[]): ParticipantId | undefined {
  const key = nameKey(name);
  const called = people.filter((one) => nameKey(one.name).startsWith(`${key} `));
  return called.length === 1 ? called[0]?.id : undefined;
}
