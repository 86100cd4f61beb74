import { type Chance, shuffled } from '../chance';
import { groupedBy } from '../grouped-by';
import type { ParticipantId } from '../ids';

/** People who must be in the same group; mostly one alone. */
export interface Unit {
  readonly nr: number;
  /** Their places in the list they came from. */
  readonly members: readonly number[];
  readonly ids: readonly ParticipantId[];
  /** How much room they take. */
  readonly weight: number;
  /** The units that must be in other groups. Itself among them: it cannot be. */
  readonly apart: ReadonlySet<number>;
}

/** Whoever is to be kept together, also by way of others, as one; and who of them must not meet. */
export function unitsOf<Person extends { readonly id: ParticipantId }>(
  people: readonly Person[],
  together: readonly (readonly ParticipantId[])[],
  apart: readonly (readonly ParticipantId[])[],
  weightOf: (person: Person) => number,
): readonly Unit[] {
  const placeOf = new Map(people.map(({ id }, at) => [id, at]));
  const head: number[] = people.map((_, at) => at);
  const headOf = (at: number): number => {
    let found = at;
    while (head[found] !== found) found = head[found] ?? found;
    return found;
  };
  for (const [first, ...rest] of together) {
    for (const id of rest) head[headOf(placeOf.get(id) ?? 0)] = headOf(placeOf.get(first ?? id) ?? 0);
  }
  const byHead = groupedBy([...people.keys()], headOf);
  const nrOf = new Map([...byHead.keys()].map((at, nr) => [at, nr]));
  const unitOf = (id: ParticipantId): number => nrOf.get(headOf(placeOf.get(id) ?? 0)) ?? 0;
  const enemies = new Map<number, Set<number>>();
  for (const ids of apart) {
    for (const one of ids) {
      const others = ids.filter((other) => other !== one).map(unitOf);
      enemies.set(unitOf(one), new Set([...(enemies.get(unitOf(one)) ?? []), ...others]));
    }
  }
  return [...byHead.values()].map((members, nr) => {
    const of = members.flatMap((at) => people[at] ?? []);
    const weight = of.reduce((sum, person) => sum + weightOf(person), 0);
    return { nr, members, ids: of.map(({ id }) => id), weight, apart: enemies.get(nr) ?? new Set() };
  });
}

/** More steps than any room of people needs; a knot that takes more is told as one that cannot be untied. */
const STEPS = 100_000;

/**
 * A group for each unit, by place, with room for its weight and none in it that it must not meet; null where there is none.
 * Those that are hardest to place go first; where each goes is drawn, though those that take no room go to the smallest.
 */
export function placeUnits(
  units: readonly Unit[],
  capacities: readonly number[],
  chance: Chance,
): readonly number[] | null {
  const order = shuffled(units, chance).sort((a, b) => b.weight - a.weight || b.apart.size - a.apart.size);
  const room = [...capacities];
  const heads = capacities.map(() => 0);
  const placeOf = new Map<number, number>();
  let steps = 0;
  const place = (at: number): boolean => {
    const unit = order[at];
    if (!unit) return true;
    const open = shuffled([...room.keys()], chance);
    if (unit.weight === 0) open.sort((a, b) => (heads[a] ?? 0) - (heads[b] ?? 0));
    for (const group of open) {
      steps += 1;
      if (steps > STEPS) return false;
      if ((room[group] ?? 0) < unit.weight) continue;
      if ([...unit.apart].some((nr) => placeOf.get(nr) === group)) continue;
      room[group] = (room[group] ?? 0) - unit.weight;
      heads[group] = (heads[group] ?? 0) + unit.members.length;
      placeOf.set(unit.nr, group);
      if (place(at + 1)) return true;
      room[group] = (room[group] ?? 0) + unit.weight;
      heads[group] = (heads[group] ?? 0) - unit.members.length;
      placeOf.delete(unit.nr);
    }
    return false;
  };
  return place(0) ? units.map(({ nr }) => placeOf.get(nr) ?? 0) : null;
}
