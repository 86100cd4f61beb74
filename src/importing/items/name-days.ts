import type { DraftDay } from '../../domain/draft/draft-agenda';
import type { IsoDate } from '../../domain/time';
import { type DayName, dayInside, yearsStated } from '../lines/day-reading';
import { pageStamp } from '../lines/page-furniture';
import type { Line } from '../lines/source-text';
import { dateOf, weekdayOn } from './day-dates';
import type { DayDraft } from './entry';

export interface NamedDay {
  readonly name: DayName;
  readonly line: Line;
  readonly date: IsoDate | null;
}

/** How far above the programme a date may stand. */
const ABOVE = 60;
const SENT =
  /^(?:sendt|sent|skickat|avsendt|mottatt|received|skrevet|oppdatert|updated|publisert|published|publicerad|sist endret|sist lagret|senest opdateret|senast uppdaterad|last updated)(?:\s*:|\s+(?:den\s+|d\.\s*|on\s+)?(?=\d))/iu;
const DATED = /^(?:dato|date|datum)\s*:/iu;
const SENDER = /^(?:fra|frå|from|från)\s*:/iu;
const SUBJECT = /^(?:emne|subject|ämne|vedr(?:ørende)?|re|sv|vs)\s*:/iu;
const WROTE = /(?:skrev|skreiv|wrote|schrieb)\s[^:]{0,80}:$|(?:skrev|skreiv|wrote)\s*:?$/iu;

/** When a letter was sent, or what it answers, is not when the meeting is. */
function isOfLetter(line: Line, isLetter: boolean): boolean {
  return (
    line.shown.startsWith('>') || SENT.test(line.text) || WROTE.test(line.text) || (isLetter && DATED.test(line.text))
  );
}

/** «Påmeldingsfrist» alone on a line: the date below it is the last day to sign up. */
const isDeadline = (text: string): boolean =>
  /^\p{L}*(?:frist|deadline|anmälningsdag|tilmelding|påmelding|anmälan|registration)$/iu.test(text);

/** A single day without a heading of its own is dated by the one date that stands above the programme. */
function nameOf(day: DayDraft, alone: boolean, lines: readonly Line[]): { name: DayName; line: Line } | null {
  if (day.name && day.line && (day.name.day !== null || !alone)) return { name: day.name, line: day.line };
  if (!alone) return null;
  const first = day.entries[0]?.line.index ?? 0;
  const above = lines.slice(Math.max(0, first - ABOVE), first);
  const isLetter = above.some(({ text }) => SENDER.test(text)) && above.some(({ text }) => SUBJECT.test(text));
  const stamp = pageStamp(lines.slice(0, 12));
  for (const [i, line] of above.entries()) {
    const passedOver = line.text === '' || stamp.has(line.index) || isOfLetter(line, isLetter);
    const name = passedOver || isDeadline(above[i - 1]?.text ?? '') ? null : dayInside(line);
    if (name) return { name, line };
  }
  return null;
}

const SEASON =
  /(?<!\p{L})(?:våren?|sommeren|sumaren|høsten|hausten|vinteren|våren|sommaren|hösten|foråret|efteråret|spring|summer|autumn|winter)\s(?:19|20)\d\d(?!\d)/iu;
const YEAR_IN_NAME = /(?<![\d./-])((?:19|20)\d\d)(?![\d/-]|\.\d)/gu;

/** A year told above the programme, in the gathering's name («Vårmøtet 2025»), which one of the weekdays bears out. */
function yearInName(days: readonly (NamedDay | null)[], above: readonly Line[]): number | null {
  const years = new Set<number>();
  let season = false;
  for (const { text } of above.filter((line) => line.text !== '').slice(0, 12)) {
    if (text.length >= 120) continue;
    season ||= SEASON.test(text);
    for (const [, year] of text.matchAll(YEAR_IN_NAME)) years.add(Number(year));
  }
  const [year] = years;
  if (years.size !== 1 || year === undefined) return null;
  // «Hausten 2024» says when it is.
  const agrees =
    season ||
    days.some(
      (day) =>
        day !== null &&
        day.name.year === null &&
        day.name.weekday !== null &&
        day.name.day !== null &&
        day.name.month !== null &&
        weekdayOn(year, day.name.month, day.name.day) === day.name.weekday,
    );
  return agrees ? year : null;
}

/** What each day is called and when it is; null where the text names no day. */
export function nameDays(days: readonly DayDraft[], lines: readonly Line[], given: number | null): (NamedDay | null)[] {
  const found = days.map((day) => nameOf(day, days.length === 1, lines));
  const stated = yearsStated(lines);
  const dated = found.map((day) => day && { ...day, date: dateOf(day.name, stated, given) });
  const likely = yearInName(dated, lines.slice(0, days[0]?.entries[0]?.line.index ?? 0));
  return dated.map((day) => day && { ...day, date: day.date ?? dateOf(day.name, stated, likely) });
}

const MORE_THAN_DATE = /^[\s.]*(?:[,·|(]|(?:kl|klokka|klokken|klockan|på|i|at|in|hos|ved)(?!\p{L})|\d)/iu;

/** In a text of one day a line that tells its hours or place too is said of the meeting, and is no heading. */
export function labelOf(day: DayDraft, alone: boolean, date: DraftDay['date']): string | null {
  if (!alone || date === null || day.label === null || !day.name) return day.label;
  const at = day.label.indexOf(day.name.text);
  const rest = at < 0 ? '' : day.label.slice(at + day.name.text.length);
  return MORE_THAN_DATE.test(rest) ? null : day.label;
}
