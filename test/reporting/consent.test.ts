import { expect, test } from 'vitest';
import { mergeNotes } from '../../src/domain/notes/note-shape';
import { reportableNotes } from '../../src/reporting/notes-for-report';
import { note, snapshot } from './builders';

const told = (...notes: ReturnType<typeof note>[]) =>
  reportableNotes(snapshot({ notes })).all.map(({ text, speaker }) => [text, speaker]);

test('a no is a no to the words, also where the quote has become of another kind', () => {
  expect(told(note('a', { kind: 'idea', text: 'Sagt', speaker: 'Kari', consent: 'refused' }))).toEqual([]);
});

test('and where it has gone into another note', () => {
  const said = note('a', { kind: 'contribution', text: 'Først' });
  const refused = note('b', { kind: 'quote', text: 'Ikke dette', consent: 'refused' });
  expect(told(mergeNotes([said, refused]))).toEqual([]);
});

test('who said yes without their name is not named, whatever kind the note is', () => {
  expect(told(note('a', { kind: 'idea', text: 'Sagt', speaker: 'Kari', consent: 'unnamed' }))).toEqual([['Sagt', '']]);
});

test('what is no quote needs no yes', () => {
  expect(told(note('a', { kind: 'idea', text: 'Sagt', speaker: 'Kari' }))).toEqual([['Sagt', 'Kari']]);
});
