import { clockFace, minuteOfDay } from '../time';
import type { WarningType } from './draft-agenda';

/** An item of a run sheet as far as its times go. */
export interface TimedNode<Node> {
  readonly title: string;
  readonly start: number | null;
  readonly end: number | null;
  /** Minutes as they are told beside the clock times. */
  readonly stated: number | null;
  /** The end is told, or follows from the minutes; else it is only where the next item starts. */
  readonly endTold: boolean;
  /** The range ran backwards; this is the end it gave, and `end` what holds for now. */
  readonly writtenEnd: number | null;
  readonly children: readonly Node[];
}

/** Times that do not add up, at one item; for a hole or an overlap also the item before it. */
interface DraftIssue<Node> {
  readonly type: Exclude<WarningType, 'weekday-mismatch' | 'stray'>;
  readonly at: Node;
  readonly before: Node | null;
  /** Values for the sentence that tells it. */
  readonly params: Readonly<Record<string, string | number>>;
}

interface Known<Node> {
  /** Their times are at fault already, so that nothing else is measured by them. */
  readonly excused: Set<Node>;
  /** A free stretch between two items is no hole in the plan. */
  readonly isFree: (before: Node, after: Node) => boolean;
}

const face = (at: number | null): string => (at === null ? '' : clockFace(minuteOfDay(at)));

function ownFault<Node extends TimedNode<Node>>(at: Node): DraftIssue<Node> | null {
  const { title, start, end, stated, writtenEnd } = at;
  if (start === null) return null;
  if (writtenEnd !== null) {
    const params = { title, start: face(start), end: face(writtenEnd), readEnd: face(end) };
    return { type: 'end-before-start', at, before: null, params };
  }
  if (stated === null || end === null || !at.endTold || end - start === stated) return null;
  const params = { title, stated, start: face(start), end: face(end), actual: end - start };
  return { type: 'duration-mismatch', at, before: null, params };
}

const reachesOutside = <Node extends TimedNode<Node>>(child: Node, parent: Node): boolean =>
  child.start !== null &&
  parent.start !== null &&
  parent.end !== null &&
  parent.endTold &&
  (child.start < parent.start || child.start > parent.end || (child.endTold && (child.end ?? 0) > parent.end));

/** Every child whose clock reaches beyond its parent's, wherever it stands. */
function escapes<Node extends TimedNode<Node>>(siblings: readonly Node[]): DraftIssue<Node>[] {
  return siblings.flatMap((parent) => [
    ...parent.children
      .filter((child) => reachesOutside(child, parent))
      .map((at): DraftIssue<Node> => {
        const range = { start: face(at.start), end: face(at.end) };
        const params = { child: at.title, ...range, parent: parent.title, pStart: face(parent.start) };
        return { type: 'outside-parent', at, before: null, params: { ...params, pEnd: face(parent.end) } };
      }),
    ...escapes(parent.children),
  ]);
}

function clash<Node extends TimedNode<Node>>(a: Node, b: Node, { isFree }: Known<Node>): DraftIssue<Node> | null {
  const { end } = a;
  if (end === null || b.start === null || !a.endTold) return null;
  const params = { a: a.title, aEnd: face(end), b: b.title, bStart: face(b.start) };
  if (b.start < end) return { type: 'overlap', at: b, before: a, params };
  // A part that outlasts its block has its own warning, and fills the hole after the block.
  const reach = a.children.reduce((latest, child) => Math.max(latest, child.end ?? 0), end);
  if (b.start <= reach || isFree(a, b)) return null;
  return { type: 'gap', at: b, before: a, params: { count: b.start - end, ...params } };
}

/** Holds each sibling against the one that ends last before it. One mistake gives one warning. */
function amongSiblings<Node extends TimedNode<Node>>(
  siblings: readonly Node[],
  known: Known<Node>,
): DraftIssue<Node>[] {
  const found: DraftIssue<Node>[] = [];
  let latest: Node | null = null;
  let blamed: Node | null = null;
  for (const node of siblings) {
    if (node.start === null) {
      latest = null;
      continue;
    }
    if (known.excused.has(node) && node.writtenEnd === null && !node.endTold) continue;
    const backwards = latest?.start != null && node.start <= latest.start;
    if (latest && !backwards && !known.excused.has(latest) && blamed !== latest) {
      const next = clash(latest, node, known);
      if (next) {
        found.push(next);
        if (next.type === 'overlap') blamed = node;
      }
    }
    if (!latest || (node.end ?? node.start) >= (latest.end ?? latest.start ?? 0)) latest = node;
  }
  return found;
}

/** Everything in one day's tree that does not add up. `strays` stand outside the day and are not measured by it. */
export function draftIssues<Node extends TimedNode<Node>>(
  roots: readonly Node[],
  isFree: (before: Node, after: Node) => boolean,
  strays: ReadonlySet<Node> = new Set(),
): DraftIssue<Node>[] {
  const found = escapes(roots);
  const known: Known<Node> = { isFree, excused: new Set([...strays, ...found.map(({ at }) => at)]) };
  const walk = (siblings: readonly Node[]): void => {
    for (const node of siblings) {
      const own = ownFault(node);
      if (!own) continue;
      found.push(own);
      known.excused.add(node);
    }
    const measured = siblings.filter((node) => !strays.has(node));
    found.push(...amongSiblings(measured, known));
    for (const node of siblings) walk(node.children);
  };
  walk(roots);
  return found;
}
