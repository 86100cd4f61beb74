import { describe, expect, test } from 'vitest';
import type { ControlMessage } from '../../../src/contract';
import { applyChange } from '../../../src/domain/views/snapshot';
import type { Caller } from '../../../src/engine';
import { makeEngine } from '../make-engine';

async function take<Message>(feed: AsyncIterator<Message>, count: number): Promise<Message[]> {
  const messages: Message[] = [];
  while (messages.length < count) {
    const { value, done } = await feed.next();
    if (done) break;
    messages.push(value);
  }
  return messages;
}

const question = { itemId: null, text: 'Hvor nyttig?', lowAnchor: '', highAnchor: '', followUp: '' };

describe('the live feeds', () => {
  test('begin with the whole, and changes applied to it give what the store holds', async () => {
    const { as, store } = makeEngine();
    const { gatheringId, dayId } = await as().gathering.create({ title: 'A' });
    const feed = await as().live.control({ gatheringId });
    const [first] = await take(feed, 1);
    if (first?.type !== 'snapshot') throw new Error('expected the whole');
    await as().agenda.addItem({ gatheringId, place: { dayId, parentId: null, position: 0 }, fields: { minutes: 5 } });
    await as().run.start({ gatheringId, dayId });
    await as().note.add({ gatheringId, noteId: 'note-0001', fields: { text: 'a' } });
    const rest = (await take(feed, 3)) as Extract<ControlMessage, { type: 'changes' }>[];
    const after = rest.flatMap((message) => message.changes).reduce(applyChange, first.snapshot);
    expect(after).toEqual(store.read.snapshot(gatheringId));
    await feed.return?.(undefined);
  });

  test('a client that was away gets what it missed, and the whole when that is no longer known', async () => {
    const { as, engine } = makeEngine();
    const { gatheringId } = await as().gathering.create({ title: 'A' });
    const since = engine.hub.seq;
    await as().note.add({ gatheringId, noteId: 'note-0001', fields: { text: 'a' } });
    await as().note.add({ gatheringId, noteId: 'note-0002', fields: { text: 'b' } });
    const [caughtUp] = await take(await as().live.control({ gatheringId, since }), 1);
    expect(caughtUp).toMatchObject({ type: 'changes', seq: since + 2 });
    expect(caughtUp?.type === 'changes' && caughtUp.changes.map((change) => change.id)).toEqual([
      'note-0001',
      'note-0002',
    ]);
    const [stranger] = await take(await as().live.control({ gatheringId, since: 7 }), 1);
    expect(stranger?.type).toBe('snapshot');
  });

  test('the stage and the phones never get a note, a name, a private note or who is responsible', async () => {
    const { as } = makeEngine();
    const { gatheringId, dayId } = await as().gathering.create({ title: 'A' });
    const fields = { title: 'Åpent', minutes: 5, privateNote: 'HEMMELIG', responsible: 'HEMMELIG' };
    await as().agenda.addItem({ gatheringId, place: { dayId, parentId: null, position: 0 }, fields });
    await as().note.add({ gatheringId, noteId: 'note-0001', fields: { text: 'HEMMELIG' } });
    await as().people.add({ gatheringId, people: [{ name: 'HEMMELIG', organisation: '', role: 'other' }] });
    await as().rating.add({ gatheringId, questionId: 'question-1', fields: question });
    await as().rating.open({ gatheringId, questionId: 'question-1' });
    const stage: Caller = { role: 'stage', device: null, gatheringId };
    const phone: Caller = { role: 'participant', device: 'device-1', gatheringId };
    const [shown] = await take(await as(stage).live.stage({}), 1);
    const [held] = await take(await as(phone).live.phone(), 1);
    expect(JSON.stringify(shown)).toContain('Åpent');
    expect(JSON.stringify([shown, held])).not.toContain('HEMMELIG');
  });
});

describe('votes', () => {
  async function openQuestion() {
    const made = makeEngine();
    const { gatheringId } = await made.as().gathering.create({ title: 'A' });
    const questionId = 'question-1';
    await made.as().rating.add({ gatheringId, questionId, fields: question });
    await made.as().rating.open({ gatheringId, questionId });
    const phone = (device: string) => made.as({ role: 'participant', device, gatheringId });
    const scores = () =>
      made.store.read
        .snapshot(gatheringId)
        ?.answers.map((answer) => answer.score)
        .sort();
    return { ...made, gatheringId, questionId, phone, scores };
  }

  test('one device has one vote, and its last answer counts', async () => {
    const { phone, questionId, scores } = await openQuestion();
    await Promise.all([
      phone('a').rating.vote({ questionId, score: 3 }),
      phone('b').rating.vote({ questionId, score: 9 }),
    ]);
    await Promise.all([4, 5, 6, 7].map((score) => phone('a').rating.vote({ questionId, score })));
    expect(scores()).toEqual([7, 9]);
  });

  test('after the question is closed no vote counts, and the key that knew the phones is gone', async () => {
    const { as, phone, questionId, scores, store, gatheringId } = await openQuestion();
    await phone('a').rating.vote({ questionId, score: 3 });
    await as().rating.close({ gatheringId, questionId });
    await expect(phone('b').rating.vote({ questionId, score: 9 })).rejects.toMatchObject({ status: 409 });
    expect(scores()).toEqual([3]);
    expect(store.read.votes.key(questionId as never)).toBeNull();
  });

  test('nothing counts, and nothing is taken back, in a gathering that is deleted', async () => {
    const { as, phone, questionId, scores, gatheringId } = await openQuestion();
    await as().rating.tally({ gatheringId, questionId, answerId: 'answer-001', score: 8 });
    await as().gathering.remove({ gatheringId });
    const deleted = { data: { reason: 'gatheringDeleted' } };
    await expect(phone('a').rating.vote({ questionId, score: 3 })).rejects.toMatchObject(deleted);
    await expect(as().rating.untally({ gatheringId, questionId })).rejects.toMatchObject(deleted);
    expect(scores()).toEqual([8]);
  });

  test('phones leave no trace in the journal, and nothing in the answers tells who or when', async () => {
    const { phone, questionId, store, gatheringId } = await openQuestion();
    await phone('device-a').rating.vote({ questionId, score: 3, comment: 'Kortere pauser' });
    expect(store.read.journal.history(gatheringId).ratings.undo).toBe('questionAdded');
    const [answer] = store.read.snapshot(gatheringId)?.answers ?? [];
    expect(Object.keys(answer ?? {}).sort()).toEqual(
      [
        ...['choices', 'comment', 'gatheringId', 'hidden', 'id', 'outcome', 'questionId'],
        ...['score', 'segment', 'source', 'text', 'whyNotLower'],
      ].sort(),
    );
  });

  test('hands are tallied one by one and taken back one by one', async () => {
    const { as, questionId, scores, gatheringId } = await openQuestion();
    for (const [index, score] of [8, 10, 1].entries()) {
      await as().rating.tally({ gatheringId, questionId, answerId: `answer-${index}`, score });
    }
    await as().rating.untally({ gatheringId, questionId });
    expect(scores()).toEqual([8, 10].sort());
  });
});

describe('the run', () => {
  test('two presses of Next on the same item go one item on', async () => {
    const { as, store } = makeEngine();
    const { gatheringId, dayId } = await as().gathering.create({ title: 'A' });
    const ids = [];
    for (const position of [0, 1, 2]) {
      const place = { dayId, parentId: null, position };
      ids.push((await as().agenda.addItem({ gatheringId, place, fields: { minutes: 10 } })).itemId);
    }
    const [first, second] = ids;
    if (!first || !second) throw new Error('no items');
    await as().run.start({ gatheringId, dayId });
    const presses = await Promise.all([
      as().run.next({ gatheringId, from: first }),
      as().run.next({ gatheringId, from: first }),
    ]);
    expect(presses.map((press) => press.applied)).toEqual([true, false]);
    expect(store.read.snapshot(gatheringId)?.run.map((event) => event.fact)).toEqual([
      { type: 'started', itemId: first, fromNow: false },
      { type: 'next', from: first, to: second },
    ]);
  });

  test('what has happened is not deleted from the plan', async () => {
    const { as } = makeEngine();
    const { gatheringId, dayId } = await as().gathering.create({ title: 'A' });
    const place = { dayId, parentId: null, position: 0 };
    const { itemId } = await as().agenda.addItem({ gatheringId, place, fields: { minutes: 10 } });
    await as().run.start({ gatheringId, dayId });
    await expect(as().agenda.removeItem({ gatheringId, itemId })).rejects.toMatchObject({
      data: { reason: 'itemHasRun' },
    });
  });

  test('notes on an item that is removed stay, and come back to it when that is undone', async () => {
    const { as, store } = makeEngine();
    const { gatheringId, dayId } = await as().gathering.create({ title: 'A' });
    const place = { dayId, parentId: null, position: 0 };
    const { itemId } = await as().agenda.addItem({ gatheringId, place, fields: { minutes: 10 } });
    await as().note.add({ gatheringId, noteId: 'note-0001', fields: { text: 'a', itemId } });
    await as().agenda.removeItem({ gatheringId, itemId });
    expect(store.read.tables.note.get('note-0001')?.itemId).toBeNull();
    await as().history.undo({ gatheringId, scope: 'plan' });
    expect(store.read.tables.note.get('note-0001')?.itemId).toBe(itemId);
  });
});

describe('a result of few answers', () => {
  test('reaches neither the stage nor a phone, however it is revealed', async () => {
    const { as } = makeEngine();
    const { gatheringId } = await as().gathering.create({ title: 'A' });
    await as().rating.add({ gatheringId, questionId: 'question-1', fields: question });
    await as().rating.open({ gatheringId, questionId: 'question-1' });
    const caller = (device: string): Caller => ({ role: 'participant', device, gatheringId });
    const vote = (device: string) => as(caller(device)).rating.vote({ questionId: 'question-1', score: 8 });
    const stage = async () => {
      const [shown] = await take(await as({ role: 'stage', device: null, gatheringId }).live.stage({}), 1);
      return shown?.type === 'stage' ? shown.view.rating : null;
    };
    for (const device of ['a', 'b', 'c', 'd', 'e']) await vote(`device-${device}`);
    await as().rating.reveal({ gatheringId, questionId: 'question-1', revealed: true });
    expect(await stage()).toMatchObject({ answered: 5, tally: null });
    const [held] = await take(await as(caller('device-a')).live.phone(), 1);
    expect(held?.type === 'phone' && held.view.questions[0]).toMatchObject({ tally: null, tooFew: true });
    // Shown, it is closed: one more is counted by hand.
    await as().rating.tally({ gatheringId, questionId: 'question-1', answerId: 'answer-by-hand', score: 8 });
    expect(await stage()).toMatchObject({ answered: 6, tally: { n: 6, mean: 8 } });
  });
});

test('a press reaches the big screen as what it added to the log, and adds up to the whole', async () => {
  const { as } = makeEngine();
  const { gatheringId, dayId } = await as().gathering.create({ title: 'A' });
  const place = { dayId, parentId: null, position: 0 };
  const { itemId } = await as().agenda.addItem({ gatheringId, place, fields: { minutes: 5 } });
  const feed = await as().live.stage({ gatheringId });
  const [whole] = await take(feed, 1);
  await as().run.start({ gatheringId, dayId });
  await as().run.adjust({ gatheringId, itemId, minutes: 5 });
  await as().agenda.updateItem({ gatheringId, itemId, patch: { title: 'B' } });
  const [started, adjusted, after] = await take(feed, 3);
  if (whole?.type !== 'stage' || started?.type !== 'ran' || adjusted?.type !== 'ran' || after?.type !== 'stage') {
    throw new Error('expected the whole, two presses, and the whole with the new plan');
  }
  const run = [whole.view.run, started.events, adjusted.events].flat();
  expect(run).toHaveLength(2);
  expect(run).toEqual(after.view.run);
  await feed.return?.(undefined);
});
