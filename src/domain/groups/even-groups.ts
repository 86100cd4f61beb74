import { type Chance, shuffled } from '../chance';

/** Someone to be placed, and what they are to be mixed by: a municipality and a role, or nothing in their place. */
export interface Mixed {
  readonly organisation: string | null;
  readonly role: string | null;
}

/** An edge of the graph below: a person between a part of a municipality and a part of a role. */
type Ends = readonly [number, number];

/**
 * Deals people out so that no group has two more of any municipality, of any role, or in all, than another. Answers the
 * group of each, by place.
 *
 * It can always be done. A person is an edge between a municipality and a role, and a group is a colour. Each municipality
 * and role is cut into parts of at most as many as there are groups; a colouring where no part meets a colour twice (König:
 * there is one, since no part has more edges than there are colours) gives every whole part one in each group, and the rest
 * at most one. Turning round a chain of two colours keeps that true, so the groups can be made equally large afterwards.
 */
export function dealtEvenly(people: readonly Mixed[], groups: number, chance: Chance): readonly number[] {
  const left = parts(people, ({ organisation }) => organisation, groups, 0, chance);
  const right = parts(people, ({ role }) => role, groups, left.count, chance);
  const edges = people.map((_, at): Ends => [left.partOf[at] ?? 0, right.partOf[at] ?? 0]);
  const graph = new Colouring(edges, left.count + right.count, groups);
  const order = shuffled([...people.keys()], chance);
  for (const edge of order) graph.colour(edge, chance);
  graph.balance();
  const names = shuffled([...Array(groups).keys()], chance);
  return graph.colourOf.map((colour) => names[colour] ?? 0);
}

/** Each person's part: people of one kind, in any order, cut into parts of `most`; whoever is of no kind is a part alone. */
function parts(
  people: readonly Mixed[],
  kindOf: (person: Mixed) => string | null,
  most: number,
  from: number,
  chance: Chance,
): { readonly partOf: readonly number[]; readonly count: number } {
  const open = new Map<string, { part: number; size: number }>();
  const partOf: number[] = people.map(() => 0);
  let next = from;
  for (const at of shuffled([...people.keys()], chance)) {
    const person = people[at];
    const kind = person ? kindOf(person) : null;
    const standing = kind === null ? undefined : open.get(kind);
    if (standing && standing.size < most) {
      standing.size += 1;
      partOf[at] = standing.part;
      continue;
    }
    partOf[at] = next;
    if (kind !== null) open.set(kind, { part: next, size: 1 });
    next += 1;
  }
  return { partOf, count: next - from };
}

const NONE = -1;

class Colouring {
  readonly colourOf: number[];
  /** For each vertex and colour, the edge of that colour; or none. */
  readonly #at: Int32Array;

  constructor(
    private readonly edges: readonly Ends[],
    vertices: number,
    private readonly colours: number,
  ) {
    this.colourOf = edges.map(() => NONE);
    this.#at = new Int32Array(vertices * colours).fill(NONE);
  }

  #edgeAt(vertex: number, colour: number): number {
    return this.#at[vertex * this.colours + colour] ?? NONE;
  }

  #give(edge: number, colour: number): void {
    this.colourOf[edge] = colour;
    for (const vertex of this.edges[edge] ?? []) this.#at[vertex * this.colours + colour] = edge;
  }

  #free(vertex: number): number[] {
    return [...Array(this.colours).keys()].filter((colour) => this.#edgeAt(vertex, colour) === NONE);
  }

  colour(edge: number, chance: Chance): void {
    const [u, v] = this.edges[edge] ?? [0, 0];
    const atU = this.#free(u);
    const both = atU.filter((colour) => this.#edgeAt(v, colour) === NONE);
    const pick = (from: readonly number[]): number => from[Math.floor(chance() * from.length)] ?? 0;
    if (both.length > 0) {
      this.#give(edge, pick(both));
      return;
    }
    // Free at one end each: the chain from the other end is turned round, and never reaches this one.
    const wanted = pick(atU);
    const other = pick(this.#free(v));
    this.#turn(this.#chain(v, wanted, other), wanted, other);
    this.#give(edge, wanted);
  }

  /** The edges met by going from `vertex` along `first`, then `second`, and so on. */
  #chain(vertex: number, first: number, second: number): number[] {
    const chain: number[] = [];
    let at = vertex;
    let colour = first;
    for (let edge = this.#edgeAt(at, colour); edge !== NONE; edge = this.#edgeAt(at, colour)) {
      chain.push(edge);
      const [a, b] = this.edges[edge] ?? [at, at];
      at = a === at ? b : a;
      colour = colour === first ? second : first;
      if (chain.length > this.edges.length) throw new Error('A chain of two colours has no end.');
    }
    return chain;
  }

  #turn(chain: readonly number[], first: number, second: number): void {
    const turned = chain.map((edge) => [edge, this.colourOf[edge] === first ? second : first] as const);
    for (const edge of chain) {
      const colour = this.colourOf[edge] ?? 0;
      for (const vertex of this.edges[edge] ?? []) this.#at[vertex * this.colours + colour] = NONE;
    }
    for (const [edge, colour] of turned) this.#give(edge, colour);
  }

  /** Until no colour has two more edges than another: there is a chain with one more of the larger for as long as one has. */
  balance(): void {
    for (;;) {
      const counts = Array.from(
        { length: this.colours },
        (_, colour) => this.colourOf.filter((c) => c === colour).length,
      );
      const most = counts.indexOf(Math.max(...counts));
      const least = counts.indexOf(Math.min(...counts));
      if ((counts[most] ?? 0) - (counts[least] ?? 0) < 2) return;
      this.#turn(this.#oddChain(most, least), most, least);
    }
  }

  #oddChain(more: number, less: number): number[] {
    const vertices = this.#at.length / this.colours;
    for (let vertex = 0; vertex < vertices; vertex += 1) {
      if (this.#edgeAt(vertex, more) === NONE || this.#edgeAt(vertex, less) !== NONE) continue;
      const chain = this.#chain(vertex, more, less);
      if (chain.length % 2 === 1) return chain;
    }
    throw new Error('One colour has more edges than another, but no chain has.');
  }
}
