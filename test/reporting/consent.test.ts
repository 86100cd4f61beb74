import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONSENTS, NOTE_KINDS } from '../../src/domain/notes/note';
import { mergeNotes } from '../../src/domain/notes/note-shape';
import { reportableNotes } from '../../src/reporting/notes-for-report';
import { note, snapshot } from './builders';

const told = (...notes: ReturnType<typeof note>[]) =>
  reportableNotes(snapshot({ notes })).all.map(({ text, speaker }) => [text, speaker]);

test('a no is a no to the words, also where the quote has become of another kind', () => {
  expect(told(note('a', { kind: 'idea', text: 'Sagt', speaker: 'Kari', consent: 'refused' }))).toEqual([]);
});

test('who said yes without their name is not named, whatever kind the note is', () => {
  expect(told(note('a', { kind: 'idea', text: 'Sagt', speaker: 'Kari', consent: 'unnamed' }))).toEqual([['Sagt', '']]);
});

test('what is no quote needs no yes', () => {
  expect(told(note('a', { kind: 'idea', text: 'Sagt', speaker: 'Kari' }))).toEqual([['Sagt', 'Kari']]);
});

describe('notes that become one', () => {
  const said = note('a', { kind: 'contribution', text: 'Først', speaker: 'Kari' });
  const quote = (consent: (typeof CONSENTS)[number]) =>
    note('b', { kind: 'quote', text: 'Sitat', speaker: 'Ola', consent });

  test('a no to one of them is a no to the whole', () => {
    expect(told(mergeNotes([said, quote('refused')]))).toEqual([]);
  });

  test('where one was quoted without a name, that name does not come with it', () => {
    expect(told(mergeNotes([said, quote('unnamed')]))).toEqual([['Først\nSitat', 'Kari']]);
    expect(mergeNotes([quote('notAsked'), { ...quote('unnamed'), speaker: 'Per' }])).toMatchObject({
      ...{ kind: 'quote', consent: 'notAsked', speaker: 'Ola' },
    });
  });

  test('nor where the same person has said the other too', () => {
    expect(told(mergeNotes([{ ...said, speaker: 'Ola' }, quote('unnamed')]))).toEqual([['Først\nSitat', '']]);
  });

  test('where one is a quote nobody has been asked about, the whole is a quote that waits, and knows whom to ask', () => {
    expect(mergeNotes([said, quote('notAsked')])).toMatchObject({
      kind: 'quote',
      consent: 'notAsked',
      speaker: 'Kari, Ola',
    });
  });

  test('quotes with the same yes keep it, and who it is from', () => {
    expect(mergeNotes([quote('unnamed'), quote('unnamed')])).toMatchObject({ consent: 'unnamed', speaker: 'Ola' });
    expect(told(mergeNotes([quote('named'), quote('named')]))).toEqual([['Sitat\nSitat', 'Ola']]);
  });

  test('never let out a name or words that were not let out before, also where the answer to it is yes', () => {
    const one = fc.record({ kind: fc.constantFrom(...NOTE_KINDS), consent: fc.constantFrom(...CONSENTS) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 2, maxLength: 5 }), (given) => {
        const notes = given.map((fields, at) => note(`n${at}`, { ...fields, text: `ord${at}`, speaker: `Navn${at}` }));
        const [first, ...rest] = notes;
        if (!first) return;
        const before = told(...notes).flat();
        const merged = mergeNotes([first, ...rest]);
        for (const out of told(merged).flatMap(([text = '', speaker = '']) => [
          ...text.split('\n'),
          ...speaker.split(', '),
        ]))
          if (out !== '') expect(before).toContain(out);
        // A yes that is given to the whole is from somebody who was asked: not from those who said «without my name».
        const withoutName = notes.filter(({ consent }) => consent === 'unnamed').map(({ speaker }) => speaker);
        if (merged.consent === 'notAsked')
          expect(withoutName.filter((name) => merged.speaker.split(', ').includes(name))).toEqual([]);
      }),
    );
  });
});
