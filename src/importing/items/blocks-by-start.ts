import { toldKind } from '../lexicon/kind-of-title';
import type { Entry } from './entry';

const FAR_IN = 2;
/** No block has more parts than this; so the work stays in step with the length of the text. */
const MOST_PARTS = 40;
/** A part of a choice is no part of the first of them. */
const TRACK =
  /^(?:parallell?\p{L}*|delsesjon|sesjon|session|seminari?um|spor|track|spår|stream|strand|rom|room|sal|lokale|gruppe|økt|verksted|verkstad|værksted|workshop|pass)\s*(?:\d{1,2}|[A-H])(?![\p{L}\d])/iu;

const LABEL = /^\p{L}{3,12}(?=\s*(?:\d{1,2}\s*)?:)/u;

/** What a block of talks goes on with: more talks, and the questions to them. */
function belongs(entry: Entry): boolean {
  const kind = toldKind(entry.title);
  return kind === null || kind === 'talk' || kind === 'plenary' || kind === 'reflection';
}

/** How many entries after `at` are set further in than it, each beginning at or after it. */
function setFurtherIn(entries: readonly Entry[], at: number): number {
  const block = entries[at];
  let n = 0;
  for (const entry of entries.slice(at + 1, at + 1 + MOST_PARTS)) {
    if (!block || entry.start === null || block.start === null) break;
    if (entry.indent < block.indent + FAR_IN || entry.start < block.start) break;
    n += 1;
  }
  return n;
}

/** How many entries after `at` are its parts, where the first of them begins when it does: «1300 Dypdykk», «1300 Vanylven». */
function startedTogether(entries: readonly Entry[], at: number): number {
  const [block, first] = [entries[at], entries[at + 1]];
  if (!block || !first || first.start !== block.start || block.responsible !== null) return 0;
  if (TRACK.test(first.title) || TRACK.test(block.title) || entries[at + 2]?.start === block.start) return 0;
  const label = LABEL.exec(first.title)?.[0];
  let n = 1;
  let last = first;
  for (const entry of entries.slice(at + 2, at + 12)) {
    if (entry.start === null || entry.start <= (last.start ?? 0)) break;
    if (!belongs(entry) || (toldKind(last.title) === 'plenary' && n >= 2)) break;
    // After «Case: …», «Case: …» what is no case stands beside the block; but the questions to them are a part.
    if (label && !entry.title.startsWith(label) && toldKind(entry.title) !== 'plenary') break;
    n += 1;
    last = entry;
  }
  return n >= 2 && belongs(first) ? n : 0;
}

/**
 * A block that tells only its start ends where what follows its parts begins: parts set further in, or parts of which
 * the first begins together with it.
 */
export function closeOpenBlocks(entries: readonly Entry[]): void {
  entries.forEach((block, i) => {
    if (block.start === null || block.end !== null) return;
    const parts = setFurtherIn(entries, i) || startedTogether(entries, i);
    if (parts === 0) return;
    const next = entries[i + parts + 1];
    const last = entries[i + parts];
    const end = next ? next.start : (last?.end ?? null);
    if (end === null || end <= block.start || (last?.start ?? 0) >= end) return;
    block.end = end;
    block.endTold = true;
    block.isBlock = true;
  });
}
