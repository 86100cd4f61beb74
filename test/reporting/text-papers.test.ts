import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GroupId } from '../../src/domain/ids';
import type { Note } from '../../src/domain/notes/note';
import { PLAIN_DOCUMENT, type ReportDocument } from '../../src/domain/report/report-document';
import { isoDate } from '../../src/domain/time';
import { articleDocument } from '../../src/reporting/text/article-document';
import { letterDocument, letterReceiversIn } from '../../src/reporting/text/letter-document';
import { writeCalendar } from '../../src/reporting/text/write-calendar';
import { writeMarkdown } from '../../src/reporting/text/write-markdown';
import { htmlText, writeWeb } from '../../src/reporting/web/write-web';
import { answer, GATHERING, gathering, item, itemId, note, participant, question, snapshot } from './builders';

const document = (blocks: ReportDocument['sections'][number]['blocks']): ReportDocument => ({
  ...PLAIN_DOCUMENT,
  language: 'nb',
  title: 'Samling',
  sections: [{ id: 'notes', title: 'Notater', blocks, count: null }],
});
const action = (id: string, fields: Partial<Note>): Note => note(id, { kind: 'action', ...fields });

describe('Markdown', () => {
  test('whatever is typed stands as text: no heading, list, link or markup of its own', () => {
    const hostile = [
      '# Ikke overskrift',
      '- ikke liste',
      '1. ikke tall',
      '**ikke fet**',
      '[ikke](lenke)',
      '<b>nei</b>',
      '| a |',
    ];
    const made = writeMarkdown(document(hostile.map((text) => ({ type: 'paragraph', text }))));
    expect(made).toContain('\\# Ikke overskrift');
    expect(made).toContain('\\- ikke liste');
    expect(made).toContain('1\\. ikke tall');
    expect(made).toContain('\\*\\*ikke fet\\*\\*');
    expect(made).not.toMatch(/^(#{1,2}(?! Samling| Notater)|-|\d+\.) /mu);
    expect(made).not.toMatch(/(?<!\\)<b>/u);
  });

  test('a table has as many cells in every row, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 8 }), (rows) => {
        const columns = [
          { label: 'A', width: 1 },
          { label: 'B', width: 1 },
        ];
        const block = { type: 'table', caption: null, columns, rows: rows.map((cells) => ({ cells })) } as const;
        const lines = writeMarkdown(document([block]))
          .split('\n')
          .filter((line) => line.startsWith('|'));
        expect(lines).toHaveLength(rows.length + 2);
        for (const line of lines) expect(line.match(/(?<!\\)(?:\\\\)*\|/gu)).toHaveLength(3);
      }),
    );
  });
});

describe('the calendar', () => {
  test('holds a day for each deadline, in lines no longer than the format allows', () => {
    const text = 'Besøk alle bedriftene; møt dem ute, og hør: hva trenger dere? '.repeat(4);
    const made =
      writeCalendar(
        snapshot({
          notes: [action('note-1', { text, owner: 'Kari, Ola', due: isoDate('2026-12-31') }), action('note-2', {})],
        }),
        'nb',
      ) ?? '';
    expect(made.match(/BEGIN:VEVENT/gu)).toHaveLength(1);
    expect(made).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101');
    for (const line of made.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const whole = made.replaceAll('\r\n ', '');
    expect(whole).toContain('SUMMARY:Frist: Besøk alle bedriftene\\; møt dem ute\\, og hør');
    expect(whole).toContain('Kari\\, Ola');
  });

  test('is not made where nothing is due', () => {
    expect(writeCalendar(snapshot({ notes: [action('note-1', {})] }), 'nb')).toBeNull();
  });

  test('nothing that is typed breaks a line or begins another entry', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const made = writeCalendar(
          snapshot({ notes: [action('n', { text: typed, due: isoDate('2026-12-31') })] }),
          'nb',
        );
        const lines = (made ?? '').split('\r\n');
        expect(lines.filter((line) => /^(BEGIN|END|UID|SUMMARY)/u.test(line))).toHaveLength(6);
        expect(made).not.toMatch(/[^\r]\n|\r[^\n]/u);
      }),
    );
  });
});

describe('the web page', () => {
  const hostile = '<script>alert(1)</script> & "sitat" \u0000 \ud800';

  test('is well-formed, runs nothing and fetches nothing, whatever has been typed', () => {
    const line = { text: hostile, href: 'javascript:alert(1)' };
    const made = writeWeb(
      document([
        { type: 'paragraph', text: hostile },
        { type: 'list', ordered: false, items: [line, { text: 'trygg', href: 'https://example.no/?a="b"' }] },
        { type: 'quote', text: hostile, attribution: hostile },
        {
          type: 'chart',
          ...{ title: hostile, alt: hostile, shape: 'columns', seriesName: '' },
          ...{ categories: [hostile], values: [3] },
        },
      ]),
      () => null,
    );
    expect(made).not.toMatch(/<script|javascript:/iu);
    expect([made.includes('\u0000'), made.isWellFormed()]).toEqual([false, true]);
    expect(made).toContain('href="https://example.no/?a=%22b%22"');
    expect(made.match(/(?:src|href)="(?!#|https:\/\/example|data:)/gu)).toBeNull();
    expect(made).toContain("default-src 'none'");
    expect(made).toContain('lang="nb-NO"');
  });

  test('text comes out as it was typed, but for what no page may hold', () => {
    expect(htmlText(`a<b>&'"`)).toBe('a&lt;b&gt;&amp;&#39;&quot;');
  });
});

const room = () =>
  snapshot({
    gathering: gathering({
      title: 'Første samling',
      network: 'Læring for næring',
      host: 'Lunde',
      goal: 'Felles bilde',
    }),
    items: [
      item('a', { kind: 'welcome', responsible: 'Ordfører Kari Vik' }),
      item('b', { kind: 'talk', responsible: 'Ola Nes', position: 1 }),
    ].map((one) => ({ ...one, dayId: 'day-1' as NonNullable<typeof one.dayId> })),
    participants: [
      participant('p1', { name: 'Kari Vik', organisation: 'Lunde' }),
      participant('p2', { name: 'Ola Nes', organisation: 'Os' }),
    ],
    notes: [
      note('n1', { kind: 'quote', text: 'Ja til mer', consent: 'named', speaker: 'Kari Vik' }),
      note('n2', { kind: 'quote', text: 'HEMMELIG', consent: 'notAsked' }),
      action('n3', { text: 'Besøk bedrifter', owner: 'Ola Nes' }),
      action('n4', { text: 'Ny side', owner: 'Lunde' }),
      note('n5', { kind: 'order', text: 'Lag oversikt', recipient: 'Os' }),
      note('n6', { kind: 'agreed', text: 'Vi begynner nå' }),
    ],
    questions: [question('q1', { text: 'Hvor nyttig?', breakdown: 'organisation' })],
    answers: Array.from({ length: 12 }, (_, n) =>
      answer(`a${n}`, 'q1', n < 6 ? 4 : 8, { segment: n < 6 ? 'Lunde' : 'Os' }),
    ),
  });
const GROUP = {
  ...{ id: 'w1' as GroupId, gatheringId: GATHERING, itemId: itemId('i1'), position: 0, name: 'Bord 1' },
  ...{ room: '', lead: '', members: [] },
};
const said = (made: ReportDocument): string => JSON.stringify(made.sections);

describe('the article', () => {
  test('tells who met, who welcomed, what it is part of, what was agreed, and only quotes that may be used', () => {
    const made = said(articleDocument(room(), 'nb'));
    for (const part of [
      '2 deltakere',
      'Ordfører Kari Vik ønsket velkommen',
      'Læring for næring',
      'Vi begynner nå',
      'Ja til mer',
    ]) {
      expect(made).toContain(part);
    }
    expect(made).toContain('Lunde og Os');
    expect(made).not.toContain('HEMMELIG');
  });

  test('keeps her own words for each paragraph', () => {
    const edits = [{ language: 'nb', key: 'article:lead', text: 'Min egen ingress.', basedOn: '' }] as const;
    const settings = { ...room(), reportSettings: { ...articleSettings, edits } };
    expect(said(articleDocument(settings, 'nb'))).toContain('Min egen ingress.');
  });

  test('of an empty gathering says only that it has been held', () => {
    expect(articleDocument(snapshot(), 'nb').sections[0]?.blocks).toHaveLength(1);
  });
});

const articleSettings = {
  ...{ id: gathering().id, sections: [], edits: [], numbered: false, contents: false },
  ...{ letterhead: '', templateId: null, nextGathering: '' },
};

describe('a letter', () => {
  test('holds what concerns the organisation and its people, and nothing of the others', () => {
    expect(letterReceiversIn(room())).toEqual({ organisations: ['Lunde', 'Os'], others: [] });
    const os = said(letterDocument(room(), 'nb', 'Os'));
    expect([os.includes('Besøk bedrifter'), os.includes('Lag oversikt'), os.includes('Ny side')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(os).toContain('["Hvor nyttig?","6,0","12","8,0","6"]');
    expect(os).not.toContain('ingen tiltak');
  });

  test('goes to whoever an order goes to, too, and never to somebody on the list of participants alone', () => {
    const notes = [
      ...room().notes,
      note('n7', { kind: 'order', text: 'Kart', recipient: 'Fylkeskommunen og NAV' }),
      action('n8', { text: 'Sende kart', owner: 'Ola Nes' }),
    ];
    const whole = { ...room(), notes };
    expect(letterReceiversIn(whole).organisations).toEqual(['Fylkeskommunen', 'Lunde', 'NAV', 'Os']);
    expect(said(letterDocument(whole, 'nb', 'NAV'))).toContain('Kart');
    expect(said(letterDocument(whole, 'nb', 'Os'))).toContain('Sende kart');
  });

  test('to people, offices and groups is told apart from those to organisations', () => {
    const to = (id: string, recipient: string) => note(id, { kind: 'order', recipient });
    const notes = [
      action('n1', { owner: 'Anne' }),
      action('n2', { owner: 'Ordfører Tor Li og Lunner kommune' }),
      to('n3', 'kommunedirektøren'),
      to('n4', 'Statsforvalteren i Innlandet'),
      to('n5', 'Gruppe 1; Innlandet fylkeskommune'),
      to('n6', 'Kari fra NAV'),
    ];
    const group = { ...GROUP, name: 'Gruppe 1' };
    expect(letterReceiversIn({ ...room(), notes, groups: [group] })).toEqual({
      organisations: ['Innlandet fylkeskommune', 'Lunde', 'Lunner kommune', 'Os', 'Statsforvalteren i Innlandet'],
      others: ['Anne', 'Gruppe 1', 'Kari fra NAV', 'kommunedirektøren', 'Ordfører Tor Li'],
    });
  });

  test('tells of the room alone where nobody was asked where they come from', () => {
    const questions = room().questions.map((one) => ({ ...one, breakdown: null }));
    const made = said(letterDocument({ ...room(), questions }, 'nb', 'Os'));
    expect(made).toContain('["Hvor nyttig?","6,0","12"]');
    expect(made).not.toContain('Snitt, dere');
    expect(made).not.toContain('minst seks');
  });

  test('says so where there is nothing, and shows no figures of a few', () => {
    const few = { ...room(), answers: room().answers.slice(0, 5) };
    const made = said(letterDocument({ ...few, notes: [] }, 'nb', 'Os'));
    expect(made).toContain('ingen tiltak eller bestillinger');
    expect(made).not.toContain('Hvor nyttig');
  });
});
