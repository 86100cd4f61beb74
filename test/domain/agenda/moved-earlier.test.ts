import { describe, expect, test } from 'vitest';
import { movedEarlier } from '../../../src/domain/agenda/moved-earlier';
import { at, day, inOrder, item, itemId } from '../support';

const of = (id: string, length: number | null, more: Parameters<typeof item>[1] = {}) =>
  item(id, { minutes: length, ...more } as Parameters<typeof item>[1]);
const ids = (...names: string[]) => names.map(itemId);

describe('what follows items that leave a day', () => {
  const plan = inOrder(of('a', 15), of('b', 20), of('c', 30));

  test('starts earlier by as long as they were, the day’s first item too: its start stands', () => {
    expect(movedEarlier(day(), plan, ids('a'))).toBe(15);
    expect(movedEarlier(day(), plan, ids('a', 'b'))).toBe(35);
  });

  test('is nothing after the last', () => {
    expect(movedEarlier(day(), plan, ids('c'))).toBe(0);
    expect(movedEarlier(day(), plan, ids('elsewhere'))).toBe(0);
  });

  test('stays where it is fixed', () => {
    const fixed = inOrder(of('a', 15), of('b', 20, { pinnedStart: at(12) }));
    expect(movedEarlier(day(), fixed, ids('a'))).toBe(0);
  });

  test('counts what is under a block, and is not what goes with it', () => {
    const block = [...inOrder(of('a', null), of('b', 20)), ...inOrder(of('a1', 10, { parentId: itemId('a') }))];
    expect(movedEarlier(day(), block, ids('a'))).toBe(10);
  });

  test('of a track, looks past what runs beside it', () => {
    const plan = [
      ...inOrder(of('p', null, { parallel: true }), of('after', 20)),
      ...inOrder(of('x', null, { parentId: itemId('p') }), of('y', null, { parentId: itemId('p') })),
      ...inOrder(of('x1', 20, { parentId: itemId('x') }), of('x2', 10, { parentId: itemId('x') })),
      ...inOrder(of('y1', 15, { parentId: itemId('y') })),
    ];
    expect(movedEarlier(day(), plan, ids('x1'))).toBe(20);
    expect(movedEarlier(day(), plan, ids('x2'))).toBe(10);
    expect(movedEarlier(day(), plan, ids('x'))).toBe(15);
    expect(movedEarlier(day(), plan, ids('y'))).toBe(0);
  });
});
