import { type Chance, shuffled } from '../chance';
import type { Mixed } from './even-groups';
import type { Unit } from './place-units';

/** Who has been placed already, and how large each group is to be. */
interface Placed {
  readonly units: readonly Unit[];
  readonly places: readonly number[];
  readonly sizes: readonly number[];
}

/** Each try begins from another draw; the most even of them is taken. */
const TRIES = 6;

/**
 * Fills up around those who must be where they are, and changes places two and two for as long as it makes the groups more
 * alike. Answers the group of each, by place.
 */
export function evenedOut(people: readonly Mixed[], placed: Placed, chance: Chance): readonly number[] {
  let best: Filling | null = null;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const filling = new Filling(people, placed, chance);
    filling.improve(chance);
    if (!best || filling.cost < best.cost) best = filling;
  }
  return best?.groupOf ?? [];
}

class Filling {
  readonly groupOf: number[];
  /** What each counts as: a municipality, a role, or both. */
  readonly #kinds: readonly (readonly string[])[];
  readonly #counts: readonly Map<string, number>[];
  readonly #apartOf: ReadonlyMap<number, readonly number[]>;
  /** Who may change places: alone in their unit. */
  readonly #movable: readonly number[];

  constructor(people: readonly Mixed[], placed: Placed, chance: Chance) {
    const { units, places, sizes } = placed;
    this.#kinds = people.map(({ organisation, role }) => [
      ...(organisation === null ? [] : [`o ${organisation}`]),
      ...(role === null ? [] : [`r ${role}`]),
    ]);
    this.#counts = sizes.map(() => new Map());
    this.groupOf = people.map(() => -1);
    for (const [at, unit] of units.entries()) for (const one of unit.members) this.#put(one, places[at] ?? 0);
    const byNr = new Map(units.map((unit) => [unit.nr, unit]));
    const enemies = (unit: Unit): number[] => [...unit.apart].flatMap((nr) => byNr.get(nr)?.members ?? []);
    this.#apartOf = new Map(units.flatMap((unit) => unit.members.map((one) => [one, enemies(unit)] as const)));
    const held = new Set(units.filter(({ members }) => members.length > 1).flatMap(({ members }) => members));
    this.#movable = [...people.keys()].filter((one) => !held.has(one));
    const room = sizes.map((size, group) => size - this.groupOf.filter((of) => of === group).length);
    for (const one of shuffled([...people.keys()], chance)) {
      if (this.groupOf[one] !== -1) continue;
      const open = shuffled([...room.keys()], chance).filter((group) => (room[group] ?? 0) > 0);
      const group = open.sort((a, b) => this.#crowd(one, a) - this.#crowd(one, b))[0] ?? 0;
      room[group] = (room[group] ?? 0) - 1;
      this.#put(one, group);
    }
  }

  /** The sum of squares is least when each kind is spread as evenly as it can be. */
  get cost(): number {
    return this.#counts.reduce((sum, of) => sum + [...of.values()].reduce((all, count) => all + count * count, 0), 0);
  }

  improve(chance: Chance): void {
    for (let better = true; better; ) {
      better = false;
      const order = shuffled(this.#movable, chance);
      for (const [at, one] of order.entries()) {
        for (const other of order.slice(at + 1))
          if (this.#gain(one, other) > 0) better = this.#swap(one, other) || better;
      }
    }
  }

  #count(group: number, kind: string): number {
    return this.#counts[group]?.get(kind) ?? 0;
  }

  #crowd(one: number, group: number): number {
    return (this.#kinds[one] ?? []).reduce((sum, kind) => sum + this.#count(group, kind), 0);
  }

  #put(one: number, group: number, by = 1): void {
    if (by === 1) this.groupOf[one] = group;
    for (const kind of this.#kinds[one] ?? []) this.#counts[group]?.set(kind, this.#count(group, kind) + by);
  }

  /** By how much the cost falls when two change places. */
  #gain(one: number, other: number): number {
    const [a, b] = [this.groupOf[one] ?? 0, this.groupOf[other] ?? 0];
    if (a === b || !this.#mayGo(one, b, other) || !this.#mayGo(other, a, one)) return 0;
    const [mine, theirs] = [this.#kinds[one] ?? [], this.#kinds[other] ?? []];
    const gained = (kinds: readonly string[], but: readonly string[], from: number, to: number): number =>
      kinds
        .filter((kind) => !but.includes(kind))
        .reduce((sum, kind) => sum + 2 * (this.#count(from, kind) - this.#count(to, kind) - 1), 0);
    return gained(mine, theirs, a, b) + gained(theirs, mine, b, a);
  }

  #mayGo(one: number, group: number, leaving: number): boolean {
    return (this.#apartOf.get(one) ?? []).every((enemy) => enemy === leaving || this.groupOf[enemy] !== group);
  }

  #move(one: number, from: number, to: number): void {
    this.#put(one, from, -1);
    this.#put(one, to);
  }

  #swap(one: number, other: number): true {
    const [a, b] = [this.groupOf[one] ?? 0, this.groupOf[other] ?? 0];
    this.#move(one, a, b);
    this.#move(other, b, a);
    return true;
  }
}
