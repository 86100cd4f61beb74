import { closeOpenBlocks } from './blocks-by-start';
import type { DayDraft, Entry } from './entry';

/** Gives every clocked entry the end its own line tells, and puts lengths without a clock after what is before them. */
export function placeTimes(day: DayDraft, chainFrom: number | null): void {
  const { entries } = day;
  entries.forEach((entry, i) => {
    if (entry.start === null) return;
    if (entry.end !== null && entry.end < entry.start) turnRound(entry, entries, i);
    else if (entry.end === null && entry.stated !== null) setEnd(entry, entry.start + entry.stated);
  });
  closeOpenBlocks(entries);
  const lengths = entries.some((entry) => entry.stated !== null);
  if (chainFrom !== null && lengths && entries[0]?.start === null) chain(entries, 0, chainFrom);
  for (let i = 0; i < entries.length; i++) {
    if (entries[i]?.start !== null || entries[i]?.stated === null || i === 0) continue;
    const length = lengthsFrom(entries, i);
    settleLengths(entries, i, length);
    i += length - 1;
  }
  for (const { start, children } of entries) {
    if (start !== null && children[0]?.start === null && children[0].stated !== null) chain(children, 0, start);
  }
}

function setEnd(entry: Entry, end: number): void {
  entry.end = end;
  entry.endTold = true;
}

/** A range that runs backwards ends after its own minutes, or where the next item begins. */
function turnRound(entry: Entry, entries: readonly Entry[], i: number): void {
  const start = entry.start ?? 0;
  entry.writtenEnd = entry.end;
  const later = entries.slice(i + 1, i + 60).find((next) => next.start !== null && next.start > start)?.start ?? null;
  entry.end = entry.stated !== null ? start + entry.stated : later;
  entry.endTold = entry.end !== null;
}

/** Sets starts one after the other from `from`; stops at the first entry whose length is not told. */
function chain(entries: readonly Entry[], first: number, from: number): void {
  let at = from;
  for (const entry of entries.slice(first)) {
    if (entry.start !== null) {
      if (entry.end === null) return;
      at = entry.end;
      continue;
    }
    entry.start = at;
    if (entry.stated === null) return;
    at += entry.stated;
    setEnd(entry, at);
  }
}

function lengthsFrom(entries: readonly Entry[], from: number): number {
  let n = 0;
  while (entries[from + n] && entries[from + n]?.start === null && entries[from + n]?.stated !== null) n++;
  return n;
}

/** Lengths below a timed item are its parts when they fit inside it, and else follow after it. */
function settleLengths(entries: Entry[], from: number, count: number): void {
  const parent = entries[from - 1];
  if (!parent || parent.start === null) return;
  const parts = entries.slice(from, from + count);
  const sum = parts.reduce((total, part) => total + (part.stated ?? 0), 0);
  const next = entries[from + count]?.start ?? null;
  const follows = parent.end !== null && next !== null && parent.end + sum === next;
  const room = parent.end ?? next;
  const fits = room !== null && (parent.endTold ? parent.start + sum <= room : parent.start + sum === room);
  const from0 = fits && !follows ? parent.start : parent.endTold ? parent.end : null;
  if (from0 === null || (next !== null && from0 + sum > next && !(fits && !follows))) return;
  if (fits && !follows && parent.end === null && room !== null) setEnd(parent, room);
  chain(parts, 0, from0);
}

/** Gives open ends: the next item's start; for the last child, the parent's end. */
export function fillEnds(
  siblings: readonly Entry[],
  parentEnd: number | null,
  isMark: (entry: Entry) => boolean,
): void {
  siblings.forEach((entry, i) => {
    if (entry.start !== null && entry.end === null && !isMark(entry)) {
      const next = siblings[i + 1];
      const following = next ? followingStart(siblings, i) : parentEnd;
      if (following !== null && following >= entry.start) entry.end = following;
    }
    fillEnds(entry.children, entry.end, isMark);
  });
}

// «Innen 18.30 Pynting» is done when what is told for 18.30 begins.
const DONE_BY = /^(?:innen|innan|inden|senest|seinast|by)(?!\p{L})/iu;

/** Items that begin together run side by side: they end when something later begins. */
function followingStart(siblings: readonly Entry[], i: number): number | null {
  const start = siblings[i]?.start ?? null;
  if (siblings[i + 1]?.start === start && DONE_BY.test(siblings[i]?.line.text ?? '')) return null;
  for (let j = i + 1; j < Math.min(siblings.length, i + 20); j++) {
    const next = siblings[j]?.start ?? null;
    if (next === null) return null;
    if (next !== start) return next;
  }
  return null;
}
