import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/agenda/gathering';
import type { GroupAnswerId, GroupId } from '../../src/domain/ids';
import type { Note } from '../../src/domain/notes/note';
import { PLAIN_REPORT_SETTINGS, type ReportEdit } from '../../src/domain/report/report-settings';
import { instant } from '../../src/domain/time';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { publicReport } from '../../src/reporting/text/public-report';
import { writeWeb } from '../../src/reporting/web/write-web';
import { GATHERING, gathering, item, itemId, note, participant, snapshot } from './builders';

const page = (given: Snapshot, language: (typeof LANGUAGES)[number] = 'nb'): string =>
  writeWeb(publicReport(given, language), () => null);
const settings = (edits: readonly ReportEdit[]) => ({ ...PLAIN_REPORT_SETTINGS, id: GATHERING, edits });
const edit = (key: string, text: string): ReportEdit => ({ language: 'nb', key, text, basedOn: '' });
const action = (fields: Partial<Note>) => note('tiltak-1', { kind: 'action', text: 'Ringe bedriftene', ...fields });

/** Nobody stands on a list, which is how most gatherings are. */
const PEOPLE = ['Kari Vik', 'Ola Moen', 'Per Lie', 'Anne Dal', 'Siri Berg', 'Leif Gran', 'Nina Ås', 'Ordfører Tor Li'];
const unlisted = snapshot({
  gathering: gathering({ chair: 'Ordfører Tor Li', noteTaker: 'Nina Ås', host: 'Lunner kommune' }),
  items: [item('i1', { title: 'Innledning ved Leif Gran', responsible: 'Leif Gran' })],
  notes: [
    note('n1', { kind: 'agreed', text: 'Vi begynner nå', speaker: 'Kari Vik' }),
    note('n2', { kind: 'strength', text: 'Gode folk', speaker: 'Ola Moen' }),
    note('n3', { kind: 'contribution', text: 'Anne Dals forslag', speaker: 'Per Lie', starred: true }),
    note('n4', { kind: 'disagreed', text: 'Når', speaker: 'Anne Dal' }),
    note('n5', { kind: 'quote', text: 'Nå snur det', speaker: 'Kari Vik', consent: 'named', starred: true }),
    action({ owner: 'Siri Berg og Lunner kommune', firstStep: 'Siri Berg lager en liste' }),
    note('n6', { kind: 'order', text: 'Lag et kart', recipient: 'Leif Gran (Innlandet fylkeskommune)' }),
  ],
  groups: [
    {
      ...{ id: 'w1' as GroupId, gatheringId: GATHERING, itemId: itemId('i1'), position: 0, name: 'Bord 1' },
      ...{ room: '', lead: 'Nina Ås', members: [] },
    },
  ],
  groupAnswers: [
    {
      ...{ id: 'v1' as GroupAnswerId, gatheringId: GATHERING, groupId: 'w1' as GroupId, fieldId: 'x', position: 0 },
      ...{ text: 'Ett kontaktpunkt', at: instant(0), gatheredUnder: null, agreed: true, agreedText: null },
      deletedAt: null,
    },
  ],
});

test.each(LANGUAGES)('the page names nobody, on a list or not, and still says what was said (%s)', (language) => {
  const made = page(unlisted, language);
  for (const name of [...PEOPLE, 'Tor Li', 'Anne Dals']) expect([name, made.includes(name)]).toEqual([name, false]);
  for (const said of [
    'Vi begynner nå',
    'Gode folk',
    'Nå snur det',
    'Ringe bedriftene',
    'Lag et kart',
    'Ett kontaktpunkt',
  ])
    expect([said, made.includes(said)]).toEqual([said, true]);
});

test('an organisation and an office may own what is to be done, and be asked', () => {
  const made = page(unlisted);
  for (const name of ['Lunner kommune', 'Innlandet fylkeskommune']) expect(made).toContain(`<td>${name}</td>`);
  const ofOffices = snapshot({
    notes: [action({ owner: 'Kommunedirektøren' }), note('n2', { kind: 'order', text: 'Kart', recipient: 'NAV' })],
  });
  expect(page(ofOffices)).toContain('Kommunedirektøren');
  expect(page(ofOffices)).toContain('NAV');
});

test('so may one that only the list or a group tells of', () => {
  const people = [participant('p1', { name: 'Kari Vik', organisation: 'Hadeland Energi' })];
  const given = { ...unlisted, participants: people, notes: [action({ owner: 'Hadeland Energi, Bord 1, Siri' })] };
  expect(page(given)).toContain('<td>Hadeland Energi, Bord 1</td>');
  expect(page(given)).not.toContain('Siri');
});

test('a quote with a yes stands, and without the name also where the yes was to the name', () => {
  const said = note('n1', { kind: 'quote', text: 'Nå snur det', speaker: 'Kari Vik', consent: 'named' });
  const people = [participant('p1', { name: 'Kari Vik' })];
  for (const participants of [[], people]) {
    const made = page(snapshot({ notes: [said], participants }));
    expect([made.includes('Nå snur det'), made.includes('Kari')]).toEqual([true, false]);
  }
});

test('her own wording of what was said does not bring the name back', () => {
  const edits = [
    edit('note:n1', 'Vi begynner i dag (Kari)'),
    edit('note:tiltak-1.owner', 'Siri, Lunner kommune'),
    edit('inShort:before', 'Kari Vik ledet an.'),
  ];
  const notes = [
    note('n1', { kind: 'agreed', text: 'Vi begynner nå', speaker: 'Kari' }),
    action({ owner: 'Kari Vik' }),
  ];
  const made = page(snapshot({ notes, reportSettings: settings(edits) }));
  expect(made).toContain('Vi begynner i dag');
  expect(made).toContain('<td>Lunner kommune</td>');
  expect(made).toContain('– ledet an.');
  expect(made).not.toMatch(/Kari|Siri/u);
});

test('a column in which nobody may be named is not there', () => {
  expect(page(snapshot({ notes: [action({ owner: 'Lunner kommune' })] }))).toContain('Ansvarlig');
  const made = page(snapshot({ notes: [action({ owner: 'Kari Vik' })] }));
  expect([made.includes('Ringe bedriftene'), made.includes('Ansvarlig')]).toEqual([true, false]);
});
