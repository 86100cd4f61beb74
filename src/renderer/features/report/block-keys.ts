import type { ReportBlock } from '../../../domain/report/report-document';

/** By which the blocks of a section are known again when it is drawn anew. */
export interface BlockKeys {
  /** One for each block, in order. */
  readonly keys: readonly string[];
  /** Which block each line and row stood in. */
  readonly blockOf: ReadonlyMap<string, string>;
}

export const NO_KEYS: BlockKeys = { keys: [], blockOf: new Map() };

/**
 * A block is known by its own key, or by what stands in it: a list is the same list when lines come and go, and when
 * blocks come above it. What is being written in it would else be cut off.
 */
export function blockKeys(blocks: readonly ReportBlock[], before: BlockKeys): BlockKeys {
  const taken = new Set<string>();
  const blockOf = new Map<string, string>();
  const keys = blocks.map((block) => {
    const inside = keysInside(block);
    const key = nameOf(block, inside, before, taken);
    taken.add(key);
    for (const one of inside) blockOf.set(one, key);
    return key;
  });
  return { keys, blockOf };
}

function nameOf(block: ReportBlock, inside: readonly string[], before: BlockKeys, taken: ReadonlySet<string>): string {
  if ('key' in block && block.key !== undefined) return free(block.key, taken);
  const known = inside.flatMap((one) => before.blockOf.get(one) ?? []).find((one) => !taken.has(one));
  if (known !== undefined) return known;
  const [first] = inside;
  if (first === undefined) return free(`${block.type}:${'text' in block ? block.text : ''}`, taken);
  // What is new leaves the names of those further down alone.
  return free(first, new Set([...taken, ...before.keys]));
}

function free(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let nr = 2; taken.has(candidate); nr += 1) candidate = `${name}#${nr}`;
  return candidate;
}

/** Its lines or rows by their keys. The same may stand in a list and in a table. */
const keysInside = (block: ReportBlock): string[] =>
  partsOf(block).flatMap(({ key }) => (key === undefined ? [] : `${block.type}:${key}`));

function partsOf(block: ReportBlock): readonly { readonly key?: string }[] {
  switch (block.type) {
    case 'list':
      return block.items;
    case 'table':
      return block.rows;
    case 'twoByTwo':
      return block.quarters.flatMap(({ items }) => items);
    default:
      return [];
  }
}
