import { describe, expect, test } from 'vitest';
import type { Caller } from '../../../src/engine';
import { makeEngine } from '../make-engine';

const NAME = 'Kari Vik';

async function counted() {
  const made = makeEngine();
  const me = made.as();
  const { gatheringId, dayId } = await me.gathering.create({ title: 'A' });
  await me.gathering.update({ gatheringId, patch: { showNames: false } });
  const place = { dayId, parentId: null, position: 0 };
  const { itemId } = await me.agenda.addItem({ gatheringId, place, fields: { title: 'Grupper' } });
  await me.people.add({ gatheringId, people: [{ name: NAME, organisation: 'Bø', role: 'elected' }] });
  const id = made.store.read.tables.participant.ofGathering(gatheringId)[0]?.id ?? '';
  const groups = [{ id: 'group-0001', name: 'Bord 1', room: '', lead: NAME, members: [id] }];
  await me.group.setAll({ gatheringId, itemId, groups });
  const fields = { text: `Ringe ${NAME}`, kind: 'action', owner: NAME, firstStep: `Møte ${NAME}` } as const;
  await me.note.add({ gatheringId, noteId: 'note-0001', fields });
  const first = async (feed: Promise<AsyncIterator<unknown>>): Promise<string> => {
    const messages = await feed;
    const { value } = await messages.next();
    await messages.return?.();
    return JSON.stringify(value);
  };
  return { ...made, me, gatheringId, itemId, first };
}

describe('where participants are only counted', () => {
  test('a table’s pad names nobody, nor who leads it', async () => {
    const { as, gatheringId, first } = await counted();
    const pad: Caller = { role: 'group', device: null, gatheringId, bound: 'group-0001' };
    const told = await first(as(pad).live.group());
    expect(told).toContain('Bord 1');
    expect(told).not.toContain(NAME);
  });

  test('the hall sees what is agreed without who is to do it, and with it when names are shown', async () => {
    const { me, as, gatheringId, first } = await counted();
    const wall: Caller = { role: 'stage', device: null, gatheringId };
    await me.stage.show({ gatheringId, patch: { showing: { type: 'outcome', noteId: 'note-0001' } } });
    const told = await first(as(wall).live.stage({}));
    expect(told).toContain('Ringe –');
    expect(told).not.toContain(NAME);
    await me.gathering.update({ gatheringId, patch: { showNames: true } });
    expect(await first(as(wall).live.stage({}))).toContain(NAME);
  });

  test('a name on the screen is gone as soon as its owner comes on the list', async () => {
    const { me, as, gatheringId } = await counted();
    await me.note.update({ gatheringId, noteId: 'note-0001', patch: { text: 'Ringe Ola Moen', owner: '' } });
    const wall: Caller = { role: 'stage', device: null, gatheringId };
    await me.stage.show({ gatheringId, patch: { showing: { type: 'outcome', noteId: 'note-0001' } } });
    const feed = await as(wall).live.stage({});
    expect(JSON.stringify((await feed.next()).value)).toContain('Ringe Ola Moen');
    await me.people.add({ gatheringId, people: [{ name: 'Ola Moen', organisation: 'Bø', role: 'elected' }] });
    for await (const message of feed) {
      if (message.type !== 'stage') continue;
      expect(JSON.stringify(message)).not.toContain('Ola Moen');
      break;
    }
  });
});

test('a screen is shown nothing of another gathering, whatever it is told to show', async () => {
  const { me, as, itemId, first } = await counted();
  const other = await me.gathering.create({ title: 'B' });
  const { gatheringId } = other;
  const wall: Caller = { role: 'stage', device: null, gatheringId };
  await me.stage.show({ gatheringId, patch: { showing: { type: 'outcome', noteId: 'note-0001' } } });
  expect(await first(as(wall).live.stage({}))).not.toContain('Ringe');
  await me.stage.show({ gatheringId, patch: { showing: { type: 'observations', itemId, order: 'time' } } });
  expect(await first(as(wall).live.stage({}))).not.toContain('Grupper');
});
