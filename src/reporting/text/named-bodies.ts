import { tellsOrganisation, tellsRole } from '../../domain/people/people-list';
import { nameKey } from '../../domain/people/person-name';
import type { Snapshot } from '../../domain/views/snapshot';

/** Bodies of other kinds than those people come from. */
const BODY =
  /forvalter|direktorat|departement|regjering|storting|utvalg|utval|nemnd|nemd|etaten$|kontoret$|avdeling|tjeneste|teneste|forbund|idrettslag|bondelag|bygdelag|gruppe|nettverk|sekretariat|administrasjon|foretak|føretak|virksomhet|verksemd|barnehage|^(?:styret|laget|rådet)$/iu;
/** Those who were there, as one. */
const EVERYONE = /^(?:alle|salen|plenum)$/iu;
/** With more words than these, a name may stand before what it is called. */
const MOST_WORDS = 2;

const SEVERAL = /[,;/&+|·()[\]:]|\s[–—-]\s|\s+(?:og|and|samt)\s+/iu;
/** «Kari fra Lunner kommune». */
const BELONGING = /\s+(?:i|ved|hos|fra|frå|for|på|in|at|from|of)\s+/iu;

const parts = (field: string, between: RegExp): string[] =>
  field
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const isBody = (part: string, known: ReadonlySet<string>): boolean => {
  if (known.has(nameKey(part))) return true;
  const words = part.split(/\s+/u).length;
  return (
    (words <= MOST_WORDS && (tellsOrganisation(part) || BODY.test(part) || EVERYONE.test(part))) ||
    (words === 1 && tellsRole(part))
  );
};

/** Tells organisations and offices from people, in a field that says who. */
export interface Bodies {
  /** What is left of the field without people: «Kari Vik og Lunner kommune» is «Lunner kommune». */
  only(field: string): string;
  /** The people in it by their whole names; a first name alone would be found in half of what is said. */
  people(field: string): readonly string[];
}

/** Tells an organisation, for one whole name: where people come from, the host, the network, or what is called so. */
export function organisationsKnown({ gathering, participants, groups }: Snapshot): (name: string) => boolean {
  const named = [gathering.host, gathering.network, ...participants.map(({ organisation }) => organisation)];
  const known = new Set(named.map(nameKey).filter((key) => key !== ''));
  const grouped = new Set(groups.map(({ name }) => nameKey(name)));
  return (name) => {
    if (known.has(nameKey(name))) return true;
    if (grouped.has(nameKey(name))) return false;
    const [head = ''] = parts(name, BELONGING);
    return head.split(/\s+/u).length <= MOST_WORDS && (tellsOrganisation(head) || BODY.test(head));
  };
}

const WHOLE_NAME = /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*)+$/u;
/** «Ordfører Kari Vik» is found as «Kari Vik» too. */
const withoutTitle = (name: string): string => {
  const [first = '', ...rest] = name.split(/\s+/u);
  return rest.length > 1 && tellsRole(first) ? rest.join(' ') : name;
};

/** As far as the gathering itself tells: its host and network, where people come from, and the groups; else by what it is called. */
export function bodiesIn({ gathering, participants, groups }: Snapshot): Bodies {
  const named = [gathering.host, gathering.network, ...participants.map(({ organisation }) => organisation)];
  const known = new Set([...named, ...groups.map(({ name }) => name)].map(nameKey).filter((key) => key !== ''));
  const split = (field: string): string[] =>
    parts(field, SEVERAL).flatMap((part) => (known.has(nameKey(part)) ? [part] : parts(part, BELONGING)));
  return {
    only: (field) => {
      if (known.has(nameKey(field))) return field;
      const all = split(field);
      const bodies = all.filter((part) => isBody(part, known));
      return bodies.length === all.length ? field : bodies.join(', ');
    },
    people: (field) =>
      split(field)
        .filter((part) => !isBody(part, known))
        .map(withoutTitle)
        .filter((part) => WHOLE_NAME.test(part)),
  };
}
