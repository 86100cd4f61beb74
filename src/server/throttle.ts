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

  /** Takes one; false when there was none left. */
  take(key: string): boolean {
    const level = this.#level(key);
    if (level < 1) return false;
    this.#buckets.set(key, { level: level - 1, at: this.now() });
    if (this.#buckets.size > this.most) this.#forget();
    return true;
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
