import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { GatheringId } from '../../../src/domain/ids';
import { instant, MINUTE } from '../../../src/domain/time';
import type { RoomState } from '../../../src/domain/views/views';
import type { RoomService } from '../../../src/engine';
import type { Store } from '../../../src/store';
import { idleServices, makeEngine } from '../make-engine';

const ID = 'question-1';

/** Time passes only when it is said to. */
function heldPulse(): void {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
}

/** Real backups of the real file. */
function withBackups(services: Parameters<typeof makeEngine>[0] = {}) {
  let store: Store | null = null;
  const restore = async (name: string): Promise<boolean> => {
    const backup = store?.backups().find((each) => each.name === name);
    return backup !== undefined && store?.restore(backup) === true;
  };
  const backups = { list: () => [], backUp: async () => undefined, restore };
  const made = makeEngine({ ...services, backups });
  store = made.store;
  return made;
}

describe('after a backup is put back', () => {
  test('a countdown that runs in it is closed when its time is out', async () => {
    heldPulse();
    const { as, clock, store } = withBackups();
    const { gatheringId } = await as().gathering.create({ title: 'A' });
    const one = { gatheringId, questionId: ID };
    await as().rating.add({ ...one, fields: { itemId: null, text: 'Hvor nyttig?', countdown: 30 } });
    await as().rating.open(one);
    const { name } = store.backUp();
    await as().rating.close(one);
    await as().system.restoreBackup({ name });
    const state = () => store.read.tables.question.get(ID)?.state;
    expect(state()).toBe('open');
    clock.pass(31_000);
    vi.advanceTimersByTime(1_000);
    await expect.poll(state).toBe('closed');
  });

  test('a countdown that is not in it is not waited for', async () => {
    heldPulse();
    const { as, clock, store } = withBackups();
    const { gatheringId } = await as().gathering.create({ title: 'A' });
    const one = { gatheringId, questionId: ID };
    await as().rating.add({ ...one, fields: { itemId: null, text: 'Hvor nyttig?', countdown: 30 } });
    const { name } = store.backUp();
    await as().rating.open(one);
    await as().system.restoreBackup({ name });
    clock.pass(31_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(store.read.tables.question.get(ID)?.state).toBe('draft');
  });

  test('the room closes when the day in it says, and no longer when the day that was there did', async () => {
    const said: (number | null)[] = [];
    const { as, clock, store } = withBackups({ room: openRoom(said) });
    const { gatheringId, dayId } = await as().gathering.create({ title: 'A' });
    const place = { dayId, parentId: null, position: 0 };
    await as().agenda.addItem({ gatheringId, place, fields: { title: 'Åpning', minutes: 30 } });
    await as().room.open({ gatheringId });
    await as().run.start({ gatheringId, dayId });
    const running = store.backUp().name;
    clock.pass(MINUTE);
    await as().run.end({ gatheringId });
    const closes = clock.now() + 10 * MINUTE;
    expect(said.at(-1)).toBe(closes);
    await as().system.restoreBackup({ name: running });
    expect(said.at(-1)).toBeNull();
  });
});

/** A room that is open once it has been opened, and keeps when it says that it will close. */
function openRoom(said: (number | null)[]): RoomService {
  const listeners = new Set<() => void>();
  const nobody = { screens: 0, remotes: 0, noteTakers: 0, pads: 0, cameras: 0 };
  let open: GatheringId | null = null;
  const state = (): RoomState =>
    open === null
      ? { open: false }
      : {
          ...{ open: true, gatheringId: open, phones: 0, present: nobody, closesAt: instant(0), doors: [], tests: [] },
          ...{ stageUrl: '', speakerUrl: '', remoteUrl: '', remoteQr: { qrPath: '', qrSize: 0 }, crewDoor: null },
        };
  return {
    ...idleServices().room,
    open: async (gatheringId) => {
      open = gatheringId;
      for (const listener of listeners) listener();
      return state();
    },
    state,
    sayClosing: (at) => void said.push(at),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
