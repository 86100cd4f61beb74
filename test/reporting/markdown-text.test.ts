import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, inline, markdownText, oneLine } from '../../src/reporting/text/markdown-text';

/** What stands in Markdown as it was typed, read aloud from a letter or a chat. */
const PLAIN = [
  '22.–23. november 2026',
  '1.1 Bakgrunn',
  'kl. 15.10–15.35, 3–5 minutter',
  '8 * 3 = 24',
  'snake_case og a_b_c',
  '(se vedlegg) [sic]',
  'under 5 < 6 > 4',
  'ca. ~10 min',
  'R&D og Berg & Sønn',
  'a | b',
  '#tema',
  '-5 grader',
  '+47 900 00 000',
  'pris: 100,-',
  'C#',
];

describe('text in Markdown', () => {
  it.each(PLAIN)('stands as it was typed where nothing would be misread: %s', (text) => {
    expect([markdownText(text), inline(text), oneLine(text)]).toEqual([text, text, text]);
  });

  it.each([
    ['1. desember', '1\\. desember'],
    ['12) tolv', '12\\) tolv'],
    ['# Overskrift', '\\# Overskrift'],
    ['- punkt', '\\- punkt'],
    ['+ punkt', '\\+ punkt'],
    ['* punkt', '\\* punkt'],
    ['> sitat', '\\> sitat'],
    ['---', '\\---'],
    ['- - -', '\\- - -'],
    ['***', '\\*\\*\\*'],
    ['Tittel\n===', 'Tittel  \n\\==='],
    ['a | b\n:-- | --', 'a | b  \n\\:-- | --'],
    ['    kode', 'kode'],
    ['*fet*', '\\*fet\\*'],
    ['_skrå_', '\\_skrå\\_'],
    ['~~strøket~~', '\\~\\~strøket\\~\\~'],
    ['~~~', '\\~\\~\\~'],
    ['`kode`', '\\`kode\\`'],
    ['[her](https://ks.no)', '\\[her](https://ks.no)'],
    ['[ ] gjøre', '\\[ ] gjøre'],
    ['![bilde][1]', '!\\[bilde]\\[1]'],
    ['<b>nei</b>', '\\<b>nei\\</b>'],
    ['&copy; 2026', '\\&copy; 2026'],
    ['C:\\*', 'C:\\\\\\*'],
    ['en\rto', 'en  \nto'],
  ])('is escaped where it would be: %s', (text, made) => {
    expect(markdownText(text)).toBe(made);
  });

  it('needs no mark for what begins a line where the line has begun already', () => {
    expect([inline('1. desember'), cell('- 5'), inline('# en #')]).toEqual(['1. desember', '- 5', '# en \\#']);
    expect([cell('a | b'), oneLine('1. desember')]).toEqual(['a \\| b', '1\\. desember']);
  });

  it('begins no block, whatever is typed', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'#-+*>=_~`|: \t\n\r1.)a[x]<&;\\'.split('')), maxLength: 14 });
    fc.assert(
      fc.property(typed, (text) => {
        for (const line of markdownText(text).split('\n')) {
          expect(line.trimEnd()).not.toMatch(
            /^(?:#{1,6}(?:\s|$)|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|>|=+$|`{3}|~{3}|\t| {4}|(?:[-*_]\s*){3,}$|<[a-z/!?])/u,
          );
        }
      }),
      { numRuns: 2000 },
    );
  });
});
