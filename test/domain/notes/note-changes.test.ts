import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAIN_NOTE } from '../../../src/domain/notes/note';
import { meetChanges, type NoteWords } from '../../../src/domain/notes/note-changes';

const note = (words: Partial<NoteWords>): NoteWords => ({ ...PLAIN_NOTE, ...words });

describe('two who change one note at once', () => {
  test('name different people: both stand, the one who was first stands first', () => {
    const met = meetChanges({ speaker: '' }, { speaker: 'Per' }, note({ speaker: 'Kari' }));
    expect(met).toEqual({ instead: { speaker: 'Kari, Per' }, merged: 'both' });
  });

  test('name the same one, or nobody has changed it: nothing to say', () => {
    expect(meetChanges({ speaker: '' }, { speaker: 'Kari' }, note({ speaker: 'Kari' })).merged).toBe('no');
    expect(meetChanges({ owner: 'Kari' }, { owner: 'Per' }, note({ owner: 'Kari' }))).toEqual({
      instead: {},
      merged: 'no',
    });
  });

  test('one takes the name away while the other mends it: a name stands', () => {
    const met = meetChanges({ recipient: 'KS' }, { recipient: '' }, note({ recipient: 'KS Innlandet' }));
    expect(met.instead.recipient).toBe('KS Innlandet');
  });

  test('tags: what each added is there, what each took away is not', () => {
    const met = meetChanges({ tags: ['vei', 'skole'] }, { tags: ['vei', 'tog'] }, note({ tags: ['skole', 'buss'] }));
    expect(met).toEqual({ instead: { tags: ['buss', 'tog'] }, merged: 'clean' });
  });

  test('a change that does not tell what it was made from stands as it is', () => {
    expect(meetChanges({}, { speaker: 'Per', tags: ['a'] }, note({ speaker: 'Kari', tags: ['b'] }))).toEqual({
      instead: {},
      merged: 'no',
    });
  });

  test('whatever names two write, each of them stands', () => {
    const name = fc.constantFrom('', 'Kari', 'Per', 'Kari Vik', 'Kari, Per');
    fc.assert(
      fc.property(name, name, name, (was, mine, theirs) => {
        fc.pre(mine !== was);
        const { instead } = meetChanges({ owner: was }, { owner: mine }, note({ owner: theirs }));
        const stands = (instead.owner ?? mine).split(', ');
        for (const one of mine.split(', ').filter(Boolean)) expect(stands).toContain(one);
        if (theirs !== was) for (const one of theirs.split(', ').filter(Boolean)) expect(stands).toContain(one);
      }),
    );
  });
});
