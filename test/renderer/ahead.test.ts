import { describe, expect, test } from 'vitest';
import type { ControlMessage } from '../../src/contract';
import type { Item } from '../../src/domain/agenda/agenda';
import { PLAIN_GATHERING } from '../../src/domain/agenda/gathering';
import type { ItemId } from '../../src/domain/ids';
import { instant } from '../../src/domain/time';
import { applyChange, PLAIN_SNAPSHOT, type Snapshot } from '../../src/domain/views/snapshot';
import { type Ahead, aheadAfter, aheadOf, laidOver } from '../../src/renderer/api/ahead';
import { aheadAfterMessage } from '../../src/renderer/api/live';
import { placeDown, placeUp } from '../../src/renderer/features/plan/acts/moves';
import { changesOfMoves } from '../../src/renderer/features/plan/acts/several-moves';
import { GATHERING, inOrder, item, itemId } from '../domain/support';

const told: Snapshot = {
  ...PLAIN_SNAPSHOT,
  gathering: { ...PLAIN_GATHERING, id: GATHERING, language: 'nb', createdAt: instant(0) },
  items: inOrder(item('a'), item('b'), item('c')),
};

type PlaceOf = (items: readonly Item[], id: ItemId) => ReturnType<typeof placeUp>;

/** A move as the editor makes it: its place is worked out on what is shown when the key is pressed. */
function moved(shown: Snapshot, name: string, placeOf: PlaceOf): Ahead {
  const place = placeOf(shown.items, itemId(name));
  if (!place) throw new Error('nowhere to go');
  return aheadOf(shown, ({ items }) => changesOfMoves(items, [{ itemId: itemId(name), place }]));
}

const order = ({ items }: Snapshot): string =>
  items
    .toSorted((a, b) => a.position - b.position)
    .map(({ id }) => id)
    .join('');

const beat: ControlMessage = { type: 'beat', now: instant(1), wallAheadMs: 0 };

describe('what is shown before the server has said it', () => {
  test('each act lies on the one before it, and goes when the server tells of it', () => {
    const first = moved(told, 'a', placeDown);
    const second = moved(laidOver(told, [first]), 'a', placeDown);
    expect(order(laidOver(told, [first, second]))).toBe('bca');
    const changes = first.changesOn(told);
    const after = changes.reduce(applyChange, told);
    const left = aheadAfter([first, second], changes);
    expect(left).toEqual([second]);
    expect(order(laidOver(after, left))).toBe('bca');
  });

  test('there and back again are two acts, each with a word of its own', () => {
    const down = moved(told, 'a', placeDown);
    const up = moved(laidOver(told, [down]), 'a', placeUp);
    const changes = down.changesOn(told);
    expect(aheadAfter([down, up], changes)).toEqual([up]);
    expect(order(laidOver(changes.reduce(applyChange, told), [up]))).toBe('abc');
  });

  test('what others do in the meantime is kept under it', () => {
    const down = moved(told, 'a', placeDown);
    const [, , third] = told.items;
    if (!third) throw new Error('no third item');
    const after = { ...third, title: 'Ny tittel' };
    const change = { entity: 'item', id: third.id, before: third, after } as const;
    expect(aheadAfter([down], [change])).toEqual([down]);
    const shown = laidOver(applyChange(told, change), [down]);
    expect(order(shown)).toBe('bac');
    expect(shown.items.find(({ id }) => id === third.id)?.title).toBe('Ny tittel');
  });

  test('an act that was answered goes with the next beat, one that was not stays', () => {
    const down = moved(told, 'a', placeDown);
    expect(aheadAfterMessage([down], beat)).toEqual([down]);
    expect(aheadAfterMessage([{ ...down, answered: true }], beat)).toEqual([]);
  });

  test('a move that cannot be done shows nothing', () => {
    const place = { dayId: told.items[0]?.dayId ?? null, parentId: itemId('a'), position: 0 };
    expect(changesOfMoves(told.items, [{ itemId: itemId('a'), place }])).toEqual([]);
  });
});
