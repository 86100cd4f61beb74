import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GatheringId } from '../../src/domain/ids';
import { newCode, newSecret, newShortSecret, sameSecret, tidyCode } from '../../src/server/secrets';
import { Sessions } from '../../src/server/sessions';
import { Throttle } from '../../src/server/throttle';
import { Tickets } from '../../src/server/tickets';

const MINUTE = 60_000;

describe('secrets', () => {
  test('are long enough, and compared as a whole', () => {
    expect(Buffer.from(newSecret(), 'base64url').length * 8).toBeGreaterThanOrEqual(128);
    expect(Buffer.from(newShortSecret(), 'base64url').length * 8).toBeGreaterThanOrEqual(128);
    fc.assert(fc.property(fc.string(), fc.string(), (one, other) => sameSecret(one, other) === (one === other)));
  });

  test('a code survives the ways people type it', () => {
    const code = newCode();
    expect(code).toHaveLength(6);
    expect(tidyCode(` ${code.toLowerCase().split('').join(' - ')}\n`)).toBe(code);
  });
});

describe('tickets', () => {
  test('hold for ten minutes, and once', () => {
    let now = 0;
    const tickets = new Tickets(() => now);
    const [used, late] = [tickets.issue(), tickets.issue()];
    now = 9 * MINUTE;
    expect([tickets.redeem(used), tickets.redeem(used)]).toEqual([true, false]);
    now = 10 * MINUTE;
    expect(tickets.redeem(late)).toBe(false);
  });

  test('the hundred newest are remembered', () => {
    const tickets = new Tickets(() => 0);
    const all = Array.from({ length: 101 }, () => tickets.issue());
    expect(all.map((ticket) => tickets.redeem(ticket)).indexOf(true)).toBe(1);
  });
});

describe('throttles', () => {
  test('give out the burst, then as much as time brings, and never more than the burst', () => {
    let now = 0;
    const throttle = new Throttle({ burst: 3, perSecond: 1 }, () => now);
    const taken = () => Array.from({ length: 5 }, () => throttle.take('a')).filter(Boolean).length;
    expect(taken()).toBe(3);
    expect(throttle.has('b')).toBe(true);
    now = 2_000;
    expect(taken()).toBe(2);
    now = 1_000_000;
    expect(taken()).toBe(3);
  });

  test('forget rather than grow', () => {
    const throttle = new Throttle({ burst: 1, perSecond: 0 }, () => 0, 10);
    for (let key = 0; key < 11; key += 1) throttle.take(String(key));
    expect(throttle.has('0')).toBe(true);
    expect(throttle.has('10')).toBe(false);
  });
});

describe('sealed sessions', () => {
  const sessions = new Sessions('gathering-0001' as GatheringId);

  test('only what was sealed here opens, and only as it was sealed', () => {
    const cookie = sessions.seal('participant', 'phone');
    expect(sessions.find(cookie)).toMatchObject({ id: 'phone', caller: { role: 'participant' } });
    expect(new Sessions('gathering-0001' as GatheringId).find(cookie)).toBeNull();
    expect(sessions.find(cookie.replace('participant', 'facilitator'))).toBeNull();
    expect(sessions.find(cookie.replace('phone', 'other'))).toBeNull();
    expect(sessions.find(`${cookie}.more`)).toBeNull();
    expect(sessions.find(undefined)).toBeNull();
  });

  test('no text at all opens by chance', () => {
    fc.assert(fc.property(fc.string(), (text) => sessions.find(text) === null));
    fc.assert(fc.property(fc.string(), (mac) => sessions.find(`participant.phone.${mac}`) === null));
  });
});
