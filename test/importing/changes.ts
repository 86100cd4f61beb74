import type { DraftAgenda, DraftItem } from '../../src/domain/draft/draft-agenda';
import { parseAgenda } from '../../src/importing/parse-agenda';

/** What must not change when a text is only set differently: when things are, what they are called and who holds them. */
export function readingOf(text: string): string[] {
  const plain = (words: string | null): string =>
    (words ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const walk = (items: readonly DraftItem[], depth: number): string[] =>
    items.flatMap((item) => [
      `${depth} ${item.start}–${item.end} ${plain(item.title)} | ${plain(item.responsible)}`,
      ...walk(item.children, depth + 1),
    ]);
  const agenda: DraftAgenda = parseAgenda(text);
  return agenda.days.flatMap((day, i) => [`day ${i + 1}`, ...walk(day.items, 0)]);
}

const CLOCK = String.raw`(?:[01]?\d|2[0-3])[.:][0-5]\d`;
const FACE = String.raw`${CLOCK}(?:\s?[aApP]\.?[mM]\b\.?)?(?: (?:noon|midday|midnight|midnatt)\b)?`;
const RANGE = String.raw`${FACE}(?:\s?(?:[-–]|til|till|to)\s?(?:kl\.?\s?)?${FACE})?`;
/** A line that begins with a clock face and says more, set apart by a space. */
const TIMED = new RegExp(
  String.raw`^( *)(${RANGE}|[0-2]\d[0-5][05](?:[-–][0-2]\d[0-5][05])?)( +)(?!(?:til|till|to|noon|midday|midnight|midnatt) |[aApP]\.?[mM])(?=[\p{L}«"“])`,
  'u',
);
const AT_HEAD = new RegExp(String.raw`^(\s*(?:[-•*]\s+)?(?:[Kk]l\.?\s*)?)(${RANGE})(?=[\s:]|$)`, 'u');

const lines = (text: string, change: (line: string, i: number, all: readonly string[]) => string): string =>
  text
    .split('\n')
    .map((line, i, all) => change(line, i, all))
    .join('\n');

const times = (text: string, change: (time: string) => string): string =>
  lines(text, (line) => line.replace(AT_HEAD, (_, before: string, time: string) => before + change(time)));

const isTable = (text: string): boolean => /\t|^\s*\||\S {3,}\S.*\S {3,}\S/m.test(text);

export interface Change {
  readonly name: string;
  /** Where the change would mean something else, it is left out. */
  readonly fits?: (text: string) => boolean;
  readonly of: (text: string) => string;
}

const enough = (text: string): boolean => timedLines(text) >= 3 && !isTable(text);
const timedLines = (text: string): number => text.split('\n').filter((line) => TIMED.test(line)).length;

/** The same words, told a little differently: a careful reader would not notice. */
export const WORDINGS: readonly Change[] = [
  { name: 'minus signs in ranges', of: (text) => times(text, (time) => time.replace(/[-–]/, '−')) },
  { name: 'hyphens in ranges', of: (text) => times(text, (time) => time.replace(/[-–]/, '-')) },
  { name: 'dashes in ranges', of: (text) => times(text, (time) => time.replace(/\s?[-–]\s?/, ' – ')) },
  { name: 'long dashes in ranges', of: (text) => times(text, (time) => time.replace(/[-–]/, '—')) },
  { name: 'hyphens for dashes', of: (text) => text.replace(/(?<=[\p{L}\d?!)»]) – (?=[\p{L}\d«(])/gu, ' - ') },
  { name: 'colons in times', of: (text) => times(text, (time) => time.replace(/(?<=\d)\.(?=\d)/g, ':')) },
  {
    name: 'full stops in times',
    // «10.03» may be a date.
    fits: (text) => !/\d:(?:0[1-46-9]|1[12])/.test(text),
    of: (text) => times(text, (time) => time.replaceAll(':', '.')),
  },
  {
    name: '«kl.» before times',
    fits: (text) => timedLines(text) >= 3,
    of: (text) => lines(text, (line) => line.replace(TIMED, '$1kl. $2$3')),
  },
  {
    name: 'bold times',
    fits: enough,
    of: (text) => lines(text, (line) => line.replace(TIMED, '$1**$2**$3')),
  },
  {
    name: 'bullets before timed lines',
    fits: enough,
    of: (text) => lines(text, (line) => line.replace(TIMED, '$1• $2$3')),
  },
  {
    name: 'tabs after times',
    fits: enough,
    of: (text) => lines(text, (line) => line.replace(TIMED, '$1$2\t')),
  },
  {
    name: 'headings in capitals',
    of: (text) => {
      const uses = parseAgenda(text).lines.map(({ use }) => use);
      return lines(text, (line, i) => (uses[i] === 'heading' || uses[i] === 'day' ? line.toUpperCase() : line));
    },
  },
  { name: 'blank lines doubled', of: (text) => text.replace(/(?<=[^\n])\n\n(?=[^\n])/g, '\n\n\n') },
  {
    name: 'a new page between two points',
    fits: enough,
    of: (text) => {
      let n = 0;
      const middle = Math.ceil(timedLines(text) / 2);
      return lines(text, (line) => (TIMED.test(line) && ++n === middle ? `\nSide 1 av 2\n\f\n${line}` : line));
    },
  },
  { name: 'a colon after times', fits: enough, of: (text) => lines(text, (line) => line.replace(TIMED, '$1$2: ')) },
  { name: 'a dash after times', fits: enough, of: (text) => lines(text, (line) => line.replace(TIMED, '$1$2 – ')) },
  { name: 'times in brackets', fits: enough, of: (text) => lines(text, (line) => line.replace(TIMED, '$1[$2] ')) },
  {
    name: 'no space after times',
    fits: (text) => enough(text) && !/\d\s?[ap]\.?m\b/i.test(text),
    of: (text) => lines(text, (line) => line.replace(TIMED, '$1$2')),
  },
  { name: '«til» in ranges', of: (text) => times(text, (time) => time.replace(/\s?[-–]\s?/, ' til ')) },
  {
    name: 'a blank line before every timed line',
    fits: enough,
    of: (text) => lines(text, (line) => (TIMED.test(line) ? `\n${line}` : line)),
  },
  {
    name: 'no blank lines before timed lines',
    fits: enough,
    of: (text) => text.replace(/\n\n(?=(?:[01]?\d|2[0-3])[.:][0-5]\d)/g, '\n'),
  },
  {
    name: 'pipes for tabs',
    fits: (text) => !text.includes('"'),
    of: (text) => lines(text, (line) => (line.includes('\t') ? `| ${line.replaceAll('\t', ' | ')} |` : line)),
  },
  {
    name: 'hours with a nought',
    fits: (text) => !/(?<!\d)[1-7][.:][0-5]\d/.test(text),
    of: (text) => times(text, (time) => time.replace(/(?<!\d)(?=[89][.:])/g, '0')),
  },
  {
    name: 'a bullet of Word',
    fits: enough,
    of: (text) => lines(text, (line) => line.replace(TIMED, '$1\uf0b7\t$2$3')),
  },
  {
    name: 'pictures before times',
    fits: enough,
    of: (text) => lines(text, (line) => line.replace(TIMED, '$1🕒 $2$3')),
  },
  { name: 'an arrow in ranges', of: (text) => times(text, (time) => time.replace(/\s?[-–]\s?/, ' → ')) },
  { name: 'seconds', of: (text) => times(text, (time) => time.replace(/(\d):(\d\d)(?!\d)/g, '$1:$2:00')) },
  { name: '«KL.» before times', fits: enough, of: (text) => lines(text, (line) => line.replace(TIMED, '$1KL. $2$3')) },
  {
    name: 'commas in times',
    of: (text) =>
      lines(text, (line) =>
        line.replace(
          TIMED,
          (_, before: string, time: string, space: string) =>
            `${before}${time.replaceAll(/(?<=\d)[.:](?=\d)/g, ',')}${space}`,
        ),
      ),
  },
  {
    name: 'a full stop after points',
    of: (text) => lines(text, (line) => (TIMED.test(line) && /\p{Ll}{4}$/u.test(line) ? `${line}.` : line)),
  },
  {
    name: 'a semicolon after points',
    of: (text) => lines(text, (line) => (TIMED.test(line) && /\p{Ll}{4}$/u.test(line) ? `${line};` : line)),
  },
  { name: 'a comma before presenters', of: (text) => text.replace(/(?<=\p{L}) v\/\s?(?=\p{L})/gu, ', v/') },
  { name: '«v\\» for presenters', of: (text) => text.replace(/(?<=\s)v\/\s?(?=\p{Lu})/gu, 'v\\') },
  {
    name: 'presenters in brackets',
    of: (text) => text.replace(/(?<=\S )v\/\s?(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)$/gmu, '(v/ $1)'),
  },
  {
    name: 'presenters on the next line',
    fits: enough,
    of: (text) =>
      lines(text, (line) =>
        TIMED.test(line) && !/\d[.:]\d\d.*\d[.:]\d\d.*\d[.:]\d\d/.test(line)
          ? line.replace(/(?<=[\p{L}?»]) v\/\s?(?=\p{L})/u, '\nv/ ')
          : line,
      ),
  },
  {
    name: 'times on lines of their own',
    fits: (text) => enough(text) && !/^\d.*\p{L}.*\d[.:]\d\d|\d\s?[ap]m/imu.test(text),
    of: (text) => lines(text, (line) => line.replace(TIMED, '$1$2\n$1')),
  },
];

/** The same lines, as another machine or programme saves them. */
export const SETTINGS: readonly Change[] = [
  { name: 'no-break spaces', of: (text) => text.replaceAll(' ', '\u00a0') },
  { name: 'thin spaces', of: (text) => text.replaceAll(' ', '\u2009') },
  { name: 'Windows line ends', of: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'old Mac line ends', of: (text) => text.replaceAll('\n', '\r') },
  { name: 'spaces at the ends of lines', of: (text) => lines(text, (line) => `${line}   `) },
  { name: 'a byte order mark and blank lines first', of: (text) => `\ufeff\n\n${text}\n\n` },
  { name: 'zero-width spaces', of: (text) => lines(text, (line) => line.replace(/(?<=\p{L})(?=\p{L})/u, '\u200b')) },
  { name: 'everything set further in', of: (text) => lines(text, (line) => (line === '' ? '' : `  ${line}`)) },
  {
    name: 'quoted as in a letter answered',
    fits: (text) => !/^>|^#|;.*;|^(?:[A-Z]\p{Ll}+):/mu.test(text) && !isTable(text),
    of: (text) => lines(text, (line) => `> ${line}`),
  },
  { name: 'soft hyphens', of: (text) => lines(text, (line) => line.replace(/(?<=\p{L}{4})(?=\p{Ll}{4})/u, '\u00ad')) },
  { name: 'decomposed letters', of: (text) => text.normalize('NFD') },
];
