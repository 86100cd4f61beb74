import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planIssues } from '../../../src/domain/agenda/plan-issues';
import { layoutDay } from '../../../src/domain/agenda/schedule';
import { clockFace, minutes } from '../../../src/domain/time';
import { anyPlan, at, day, inOrder, item, itemId } from '../support';

const times = (items: Parameters<typeof layoutDay>[1]): string[] =>
  layoutDay(day(), items).rows.map((row) => `${row.item.id} ${clockFace(row.start)}-${clockFace(row.end)}`);

const block = [
  ...inOrder(item('welcome'), item('block', { minutes: minutes(30) }), item('lunch', { pinnedStart: at(9, 45) })),
  ...inOrder(
    item('talk', { parentId: itemId('block'), minutes: minutes(15) }),
    item('topic', { parentId: itemId('block'), minutes: null }),
    item('group', { parentId: itemId('block'), minutes: minutes(5) }),
  ),
];

describe('layoutDay', () => {
  it('lets items follow one another and a block last as long as its children', () => {
    expect(times(block)).toEqual([
      'welcome 09:00-09:10',
      'block 09:10-09:30',
      'talk 09:10-09:25',
      'topic 09:25-09:25',
      'group 09:25-09:30',
      'lunch 09:45-09:55',
    ]);
    const layout = layoutDay(day(), block);
    expect(layout.steps.map((row) => row.item.id)).toEqual(['welcome', 'talk', 'group', 'lunch']);
    expect(clockFace(layout.dayEnd)).toBe('09:55');
  });

  it('says what does not add up', () => {
    expect(planIssues(layoutDay(day(), block))).toEqual([
      { type: 'blockLength', itemId: 'block', stated: 30, actual: 20 },
      { type: 'slack', itemId: 'lunch', previousId: 'group', minutes: 15 },
    ]);
  });

  it('keeps a pinned item at its time when what is before it runs into it', () => {
    const items = inOrder(
      item('long', { minutes: minutes(70) }),
      item('lunch', { pinnedStart: at(10) }),
      item('after'),
    );
    expect(times(items)).toEqual(['long 09:00-10:10', 'lunch 10:00-10:10', 'after 10:10-10:20']);
    expect(planIssues(layoutDay(day(), items))).toEqual([
      { type: 'overlap', itemId: 'lunch', previousId: 'long', minutes: 10 },
    ]);
  });

  it('shows a day that has no items', () => {
    expect(layoutDay(day(), [])).toEqual({ dayStart: at(9), dayEnd: at(9), rows: [], steps: [] });
  });

  it('accounts for every minute of the day', () => {
    fc.assert(
      fc.property(anyPlan, (items) => {
        const layout = layoutDay(day(), items);
        expect(layout.rows).toHaveLength(items.length);
        for (const row of layout.rows) {
          if (row.item.pinnedStart !== null) expect(row.start).toBe(row.item.pinnedStart);
          else expect(row.slackBefore + row.squeezeBefore).toBe(0);
          expect(row.end).toBe(row.start + (row.minutes ?? 0));
          if (row.isStep && !row.isParallel && row.item.lockedEnd === null) expect(row.minutes).toBe(row.item.minutes);
          expect(row.isStep && row.isBlock).toBe(false);
        }
      }),
    );
  });
});
