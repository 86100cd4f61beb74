import { describe, expect, test } from 'vitest';
import type { Caller } from '../../../src/engine';
import { makeEngine } from '../make-engine';

const CHANGED_SINCE = { code: 'REFUSED', data: { reason: 'changedSince' } };

async function withGroups() {
  const made = makeEngine();
  const me = made.as();
  const { gatheringId, dayId } = await me.gathering.create({ title: 'A' });
  const place = { dayId, parentId: null, position: 0 };
  const { itemId } = await me.agenda.addItem({ gatheringId, place, fields: { title: 'Grupper' } });
  const groups = [{ id: 'group-0001', name: 'Bord 1', room: '', lead: '', members: [] }];
  const pad: Caller = { role: 'group', device: null, gatheringId, bound: 'group-0001' };
  const answer = () =>
    made
      .as(pad)
      .groupAnswer.add({ gatheringId, answerId: 'answer-0001', groupId: 'group-0001', fieldId: 'f', text: 'Besøk' });
  const rows = () => {
    const { task, group, groupAnswer, reflection, observation } = made.store.read.tables;
    return {
      tasks: task.ofGathering(gatheringId),
      groups: group.ofGathering(gatheringId),
      answers: groupAnswer.ofGathering(gatheringId),
      reflections: reflection.ofGathering(gatheringId),
      observations: observation.ofGathering(gatheringId),
    };
  };
  return { ...made, me, gatheringId, itemId, groups, answer, rows };
}

describe('what hangs on what is taken away', () => {
  test('a deleted item comes back with its groups, their answers, the task and what the team has written', async () => {
    const { me, gatheringId, itemId, groups, answer, rows } = await withGroups();
    await me.group.setAll({ gatheringId, itemId, groups });
    await answer();
    await me.task.set({ gatheringId, itemId, sheet: { form: 'swot', title: 'T', intro: '', fields: [] } });
    await me.reflection.set({ gatheringId, itemId, patch: { team: [{ id: 'member-001', name: 'Kari' }] } });
    const said = { gatheringId, itemId, observationId: 'observed-01', memberId: 'member-001' };
    await me.observation.add({ ...said, fields: { text: 'Stille' } });
    const before = rows();
    expect(Object.values(before).map((all) => all.length)).toEqual([1, 1, 1, 1, 1]);
    await me.agenda.removeItem({ gatheringId, itemId });
    expect(Object.values(rows()).map((all) => all.length)).toEqual([0, 0, 0, 0, 0]);
    const page = JSON.stringify(await me.gathering.journal({ gatheringId }));
    expect(page).not.toContain('Stille');
    await me.history.undo({ gatheringId, scope: 'plan' });
    expect(rows()).toEqual(before);
  });

  test('undoing that groups were formed does not take away what a table has written since', async () => {
    const { me, gatheringId, itemId, groups, answer, rows } = await withGroups();
    await me.group.setAll({ gatheringId, itemId, groups });
    await answer();
    await expect(me.history.undo({ gatheringId, scope: 'people' })).rejects.toMatchObject(CHANGED_SINCE);
    expect(rows().answers).toHaveLength(1);
  });

  test('undoing that an item was added does not take away the groups that stand on it', async () => {
    const { me, gatheringId, itemId, groups, answer, rows } = await withGroups();
    await me.group.setAll({ gatheringId, itemId, groups });
    await answer();
    await expect(me.history.undo({ gatheringId, scope: 'plan' })).rejects.toMatchObject(CHANGED_SINCE);
    expect([rows().groups, rows().answers].map((all) => all.length)).toEqual([1, 1]);
  });

  test('undoing that a question was added does not take away what was counted to it by hand', async () => {
    const { me, gatheringId, store } = await withGroups();
    await me.rating.add({ gatheringId, questionId: 'question-1', fields: { itemId: null, text: 'Q' } });
    await me.rating.tally({ gatheringId, questionId: 'question-1', answerId: 'answer-001', score: 7 });
    // The count is left as it is and out of the history: the next step back is the question itself.
    const { seq } = store.read.journal.lastDone(gatheringId, 'ratings') ?? { seq: 0 };
    await me.history.undo({ gatheringId, scope: 'ratings', skip: seq });
    await expect(me.history.undo({ gatheringId, scope: 'ratings' })).rejects.toMatchObject(CHANGED_SINCE);
    expect(store.read.tables.answer.ofGathering(gatheringId)).toHaveLength(1);
  });
});
