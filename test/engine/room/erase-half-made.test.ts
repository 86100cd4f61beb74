import { expect, test } from 'vitest';
import { halfMadePad, readHalfMade, writeHalfMade } from '../../../src/domain/notes/half-made';
import { filesHolding } from '../files-holding';
import { makeEngine } from '../make-engine';

const NAME = 'Kari «Kaia» Zettergren';

/** Somebody has a note open that she is to be taken out of, and has written more of her in it. */
async function halfMade() {
  const made = makeEngine();
  const me = made.as();
  const { gatheringId } = await me.gathering.create({ title: 'Vårmøtet' });
  await me.people.add({ gatheringId, people: [{ name: NAME, organisation: '', role: 'other' }] });
  const [person] = made.store.read.tables.participant.ofGathering(gatheringId);
  if (!person) throw new Error('nobody');
  await me.note.add({ gatheringId, noteId: 'note-0001', fields: { text: 'Skolen blir', speaker: 'Ola' } });
  const [before] = made.store.read.tables.note.ofGathering(gatheringId);
  if (!before) throw new Error('no note');
  const after = { ...before, speaker: NAME, text: `Skolen blir,\n${NAME} sa "ja"` };
  const padId = halfMadePad('pad-pad-1');
  const draft = { gatheringId, padId, kind: 'contribution', name: NAME } as const;
  await me.note.saveDraft({ ...draft, text: writeHalfMade([{ before, after }]) });
  const kept = () => made.store.read.draft(gatheringId, padId);
  return { ...made, me, gatheringId, participantId: person.id, kept };
}

test('a half-made change is told as such, by its words', async () => {
  const { me, gatheringId, participantId } = await halfMade();
  const { texts } = await me.people.traces({ gatheringId, participantId });
  expect(texts).toEqual([
    { key: 'draft:edit-pad-pad-1', entity: 'halfMade', text: `Skolen blir,\n${NAME} sa "ja"`, whole: true },
  ]);
});

test('the name is taken out of every field of it, and the change is still a change', async () => {
  const { me, gatheringId, participantId, path, kept } = await halfMade();
  const texts = (await me.people.traces({ gatheringId, participantId })).texts.map(({ key }) => key);
  await me.people.erase({ gatheringId, participantId, texts, mark: '[namnet "er" fjerna]' });
  const draft = kept();
  expect(draft?.writer).toBe('');
  expect(readHalfMade(draft?.text ?? '')).toMatchObject([
    {
      before: { text: 'Skolen blir', speaker: 'Ola' },
      after: { text: 'Skolen blir,\n[namnet "er" fjerna] sa "ja"', speaker: '' },
    },
  ]);
  expect(filesHolding(path, 'Zettergren')).toEqual([]);
});

test('a text she did not tick stands; the fields that say who lose the name all the same', async () => {
  const { me, gatheringId, participantId, kept } = await halfMade();
  await me.people.erase({ gatheringId, participantId, texts: [], mark: '[x]' });
  expect(readHalfMade(kept()?.text ?? '')).toMatchObject([
    { after: { text: `Skolen blir,\n${NAME} sa "ja"`, speaker: '' } },
  ]);
});
