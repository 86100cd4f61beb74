import { expect, test } from 'vitest';
import type { ParticipantId } from '../../../src/domain/ids';
import { makeEngine } from '../make-engine';

const question = { itemId: null, text: 'Hvor nyttig?', lowAnchor: '', highAnchor: '', followUp: '' };

test('the big screen holds the answers against those who have come, as they come, until somebody writes how many', async () => {
  const { as, store } = makeEngine();
  const { gatheringId } = await as().gathering.create({ title: 'Høst' });
  const people = ['Kari Vik', 'Ola Li', 'Eva Moe'].map((name) => ({ name, organisation: '', role: 'other' as const }));
  await as().people.add({ gatheringId, people });
  const listed = store.read.tables.participant.ofGathering(gatheringId).map(({ id }): ParticipantId => id);
  const come = (participantIds: ParticipantId[]) =>
    as().people.setPresence({ gatheringId, participantIds, presence: 'here' });
  const feed = await as().live.stage({ gatheringId });
  const present = async (): Promise<number | null | undefined> => {
    const next = await feed.next();
    return !next.done && next.value.type === 'stage' ? next.value.view.gathering.present : undefined;
  };
  expect(await present()).toBeNull();
  await as().rating.add({ gatheringId, questionId: 'question-1', fields: question });
  expect(await present()).toBeNull();
  await as().rating.open({ gatheringId, questionId: 'question-1' });
  expect(await present()).toBeNull();
  await come(listed.slice(0, 2));
  expect(await present()).toBe(2);
  await come(listed.slice(2));
  expect(await present()).toBe(3);
  await as().gathering.update({ gatheringId, patch: { present: 40 } });
  expect(await present()).toBe(40);
  await feed.return?.(undefined);
});

test('nothing is held against fewer than have answered: then not everyone who came was marked', async () => {
  const { as, store } = makeEngine();
  const { gatheringId } = await as().gathering.create({ title: 'Høst' });
  await as().people.add({ gatheringId, people: [{ name: 'Kari Vik', organisation: '', role: 'other' }] });
  const participantIds = store.read.tables.participant.ofGathering(gatheringId).map(({ id }): ParticipantId => id);
  await as().people.setPresence({ gatheringId, participantIds, presence: 'here' });
  await as().rating.add({ gatheringId, questionId: 'question-1', fields: question });
  await as().rating.open({ gatheringId, questionId: 'question-1' });
  const present = async () => {
    const feed = await as().live.stage({ gatheringId });
    const next = await feed.next();
    await feed.return?.(undefined);
    return !next.done && next.value.type === 'stage' ? next.value.view.gathering.present : undefined;
  };
  const answerByHand = (answerId: string) =>
    as().rating.tally({ gatheringId, questionId: 'question-1', answerId, outcome: 'given', score: 7 });
  await answerByHand('answer-0001');
  expect(await present()).toBe(1);
  await answerByHand('answer-0002');
  expect(await present()).toBeNull();
});
