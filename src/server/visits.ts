import type { Role } from '../contract';
import type { Instant } from '../domain/time';
import type { Session } from './sessions';

/** One browser that has come in by a link. */
interface Visit {
  readonly id: string;
  readonly cameAt: Instant;
  readonly lastAt: Instant;
  /** Where on the network it is. */
  readonly address: string;
}

/** All who have come in by one link, in one opening. */
interface VisitedWay {
  readonly role: Role;
  readonly bound: string | null;
  readonly lastAt: Instant;
  /** The newest last. None of participants: they are counted, and nothing is kept of each. */
  readonly visits: readonly Visit[];
}

interface Kept {
  readonly role: Role;
  readonly bound: string | null;
  lastAt: Instant;
  readonly visits: Map<string, { cameAt: Instant; lastAt: Instant; address: string }>;
}

/** More browsers than come in by one link; past it the oldest is forgotten here, and not put out. */
const MOST = 60;

/** Who has come in, and when each was last heard of. In memory, for one opening. */
export class Visits {
  readonly #ways = new Map<string, Kept>();

  constructor(private readonly now: () => Instant) {}

  /** From that address. */
  heard({ id, caller: { role, bound } }: Session, address: string): void {
    const now = this.now();
    const way = this.#way(role, bound ?? null, now);
    way.lastAt = now;
    if (role === 'participant') return;
    const { cameAt } = way.visits.get(id) ?? { cameAt: now };
    way.visits.set(id, { cameAt, lastAt: now, address });
    if (way.visits.size > MOST) for (const oldest of way.visits.keys()) return void way.visits.delete(oldest);
  }

  /** It has closed what it had open. Whoever has been put out is not heard of again by that. */
  left({ id, caller: { role, bound } }: Session): void {
    const way = this.#ways.get(keyOf(role, bound ?? null));
    if (!way) return;
    way.lastAt = this.now();
    const visit = way.visits.get(id);
    if (visit) visit.lastAt = way.lastAt;
  }

  /** One browser, or all that came by that link. */
  forget(role: Role, bound: string | null, id: string | null): void {
    const key = keyOf(role, bound);
    if (id === null) this.#ways.delete(key);
    else this.#ways.get(key)?.visits.delete(id);
  }

  list(): readonly VisitedWay[] {
    return [...this.#ways.values()].map(({ visits, ...way }) => ({
      ...way,
      visits: [...visits].map(([id, visit]) => ({ id, ...visit })),
    }));
  }

  #way(role: Role, bound: string | null, now: Instant): Kept {
    const key = keyOf(role, bound);
    const known = this.#ways.get(key);
    if (known) return known;
    const way: Kept = { role, bound, lastAt: now, visits: new Map() };
    this.#ways.set(key, way);
    return way;
  }
}

const keyOf = (role: Role, bound: string | null): string => `${role}.${bound ?? ''}`;
