import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/domain/agenda/agenda';
import { tracksOfDay } from '../../src/domain/agenda/day-tracks';
import { planIssues } from '../../src/domain/agenda/plan-issues';
import { layoutDay } from '../../src/domain/agenda/schedule';
import { minutes } from '../../src/domain/time';
import { mendsOf, patchOf } from '../../src/renderer/features/plan/acts/mends';
import { readTurns, roundsFilling, withTurns } from '../../src/renderer/features/plan/acts/rounds-field';
import { lengthFollows } from '../../src/renderer/features/plan/acts/row-length';
import { newTrackLength, stripesOf, tracksRefusal } from '../../src/renderer/features/plan/acts/tracks';
import { at, day, inOrder, item, itemId } from '../domain/support';

const under = (parent: string, ...items: Item[]): Item[] =>
  inOrder(...items).map((one) => ({ ...one, parentId: itemId(parent) }));

const plan: Item[] = [
  ...inOrder(item('welcome'), item('themes', { parallel: true, minutes: null }), item('end')),
  ...under('themes', item('one', { minutes: minutes(40) }), item('two', { minutes: null }), item('three')),
  ...under('two', item('talk', { minutes: minutes(15) }), item('work', { minutes: minutes(20) })),
];
const layout = layoutDay(day(), plan);
const rowOf = (id: string) => {
  const row = layout.rows.find((one) => one.item.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
};

describe('tracks', () => {
  it('are numbered, and the block knows how many it has', () => {
    const { nrOf, countOf } = tracksOfDay(layout);
    expect([...nrOf]).toEqual([
      ['one', 1],
      ['two', 2],
      ['three', 3],
    ]);
    expect([...countOf]).toEqual([['themes', 3]]);
  });

  it('stand side by side in the day to scale, and below one another else', () => {
    const beside = stripesOf(layout, true);
    expect(beside.map(({ row }) => row.item.id)).toEqual(['welcome', 'themes', 'end']);
    expect(beside[1]?.columns.map((rows) => rows.map(({ item: { id } }) => id))).toEqual([
      ['one'],
      ['two', 'talk', 'work'],
      ['three'],
    ]);
    expect(stripesOf(layout, false)).toHaveLength(layout.rows.length);
  });

  it('are not under tracks, nor deeper than the tree goes', () => {
    const of = (id: string) => tracksRefusal(plan, rowOf(id).item);
    expect([of('welcome'), of('themes'), of('one'), of('talk')]).toEqual([
      null,
      null,
      'parallelInTrack',
      'parallelInTrack',
    ]);
  });

  it('are as long as the block when they are new', () => {
    expect(newTrackLength(rowOf('themes').item, rowOf('themes'))).toBe(40);
    expect(newTrackLength(item('new', { minutes: null }), undefined)).toBe(45);
  });
});

describe('a length that follows', () => {
  it('is a block’s, a parallel block’s and a locked end’s', () => {
    expect(['welcome', 'themes', 'two', 'talk'].map((id) => lengthFollows(rowOf(id)))).toEqual([
      null,
      'parallel',
      'block',
      null,
    ]);
    const [locked] = layoutDay(day(), [item('a', { lockedEnd: at(10) })]).rows;
    expect(locked && lengthFollows(locked)).toBe('locked');
  });
});

describe('a locked end that is too near', () => {
  const mended = (items: readonly Item[], nr: number): readonly unknown[] => {
    const before = layoutDay(day(), items);
    const [issue] = planIssues(before);
    const mend = issue && mendsOf(issue, before)[nr];
    const patch = mend && patchOf(mend);
    if (!patch || !('item' in patch)) throw new Error('no mend');
    const after = items.map((one) => (one.id === patch.item ? { ...one, ...patch.patch } : one));
    return planIssues(layoutDay(day(), after));
  };
  const tight = inOrder(
    item('long', { minutes: minutes(55) }),
    item('short', { minutes: minutes(20), lockedEnd: at(10) }),
  );

  it('is let go of, or moved', () => {
    expect(planIssues(layoutDay(day(), tight)).map(({ type }) => type)).toEqual(['lockedShort']);
    expect([mended(tight, 0), mended(tight, 1)]).toEqual([[], []]);
  });

  it('leaves a length to what had none but the end', () => {
    const [long, short] = tight;
    if (!long || !short) throw new Error('no items');
    const items = [
      { ...long, minutes: minutes(70) },
      { ...short, minutes: null },
    ];
    const [issue] = planIssues(layoutDay(day(), items));
    const [mend] = issue ? mendsOf(issue, layoutDay(day(), items)) : [];
    expect(mend && patchOf(mend)).toMatchObject({ patch: { lockedEnd: null, minutes: expect.any(Number) } });
  });
});

describe('whose turn it is', () => {
  it('is read from commas and lines, and cut with the rounds', () => {
    expect(readTurns('Ordførere, ledere;\n tillitsvalgte\n')).toEqual(['Ordførere', 'ledere', 'tillitsvalgte']);
    const rounds = withTurns({ count: 3, minutes: minutes(10), turns: [] }, ['a', 'b', 'c', 'd']);
    expect(rounds.turns).toEqual(['a', 'b', 'c']);
    expect(roundsFilling(rounds, minutes(20))).toMatchObject({ count: 3, minutes: 6, turns: ['a', 'b', 'c'] });
  });
});
