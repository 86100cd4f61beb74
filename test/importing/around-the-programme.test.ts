import { describe, expect, it } from 'vitest';
import { read, rows } from './rows';

describe('what stands around the programme', () => {
  it('has a span of days in its heading, which is no time of day', () => {
    const spans = ['14-15. oktober 2026 – Fjordhotellet', '22–23 september 2026, Folkets Park', '6.-7. oktober 2026'];
    for (const span of spans) {
      expect(rows('Samling for nettverket', span, 'DAG 1', '09.00 Velkommen', '09.30 Lunsj', '10.30 Slutt')).toEqual([
        '09:00 09:30 welcome Velkommen',
        '09:30 10:30 break Lunsj',
        '10:30 - summary Slutt',
      ]);
    }
  });

  it('tells the start in a sentence that goes on', () => {
    for (const sentence of [
      'Vi starter kl. 12.30 i fælleshuset. Formanden har nøglen (mobil 22 41 90 08). Afbud inden 1. november.',
      'Vi börjar kl. 12.30 i bygdegården. Motioner ska ha kommit in senast 4 mars. Swisha fikat: 40 kr till 123 555 01 90.',
      'We start at 12.30 in the village hall, and the key is with Meriel.',
    ]) {
      expect(rows(sentence, '', 'Velkomst – 30 min', 'Kaffepause – 20 min', 'Oplæg om vand – 45 min')).toEqual([
        '12:30 13:00 welcome Velkomst',
        '13:00 13:20 break Kaffepause',
        '13:20 14:05 talk Oplæg om vand',
      ]);
    }
  });

  it('has labels alone on their lines: the day is dated, and not by the last day to sign up', () => {
    const { days } = read(
      'Havnebydagen',
      'Påmeldingsfrist',
      '1. april 2026',
      'Når',
      '15. april 2026 kl. 9–15',
      'Hvor',
      'Sildeloftet',
      '09:00',
      'Registration',
      '09:30',
      'Velkommen',
      '10:00',
      'Lunsj',
    );
    expect(days).toMatchObject([{ label: null, date: '2026-04-15' }]);
    expect(days[0]?.items.map(({ title }) => title)).toEqual(['Registration', 'Velkommen', 'Lunsj']);
  });

  it('has the stamp of a page of notes at the top, which does not date it', () => {
    const lines = ['Samling 1, opplegg', 'fredag 9. januar 2026', '13:42', '', 'Dato for samlingen: 27. januar 2026'];
    const { days } = read(...lines, '10:00 Velkommen', '10:30 Innlegg', '11:30 Lunsj');
    expect(days).toMatchObject([{ label: null, date: '2026-01-27' }]);
  });

  it('ends in what stands below a web page', () => {
    const { days } = read(
      '09.00 Velkommen',
      '10.00 Summering',
      'Ann-Sofi Lidgren',
      '',
      'Dela på Facebook',
      'Om webbplatsen',
    );
    expect(days[0]?.items.at(-1)).toMatchObject({ responsible: 'Ann-Sofi Lidgren' });
  });
});

describe('points run together', () => {
  it('go on past midnight', () => {
    expect(rows('21.30 Revy 22.30–00.30 Dans 00.30 Nattmat 01.15 Buss til byen', '02.00 Slutt')).toEqual([
      '21:30 22:30 other Revy',
      '22:30 00:30 other Dans',
      '00:30 01:15 break Nattmat',
      '01:15 02:00 practical Buss til byen',
      '02:00 - summary Slutt',
    ]);
  });

  it('are broken over two lines in the middle of a word', () => {
    expect(
      rows(
        '09.30 Tea 10.00 Welcome 10.10–10.50 Dormice in the hedge-',
        'rows by Dr Ifor Penhallow 10.50 Coffee break',
        '11.10 Laying a hedge',
      ),
    ).toEqual([
      '09:30 10:00 break Tea',
      '10:00 10:10 welcome Welcome',
      '10:10 10:50 talk Dormice in the hedgerows (Dr Ifor Penhallow)',
      '10:50 11:10 break Coffee break',
      '11:10 - talk Laying a hedge',
    ]);
  });
});

describe('rows without a time', () => {
  const HEAD = 'Tid\tTema\tAnsvarlig';

  it('are parts of the parallel sessions above them', () => {
    expect(
      rows(
        HEAD,
        '10.30–11.45\tParallelle foredrag\t',
        '\tAmming når det butter\tKari-Anne Husby',
        '\tVaksinesamtalen\tAnil Perera',
        '11.45–12.30\tLunsj\t',
      ),
    ).toEqual([
      '10:30 11:45 talk Parallelle foredrag',
      '  - - talk Amming når det butter (Kari-Anne Husby)',
      '  - - talk Vaksinesamtalen (Anil Perera)',
      '11:45 12:30 break Lunsj',
    ]);
  });

  it('are parts of a row no one holds, where each has someone of its own; a single one is a point', () => {
    const table = (...between: string[]) =>
      rows(HEAD, '10.20–11.00\tTre byar berättar\t', ...between, '11.00–11.20\tFika\t');
    expect(table('\tMacken som blev bibliotek\tByalaget i Rönnäs', '\tLanthandeln\tJamal Aziz')).toEqual([
      '10:20 11:00 talk Tre byar berättar',
      '  - - talk Macken som blev bibliotek (Byalaget i Rönnäs)',
      '  - - talk Lanthandeln (Jamal Aziz)',
      '11:00 11:20 break Fika',
    ]);
    expect(table('\tLanthandeln\tJamal Aziz')).toContain('- - talk Lanthandeln (Jamal Aziz)');
  });
});

describe('a part that outlasts its block', () => {
  it('is one mistake, and what comes next stands beside the block', () => {
    const lines = [
      '1615-1730 Rolla til dei folkevalde',
      '1615-1640 Portvakt eller heiagjeng?',
      '1710-1745 Gruppene svarer kvarandre',
      '1730-1740 Beinstrekk',
      '1740-1820 To bedrifter fortel',
    ];
    expect(rows(...lines)).toEqual([
      '16:15 17:30 talk Rolla til dei folkevalde',
      '  16:15 16:40 talk Portvakt eller heiagjeng?',
      expect.stringContaining('  17:10 17:45'),
      '17:30 17:40 break Beinstrekk',
      '17:40 18:20 talk To bedrifter fortel',
    ]);
    expect(read(...lines).warnings.filter(({ type }) => type === 'outside-parent')).toHaveLength(1);
  });
});

describe('who holds a point, in brackets', () => {
  it.each([
    ['Reflekterende team (oppvekstsjefene i Lom og Vågå)', 'oppvekstsjefene i Lom og Vågå'],
    ['Hvad siger de unge selv? (Sofus, Iben og Karla fra Ungerådet)', 'Sofus, Iben og Karla fra Ungerådet'],
    ['Unga entreprenörer (gymnasiet i Hammarforsa)', 'gymnasiet i Hammarforsa'],
    ['Lærlinge på landet (Scenen)', null],
    ['Seniorer med smil (Mødelokale 2)', null],
  ])('%s', (title, responsible) => {
    const { days } = read(`09.00 ${title}`, '10.00 Lunsj');
    expect(days[0]?.items[0]?.responsible ?? null).toBe(responsible);
  });
});

describe('several at once', () => {
  it('are told by where they are, or who holds them, below a point that says so', () => {
    expect(
      rows(
        '13.30–15.00 Værksteder (vælg ét)',
        'Keramik (Pottehuset) – Vibeke Lund',
        'Kor (Salen) – Anders Bøgh',
        'Natur og bål (skoven)',
        '15.00 Kaffe',
      ),
    ).toEqual([
      '13:30 15:00 group Værksteder (vælg ét)',
      '  - - group Keramik (Vibeke Lund)',
      expect.stringContaining('Kor (Anders Bøgh)'),
      expect.stringContaining('Natur og bål'),
      '15:00 - break Kaffe',
    ]);
  });

  it('have their rooms beside them, also behind who holds them', () => {
    const { days } = read(
      '13.30 Parallelle workshops',
      'Den svære samtale ved Pia Rørbæk (lokale 3)',
      'Unge ved HK (foyeren)',
    );
    expect(days[0]?.items[0]?.children).toMatchObject([
      { title: 'Den svære samtale', responsible: 'Pia Rørbæk' },
      { title: 'Unge', responsible: 'HK' },
    ]);
  });
});

describe('a point’s length or time', () => {
  it('stands behind the other half of a title broken in a word', () => {
    expect(
      rows(
        'Start kl. 12.30',
        'Velkommen – 10 min',
        'Gruppearbeid som vertskaps-',
        'kommune – 1 t 15 min',
        'Kaffe (15 min)',
      ),
    ).toEqual([
      '12:30 12:40 welcome Velkommen',
      '12:40 13:55 group Gruppearbeid som vertskapskommune',
      '13:55 14:10 break Kaffe',
    ]);
  });

  it('stands in the sentences of a text message', () => {
    expect(
      rows(
        'Hei folkens! Ta med tøfler. Kl 10 oppmøte og kaffe. 10.15 Velkommen v/Solfrid. 10.30 Økonomien v/Roar. 11.15 Pause.',
        '11,30 Gruppearbeid. ca 12.30 Lunsj. 13.00 Oppsummering.',
      ),
    ).toEqual([
      '10:00 10:15 practical oppmøte og kaffe',
      '10:15 10:30 welcome Velkommen (Solfrid)',
      '10:30 11:15 talk Økonomien (Roar)',
      '11:15 11:30 break Pause',
      '11:30 12:30 group Gruppearbeid',
      '12:30 13:00 break Lunsj',
      '13:00 - summary Oppsummering',
    ]);
  });

  it('goes on through the night into the morning', () => {
    const lines = ['22:00 Arbeid i lag', '00:15 Nudler', '03:00 Arbeid i lag', '07:00 Frokost', '09:15 Premier'];
    expect(rows(...lines)).toHaveLength(5);
    expect(read(...lines).days).toHaveLength(1);
  });
});

describe('lines around a programme that look like times or points', () => {
  it.each([
    'Storgata 12\n1430 Ås',
    '0159 Oslo',
    '10 kommuner, 45 deltakere, 2 dager',
    '4H-gården, Storgata 12',
    'Påmeldingsfrist: 10. september kl. 12.00',
    'Oppdatert 12. februar 2026 kl. 14.30',
    '2030-målene: hvor står vi?',
    'Kl. 09.00–10.30',
  ])('%s', (above) => {
    const timed = ['09.00 Velkommen', '09.15 Innlegg v/ Kari Vik', '10.00 Pause', '10.15–10.30 Avslutning'];
    const lengths = ['Velkommen – 15 min', 'Innlegg v/ Kari Vik – 45 min', '15 Pause', '15 Avslutning'];
    const titles = (lines: readonly string[]) =>
      read('Samling', '', above, '', ...lines).days.flatMap(({ items }) => items.map(({ title }) => title));
    expect(titles(timed)).toEqual(['Velkommen', 'Innlegg', 'Pause', 'Avslutning']);
    expect(titles(lengths)).toEqual(['Velkommen', 'Innlegg', 'Pause', 'Avslutning']);
  });
});

describe('parts of parallel sessions on a web page', () => {
  it('stand below the title that stands below the time, with who holds them below each', () => {
    expect(
      rows(
        '10.45 – 11.45',
        'Parallelle sesjoner',
        'Å rekruttere unge (Sal 2)',
        'Yusuf Hashi, Ungdom mot utenforskap',
        'Lokaler til leie (Sal 3)',
        'Kristin Mæsel, eiendomsavdelingen',
        '11.45',
        'Lunsj',
      ),
    ).toEqual([
      '10:45 11:45 talk Parallelle sesjoner',
      '  - - talk Å rekruttere unge (Yusuf Hashi, Ungdom mot utenforskap)',
      '  - - talk Lokaler til leie (Kristin Mæsel, eiendomsavdelingen)',
      '11:45 - break Lunsj',
    ]);
  });
});
