import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { ItemId } from '../../../src/domain/ids';
import { type RescueSituation, rescuePlans } from '../../../src/domain/rescue/rescue';
import { clockView } from '../../../src/domain/run/clock';
import type { Caller } from '../../../src/engine';
import { FACILITATOR, makeEngine } from '../make-engine';

const MINUTE = 60_000;

async function lateDay() {
  const made = makeEngine();
  const { gatheringId, dayId } = await made.as().gathering.create({ title: 'A' });
  await made.as().agenda.updateDay({ gatheringId, dayId, patch: { start: 15 * 60 } });
  const ids: ItemId[] = [];
  for (const [position, minutes] of [10, 20, 10, 20].entries()) {
    const kind = position === 2 ? ('break' as const) : ('talk' as const);
    const place = { dayId, parentId: null, position };
    ids.push((await made.as().agenda.addItem({ gatheringId, place, fields: { minutes, kind } })).itemId);
  }
  await made.as().run.start({ gatheringId, dayId });
  const situation = (): RescueSituation => {
    const snapshot = made.store.read.snapshot(gatheringId);
    const [day] = snapshot?.days ?? [];
    if (!snapshot || !day) throw new Error('gone');
    return rescuePlans({ ...snapshot.gathering, day, items: snapshot.items, run: snapshot.run, now: made.clock.now() });
  };
  return { ...made, gatheringId, dayId, ids, situation };
}

describe('steering the day', () => {
  test('a rescue plan is taken as it was seen, brings the day home, and is undone in one', async () => {
    const { as, clock, gatheringId, situation } = await lateDay();
    clock.pass(14 * MINUTE);
    const before = situation();
    if (!before.needed) throw new Error('The day is late');
    const shorten = before.plans.find((plan) => plan.plan === 'shorten');
    if (!shorten?.possible) throw new Error('It can be shortened');
    const { plan, lengths, dropped, slipped } = shorten;
    await as().run.replan({ gatheringId, replan: { plan, lengths, dropped, slipped } });
    expect(situation().needed).toBe(false);
    await as().run.undo({ gatheringId });
    expect(situation()).toEqual(before);
  });

  test('an undo tells what it took back, whatever the window that asks has heard of', async () => {
    const { as, gatheringId, ids } = await lateDay();
    const from = ids[0] ?? ('' as ItemId);
    expect((await as().run.next({ gatheringId, from })).takenBack).toBeNull();
    await as().run.pause({ gatheringId });
    const told = [];
    for (let i = 0; i < 3; i++) told.push((await as().run.undo({ gatheringId })).takenBack);
    expect(told).toEqual(['paused', 'next', 'started']);
  });

  test('a plan that no longer holds is refused', async () => {
    const { as, clock, gatheringId, ids } = await lateDay();
    clock.pass(14 * MINUTE);
    const lengths = [{ itemId: ids[1] ?? '', minutes: 1 }];
    await expect(
      as().run.replan({ gatheringId, replan: { plan: 'shorten', lengths, dropped: [] } }),
    ).rejects.toMatchObject({ data: { reason: 'changedSince' } });
  });

  test('a late press is corrected, and one out of order is refused', async () => {
    const { as, clock, gatheringId, ids, store } = await lateDay();
    clock.pass(12 * MINUTE);
    await as().run.next({ gatheringId, from: ids[0] ?? '' });
    const really = clock.now() - 2 * MINUTE;
    await as().run.correct({ gatheringId, itemId: ids[1] ?? '', startedAt: really });
    expect(store.read.snapshot(gatheringId)?.run.at(-1)?.fact).toMatchObject({ type: 'corrected', startedAt: really });
    await expect(
      as().run.correct({ gatheringId, itemId: ids[1] ?? '', startedAt: clock.now() + MINUTE }),
    ).rejects.toMatchObject({ data: { reason: 'timesOutOfOrder' } });
  });

  test('jump and skip', async () => {
    const { as, gatheringId, ids, store } = await lateDay();
    await as().run.skip({ gatheringId, itemId: ids[2] ?? '' });
    await as().run.jump({ gatheringId, from: ids[0] ?? '', to: ids[3] ?? '' });
    expect(store.read.snapshot(gatheringId)?.run.map((event) => event.fact.type)).toEqual([
      'started',
      'skipped',
      'jumped',
    ]);
  });
});

describe('a machine whose clock is set in the middle of the day', () => {
  test('is followed only when she says so, and the item goes on with the time it has had', async () => {
    const { as, clock, gatheringId, store } = await lateDay();
    clock.pass(4 * MINUTE);
    clock.setWall(60 * MINUTE);
    const view = () => {
      const snapshot = store.read.snapshot(gatheringId);
      const [day] = snapshot?.days ?? [];
      if (!snapshot || !day) throw new Error('gone');
      return clockView({ ...snapshot.gathering, day, items: snapshot.items, run: snapshot.run, now: clock.now() });
    };
    expect(view().current?.elapsedMs).toBe(4 * MINUTE);
    await as().run.followClock({ gatheringId });
    clock.pass(MINUTE);
    expect(view().current?.elapsedMs).toBe(5 * MINUTE);
    expect(view().current?.startedAt).toBe(clock.now() - 5 * MINUTE);
    await as().run.undo({ gatheringId });
    expect(view().phase).toBe('notStarted');
  });

  test('stays as it was where the entry was not kept, so that she can press again', async () => {
    const { as, clock, gatheringId, path } = await lateDay();
    clock.setWall(60 * MINUTE);
    const before = clock.now();
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    await expect(as().run.followClock({ gatheringId })).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect([clock.now(), clock.wallAheadMs()]).toEqual([before, 60 * MINUTE]);
    other.exec('ROLLBACK');
    other.close();
    expect(await as().run.followClock({ gatheringId })).toMatchObject({ applied: true });
    expect([clock.now(), clock.wallAheadMs()]).toEqual([before + 60 * MINUTE, 0]);
  });

  test('is followed before anybody is told, and not where the day is over', async () => {
    const { as, clock, engine, gatheringId } = await lateDay();
    clock.setWall(60 * MINUTE);
    const told: { at: number | undefined; now: number }[] = [];
    engine.hub.subscribe(({ changes: [change] }) => {
      const at = change?.entity === 'runEvent' ? change.after?.at : undefined;
      told.push({ at, now: clock.now() });
    });
    await as().run.followClock({ gatheringId });
    expect(told).toEqual([{ at: clock.now(), now: clock.now() }]);
    await as().run.end({ gatheringId });
    clock.setWall(-60 * MINUTE);
    await expect(as().run.followClock({ gatheringId })).rejects.toMatchObject({ code: 'REFUSED' });
    expect(clock.wallAheadMs()).toBe(-60 * MINUTE);
  });
});

describe('the big screen', () => {
  test('a message to the speaker reaches the speaker and nobody in the hall', async () => {
    const { as, gatheringId } = await lateDay();
    await as().stage.show({ gatheringId, patch: { speakerMessage: 'Rund av', message: 'Velkommen tilbake' } });
    const seen = async (role: Caller['role']) => {
      const feed = await as({ role, device: null, gatheringId }).live.stage({});
      for await (const message of feed) {
        if (message.type === 'stage') return [message.view.message, message.view.speakerMessage];
      }
      return null;
    };
    expect(await seen('stage')).toEqual(['Velkommen tilbake', '']);
    expect(await seen('speaker')).toEqual(['Velkommen tilbake', 'Rund av']);
  });

  test('a message to the speaker goes with the item it was sent in, also when the day ends; one to the hall stays', async () => {
    const { as, gatheringId, ids, store } = await lateDay();
    const shown = () => {
      const stage = store.read.tables.stage.get(gatheringId);
      return [stage?.message, stage?.speakerMessage];
    };
    const tell = () => as().stage.show({ gatheringId, patch: { speakerMessage: 'Rund av', message: 'Kaffe ute' } });
    await tell();
    await as().run.pause({ gatheringId });
    await as().run.resume({ gatheringId });
    expect(shown()).toEqual(['Kaffe ute', 'Rund av']);
    await as().run.next({ gatheringId, from: ids[0] ?? '' });
    expect(shown()).toEqual(['Kaffe ute', '']);
    await tell();
    await as().run.end({ gatheringId });
    expect(shown()).toEqual(['Kaffe ute', '']);
  });

  test('the remote may press Next, and may neither start, end, read the notes nor put what they say before the hall', async () => {
    const { as, gatheringId, dayId, ids } = await lateDay();
    const remote = as({ role: 'remote', device: null, gatheringId });
    expect(await remote.run.next({ gatheringId, from: ids[0] ?? '' })).toMatchObject({ applied: true });
    for (const call of [
      () => remote.run.start({ gatheringId, dayId }),
      () => remote.run.end({ gatheringId }),
      () => remote.live.control({ gatheringId }),
      () => remote.stage.show({ gatheringId, patch: { message: 'Hei', showing: null } }),
    ]) {
      await expect(call()).rejects.toMatchObject({ status: 403 });
    }
    // Next on the last item would end the day by another way.
    for (const from of ids.slice(1, -1)) await remote.run.next({ gatheringId, from });
    const last = ids.at(-1) ?? '';
    await expect(remote.run.next({ gatheringId, from: last })).rejects.toMatchObject({ status: 403 });
    expect(await as(FACILITATOR).run.next({ gatheringId, from: last })).toMatchObject({ applied: true });
  });

  test('is taken back from a shown result when she goes on, and not while the question is open', async () => {
    const { as, gatheringId, ids, store } = await lateDay();
    const fields = { itemId: null, text: 'Q', lowAnchor: '', highAnchor: '', followUp: '' };
    await as().rating.add({ gatheringId, questionId: 'question-1', fields });
    await as().rating.open({ gatheringId, questionId: 'question-1' });
    const question = () => store.read.snapshot(gatheringId)?.questions[0];
    await as().run.next({ gatheringId, from: ids[0] ?? '' });
    expect(question()?.state).toBe('open');
    await as().rating.reveal({ gatheringId, questionId: 'question-1', revealed: true });
    expect(question()?.revealed).toBe(true);
    await as().run.next({ gatheringId, from: ids[1] ?? '' });
    expect(question()?.revealed).toBe(false);
  });

  test('is taken back from a shown result when the day ends, and when one begins', async () => {
    const { as, gatheringId, dayId, store } = await lateDay();
    const fields = { itemId: null, text: 'Q', lowAnchor: '', highAnchor: '', followUp: '' };
    await as().rating.add({ gatheringId, questionId: 'question-1', fields });
    await as().rating.open({ gatheringId, questionId: 'question-1' });
    const show = () => as().rating.reveal({ gatheringId, questionId: 'question-1', revealed: true });
    const shown = () => store.read.snapshot(gatheringId)?.questions[0]?.revealed;
    await show();
    await as().run.end({ gatheringId });
    expect(shown()).toBe(false);
    await as().run.undo({ gatheringId });
    await as().run.undo({ gatheringId });
    await show();
    expect(shown()).toBe(true);
    await as().run.start({ gatheringId, dayId });
    expect(shown()).toBe(false);
  });
});
