import { describe, expect, test } from 'vitest';
import { inOrder } from '../../../src/domain/views/groups-shown';
import type { Caller } from '../../../src/engine';
import { makeEngine } from '../make-engine';

async function withGroups() {
  const made = makeEngine();
  const { gatheringId, dayId } = await made.as().gathering.create({ title: 'A' });
  const place = { dayId, parentId: null, position: 0 };
  const { itemId } = await made.as().agenda.addItem({ gatheringId, place, fields: { title: 'Grupper', minutes: 30 } });
  const fields = [
    { id: 'more', label: 'Hva må vi gjøre mer av?', hint: '' },
    { id: 'stop', label: 'Hva må vi slutte med?', hint: '' },
  ];
  const sheet = { form: 'moreAndStop', title: 'Mer og mindre', intro: '', fields } as const;
  await made.as().task.set({ gatheringId, itemId, sheet });
  const group = (id: string, name: string) => ({ id, name, room: '', lead: '', members: [] });
  const groups = [group('group-0001', 'Bord 1'), group('group-0002', 'Bord 2')];
  await made.as().group.setAll({ gatheringId, itemId, groups });
  const pad = (bound: string): Caller => ({ role: 'group', device: null, gatheringId, bound });
  const answer = (of: string, answerId: string, text: string) =>
    made.as(pad(of)).groupAnswer.add({ gatheringId, answerId, groupId: of, fieldId: 'more', text });
  await answer('group-0001', 'answer-0001', 'Besøk bedriftene');
  await answer('group-0002', 'answer-0002', 'Møt næringslivet ute');
  const snapshot = () => {
    const found = made.store.read.snapshot(gatheringId);
    if (!found) throw new Error('No gathering');
    return found;
  };
  return { ...made, gatheringId, dayId, itemId, groups, pad, answer, snapshot };
}

describe('groups', () => {
  test('a table writes for itself and sees no other table’s answers', async () => {
    const { as, gatheringId, pad, answer } = await withGroups();
    await expect(
      as(pad('group-0001')).groupAnswer.add({
        ...{ gatheringId, answerId: 'answer-0003', groupId: 'group-0002' },
        ...{ fieldId: 'more', text: 'i en annens navn' },
      }),
    ).rejects.toMatchObject({ status: 403 });
    const update = { gatheringId, answerId: 'answer-0002', text: 'rettet' };
    await expect(as(pad('group-0001')).groupAnswer.update(update)).rejects.toMatchObject({ status: 403 });
    await answer('group-0001', 'answer-0001', 'sendt en gang til');
    const feed = await as(pad('group-0001')).live.group();
    const { value } = await feed.next();
    await feed.return?.();
    const told = JSON.stringify(value);
    expect([told.includes('Besøk bedriftene'), told.includes('Møt næringslivet ute')]).toEqual([true, false]);
  });

  test('the crew hears how many lines a table has begun, and a table says so for itself alone', async () => {
    const { as, gatheringId, pad } = await withGroups();
    const feed = await as().live.control({ gatheringId });
    const begun = { gatheringId, padId: 'pad-00001', lines: 2 };
    await as(pad('group-0001')).groupAnswer.begun(begun);
    for await (const message of feed) {
      if (message.type !== 'editing') continue;
      expect(message.tables).toEqual([{ groupId: 'group-0001', lines: 2 }]);
      break;
    }
    await expect(as().groupAnswer.begun(begun)).rejects.toMatchObject({ status: 403 });
  });

  test('a change that is sent again, its answer lost, is made once, whatever another device has changed since', async () => {
    const { as, gatheringId, pad, snapshot } = await withGroups();
    const one = { gatheringId, answerId: 'answer-0001' };
    const update = as(pad('group-0001')).groupAnswer.update;
    const act = { ...one, base: 'Besøk bedriftene', text: 'Besøk bedriftene nå', act: 'act-0001' };
    await update(act);
    await update({ ...one, base: 'Besøk bedriftene nå', text: 'Besøk bedriftene nå i høst' });
    await update(act);
    expect(snapshot().groupAnswers[0]?.text).toBe('Besøk bedriftene nå i høst');
    // Also where the words stood there already when it first came.
    const same = { ...one, base: 'Besøk', text: 'Besøk bedriftene nå i høst', act: 'act-0002' };
    await update(same);
    await update({ ...one, base: 'Besøk bedriftene nå i høst', text: 'Besøk bedriftene nå i høst en gang' });
    await update(same);
    expect(snapshot().groupAnswers[0]?.text).toBe('Besøk bedriftene nå i høst en gang');
  });

  test('a pad is told when its time ends, also when that has passed, and in which zone', async () => {
    const { as, gatheringId, dayId, pad, clock } = await withGroups();
    const told = async () => {
      for await (const message of await as(pad('group-0001')).live.group()) {
        if (message.type !== 'group') continue;
        const { state, endsAt, zone } = message.view;
        return { state, zone, leftMs: endsAt === null ? null : endsAt - message.now };
      }
      throw new Error('The pad was told nothing.');
    };
    const zone = 'Europe/Oslo';
    expect(await told()).toEqual({ state: 'coming', zone, leftMs: null });
    await as().run.start({ gatheringId, dayId, fromNow: true });
    clock.pass(10 * 60_000);
    expect(await told()).toEqual({ state: 'current', zone, leftMs: 20 * 60_000 });
    clock.pass(23 * 60_000);
    expect(await told()).toEqual({ state: 'current', zone, leftMs: -3 * 60_000 });
    await as().run.pause({ gatheringId });
    expect(await told()).toEqual({ state: 'current', zone, leftMs: null });
  });

  test('those that say the same are gathered, never in a chain, and come apart by one undo', async () => {
    const { as, gatheringId, answer, snapshot } = await withGroups();
    await answer('group-0002', 'answer-0003', 'Dra ut til bedriftene');
    const under = () => snapshot().groupAnswers.map((one) => one.gatheredUnder);
    await as().groupAnswer.gather({ gatheringId, answerIds: ['answer-0002'], under: 'answer-0001' });
    await as().groupAnswer.gather({ gatheringId, answerIds: ['answer-0001'], under: 'answer-0003' });
    expect(under()).toEqual(['answer-0003', 'answer-0003', null]);
    await as().history.undo({ gatheringId, scope: 'answers' });
    expect(under()).toEqual([null, 'answer-0001', null]);
  });

  test('none is gathered under one that its table has deleted meanwhile, where nobody would see it', async () => {
    const { as, gatheringId, snapshot } = await withGroups();
    await as().groupAnswer.remove({ gatheringId, answerId: 'answer-0001' });
    const gather = as().groupAnswer.gather({ gatheringId, answerIds: ['answer-0002'], under: 'answer-0001' });
    await expect(gather).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(snapshot().groupAnswers.map((one) => one.gatheredUnder)).toEqual([null, null]);
  });

  test('what the room agrees on becomes a note on the item, once, and both go by one undo', async () => {
    const { as, gatheringId, itemId, snapshot } = await withGroups();
    const agree = { gatheringId, answerId: 'answer-0001', agreed: true, noteId: 'note-0001' };
    await as().groupAnswer.agree(agree);
    await as().groupAnswer.agree(agree);
    expect(snapshot().notes).toMatchObject([{ kind: 'agreed', text: 'Besøk bedriftene', itemId }]);
    await as().history.undo({ gatheringId, scope: 'answers' });
    expect([snapshot().notes, snapshot().groupAnswers[0]?.agreed]).toEqual([[], false]);
  });

  test('reworded afterwards it must be agreed on anew, and the note follows unless it has words of its own', async () => {
    const { as, gatheringId, snapshot } = await withGroups();
    const agree = { gatheringId, answerId: 'answer-0001', agreed: true, noteId: 'note-0001' };
    const table = as({ role: 'group', device: null, gatheringId, bound: 'group-0001' });
    const answer = () => snapshot().groupAnswers.find(({ id }) => id === 'answer-0001');
    await as().groupAnswer.agree(agree);
    await table.groupAnswer.update({ gatheringId, answerId: 'answer-0001', text: 'Besøk to bedrifter' });
    expect(answer()).toMatchObject({ agreed: false, agreedText: 'Besøk bedriftene' });
    expect(snapshot().notes).toMatchObject([{ text: 'Besøk bedriftene' }]);
    await as().groupAnswer.agree(agree);
    expect(answer()).toMatchObject({ agreed: true, agreedText: null });
    expect(snapshot().notes).toMatchObject([{ text: 'Besøk to bedrifter', saidYesTo: null }]);

    await as().note.update({ gatheringId, noteId: 'note-0001', patch: { text: 'Vi besøker to bedrifter' } });
    await table.groupAnswer.update({ gatheringId, answerId: 'answer-0001', text: 'Besøk tre bedrifter' });
    await as().groupAnswer.agree(agree);
    expect(snapshot().notes).toMatchObject([{ text: 'Vi besøker to bedrifter', confirmedAt: null }]);
    await as().groupAnswer.agree({ ...agree, agreed: false });
    expect(answer()).toMatchObject({ agreed: false, agreedText: null });
  });

  test('what another group had said, gathered under those of a group that is taken away, stands for itself again', async () => {
    const { as, gatheringId, itemId, groups, snapshot } = await withGroups();
    const under = () => snapshot().groupAnswers.map(({ id, gatheredUnder }) => [id, gatheredUnder]);
    await as().groupAnswer.gather({ gatheringId, answerIds: ['answer-0001'], under: 'answer-0002' });
    const before = under();
    await as().group.setAll({ gatheringId, itemId, groups: groups.slice(0, 1) });
    expect(under()).toEqual([['answer-0001', null]]);
    await as().history.undo({ gatheringId, scope: 'people' });
    expect(under()).toEqual(before);
  });

  test('a group that is taken away takes its answers, and brings them back', async () => {
    const { as, gatheringId, itemId, groups, snapshot } = await withGroups();
    await as().group.setAll({ gatheringId, itemId, groups: groups.slice(0, 1) });
    expect(snapshot().groupAnswers.map(({ id }) => id)).toEqual(['answer-0001']);
    await as().history.undo({ gatheringId, scope: 'people' });
    expect(snapshot().groupAnswers.map(({ id }) => id)).toEqual(['answer-0001', 'answer-0002']);
  });

  test('the hall sees the answers of one field, one standing for those gathered under it', async () => {
    const { as, gatheringId, itemId } = await withGroups();
    await as().groupAnswer.gather({ gatheringId, answerIds: ['answer-0002'], under: 'answer-0001' });
    const showing = { type: 'groups', itemId, groupId: null, fieldId: 'more' } as const;
    await as().stage.show({ gatheringId, patch: { showing } });
    const feed = await as({ role: 'stage', device: null, gatheringId }).live.stage({});
    const first = await feed.next();
    await feed.return?.();
    const view = !first.done && first.value.type === 'stage' ? first.value.view.showing : null;
    expect(view).toMatchObject({
      title: 'Hva må vi gjøre mer av?',
      ...{ page: 0, pages: 1 },
      parts: [{ label: 'Bord 1', answers: [{ text: 'Besøk bedriftene', alike: 1 }] }],
    });
  });
});

describe('the order of a group’s answers', () => {
  test('is the table’s own: moved before another, and last; another table may not', async () => {
    const { as, gatheringId, pad, answer, snapshot } = await withGroups();
    await answer('group-0001', 'answer-0003', 'Nummer to');
    await answer('group-0001', 'answer-0004', 'Nummer tre');
    const own = as(pad('group-0001')).groupAnswer;
    const order = () =>
      inOrder(snapshot().groupAnswers.filter((one) => one.groupId === 'group-0001')).map(({ id }) => id);
    await own.move({ gatheringId, answerId: 'answer-0004', before: 'answer-0001' });
    expect(order()).toEqual(['answer-0004', 'answer-0001', 'answer-0003']);
    await own.move({ gatheringId, answerId: 'answer-0004', before: null });
    await own.move({ gatheringId, answerId: 'answer-0004', before: null });
    expect(order()).toEqual(['answer-0001', 'answer-0003', 'answer-0004']);
    const theirs = as(pad('group-0002')).groupAnswer.move({
      gatheringId,
      answerId: 'answer-0004',
      before: 'answer-0001',
    });
    await expect(theirs).rejects.toMatchObject({ status: 403 });
  });
});

test('what one of a table’s devices writes in a line that another deletes meanwhile brings the line back', async () => {
  const { as, gatheringId, pad, snapshot } = await withGroups();
  const one = as(pad('group-0001')).groupAnswer;
  const line = { gatheringId, answerId: 'answer-0001' };
  const deleted = () => snapshot().groupAnswers.find(({ id }) => id === 'answer-0001')?.deletedAt !== null;
  await one.remove(line);
  await one.update({ ...line, base: 'Besøk bedriftene', text: 'Besøk bedriftene' });
  expect(deleted()).toBe(true);
  await one.update({ ...line, base: 'Besøk bedriftene', text: 'Besøk bedriftene oftere' });
  expect(deleted()).toBe(false);
});
