import { describe, expect, test } from 'vitest';
import type { ItemTree } from '../../../src/contract';
import { LANGUAGES } from '../../../src/domain/agenda/gathering';
import { planIssues } from '../../../src/domain/agenda/plan-issues';
import { layoutDay } from '../../../src/domain/agenda/schedule';
import type { DayId, GatheringId } from '../../../src/domain/ids';
import { isoDate } from '../../../src/domain/time';
import { builtInTemplates } from '../../../src/engine/templates/template-plan';
import { makeEngine } from '../make-engine';

/** Everything but the words. */
const shape = (tree: ItemTree): unknown => ({
  ...{ kind: tree.kind, minutes: tree.minutes, priority: tree.priority, shortest: tree.shortest, rounds: tree.rounds },
  ...{ pin: tree.pinnedStart, prompts: tree.prompts?.length, hasRoom: !!tree.room, hasMethod: !!tree.method },
  children: tree.children?.map(shape),
});

const everyItem = (trees: readonly ItemTree[]): ItemTree[] =>
  trees.flatMap((tree) => [tree, ...everyItem(tree.children ?? [])]);

describe('the templates that come with the app', () => {
  test('are the same plans in all three languages, in different words', () => {
    const plans = LANGUAGES.map((language) =>
      builtInTemplates(language).map(({ id, days, alternatives, questions }) => ({
        id,
        days: days.map(({ start, ends, items }) => ({ start, ends, items: items.map(shape) })),
        alternatives: alternatives.map(shape),
        questions: questions.length,
      })),
    );
    expect(plans[0]).toHaveLength(5);
    expect(plans[1]).toEqual(plans[0]);
    expect(plans[2]).toEqual(plans[0]);
    const names = LANGUAGES.flatMap((language) => builtInTemplates(language).map(({ about }) => about));
    expect(new Set(names).size).toBe(15);
  });

  test.each(LANGUAGES)('add up in %s: no gap, no overlap, and each day ends when it says', async (language) => {
    for (const { id, days } of builtInTemplates(language)) {
      const { as, store } = makeEngine();
      const { gatheringId } = await as().template.use({ templateId: id, language });
      const snapshot = store.read.snapshot(gatheringId);
      const layouts = (snapshot?.days ?? []).map((day) => layoutDay(day, snapshot?.items ?? []));
      expect([id, layouts.map((layout) => layout.dayEnd)]).toEqual([id, days.map(({ ends }) => ends)]);
      expect([id, layouts.flatMap(planIssues)]).toEqual([id, []]);
      for (const item of days.flatMap((day) => everyItem(day.items))) {
        expect(item.shortest ?? 0).toBeLessThanOrEqual(item.minutes ?? 0);
        if (item.rounds) expect(item.rounds.count * item.rounds.minutes).toBe(item.minutes);
      }
      expect(snapshot?.gathering).toMatchObject({ language, goal: expect.stringMatching(/\S/) });
    }
  });
});

async function heldGathering() {
  const made = makeEngine();
  const { gatheringId } = await made.as().template.use({ templateId: 'half-day-business', language: 'nb' });
  const snapshot = () => made.store.read.snapshot(gatheringId);
  const [day] = snapshot()?.days ?? [];
  const item = snapshot()?.items.find(({ title }) => title === 'Velkommen');
  if (!day || !item) throw new Error('no plan');
  await made.as().agenda.updateDay({ gatheringId, dayId: day.id, patch: { date: '2026-11-26' } });
  const patch = { privateNote: 'Bare for meg', pinnedStart: 900 };
  await made.as().agenda.updateItem({ gatheringId, itemId: item.id, patch });
  await made.as().people.add({ gatheringId, people: [{ name: 'Kari Vik', organisation: '', role: 'elected' }] });
  await made.as().note.add({ gatheringId, noteId: 'note-0001', fields: { text: 'Noe' } });
  await made.as().run.start({ gatheringId, dayId: day.id as DayId });
  return { ...made, gatheringId, snapshot };
}

const outline = (made: { store: ReturnType<typeof makeEngine>['store'] }, id: GatheringId) =>
  made.store.read
    .snapshot(id)
    ?.items.map(({ title, minutes, kind }) => `${title} ${minutes} ${kind}`)
    .toSorted();

test('a new gathering from one that was held has its plan, and nothing of what happened', async () => {
  const held = await heldGathering();
  const [day] = held.store.read.tables.day.ofGathering(held.gatheringId);
  const patch = { label: 'Måndag 23. november: Moglegheitene' };
  if (day) await held.as().agenda.updateDay({ gatheringId: held.gatheringId, dayId: day.id, patch });
  const copied = await held.as().template.copy({ gatheringId: held.gatheringId });
  expect(outline(held, copied.gatheringId)).toEqual(outline(held, held.gatheringId));
  const copy = held.store.read.snapshot(copied.gatheringId);
  expect(copy).toMatchObject({ run: [], notes: [], answers: [], participants: [] });
  expect(copy?.days).toMatchObject([{ date: null, label: 'Moglegheitene' }]);
  expect(copy?.items.find(({ title }) => title === 'Velkommen')).toMatchObject({ privateNote: 'Bare for meg' });
  expect(copy?.questions).toHaveLength(1);
});

test('a saved template gives the same plan, without private notes, and goes when its gathering is erased', async () => {
  const held = await heldGathering();
  const { templateId } = await held.as().template.save({ gatheringId: held.gatheringId, name: 'Vår halvdag' });
  const [own] = await held.as().template.list({ language: 'nn' });
  expect(own).toMatchObject({ id: templateId, name: 'Vår halvdag', own: true, days: 1, items: 14 });
  const made = await held.as().template.use({ templateId, language: 'nn' });
  expect(outline(held, made.gatheringId)).toEqual(outline(held, held.gatheringId));
  const items = held.store.read.snapshot(made.gatheringId)?.items ?? [];
  expect(items.filter(({ privateNote }) => privateNote !== '')).toEqual([]);
  expect(items.find(({ title }) => title === 'Velkommen')?.pinnedStart).toBe(900);
  await held.as().gathering.erase({ gatheringId: held.gatheringId });
  expect((await held.as().template.list({ language: 'nb' })).filter((one) => one.own)).toEqual([]);
});

test('a deleted template can be brought back as it was, until its gathering is erased', async () => {
  const { as, clock } = makeEngine();
  const { gatheringId } = await as().gathering.create({ title: 'A' });
  const { templateId } = await as().template.save({ gatheringId, name: 'Min mal' });
  await as().template.save({ gatheringId, name: 'En annen' });
  const own = async () => (await as().template.list({ language: 'nb' })).filter((one) => one.own);
  const before = await own();
  await as().template.remove({ templateId });
  expect((await own()).map(({ name }) => name)).toEqual(['En annen']);
  await as().template.restore({ templateId });
  expect(await own()).toEqual(before);
  await as().template.remove({ templateId });
  clock.pass(25 * 60 * 60_000);
  await expect(as().template.restore({ templateId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const [left] = before.filter(({ id }) => id !== templateId);
  await as().template.remove({ templateId: left?.id ?? '' });
  await as().gathering.erase({ gatheringId });
  await expect(as().template.restore({ templateId: left?.id ?? '' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('her own templates can be deleted; one that is not there is said not to be', async () => {
  const { as } = makeEngine();
  const { gatheringId } = await as().gathering.create({ title: 'A' });
  const { templateId } = await as().template.save({ gatheringId, name: 'Tom' });
  await as().template.remove({ templateId });
  expect(await as().template.list({ language: 'nb' })).toHaveLength(5);
  await expect(as().template.use({ templateId, language: 'nb' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('what is made anew is given its name, place and dates at once', async () => {
  const { as, store } = makeEngine();
  const own = { title: 'Næringsdag 2027', date: isoDate('2027-03-12') };
  const seen = (gatheringId: GatheringId) => {
    const snapshot = store.read.snapshot(gatheringId);
    return [snapshot?.gathering.title, snapshot?.gathering.place, ...(snapshot?.days ?? []).map(({ date }) => date)];
  };
  const empty = await as().gathering.create({ ...own, place: 'Storsalen' });
  expect(seen(empty.gatheringId)).toEqual(['Næringsdag 2027', 'Storsalen', '2027-03-12']);
  const asked = { templateId: 'network-two-days', language: 'nb', ...own, place: 'Storsalen' } as const;
  const fromTemplate = await as().template.use(asked);
  expect(seen(fromTemplate.gatheringId)).toEqual(['Næringsdag 2027', 'Storsalen', '2027-03-12', '2027-03-13']);
  const again = { gatheringId: fromTemplate.gatheringId, title: 'Næringsdag 2028', date: isoDate('2028-03-10') };
  const copied = await as().template.copy(again);
  expect(seen(copied.gatheringId)).toEqual(['Næringsdag 2028', 'Storsalen', '2028-03-10', '2028-03-11']);
});
