import { digest, newSecret } from './secrets';

const LIFETIME_MS = 10 * 60 * 1_000;
const MOST_OUTSTANDING = 100;

/** One-time tickets that let a browser in as the facilitator. Only their hashes are kept. */
export class Tickets {
  readonly #expiries = new Map<string, number>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  issue(): string {
    const ticket = newSecret();
    this.#expiries.set(hash(ticket), this.now() + LIFETIME_MS);
    const oldest = this.#expiries.keys().next().value;
    if (this.#expiries.size > MOST_OUTSTANDING && oldest !== undefined) this.#expiries.delete(oldest);
    return ticket;
  }

  /** True the first time, while the ticket is fresh. Looked up by hash, so timing tells nothing of the ticket. */
  redeem(ticket: string): boolean {
    const key = hash(ticket);
    const expiry = this.#expiries.get(key);
    this.#expiries.delete(key);
    return expiry !== undefined && this.now() < expiry;
  }
}

const hash = (ticket: string): string => digest(ticket).toString('base64url');
