import { isAlternativesHead, META_LABEL, UNFINISHED } from '../lexicon/vocabulary';
import { readTimeTail } from '../times/clock-reading';
import { readBareMinutes, readDurationHead, readDurationTail } from '../times/duration-reading';
import { readDay } from './day-reading';
import { JOINS_WORDS, joinBroken } from './join-broken';
import { belowLabel, isBareLabel, metaToken } from './meta-lines';
import { type Furniture, furniture, isOfWebPage, isWebPageFoot, pageStamp } from './page-furniture';
import { readPoint } from './read-point';
import { isRule, type Line } from './source-text';
import { hasClockFaces, readColumns } from './table-columns';
import { rowTokens, type Table } from './table-rows';
import { runOnAfterTab, runOnBelow, timedTokens } from './timed-lines';
import type { Token } from './token';

// Blank lines that set a page apart from the one before.
const FAR = 4;

/** «10 min hver inkl. spørsmål», «20 minutter på hvert spørsmål»: how it is worked, and no point. */
const EACH = /^(?:(?:på|til|for)\s)?(?:hver|hvert|kvar|kvart|varje|var|each|apiece|per|pr)(?![\p{L}])/iu;

function minutesToken(line: Line): Token | null {
  const ahead = readDurationHead(line.text);
  if (ahead && EACH.test(ahead.rest)) return null;
  if (ahead && ahead.rest !== '' && /^[\p{L}«"“(]/u.test(ahead.rest) && ahead.minutes <= 480) {
    return {
      kind: 'minutes',
      line,
      minutes: ahead.minutes,
      point: readPoint(ahead.rest).point,
      sure: !line.bullet,
      unit: true,
    };
  }
  const bare = readBareMinutes(line.text);
  if (bare)
    return {
      kind: 'minutes',
      line,
      minutes: bare.minutes,
      point: readPoint(bare.rest).point,
      sure: false,
      unit: false,
    };
  const tail = line.text.length < 160 ? readPoint(line.text) : null;
  if (!tail?.minutes || tail.point.title === '') return null;
  return { kind: 'minutes', line, minutes: tail.minutes, point: tail.point, sure: false, unit: true };
}

/** «kommune? – 1 t 15 min» below «Gruppearbeid som vertskaps-»: the time of a point stands behind the other half of its title. */
function isRestOfTitle(above: Line, line: Line): boolean {
  if (line.bullet || line.number !== null || line.blanksBefore > 0) return false;
  if (!/^\p{Ll}/u.test(line.text) || /\t/.test(line.text + above.text) || !isBrokenOff(above.text)) return false;
  if (JOINS_WORDS.test(line.text)) return false;
  return readDurationTail(line.text) !== null || readTimeTail(line.text) !== null;
}

const isBrokenOff = (text: string): boolean =>
  (/\p{L}-$|,$/u.test(text) || (UNFINISHED.test(text) && text.length >= 25)) && readDurationTail(text) === null;

/** Reads every line by itself. What hangs on its neighbours is decided in `settleTokens`. */
export function recogniseLines(lines: readonly Line[]): Token[] {
  const around = furniture(lines);
  const clocked = hasClockFaces(lines);
  const stamp = pageStamp(lines);
  let above = '';
  let timedBefore = false;
  let table: Table = { columns: null, day: '', clocked };
  const tokens: Token[] = [];
  let isRest = false;
  for (const [i, written] of lines.entries()) {
    const wasRead = isRest;
    const below = lines[i + 1];
    isRest = below !== undefined && isRestOfTitle(written, below);
    const line = below && isRest ? { ...written, text: joinBroken(written.text, below.text) } : written;
    // A table ends with the page it stands on.
    if (line.blanksBefore >= FAR) table = { columns: null, day: '', clocked };
    if (line.shown === '') tokens.push({ kind: 'blank', line });
    else if (isRule(line)) tokens.push({ kind: 'rule', line });
    else if (wasRead) tokens.push({ kind: 'joined', line });
    else if (stamp.has(line.index)) tokens.push({ kind: 'furniture', line });
    // Below a time such a word is a title: «Registration».
    else if (isBareLabel(above) && !timedBefore) tokens.push(belowLabel(line));
    else {
      const heads = readColumns(line);
      if (heads) table.columns = heads;
      const read = heads ? [{ kind: 'columns', line } as const] : recognise(line, table, around);
      tokens.push(...(read[0]?.kind === 'text' ? (runOnBelow(line, ofLine(tokens, line.index - 1)) ?? read) : read));
    }
    above = line.text;
    timedBefore ||= tokens.at(-1)?.kind === 'timed';
  }
  return tokens;
}

/** The tokens read last, as far as they are of one line. */
function ofLine(tokens: readonly Token[], index: number): readonly Token[] {
  let from = tokens.length;
  while (tokens[from - 1]?.line.index === index) from -= 1;
  return tokens.slice(from);
}

function recognise(line: Line, table: Table, around: Furniture): Token[] {
  if (isAlternativesHead(line.text)) return [{ kind: 'alternatives', line }];
  // «Når <tab> Onsdag 4. mars kl. 09–15» above the programme, menus and feet of a page copied with it.
  if (line.text.includes('\t') && isOfWebPage(line)) return [{ kind: 'furniture', line }];
  const said = line.text.includes('\t') && !table.columns ? metaToken(line) : null;
  if (said && META_LABEL.test(line.text)) return [said];
  if (line.text.includes('\t') && around.ofPage(line)) return [{ kind: 'furniture', line }];
  const several = table.columns ? null : runOnAfterTab(line);
  if (several) return several;
  const row = rowTokens(line, table);
  if (row) return row;
  const day = line.bullet ? null : readDay(line);
  const times = timedTokens(line);
  if (day && !(times && line.text.search(/\d[:.]?\d\d/) === 0 && day.month === null))
    return [{ kind: 'day', line, day }];
  const told = line.bullet ? null : metaToken(line);
  if (told && (times?.length ?? 0) < 3 && !(times && times.length > 0 && !/^start/iu.test(line.text))) return [told];
  if (times) return times;
  if (around.repeated(line) || (!line.bullet && isWebPageFoot(line.text))) return [{ kind: 'furniture', line }];
  return [minutesToken(line) ?? { kind: 'text', line }];
}
