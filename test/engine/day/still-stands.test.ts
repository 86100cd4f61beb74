import { expect, test } from 'vitest';
import type { GatheringId, GroupAnswerId, GroupId, ItemId, ParticipantId } from '../../../src/domain/ids';
import type { Caller } from '../../../src/engine';
import { makeEngine } from '../make-engine';

const noteTaker = (gatheringId: GatheringId): Caller => ({
  role: 'noteTaker',
  device: null,
  gatheringId,
  session: 'laptop-1',
});

const group = (id: string) => ({
  id: id as GroupId,
  name: id,
  room: '',
  lead: '',
  members: ['person-0001' as ParticipantId],
});

async function gatheringWithItem() {
  const made = makeEngine();
  const { gatheringId, dayId } = await made.as().gathering.create({ title: 'A' });
  const place = { dayId, parentId: null, position: 0 };
  const { itemId } = await made.as().agenda.addItem({ gatheringId, place, fields: { title: 'Gruppearbeid' } });
  return { made, gatheringId, itemId: itemId as ItemId, hers: made.as(), theirs: made.as(noteTaker(gatheringId)) };
}

/** Two groups that have answered the same: `a` in the first, `b` in the second. */
async function answeredInTwoGroups() {
  const made = await gatheringWithItem();
  const { gatheringId, itemId, hers } = made;
  const groups = [group('group-0001'), { ...group('group-0002'), members: [] }];
  await hers.group.setAll({ gatheringId, itemId, groups });
  const [a, b] = ['answer-aaaa', 'answer-bbbb'] as [GroupAnswerId, GroupAnswerId];
  const line = { gatheringId, fieldId: 'more', text: 'Besøk bedriftene' };
  await hers.groupAnswer.add({ ...line, groupId: 'group-0001' as GroupId, answerId: a });
  await hers.groupAnswer.add({ ...line, groupId: 'group-0002' as GroupId, answerId: b });
  return { ...made, groups, a, b };
}

test('what was gathered is not gathered again under what another has gathered since', async () => {
  const { made, gatheringId, itemId, hers, theirs } = await gatheringWithItem();
  await hers.group.setAll({ gatheringId, itemId, groups: [group('group-0001')] });
  const [a, b, c] = ['answer-aaaa', 'answer-bbbb', 'answer-cccc'] as [GroupAnswerId, GroupAnswerId, GroupAnswerId];
  const line = { gatheringId, groupId: 'group-0001' as GroupId, fieldId: 'more' };
  for (const answerId of [a, b, c]) await hers.groupAnswer.add({ ...line, answerId, text: answerId });
  await theirs.groupAnswer.gather({ gatheringId, answerIds: [a], under: b });
  await theirs.history.undo({ gatheringId, scope: 'answers' });
  await hers.groupAnswer.gather({ gatheringId, answerIds: [b], under: c });
  await expect(theirs.history.redo({ gatheringId, scope: 'answers' })).rejects.toMatchObject({
    data: { reason: 'changedSince' },
  });
  const answers = made.store.read.tables.groupAnswer.ofGathering(gatheringId);
  expect(answers.map(({ gatheredUnder }) => gatheredUnder)).toEqual([null, c, null]);
});

test('groups that were taken back do not come again beside those another has drawn since', async () => {
  const { made, gatheringId, itemId, hers, theirs } = await gatheringWithItem();
  await hers.group.setAll({ gatheringId, itemId, groups: [group('group-0001')] });
  await hers.history.undo({ gatheringId, scope: 'people' });
  await theirs.group.setAll({ gatheringId, itemId, groups: [group('group-0002')] });
  await expect(hers.history.redo({ gatheringId, scope: 'people' })).rejects.toMatchObject({
    data: { reason: 'changedSince' },
  });
  expect(made.store.read.tables.group.ofGathering(gatheringId).map(({ id }) => id)).toEqual(['group-0002']);
});

test('an answer does not come again under one that has gone with its group since', async () => {
  const { made, gatheringId, itemId, hers, groups, a, b } = await answeredInTwoGroups();
  await hers.groupAnswer.gather({ gatheringId, answerIds: [a], under: b });
  await hers.groupAnswer.remove({ gatheringId, answerId: a });
  await hers.group.setAll({ gatheringId, itemId, groups: groups.slice(0, 1) });
  await expect(hers.history.undo({ gatheringId, scope: 'answers' })).rejects.toMatchObject({
    data: { reason: 'changedSince' },
  });
  await hers.groupAnswer.restore({ gatheringId, answerId: a });
  expect(made.store.read.tables.groupAnswer.ofGathering(gatheringId)).toMatchObject([
    { id: a, gatheredUnder: null, deletedAt: null },
  ]);
});

test('a group is not taken away again where another has gathered under what it answered since', async () => {
  const { made, gatheringId, itemId, hers, theirs, groups, a, b } = await answeredInTwoGroups();
  await hers.group.setAll({ gatheringId, itemId, groups: groups.slice(0, 1) });
  await hers.history.undo({ gatheringId, scope: 'people' });
  await theirs.groupAnswer.gather({ gatheringId, answerIds: [a], under: b });
  await expect(hers.history.redo({ gatheringId, scope: 'people' })).rejects.toMatchObject({
    data: { reason: 'changedSince' },
  });
  expect(made.store.read.tables.groupAnswer.ofGathering(gatheringId)).toHaveLength(2);
});
