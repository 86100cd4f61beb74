import { MAX_DEPTH } from '../domain/agenda';
import type { Entry } from './entry';

/** A child whose clock reaches beyond its parent's. */
export interface Escape {
  readonly child: Entry;
  readonly parent: Entry;
}

const MANY_AT_ONCE =
  /parallelle|parallella|parallel sessions|parallel tracks|sesjoner|sesjonar|sessions|workshops|verksteder|verkstader/iu;

const sameRange = (a: Entry, b: Entry): boolean => a.start === b.start && a.end === b.end;

/** Whether `entry` is a part of `block` by its clock; `nextStart` is where the item after it begins. */
function within(block: Entry, entry: Entry, nextStart: number | null): 'inside' | 'escapes' | null {
  const { start: from, end: to } = block;
  if (from === null || to === null || !block.endTold || entry.start === null) return null;
  if (entry.start < from || entry.start >= to) return null;
  const hasParts = block.children.some((child) => child.start !== null) || entry.indent > block.indent;
  if (entry.endTold && entry.end !== null) {
    if (sameRange(block, entry)) return MANY_AT_ONCE.test(block.title) ? 'inside' : null;
    if (entry.end <= to) return 'inside';
    return hasParts ? 'escapes' : null;
  }
  if (entry.start === from)
    return MANY_AT_ONCE.test(block.title) || nextStart === null || nextStart <= to ? 'inside' : null;
  return hasParts || (nextStart !== null && nextStart <= to) ? 'inside' : null;
}

function nextStartAfter(entries: readonly Entry[], i: number): number | null {
  const start = entries[i]?.start ?? 0;
  for (let j = i + 1; j < Math.min(entries.length, i + 20); j++) {
    const next = entries[j]?.start ?? null;
    if (next !== null && next >= start) return next;
  }
  return null;
}

/** Builds the tree by containment in time; untimed entries stand beside what is before them. */
export function buildTree(entries: readonly Entry[], alone: ReadonlySet<Entry>): { roots: Entry[]; escapes: Escape[] } {
  const roots: Entry[] = [];
  const escapes: Escape[] = [];
  const stack: Entry[] = [];
  entries.forEach((entry, i) => {
    if (alone.has(entry)) {
      roots.push(entry);
      return;
    }
    if (entry.start === null) {
      const beside = stack.at(-2);
      const last = stack.at(-1);
      const deeper = last && entry.indent > last.indent && last.children.length > 0;
      (deeper ? last.children : beside ? beside.children : roots).push(entry);
      return;
    }
    const nextStart = nextStartAfter(entries, i);
    let fit: ReturnType<typeof within> = null;
    while (stack.length > 0) {
      const block = stack.at(-1);
      fit = block && stack.length < MAX_DEPTH ? within(block, entry, nextStart) : null;
      if (fit) break;
      stack.pop();
    }
    const parent = stack.at(-1);
    if (parent && fit === 'escapes') escapes.push({ child: entry, parent });
    (parent ? parent.children : roots).push(entry);
    stack.push(entry);
  });
  return { roots, escapes };
}
