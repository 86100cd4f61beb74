import type { Person } from './people-list';
import { nameKey } from './person-name';

/** Two ways in which one municipality stands: «Kinn» and «Kinn kommune». */
export interface SameMunicipality {
  /** Its name alone, as it is written. */
  readonly bare: string;
  /** With the word that says what it is. */
  readonly full: string;
  /** What both are to be called: as those who are on the list already have it, else in full. */
  readonly name: string;
}

/** After a municipality's name and nothing else: a county, a firm or a church of that name is another body. */
const WORD = /^(.*\S)\s+(?:kommune|herad|municipality)$/iu;

/**
 * Municipalities that stand in both ways, in the list that is to be taken or in it and among those who are there. They are
 * proposed and no more: that Kinn and Kinn kommune are one is for her to say.
 */
export function sameMunicipalities(
  listed: readonly Pick<Person, 'organisation'>[],
  known: readonly Pick<Person, 'organisation'>[],
): SameMunicipality[] {
  const written = new Map<string, string>();
  for (const { organisation } of [...known, ...listed]) {
    const key = nameKey(organisation);
    if (key !== '' && !written.has(key)) written.set(key, organisation);
  }
  const arriving = new Set(listed.map(({ organisation }) => nameKey(organisation)));
  const there = new Set(known.map(({ organisation }) => nameKey(organisation)));
  return [...written].flatMap(([fullKey, full]) => {
    const bareKey = nameKey(WORD.exec(full.trim())?.[1] ?? '');
    const bare = written.get(bareKey);
    if (bare === undefined) return [];
    const keepsBare = there.has(bareKey) && !there.has(fullKey);
    // What stands among those who are there is theirs: only what arrives can be called otherwise.
    return arriving.has(keepsBare ? fullKey : bareKey) ? [{ bare, full, name: keepsBare ? bare : full }] : [];
  });
}

/** The list with each municipality she has said is one called the same throughout. */
export function calledTheSame<P extends Pick<Person, 'organisation'>>(
  people: readonly P[],
  same: readonly SameMunicipality[],
): P[] {
  const names = new Map(same.flatMap(({ bare, full, name }) => [bare, full].map((one) => [nameKey(one), name])));
  return people.map((person) => ({
    ...person,
    organisation: names.get(nameKey(person.organisation)) ?? person.organisation,
  }));
}
