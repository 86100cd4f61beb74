import { describe, expect, it } from 'vitest';
import { read, rows } from './rows';

describe('an agenda as people write it', () => {
  it('is numbered by its cases, with breaks and lettered parts between', () => {
    expect(
      rows(
        'Saksliste:',
        'Sak 31/24 Godkjenning av innkalling',
        'Sak 32/24 Regnskap v/ kasserer Steinar Myr',
        'Kaffe og vafler',
        'Sak 33/24 Arbeidsplan',
        'a) Skilting',
        'Sak 34/24 Eventuelt',
      ),
    ).toEqual([
      '- - practical Godkjenning av innkalling',
      '- - talk Regnskap (kasserer Steinar Myr)',
      '- - break Kaffe og vafler',
      '- - talk Arbeidsplan',
      '  - - talk Skilting',
      '- - other Eventuelt',
    ]);
  });

  it('tells lengths in a column of times, from the hour told with the date', () => {
    expect(
      rows(
        'Mandag den 9. marts 2026 kl. 12.30 på Rådhuset',
        'Emne\tTid\tAnsvarlig',
        'Velkommen\t10 min\tBirgitte Storgaard',
        'Summegrupper\t15 min\t',
        'Kaffe\t15 min\t',
      ),
    ).toEqual([
      '12:30 12:40 welcome Velkommen (Birgitte Storgaard)',
      '12:40 12:55 group Summegrupper',
      '12:55 13:10 break Kaffe',
    ]);
  });

  it('says PM once for both ends, and hours bare', () => {
    expect(rows('7-7.10 PM Welcome', '7.10-8.30 PM Talk about rivers', '8.30-8.45 PM Tea', '8.45 PM Close')).toEqual([
      '19:00 19:10 welcome Welcome',
      '19:10 20:30 talk Talk about rivers',
      '20:30 20:45 break Tea',
      '20:45 - summary Close',
    ]);
    expect(rows('18–19 Ankomst', '19–19.30 Velkomst', '20 Middag', '21–21.30 Quiz')).toContain(
      '20:00 21:00 break Middag',
    );
  });

  it('tells only the start of a block whose first part begins with it', () => {
    expect(
      rows(
        '12.00 Lunsj',
        '13.00 Dypdykk',
        '13.00 Havn v/ Kari Vik',
        '13.30 Handel v/ Tom Eide',
        '14.00 Pause',
        '14.15 Slutt',
      ),
    ).toEqual([
      '12:00 13:00 break Lunsj',
      '13:00 14:00 talk Dypdykk',
      '  13:00 13:30 talk Havn (Kari Vik)',
      '  13:30 14:00 talk Handel (Tom Eide)',
      '14:00 14:15 break Pause',
      '14:15 - summary Slutt',
    ]);
  });

  it('has songs between points, cases under a block, and what is to be done by a time', () => {
    expect(
      rows(
        'Innen 18.30 Pynting av salen',
        '18.30 Velkommen',
        '18.40 Tre fortellinger',
        '18.40 Case: Elva v/ Kari Vik',
        '19.00 Case: Fjellet v/ Tom Eide',
        '19.20 Reflekterende team',
        '19.40 Hilsen frå kommunen',
        'Sang: Måne og sol',
        '20.00 Slutt',
      ),
    ).toEqual([
      '18:30 - practical Pynting av salen',
      '18:30 18:40 welcome Velkommen',
      '18:40 19:20 talk Tre fortellinger',
      '  18:40 19:00 talk Case: Elva (Kari Vik)',
      '  19:00 19:20 talk Case: Fjellet (Tom Eide)',
      '19:20 19:40 reflection Reflekterende team',
      '19:40 - talk Hilsen frå kommunen',
      '- - other Sang: Måne og sol',
      '20:00 - summary Slutt',
    ]);
  });

  it('is told carelessly, in small letters', () => {
    expect(
      rows(
        'ca 10 alle er framme',
        '10.15 kaffe, Grete fikser',
        '10.45 jobbe med planen, i grupper',
        ' gruppe 1: økonomi (Roar)',
        ' gruppe 2: medlemmer (Siv)',
        '12.00 luft',
        '12.15 hver gruppe legger fram',
        '13 ferdig, kjør forsiktig',
      ),
    ).toEqual([
      '10:00 10:15 talk alle er framme',
      '10:15 10:45 break kaffe (Grete)',
      '10:45 12:00 group jobbe med planen, i grupper',
      '  - - group gruppe 1: økonomi (Roar)',
      '  - - group gruppe 2: medlemmer (Siv)',
      '12:00 12:15 break luft',
      '12:15 13:00 plenary hver gruppe legger fram',
      '13:00 - summary ferdig, kjør forsiktig',
    ]);
  });

  it('tells its start and its end above lengths', () => {
    expect(rows('start 1630, slutt senest 2000', '', "10' runde", "20' regnskap – Anne Grete", "15' pizza")).toEqual([
      '16:30 16:40 talk runde',
      '16:40 17:00 talk regnskap (Anne Grete)',
      '17:00 17:15 break pizza',
    ]);
  });

  it('is copied out of a sheet, with a cell of several lines', () => {
    const { days } = read(
      'Start\tLengde\tTema\tHvem',
      '09:00\t0:30\tVelkommen\tKari Vik',
      '09:30\t1:15\t"Gruppearbeid: Prioriter',
      '– Hva først?',
      '– Hva kan vente?"\tBordvertene',
      '\t\tGruppebilde\tTom Eide',
      '10:45\t0:15\tPause\t',
    );
    expect(days[0]?.items).toMatchObject([
      { start: '09:00', minutes: 30, responsible: 'Kari Vik' },
      { start: '09:30', minutes: 75, title: 'Gruppearbeid: Prioriter', responsible: 'Bordvertene' },
      { start: null, title: 'Gruppebilde', responsible: 'Tom Eide' },
      { start: '10:45', minutes: 15, responsible: null },
    ]);
  });

  it.each([
    'Hvis vi får tid / eventuelt bytte ut noe:',
    'If we have a spare slot',
    'Dersom det blir noko til overs',
    'Hvis der bliver tid',
    'Om vi hinner',
  ])('keeps in reserve what stands below «%s»', (head) => {
    const { alternatives, days } = read('09.00 Start', '09.30 Innlegg', '10.00 Slutt', '', head, 'Film – 10 min');
    expect(alternatives).toMatchObject([{ title: 'Film', minutes: 10 }]);
    expect(days[0]?.items).toHaveLength(3);
  });

  it.each([
    ['Kl. 12.30 er der kaffe på lærerværelset', 'kaffe på lærerværelset'],
    ['Kl. 12 serveres lunsj', 'lunsj'],
    ['12.00 there is soup in the hall', 'soup in the hall'],
  ])('tells in a sentence what there is: «%s»', (line, title) => {
    expect(read('09.00 Start', line, '14.00 Slutt').days[0]?.items[1]).toMatchObject({ title });
  });

  it('begins a title with letters outside English', () => {
    expect(rows('9.00 Støtteordninger', '9.30 Städning', '10.00 Stå fram')).toHaveLength(3);
  });

  it('is sent in a letter, whose own date is not the meeting’s', () => {
    const { days } = read(
      'Fra: Synnøve Aasland',
      'Sendt: tirsdag 3. februar 2026 14:12',
      'Emne: Program for samlingen',
      'Vi ses torsdag 12. mars 2026 i Kongsberg.',
      '09.00 Velkommen',
      '09.15 Innlegg',
      '10.00 Pause',
    );
    expect(days[0]?.date).toBe('2026-03-12');
  });
});

describe('a page copied from the web', () => {
  it('tells the hours in a table above, and its menus are no points', () => {
    expect(
      rows(
        'Når\tOnsdag 4. mars 2026 kl. 09.00–15.00',
        'Tid\tTema\tAnsvarlig',
        '09.00\tKraft, kabler og kaier: hva koster det?\tIdun Røsvik',
        '14.00\tSkriv ut kartet\t',
        '14.45\tAvslutning\tIdun Røsvik',
        '',
        'Del denne siden\tSkriv ut',
        'Kontakt\tpost@fjord.example\t55 55 33 33',
      ),
    ).toEqual([
      '09:00 14:00 talk Kraft, kabler og kaier: hva koster det? (Idun Røsvik)',
      '14:00 14:45 talk Skriv ut kartet',
      '14:45 15:00 summary Avslutning (Idun Røsvik)',
    ]);
  });

  it('has pictures before times, rooms last in a track’s name, and first names known from above', () => {
    expect(
      rows(
        '🕒 09.00 Velkommen v/ Lissi Kjærulff',
        '10.00 Parallelle økter',
        'Sesjon A: Fall (Hytta) v/ Eskil Moe',
        'Sesjon B: Natt (Låven) v/ Nazia Bøe',
        '11.00 Avslutning',
        'Lissi',
        '12.00 Slutt',
      ),
    ).toEqual([
      '09:00 10:00 welcome Velkommen (Lissi Kjærulff)',
      '10:00 11:00 talk Parallelle økter',
      '  - - talk Sesjon A: Fall (Eskil Moe)',
      '  - - talk Sesjon B: Natt (Nazia Bøe)',
      '11:00 12:00 summary Avslutning (Lissi)',
      '12:00 - summary Slutt',
    ]);
  });
});

describe('who holds a point', () => {
  it.each([
    ['Jordvern i ny plan, Åsmund Tveit frå kommunen', 'Jordvern i ny plan', 'Åsmund Tveit frå kommunen'],
    ['Makeovers, by Tamsin & Joe from Nook', 'Makeovers', 'Tamsin & Joe from Nook'],
    ['Summing up, by the Company Secretary', 'Summing up', 'the Company Secretary'],
    ['Middag. Toastmaster: Wenche Lofthus', 'Middag', 'Wenche Lofthus'],
    ['Att våga, Nadja Öberg (Företagarna)', 'Att våga', 'Nadja Öberg (Företagarna)'],
    ['Arbetsdagar (Ingalill och Roger Fors)', 'Arbetsdagar', 'Ingalill och Roger Fors'],
    ['Lekeplassen (Ingunn orienterer)', 'Lekeplassen', 'Ingunn'],
    ['Hovedforedrag, Ida Haga, forsker ved NTNU', 'Hovedforedrag', 'Ida Haga, forsker ved NTNU'],
    ['Velkommen (Lisbeth, skoleleder)', 'Velkommen', 'Lisbeth, skoleleder'],
    ['Feedback (Margery holds the flipchart)', 'Feedback', 'Margery'],
    ['Velkommen fra Kari Vik, ordfører', 'Velkommen', 'Kari Vik, ordfører'],
    ['Welcome from the Chair', 'Welcome from the Chair', null],
    ['Dans til Hr. Olsens Orkester', 'Dans til Hr. Olsens Orkester', null],
    ['Hvem gjør hva? Samtlige avdelingsledere', 'Hvem gjør hva?', 'Samtlige avdelingsledere'],
    ['Hvorfor MUS? Oplæg ved Torben Lund', 'Hvorfor MUS?', 'Torben Lund'],
  ])('%s', (line, title, responsible) => {
    const { days } = read('09.00 Åpning', `09.15 ${line}`, '10.00 Pause');
    expect(days[0]?.items[1]).toMatchObject({ title, responsible });
  });

  it('stands below, where that is the way of the text', () => {
    const { days } = read(
      ...['09.00', 'Åpning', 'Ordfører Kari Vik', '09.15', 'Havet', 'Tom Eide', '10.00', 'Fjellet', 'Ida Moe'],
      ...['11.00', 'Ungdom', 'Mental Helse Ungdom', '12.00', 'Tilsyn', 'Datatilsynet', '12.30', 'Lunsj'],
    );
    expect(days[0]?.items.map(({ responsible }) => responsible)).toEqual([
      'Ordfører Kari Vik',
      'Tom Eide',
      'Ida Moe',
      'Mental Helse Ungdom',
      'Datatilsynet',
      null,
    ]);
  });

  it('is told for a part as for those beside it', () => {
    const { days } = read(
      '13.00–14.15 Parallelle spor',
      '- Spor A (Sal 1): Økonomi – advokat Camilla Brix',
      '- Spor B (Sal 2): Natur – WSP Danmark',
      '- Spor C (Teltet): Borgerne – Anders Toft',
      '14.15 Kaffe',
    );
    expect(days[0]?.items[0]?.children).toMatchObject([
      { title: 'Spor A: Økonomi', responsible: 'advokat Camilla Brix' },
      { title: 'Spor B: Natur', responsible: 'WSP Danmark' },
      { title: 'Spor C: Borgerne', responsible: 'Anders Toft' },
    ]);
  });
});
