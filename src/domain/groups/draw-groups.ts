import type { ParticipantRole } from '../agenda/gathering';
import type { Chance } from '../chance';
import { groupedBy } from '../grouped-by';
import type { ParticipantId } from '../ids';
import { dealtEvenly } from './even-groups';
import { evenedOut } from './even-out';
import { placeUnits, type Unit, unitsOf } from './place-units';

export interface Drawn {
  readonly id: ParticipantId;
  readonly organisation: string;
  readonly role: ParticipantRole;
}

export interface DrawRules {
  /** How many groups, or at most how many in each. Says nothing where municipalities are kept in pairs: then it is given. */
  readonly split: { readonly by: 'count' | 'size'; readonly value: number };
  readonly mixOrganisations: boolean;
  readonly mixRoles: boolean;
  /** «2 og 2 kommuner»: whole municipalities, two in each group; of an odd number, three in one. */
  readonly inPairs: boolean;
  readonly together: readonly (readonly ParticipantId[])[];
  readonly apart: readonly (readonly ParticipantId[])[];
}

/** Why there is no such draw. */
export type Impossible =
  | { readonly reason: 'nobody' }
  | { readonly reason: 'moreGroupsThanPeople'; readonly people: number; readonly groups: number }
  | { readonly reason: 'togetherTooMany'; readonly ids: readonly ParticipantId[]; readonly most: number }
  | { readonly reason: 'apartTooMany'; readonly ids: readonly ParticipantId[]; readonly groups: number }
  | { readonly reason: 'togetherAndApart'; readonly ids: readonly ParticipantId[] }
  /** Fewer than two municipalities to make pairs of. */
  | { readonly reason: 'noPairs' }
  /** Kept together with a third municipality, or apart within one. */
  | { readonly reason: 'pairsBroken'; readonly ids: readonly ParticipantId[] }
  /** Each can be met, but not all at once. */
  | { readonly reason: 'notAllAtOnce' };

export type Draw =
  | { readonly ok: true; readonly groups: readonly (readonly ParticipantId[])[] }
  | { readonly ok: false; readonly why: Impossible };

const impossible = (why: Impossible): Draw => ({ ok: false, why });

/**
 * Draws lots: everybody in exactly one group, sizes that differ by at most one, and municipalities and roles spread so that
 * no group has two more of one than another, as far as what is to be kept together and apart leaves room for it. Pairs of
 * municipalities come first where they are asked for: the groups are then as large as the municipalities are.
 */
export function drawGroups(people: readonly Drawn[], rules: DrawRules, chance: Chance): Draw {
  if (people.length === 0) return impossible({ reason: 'nobody' });
  const known = new Set(people.map(({ id }) => id));
  const among = (sets: DrawRules['together']): DrawRules['together'] =>
    sets.map((ids) => [...new Set(ids)].filter((id) => known.has(id))).filter((ids) => ids.length > 1);
  const asked = { ...rules, together: among(rules.together), apart: among(rules.apart) };
  return rules.inPairs ? drawPairs(people, asked, chance) : drawMixed(people, asked, chance);
}

/** How many groups a split makes of so many. */
export function groupCount(people: number, { by, value }: DrawRules['split']): number {
  return by === 'count' ? value : Math.ceil(people / Math.max(1, value));
}

function sizesOf(people: number, groups: number): readonly number[] {
  const least = Math.floor(people / groups);
  return Array.from({ length: groups }, (_, at) => least + (at < people % groups ? 1 : 0));
}

function drawMixed(people: readonly Drawn[], rules: DrawRules, chance: Chance): Draw {
  const groups = groupCount(people.length, rules.split);
  if (groups < 1 || groups > people.length) {
    return impossible({ reason: 'moreGroupsThanPeople', people: people.length, groups });
  }
  const mixed = people.map(({ organisation, role }) => ({
    organisation: rules.mixOrganisations && organisation !== '' ? organisation : null,
    role: rules.mixRoles ? role : null,
  }));
  if (rules.together.length + rules.apart.length === 0) {
    return drawn(people, dealtEvenly(mixed, groups, chance), groups);
  }
  const sizes = sizesOf(people.length, groups);
  const units = unitsOf(people, rules.together, rules.apart, () => 1);
  const wrong = contradiction(units, rules, groups, Math.max(...sizes));
  if (wrong) return impossible(wrong);
  const bound = units.filter(({ members, apart }) => members.length > 1 || apart.size > 0);
  const places = placeUnits(bound, sizes, chance);
  if (places === null) return impossible({ reason: 'notAllAtOnce' });
  return drawn(people, evenedOut(mixed, { units: bound, places, sizes }, chance), groups);
}

/** What cannot be whatever the lots say, as one sentence can tell it. */
function contradiction(units: readonly Unit[], rules: DrawRules, groups: number, most: number): Impossible | null {
  const split = units.find((unit) => unit.apart.has(unit.nr));
  if (split) return { reason: 'togetherAndApart', ids: split.ids };
  const large = units.find(({ weight }) => weight > most);
  if (large) return { reason: 'togetherTooMany', ids: large.ids, most };
  const many = rules.apart.find((ids) => ids.length > groups);
  return many ? { reason: 'apartTooMany', ids: many, groups } : null;
}

/** Whole municipalities, each weighing one, in groups that hold two; whoever belongs to none fills up the smallest. */
function drawPairs(people: readonly Drawn[], rules: DrawRules, chance: Chance): Draw {
  const homes = groupedBy(
    people.filter(({ organisation }) => organisation !== ''),
    ({ organisation }) => organisation,
  );
  if (homes.size < 2) return impossible({ reason: 'noPairs' });
  const groups = Math.floor(homes.size / 2);
  const whole = [...homes.values()].map((members) => members.map(({ id }) => id));
  const first = new Set(whole.map(([id]) => id));
  // One of each municipality carries its weight: together they are one unit.
  const units = unitsOf(people, [...whole, ...rules.together], rules.apart, ({ id }) => (first.has(id) ? 1 : 0));
  const capacities = Array.from({ length: groups }, (_, at) => (at === 0 && homes.size % 2 === 1 ? 3 : 2));
  const broken = units.find((unit) => unit.apart.has(unit.nr) || unit.weight > Math.max(...capacities));
  if (broken) return impossible({ reason: 'pairsBroken', ids: broken.ids });
  const many = rules.apart.find((ids) => ids.length > groups);
  if (many) return impossible({ reason: 'apartTooMany', ids: many, groups });
  const places = placeUnits(units, capacities, chance);
  if (places === null) return impossible({ reason: 'notAllAtOnce' });
  const groupOf: number[] = people.map(() => 0);
  for (const [at, unit] of units.entries()) for (const member of unit.members) groupOf[member] = places[at] ?? 0;
  return drawn(people, groupOf, groups);
}

/** Everyone in the order of the list, in their group. */
function drawn(people: readonly Drawn[], groupOf: readonly number[], groups: number): Draw {
  const made: ParticipantId[][] = Array.from({ length: groups }, () => []);
  for (const [at, { id }] of people.entries()) made[groupOf[at] ?? 0]?.push(id);
  return { ok: true, groups: made };
}

/** The groups with one who came late in the smallest of them; of several that are as small, the first. */
export function withLateArrival<Group extends { readonly members: readonly ParticipantId[] }>(
  groups: readonly Group[],
  id: ParticipantId,
): readonly Group[] {
  const least = Math.min(...groups.map(({ members }) => members.length));
  const at = groups.findIndex(({ members }) => members.length === least);
  return groups.map((group, nr) => (nr === at ? { ...group, members: [...group.members, id] } : group));
}
