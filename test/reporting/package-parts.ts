import { allIn, named, treeOf, twice } from './xml-tree';

/** What is wrong with how the parts of a .docx or .xlsx hang together: such a file is offered to be mended, or is not opened. */
export function packageFaults(parts: ReadonlyMap<string, string>): string[] {
  return [...typeFaults(parts), ...relationFaults(parts)];
}

const isXml = (name: string): boolean => /\.(?:xml|rels)$/.test(name);

function typeFaults(parts: ReadonlyMap<string, string>): string[] {
  const types = treeOf(parts.get('[Content_Types].xml') ?? '<none/>');
  const of = (element: string, key: string): string[] =>
    named(types, element).map(({ attributes }) => attributes.get(key) ?? '');
  const overrides = of('Override', 'PartName');
  const extensions = new Set(of('Default', 'Extension').map((one) => one.toLowerCase()));
  const known = new Set(overrides.map((name) => name.slice(1)));
  const names = [...parts.keys()].filter((name) => name !== '[Content_Types].xml' && !name.endsWith('/'));
  return [
    ...twice(overrides.map((name) => name.toLowerCase())).map((name) => `two types for ${name}`),
    ...[...known].filter((name) => !parts.has(name)).map((name) => `a type for ${name}, which is not there`),
    ...names
      .filter((name) => !known.has(name) && !extensions.has(name.split('.').at(-1)?.toLowerCase() ?? ''))
      .map((name) => `no type for ${name}`),
    ...twice(names.map((name) => name.toLowerCase())).map((name) => `two parts called ${name}`),
  ];
}

/** The relations of one part: where each leads, or that it leads out of the file. */
const sourceOf = (rels: string): string => rels.replace(/_rels\/([^/]*)\.rels$/, '$1');

function relationsOf(parts: ReadonlyMap<string, string>, rels: string) {
  const source = sourceOf(rels);
  return named(treeOf(parts.get(rels) ?? '<none/>'), 'Relationship').map(({ attributes }) => {
    const target = attributes.get('Target') ?? '';
    const outside = attributes.get('TargetMode') === 'External';
    const part = decodeURIComponent(new URL(target, `file:///${source}`).pathname.slice(1));
    return { id: attributes.get('Id') ?? '', target, outside, part };
  });
}

function relationFaults(parts: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const relations = new Map<string, ReadonlySet<string>>();
  for (const rels of [...parts.keys()].filter((name) => name.endsWith('.rels'))) {
    const found = relationsOf(parts, rels);
    relations.set(sourceOf(rels), new Set(found.map(({ id }) => id)));
    faults.push(...twice(found.map(({ id }) => id)).map((id) => `${rels}: two relations called ${id}`));
    for (const { id, target, outside, part } of found) {
      if (outside && !URL.canParse(target)) faults.push(`${rels}: ${id} leads to no address: ${target}`);
      if (!outside && !parts.has(part)) faults.push(`${rels}: ${id} leads to ${part}, which is not there`);
    }
  }
  for (const [name, xml] of parts) {
    if (!isXml(name) || name.endsWith('.rels') || name === '[Content_Types].xml') continue;
    const known = relations.get(name) ?? new Set();
    for (const { attributes } of allIn(treeOf(xml))) {
      for (const [key, id] of attributes) {
        if (/^r:(?:id|embed|link|pict)$/.test(key) && !known.has(id)) faults.push(`${name}: no relation ${id}`);
      }
    }
  }
  return faults;
}
