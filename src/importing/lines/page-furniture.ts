import { readTimeHead } from '../times/clock-reading';
import { readDurationHead } from '../times/duration-reading';
import { findDate } from './day-reading';
import { cellsOf, type Line } from './source-text';

const PAGE_NUMBER = /^(?:(?:side|page|sida|s\.|p\.)\s*)?\d{1,3}\s*(?:(?:av|of|\/)\s*\d{1,3}|\(\d{1,3}\))?$/iu;
/** A page's foot with its number: «Konferansen 2024 – Side 1 av 3». */
const PAGE_OF = /(?:^|[\s|–-])(?:side|page|sida|s\.)\s*\d{1,3}\s*(?:av|of|\/|\()\s*\d{1,3}\)?(?:$|[\s|–-])/iu;
/** «Erhvervskonference Østhavn 2026 <tab> 2/2», «Utkast 11. mai <tab> Page 1»: set apart at the end of a line that recurs. */
const NUMBER_APART = /\t(?:side|page|sida|s\.|p\.)?\s*\d{1,3}(?:\s*(?:\/|av|of)\s*\d{1,3})?$/iu;

/** What stands around the programme on a web page, copied with it. */
const OF_WEB_PAGE =
  /^(?:del (?:denne |sida|siden|artikkelen|på (?:facebook|linkedin|twitter|x(?!\p{L})|e-?post))|dela (?:sidan|artikeln|på (?:facebook|linkedin))|share (?:this (?:page|event|article)|on (?:facebook|linkedin|x(?!\p{L})))|tyck till|skriv ut|print(?:able)?(?:$| this)|tips en venn|hopp til|gå til (?:hovedinnhold|toppen)|til toppen|skip to|back to top|sist (?:endret|oppdatert|lagret)|senast uppdaterad|senest opdateret|last updated|kontakt(?:a oss|\t)|contact(?: us|\t)|følg oss|følj oss|follow us|©)/iu;

const CLOCK_ALONE = /^\d{1,2}[:.]\d\d$/;

/** «fredag 9. januar 2026» above «13:42» at the top: when a page of notes was made, and not when the meeting is. */
export function pageStamp(lines: readonly Line[]): ReadonlySet<number> {
  const said = lines.filter(({ text }) => text !== '').slice(0, 4);
  const at = said.findIndex(({ text }, i) => CLOCK_ALONE.test(said[i + 1]?.text ?? '') && isDateAlone(text));
  const [date, clock] = at < 0 ? [] : said.slice(at, at + 2);
  // A time right above its title is a point's.
  const isApart = clock !== undefined && lines.find(({ index }) => index === clock.index + 1)?.shown === '';
  return date && clock && isApart && clock.index === date.index + 1 ? new Set([date.index, clock.index]) : new Set();
}

function isDateAlone(text: string): boolean {
  const date = findDate(text);
  if (!date || date.year === null) return false;
  const rest = text.slice(0, date.index) + text.slice(date.index + date.length);
  return /^(?:\p{L}+dag\p{L}*|\p{L}+day)?[\s,.]*$/iu.test(rest);
}

const WEB_PAGE_FOOT =
  /^(?:om (?:webbplatsen|nettstedet|nettstaden|hjemmesiden)|about this (?:site|website)|dela?(?: (?:denne siden|sida|siden|sidan))? på \p{L}+|share on \p{L}+|skriv ut(?: siden| sida| sidan)?|print this page|til toppen|tilbake til toppen|back to top|personvern(?:erklæring)?|informasjonskapsler|cookies|om (?:kakor|cookies|informasjonskapsler)|(?:tilgjengelighet|tilgjengelegheit)s?(?:erklæring)?|tillgänglighet(?:sredogörelse)?)$/iu;

/** «Dela på Facebook», «Om webbplatsen»: alone on a line it belongs to no point. */
export const isWebPageFoot = (text: string): boolean =>
  text.split('\t').every((cell) => WEB_PAGE_FOOT.test(cell.trim()));

export interface Furniture {
  readonly ofPage: (line: Line) => boolean;
  readonly repeated: (line: Line) => boolean;
}

/** Page heads and feet: the same short text time and again, page numbers, and the first line where it comes back. */
export function furniture(lines: readonly Line[]): Furniture {
  const seen = new Map<string, number>();
  // A page's head may be set in capitals on the first page alone.
  const key = (text: string): string => text.toLowerCase();
  const note = (text: string) => seen.set(key(text), (seen.get(key(text)) ?? 0) + 1);
  for (const { text } of lines) {
    if (text === '' || text.length >= 100) continue;
    note(text);
    if (NUMBER_APART.test(text)) note(text.replace(NUMBER_APART, '\t'));
  }
  const times = (text: string): number => seen.get(key(text)) ?? 0;
  const first = lines.find(({ text }) => text !== '');
  const returns = (line: Line) =>
    key(line.text) === key(first?.text ?? '') && line !== first && line.text.length > 8 && !readTimeHead(line.text);
  const ofPage = (line: Line): boolean =>
    PAGE_NUMBER.test(line.text) ||
    /^©/.test(line.text) ||
    (line.text.length < 100 && PAGE_OF.test(line.text)) ||
    (NUMBER_APART.test(line.text) && times(line.text.replace(NUMBER_APART, '\t')) >= 2 && !readTimeHead(line.text)) ||
    returns(line);
  // A row of a table may come as often as it likes: «Pause <tab> 10 min».
  const repeated = (line: Line): boolean =>
    ofPage(line) || (line.text.length < 80 && times(line.text) >= 3 && !line.text.endsWith(':'));
  return { ofPage, repeated };
}

/** Menus and feet of a web page, cells of a table among them. */
export const isOfWebPage = (line: Line): boolean =>
  line.text.length < 160 &&
  OF_WEB_PAGE.test(line.text) &&
  !cellsOf(line).some((cell) => readTimeHead(cell)?.rest === '' || readDurationHead(cell)?.rest === '');
