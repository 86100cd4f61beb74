import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveTo, putAt, removeAt, stillOnTheWay } from '../../src/renderer/features/plan/item/prompt-edits';

describe('a list of prompts', () => {
  const three = ['a', 'b', 'c'];

  it('is typed into, line by line, and several lines give several prompts', () => {
    expect(putAt(3, 'd')(three)).toEqual(['a', 'b', 'c', 'd']);
    expect(putAt(1, ' x \n\ny\r\n')(three)).toEqual(['a', 'x', 'y', 'c']);
    expect(putAt(1, 'b')(three)).toBeNull();
    expect(putAt(3, '  ')(three)).toBeNull();
  });

  it('loses a line that is emptied or deleted', () => {
    expect(putAt(0, '  ')(three)).toEqual(['b', 'c']);
    expect(removeAt(2)(three)).toEqual(['a', 'b']);
    expect(removeAt(3)(three)).toBeNull();
  });

  it('is put in another order, and loses nothing in it', () => {
    expect(moveTo(0, 2)(three)).toEqual(['b', 'c', 'a']);
    expect(moveTo(2, 1)(three)).toEqual(['a', 'c', 'b']);
    expect(moveTo(0, 3)(three)).toBeNull();
    const index = fc.nat({ max: 6 });
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), index, index, (prompts, from, to) => {
        const moved = moveTo(from, to)(prompts);
        if (!moved) return;
        expect(moved.toSorted()).toEqual(prompts.toSorted());
        expect(moved[to]).toBe(prompts[from]);
      }),
    );
  });
});

describe('lists on their way to the store', () => {
  const [one, two, three] = [['a'], ['a', 'b'], ['b', 'a']];
  it('one that comes back after the next was sent takes none of that with it', () => {
    expect(stillOnTheWay([one, two, three], one)).toEqual([two, three]);
    expect(stillOnTheWay([one, two, three], [...two])).toEqual([three]);
    expect(stillOnTheWay([one, two, three], three)).toEqual([]);
  });
  it('there and back again: the first of two that are alike is the first', () => {
    expect(stillOnTheWay([one, two, one], one)).toEqual([two, one]);
  });
  it('what is none of hers goes before them', () => {
    expect(stillOnTheWay([one, two], ['c'])).toEqual([]);
    expect(stillOnTheWay([], one)).toEqual([]);
  });
});
