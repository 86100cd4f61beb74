import { describe, expect, test } from 'vitest';
import { readGroups, readSets } from '../../../src/domain/groups/groups-list';
import type { ParticipantId } from '../../../src/domain/ids';

const people = ['Kari Vik', 'Ola Moen', 'Tuva Testmoen', 'Pål Prøveli'].map((name) => ({
  id: name as ParticipantId,
  name,
}));

describe('a list of groups', () => {
  const expected = [
    { name: 'Gruppe 1', members: ['Kari Vik', 'Ola Moen'] },
    { name: 'Gruppe 2', members: ['Tuva Testmoen'] },
  ];

  test.each([
    ['a line for each group', 'Gruppe 1: Kari Vik, Ola Moen\nGruppe 2: Tuva Testmoen'],
    ['a heading and names below', 'Gruppe 1\n- Kari Vik\n- ola  moen\n\nGruppe 2\n1. Tuva Testmoen\n'],
    ['headings with a colon', 'Gruppe 1:\nKari Vik og Ola Moen\nGruppe 2:\nTuva Testmoen'],
    ['names and groups in columns', 'Kari Vik\tGruppe 1\nOla Moen\tGruppe 1\nTuva Testmoen\tGruppe 2'],
    [
      'columns with heads, groups first',
      'Gruppe\tNavn\nGruppe 1\tKari Vik\nGruppe 1\tOla Moen\nGruppe 2\tTuva Testmoen',
    ],
    ['columns with semicolons', 'Navn;Gruppe\nKari Vik;Gruppe 1\nOla Moen;Gruppe 1\nTuva Testmoen;Gruppe 2'],
  ])('%s', (_, text) => {
    expect(readGroups(text, people)).toEqual({ groups: expected, unknown: [], twice: [] });
  });

  test('says who it does not know, and who stands twice', () => {
    const read = readGroups('Bord nord: Kari Vik, Per Ukjent\nBord sør: Kari Vik, Pål Prøveli', people);
    expect(read.unknown).toEqual(['Per Ukjent']);
    expect(read.twice).toEqual(['Kari Vik']);
    expect(read.groups.map(({ name, members }) => [name, members.length])).toEqual([
      ['Bord nord', 1],
      ['Bord sør', 1],
    ]);
  });

  test('of nothing is no groups', () => {
    expect(readGroups(' \n', people)).toEqual({ groups: [], unknown: [], twice: [] });
  });
});

test('sets of people are lines of names, a first name where it can be only one', () => {
  expect(readSets('Kari, ola moen\nPål Prøveli, Per Ukjent\n', people)).toEqual({
    sets: [['Kari Vik', 'Ola Moen']],
    unknown: ['Per Ukjent'],
  });
});
