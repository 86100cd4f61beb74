import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Peak } from './bare';
import { LoadPhone, type Way } from './phone';

/** What one owner does with their phone, decided beforehand so that a run can be had again. */
interface Plan {
  readonly startsAt: number;
  readonly thinks: number;
  readonly taps: 1 | 2;
  readonly losesNetwork: boolean;
  /** How often they change their mind. */
  readonly changes: number;
}

export interface Story {
  /** ms of each vote, from sending it until it was said to count. */
  readonly votes: readonly number[];
  /** ms from scanning until the first vote counted, thinking taken off. */
  readonly scans: readonly number[];
  readonly doubleTaps: number;
  readonly lost: number;
  readonly changed: number;
  /** From the first phone's coming to the last one's last word. */
  readonly seconds: number;
  readonly pageBytes: number;
}

/** The same for each run with the same seed. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Whether this system has the whole of 127.0.0.0/8; some have 127.0.0.1 alone. */
async function hasManyAddresses(): Promise<boolean> {
  const probe = createSocket('udp4');
  const bound = once(probe, 'listening').then(
    () => true,
    () => false,
  );
  probe.on('error', () => undefined);
  probe.bind(0, '127.1.0.1');
  const many = await bound;
  probe.close(() => undefined);
  return many;
}

export async function makeCrowd(way: Way, size: number): Promise<{ phones: readonly LoadPhone[]; addresses: number }> {
  // What listens on a network card's own address is not reached from 127.0.0.0/8.
  const many = new URL(way.origin).hostname.startsWith('127.') && (await hasManyAddresses());
  const address = (at: number) => (many ? `127.1.${Math.floor(at / 250)}.${(at % 250) + 1}` : undefined);
  const phones = Array.from(
    { length: size },
    (_, at) => new LoadPhone(way, `load-answer-${String(at).padStart(6, '0')}`, address(at)),
  );
  return { phones, addresses: many ? size : 1 };
}

function planOf(chance: () => number, ms: number): Plan {
  return {
    startsAt: chance() * ms * 0.6,
    thinks: chance() * ms * 0.1,
    taps: chance() < 0.3 ? 2 : 1,
    losesNetwork: chance() < 0.2,
    changes: chance() < 0.3 ? 1 + Math.floor(chance() * 2) : 0,
  };
}

/** All of them scan, join and vote; some tap twice, some lose the network with a vote on its way, some change their minds. */
export async function liveThrough(phones: readonly LoadPhone[], seconds: number, seed: number): Promise<Story> {
  const chance = createChance(seed);
  const ms = seconds * 1_000;
  const votes: number[] = [];
  const scans: number[] = [];
  let pageBytes = 0;
  const plans = phones.map(() => planOf(chance, ms));
  const score = (): number => 1 + Math.floor(chance() * 10);
  const live = async (phone: LoadPhone, plan: Plan): Promise<void> => {
    await pause(plan.startsAt);
    const from = performance.now();
    pageBytes = await phone.openPage();
    await phone.connectUntilIn();
    const opened = performance.now() - from;
    await pause(plan.thinks);
    phone.say(score());
    if (plan.losesNetwork) phone.voteIntoTheVoid();
    // Two taps are two messages; the second does not wait for the first.
    const taps = plan.taps === 2 && !plan.losesNetwork ? [phone.vote(), phone.vote()] : [phone.voteUntilCounted()];
    const counted = await Promise.all(taps);
    votes.push(...counted);
    scans.push(opened + (counted[0] ?? 0));
    for (let change = 0; change < plan.changes; change++) {
      await pause(chance() * ms * 0.1);
      phone.say(score());
      votes.push(await phone.voteUntilCounted());
    }
  };
  const from = performance.now();
  await Promise.all(phones.map((phone, at) => live(phone, plans[at] ?? planOf(chance, ms))));
  return {
    votes,
    scans,
    doubleTaps: plans.filter(({ taps, losesNetwork }) => taps === 2 && !losesNetwork).length,
    lost: plans.filter(({ losesNetwork }) => losesNetwork).length,
    changed: plans.reduce((sum, { changes }) => sum + changes, 0),
    seconds: (performance.now() - from) / 1_000,
    pageBytes,
  };
}

/** Every phone votes again as soon as it has heard that the last counted. */
export async function peakOf(phones: readonly LoadPhone[], seconds: number, cpuMs: () => number | null): Promise<Peak> {
  const [from, cpuFrom] = [performance.now(), cpuMs()];
  const until = from + seconds * 1_000;
  let counted = 0;
  await Promise.all(
    phones.map(async (phone) => {
      while (performance.now() < until) {
        phone.say((phone.nr % 10) + 1);
        await phone.voteUntilCounted();
        counted += 1;
      }
    }),
  );
  const cpu = cpuMs();
  return {
    perSecond: counted / ((performance.now() - from) / 1_000),
    cpuMs: cpu === null || cpuFrom === null ? null : (cpu - cpuFrom) / counted,
  };
}
