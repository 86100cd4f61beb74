import { expect, test } from 'vitest';
import type { GatheringId, GroupId, NoteId } from '../../../src/domain/ids';
import { instant } from '../../../src/domain/time';
import { createEditingDesk } from '../../../src/engine/feeds/editing';

const gatheringId = 'gathering-1' as GatheringId;
const noteId = 'note-0001' as NoteId;

function desk() {
  let now = 1_000_000;
  const ticks = new Set<(tick: number) => void>();
  const pulse = {
    subscribe: (listener: (tick: number) => void) => {
      ticks.add(listener);
      return () => ticks.delete(listener);
    },
    stop: () => undefined,
  };
  const made = createEditingDesk(() => instant(now), pulse);
  let told = 0;
  made.subscribe(() => {
    told += 1;
  });
  const pass = (ms: number): void => {
    for (let left = ms; left > 0; left -= 1_000) {
      now += 1_000;
      for (const tick of ticks) tick(now);
    }
  };
  return { ...made, pass, told: () => told, watches: () => ticks.size };
}

test('a pad is told of while somebody types in it, and once only', () => {
  const { type, typingIn, isAnyoneAtIt, told } = desk();
  for (const _ of [1, 2, 3]) type(gatheringId, 'pad-1', true);
  expect([typingIn(gatheringId), isAnyoneAtIt(gatheringId), told()]).toEqual([['pad-1'], true, 1]);
  expect(typingIn('another' as GatheringId)).toEqual([]);
  type(gatheringId, 'pad-1', false);
  expect([typingIn(gatheringId), isAnyoneAtIt(gatheringId), told()]).toEqual([[], false, 2]);
});

test('who has gone away without a word is forgotten, and that is told', () => {
  const { type, say, of, typingIn, told, pass, watches } = desk();
  type(gatheringId, 'pad-1', true);
  say(gatheringId, { padId: 'pad-2', name: 'Åse', noteId });
  pass(15_000);
  type(gatheringId, 'pad-1', true);
  expect(told()).toBe(2);
  pass(10_000);
  expect([of(gatheringId), typingIn(gatheringId), told()]).toEqual([[], ['pad-1'], 3]);
  pass(15_000);
  expect([typingIn(gatheringId), told(), watches()]).toEqual([[], 4, 0]);
});

test('a table is told of with how many lines it has begun on all its devices, until it has gone quiet', () => {
  const { begin, tablesIn, isAnyoneAtIt, told, pass, watches } = desk();
  const [one, two] = ['group-0001' as GroupId, 'group-0002' as GroupId];
  begin(gatheringId, one, 'pad-1', 2);
  begin(gatheringId, one, 'pad-2', 1);
  begin(gatheringId, one, 'pad-2', 1);
  begin(gatheringId, two, 'pad-1', 1);
  expect(tablesIn(gatheringId)).toEqual([
    { groupId: one, lines: 3 },
    { groupId: two, lines: 1 },
  ]);
  expect([tablesIn('another' as GatheringId), told()]).toEqual([[], 3]);
  begin(gatheringId, one, 'pad-1', 0);
  pass(60_000);
  begin(gatheringId, two, 'pad-1', 1);
  pass(60_000);
  expect([tablesIn(gatheringId), isAnyoneAtIt(gatheringId)]).toEqual([[{ groupId: two, lines: 1 }], true]);
  pass(60_000);
  expect([tablesIn(gatheringId), isAnyoneAtIt(gatheringId), watches()]).toEqual([[], false, 0]);
});
