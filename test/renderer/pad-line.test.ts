import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTE_KINDS } from '../../src/domain/notes/note';
import { LEADING_MARKS, nameBeingTyped, readPadLine } from '../../src/renderer/features/notes/line/pad-line';
import { withSpeakerApart } from '../../src/renderer/features/notes/line/pad-names';

const NAMES = ['Kari', 'Kari Vik', 'Næringssjef', 'Fjordvik Mek'];

describe('readPadLine', () => {
  it('reads owner and horizon of an action', () => {
    expect(readPadLine('Besøke tjue bedrifter @Næringssjef /3 uker', 'action', NAMES)).toMatchObject({
      kind: 'action',
      text: 'Besøke tjue bedrifter',
      owner: 'Næringssjef',
      speaker: '',
      horizon: 'weeks',
    });
  });

  it.each([
    ['/3 dager', 'days'],
    ['/3 dagar', 'days'],
    ['/3d', 'days'],
    ['/3 days', 'days'],
    ['/3 uker', 'weeks'],
    ['/3 veker', 'weeks'],
    ['/3u', 'weeks'],
    ['/3w', 'weeks'],
    ['/3 måneder', 'months'],
    ['/3 månader', 'months'],
    ['/3 months', 'months'],
    ['/3M', 'months'],
  ] as const)('reads %s as a horizon', (typed, horizon) => {
    expect(readPadLine(`Lage en plan ${typed}`, 'action')).toMatchObject({ text: 'Lage en plan', horizon });
  });

  it('leaves a horizon in the text of anything but an action', () => {
    expect(readPadLine('Møte /3 uker', 'contribution')).toMatchObject({ text: 'Møte /3 uker', horizon: null });
  });

  it('takes /3 in other words as text', () => {
    expect(readPadLine('Øke 1/3 uker og /3 ukesverk', 'action').horizon).toBeNull();
  });

  it('gives the name to whom an order goes to, and else to whoever said it', () => {
    expect(readPadLine('> Oversikt over arealer @Plansjef', 'contribution')).toMatchObject({
      kind: 'order',
      text: 'Oversikt over arealer',
      recipient: 'Plansjef',
    });
    expect(readPadLine('Mer bredbånd @kari vik', 'contribution', NAMES)).toMatchObject({
      text: 'Mer bredbånd',
      speaker: 'Kari Vik',
    });
  });

  it('takes the longest known name, one in quotes, or one word', () => {
    expect(readPadLine('Ja @Kari Vik sier', 'idea', NAMES)).toMatchObject({ text: 'Ja sier', speaker: 'Kari Vik' });
    expect(readPadLine('Ja @Kari sier', 'idea', NAMES)).toMatchObject({ text: 'Ja sier', speaker: 'Kari' });
    expect(readPadLine('Ja @«Ola By» sier', 'idea')).toMatchObject({ text: 'Ja sier', speaker: 'Ola By' });
    expect(readPadLine('Ja @Ola, sier', 'idea')).toMatchObject({ text: 'Ja, sier', speaker: 'Ola' });
    expect(readPadLine('Om fondet @Ap @Sp', 'disagreed')).toMatchObject({ text: 'Om fondet', speaker: 'Ap, Sp' });
  });

  it.each([
    ['Lage en sak @Kari Vik /3 uker', 'Kari Vik', 'Lage en sak'],
    ['Lage en sak @Anne-Lise Østby Haugen og rådet', 'Anne-Lise Østby Haugen', 'Lage en sak og rådet'],
    ['@Kari Vik lager en sak', 'Kari', 'Vik lager en sak'],
    ['@Kari Vik Lage en sak', 'Kari Vik', 'Lage en sak'],
    ['@Ola Flere boliger', 'Ola', 'Flere boliger'],
    ['Vi må våge. @Ola Flere boliger', 'Ola', 'Vi må våge. Flere boliger'],
    ['Lage en sak @Ola Vi venter', 'Ola', 'Lage en sak Vi venter'],
    ['Lage en sak @Ola. Vi venter', 'Ola', 'Lage en sak. Vi venter'],
    ['Lage en sak @Ola\nVi venter', 'Ola', 'Lage en sak\nVi venter'],
    ['Lage en sak @ola Vik', 'ola', 'Lage en sak Vik'],
    ['Lage en sak @Ola Nordmann, @Per By', 'Ola Nordmann, Per By', 'Lage en sak,'],
  ])('takes the capitalised words after an unknown name, but not the first of a sentence: %s', (line, owner, text) => {
    expect(readPadLine(line, 'action')).toMatchObject({ owner, text });
  });

  it('lets a known name of one word go on into a longer one, and leaves a longer one as it is known', () => {
    expect(readPadLine('Sak @Kari Nes /3u', 'action', NAMES)).toMatchObject({ owner: 'Kari Nes', text: 'Sak' });
    expect(readPadLine('Sak @Kari Vik Mer', 'action', NAMES)).toMatchObject({ owner: 'Kari Vik', text: 'Sak Mer' });
  });

  it('reads a line in quotes as a quote also when an unknown name of two words follows', () => {
    expect(readPadLine('«Vi er flinke.» @Kari Moen', 'contribution')).toMatchObject({
      kind: 'quote',
      text: 'Vi er flinke.',
      speaker: 'Kari Moen',
    });
  });

  it('leaves an address alone', () => {
    expect(readPadLine('Skriv til post@fjordvik.no', 'contribution').text).toBe('Skriv til post@fjordvik.no');
  });

  it.each(LEADING_MARKS.filter(({ mark }) => mark !== '"'))('reads «$mark » first as $kind', ({ mark, kind }) => {
    expect(readPadLine(`${mark} Vei`, 'contribution')).toMatchObject({ kind, text: 'Vei' });
    expect(readPadLine(`${mark}Vei`, 'contribution')).toMatchObject({ kind: 'contribution', text: `${mark}Vei` });
  });

  it('lets a chosen kind stand, and the mark with it', () => {
    expect(readPadLine('- Vei', 'action')).toMatchObject({ kind: 'action', text: '- Vei' });
  });

  it('reads a line in quotes as a quote, without the marks', () => {
    expect(readPadLine('«Vi er flinke.» @Kari', 'contribution', NAMES)).toMatchObject({
      kind: 'quote',
      text: 'Vi er flinke.',
      speaker: 'Kari',
    });
    expect(readPadLine('"Vi er flinke', 'contribution')).toMatchObject({ kind: 'quote', text: 'Vi er flinke' });
    expect(readPadLine('«Vi er flinke»', 'quote').text).toBe('Vi er flinke');
  });

  it.each([
    ['Kari Moen: Vi snakker for lite', 'Kari Moen', 'Vi snakker for lite'],
    ['«Kari Moen: Vi snakker for lite»', 'Kari Moen', 'Vi snakker for lite'],
    ['Kari Moen: «Vi snakker for lite»', 'Kari Moen', 'Vi snakker for lite'],
    ['Kari Moen (Sp): Vi snakker', 'Kari Moen (Sp)', 'Vi snakker'],
    ['kari vik: Vi snakker', 'Kari Vik', 'Vi snakker'],
    ['Bord 3: Vi snakker', 'Bord 3', 'Vi snakker'],
    ['Ordfører: Vi snakker', 'Ordfører', 'Vi snakker'],
    ['Kari Moen: Vi snakker @Ap', 'Kari Moen, Ap', 'Vi snakker'],
    ['Husk dette: vi snakker', '', 'Husk dette: vi snakker'],
    ['Kl. 10:30 snakker vi', '', 'Kl. 10:30 snakker vi'],
    ['Se Https://fjordvik.no', '', 'Se Https://fjordvik.no'],
    ['Kari Moen:', '', 'Kari Moen:'],
  ])('leaves no name first in a quote: %s', (line, speaker, text) => {
    expect(readPadLine(line, 'quote', NAMES)).toMatchObject({ kind: 'quote', speaker, text });
  });

  it('leaves a name first in the text of anything but a quote', () => {
    expect(readPadLine('Kari Moen: Vi snakker', 'contribution').text).toBe('Kari Moen: Vi snakker');
  });

  it('takes a quote within a sentence as a contribution, marks and all', () => {
    const line = '«Ja-kommune» er et godt ord';
    expect(readPadLine(line, 'contribution')).toMatchObject({ kind: 'contribution', text: line });
  });

  it('takes a line of signs alone as text', () => {
    expect(readPadLine('@Kari', 'action')).toMatchObject({ text: '@Kari', owner: '' });
    expect(readPadLine('/3 uker', 'action')).toMatchObject({ text: '/3 uker', horizon: null });
  });

  it('keeps line breaks', () => {
    expect(readPadLine('Først\n@Kari så', 'idea', NAMES).text).toBe('Først\nså');
  });

  it('never loses text: what is not a sign is the text, and every sign is found again in a field', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '@Kari Vik',
        '@Ola',
        ' Nordmann',
        ' Vi',
        'Kari Moen: ',
        '@"Per By"',
        '/3 uker',
        '/3m',
        '- ',
        '«',
        '»',
        '"',
        '! ',
        '\n',
        ' ',
        'æøå',
      ),
    );
    const bare = (text: string): string => text.replace(/\s/gu, '');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom(...NOTE_KINDS), (pieces, chosen) => {
        const line = pieces.join('');
        const read = readPadLine(line, chosen, NAMES);
        let outside = '';
        let from = 0;
        for (const token of read.tokens) {
          expect(token.start).toBeGreaterThanOrEqual(from);
          outside += line.slice(from, token.start);
          from = token.end;
        }
        expect(bare(read.text)).toBe(bare(outside + line.slice(from)));
        if (line.trim() !== '') expect(read.text).not.toBe('');
        const people = read.speaker + read.recipient + read.owner;
        for (const token of read.tokens) {
          if (token.type === 'person') expect(people).toContain(token.value);
          if (token.type === 'horizon') expect(read.horizon).toBe(token.value);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('nameBeingTyped', () => {
  it('finds what follows the last @', () => {
    expect(nameBeingTyped('Møte @')).toEqual({ start: 5, typed: '' });
    expect(nameBeingTyped('Møte @Kari V')).toEqual({ start: 5, typed: 'Kari V' });
    expect(nameBeingTyped('post@fjord')).toBeNull();
    expect(nameBeingTyped('Møte')).toBeNull();
  });
});

describe('withSpeakerApart', () => {
  it('takes the name off a quote, unless somebody else is said to have said it', () => {
    const said = { text: 'Kari Moen: Vi snakker', speaker: '' };
    expect(withSpeakerApart(said)).toEqual({ text: 'Vi snakker', speaker: 'Kari Moen' });
    expect(withSpeakerApart({ ...said, speaker: 'Ap' })).toEqual({ ...said, speaker: 'Ap' });
  });
});

describe('tables and groups', () => {
  it.each([
    ['Lokaler står tomme @Bord 3', 'Bord 3', 'Lokaler står tomme'],
    ['@Gruppe 12 vil ha svar', 'Gruppe 12', 'vil ha svar'],
    ['Møtes @Kari 3 mars', 'Kari', 'Møtes 3 mars'],
    ['@Bord 10:30', 'Bord', '10:30'],
  ])('%s', (line, speaker, text) => {
    const read = readPadLine(line, 'contribution');
    expect({ speaker: read.speaker, text: read.text }).toEqual({ speaker, text });
  });
});

describe('the four of a SWOT', () => {
  it.each([
    ['++ Korte veier', 'strength'],
    ['-- Få folk', 'weakness'],
    ['** Havvind', 'opportunity'],
    ['!! Fraflytting', 'challenge'],
  ] as const)('%s is a %s', (line, kind) => {
    expect(readPadLine(line, 'contribution')).toMatchObject({ kind, text: line.slice(3) });
  });
});

describe('tags', () => {
  it('before and after what is said are signs, and within it words as well', () => {
    expect(readPadLine('Vi må bygge #bredbånd nå #næring', 'contribution')).toMatchObject({
      text: 'Vi må bygge bredbånd nå',
      tags: ['bredbånd', 'næring'],
    });
    expect(readPadLine('- #vei Veien er smal. #skole @Kari Vik', 'contribution', NAMES)).toMatchObject({
      text: 'Veien er smal.',
      speaker: 'Kari Vik',
      tags: ['vei', 'skole'],
    });
  });
  it('are one however they are written', () => {
    expect(readPadLine('Ja #Skole', 'idea', [], ['skole']).tags).toEqual(['skole']);
  });
  it('are no numbers, and nothing within a word or an address', () => {
    const text = 'Nummer #1 i https://x.no/#vei og a#b';
    expect(readPadLine(text, 'contribution')).toMatchObject({ text, tags: [] });
  });
  it('stand after a quote', () => {
    expect(readPadLine('«Slik er det» #areal', 'contribution')).toMatchObject({
      kind: 'quote',
      text: 'Slik er det',
      tags: ['areal'],
    });
  });
  it('alone are what was typed', () => {
    expect(readPadLine('#areal', 'contribution')).toMatchObject({ text: '#areal', tags: [] });
  });
});

describe('two letters', () => {
  const people = ['Kari Vik', 'Ola By', 'Odd Berg', 'Sp', 'Kvinesdal kommune'];
  it('name the one whose initials they are', () => {
    expect(readPadLine('Mer bredbånd @KV', 'contribution', people)).toMatchObject({ speaker: 'Kari Vik' });
    expect(readPadLine('@OB Mer bredbånd', 'contribution', people)).toMatchObject({ speaker: 'OB' });
  });
  it('in small letters are the beginning of a name where they can be', () => {
    expect(readPadLine('Ja @kv', 'contribution', people)).toMatchObject({ speaker: 'kv' });
    expect(readPadLine('Ja @kv', 'contribution', ['Kari Vik'])).toMatchObject({ speaker: 'Kari Vik' });
  });
  it('can be the name of an organisation', () => {
    expect(readPadLine('Nei @sp', 'contribution', people)).toMatchObject({ speaker: 'Sp' });
  });
});
