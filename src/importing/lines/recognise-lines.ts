import { isAlternativesHead, isRole, META_LABEL } from '../lexicon/vocabulary';
import { type Credit, tidyTitle } from '../people/credit';
import { isPerson } from '../people/people';
import { nameBehind, takePresenter, withoutLabel } from '../people/presenter';
import { readHours, readTimeHead, readTimeTail, splitRunOn, type TimeHead } from '../times/clock-reading';
import { readBareMinutes, readDurationHead, readDurationTail } from '../times/duration-reading';
import { readDay } from './day-reading';
import { type Furniture, furniture, isOfWebPage } from './page-furniture';
import { cellsOf, isRule, type Line } from './source-text';
import { type Columns, hasClockFaces, type Row, readColumns, readRow, whoAmong } from './table-columns';
import type { Point, TimedToken, Token } from './token';

const FAR = 4;
const DEADLINE =
  /^(?:(?:siste |endelig |endeleg )?(?:frist|påmeldingsfrist|svarfrist|innleveringsfrist|tilmeldingsfrist|sista anmäl|deadline)(?!\p{L}))/iu;
const START_TOLD =
  /(?:\bstart\w*|\bkick off|\bwe meet|\bvi møtes|\bvi møtast|\bi gang|\boppstart\w*|\bbegin\w*|\bbörja\w*|\bbegynner|\bbyrjar)\b.{0,30}?((?:kl\.?|at|klokka|klokken|klockan)?\s*\d{1,2}(?:[.:]\d\d)?(?:\s?[ap]\.?m\b)?|\d{4})(?!\d)/iu;

// «Start 1630, slutt senest 2000»
const END_TOLD =
  /^[\s,;.–-]*(?:(?:og|and|och)\s)?(?:slutt?\p{Ll}*|ferdig|ends?|finish\p{Ll}*|done|färdig\p{Ll}*|avslut\p{Ll}*)\D{0,15}(\d{1,2}[.:]?\d\d|\d{1,2})[.!]?$/iu;

// «Fra kl. 12.30 er der kaffe», «Kl. 12 serveres lunsj», «At noon there is lunch»: what there is, is the title.
const THERE_IS =
  /^(?:(?:er|blir|bliver|vert|är|finns|finnes|serveres|serverast|serveras)\s(?:der|det)|(?:serveres|serverast|serveras|serverer vi|serverar vi)|there(?:’s|'s|\sis|\sare|\swill\sbe)|(?:har|tar|tek|tager|spiser|et|äter)\s(?:vi|me))\s+(?:(?:a|an|some|en|ein|ei|et|eit|ett)\s+)?(?=\p{L}{3})/u;

// «Velkommen, ordføreren.»: a full stop or a semicolon after a point is no part of it.
const ENDS_SENTENCE = /(?:(?<=\p{L}{4}|[)»])[.;]|;)$/u;

/** Takes length, presenter and surplus marks off what stands after a time. */
export function readPoint(written: string): { point: Point; minutes: number | null } {
  const source = written.replace(ENDS_SENTENCE, '');
  const ahead = readDurationHead(source);
  const text = (ahead ? ahead.rest : source).replace(source.endsWith('?') ? /^$/ : THERE_IS, '');
  const tail = readDurationTail(text);
  const named = tail?.behind ? nameBehind(tail.behind) : null;
  const credit: Credit = named
    ? { title: tidyTitle(tail?.rest.slice(0, -named.length) ?? ''), responsible: named }
    : takePresenter(tail ? tail.rest : text);
  const inName = credit.responsible && !tail ? readDurationTail(credit.responsible) : null;
  return {
    point: {
      title: credit.title,
      responsible: inName ? tidyTitle(inName.rest) : credit.responsible,
      notes: credit.note ? [credit.note] : [],
    },
    minutes: ahead?.minutes ?? tail?.minutes ?? inName?.minutes ?? null,
  };
}

/** The point a line of text tells, also where who holds it stands in a column of its own: «A: Podkast <tab> Emil Rask». */
export function pointOfLine(line: Line): Point {
  const [first = '', ...others] = cellsOf(line).filter((cell) => cell !== '');
  const { point } = readPoint(others.length > 0 ? first : line.text);
  const { responsible, notes } = whoAmong(others);
  return { ...point, responsible: point.responsible ?? cleanRole(responsible), notes: [...point.notes, ...notes] };
}

function cleanRole(responsible: string | null): string | null {
  const name = responsible && withoutLabel(responsible.replace(/^(?:v\s?[/\\.]|ved\s|by\s)\s*/iu, '')).trim();
  return name && /\p{L}/u.test(name) ? name : null;
}

/** «Pulje 1: 12.45–13.30 gymsalen»: the time stands behind a label. */
const LABELLED =
  /^((?:pulje|gruppe|grupp|group|parallell|spor|spår|track|sesjon|session|økt|pass|runde|runda|round|hold|lag|team|bolk|del|part|workshop|verksted|verkstad|værksted)\s*(?:\d{1,2}|[A-H]))\s*[:–-]\s*(?=(?:kl\.?\s*)?\d{1,2}[.:]?\d\d\s?[-–])/iu;

function labelled(line: Line): Token[] | null {
  const label = LABELLED.exec(line.text);
  const head = label ? readTimeHead(line.text.slice(label[0].length)) : null;
  if (!label || !head || head.end === null) return null;
  const rest = head.rest === '' ? (label[1] ?? '') : `${label[1]}: ${head.rest}`;
  return [timed(line, { ...head, rest })];
}

function timed(line: Line, head: TimeHead, given?: Point & { minutes: number | null }): TimedToken {
  const number = given ? null : readBareMinutes(head.rest);
  const read = readPoint(given ? given.title : head.rest);
  const point = given
    ? {
        title: read.point.title,
        responsible: cleanRole(given.responsible) ?? read.point.responsible,
        notes: given.notes,
        room: given.room ?? null,
      }
    : read.point;
  return {
    kind: 'timed',
    line,
    head,
    stated: given?.minutes ?? read.minutes,
    numberAfter: number?.minutes ?? null,
    point,
    source: head.rest,
  };
}

/** A number after the time is its minutes: reads the rest again without it. */
export function withNumberAsMinutes(token: TimedToken): TimedToken {
  const number = readBareMinutes(token.source);
  if (!number) return token;
  const read = readPoint(number.rest);
  return { ...token, stated: number.minutes, numberAfter: null, point: { ...read.point, notes: token.point.notes } };
}

/** The table being read: its head, and the day its last row stood under. */
interface Table {
  columns: Columns | null;
  day: string;
  /** The text's tables tell clock times. */
  readonly clocked: boolean;
}

/** A row of a table, and before it the day, where a column of days says that a new one begins. */
function rowTokens(line: Line, table: Table): Token[] | null {
  const row = line.text.includes('\t') ? readRow(line, table.columns, table.clocked) : null;
  if (!row) return null;
  const points = pointTokens(line, row, table.columns);
  if (!points || row.day === '' || row.day === table.day) return points;
  table.day = row.day;
  const numbered = /^\d{1,2}$/.test(row.day) ? `Dag ${row.day}` : row.day;
  const day = readDay({ ...line, text: numbered });
  return day ? [{ kind: 'day', line, day }, ...points] : points;
}

function pointTokens(line: Line, row: Row, columns: Columns | null): Token[] | null {
  const head = readTimeHead(row.time);
  const given = {
    title: row.title,
    responsible: row.responsible,
    notes: row.notes,
    room: row.room,
    minutes: row.minutes,
  };
  if (head) {
    const leftover = readDurationHead(head.rest.replace(/^[(\s]+/, ''));
    return [timed(line, head, { ...given, minutes: row.minutes ?? leftover?.minutes ?? null })];
  }
  // «Formiddag <tab> 08.45 God morgon»: the time stands at the head of the title.
  const inTitle = row.time === '' || /\d/.test(row.time) ? null : readTimeHead(row.title);
  if (inTitle && !inTitle.weak && !inTitle.yearLike && inTitle.rest !== '')
    return [timed(line, inTitle, { ...given, title: inTitle.rest })];
  if ((!columns && row.minutes === null) || !/[\p{L}\p{N}]/u.test(row.title)) return null;
  const { point, minutes } = readPoint(row.title);
  const whole = {
    ...point,
    responsible: cleanRole(row.responsible) ?? point.responsible,
    notes: row.notes,
    room: row.room,
  };
  const length = row.minutes ?? minutes ?? readDurationHead(row.time)?.minutes ?? null;
  return length === null
    ? [{ kind: 'row', line, point: whole }]
    : [{ kind: 'minutes', line, minutes: length, point: whole, sure: columns !== null, unit: true }];
}

/** «0900 Velkommen <tab> Ordfører»: time and title share a cell. */
function timedInFirstCell(line: Line): Token[] | null {
  const runOn = cellsOf(line).filter((cell) => (readTimeHead(cell)?.rest ?? '') !== '');
  // «Agenda | 0900 Intro | 0915 Talk»: items set one after the other.
  if (runOn.length >= 3)
    return runOn.flatMap((cell) => {
      const head = readTimeHead(cell);
      return head ? [timed(line, head)] : [];
    });
  const [first = '', ...others] = cellsOf(line).filter((cell) => cell !== '');
  const head = readTimeHead(first);
  if (!head || head.rest === '' || others.length === 0) return null;
  const at = others.findIndex((cell) => isRole(cell) || isPerson(cell) || /^v\s?[/\\.]/i.test(cell));
  const who =
    at >= 0 ? others.splice(at, 1)[0] : others.length === 1 && (others[0] ?? '').length < 40 ? others.shift() : null;
  return [timed(line, head, { title: head.rest, responsible: who ?? null, notes: others, minutes: null })];
}

/** «Program: 1700 Velkommen 1710 Quiz 1740 Pizza»: words before the first of many times in a line are its heading. */
function runOnParts(text: string): string[] {
  const heading = /^[^\d:]{3,80}:\s+(?=\d|kl\b)/iu.exec(text);
  const parts = splitRunOn(heading ? text.slice(heading[0].length) : text);
  return heading && parts.length < 3 ? [text] : parts;
}

/** «17.45 <tab> Pause 18.00 Plenum»: a tab after the first of several times in a line. */
function runOnAfterTab(line: Line): Token[] | null {
  const [time = '', first = '', ...others] = line.text.split('\t');
  if (first === '' || readTimeHead(time)?.rest !== '') return null;
  const more = others.filter((cell) => (readTimeHead(cell)?.rest ?? '') !== '').length;
  if (more < others.length || (more === 0 && !/\d[.:]?\d\d/.test(first))) return null;
  const joined = [time, first, ...others].join(' ');
  return splitRunOn(joined).length > 1 ? timedTokens({ ...line, text: joined }) : null;
}

function timedTokens(line: Line): Token[] | null {
  if (line.text.includes('\t')) return timedInFirstCell(line);
  const behind = labelled(line);
  if (behind) return behind;
  const tokens: Token[] = [];
  for (const part of runOnParts(line.text)) {
    const head = readTimeHead(part);
    if (!head || DEADLINE.test(head.rest)) return tokens.length > 0 ? tokens : null;
    tokens.push(timed(line, head));
  }
  return tokens.length > 0 ? tokens : null;
}

function minutesToken(line: Line): Token | null {
  const ahead = readDurationHead(line.text);
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

function metaToken(line: Line): Token | null {
  const label = META_LABEL.exec(line.text);
  if (label) {
    const head = readTimeHead(line.text.slice(label[0].length).trim()) ?? readTimeTail(line.text);
    const hours = readHours(line.text.slice(label[0].length));
    return { kind: 'meta', line, start: head?.start ?? hours?.start ?? null, end: hours?.end ?? null };
  }
  const told = line.text.length < 120 && !/^\d/.test(line.text) ? START_TOLD.exec(line.text) : null;
  const head = told
    ? readTimeHead(/^\s*\d{1,2}$/.test(told[1] ?? '') ? `kl. ${told[1]?.trim()}` : (told[1] ?? '').trim())
    : null;
  // «Vi starter kl. 12.30 i kantina» may go on; «Start med 3 spørsmål» tells no time.
  const close = told ? END_TOLD.exec(line.text.slice(told.index + told[0].length)) : null;
  if (head && close)
    return { kind: 'meta', line, start: head.start, end: readTimeHead(`kl. ${close[1] ?? ''}`)?.start ?? null };
  const left = told ? line.text.length - told.index - told[0].length : 0;
  return head &&
    told &&
    (left < 12 ||
      (left < 60 && /\d[.:]\d\d(?:\s?[ap]\.?m)?$|(?:kl|at|klokk[ae]n?|klockan)\.?\s*\d{1,2}$/iu.test(told[0])))
    ? { kind: 'meta', line, start: head.start, end: null }
    : null;
}

/** Reads every line by itself. What hangs on its neighbours is decided in `settleTokens`. */
export function recogniseLines(lines: readonly Line[]): Token[] {
  const around = furniture(lines);
  const clocked = hasClockFaces(lines);
  let table: Table = { columns: null, day: '', clocked };
  const tokens: Token[] = [];
  for (const line of lines) {
    // A table ends with the page it stands on.
    if (line.blanksBefore >= FAR) table = { columns: null, day: '', clocked };
    if (line.shown === '') tokens.push({ kind: 'blank', line });
    else if (isRule(line)) tokens.push({ kind: 'rule', line });
    else {
      const heads = readColumns(line);
      if (heads) table.columns = heads;
      tokens.push(...(heads ? [{ kind: 'columns', line } as const] : recognise(line, table, around)));
    }
  }
  return tokens;
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
  if (around.repeated(line)) return [{ kind: 'furniture', line }];
  return [minutesToken(line) ?? { kind: 'text', line }];
}
