import type { Language } from '../../domain/agenda/gathering';
import { addDays, type IsoDate } from '../../domain/time';
import type { Snapshot } from '../../domain/views/snapshot';
import { actionsInOrder } from '../actions-in-order';
import { reportContext } from '../report-context';

/** RFC 5545, 3.3.11: what stands for itself inside a text. */
const escaped = (text: string): string =>
  text
    .replace(/\\/gu, '\\\\')
    .replace(/[;,]/gu, '\\$&')
    .replace(/\r?\n/gu, '\\n')
    // Control characters are no part of a text there.
    .replace(/\p{Cc}/gu, ' ');

const LONGEST_LINE = 75;
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** RFC 5545, 3.1: no line longer than 75 octets; what follows begins with a space. A character is never cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (bytesOf(current) + bytesOf(character) > LONGEST_LINE) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current].join('\r\n');
}

const day = (date: IsoDate): string => date.replaceAll('-', '');
const stamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/gu, '');

/** The deadlines of the actions, a day each, as a calendar file; null where no action has one. */
export function writeCalendar(snapshot: Snapshot, language: Language): string | null {
  const { t, notes, snapshot: shown } = reportContext(snapshot, language);
  const due = actionsInOrder(notes.all).flatMap((note) => (note.due === null ? [] : [{ ...note, due: note.due }]));
  if (due.length === 0) return null;
  const events = due.flatMap(({ id, at, text, owner, firstStep, due: date }) => {
    const about = [
      owner && t('paper:calendar.owner', { name: owner }),
      firstStep && t('paper:calendar.firstStep', { text: firstStep }),
      shown.gathering.title,
    ];
    return [
      'BEGIN:VEVENT',
      `UID:${id}@kjoreplan`,
      `DTSTAMP:${stamp(at)}`,
      `DTSTART;VALUE=DATE:${day(date)}`,
      `DTEND;VALUE=DATE:${day(addDays(date, 1))}`,
      `SUMMARY:${escaped(t('paper:calendar.deadline', { text: text.toWellFormed() }))}`,
      `DESCRIPTION:${escaped(
        about
          .filter((one) => one !== '')
          .join('\n')
          .toWellFormed(),
      )}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kjoreplan//Kjoreplan//NO', 'CALSCALE:GREGORIAN'];
  return `${[...lines, ...events, 'END:VCALENDAR'].map(folded).join('\r\n')}\r\n`;
}
