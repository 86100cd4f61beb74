import { describe, expect, it } from 'vitest';
import { clockView } from '../../../src/domain/run/clock';
import { notHeld } from '../../../src/domain/run/not-held';
import { endsLate } from '../../../src/domain/run/told-times';
import { minutes } from '../../../src/domain/time';
import { clock, inOrder, item, itemId, Run } from '../support';

const run = (last = 20): Run => new Run(inOrder(item('a'), item('b'), item('c', { minutes: minutes(last) })));

describe('what ending the day leaves unheld', () => {
  it('is what is still to come, without what is skipped and what is in hand', () => {
    const day = run();
    day.start(clock(9));
    expect(notHeld(clockView(day.input(clock(9, 2))))).toEqual(['b', 'c']);
    day.skip(clock(9, 3), itemId('b'));
    expect(notHeld(clockView(day.input(clock(9, 3))))).toEqual(['c']);
    day.next(clock(9, 5));
    expect(notHeld(clockView(day.input(clock(9, 5))))).toEqual([]);
  });

  it('is nothing where no more than a few minutes are left of the day', () => {
    const day = run(3);
    day.start(clock(9));
    day.next(clock(9, 10));
    expect(notHeld(clockView(day.input(clock(9, 12))))).toEqual(['c']);
    expect(notHeld(clockView(day.input(clock(9, 18))))).toEqual([]);
  });
});

describe('whether the day ends late', () => {
  it('is so when it does, and not when what is ahead takes the lateness up', () => {
    const day = run();
    day.start(clock(9));
    const late = clockView(day.input(clock(9, 14)));
    expect([late.offsetMs > 0, endsLate(late)]).toEqual([true, true]);
    day.skip(clock(9, 14), itemId('c'));
    const early = clockView(day.input(clock(9, 14)));
    expect([early.offsetMs > 0, endsLate(early)]).toEqual([true, false]);
  });
});
