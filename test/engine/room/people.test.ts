import { describe, expect, test } from 'vitest';
import type { ParticipantId } from '../../../src/domain/ids';
import type { Caller } from '../../../src/engine';
import { filesHolding } from '../files-holding';
import { makeEngine } from '../make-engine';

const person = (name: string, organisation = '', role: 'elected' | 'leader' | 'other' = 'other') => ({
  name,
  organisation,
  role,
});

async function withPeople(...people: ReturnType<typeof person>[]) {
  const made = makeEngine();
  const { gatheringId, dayId } = await made.as().gathering.create({ title: 'Samling' });
  if (people.length > 0) await made.as().people.add({ gatheringId, people });
  const list = () => made.store.read.tables.participant.ofGathering(gatheringId);
  const idOf = (name: string): ParticipantId => {
    const found = list().find((one) => one.name === name);
    if (!found) throw new Error(`${name} is not on the list`);
    return found.id;
  };
  const phone = (device: string): Caller => ({ role: 'participant', device, gatheringId });
  return { ...made, gatheringId, dayId, list, idOf, phone };
}

describe('the list of participants', () => {
  test('takes in someone who is there already without taking anything away, in one step that can be undone', async () => {
    const { as, gatheringId, list, idOf } = await withPeople(person('Kari Vik'), person('Ola Li', 'Gran', 'leader'));
    await as().people.add({
      gatheringId,
      people: [
        { ...person('Kari Vik', 'Lunner kommune', 'elected'), sameAs: idOf('Kari Vik') },
        { ...person('Ola Li', 'Jevnaker'), sameAs: idOf('Ola Li') },
        person('Ny Person'),
      ],
    });
    expect(list().map(({ name, organisation, role }) => [name, organisation, role])).toEqual([
      ['Kari Vik', 'Lunner kommune', 'elected'],
      ['Ola Li', 'Gran', 'leader'],
      ['Ny Person', '', 'other'],
    ]);
    await as().history.undo({ gatheringId, scope: 'people' });
    expect(list().map(({ organisation }) => organisation)).toEqual(['', 'Gran']);
  });

  test('a list that is sent again after its answer was lost puts nobody there twice', async () => {
    const { as, gatheringId, list } = await withPeople();
    const people = [{ ...person('Kari Vik'), id: 'person-made-1' }, person('Ola Li')];
    await as().people.add({ gatheringId, people });
    await as().people.add({ gatheringId, people: people.slice(0, 1) });
    expect(list().map(({ id, name }) => [id === 'person-made-1', name])).toEqual([
      [true, 'Kari Vik'],
      [false, 'Ola Li'],
    ]);
    const { gatheringId: other } = await as().gathering.create({ title: 'En annen' });
    await expect(as().people.add({ gatheringId: other, people: people.slice(0, 1) })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('everyone comes with one press; one leaves, and comes back with the time of the first coming', async () => {
    const { as, gatheringId, list, clock, idOf } = await withPeople(person('Kari Vik'), person('Ola Li'));
    const came = clock.now();
    const participantIds = list().map(({ id }) => id);
    await as().people.setPresence({ gatheringId, participantIds, presence: 'here' });
    clock.pass(60_000);
    await as().people.setPresence({ gatheringId, participantIds: [idOf('Ola Li')], presence: 'left' });
    expect(list().map(({ presentFrom, presentTo }) => [presentFrom, presentTo])).toEqual([
      [came, null],
      [came, clock.now()],
    ]);
    clock.pass(60_000);
    await as().people.setPresence({ gatheringId, participantIds: [idOf('Ola Li')], presence: 'here' });
    expect(list().every(({ presentFrom, presentTo }) => presentFrom === came && presentTo === null)).toBe(true);
    await as().people.setPresence({ gatheringId, participantIds, presence: 'unknown' });
    expect(list().every(({ presentFrom }) => presentFrom === null)).toBe(true);
  });
});

describe('checking in by phone', () => {
  test('makes one row for each phone, which only that phone can change', async () => {
    const { as, list, phone } = await withPeople();
    await as(phone('phone-a')).people.checkIn(person('Kari Vik', 'Lunner', 'elected'));
    await as(phone('phone-b')).people.checkIn(person('Ola Li', 'Gran'));
    const again = await as(phone('phone-a')).people.checkIn(person('Kari Vik Moen', 'Lunner kommune', 'elected'));
    expect(again.mine).toEqual(person('Kari Vik Moen', 'Lunner kommune', 'elected'));
    expect(list().map(({ name }) => name)).toEqual(['Kari Vik Moen', 'Ola Li']);
    const view = await as(phone('phone-c')).people.checkInView();
    expect(view.mine).toBeNull();
    expect(view.organisations).toEqual(['Lunner kommune', 'Gran']);
  });

  test('sent twice through a lost answer is one row, and is marked as here from the first', async () => {
    const { as, list, phone, clock } = await withPeople();
    const came = clock.now();
    await as(phone('phone-a')).people.checkIn(person('Kari Vik'));
    clock.pass(5_000);
    await as(phone('phone-a')).people.checkIn(person('Kari Vik'));
    expect(list()).toHaveLength(1);
    expect(list()[0]?.presentFrom).toBe(came);
  });

  test('finds the row that was on the list, but never one another phone has', async () => {
    const { as, list, phone } = await withPeople(person('Kari Vik', 'Lunner', 'elected'));
    await as(phone('phone-a')).people.checkIn(person('kari  vik', ''));
    expect(list()).toHaveLength(1);
    expect(list()[0]).toMatchObject({ organisation: 'Lunner' });
    await as(phone('phone-b')).people.checkIn(person('Kari Vik', 'Lunner'));
    expect(list()).toHaveLength(2);
  });

  test('leaves no trace in the history, and no phone in the file', async () => {
    const { as, store, phone, gatheringId, path } = await withPeople();
    await as(phone('phone-a-long-random')).people.checkIn(person('Kari Vik'));
    expect(store.read.journalPages.page(gatheringId, null, 10)).toEqual([]);
    expect(filesHolding(path, 'phone-a-long-random')).toEqual([]);
  });

  test('is not for those without a name, nor where the gathering is closed', async () => {
    const { as, phone, gatheringId } = await withPeople();
    await expect(as(phone('phone-a')).people.checkIn(person(' – '))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await as().gathering.close({ gatheringId });
    await expect(as(phone('phone-a')).people.checkIn(person('Kari'))).rejects.toMatchObject({
      data: { reason: 'gatheringClosed' },
    });
  });
});

describe('erasing a person', () => {
  const NAME = 'Kari Zettergren';

  async function named() {
    const made = await withPeople(person(NAME, 'Lunner', 'elected'), person('Ola Li'));
    const { as, gatheringId, dayId, idOf, store, clock } = made;
    const me = as();
    await me.gathering.update({ gatheringId, patch: { chair: NAME, goal: `${NAME} skal være fornøyd` } });
    const { itemId } = await me.agenda.addItem({
      gatheringId,
      place: { dayId, parentId: null, position: 0 },
      fields: { title: 'Innlegg', responsible: `${NAME} og Ola Li`, prompts: [`Spør ${NAME}`] },
    });
    const note = (noteId: string, fields: Parameters<typeof me.note.add>[0]['fields']) =>
      me.note.add({ gatheringId, noteId, fields: { itemId, ...fields } });
    await note('note-quote', { text: 'Vi må tørre', kind: 'quote', speaker: NAME, consent: 'named' });
    await note('note-owner', { text: 'Ringe næringsforeningen', kind: 'action', owner: NAME });
    await note('note-text', { text: `${NAME}s forslag: mer luft`, tags: [NAME] });
    await note('note-first', { text: 'Kari sa noe annet' });
    await me.note.saveDraft({ gatheringId, padId: 'pad-pad-1', text: `Her skriver ${NAME}`, kind: 'contribution' });
    await store.write((writer) => {
      const own = { gatheringId, itemId };
      const reflection = {
        ...{ id: itemId, gatheringId, interviewer: NAME, focusPersons: [NAME, 'Ola Li'] },
        team: [{ id: 'member-1' as never, name: NAME }],
      };
      writer.apply({ entity: 'reflection', id: itemId, before: null, after: reflection });
      const observation = {
        ...{ ...own, id: 'observation-1' as never, memberId: 'member-1' as never, aspect: 'seen' as const },
        ...{ text: `${NAME} smilte`, theme: '', at: clock.now(), starred: false },
        ...{ revealedAt: null, withdrawnAt: null, actionId: null },
      };
      writer.apply({ entity: 'observation', id: 'observation-1', before: null, after: observation });
      const group = {
        ...{ ...own, id: 'group-group-1' as never, position: 0, name: 'Bord 1', room: '', lead: NAME },
        members: [idOf(NAME), idOf('Ola Li')],
      };
      writer.apply({ entity: 'group', id: 'group-group-1', before: null, after: group });
    });
    await me.report.edit({
      gatheringId,
      language: 'nb',
      key: 'intro',
      text: `${NAME} åpnet`,
      basedOn: 'Møtet ble åpnet',
    });
    await me.template.save({ gatheringId, name: 'Mal' });
    while (store.tidy());
    store.backUp();
    return { ...made, itemId, personId: idOf(NAME) };
  }

  test('says first where the name is, without showing what is hidden', async () => {
    const { as, gatheringId, personId } = await named();
    const traces = await as().people.traces({ gatheringId, participantId: personId });
    expect(traces.who).toEqual({ notes: 2, items: 1, reflections: 1, groups: 1, gathering: 1 });
    expect(traces).toMatchObject({ hidden: 1, namesakes: 0 });
    const whole = traces.texts.filter((text) => text.whole).map(({ key }) => key.split(':')[0]);
    expect(whole.sort()).toEqual(['draft', 'gathering', 'item', 'note', 'reportSettings']);
    expect(traces.texts.filter((text) => !text.whole).map(({ text }) => text)).toEqual(['Kari sa noe annet']);
    expect(JSON.stringify(traces)).not.toContain('smilte');
  });

  test('takes the name out of every file, and undo brings it back from nowhere', async () => {
    const { as, gatheringId, personId, path, store } = await named();
    const { texts } = await as().people.traces({ gatheringId, participantId: personId });
    expect(filesHolding(path, 'Zettergren').length).toBeGreaterThan(0);
    await as().people.erase({
      ...{ gatheringId, participantId: personId, mark: '[navn fjernet]' },
      texts: texts.map(({ key }) => key),
    });
    for (const word of ['Zettergren', 'zettergren']) expect([word, filesHolding(path, word)]).toEqual([word, []]);
    const notes = store.read.tables.note.ofGathering(gatheringId);
    expect(notes.map(({ text }) => text)).toEqual([
      'Vi må tørre',
      'Ringe næringsforeningen',
      '[navn fjernet] forslag: mer luft',
      '[navn fjernet] sa noe annet',
    ]);
    expect(notes[0]).toMatchObject({ speaker: '', consent: 'unnamed' });
    expect(store.read.tables.item.ofGathering(gatheringId)[0]?.responsible).toBe('Ola Li');
    expect(store.read.tables.group.get('group-group-1')).toMatchObject({ lead: '', members: [expect.any(String)] });
    for (const scope of ['people', 'notes', 'plan'] as const) {
      for (let press = 0; press < 10; press += 1) {
        await as()
          .history.undo({ gatheringId, scope })
          .catch(() => undefined);
      }
    }
    expect(filesHolding(path, 'Zettergren')).toEqual([]);
    const journal = await as().gathering.journal({ gatheringId });
    expect(journal.lines.length).toBeGreaterThan(4);
    expect(JSON.stringify(journal)).not.toContain('Zettergren');
  });

  test('leaves the texts she did not tick, and what others have said', async () => {
    const { as, gatheringId, personId, store } = await named();
    await as().people.erase({ gatheringId, participantId: personId, mark: '[navn fjernet]', texts: [] });
    const notes = store.read.tables.note.ofGathering(gatheringId);
    expect(notes.find(({ id }) => id === 'note-text')?.text).toBe(`${NAME}s forslag: mer luft`);
    expect(notes.find(({ id }) => id === 'note-owner')?.owner).toBe('');
    expect(store.read.tables.observation.get('observation-1')?.text).toBe('[navn fjernet] smilte');
  });

  test('counts those of the same name, and is not for a note-taker', async () => {
    const { as, gatheringId, idOf } = await withPeople(person('Kari Vik', 'Gran'), person('Kari Vik', 'Lunner'));
    const participantId = idOf('Kari Vik');
    expect((await as().people.traces({ gatheringId, participantId })).namesakes).toBe(1);
    const noteTaker: Caller = { role: 'noteTaker', device: null, gatheringId };
    await expect(as(noteTaker).people.traces({ gatheringId, participantId })).rejects.toMatchObject({ status: 403 });
  });
});
