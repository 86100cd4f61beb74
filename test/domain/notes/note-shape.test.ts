import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GatheringId, NoteId } from '../../../src/domain/ids';
import { CONSENTS, type Note, PLAIN_NOTE } from '../../../src/domain/notes/note';
import { mergeNotes, splitNote } from '../../../src/domain/notes/note-shape';
import { expandBefore } from '../../../src/domain/notes/shorthand';
import { instant } from '../../../src/domain/time';

const note = (fields: Partial<Note>): Note => ({
  ...PLAIN_NOTE,
  id: 'note-0001' as NoteId,
  gatheringId: 'gathering-1' as GatheringId,
  at: instant(0),
  ...fields,
});
const second = 'note-0002' as NoteId;

describe('splitNote', () => {
  test('every word stands in one of the two, and everything else in both', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2 }), fc.nat(40), fc.constantFrom(...CONSENTS), (text, at, consent) => {
        const whole = note({ text, consent, speaker: 'Kari' });
        const made = splitNote(whole, at, second);
        if (made === null) return;
        const [a, b] = made;
        expect((a.text + b.text).replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        expect([a.speaker, b.speaker, a.consent, b.consent]).toEqual(['Kari', 'Kari', consent, consent]);
        expect([a.text, b.text]).not.toContain('');
      }),
    );
  });
  test('is refused where one of them would say nothing', () => {
    expect(splitNote(note({ text: 'alt' }), 3, second)).toBeNull();
    expect(splitNote(note({ text: ' alt' }), 1, second)).toBeNull();
  });
});

describe('mergeNotes', () => {
  test('keeps every text, every speaker and every tag, and is starred if any was', () => {
    const made = mergeNotes([
      note({ text: 'a', speaker: 'Kari', tags: ['vei'] }),
      note({ text: 'b', speaker: 'Ola, Kari', tags: ['skole', 'vei'], starred: true }),
    ]);
    expect(made).toMatchObject({ text: 'a\nb', speaker: 'Kari, Ola', tags: ['vei', 'skole'], starred: true });
  });
  test.each([
    [['named', 'refused'], 'refused'],
    [['named', 'notAsked'], 'notAsked'],
    [['named', 'unnamed'], 'unnamed'],
    [['named', 'named'], 'named'],
  ] as const)('a quote of several may be used only as all of them may: %s', ([a, b], consent) => {
    expect(mergeNotes([note({ consent: a }), note({ consent: b })]).consent).toBe(consent);
  });
});

describe('expandBefore', () => {
  const own = [
    { short: 'kd', long: 'kommunedirektøren' },
    { short: 'næ', long: 'næringsutvikling' },
  ];
  test.each([
    ['kd ', 'kommunedirektøren '],
    ['Kd, ', null],
    ['Kd,', 'Kommunedirektøren,'],
    ['om næ.', 'om næringsutvikling.'],
    ['skd ', null],
    ['kd', null],
  ])('%s', (typed, made) => {
    expect(expandBefore(typed, typed.length, own)?.text ?? null).toBe(made);
  });
  test('what stands after the caret stays where it is', () => {
    expect(expandBefore('kd må svare', 3, own)).toEqual({ text: 'kommunedirektøren må svare', caret: 18 });
  });
});
