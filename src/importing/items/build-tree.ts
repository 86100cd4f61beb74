import { MAX_DEPTH } from '../../domain/agenda/agenda';
import { kindOfTitle } from '../lexicon/kind-of-title';
import type { Entry } from './entry';

const MANY_AT_ONCE =
  /parallelle|parallella|parallel sessions|parallel tracks|sesjoner|sesjonar|sessions|workshops|verksteder|verkstader/iu;

const sameRange = (a: Entry, b: Entry): boolean => a.start === b.start && a.end === b.end;

/** Whether `entry` is a part of `block` by its clock, though it may outlast it. `nextStart`: where the next item begins. */
function within(block: Entry, entry: Entry, nextStart: number | null): boolean {
  const { start: from, end: to } = block;
  if (from === null || to === null || !block.endTold || entry.start === null) return false;
  if (entry.start < from || entry.start >= to) return false;
  const hasParts = block.isBlock || block.children.some((child) => child.start !== null) || entry.indent > block.indent;
  if (entry.endTold && entry.end !== null) {
    if (sameRange(block, entry)) return MANY_AT_ONCE.test(block.title);
    // A break that begins before a talk is over and ends with it is no part of the talk: one of them is wrong.
    const overrun = !hasParts && entry.end === to && entry.start > from && kindOfTitle(entry.title) === 'break';
    if (overrun && (nextStart === null || nextStart >= to)) return false;
    return entry.end <= to || hasParts;
  }
  if (entry.start === from) return MANY_AT_ONCE.test(block.title) || nextStart === null || nextStart <= to;
  return hasParts || (nextStart !== null && nextStart <= to);
}

function nextStartAfter(entries: readonly Entry[], i: number): number | null {
  const start = entries[i]?.start ?? 0;
  for (let j = i + 1; j < Math.min(entries.length, i + 20); j++) {
    const next = entries[j]?.start ?? null;
    if (next !== null && next >= start) return next;
  }
  return null;
}

/** A part that lasts longer than its block is a mistake in the clock, and no block itself. */
const outlasts = (part: Entry, block: Entry | undefined): boolean =>
  block?.end != null && part.end !== null && part.end > block.end && part.endTold && part.children.length === 0;

/** Builds the tree by containment in time; untimed entries stand beside what is before them. */
export function buildTree(entries: readonly Entry[], alone: ReadonlySet<Entry>): Entry[] {
  const roots: Entry[] = [];
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
    while (stack.length > 0) {
      const block = stack.at(-1);
      const isPart = block && !outlasts(block, stack.at(-2)) && within(block, entry, nextStart);
      if (isPart && stack.length < MAX_DEPTH) break;
      stack.pop();
    }
    const parent = stack.at(-1);
    (parent ? parent.children : roots).push(entry);
    stack.push(entry);
  });
  return roots;
}
