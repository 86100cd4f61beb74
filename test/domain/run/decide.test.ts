import { describe, expect, it } from 'vitest';
import type { DayId } from '../../../src/domain/ids';
import { decideNext, decidePause, decideStart } from '../../../src/domain/run/decide';
import { readLog, runningDay } from '../../../src/domain/run/run-log';
import { minutes } from '../../../src/domain/time';
import { clock, DAY, day, inOrder, item, itemId, Run } from '../support';

const plan = inOrder(item('a'), item('b'), item('c'));
const TWO = 'day-two' as DayId;
const days = [day(), day({ id: TWO, position: 1 })];
const both = [...plan, item('d', { dayId: TWO })];
const refused = (refusal: string) => ({ ok: false, refusal });

describe('starting', () => {
  it('begins at the first step, once', () => {
    const run = new Run(plan);
    expect(run.start(clock(9))).toEqual({ ok: true, dayId: DAY, facts: [{ type: 'started', itemId: 'a' }] });
    expect(run.start(clock(9, 1))).toEqual(refused('dayAlreadyStarted'));
    run.end(clock(9, 2));
    expect(run.start(clock(9, 3))).toEqual(refused('dayHasEnded'));
  });

  it('needs a step', () => {
    expect(new Run([item('a', { minutes: null })]).start(clock(9))).toEqual(refused('dayHasNoSteps'));
  });

  it('leaves one day at a time running', () => {
    const run = new Run(both, days);
    run.start(clock(9));
    expect(runningDay(days, run.events)).toBe(DAY);
    expect(decideStart(run.asked, TWO)).toEqual(refused('otherDayRunning'));
    run.end(clock(15));
    expect(runningDay(days, run.events)).toBe(null);
    run.record(decideStart(run.asked, TWO), clock(33));
    expect(run.next(clock(33, 5), itemId('d'))).toEqual({ ok: true, dayId: TWO, facts: [{ type: 'ended' }] });
  });
});

describe('presses that cannot be', () => {
  it('before the day has started', () => {
    const run = new Run(plan);
    for (const decision of [run.next(clock(9)), run.back(clock(9)), run.pause(clock(9)), run.end(clock(9))]) {
      expect(decision).toEqual(refused('dayNotStarted'));
    }
    expect(run.undo(clock(9))).toEqual(refused('nothingToUndo'));
  });

  it('after it has ended', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.end(clock(9, 5));
    expect(run.pause(clock(9, 6))).toEqual(refused('dayHasEnded'));
    expect(run.back(clock(9, 6), itemId('a'))).toEqual(refused('dayHasEnded'));
    expect(run.next(clock(9, 6), itemId('c'))).toEqual(refused('dayHasEnded'));
    expect(run.end(clock(9, 6))).toEqual({ ok: true, dayId: DAY, facts: [] });
    expect(run.next(clock(9, 6), itemId('a'))).toEqual({ ok: true, dayId: DAY, facts: [] });
  });

  it('back from the first item, minutes to what is over', () => {
    const run = new Run(plan);
    run.start(clock(9));
    expect(run.back(clock(9, 1))).toEqual(refused('nothingToUndo'));
    run.next(clock(9, 5));
    expect(run.adjust(clock(9, 6), 5, itemId('a'))).toEqual(refused('notThatItem'));
    expect(run.adjust(clock(9, 6), 5, itemId('nobody'))).toEqual(refused('notThatItem'));
  });
});

describe('presses that are done already', () => {
  it('record nothing', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.pause(clock(9, 1));
    expect(run.pause(clock(9, 2))).toMatchObject({ ok: true, facts: [] });
    run.resume(clock(9, 3));
    expect(run.resume(clock(9, 4))).toMatchObject({ ok: true, facts: [] });
    expect(run.next(clock(9, 5), itemId('b'))).toMatchObject({ ok: true, facts: [] });
    expect(run.back(clock(9, 5), itemId('b'))).toMatchObject({ ok: true, facts: [] });
    run.adjust(clock(9, 6), -10);
    expect(run.adjust(clock(9, 7), -5)).toMatchObject({ ok: true, facts: [] });
  });
});

describe('undo', () => {
  it('opens a day that was ended by mistake', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.end(clock(9, 5));
    run.undo(clock(9, 6));
    expect(readLog(run.events, DAY)).toMatchObject({ phase: 'running', current: 'a', endedAt: null });
  });

  it('takes back the start itself', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.undo(clock(9, 1));
    expect(readLog(run.events, DAY).phase).toBe('notStarted');
    expect(run.start(clock(9, 30))).toMatchObject({ ok: true });
    expect(readLog(run.events, DAY).startedAt).toBe(clock(9, 30));
  });
});

describe('a plan that changes while the day runs', () => {
  it('goes on after where a removed item stood', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.next(clock(9, 10));
    const asked = { ...run.asked, items: plan.filter(({ id }) => id !== 'b') };
    expect(decideNext(asked, itemId('b'))).toMatchObject({ facts: [{ type: 'next', from: 'b', to: 'c' }] });
  });

  it('does not visit twice what was moved to later', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.next(clock(9, 10));
    const asked = { ...run.asked, items: inOrder(item('b'), item('a'), item('c', { minutes: minutes(5) })) };
    expect(decideNext(asked, itemId('b'))).toMatchObject({ facts: [{ type: 'next', from: 'b', to: 'c' }] });
    expect(decidePause(asked)).toMatchObject({ ok: true });
  });

  it('steps back past an item that has been removed', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.next(clock(9, 10));
    run.next(clock(9, 20));
    const without = new Run(plan.filter(({ id }) => id !== 'b'));
    without.events.push(...run.events);
    expect(without.back(clock(9, 25))).toMatchObject({ facts: [{ type: 'back', from: 'c', to: 'a' }] });
    expect(readLog(without.events, DAY).visits.get(itemId('a'))).toMatchObject({ startedAt: clock(9), endedAt: null });
  });
});

describe('a machine whose clock is set back', () => {
  it('never gives an item less than nothing', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.next(clock(8, 30));
    expect(readLog(run.events, DAY).visits.get(itemId('a'))).toMatchObject({ startedAt: clock(9), endedAt: clock(9) });
  });
});
