import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KINDS } from '../../src/domain/agenda/agenda';
import { saysKind, wordsIn } from '../../src/words';

const words = fc
  .tuple(fc.constantFrom('nb', 'nn', 'en' as const), fc.constantFrom(...KINDS))
  .map(([language, kind]) => wordsIn(language as 'nb' | 'nn' | 'en')(`common:kind.${kind}`));

it('a title that begins with the word of its kind says it, however that is written and whatever follows', () => {
  const after = fc.tuple(fc.constantFrom('', ':', ' ', ' – ', ', ', '. ', ' ('), fc.string());
  fc.assert(
    fc.property(words, after, fc.boolean(), (word, [sign, rest], loud) => {
      const said = sign === '' ? word : `${word}${sign}${rest}`;
      expect(saysKind(loud ? said.toUpperCase() : ` ${said}`, word)).toBe(true);
    }),
  );
});

it('a word that only begins alike, and a kind named later on, say nothing of it', () => {
  const letters = fc.stringMatching(/^[a-zæøå]{1,8}$/);
  fc.assert(
    fc.property(words, letters, (word, more) => {
      expect(saysKind(`${word}${more}`, word)).toBe(false);
      expect(saysKind(`${word}-${more}`, word)).toBe(false);
      expect(saysKind(`Om ${word}`, word)).toBe(false);
    }),
  );
  expect(saysKind('', 'Innlegg')).toBe(false);
});
