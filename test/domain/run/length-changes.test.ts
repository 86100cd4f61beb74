import { describe, expect, it } from 'vitest';
import { clockView } from '../../../src/domain/run/clock';
import { roundAt } from '../../../src/domain/run/rounds';
import { MINUTE, minutes } from '../../../src/domain/time';
import { at, clock, inOrder, item, itemId, Run } from '../support';

/** Eight rounds of five minutes from 9.10, and a summing up. */
const rounds = { count: 8, minutes: minutes(5), turns: [] };
const plan = (patch = {}) =>
  inOrder(item('welcome'), item('round', { minutes: minutes(40), rounds, ...patch }), item('summary'));

const roundIn = (run: Run, now: number) => {
  const { current } = clockView(run.input(now));
  return current && roundAt(rounds, current);
};

describe('the rounds of an item', () => {
  it('share what a rescue plan has left it, before it begins and as it runs', () => {
    const run = new Run(plan());
    run.start(clock(9));
    run.replan(clock(9, 5), {
      plan: 'shorten',
      lengths: [{ itemId: itemId('round'), minutes: minutes(36) }],
      dropped: [],
    });
    run.next(clock(9, 10));
    expect(roundIn(run, clock(9, 10))).toMatchObject({ round: 1, lengthMs: 4.5 * MINUTE });
    expect(roundIn(run, clock(9, 45))).toMatchObject({ round: 8, remainingMs: MINUTE });
    run.replan(clock(9, 28), {
      plan: 'shorten',
      lengths: [{ itemId: itemId('round'), minutes: minutes(27) }],
      dropped: [],
    });
    expect(roundIn(run, clock(9, 28))).toMatchObject({ round: 5, remainingMs: 2.25 * MINUTE });
    expect(roundIn(run, clock(9, 36))).toMatchObject({ round: 8, remainingMs: MINUTE });
  });

  it('give a minute to the one in hand', () => {
    const run = new Run(plan());
    run.start(clock(9));
    run.next(clock(9, 10));
    run.adjust(clock(9, 14), 1);
    expect(roundIn(run, clock(9, 15))).toMatchObject({ round: 1, remainingMs: MINUTE });
    expect(roundIn(run, clock(9, 16))).toMatchObject({ round: 2, remainingMs: 5 * MINUTE });
  });

  it('end with an end that is locked, however late the first began', () => {
    const run = new Run(plan({ lockedEnd: at(9, 50) }));
    run.start(clock(9));
    run.next(clock(9, 18));
    expect(roundIn(run, clock(9, 18))).toMatchObject({ round: 1, remainingMs: 4 * MINUTE });
    expect(roundIn(run, clock(9, 49))).toMatchObject({ round: 8, remainingMs: MINUTE });
  });
});
