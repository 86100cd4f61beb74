import { isEndMark, kindOfTitle, toldKind } from '../lexicon/kind-of-title';
import { META_LABEL } from '../lexicon/vocabulary';
import { onSameNight, readTimeTail } from '../times/clock-reading';
import { readDurationTail } from '../times/duration-reading';
import { hoursWithDate } from './day-reading';
import { readPoint } from './read-point';
import type { Line } from './source-text';
import { withNumberAsMinutes } from './timed-lines';
import type { TimedToken, Token } from './token';

/** How the document as a whole is written; a single line cannot tell. */
export interface Habits {
  /** The programme tells lengths and no clock times, or only its start. */
  readonly lengthsOnly: boolean;
  /** Where lengths are chained from, when the text tells. */
  readonly start: number | null;
  /** When the meeting ends, when the text tells. */
  readonly end: number | null;
}

const asText = (line: Line): Token => ({ kind: 'text', line });

const sure = (token: Token): boolean => token.kind === 'timed' && !token.head.weak && !token.head.yearLike;

const BLOCK =
  /^(?:del|bolk|økt|part|block|blokk|sesjon|session|tema|theme|pass)\s*(?:\d{1,2}|[IVX]{1,4}|[A-D])(?![\p{L}\d])/iu;

/** Where the next line with a time begins. */
function nextStarts(tokens: readonly Token[]): (number | null)[] {
  const starts: (number | null)[] = new Array(tokens.length).fill(null);
  let next: number | null = null;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    starts[i] = next;
    if (token?.kind === 'timed') next = token.head.start;
    else if (token?.kind === 'day') next = null;
  }
  return starts;
}

/** Lines whose time follows the title count only where that is the document's way. */
function withTailTimes(tokens: readonly Token[]): Token[] {
  const heads = tokens.filter((t) => t.kind === 'timed').length;
  const tails = new Map<Token, TimedToken>();
  const ends = new Set<Token>();
  let latest: number | null = null;
  const starts = nextStarts(tokens);
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'timed') latest = token.head.start;
    if (token.kind !== 'text' && token.kind !== 'minutes') continue;
    const head = META_LABEL.test(token.line.text) ? null : readTimeTail(token.line.text);
    if (!head) continue;
    const { point, minutes: beside } = readPoint(head.rest);
    const minutes = beside ?? readDurationTail(token.line.text)?.minutes ?? null;
    // «Slutt kl. 14.30» after the day's last time.
    if (latest !== null && head.start >= latest && isEndMark(point.title)) ends.add(token);
    // «Bolk 1: Rolla som folkevald 09.00–10.30» above the lines of its parts.
    if (head.end !== null && BLOCK.test(point.title) && starts[i] === head.start) ends.add(token);
    tails.set(token, {
      kind: 'timed',
      line: token.line,
      head,
      stated: minutes,
      numberAfter: null,
      point,
      source: head.rest,
    });
  }
  const habit = tails.size >= 3 && tails.size > heads;
  return tokens.map((token) => (habit || ends.has(token) ? (tails.get(token) ?? token) : token));
}

/** «1500-1510 10 Velkommen»: a column of minutes when most ranges are followed by a number that fits. */
function withMinuteColumn(tokens: readonly Token[]): Token[] {
  const ranged = tokens.filter(
    (t) => t.kind === 'timed' && t.head.end !== null && t.numberAfter !== null,
  ) as TimedToken[];
  const fits = ranged.filter((t) => t.head.end === t.head.start + (t.numberAfter ?? 0)).length;
  const plain = tokens.filter((t) => t.kind === 'timed' && t.head.end === null);
  const numbered = plain.filter((t) => t.kind === 'timed' && t.numberAfter !== null && t.numberAfter % 5 === 0).length;
  const column = fits >= 2 && fits * 2 >= ranged.length;
  const plainColumn = (column && numbered > 0) || (numbered >= 3 && numbered * 2 >= plain.length);
  return tokens.map((token) => {
    if (token.kind !== 'timed' || token.numberAfter === null) return token;
    const exact = token.head.end === token.head.start + token.numberAfter;
    const backwards = token.head.end !== null && token.head.end < token.head.start && token.numberAfter % 5 === 0;
    if (backwards) return withNumberAsMinutes(token);
    const asMinutes = token.head.end === null ? plainColumn && token.numberAfter % 5 === 0 : exact || column;
    return asMinutes ? withNumberAsMinutes(token) : token;
  });
}

/** «19 Middag vid elden» where hours stand bare elsewhere («18–19») and those around it agree. */
function withBareHours(tokens: readonly Token[]): Token[] {
  const bare = tokens.filter((t) => t.kind === 'timed' && t.head.form === 'bare' && t.head.end !== null).length;
  const next = nextStarts(tokens);
  let latest: number | null = null;
  return tokens.map((token, i) => {
    if (token.kind === 'day') latest = null;
    if (token.kind === 'timed') latest = token.head.end ?? token.head.start;
    if (token.kind !== 'minutes' || token.unit || token.minutes > 24 || token.line.bullet) return token;
    // «16 ferdig, kjør forsiktig» after the day's last time needs no such habit.
    const ends = next[i] === null && isEndMark(token.point.title.split(/[,.!–]/u)[0] ?? '');
    if (bare < 2 && !ends) return token;
    const start = token.minutes * 60;
    if (latest === null || start < latest || start > (next[i] ?? Number.POSITIVE_INFINITY)) return token;
    latest = start;
    const halfDay = token.minutes < 12;
    const head = { start, end: null, rest: token.point.title, form: 'bare', weak: false, yearLike: false } as const;
    return {
      kind: 'timed',
      line: token.line,
      head: { ...head, halfDay, endHalfDay: false },
      stated: null,
      numberAfter: null,
      point: token.point,
      source: token.line.text,
    };
  });
}

/** Keeps a doubtful time only where the times around it make it one. */
function withoutFalseTimes(tokens: readonly Token[]): Token[] {
  const total = tokens.filter((t) => t.kind === 'timed' && !t.head.yearLike).length;
  const isProgramme = total >= 3 || tokens.filter(({ kind }) => kind === 'minutes').length >= 3;
  const nextSure: (TimedToken | null)[] = new Array(tokens.length).fill(null);
  let next: TimedToken | null = null;
  for (let i = tokens.length - 1; i >= 0; i--) {
    nextSure[i] = next;
    const token = tokens[i];
    if (token?.kind === 'timed' && sure(token)) next = token;
    if (token?.kind === 'day') next = null;
  }
  let previous: TimedToken | null = null;
  return tokens.map((token, i) => {
    if (token.kind === 'day') previous = null;
    if (token.kind !== 'timed') return token;
    const keep =
      !(isProgramme && isPostcode(token, previous, nextSure[i] ?? null)) &&
      (sure(token) ||
        (token.head.yearLike
          ? trustYear(token, previous, nextSure[i] ?? null)
          : trustWeak(token, previous, nextSure[i] ?? null, total)));
    if (keep) previous = token;
    return keep ? token : asText(token.line);
  });
}

/** «1430 Ås», «0159 Oslo» above the programme: where it is. */
function isPostcode({ head, point, line }: TimedToken, previous: TimedToken | null, next: TimedToken | null): boolean {
  if (previous !== null || head.form !== 'compact' || head.end !== null) return false;
  if (!/^\d{4} \p{Lu}[\p{L} -]{1,30}$/u.test(line.text) || toldKind(point.title) !== null) return false;
  // A day's heading between the two parts them as well.
  return next === null || next.head.start < head.start || next.head.start - head.start > 180;
}

function trustWeak(token: TimedToken, previous: TimedToken | null, next: TimedToken | null, total: number): boolean {
  if (total < 3) return false;
  const before = previous?.head.start ?? null;
  const start = before === null ? token.head.start : onSameNight(token.head.start, before);
  return (before === null || start >= before) && (next === null || start <= next.head.start);
}

/** «1900 Middag» after «1700 …» is seven in the evening; «2012» on its own is a year. */
function trustYear(token: TimedToken, previous: TimedToken | null, next: TimedToken | null): boolean {
  const { start, end } = token.head;
  if (start % 5 !== 0 || (end !== null && end % 5 !== 0)) return false;
  const alone = token.point.title === '';
  const evening = kindOfTitle(token.point.title) !== 'talk';
  if (previous && previous.head.form === 'compact') {
    return (
      start >= previous.head.start &&
      (start - previous.head.start <= 300 || (!alone && evening)) &&
      (!alone || previous.point.title === '')
    );
  }
  // «2000–2030 Brief» before «2200 …»
  const ranged = end !== null && end > start && !alone;
  if (ranged && next?.head.form === 'compact' && next.head.start >= end && next.head.start - start <= 180) return true;
  if (next && next.head.form === 'compact' && evening && !alone)
    return next.head.start >= start && next.head.start - start <= 180;
  return !alone && evening && start % 15 === 0 && previous === null && next !== null && next.head.form === 'compact';
}

/** A bare «Tid:» with the meeting's hours on the next line, or the hours of the whole day above its items. */
function withoutMeetingHours(tokens: readonly Token[]): Token[] {
  let label = false;
  let first = true;
  return tokens.map((token, i) => {
    if (token.kind === 'blank') return token;
    if (token.kind === 'day') first = true;
    const afterLabel = label && token.kind === 'timed' && token.point.title === '';
    label = token.kind === 'meta' && /:\s*$/.test(token.line.text);
    if (token.kind !== 'timed') return token;
    const whole = first && token.point.title === '' && coversRest(tokens, i, token);
    if (!afterLabel) first = false;
    if (afterLabel || whole) return { kind: 'meta', line: token.line, start: token.head.start, end: token.head.end };
    return token;
  });
}

/** Whether a range of its own covers all that follows: the day's hours, and no point of it. */
function coversRest(tokens: readonly Token[], at: number, token: TimedToken): boolean {
  const { start, end } = token.head;
  if (end === null) return false;
  const later = tokens.slice(at + 1);
  const timed = later.filter((one) => one.kind === 'timed');
  if (timed.length === 0) return later.filter(({ kind }) => kind === 'minutes').length >= 3;
  const next = later.slice(0, 40).find(({ kind }) => kind === 'timed' || kind === 'day');
  // Above a day's heading they are all the days'.
  if (next?.kind === 'day') return true;
  const within = timed.every(({ head }) => head.start >= start && (head.end ?? head.start) <= end);
  if (within && timed.length >= 3 && !later.some(({ kind }) => kind === 'day')) return true;
  if (end - start < 150) return false;
  return next?.kind === 'timed' && next.head.start >= start && next.head.start - start <= 60;
}

function findHabits(tokens: readonly Token[]): Habits {
  const timed = tokens.filter((t) => t.kind === 'timed') as TimedToken[];
  // Numbers of a list («1 Godkjenning») are no lengths; a bare length is told in fives.
  const lengths = tokens.filter((t) => t.kind === 'minutes' && (t.unit || t.minutes % 5 === 0));
  const filled = tokens.filter((t) => !['blank', 'rule', 'furniture'].includes(t.kind)).length;
  const told = tokens.find((t) => t.kind === 'meta' && t.start !== null);
  const startOnly = timed.length === 0 || (timed.length <= 2 && lengths.length >= 3 && lengths.length > timed.length);
  const many = lengths.length >= 3 || (lengths.length === 2 && filled <= 5);
  const lengthsOnly = startOnly && many && lengths.length * 4 >= filled;
  const ended = tokens.find((t) => t.kind === 'meta' && t.end !== null);
  const above = hoursAbove(tokens);
  return {
    lengthsOnly,
    start: (told?.kind === 'meta' ? told.start : null) ?? above?.start ?? null,
    end: (ended?.kind === 'meta' ? ended.end : null) ?? above?.end ?? null,
  };
}

/** The hours told with the date in a line above the programme. */
function hoursAbove(tokens: readonly Token[]): ReturnType<typeof hoursWithDate> {
  for (const token of tokens.slice(0, 60)) {
    if (token.kind === 'timed' || token.kind === 'minutes' || token.kind === 'row') return null;
    const hours = token.kind === 'blank' ? null : hoursWithDate(token.line.text);
    if (hours) return hours;
  }
  return null;
}

/** «Workshop: Fremtidens ældrepleje (3 timer)» at the head of its parts tells how long they are together. */
function setAsideTotal(tokens: Token[]): void {
  const at = tokens.findIndex(({ kind }) => kind !== 'blank' && kind !== 'rule');
  const first = tokens[at];
  if (first?.kind !== 'minutes' || first.minutes < 90 || first.line.bullet || first.line.number !== null) return;
  if (!['blank', 'meta', 'rule', 'columns'].includes(tokens[at + 1]?.kind ?? '')) return;
  const rest = tokens.slice(at + 1).reduce((sum, token) => sum + (token.kind === 'minutes' ? token.minutes : 0), 0);
  if (rest * 2 >= first.minutes) tokens[at] = asText(first.line);
}

/** «5 gode grunner til å komme», «2 x 45 minutter» in a plan of lengths: its own are told with a unit or a capital. */
function setAsideCounts(tokens: Token[]): void {
  const isCount = (token: Token): boolean =>
    token.kind === 'minutes' && !token.unit && /^\d+\s\p{Ll}/u.test(token.line.text);
  const bare = tokens.filter((token) => token.kind === 'minutes' && !token.unit);
  if (bare.filter(isCount).length * 3 > tokens.filter(({ kind }) => kind === 'minutes').length) return;
  for (const [i, token] of tokens.entries()) if (isCount(token)) tokens[i] = asText(token.line);
}

/** Settles what single lines could not: false times, columns of minutes, lengths without a clock. */
export function settleTokens(read: readonly Token[]): { tokens: Token[]; habits: Habits } {
  const tokens = withoutMeetingHours(withoutFalseTimes(withBareHours(withMinuteColumn(withTailTimes(read)))));
  const habits = findHabits(tokens);
  if (habits.lengthsOnly) setAsideTotal(tokens);
  if (habits.lengthsOnly) setAsideCounts(tokens);
  return { tokens: tokens.flatMap((token) => settleStart(token, habits)), habits };
}

/** In a plan of lengths, «Start kl. 09.00» alone tells where they begin. */
function settleStart(token: Token, habits: Habits): Token[] {
  const startLine = habits.lengthsOnly && token.kind === 'timed' && token.point.title === '' && token.head.end === null;
  if (startLine && token.kind === 'timed')
    return [{ kind: 'meta', line: token.line, start: token.head.start, end: null }];
  return [token];
}
