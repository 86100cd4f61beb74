import { PARTICIPANT_ROLES, type ParticipantRole } from '../agenda/gathering';
import type { ParticipantId } from '../ids';
import type { Participant } from './participant';
import { nameKey } from './person-name';

export type Person = Pick<Participant, 'name' | 'organisation' | 'role'>;

/** Somebody as a line tells them. */
export interface ReadPerson extends Person {
  /** What the line calls their work, where that is none of the roles: it has no place in the list. */
  readonly title?: string;
  /** The line had an e-mail address, which is no part of the name and is kept nowhere. */
  readonly hadAddress?: true;
}

/** Words people use for the roles, in all three languages. «Ordfører» is elected, «kommunedirektør» leads. */
const TELLING: readonly (readonly [ParticipantRole, RegExp])[] = [
  ['union', /tillitsval|tillitsvalt|hovedtillits|hovudtillits|verneombud|verneombod|fagforening|union|shop steward/iu],
  ['business', /næringsliv|næringsdriv|bedrift|business|gründer|daglig leder|dagleg leiar|entrepreneur/iu],
  ['elected', /folkeval|ordfører|ordførar|politiker|politikar|kommunestyre|formannskap|elected|mayor|councillor/iu],
  ['leader', /leder|leiar|leader|direktør|director|rådmann|sjef|rektor|chief|manager|head of/iu],
  ['other', /^(andre|annet|anna|annen|other|others|annan)$/iu],
];

/** The role that a word tells; null where it tells none. */
function roleFromWords(text: string): ParticipantRole | null {
  return TELLING.find(([, words]) => words.test(text.trim()))?.[0] ?? null;
}

export const tellsRole = (text: string): boolean => roleFromWords(text) !== null;

type Column = 'name' | 'first' | 'last' | 'organisation' | 'role';
const HEADS: Readonly<Record<Column, RegExp>> = {
  first: /^(fornavn|fornamn|førenamn|first ?name|given name)$/iu,
  last: /^(etternavn|etternamn|last ?name|surname|family name)$/iu,
  name: /^(navn|namn|name|full(t)? na(vn|mn|me)|deltaker|deltakar|participant|person)$/iu,
  organisation:
    /^(organisasjon|organisation|organization|kommune|municipality|verksemd|virksomhet|bedrift|company|arbeidssted|arbeidsstad|arbeidsgiver|arbeidsgivar|employer|fra|frå|from)$/iu,
  role: /^(rolle|role|stilling|tittel|title|position|funksjon|verv)$/iu,
};

const headOf = (cell: string): Column | null => {
  const word = cell.replace(/[:*]/gu, '').trim();
  return (Object.keys(HEADS) as Column[]).find((column) => HEADS[column].test(word)) ?? null;
};

const ORGANISATION =
  /kommune(?!direkt|sjef|styre|overlege)|fylke(?!sordfører|sdirekt|sråd)|municipality|council|\b(as|asa|sa|ks|nav|nho|lo|ltd)\b|universitet|høgskole|høgskule|høyskole|department|forening|næringshage|næringsforum|bedrift|skole|skule/iu;

const PLAIN_BUSINESS =
  /^(næringsliv(et)?|næringsdriv\p{L}*|bedrift(en)?|business|gründer|dag(lig|leg) le(der|iar)|entrepreneur)$/iu;

/** «Lunner kommune», «NAV»: what it is called tells that it is no person. */
export const tellsOrganisation = (cell: string): boolean => ORGANISATION.test(cell) && !PLAIN_BUSINESS.test(cell);

const JOB =
  /^(?:\p{L}+[- ])?(?:\p{L}*(?:rådgjevar|rådgiver|rettleiar|veileder|konsulent|koordinator|medarbeidar|medarbeider|sekretær|planleggar|planlegger|behandlar|behandler|ansvarleg|ansvarlig|lærar|lærer|forskar|forsker|ingeniør|arkitekt|fullmektig|assistent|adviser|advisor|consultant|coordinator|officer|planner|teacher|researcher)|student|elev|pensjonist|lege|prest)$/iu;

const PART = /^(?:avdeling|avd\.|eining|enhet|etat|seksjon|team|kontor|department|unit|office)/iu;

/** «rådgjevar», or any other word in small letters beside a place to belong: where people work has a name of its own. */
const isTitle = (cell: string, beside: readonly string[]): boolean =>
  !tellsOrganisation(cell) &&
  !PART.test(cell) &&
  (JOB.test(cell) || (/^\p{Ll}/u.test(cell) && beside.some((one) => /^\p{Lu}/u.test(one))));

/** It says who somebody is, rather than what they are or where they belong. */
const canBeName = (cell: string): boolean =>
  roleFromWords(cell) === null && !tellsOrganisation(cell) && /\p{L}/u.test(cell);

/** Of cells without a head: a word for a role, a place to belong, and the first that is neither is the name. */
function byWhatTheySay(cells: readonly string[]): ReadPerson | null {
  const said = cells.filter((cell) => cell !== '');
  const [first] = said;
  if (first === undefined) return null;
  const nameAt = Math.max(0, said.findIndex(canBeName));
  const rest = said.filter((_, at) => at !== nameAt);
  const roleAt = rest.findLastIndex((cell) => !tellsOrganisation(cell) && roleFromWords(cell) !== null);
  const firm = rest.some((cell) => roleFromWords(cell) === 'business') ? 'business' : 'other';
  const role = roleFromWords(rest[roleAt] ?? '') ?? firm;
  // «Hadeland Bedriftsutvikling» tells a role, and is a name as well.
  const telling = role === 'business' && rest.length === 1 && !PLAIN_BUSINESS.test(rest[0] ?? '');
  const belongs = rest.filter((_, at) => telling || at !== roleAt);
  const titles = belongs.filter((cell, at) => isTitle(cell, belongs.toSpliced(at, 1)));
  const organisation = belongs.filter((cell) => !titles.includes(cell)).join(', ');
  return { name: said[nameAt] ?? first, organisation, role, ...titled(titles.join(', ')) };
}

const ADDRESS = /<?[^\s<>@;,]+@[^\s<>@;,]+\.\p{L}{2,}>?/gu;

/** «Tuva Lie <tuva@gran.kommune.no>» is «Tuva Lie». Where nothing else says who it is, the address does. */
function withoutAddresses(cells: readonly string[]): readonly string[] {
  if (!cells.some((cell) => cell.includes('@'))) return cells;
  const left = cells.map((cell) => cell.replace(ADDRESS, ' ').replace(/\s+/gu, ' ').trim());
  return left.some(canBeName) ? left : left.map((cell, at) => cell || (cells[at] ?? ''));
}

/** A line of recipients, as an e-mail program copies them: each with a name and an address. */
const areRecipients = (cells: readonly string[]): boolean =>
  cells.length > 1 &&
  cells.every((cell) => cell === '' || (cell.endsWith('>') && /\p{L}.*<[^<>@]+@[^<>@]+>$/u.test(cell)));

const titled = (title: string): Pick<ReadPerson, 'title'> => (title === '' ? {} : { title });

function byHead(cells: readonly string[], heads: readonly (Column | null)[]): ReadPerson | null {
  const at = (column: Column): string => cells[heads.indexOf(column)]?.trim() ?? '';
  const name = at('name') || `${at('first')} ${at('last')}`.trim();
  if (name === '') return null;
  const role = roleFromWords(at('role'));
  return { name, organisation: at('organisation'), role: role ?? 'other', ...titled(role === null ? at('role') : '') };
}

const separatorOf = (line: string): string => (line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',');

/** Cells as a spreadsheet writes them: quotes hold together what has a separator in it. */
function cellsOf(line: string): string[] {
  const separator = separatorOf(line);
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const letter of line) {
    if (letter === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (letter === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell].map((text) => text.replace(/\s+/gu, ' ').trim());
}

const plainLine = (line: string): string =>
  line.replace(/[^\P{C}\t]/gu, '').replace(/^\s*(?:[•*–-]|\d{1,3}[.)])\s+/u, '');

const namesColumns = (cells: readonly string[]): boolean => {
  const heads = cells.map(headOf);
  return heads.some((head) => head === 'name' || head === 'first') && heads.filter((head) => head !== null).length >= 1;
};

/** Reads a pasted list: one person a line, cells between tabs, semicolons or commas, in any order, with or without a head. */
export function readPeople(text: string): ReadPerson[] {
  let heads: readonly (Column | null)[] | null = null;
  let separator = '';
  const people: ReadPerson[] = [];
  for (const line of text.split(/\r\n?|[\n\u2028\u2029]/u)) {
    const cells = cellsOf(plainLine(line));
    if (namesColumns(cells)) {
      heads = cells.map(headOf);
      separator = separatorOf(line);
      continue;
    }
    const underHead = heads !== null && cells.length > 1 && separatorOf(line) === separator;
    for (const said of areRecipients(cells) ? cells.map((cell) => [cell]) : [cells]) {
      const plain = withoutAddresses(said);
      const person = heads && underHead ? byHead(plain, heads) : byWhatTheySay(plain);
      if (!person || !/[\p{L}\p{N}]/u.test(person.name)) continue;
      people.push(plain.every((cell, at) => cell === said[at]) ? person : { ...person, hadAddress: true });
    }
  }
  return people;
}

/** One line of a list that is to be taken in, held against who is there. */
export interface Arrival {
  readonly person: ReadPerson;
  /** The one on the list it is; null: someone new. */
  readonly sameAs: ParticipantId | null;
  /** It says nothing that is not on the list already. */
  readonly nothingNew: boolean;
}

const sameOrganisation = (a: string, b: string): boolean => a === '' || b === '' || nameKey(a) === nameKey(b);

/** The same person by name, where the organisations do not say otherwise. */
export function samePerson<P extends Pick<Person, 'name' | 'organisation'>>(
  people: readonly P[],
  one: Pick<Person, 'name' | 'organisation'>,
): P | null {
  const named = people.filter((person) => nameKey(person.name) === nameKey(one.name));
  const exact = named.find((person) => nameKey(person.organisation) === nameKey(one.organisation));
  return exact ?? named.find((person) => sameOrganisation(person.organisation, one.organisation)) ?? null;
}

/** What is on the list with what is new about them: a word that was missing is filled in, none is taken away. */
export function mergedPerson<P extends Person>(known: P, said: Person): P {
  return {
    ...known,
    organisation: known.organisation === '' ? said.organisation : known.organisation,
    role: said.role === 'other' ? known.role : said.role,
  };
}

/** A list held against who is on it already; the same person twice in the list is one. */
export function arrivals(list: readonly ReadPerson[], known: readonly Participant[]): Arrival[] {
  const once: ReadPerson[] = [];
  for (const person of list) {
    const twin = samePerson(once, person);
    if (twin) once[once.indexOf(twin)] = mergedPerson(twin, person);
    else once.push(person);
  }
  return once.map((person) => {
    const same = samePerson(known, person);
    if (!same) return { person, sameAs: null, nothingNew: false };
    const merged = mergedPerson(same, person);
    const nothingNew = merged.organisation === same.organisation && merged.role === same.role;
    return { person, sameAs: same.id, nothingNew };
  });
}

/** How many there are of each role, and from each organisation, the most first. */
interface Headcount {
  readonly total: number;
  /** Marked as having come and not left. */
  readonly here: number;
  readonly roles: readonly { readonly role: ParticipantRole; readonly count: number }[];
  readonly organisations: readonly { readonly organisation: string; readonly count: number }[];
}

export const isHere = (person: Pick<Participant, 'presentFrom' | 'presentTo'>): boolean =>
  person.presentFrom !== null && person.presentTo === null;

export function headcount(people: readonly Participant[]): Headcount {
  const roles = PARTICIPANT_ROLES.map((role) => ({ role, count: people.filter((one) => one.role === role).length }));
  const byKey = new Map<string, { organisation: string; count: number }>();
  for (const { organisation } of people) {
    const known = byKey.get(nameKey(organisation));
    byKey.set(nameKey(organisation), {
      organisation: known?.organisation ?? organisation,
      count: (known?.count ?? 0) + 1,
    });
  }
  return {
    total: people.length,
    here: people.filter(isHere).length,
    roles: roles.filter(({ count }) => count > 0),
    organisations: [...byKey.values()].sort((a, b) => b.count - a.count),
  };
}
