import { describe, expect, test } from 'vitest';
import { instant } from '../../../src/domain/time';
import type { StageShowing } from '../../../src/domain/views/views';
import { makeEngine } from '../make-engine';

const YES = instant(Date.UTC(2026, 10, 26, 14, 0));

async function withFinding(text = 'Én dør inn til kommunen') {
  const made = makeEngine();
  const { gatheringId } = await made.as().gathering.create({ title: 'A' });
  const noteId = 'note-0001';
  await made.as().note.add({ gatheringId, noteId, fields: { text, kind: 'agreed' } });
  const note = () => made.store.read.snapshot(gatheringId)?.notes.find((one) => one.id === noteId);
  const show = (wording?: string) =>
    made.as().stage.show({ gatheringId, patch: { showing: { type: 'outcome', noteId, ...(wording && { wording }) } } });
  const onStage = async (): Promise<StageShowing | null> => {
    const feed = await made.as().live.stage({ gatheringId });
    const told = await feed.next();
    await feed.return?.();
    return told.done || told.value.type !== 'stage' ? null : told.value.view.showing;
  };
  const update = (patch: object) => made.as().note.update({ gatheringId, noteId, patch });
  return { ...made, gatheringId, noteId, note, show, onStage, update };
}

describe('what the room said yes to', () => {
  test('must be asked again when its words or its kind change, and by nothing else', async () => {
    const { note, update } = await withFinding();
    await update({ confirmedAt: YES });
    await update({ starred: true, speaker: 'Kari' });
    expect(note()?.confirmedAt).toBe(YES);
    await update({ text: 'To dører inn til kommunen' });
    expect(note()?.confirmedAt).toBeNull();
    await update({ text: 'Tre dører', confirmedAt: YES });
    expect(note()?.confirmedAt).toBe(YES);
    await update({ kind: 'disagreed' });
    expect(note()?.confirmedAt).toBeNull();
  });
});

describe('a finding before the hall', () => {
  test('is seen in the words it is being given, which are not the note before they are saved', async () => {
    const { note, onStage, show, update } = await withFinding();
    await update({ confirmedAt: YES });
    await show();
    expect(await onStage()).toMatchObject({ text: 'Én dør inn til kommunen', confirmed: true });
    await show('Én dør inn for næringslivet');
    expect(await onStage()).toMatchObject({ text: 'Én dør inn for næringslivet', confirmed: false });
    expect(note()?.text).toBe('Én dør inn til kommunen');
  });

  test('leaves the screen when a question is opened, and when a result is shown', async () => {
    const { as, gatheringId, onStage, show } = await withFinding();
    const question = { gatheringId, questionId: 'question-1' };
    await as().rating.add({ ...question, fields: { itemId: null, text: 'Hvor nyttig?' } });
    await show();
    await as().rating.open(question);
    expect(await onStage()).toBeNull();
    await as().rating.close(question);
    await show();
    await as().rating.reveal({ ...question, revealed: true });
    expect(await onStage()).toBeNull();
  });

  test('holds a person who is erased in the words it is being given', async () => {
    const { as, gatheringId, onStage, show } = await withFinding();
    await as().people.add({
      gatheringId,
      people: [{ name: 'Tuva Testmoen', organisation: '', role: 'other', sameAs: null }],
    });
    const feed = await as().live.control({ gatheringId });
    const told = await feed.next();
    await feed.return?.();
    const [person] = !told.done && told.value.type === 'snapshot' ? told.value.snapshot.participants : [];
    if (!person) throw new Error('She is not on the list.');
    await show('Tuva Testmoen tar det videre');
    const { texts } = await as().people.traces({ gatheringId, participantId: person.id });
    const keys = texts.map(({ key }) => key);
    await as().people.erase({ gatheringId, participantId: person.id, texts: keys, mark: '[navn fjernet]' });
    expect(await onStage()).toMatchObject({ type: 'outcome', text: '[navn fjernet] tar det videre' });
  });
});
