import { partOf } from './opened';
import { packageFaults } from './package-parts';

/** What would make Excel offer to repair a workbook, looked for in its parts. */

const attribute = (xml: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(xml)?.[1] ?? '';

const relationsOf = (parts: ReadonlyMap<string, string>, part: string): Map<string, string> => {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]+)$/.exec(part) ?? [];
  const xml = parts.get(`${folder}_rels/${name}.rels`) ?? '';
  const targets = [...xml.matchAll(/<Relationship\s[^>]*>/g)].map(([one]): [string, string] => [
    attribute(one, 'Id'),
    new URL(attribute(one, 'Target'), `file:///${part}`).pathname.slice(1),
  ]);
  return new Map(targets);
};

/** The order the schema wants the parts of a sheet in. */
const ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'autoFilter', 'mergeCells'],
  ...['conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup'],
  ...['headerFooter', 'drawing', 'legacyDrawing', 'tableParts', 'extLst'],
];

/** The names of the elements right under the first one. */
function childrenOf(xml: string): string[] {
  const children: string[] = [];
  let depth = 0;
  for (const [, close, name = '', empty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:.-]+="[^"]*")*\s*(\/?)>/g)) {
    if (close) depth -= 1;
    else {
      if (depth === 1) children.push(name);
      if (!empty) depth += 1;
    }
  }
  return children;
}

const text = (xml: string): string => xml.replace(/<[^>]*>/g, '');

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function bounds(ref: string) {
  const [, left = '', top = '', right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(ref) ?? [];
  return { left: columnNumber(left), top: Number(top), right: columnNumber(right), bottom: Number(bottom) };
}

const inside = (inner: string, outer: string): boolean => {
  const [a, b] = [bounds(inner), bounds(outer)];
  return a.left >= b.left && a.top >= b.top && a.right <= b.right && a.bottom <= b.bottom;
};

interface Heading {
  readonly name: string;
  readonly shown: string;
}

function headingsOf(sheet: string, strings: readonly string[], table: string): Heading[] {
  const row = /<row r="1"[^>]*>([\s\S]*?)<\/row>/.exec(sheet)?.[1] ?? '';
  const cells = [...row.matchAll(/<c\s[^>]*?t="s"[^>]*><v>(\d+)<\/v><\/c>/g)].map(
    ([, at]) => strings[Number(at)] ?? '',
  );
  const names = [...table.matchAll(/<tableColumn\s[^>]*>/g)].map(([one]) => attribute(one, 'name'));
  return names.map((name, at) => ({ name, shown: cells[at] ?? '' }));
}

function tableFaults(table: string, sheet: string, strings: readonly string[]): string[] {
  const ref = attribute(table, 'ref');
  const { left, top, right, bottom } = bounds(ref);
  const headings = headingsOf(sheet, strings, table);
  const lastRow = Math.max(...[...sheet.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row)));
  const faults: string[] = [];
  if (bottom <= top) faults.push(`${ref} has no rows`);
  if (bottom !== lastRow) faults.push(`${ref} ends before row ${lastRow}`);
  if (right - left + 1 !== headings.length) faults.push(`${ref} has ${headings.length} columns`);
  if (/<autoFilter ref="([^"]+)"/.exec(table)?.[1] !== ref) faults.push('the filter is not on the table');
  if (new Set(headings.map(({ name }) => name.toLowerCase())).size !== headings.length)
    faults.push('two columns alike');
  for (const { name, shown } of headings) if (name !== shown) faults.push(`«${name}» is called «${shown}»`);
  return faults;
}

function sheetFaults(sheet: string): string[] {
  const children = childrenOf(sheet).map((name) => ORDER.indexOf(name));
  const faults = children.includes(-1) ? ['an element the schema does not know'] : [];
  if (children.some((at, index) => at < (children[index - 1] ?? 0))) faults.push('elements out of order');
  const rules = [...sheet.matchAll(/<cfRule\s[^>]*>/g)].map(([rule]) => attribute(rule, 'priority'));
  if (new Set(rules).size !== rules.length) faults.push('two rules with one priority');
  const dimension = /<dimension ref="([^"]+)"/.exec(sheet)?.[1] ?? 'A1';
  const ranges = [...sheet.matchAll(/sqref="([^"]+)"/g)].map(([, ref]) => ref ?? '');
  const outside = ranges.filter((ref) => ref !== 'A2' && !inside(ref, dimension));
  if (outside.length > 0) faults.push(`${outside.join(', ')} lies outside ${dimension}`);
  const ids = (pattern: RegExp): string =>
    [...sheet.matchAll(pattern)]
      .map(([, id]) => id)
      .sort()
      .join();
  if (ids(/<x14:id>([^<]+)</g) !== ids(/<x14:cfRule\s[^>]*?id="([^"]+)"/g)) faults.push('a bar without its other half');
  const long = [...sheet.matchAll(/<formula1>([^<]*)<\/formula1>/g)].filter(
    ([, list]) => (list?.length ?? 0) > 255 + 12,
  );
  return [...faults, ...long.map(([, list]) => `the list ${list} is too long`)];
}

function bookFaults(book: string): string[] {
  const names = [...book.matchAll(/<sheet\s[^>]*>/g)].map(([one]) => attribute(one, 'name'));
  const faults = names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name));
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) faults.push('two sheets alike');
  const defined = [...book.matchAll(/<definedName\s([^>]*)>([^<]*)</g)].map(
    ([, given = '', ref = '']) =>
      [attribute(` ${given}`, 'name'), attribute(` ${given}`, 'localSheetId'), ref] as const,
  );
  const keys = defined.map(([name, local]) => `${local} ${name.toLowerCase()}`);
  if (new Set(keys).size !== keys.length) faults.push('two defined names alike');
  for (const [name, , ref] of defined) {
    if (!/^(?:_xlnm\.)?[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) faults.push(`${name} is no name`);
    const sheet = /^'?(.*?)'?!/.exec(ref.replaceAll('&apos;', "'"))?.[1] ?? '';
    if (!names.includes(sheet)) faults.push(`${name} leads to ${ref}`);
  }
  return faults;
}

/** Everything found wrong with a workbook's parts; an empty list is a file that opens as it is. */
export function workbookFaults(parts: ReadonlyMap<string, string>): string[] {
  const book = partOf(parts, 'xl/workbook.xml');
  const strings = [...partOf(parts, 'xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, si]) =>
    text(si ?? ''),
  );
  const faults = [...packageFaults(parts), ...bookFaults(book)];
  if (parts.has('xl/calcChain.xml')) faults.push('a chain of calculation that may not fit');
  const tableNames: string[] = [];
  const ids: string[] = [];
  for (const [name, sheet] of parts) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    faults.push(...sheetFaults(sheet).map((fault) => `${name}: ${fault}`));
    const relations = relationsOf(parts, name);
    for (const [, id = ''] of sheet.matchAll(/<tablePart r:id="([^"]+)"/g)) {
      const table = parts.get(relations.get(id) ?? '') ?? '';
      tableNames.push(attribute(table, 'displayName'));
      ids.push(attribute(table, 'id'));
      faults.push(...tableFaults(table, sheet, strings).map((fault) => `${name}: ${fault}`));
    }
    for (const [, at] of sheet.matchAll(/t="s"[^>]*><v>(\d+)</g)) {
      if (strings[Number(at)] === undefined) faults.push(`${name}: no text ${at}`);
    }
  }
  if (new Set(ids).size !== ids.length) faults.push('two tables with one id');
  if (new Set(tableNames.map((name) => name.toLowerCase())).size !== tableNames.length) faults.push('two tables alike');
  for (const name of tableNames) if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) faults.push(`${name} is no table's name`);
  return faults;
}
