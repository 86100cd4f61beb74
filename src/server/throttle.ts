export interface Rate {
  /** How many at once. */
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  level: number;
  at: number;
}

/** Token buckets, one a key. Memory is bounded: full buckets are forgotten, and past `most` keys the oldest as well. */
export class Throttle {
  readonly #buckets = new Map<string, Bucket>();

  constructor(
    private readonly rate: Rate,
    private readonly now: () => number = () => performance.now(),
    private readonly most = 10_000,
  ) {}

  /** Whether there is anything left for this key; takes nothing. */
  has(key: string): boolean {
    return this.#level(key) >= 1;
  }

  /** Takes as many as it costs; false when there were not so many left. Nothing costs more than there can be. */
  take(key: string, cost = 1): boolean {
    const price = Math.min(cost, this.rate.burst);
    const level = this.#level(key);
    if (level < price) return false;
    this.#buckets.set(key, { level: level - price, at: this.now() });
    if (this.#buckets.size > this.most) this.#forget();
    return true;
  }

  /** How long until so many can be taken, in ms. */
  wait(key: string, cost = 1): number {
    const missing = Math.min(cost, this.rate.burst) - this.#level(key);
    return Math.max(0, Math.ceil((missing / this.rate.perSecond) * 1_000));
  }

  #level(key: string): number {
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) return this.rate.burst;
    const gained = ((this.now() - bucket.at) / 1_000) * this.rate.perSecond;
    return Math.min(this.rate.burst, bucket.level + gained);
  }

  #forget(): void {
    for (const key of this.#buckets.keys()) if (this.#level(key) >= this.rate.burst) this.#buckets.delete(key);
    for (const key of this.#buckets.keys()) {
      if (this.#buckets.size <= this.most / 2) return;
      this.#buckets.delete(key);
    }
  }
}
