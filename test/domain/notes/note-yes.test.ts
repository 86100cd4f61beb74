import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GroupAnswer, reworded } from '../../../src/domain/groups/group';
import type { GatheringId, NoteId } from '../../../src/domain/ids';
import { NOTE_KINDS, type Note, PLAIN_NOTE } from '../../../src/domain/notes/note';
import { mergeNotes, splitNote } from '../../../src/domain/notes/note-shape';
import { withYes } from '../../../src/domain/notes/note-yes';
import { instant } from '../../../src/domain/time';

const AT = instant(1_000);
const agreed: Note = {
  ...PLAIN_NOTE,
  ...{ id: 'note-0001' as NoteId, gatheringId: 'gathering-1' as GatheringId, at: AT },
  ...{ kind: 'agreed', text: 'Én dør inn', confirmedAt: AT },
};
const change = (note: Note, fields: Partial<Note>): Note => withYes(note, { ...note, ...fields }, false);

describe('what the room said yes to', () => {
  test('is remembered when the words change, and stands again when they come back', () => {
    const other = change(agreed, { text: 'To dører inn' });
    expect(other).toMatchObject({ confirmedAt: null, saidYesTo: { at: AT, kind: 'agreed', text: 'Én dør inn' } });
    const third = change(other, { text: 'Tre dører inn' });
    expect(third.saidYesTo?.text).toBe('Én dør inn');
    expect(change(third, { text: 'Én dør inn' })).toEqual(agreed);
  });

  test('is forgotten when the room has answered about the new words', () => {
    const other = change(agreed, { text: 'To dører inn' });
    const again = withYes(other, { ...other, confirmedAt: instant(2_000) }, true);
    expect(again).toMatchObject({ confirmedAt: 2_000, saidYesTo: null });
  });

  test('a note is never both agreed on and changed since, whatever is done to it', () => {
    const step = fc.record({ text: fc.constantFrom('a', 'b', 'c'), kind: fc.constantFrom(...NOTE_KINDS.slice(0, 3)) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        for (let [note, left] = [agreed, steps]; left[0]; left = left.slice(1)) {
          note = change(note, left[0]);
          expect(note.confirmedAt === null).toBe(note.saidYesTo !== null);
        }
      }),
    );
  });

  test('cutting and merging keep what it was to', () => {
    const [first, second] = splitNote(agreed, 3, 'note-0002' as NoteId) ?? [];
    expect([first?.saidYesTo?.text, second?.saidYesTo?.text]).toEqual(['Én dør inn', 'Én dør inn']);
    expect(mergeNotes([{ ...agreed, confirmedAt: null }, agreed])).toMatchObject({
      confirmedAt: null,
      saidYesTo: { text: 'Én dør inn' },
    });
  });
});

test("a table's answer that is reworded is no longer agreed on, until the words are the same again", () => {
  const answer = { text: 'Besøk bedriftene', agreed: true, agreedText: null } as GroupAnswer;
  const other = reworded(answer, 'Besøk alle');
  expect(other).toMatchObject({ text: 'Besøk alle', agreed: false, agreedText: 'Besøk bedriftene' });
  expect(reworded(other, 'Besøk bedriftene')).toEqual(answer);
  expect(reworded({ ...answer, agreed: false }, 'x')).toMatchObject({ agreed: false, agreedText: null });
});
