import type { LineUse } from '../../domain/draft/draft-agenda';
import { MONTH_WORDS } from '../lexicon/vocabulary';
import { withRowsWhole } from './quoted-cells';

/** One line of the source after cleaning: what it says, and how it was set. */
export interface Line {
  readonly index: number;
  /** As it stood, without control and zero-width characters: this is what she sees. */
  readonly shown: string;
  /** What it says: no bullet, list number, Markdown marks or surplus spaces. Columns are joined by tabs. */
  readonly text: string;
  readonly indent: number;
  readonly bullet: boolean;
  /** A list number, «3» of «3. Budsjett». */
  readonly number: number | null;
  /** The number is a case's own, «Sak 31/24», which need not begin at one. */
  readonly cased: boolean;
  /** Set as a heading: Markdown `#`, or the whole line in bold. */
  readonly emphasised: boolean;
  readonly blanksBefore: number;
}

/** Each line's fate is written here as it is decided; `notUnderstood` is what nobody claimed. */
export type Uses = LineUse[];

const BREAKS = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/;
const WIDE_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
// Word writes the bullets of its Symbol and Wingdings fonts as private-use characters.
const FONT_BULLETS = /[\uf02d\uf06e\uf075\uf076\uf0a7\uf0b7\uf0d8\uf0fc]/g;
// Control and format characters: among them NUL, zero-width spaces, direction marks and byte order marks.
const INVISIBLE = /[^\P{C}\t]/gu;
const INVISIBLE_BUT_PRIVATE = /[\p{Cc}\p{Cf}]/gu;

// «9⁰⁰»: minutes set above the line.
const RAISED = /(?<!\d)(\d{1,2})([⁰¹²³⁴⁵][⁰¹²³⁴⁵⁶⁷⁸⁹])/g;

// «ﬁnansiering», «kaﬀe»: letters a PDF set as one.
const LIGATURES = /[\ufb00-\ufb06]/g;

function cleaned(raw: string): string {
  // A Mac writes «å» as an a and a ring.
  const softBreak = raw
    .normalize('NFC')
    .replace(/\u00ad$/, '-')
    .replace(FONT_BULLETS, '•');
  const spaced = softBreak.replace(WIDE_SPACES, ' ');
  return spaced
    .replace(INVISIBLE, (c) => (c.search(INVISIBLE_BUT_PRIVATE) >= 0 ? '' : ' '))
    .replace(/[\u2010-\u2012\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/[\u2015\u2e3a\u2e3b]/g, '–')
    .replace(/[\u2236\ua789\uff1a]/g, ':')
    .replace(LIGATURES, (sign) => sign.normalize('NFKC'))
    .replace(
      RAISED,
      (_, hour: string, minutes: string) => `${hour}.${[...minutes].map((c) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)).join('')}`,
    )
    .trimEnd();
}

const BULLET = /^(?:[•●○▪■□◦‣∙·⁃➢➤✓✔§]|[*+](?=\s)|o(?=\s{2,}|\t|\s\p{Lu})|[-–—](?=\s|\p{L}))\s*/u;
const CHECKBOX = /^\[[ xX]\]\s+/;
const TABLE_RULE = /^[\s|:+=_-]+$/;

/** «| a | b |», and columns set with three spaces or more, become tab-separated cells. */
function withCells(text: string): string {
  const row = /^\|.*\|$/.test(text) || (text.match(/ \|(?= |$)/g)?.length ?? 0) >= 2;
  const cells = row ? text.replace(/^\| *| *\|$/g, '').split(/ *\| */) : text.split(/ *\t *| {3,}/);
  return cells.join('\t');
}

function withoutMarkdown(text: string): string {
  if (!/[*_[`\\]/.test(text)) return text;
  return text
    .replace(/\*\*+/g, '')
    .replace(/(^|\s)__(?=[^\s_])/g, '$1')
    .replace(/([^\s_])__(?=\s|$)/g, '$1')
    .replace(/(^|[\s(])[*_](?=[^\s*_])([^*_]{1,200})[*_](?=$|[\s).,:;?!])/g, '$1$2')
    .replace(/\[([^\]]{1,200})\]\([^)]{0,500}\)/g, '$1')
    .replace(/\\([*_#.+()!|~-])/g, '$1')
    .replace(/`/g, '');
}

// «🕒 08:30 – 14:00», «☕ 10.30 Pause»
const PICTURE = /^(?:(?![©®™])\p{Extended_Pictographic}[\ufe0e\ufe0f]?\s*)+(?=[\p{L}\d])/u;

/** «|  | Hva kan vi avtale i dag? |  |»: alone in its row it is a line of text, with its bullet if that has a cell too. */
function withoutRow(text: string): string {
  const head = /^\|(?:\s*\|)+/.exec(text);
  if (!head) return text;
  const cells = text
    .slice(head[0].length)
    .split('|')
    .map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== '');
  const [first = '', second] = filled;
  if (filled.length === 1) return first;
  return filled.length === 2 && /^[•●○▪■□◦‣·]$/u.test(first) ? `${first}${second}` : text;
}

const LIST_NUMBER = /^(\d{1,2})[.)]\s+(?=[\p{L}«"“('])/u;
// «5. 12 noon – 12.45pm Lunch», «2. 12-12.45 Lunsj»
const NUMBER_BEFORE_TIME =
  /^(\d{1,2})[.)]\s+(?=\d{1,2}[:.]\d\d|\d{4}|(?:[1-9]|1\d|2[0-4])(?:\s?[-–]\s?\d{1,2}(?:[.:]\d\d)?\s\p{Lu}|\s?(?:noon|midday|midnight|[ap]\.?m(?!\p{L}))))/iu;
const DATE_AHEAD = new RegExp(`^\\d{1,2}\\.\\s+(?:${MONTH_WORDS})(?!\\p{L})`, 'iu');

/** «4. juni» is a date and no fourth point. */
const numberedAs = (text: string): RegExpExecArray | null => (DATE_AHEAD.test(text) ? null : LIST_NUMBER.exec(text));

/** «Sak 31/24 Regnskap», «§ 45 Val av justerare», «Item 3: Budget», «PS 12/25 Referat»: the number a case is known by. */
const CASE_NUMBER =
  /^(?:(?:sak|saksnr\.?|punkt|pkt\.?|post|item|agenda item|ärende|ærinde|case no\.?)\s*(?:nr\.?\s*)?(\d{1,3})(?:\/\d{2,4})?|§\s*(\d{1,3})(?:\/\d{2,4})?|(?:[A-ZÆØÅ]{2,4}[ -]?)?(\d{1,3})\/(?:20)?[23]\d)\s*[.:–-]?\s+(?=[\p{Lu}«"“])/iu;

const CSV_ROW = /^\s*"?(?:kl\.?\s*)?\d{1,2}[:.]?\d\d(?:\s?[-–]\s?\d{1,2}[:.]?\d\d)?"?\s*;/iu;

/** A table saved with semicolons: three rows or more that begin with a time and one. */
const hasSemicolons = (raws: readonly string[]): boolean =>
  raws.filter((raw) => CSV_ROW.test(raw.slice(0, 60))).length >= 3;

const numberOf = (cased: RegExpExecArray | null): number | null =>
  cased ? Number(cased[1] ?? cased[2] ?? cased[3]) : null;

function asLine(index: number, raw: string, blanksBefore: number, separated: boolean): Line {
  const shown = cleaned(raw);
  const quoted = shown.replace(/^(?:> ?)+/, '');
  const leading = /^[\t ]*/.exec(quoted)?.[0] ?? '';
  let text = withoutRow(quoted.slice(leading.length).replace(PICTURE, ''));
  const emptyCells = text.includes('\t') ? (leading.match(/\t/g)?.length ?? 0) : 0;
  const markdown = /^(?:>\s*)*(#{1,6})\s+/.exec(text);
  const emphasised = markdown !== null || /^\*\*[^*]+\*\*:?$/.test(text);
  text = withoutMarkdown(text.replace(/^(?:>\s*)*(?:#{1,6}\s+)?/, '')).trim();
  const cased = CASE_NUMBER.exec(text);
  if (cased) text = text.slice(cased[0].length);
  const bullet = cased ? null : BULLET.exec(text);
  if (bullet && !TABLE_RULE.test(text)) text = text.slice(bullet[0].length).replace(CHECKBOX, '');
  const number = numberedAs(text) ?? NUMBER_BEFORE_TIME.exec(text);
  if (number) text = text.slice(number[0].length);
  text = withCells(separated ? text.trim().replace(/"?\s*;\s*"?/g, '\t') : text.trim());
  return {
    index,
    shown: shown.trim(),
    // A bullet in a row's empty cells is a bullet all the same.
    text: emptyCells > 0 && !bullet ? `${'\t'.repeat(emptyCells)}${text}` : text.replace(/[ ]{2,}/g, ' '),
    indent: leading.replace(/\t/g, '    ').length,
    bullet: bullet !== null,
    number: numberOf(cased) ?? (number ? Number(number[1]) : null),
    cased: cased !== null,
    emphasised,
    blanksBefore,
  };
}

/** Splits and cleans the text. Blank lines are kept, with `text` empty, so that indexes are those of the source. */
export function sourceLines(text: string): Line[] {
  let blanks = 0;
  const raws = withRowsWhole(text.split(BREAKS));
  const separated = hasSemicolons(raws);
  return raws.map((raw, index) => {
    const line = asLine(index, raw, blanks, separated);
    // «>» alone is a blank line of the letter that is answered.
    blanks = /^[>\s]*$/.test(line.shown) ? blanks + 1 : 0;
    return line;
  });
}

/** A rule drawn with dashes or the like says nothing. */
export const isRule = (line: Line): boolean => line.shown !== '' && !/[\p{L}\p{N}]/u.test(line.shown);

export const cellsOf = (line: Line): string[] => line.text.split('\t').map((cell) => cell.trim());
