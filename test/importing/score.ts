import type { ImportJson, JsonItem } from '../../src/importing/to-json';

/** Precision and recall of one import against what a careful reader would have written down. */
export class Score {
  found = 0;
  expected = 0;
  matched = 0;

  add(matched: number, found: number, expected: number): void {
    this.matched += matched;
    this.found += found;
    this.expected += expected;
  }

  get precision(): number {
    return this.found === 0 ? 1 : this.matched / this.found;
  }

  get recall(): number {
    return this.expected === 0 ? 1 : this.matched / this.expected;
  }

  get lowest(): number {
    return Math.min(this.precision, this.recall);
  }
}

export interface Scores {
  items: Score;
  fields: Score;
  warnings: Score;
}

export const newScores = (): Scores => ({ items: new Score(), fields: new Score(), warnings: new Score() });

interface Flat extends JsonItem {
  depth: number;
  day: number;
  parent: string;
}

const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function flat(json: ImportJson): Flat[] {
  const walk = (items: readonly JsonItem[], day: number, depth: number, parent: string): Flat[] =>
    items.flatMap((item) => [
      { ...item, depth, day, parent },
      ...walk(item.children, day, depth + 1, plain(item.title)),
    ]);
  return json.days.flatMap((day, i) => walk(day.items, i, 0, ''));
}

const keyOf = (item: Flat): string => `${item.day}|${item.start}|${plain(item.title)}`;

/** Counts what is in both lists, each once. */
function common(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const key of b) left.set(key, (left.get(key) ?? 0) + 1);
  let n = 0;
  for (const key of a) {
    const count = left.get(key) ?? 0;
    if (count === 0) continue;
    left.set(key, count - 1);
    n += 1;
  }
  return n;
}

const fieldsOf = (item: Flat): string[] =>
  [
    ['end', item.end],
    ['minutes', item.minutes],
    ['kind', item.kind],
    ['responsible', item.responsible && plain(item.responsible)],
    ['parent', item.parent],
  ]
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${keyOf(item)}|${name}=${value}`);

const place = (where: string): string => plain(where).slice(0, 60);

export function score(found: ImportJson, expected: ImportJson, into: Scores): void {
  const [a, b] = [flat(found), flat(expected)];
  const alternatives = (json: ImportJson) =>
    json.alternatives.map(({ minutes, title }) => `alt|${minutes}|${plain(title)}`);
  const items = [
    [...a.map(keyOf), ...alternatives(found)] as const,
    [...b.map(keyOf), ...alternatives(expected)] as const,
  ] as const;
  into.items.add(common(items[0], items[1]), items[0].length, items[1].length);
  const days = (json: ImportJson) => json.days.flatMap(({ label, date }, i) => [`${i}|${label}`, `${i}|${date}`]);
  const fields = [
    [...a.flatMap(fieldsOf), ...days(found)] as const,
    [...b.flatMap(fieldsOf), ...days(expected)] as const,
  ] as const;
  into.fields.add(common(fields[0], fields[1]), fields[0].length, fields[1].length);
  const told = (json: ImportJson) => json.warnings.map(({ type, where }) => `${type}|${place(where)}`);
  into.warnings.add(common(told(found), told(expected)), found.warnings.length, expected.warnings.length);
}
