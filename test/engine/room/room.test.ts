import { ORPCError } from '@orpc/server';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { GatheringId, GroupId, MemberId, QuestionId } from '../../../src/domain/ids';
import { instant, MINUTE } from '../../../src/domain/time';
import type { RoomState } from '../../../src/domain/views/views';
import type { Caller, RoomService } from '../../../src/engine';
import { idleServices, makeEngine } from '../make-engine';

const FINGERPRINT = 'AB:CD';
const NOBODY = { screens: 0, remotes: 0, noteTakers: 0, pads: 0, cameras: 0 };

/** A room without a network, that notes what is asked of it. */
function testRoom(): RoomService & { readonly closings: (number | null)[] } {
  const listeners = new Set<() => void>();
  const closings: (number | null)[] = [];
  let open: GatheringId | null = null;
  let afterDay = false;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const state = (): RoomState =>
    open === null
      ? { open: false, afterDay }
      : {
          ...{ open: true, gatheringId: open, phones: 3, present: NOBODY, closesAt: instant(0) },
          doors: [{ url: 'http://x/r#phone', shortAddress: 'x/r', code: 'CODE', qrPath: 'M0 0', qrSize: 21 }],
          ...{ stageUrl: 'http://x/stage#s', speakerUrl: 'http://x/speaker#s', remoteUrl: 'http://x/remote#s' },
          remoteQr: { qrPath: 'M0 0', qrSize: 21 },
          tests: [{ address: 'x', url: 'http://x/hello#s', hellos: 0, lastAt: null, qrPath: 'M0 0', qrSize: 21 }],
          crewDoor: { shortAddress: 'x', fingerprint: FINGERPRINT, renewals: 0 },
        };
  return {
    ...idleServices().room,
    closings,
    open: async (gatheringId) => {
      open = gatheringId;
      tell();
      return state();
    },
    close: async (after = false) => {
      open = null;
      afterDay = after;
      tell();
      return state();
    },
    state,
    sayClosing: (at) => void closings.push(at),
    crewLink: (gatheringId, { role, bound = '' }) =>
      open === gatheringId ? { url: `https://x/#${role}.${bound}`, qr: { qrPath: 'M0 0', qrSize: 21 } } : null,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function statusOf(call: Promise<unknown>): Promise<number> {
  try {
    await call;
    return 200;
  } catch (error) {
    if (error instanceof ORPCError) return error.status;
    throw error;
  }
}

async function first<Message extends { readonly type: string }>(
  feed: Promise<AsyncIterable<Message>>,
): Promise<Message> {
  for await (const message of await feed) return message;
  throw new Error('The feed ended before it began.');
}

async function twoGatherings() {
  const room = testRoom();
  const made = makeEngine({ room, app: { version: '1.2.3', storePath: '/home/kari/kjoreplan.db', desktop: true } });
  const own = await made.as().gathering.create({ title: 'Samling i Vik' });
  const other = await made.as().gathering.create({ title: 'Hemmelig samling' });
  const caller = (role: Caller['role']): Caller => ({ role, device: null, gatheringId: own.gatheringId });
  return { ...made, room, own, other, caller };
}

describe('who came by a link', () => {
  test('sees in the list of gatherings the one the link is for', async () => {
    const { as, caller, own } = await twoGatherings();
    const message = await first(as(caller('noteTaker')).live.library());
    expect(message).toMatchObject({ type: 'library', gatherings: [{ id: own.gatheringId }] });
    expect(JSON.stringify(message)).not.toContain('Hemmelig');
  });

  test("does not even hear that something happened in another's", async () => {
    const { as, caller, own, other } = await twoGatherings();
    const heard: string[] = [];
    for await (const message of await as(caller('noteTaker')).live.library()) {
      if (message.type !== 'library') continue;
      heard.push(message.gatherings[0]?.title ?? '');
      if (heard.length === 1) {
        await as().gathering.update({ gatheringId: other.gatheringId, patch: { title: 'Enda mer hemmelig' } });
        await as().gathering.update({ gatheringId: own.gatheringId, patch: { title: 'Ny tittel' } });
      } else break;
    }
    expect(heard).toEqual(['Samling i Vik', 'Ny tittel']);
  });

  test("gets no link of the room's: not the remote's, not the big screen's, not the phones'", async () => {
    const { as, caller, own } = await twoGatherings();
    const { gatheringId } = own;
    await as().room.open({ gatheringId });
    const feed = await first(as(caller('noteTaker')).live.control({ gatheringId }));
    expect(feed).toMatchObject({
      type: 'snapshot',
      room: { open: true, phones: 3, doors: [], tests: [], crewDoor: null },
    });
    expect(JSON.stringify(feed)).not.toMatch(/http|CODE|AB:CD/);
    expect(JSON.stringify(await first(as().live.control({ gatheringId })))).toContain('http://x/remote#s');
  });

  test('is told of no room that is open for another', async () => {
    const { as, caller, own, other } = await twoGatherings();
    await as().room.open({ gatheringId: other.gatheringId });
    const { gatheringId } = own;
    expect(await first(as(caller('noteTaker')).live.control({ gatheringId }))).toMatchObject({ room: { open: false } });
    expect(await statusOf(first(as(caller('noteTaker')).live.control(other)))).toBe(403);
  });

  test('learns nothing of where the file lies', async () => {
    const { as, caller } = await twoGatherings();
    const info = { version: '1.2.3', storePath: null, desktop: false, backups: [] };
    expect(await as(caller('noteTaker')).system.info()).toEqual(info);
    expect(await as().system.info()).toMatchObject({ storePath: '/home/kari/kjoreplan.db', desktop: true });
  });

  test('neither runs the day, opens the room, nor takes back what was done to the plan', async () => {
    const { as, caller, own } = await twoGatherings();
    const { gatheringId, dayId } = own;
    await as().agenda.addItem({ gatheringId, place: { dayId, parentId: null, position: 0 }, fields: { title: 'A' } });
    const door = as(caller('noteTaker'));
    expect(await statusOf(door.history.undo({ gatheringId, scope: 'plan' }))).toBe(409);
    expect(await statusOf(door.room.open({ gatheringId }))).toBe(403);
    expect(await statusOf(door.room.links({ gatheringId }))).toBe(403);
    expect(await statusOf(door.run.start({ gatheringId, dayId }))).toBe(403);
  });
});

describe('the links', () => {
  test('are there while the room is open for that gathering, one for each pad', async () => {
    const { as, engine, own } = await twoGatherings();
    const { gatheringId, dayId } = own;
    expect(await statusOf(as().room.links({ gatheringId }))).toBe(409);
    await as().room.open({ gatheringId });
    const place = { dayId, parentId: null, position: 0 };
    const { itemId } = await as().agenda.addItem({ gatheringId, place, fields: { title: 'Refleksjon' } });
    await engine.committer.commit(gatheringId, (tx) => {
      tx.put('reflection', {
        ...{ id: itemId, gatheringId, interviewer: '', focusPersons: [] },
        team: [{ id: 'member-0001' as MemberId, name: 'Kari' }],
      });
      tx.put('group', {
        ...{ id: 'group-00001' as GroupId, gatheringId, itemId, position: 0 },
        ...{ name: 'Bord 1', room: '', lead: '', members: [] },
      });
    });
    const links = await as().room.links({ gatheringId });
    expect(links).toMatchObject({
      fingerprint: FINGERPRINT,
      noteTaker: { url: 'https://x/#noteTaker.' },
      camera: { url: 'https://x/#camera.' },
      members: [{ memberId: 'member-0001', name: 'Kari', itemId, url: 'https://x/#teamMember.member-0001' }],
      groups: [{ groupId: 'group-00001', name: 'Bord 1', itemId, url: 'https://x/#group.group-00001' }],
    });
  });
});

describe('a camera', () => {
  test('sees the titles its pictures can belong to, and which of them runs; nothing else', async () => {
    const { as, caller, own } = await twoGatherings();
    const { gatheringId, dayId } = own;
    const place = { dayId, parentId: null, position: 0 };
    const fields = { title: 'Velkommen', minutes: 10, privateNote: 'husk nøkkelen' };
    const { itemId } = await as().agenda.addItem({ gatheringId, place, fields });
    expect(await first(as(caller('camera')).live.camera())).toMatchObject({ view: { itemId: null } });
    await as().run.start({ gatheringId, dayId });
    const message = await first(as(caller('camera')).live.camera());
    expect(message).toMatchObject({
      type: 'camera',
      view: { title: 'Samling i Vik', language: 'nb', itemId, items: [{ id: itemId, title: 'Velkommen' }] },
    });
    expect(JSON.stringify(message)).not.toContain('husk');
  });

  test('sends no logo, and nothing to another gathering', async () => {
    const { as, caller, own, other } = await twoGatherings();
    const picture = { pictureId: 'picture-0001' as never, bytes: '' };
    const camera = as(caller('camera')).picture;
    expect(await statusOf(camera.add({ ...picture, gatheringId: own.gatheringId, purpose: 'logo' }))).toBe(403);
    expect(await statusOf(camera.add({ ...picture, gatheringId: other.gatheringId, purpose: 'photo' }))).toBe(403);
    expect(await statusOf(camera.add({ ...picture, gatheringId: own.gatheringId, purpose: 'photo' }))).toBe(409);
  });
});

const QUESTION = { text: 'Hvordan var dagen?', lowAnchor: '', highAnchor: '', followUp: '', itemId: null };

describe('when the day ends', () => {
  async function runningDay() {
    const made = await twoGatherings();
    const { gatheringId, dayId } = made.own;
    const place = { dayId, parentId: null, position: 0 };
    await made.as().agenda.addItem({ gatheringId, place, fields: { title: 'A', minutes: 10 } });
    await made.as().room.open({ gatheringId });
    made.clock.pass(MINUTE);
    await made.as().run.start({ gatheringId, dayId });
    return { ...made, gatheringId, questionId: 'question-1' as QuestionId };
  }

  const newest = ({ closings }: { closings: (number | null)[] }): number | null | undefined => closings.at(-1);

  test('the room says that it will close ten minutes after, and the end taken back takes that back', async () => {
    const { as, clock, room, gatheringId } = await runningDay();
    expect(room.closings).toEqual([]);
    await as().run.end({ gatheringId });
    expect(newest(room)).toBe(clock.now() + 10 * MINUTE);
    await as().run.undo({ gatheringId });
    expect(newest(room)).toBeNull();
  });

  test('an open question keeps it open for an hour, and the ten minutes count from its closing', async () => {
    const { as, clock, room, gatheringId, questionId } = await runningDay();
    await as().rating.add({ gatheringId, questionId, fields: QUESTION });
    await as().rating.open({ gatheringId, questionId });
    await as().run.end({ gatheringId });
    expect(room.closings).toEqual([clock.now() + 60 * MINUTE]);
    clock.pass(20 * MINUTE);
    await as().rating.close({ gatheringId, questionId });
    expect(newest(room)).toBe(clock.now() + 10 * MINUTE);
  });

  test('a question that is left open is closed with the room: nothing ties an answer to a phone any more', async () => {
    const { as, clock, room, gatheringId, questionId, store } = await runningDay();
    await as().rating.add({ gatheringId, questionId, fields: QUESTION });
    await as().rating.open({ gatheringId, questionId });
    await as({ role: 'participant', device: 'device-1', gatheringId }).rating.vote({ questionId, score: 7 });
    await as().run.end({ gatheringId });
    clock.pass(61 * MINUTE);
    await expect.poll(() => room.state(), { timeout: 4_000 }).toEqual({ open: false, afterDay: true });
    expect(store.read.tables.question.get(questionId)?.state).toBe('closed');
    expect(store.read.votes.key(questionId)).toBeNull();
  });

  test('where no day is run the room says that it will close at midnight, and she may keep it open', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { as, clock, room, own } = await twoGatherings();
    const { gatheringId } = own;
    await as().room.open({ gatheringId });
    const later = (minutes: number): void => {
      clock.pass(minutes * MINUTE);
      vi.advanceTimersByTime(25_000);
    };
    // The tests' clock stands at three in the afternoon, Norwegian time.
    const midnight = clock.now() + 9 * 60 * MINUTE;
    later(8 * 60 + 45);
    expect(room.closings).toEqual([]);
    later(6);
    expect(newest(room)).toBe(midnight);
    await as().room.keepOpen({ gatheringId });
    expect(newest(room)).toBeNull();
    later(60);
    expect(room.state().open).toBe(true);
    later(23 * 60);
    expect(newest(room)).toBe(midnight + 24 * 60 * MINUTE);
    later(10);
    vi.useRealTimers();
    await expect.poll(() => room.state()).toEqual({ open: false, afterDay: true });
  });

  test('a day that runs past midnight keeps it open', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { clock, room } = await runningDay();
    clock.pass(10 * 60 * MINUTE);
    vi.advanceTimersByTime(25_000);
    expect([newest(room) ?? null, room.state().open]).toEqual([null, true]);
  });

  test('she may keep it open, until the next end', async () => {
    const { as, room, gatheringId } = await runningDay();
    await as().run.end({ gatheringId });
    await as().room.keepOpen({ gatheringId });
    expect(newest(room)).toBeNull();
  });

  test('a room opened after the day ended was meant to be, and stays', async () => {
    const { as, clock, room, gatheringId } = await runningDay();
    await as().room.close();
    await as().run.end({ gatheringId });
    clock.pass(MINUTE);
    await as().room.open({ gatheringId });
    await as().gathering.update({ gatheringId, patch: { title: 'Ny' } });
    expect(newest(room) ?? null).toBeNull();
  });

  test('it closes when the time has come, and says why', async () => {
    const { as, clock, room, gatheringId } = await runningDay();
    await as().run.end({ gatheringId });
    const closed = new Promise<void>((resolve) => {
      room.subscribe(() => {
        if (!room.state().open) resolve();
      });
    });
    clock.pass(11 * MINUTE);
    await closed;
    expect(room.state()).toEqual({ open: false, afterDay: true });
  });
});
