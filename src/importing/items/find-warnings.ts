import type { ImportWarning } from '../../domain/draft/draft-agenda';
import { draftIssues } from '../../domain/draft/draft-issues';
import { clockFace, minuteOfDay } from '../../domain/time';
import { isEvening, kindOfTitle } from '../lexicon/kind-of-title';
import type { Entry } from './entry';

const face = (at: number | null): string => (at === null ? '' : clockFace(minuteOfDay(at)));

/** The source line, with the item's title when that stands on another. A title may go on from there. */
export function whereOf(entry: Entry): string {
  const { shown } = entry.line;
  const bare = shown.replaceAll('*', '');
  return bare.includes(entry.title.slice(0, 16)) ? shown : `${shown} – ${entry.title}`;
}

/** A free stretch before the evening, or between the evening's own items, is no hole in the plan. */
function isFree(before: Entry, after: Entry): boolean {
  if (isEvening(after.title) || isEvening(before.title)) return (after.start ?? 0) >= 16 * 60;
  // After the working day an hour to oneself is no hole.
  if ((before.end ?? 0) >= 18 * 60 && (after.start ?? 0) - (before.end ?? 0) >= 45) return true;
  // «Dagen avrundas»: what comes in the evening comes after the day.
  const over = kindOfTitle(before.title) === 'summary' && (before.end ?? 0) >= 14 * 60;
  if (over && (after.start ?? 0) >= 17 * 60) return true;
  // What begins at six or later comes after a day that was over by five.
  if ((after.start ?? 0) >= 18 * 60 && (before.end ?? 0) >= 15 * 60 && (before.end ?? 0) <= 17 * 60) return true;
  const late = (after.start ?? 0) >= 17 * 60 && (before.end ?? 0) >= 15 * 60;
  return late && ['break', 'other', 'practical'].includes(kindOfTitle(after.title));
}

/** Everything in one day's tree that does not add up. */
export function treeWarnings(roots: readonly Entry[], strays: ReadonlySet<Entry>): ImportWarning[] {
  return draftIssues(roots, isFree, strays).map(({ type, at, before, params }) => {
    const where = before ? `${whereOf(before)} → ${whereOf(at)}` : whereOf(at);
    return { type, where, line: at.line.index, params };
  });
}

export function strayWarning(entry: Entry): ImportWarning {
  const params = { title: entry.title, start: face(entry.start), end: face(entry.end) };
  return { type: 'stray', where: whereOf(entry), line: entry.line.index, params };
}
