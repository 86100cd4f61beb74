import type { ImportWarning, WarningType } from '../domain/draft-agenda';
import { clockFace, minuteOfDay } from '../domain/time';
import type { Escape } from './build-tree';
import type { Entry } from './entry';
import { isEvening, kindOfTitle } from './kind-of-title';

const face = (at: number | null): string => (at === null ? '' : clockFace(minuteOfDay(at)));

/** The source line, with the item's title when the line does not hold it. */
export function whereOf(entry: Entry): string {
  const { shown } = entry.line;
  const bare = shown.replaceAll('*', '');
  return bare.includes(entry.title.slice(0, 40)) ? shown : `${shown} – ${entry.title}`;
}

function warning(
  type: WarningType,
  entry: Entry,
  params: ImportWarning['params'],
  where = whereOf(entry),
): ImportWarning {
  return { type, where, line: entry.line.index, params };
}

function ownFaults(entry: Entry): ImportWarning | null {
  const { title, start, end, stated, writtenEnd } = entry;
  if (start === null) return null;
  if (writtenEnd !== null) {
    return warning('end-before-start', entry, { title, start: face(start), end: face(writtenEnd), readEnd: face(end) });
  }
  if (stated === null || end === null || !entry.endTold || end - start === stated) return null;
  return warning('duration-mismatch', entry, {
    title,
    stated,
    start: face(start),
    end: face(end),
    actual: end - start,
  });
}

function escaped({ child, parent }: Escape): ImportWarning {
  return warning('outside-parent', child, {
    child: child.title,
    start: face(child.start),
    end: face(child.end),
    parent: parent.title,
    pStart: face(parent.start),
    pEnd: face(parent.end),
  });
}

/** A free stretch before the evening, or between the evening's own items, is no hole in the plan. */
function freeTime(before: Entry, after: Entry): boolean {
  if (isEvening(after.title) || isEvening(before.title)) return (after.start ?? 0) >= 16 * 60;
  const late = (after.start ?? 0) >= 17 * 60 && (before.end ?? 0) >= 15 * 60;
  return late && ['break', 'other'].includes(kindOfTitle(after.title));
}

const between = (a: Entry, b: Entry): string => `${whereOf(a)} → ${whereOf(b)}`;

function clash(a: Entry, b: Entry): ImportWarning | null {
  const { end } = a;
  if (end === null || b.start === null || !a.endTold) return null;
  if (b.start < end) {
    const params = { a: a.title, aEnd: face(end), b: b.title, bStart: face(b.start) };
    return warning('overlap', b, params, between(a, b));
  }
  // A part that outlasts its block has its own warning, and fills the hole after the block.
  const reach = a.children.reduce((latest, child) => Math.max(latest, child.end ?? 0), end);
  if (b.start <= reach || freeTime(a, b)) return null;
  const params = { count: b.start - end, a: a.title, aEnd: face(end), b: b.title, bStart: face(b.start) };
  return warning('gap', b, params, between(a, b));
}

/** Holds each sibling against the one that ends last before it. One mistake gives one warning. */
function amongSiblings(siblings: readonly Entry[], excused: ReadonlySet<Entry>): ImportWarning[] {
  const found: ImportWarning[] = [];
  let latest: Entry | null = null;
  let blamed: Entry | null = null;
  for (const entry of siblings) {
    if (entry.start === null) {
      latest = null;
      continue;
    }
    if (excused.has(entry) && entry.writtenEnd === null && !entry.endTold) continue;
    const backwards = latest?.start != null && entry.start <= latest.start;
    if (latest && !backwards && !excused.has(latest) && blamed !== latest) {
      const next = clash(latest, entry);
      if (next) {
        found.push(next);
        if (next.type === 'overlap') blamed = entry;
      }
    }
    if (!latest || (entry.end ?? entry.start) >= (latest.end ?? latest.start ?? 0)) latest = entry;
  }
  return found;
}

/** Everything in one day's tree that does not add up. */
export function treeWarnings(
  roots: readonly Entry[],
  escapes: readonly Escape[],
  strays: ReadonlySet<Entry>,
): ImportWarning[] {
  const found = escapes.map(escaped);
  const excused = new Set<Entry>([...strays, ...escapes.map(({ child }) => child)]);
  const walk = (siblings: readonly Entry[]) => {
    for (const entry of siblings) {
      const own = ownFaults(entry);
      if (own) {
        found.push(own);
        excused.add(entry);
      }
    }
    found.push(
      ...amongSiblings(
        siblings.filter((entry) => !strays.has(entry)),
        excused,
      ),
    );
    for (const entry of siblings) walk(entry.children);
  };
  walk(roots);
  return found;
}

export function strayWarning(entry: Entry): ImportWarning {
  return warning('stray', entry, { title: entry.title, start: face(entry.start), end: face(entry.end) });
}
