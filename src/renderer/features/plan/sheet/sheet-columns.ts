import { readLength } from '../acts/length-words';

/** What a column of a sheet may hold. `number` only counts the rows. */
export type Column =
  | 'start'
  | 'end'
  | 'length'
  | 'title'
  | 'kind'
  | 'responsible'
  | 'room'
  | 'priority'
  | 'number'
  | 'other';

/** What people write above each, in the app's languages. */
const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['length', /^(?:min(?:utter|utt|utes|s)?\.?|varighe[it]+|varigheit|lengde?|lengd|duration|length)$/iu],
  ['start', /^(?:tid(?:spunkt)?|kl\.?|klokkeslett|når|start(?:tid)?|starter|startar|fra|frå|time|when|from|starts)$/iu],
  ['end', /^(?:slutt(?:tid)?|slutter|sluttar|til|end|ends|to)$/iu],
  [
    'title',
    /^(?:tittel|tema|sak|hva|kva|innhold|innhald|program|post|punkt|emne|aktivitet|title|topic|item|what|session)$/iu,
  ],
  [
    'responsible',
    /^(?:ansvarlig|ansvarleg|ansvar|hvem|kven|ved|innleder|innleiar|who|responsible|speaker|lead|owner)$/iu,
  ],
  ['room', /^(?:rom|sted|stad|hvor|kor|lokale|room|place|where|venue)$/iu],
  ['kind', /^(?:type|kind)$/iu],
  ['priority', /^(?:prioritet|priority)$/iu],
  ['number', /^(?:nr\.?|no\.?|#)$/iu],
];

const CLOCK = String.raw`(?:kl\.?\s*)?([01]?\d|2[0-3])[.:]([0-5]\d)`;
const SPAN = new RegExp(String.raw`^${CLOCK}(?:\s*[-–]\s*${CLOCK})?$`, 'iu');
const ROOM =
  /^(?:rom|møterom|grupperom|sal|storsalen|salen|auditorium|auditoriet|kantina?|foaje(?:en)?|room|hall|plenumssal)(?:\s.{0,20})?$/iu;
const PRIORITY = /^(?:MÅ|BØR|KAN|MUST|SHOULD|CAN|COULD)$/u;
const KIND =
  /^(?:innlegg|refleksjon|plenum|pause|gruppearbeid|gruppe|velkomst|oppsummering|praktisk|annet|anna|talk|reflection|plenary|break|group work|group|welcome|summary|practical|other)$/iu;

/** Words that join names, and those a role ends as. */
const JOINING = /^(?:og|and|&|av|de|den|van|von|der|i|in|of|for|fra|frå|from)$/iu;
const ROLE =
  /(?:leder|leiar|lederen|leiaren|sjef|sjefen|direktør|direktøren|rådgiver|rådgivar|ordfører|ordføreren|ordførar|ordføraren|styrer|styrar|ansvarlig|ansvarleg|veileder|rettleiar|koordinator|fasilitator|facilitator|mayor|manager|director|chair|lead|adviser|alle|all|everyone)$/iu;

/** «09:00» or «9.00–9.30» as minutes of the day; null when it is something else. */
export function readClock(cell: string): { readonly start: number; readonly end: number | null } | null {
  const found = SPAN.exec(cell);
  if (!found) return null;
  const at = (hour: string | undefined, minute: string | undefined): number => Number(hour) * 60 + Number(minute);
  return { start: at(found[1], found[2]), end: found[3] === undefined ? null : at(found[3], found[4]) };
}

const isName = (part: string): boolean =>
  ROLE.test(part) || part.split(/\s+/u).every((word) => /^\p{Lu}/u.test(word) || JOINING.test(word));

/** People and roles: short, without figures, each part a name («Kari Nordmann, daglig leder»). */
const isWho = (cell: string): boolean =>
  cell.length <= 60 &&
  !/[\d?!:;]/u.test(cell) &&
  cell.split(/\s*[,/]\s*/u).every((part) => part !== '' && part.split(/\s+/u).length <= 5 && isName(part));

/** Every cell that is not empty is such, and one at least is not. */
const allAre = (cells: readonly string[], is: (cell: string) => boolean): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.every(is);
};

const counts = (cells: readonly string[]): boolean =>
  cells.length > 1 && cells.every((cell, nr) => cell.replace(/\.$/u, '') === String(nr + 1));

/** What the head says, when the first row is one: nothing in it but known names, a title and something else among them. */
export function headOf(cells: readonly string[]): readonly Column[] | null {
  const found = cells.map((cell) => HEADS.find(([, words]) => words.test(cell.replace(/[:*]+$/u, '')))?.[0]);
  const columns = found.map((column) => column ?? 'other');
  const known = found.filter((column) => column !== undefined);
  return columns.includes('title') && known.length > 1 && new Set(known).size === known.length ? columns : null;
}

/** What a column without a head holds, as far as its own cells tell. */
function byItself(cells: readonly string[]): Column | null {
  if (allAre(cells, (cell) => readClock(cell) !== null)) return 'start';
  if (counts(cells)) return 'number';
  if (allAre(cells, (cell) => readLength(cell) !== null)) return 'length';
  if (allAre(cells, (cell) => PRIORITY.test(cell))) return 'priority';
  if (allAre(cells, (cell) => ROOM.test(cell))) return 'room';
  return null;
}

/** What each column holds, seen down the rows; null when there is no title, or nothing beside it that tells what it is. */
export function columnsByShape(table: readonly (readonly string[])[]): readonly Column[] | null {
  const width = Math.max(...table.map((row) => row.length));
  const down = Array.from({ length: width }, (_, nr) => table.map((row) => row[nr] ?? ''));
  const columns = down.map(byItself);
  const second = columns.indexOf('start', columns.indexOf('start') + 1);
  if (second > 0) columns[second] = 'end';
  const once = ['start', 'end', 'length', 'priority', 'room'] as const;
  if (once.some((column) => columns.filter((one) => one === column).length > 1)) return null;
  const left = columns.flatMap((column, nr) => (column === null && allAre(down[nr] ?? [], () => true) ? [nr] : []));
  const kind = left.length > 1 ? left.find((nr) => allAre(down[nr] ?? [], (cell) => KIND.test(cell))) : undefined;
  const texts = left.filter((nr) => nr !== kind);
  const [title] = texts;
  if (title === undefined || !(down[title] ?? []).every((cell) => /\p{L}/u.test(cell))) return null;
  const last = texts.at(-1);
  const who = last !== undefined && last !== title && allAre(down[last] ?? [], isWho) ? last : undefined;
  const tells = who !== undefined || kind !== undefined || once.some((column) => columns.includes(column));
  if (!tells) return null;
  const named = new Map<number | undefined, Column>([
    [title, 'title'],
    [kind, 'kind'],
    [who, 'responsible'],
  ]);
  named.delete(undefined);
  return columns.map((column, nr) => column ?? named.get(nr) ?? 'other');
}
