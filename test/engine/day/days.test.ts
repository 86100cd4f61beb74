import { expect, test } from 'vitest';
import { isoDate } from '../../../src/domain/time';
import { makeEngine } from '../make-engine';

test('a new day is the day after the last, where that has a date', async () => {
  const { as, store } = makeEngine();
  const { gatheringId, dayId } = await as().gathering.create({ title: 'A' });
  const dates = () => store.read.tables.day.ofGathering(gatheringId).map(({ date }) => date);
  await as().agenda.addDay({ gatheringId });
  expect(dates()).toEqual([null, null]);
  await as().history.undo({ gatheringId, scope: 'plan' });
  await as().agenda.updateDay({ gatheringId, dayId, patch: { date: isoDate('2026-12-31') } });
  await as().agenda.addDay({ gatheringId });
  expect(dates()).toEqual(['2026-12-31', '2027-01-01']);
});
