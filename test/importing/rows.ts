import { parseAgenda } from '../../src/importing/parse-agenda';
import { type ImportJson, type JsonItem, toImportJson } from '../../src/importing/to-json';

export const read = (...lines: readonly string[]): ImportJson => toImportJson(parseAgenda(lines.join('\n')));

const row = ({ start, end, title, kind, responsible, children }: JsonItem, depth = 0): string[] => [
  `${'  '.repeat(depth)}${start ?? '-'} ${end ?? '-'} ${kind} ${title}${responsible ? ` (${responsible})` : ''}`,
  ...children.flatMap((child) => row(child, depth + 1)),
];

/** What was read, a line for each item: start, end, kind, title and who holds it; its parts set in below. */
export const rows = (...lines: readonly string[]): string[] =>
  read(...lines).days.flatMap(({ items }) => items.flatMap((item) => row(item)));
