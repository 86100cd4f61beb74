import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIn, indexQuery, matches, parseSearch, type SearchWidth } from '../../../src/domain/search/search-query';
import { snippetOf } from '../../../src/domain/search/search-snippet';
import { formsOf } from '../../../src/domain/search/search-words';

const WIDTHS: readonly SearchWidth[] = ['forms', 'beginnings'];

function index(...texts: string[]) {
  const db = new Database(':memory:');
  db.exec(`CREATE VIRTUAL TABLE i USING fts5 (text, tokenize = 'unicode61 remove_diacritics 0')`);
  const add = db.prepare('INSERT INTO i (text) VALUES (?)');
  for (const text of texts) add.run(text.normalize('NFC'));
  const look = db.prepare('SELECT text FROM i WHERE i MATCH ? ORDER BY rowid').pluck();
  return (typed: string, width: SearchWidth = 'forms') => look.all(indexQuery(parseSearch(typed), width));
}

/** What people type, and what nobody does: the index's own signs among it. */
const typing = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        '*',
        '^',
        ':',
        '(',
        ')',
        '{',
        '-',
        '+',
        'AND',
        'OR',
        'NOT',
        'NEAR(',
        'å',
        'text',
        ' ',
        "'",
        '«',
        '\0',
        '\ud800',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom('næringen', 'skole', 'Ålesund', '09:30', 'e-post', '"to ord"'), { maxLength: 30 })
    .map((parts) => parts.join(' ')),
);

describe('what is typed', () => {
  test('never makes a question that the index refuses', () => {
    const look = index('Næringsarealer må være klare før bedriftene spør', 'text AND NOT OR');
    fc.assert(
      fc.property(typing, fc.constantFrom(...WIDTHS), (typed, width) => {
        if (parseSearch(typed).length > 0) look(typed, width);
      }),
      { numRuns: 500 },
    );
  });

  test('finds in a text it was taken from, in the index as when read through', () => {
    const words = fc.array(fc.stringMatching(/^[a-zæøåA-ZÆØÅ0-9]{1,12}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.boolean(), (all, from, count, quoted) => {
        const some = all.slice(from % all.length, (from % all.length) + 1 + (count % 3)).join(' ');
        const typed = quoted ? `«${some}»` : some;
        const text = `${all.join(' ')}.`;
        expect(index(text)(typed)).toEqual([text]);
        expect(matches([text], parseSearch(typed), 'forms')).toBe(true);
      }),
    );
  });

  test('the index and the reading through agree on every text', () => {
    const word = fc.constantFrom(
      'bygg',
      'bygge',
      'bygd',
      'byggene',
      'regel',
      'reglene',
      'rom',
      'rommet',
      'skolebygg',
      'by',
      'bok',
    );
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(', '));
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 6 }),
        word,
        word,
        fc.constantFrom(...WIDTHS),
        (texts, a, b, width) => {
          for (const typed of [a, `${a} ${b}`, `"${a} ${b}"`]) {
            const query = parseSearch(typed);
            expect(index(...texts)(typed, width)).toEqual(texts.filter((each) => matches([each], query, width)));
          }
        },
      ),
    );
  });

  test('nothing but signs is nothing to look for', () => {
    for (const typed of ['', '  ', '"', '«»', '***', '(-)']) expect(parseSearch(typed)).toEqual([]);
  });
});

describe('words as they are bent', () => {
  test.each([
    ['bedriftene', 'bedrift bedriften bedrifter'],
    ['bedrift', 'bedriftene bedriftens'],
    ['kommune', 'kommunen kommuner kommunene kommunenes kommunane'],
    ['kommunene', 'kommune kommuner'],
    ['skole', 'skolen skoler skolene'],
    ['areal', 'areala arealene arealer arealet'],
    ['bestilte', 'bestille bestiller bestilt'],
    ['bestille', 'bestilte bestilt bestiller'],
    ['bygde', 'bygge bygger bygd'],
    ['rom', 'rommet rommene rom'],
    ['rommet', 'rom rommene'],
    ['regel', 'regler reglene regelen'],
    ['reglene', 'regel regler'],
    ['sykler', 'sykkel sykkelen'],
    ['lederne', 'leder lederen'],
    ['bok', 'bøker bøkene boka'],
    ['muligheter', 'mulighet muligheten mulighetene'],
    ['viktig', 'viktige viktigere viktigst viktigste'],
    ['jobbet', 'jobbe jobber'],
    ['kasta', 'kaste kaster kastet kastar'],
    ['museum', 'museet museene'],
  ])('%s is found as %s', (typed, others) => {
    expect([...formsOf(typed)]).toEqual(expect.arrayContaining(others.split(' ')));
  });

  test('å is not a, and ø is not o', () => {
    const look = index('Vi må på land', 'Ma pa land', 'Øl', 'Ol');
    expect(look('må')).toEqual(['Vi må på land']);
    expect(look('ØL')).toEqual(['Øl']);
    expect(look('MÅ'.normalize('NFD'))).toEqual(['Vi må på land']);
  });

  test('come before words that only begin alike', () => {
    const look = index('Vi må komme i gang', 'Kommunen må', 'Skolebygget', 'Skolen');
    expect(look('komme')).toEqual(['Vi må komme i gang']);
    expect(look('skole', 'forms')).toEqual(['Skolen']);
    expect(look('skole', 'beginnings')).toEqual(['Skolebygget', 'Skolen']);
  });

  test('within quotes, and within one word with signs, they stand as they are and side by side', () => {
    const look = index('klare før bedriftene', 'bedriftene før klare', 'Send en e-post kl. 09.30', 'post e');
    expect(look('«klare før»')).toEqual(['klare før bedriftene']);
    expect(look('"klare før')).toEqual(['klare før bedriftene']);
    expect(look('e-post')).toEqual(['Send en e-post kl. 09.30']);
    expect(look('09.30')).toEqual(['Send en e-post kl. 09.30']);
  });
});

describe('what is shown of a note', () => {
  const shown = (text: string, typed: string) =>
    snippetOf(text, parseSearch(typed), 'forms')
      .map((part) => (part.marked ? `[${part.text}]` : part.text))
      .join('');

  test('has what was looked for marked, as it was written', () => {
    expect(shown('Næringsareala må klargjøres FØR bedriften spør', 'før bedrifter')).toBe(
      'Næringsareala må klargjøres [FØR] [bedriften] spør',
    );
    expect(shown('Ingenting her', 'annet')).toBe('Ingenting her');
  });

  test('is the part of a long text where it stands', () => {
    const text = `${'Innledning om noe annet. '.repeat(30)}Her er havna. ${'Mer etterpå. '.repeat(30)}`;
    const snippet = shown(text, 'havn');
    expect(snippet).toContain('Her er [havna].');
    expect([snippet.startsWith('…'), snippet.endsWith('…'), snippet.length < 260]).toEqual([true, true, true]);
  });

  test('is always a piece of the text, never half a sign', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 600 }),
        fc.string({ minLength: 1, maxLength: 5 }),
        (text, typed) => {
          const parts = snippetOf(text, parseSearch(typed), 'beginnings');
          const cut = (part: { text: string }) => part.text === '…';
          const inner = parts.slice(
            parts[0] && cut(parts[0]) ? 1 : 0,
            parts.at(-1) && cut(parts.at(-1) ?? { text: '' }) ? -1 : undefined,
          );
          const joined = inner.map((part) => part.text).join('');
          expect(text.includes(joined) || text === parts.map((part) => part.text).join('')).toBe(true);
          expect(joined.isWellFormed()).toBe(text.isWellFormed());
        },
      ),
    );
  });

  test('finds no place outside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), typing, (text, typed) => {
        for (const { from, to } of findIn(text, parseSearch(typed), 'beginnings')) {
          expect(0 <= from && from < to && to <= text.length).toBe(true);
        }
      }),
    );
  });
});
