import type { GatheringId } from '../../src/domain/ids';
import type { Made } from './make-engine';

/** The smallest JPEG that is one. */
const TINY_PICTURE =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=';

/** A gathering with a row of every kind, each of which says `word` somewhere. */
export async function everyKind({ as, store, clock }: Made, word: string): Promise<GatheringId> {
  const me = as();
  const { gatheringId, dayId } = await me.gathering.create({ title: word });
  const place = { dayId, parentId: null, position: 0 };
  const { itemId } = await me.agenda.addItem({ gatheringId, place, fields: { title: word, minutes: 10 } });
  await me.note.add({ gatheringId, noteId: 'note-note-1', fields: { text: `${word} sa noe`, itemId, tags: [word] } });
  await me.note.add({ gatheringId, noteId: 'note-note-2', fields: { text: `${word} slettet` } });
  await me.note.remove({ gatheringId, noteId: 'note-note-2' });
  await me.note.saveDraft({ gatheringId, padId: 'pad-pad-1', text: word, kind: 'contribution' });
  await me.people.add({ gatheringId, people: [{ name: `${word} Vik`, organisation: word, role: 'elected' }] });
  const [person] = store.read.tables.participant.ofGathering(gatheringId);
  await me.picture.add({ gatheringId, pictureId: 'picture-1', purpose: 'photo', caption: word, bytes: TINY_PICTURE });
  const questionId = 'question-1';
  const asked = { itemId, text: word, lowAnchor: '', highAnchor: '', followUp: word };
  await me.rating.add({ gatheringId, questionId, fields: asked });
  await me.rating.open({ gatheringId, questionId });
  const phone = as({ role: 'participant', device: 'device-1', gatheringId });
  await phone.rating.vote({ questionId, score: 7, comment: word });
  await phone.people.checkIn({ name: `${word} Li`, organisation: word, role: 'other' });
  await me.stage.show({ gatheringId, patch: { message: word } });
  await me.run.start({ gatheringId, dayId });
  await me.run.end({ gatheringId });
  const patch = { letterhead: `${word} kommune`, nextGathering: word, numbered: true };
  await me.report.choose({ gatheringId, patch: { ...patch, sections: [{ id: 'followUp', on: true }] } });
  const reworded = { gatheringId, language: 'nb', text: `${word} med andre ord`, basedOn: word } as const;
  await me.report.edit({ ...reworded, key: 'note:note-note-1' });
  await me.report.edit({ ...reworded, key: `groups.title:${itemId}` });
  const own = { gatheringId, itemId, at: clock.now() };
  store.write((writer) => {
    const put = (entity: string, row: Readonly<Record<string, unknown>> & { readonly id: string }): void =>
      writer.apply({ entity, id: row.id, before: null, after: row } as never);
    put('reflection', { id: itemId, gatheringId, interviewer: word, focusPersons: [word], team: [] });
    const seen = { ...own, memberId: 'member-1', aspect: 'seen', theme: word, starred: false };
    const shown = { revealedAt: clock.now(), withdrawnAt: null, actionId: null };
    put('observation', { ...seen, ...shown, id: 'observation-1', text: word });
    put('observation', { ...seen, ...shown, id: 'observation-2', text: `${word} skjult`, revealedAt: null });
    const lead = { name: word, room: word, lead: word, members: person ? [person.id] : [] };
    put('group', { id: 'group-group-1', gatheringId, itemId, position: 0, ...lead });
    put('task', { id: itemId, gatheringId, form: 'swot', title: word, intro: word, fields: [] });
    const said = { gatheringId, groupId: 'group-group-1', fieldId: 'field-1', position: 0, at: clock.now() };
    put('groupAnswer', {
      ...said,
      id: 'answer-of-1',
      text: word,
      gatheredUnder: null,
      agreed: false,
      agreedText: null,
      deletedAt: null,
    });
    put('form', { id: 'form-form-1', gatheringId, position: 0, title: word });
    put('groupScore', { id: 'score-of-1', gatheringId, questionId, type: 'consensus', label: word, value: 7, n: 3 });
  });
  return gatheringId;
}
