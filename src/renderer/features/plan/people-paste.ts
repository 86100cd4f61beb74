import type { ParticipantRole } from '../../../domain/gathering';
import type { Participant } from '../../../domain/participant';

export type Person = Pick<Participant, 'name' | 'organisation' | 'role'>;

/** Words people use for the roles, in all three languages. «Ordfører» is elected, «kommunedirektør» leads. */
const TELLING: readonly (readonly [ParticipantRole, RegExp])[] = [
  ['union', /tillitsval|hovedtillits|hovudtillits|verneombud|verneombod|fagforening|union/iu],
  ['business', /næringsliv|bedrift|business|gründer|daglig leder|dagleg leiar/iu],
  ['elected', /folkeval|ordfører|politiker|politikar|kommunestyre|formannskap|elected|mayor|councillor/iu],
  ['leader', /leder|leiar|leader|direktør|director|rådmann|sjef|rektor|chief|manager/iu],
  ['other', /^(andre|annet|anna|other|annan)$/iu],
];

/** The role that a word tells; null where it tells none. */
export function roleFromWords(text: string): ParticipantRole | null {
  return TELLING.find(([, words]) => words.test(text.trim()))?.[0] ?? null;
}

const HEAD = /^(navn|namn|name|deltaker|deltakar|participant)$/iu;

function readLine(line: string): Person | null {
  const separator = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',';
  const [name = '', ...rest] = line.split(separator).map((cell) => cell.trim());
  if (name === '' || HEAD.test(name)) return null;
  const cells = rest.filter((cell) => cell !== '');
  const told = roleFromWords(cells.at(-1) ?? '');
  const organisation = (told === null ? cells : cells.slice(0, -1)).join(', ');
  return { name, organisation, role: told ?? 'other' };
}

/** Reads a pasted list: one person a line; name, organisation and role between tabs, semicolons or commas. */
export function readPeople(text: string): Person[] {
  return text.split(/\r?\n/u).flatMap((line) => {
    const person = readLine(line);
    return person ? [person] : [];
  });
}
