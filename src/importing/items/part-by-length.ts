import type { Entry } from './entry';

const FAR_IN = 2;

/**
 * In a plan of lengths, what is set further in below a point, or as bullets below a point that is none, are its parts
 * while they fit in it.
 */
export function isPartByLength(entry: Entry, top: Entry): boolean {
  if (top.stated === null) return false;
  const bulleted = entry.line.bullet && !top.line.bullet;
  if (!bulleted && entry.indent < top.indent + FAR_IN) return false;
  const used = top.children.reduce((sum, child) => sum + (child.stated ?? 0), 0);
  return used + (entry.stated ?? 0) <= top.stated;
}
