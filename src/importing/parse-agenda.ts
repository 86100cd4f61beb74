import type { Kind } from '../domain/agenda/agenda';
import type { DraftAgenda, DraftAlternative, DraftDay, DraftItem, ImportWarning } from '../domain/draft/draft-agenda';
import { minuteOfDay } from '../domain/time';
import { buildTree } from './items/build-tree';
import { weekdayWarnings } from './items/day-dates';
import type { DayDraft, Entry } from './items/entry';
import { strayWarning, treeWarnings } from './items/find-warnings';
import { type Gathered, Gatherer } from './items/gather-entries';
import { kindsInDay } from './items/kind-in-day';
import { labelOf, nameDays } from './items/name-days';
import { fillEnds, placeTimes } from './items/place-times';
import { holdsTalks, runsInTracks, splitRoom, whoAndWhere, withoutLead } from './items/tracks';
import { isClose, kindOfPart, kindOfPoint, kindOfTitle } from './lexicon/kind-of-title';
import { hoursWithDate } from './lines/day-reading';
import { numberedPoints, withoutNumber } from './lines/numbered-agenda';
import { readPoint } from './lines/read-point';
import { recogniseLines } from './lines/recognise-lines';
import { type Habits, settleTokens } from './lines/settle-tokens';
import { type Line, sourceLines, type Uses } from './lines/source-text';
import type { Token } from './lines/token';
import { readHours } from './times/clock-reading';

export interface ParseOptions {
  /** The year of dates that have none, where she knows it. */
  readonly year?: number | undefined;
}

/** Reads an agenda out of a text. Total: any text gives an answer, and every line of it is accounted for. */
export function parseAgenda(text: string, options: ParseOptions = {}): DraftAgenda {
  const lines = sourceLines(text);
  const uses: Uses = lines.map((line) => (line.shown === '' ? 'blank' : 'notUnderstood'));
  const { tokens, habits } = settleTokens(recogniseLines(lines));
  const isAgenda = holdsAgenda(tokens, habits);
  const points = isAgenda ? new Set<number>() : numberedPoints(tokens);
  const read = points.size > 0 ? tokens.map((token, i) => asPoint(token, points.has(i))) : tokens;
  const found = isAgenda || points.size > 0 ? new Gatherer(read, habits, uses).gather() : nothing;
  const seen = lines.map((line, i) => ({ text: line.shown, use: uses[i] ?? 'notUnderstood' }));
  return { ...assemble(found, lines, habits, options), lines: seen };
}

/** A last item does not last longer than this unless the text says so. */
const LONGEST_LAST = 240;
const LONGEST_BREAK = 90;

const nothing: Gathered = { title: null, days: [], alternatives: [], strays: new Set() };

/** Two timed points make an agenda, or one in a very short text, or a list of lengths. */
function holdsAgenda(tokens: readonly Token[], habits: Habits): boolean {
  if (habits.lengthsOnly) return true;
  const timed = tokens.filter((token) => token.kind === 'timed').length;
  const filled = tokens.filter((token) => token.kind !== 'blank').length;
  return timed >= 2 || (timed === 1 && filled <= 6);
}

function asPoint(token: Token, isPoint: boolean): Token {
  return isPoint ? { kind: 'row', line: token.line, ...readPoint(withoutNumber(token.line.text)) } : token;
}

function assemble(
  found: Gathered,
  lines: readonly Line[],
  habits: Habits,
  options: ParseOptions,
): Omit<DraftAgenda, 'lines'> {
  const named = nameDays(found.days, lines, options.year ?? null);
  const warnings: ImportWarning[] = weekdayWarnings(named.filter((name) => name !== null));
  const alone = found.days.length === 1;
  const days = found.days.map((day, i): DraftDay => {
    const own = day.line ? hoursWithDate(day.line.text) : null;
    placeTimes(day, own?.start ?? (i === 0 || habits.lengthsOnly ? habits.start : null));
    const roots = buildTree(day.entries, found.strays);
    fillEnds(roots, dayEnd(day, alone ? habits.end : null), (entry) => found.strays.has(entry) || isClose(entry.title));
    warnings.push(...treeWarnings(roots, found.strays));
    const date = named[i]?.date ?? null;
    return { label: labelOf(day, alone, date), date, items: kindsInDay(roots.map((root) => asItem(root, null))) };
  });
  for (const entry of found.strays) warnings.push(strayWarning(entry));
  warnings.sort((a, b) => a.line - b.line);
  return { title: found.title, days, alternatives: found.alternatives.map(asAlternative), warnings };
}

function lengthOf(entry: Entry): number | null {
  return entry.start !== null && entry.end !== null ? entry.end - entry.start : entry.stated;
}

/** Where the day's own hours end, when its last item starts within a morning or an afternoon of that. */
function dayEnd(day: DayDraft, meetingEnd: number | null): number | null {
  const end = (day.line ? readHours(day.line.text) : null)?.end ?? meetingEnd;
  const entry = day.entries.findLast(({ start }) => start !== null);
  const last = entry?.start ?? null;
  const longest = kindOfTitle(entry?.title ?? '') === 'break' ? LONGEST_BREAK : LONGEST_LAST;
  return end !== null && last !== null && end > last && end - last <= longest ? end : null;
}

function asItem(entry: Entry, block: Kind | null, atOnce = false): DraftItem {
  const named = splitRoom(entry.title, atOnce);
  const held = atOnce ? whoAndWhere(entry) : { title: named.title, responsible: entry.responsible, room: null };
  const title = held.title ?? named.title;
  const room = entry.room ?? named.room ?? held.room;
  const parallel = runsInTracks(entry);
  const own = block === null ? kindOfPoint(entry) : kindOfPart(block, { ...entry, timed: entry.start !== null });
  const kind = holdsTalks(entry) ? 'talk' : own;
  return {
    start: entry.start === null ? null : minuteOfDay(entry.start),
    end: entry.end === null ? null : minuteOfDay(entry.end),
    minutes: lengthOf(entry),
    title: title === '' ? entry.line.text : title,
    kind,
    responsible: withoutLead(held.responsible, block, room),
    room,
    parallel,
    prompts: entry.prompts,
    children: entry.children.map((child) => asItem(child, kind, parallel)),
    line: entry.line.index,
  };
}

function asAlternative(entry: Entry): DraftAlternative {
  const { title, prompts } = entry;
  const name = title === '' ? entry.line.text : title;
  return {
    minutes: entry.stated ?? lengthOf(entry),
    title: name,
    kind: kindOfTitle(name),
    prompts,
    line: entry.line.index,
  };
}
