import { DAY_MINUTES } from '../../domain/time';
import { isRole } from '../lexicon/vocabulary';
import { isPerson } from '../people/people';
import { readTimeHead, splitRunOn, type TimeHead } from '../times/clock-reading';
import { readBareMinutes } from '../times/duration-reading';
import { cleanRole, readPoint } from './read-point';
import { cellsOf, type Line } from './source-text';
import type { Point, TimedToken, Token } from './token';

const DEADLINE =
  /^(?:(?:siste |endelig |endeleg )?(?:frist|påmeldingsfrist|svarfrist|innleveringsfrist|tilmeldingsfrist|sista anmäl|deadline)(?!\p{L}))/iu;
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

/** A point with a time; `given` where a table's columns have told it apart. */
export function timed(line: Line, head: TimeHead, given?: Point & { minutes: number | null }): TimedToken {
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
export function runOnAfterTab(line: Line): Token[] | null {
  const [time = '', first = '', ...others] = line.text.split('\t');
  if (first === '' || readTimeHead(time)?.rest !== '') return null;
  const more = others.filter((cell) => (readTimeHead(cell)?.rest ?? '') !== '').length;
  if (more < others.length || (more === 0 && !/\d[.:]?\d\d/.test(first))) return null;
  const joined = [time, first, ...others].join(' ');
  return splitRunOn(joined).length > 1 ? timedTokens({ ...line, text: joined }) : null;
}

// Not after «kl.» and «ca.»: those end no sentence.
const SENTENCES = /(?<=[.!?]{1,3})(?<!(?<!\p{L})(?:kl|ca|nr|dr)\.)\s+(?=[\p{Lu}\d]|kl|ca)/iu;

/** «Hei folkens! Kl 10 oppmøte og kaffe. 10.15 Velkommen. 10.30 Økonomien v/Roar.»: a programme told in sentences. */
function inSentences(line: Line): Token[] | null {
  if (line.text.length > 2000 || (line.text.match(/\d[.:,]\d\d/g)?.length ?? 0) < 3) return null;
  const told = line.text.split(SENTENCES).map((text) => ({ text, head: readTimeHead(text) }));
  const points = told.filter(({ head }) => head !== null && head.rest !== '');
  if (points.length < 3 || points.length * 2 < told.length) return null;
  return told.map(({ text, head }) =>
    head && head.rest !== '' ? timed(line, head) : { kind: 'text', line: { ...line, text } },
  );
}

/** The points of a line that begins with a time. */
export function timedTokens(line: Line): Token[] | null {
  if (line.text.includes('\t')) return timedInFirstCell(line);
  const sentences = inSentences(line);
  if (sentences) return sentences;
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

const clockFace = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/**
 * «rows by Dr Penhallow 10.50 Tea break» below a line of several points: the last of them goes on, and then the next
 * begin. `above`: what was read of the line above.
 */
export function runOnBelow(line: Line, above: readonly Token[]): Token[] | null {
  const last = above.at(-1);
  if (above.length < 2 || last?.kind !== 'timed' || line.bullet || line.blanksBefore > 0) return null;
  const time = clockFace((last.head.end ?? last.head.start) % DAY_MINUTES);
  const [first = '', ...others] = splitRunOn(
    `${last.head.form === 'compact' ? time.replace(':', '') : time} ${line.text}`,
  );
  const points = others.flatMap((part) => {
    const head = readTimeHead(part);
    return head ? [timed(line, head)] : [];
  });
  if (points.length === 0) return null;
  return [{ kind: 'text', line: { ...line, text: first.slice(first.indexOf(' ') + 1) } }, ...points];
}
