import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/agenda/gathering';
import type { Note } from '../../src/domain/notes/note';
import { instant, isoDate } from '../../src/domain/time';
import { reportContext } from '../../src/reporting/report-context';
import { shortAccount } from '../../src/reporting/sections/in-short-account';
import { note, snapshot } from './builders';

const YES = { confirmedAt: instant(1) } as const;
const action = (id: string, fields: Partial<Note> = {}): Note => note(id, { kind: 'action', ...fields });
const told = (notes: readonly Note[], language: Language = 'nb'): string =>
  shortAccount(reportContext(snapshot({ notes }), language));

describe('what is told of actions and requests in short', () => {
  it('is that they were noted, until the room has been asked', () => {
    expect(told([action('a'), action('b')])).toBe('Det er notert 2 tiltak.');
    expect(told([action('a'), note('o', { kind: 'order' })])).toBe('Det er notert 1 tiltak og 1 bestilling.');
    expect(told([note('o', { kind: 'order' })])).toBe('Det er notert 1 bestilling.');
    expect(told([action('a')], 'en')).toBe('1 action was noted.');
  });

  it('is that they are agreed on where the room has said yes to them all', () => {
    const both = [action('a', YES), action('b', { ...YES, due: isoDate('2026-12-01') })];
    expect(told(both)).toBe('Det er avtalt 2 tiltak. Den første fristen er 1. desember.');
    expect(told([...both, note('o', { kind: 'order' })], 'en')).toBe(
      'The room has agreed on 2 actions. 1 request was noted. The first deadline is 1 December.',
    );
  });

  it('is how many the room has said yes to, where it is some of them', () => {
    const some = [action('a', YES), action('b'), note('o', { kind: 'order' })];
    expect(told(some)).toBe('Det er notert 2 tiltak og 1 bestilling. Salen har sagt ja til 1 av tiltakene.');
    expect(told(some, 'nn')).toBe('Det er notert 2 tiltak og 1 bestilling. Salen har sagt ja til 1 av tiltaka.');
  });

  it('is a point the room agrees on where it was noted as one: that note is the agreement', () => {
    expect(told([note('n', { kind: 'agreed' })])).toBe('Salen er enig om 1 punkt.');
  });
});
