import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { GroupAnswer } from '../../src/domain/groups/group';
import type { GatheringId, GroupAnswerId, GroupId } from '../../src/domain/ids';
import { instant } from '../../src/domain/time';
import type { Client } from '../../src/renderer/api/connect';
import { CutOff } from '../../src/renderer/api/connect';
import { createGroupOutbox } from '../../src/renderer/phone/pads/group-outbox';
import { answersWith, type GroupOp, readDrafts, readKept, withOp } from '../../src/renderer/phone/pads/group-queue';
import { changeOf, openedLine, readOpenLine } from '../../src/renderer/phone/pads/open-line';

const id = (name: string): GroupAnswerId => name as GroupAnswerId;
const told = (name: string, position: number): GroupAnswer => ({
  ...{ id: id(name), gatheringId: 'g' as GatheringId, groupId: 'b' as GroupId, fieldId: 'more', position },
  ...{ text: name, at: instant(0), gatheredUnder: null, agreed: false, agreedText: null, deletedAt: null },
});
const add = (name: string): GroupOp => ({ type: 'add', answerId: id(name), fieldId: 'more', text: name });
const texts = (all: readonly { text: string; waiting: boolean }[]) =>
  all.map((one) => (one.waiting ? `${one.text}…` : one.text));

describe('what a table sees on its pad', () => {
  test('is what the room has, in order, with what is on its way over it', () => {
    const queue: GroupOp[] = [
      add('c'),
      { type: 'update', answerId: id('a'), fieldId: 'more', text: 'A', base: 'a' },
      { type: 'move', answerId: id('c'), before: id('a') },
      { type: 'remove', answerId: id('b') },
    ];
    expect(texts(answersWith([told('b', 1), told('a', 0)], { sent: [], queue }))).toEqual(['c…', 'A…']);
  });

  test('stays as it is between the answer and the word from the room, and comes once', () => {
    const state = { sent: [add('c')], queue: [] };
    expect(texts(answersWith([told('a', 0)], state))).toEqual(['a', 'c']);
    expect(texts(answersWith([told('a', 0), told('c', 1)], state))).toEqual(['a', 'c']);
  });

  test('has back what was taken away and brought back without contact', () => {
    const queue: GroupOp[] = [
      { type: 'remove', answerId: id('a') },
      { type: 'restore', answerId: id('a'), fieldId: 'more', text: 'a' },
    ];
    expect(texts(answersWith([told('a', 0)], { sent: [], queue }))).toEqual(['a…']);
  });
});

test('a change to words that have not been sent goes into them, but not into those on their way', () => {
  const first = add('a');
  const change: GroupOp = { type: 'update', answerId: id('a'), fieldId: 'more', text: 'A', base: 'a' };
  const isFirst = (op: GroupOp): boolean => op === first;
  expect(withOp([first], change, () => false)).toEqual([{ ...first, text: 'A' }]);
  expect(withOp([first], change, isFirst)).toEqual([first, change]);
  expect(withOp([first, change], { ...change, text: 'AA', base: 'A' }, isFirst)).toEqual([
    first,
    { ...change, text: 'AA' },
  ]);
});

test('a change to a line that is to be brought back follows it: the room is told which line, and not its words', () => {
  const restore: GroupOp = { type: 'restore', answerId: id('a'), fieldId: 'more', text: 'a' };
  const change: GroupOp = { type: 'update', answerId: id('a'), fieldId: 'more', text: 'A', base: 'a' };
  expect(withOp([{ type: 'remove', answerId: id('a') }, restore], change, () => false)).toEqual([
    { type: 'remove', answerId: id('a') },
    restore,
    change,
  ]);
});

describe('what a table writes on its way to the room', () => {
  beforeEach(() => vi.spyOn(performance, 'now').mockReturnValue(0));
  afterEach(() => vi.unstubAllGlobals());

  test('is whole where an answer was lost: what may be there is sent again as it was, and the change to it after it', async () => {
    const lying = new Map<string, string>();
    const localStorage = {
      getItem: (key: string) => lying.get(key) ?? null,
      setItem: (key: string, value: string) => void lying.set(key, value),
    };
    vi.stubGlobal('window', { localStorage });
    let lost = true;
    const heard: { readonly text: string; readonly base?: string; readonly act?: string }[] = [];
    const take = async (input: (typeof heard)[number]): Promise<void> => {
      heard.push(input);
      if (lost) throw new CutOff();
    };
    const client = { groupAnswer: { add: take, update: take } } as unknown as Client;
    const whose = { gatheringId: 'g' as GatheringId, groupId: 'b' as GroupId };
    const settled = () => new Promise((resolve) => setImmediate(resolve));
    const update = (text: string, base: string): GroupOp => ({
      ...{ type: 'update', answerId: id('a'), fieldId: 'more', text, base },
    });
    createGroupOutbox(client, whose).put(add('a'));
    await settled();
    const outbox = createGroupOutbox(client, whose);
    outbox.put(update('a b', 'a'));
    await settled();
    lost = false;
    vi.mocked(performance.now).mockReturnValue(10_000);
    outbox.put(update('a b c', 'a b'));
    await settled();
    const came = heard.slice(-2).map(({ text, base }) => [text, base]);
    expect(came).toEqual([
      ['a', undefined],
      ['a b c', 'a'],
    ]);
    expect(heard.at(-1)?.act).toMatch(/^[a-z0-9-]{36}$/);
  });
});

describe('a line that is open for changing', () => {
  const line = openedLine({ id: id('a'), fieldId: 'more', text: 'Mer tid til fag', waiting: false });

  test('is told with what it was when it was opened, and not at all when nothing is new in it', () => {
    expect(changeOf({ ...line, text: ' Mye mer tid til fag ' })).toEqual({
      ...{ type: 'update', answerId: 'a', fieldId: 'more' },
      ...{ text: 'Mye mer tid til fag', base: 'Mer tid til fag' },
    });
    for (const text of ['Mer tid til fag ', '', '  ']) expect(changeOf({ ...line, text })).toBeNull();
  });

  test('comes back from the browser as it was', () => {
    const half = { ...line, text: 'Mye mer' };
    expect(readOpenLine(JSON.stringify(half))).toEqual(half);
    for (const text of [null, '', '{', '7', 'null', '{"answerId":"a"}', JSON.stringify({ ...half, base: 7 })]) {
      expect(readOpenLine(text)).toBeNull();
    }
  });
});

test('what lies in the browser is taken as far as it can be read', () => {
  const queue = [add('a'), { type: 'move', answerId: 'a', before: null }];
  const more = [{ type: 'update', answerId: 'a', text: 'x' }, { type: 'blow', answerId: 'a' }, 7];
  expect(readKept(JSON.stringify({ queue: [...queue, ...more], refused: [add('b'), queue[1]] }))).toEqual({
    queue,
    refused: [add('b')],
  });
  for (const text of [null, '', '{', '[]', '7']) expect(readKept(text)).toEqual({ queue: [], refused: [] });
  expect(readDrafts('{"more":"halv","stop":7}')).toEqual({ more: 'halv' });
  expect(readDrafts('nei')).toEqual({});
});
