import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GatheringId, ParticipantId } from '../../../src/domain/ids';
import type { Participant } from '../../../src/domain/people/participant';
import { arrivals, headcount, mergedPerson, readPeople } from '../../../src/domain/people/people-list';
import { nameFinder } from '../../../src/domain/people/person-name';
import { calledTheSame, sameMunicipalities } from '../../../src/domain/people/same-municipality';
import { instant } from '../../../src/domain/time';

const person = (name: string, organisation = '', role: Participant['role'] = 'other') => ({ name, organisation, role });

const listed = (id: string, name: string, organisation = '', role: Participant['role'] = 'other'): Participant => ({
  ...{ id: id as ParticipantId, gatheringId: 'g' as GatheringId, position: 0 },
  ...{ name, organisation, role, presentFrom: null, presentTo: null },
});

describe('a list of people', () => {
  test('is read with tabs, semicolons and commas, and roles in all three languages', () => {
    const text = [
      'Navn\tOrganisasjon\tRolle',
      'Kari Vik\tLunner kommune\tfolkevalgt',
      'Ola Nes; Gran kommune; tillitsvald',
      'Ann Lee, Acme Ltd, business',
      'Per Dal, Jevnaker kommune, Kommunedirektør',
      'Eva Moe, NHO, Oslo',
      'Alene',
      '',
    ].join('\r\n');
    expect(readPeople(text)).toEqual([
      person('Kari Vik', 'Lunner kommune', 'elected'),
      person('Ola Nes', 'Gran kommune', 'union'),
      person('Ann Lee', 'Acme Ltd', 'business'),
      person('Per Dal', 'Jevnaker kommune', 'leader'),
      person('Eva Moe', 'NHO, Oslo'),
      person('Alene'),
    ]);
  });

  test.each([
    ['nb', 'Rolle\tKommune\tNavn\nOrdfører\tGran\tKari Vik', person('Kari Vik', 'Gran', 'elected')],
    ['nn', 'Verksemd\tNamn\tStilling\nGran\tKari Vik\tleiar', person('Kari Vik', 'Gran', 'leader')],
    ['en', 'Position\tName\tOrganisation\nMayor\tKari Vik\tGran', person('Kari Vik', 'Gran', 'elected')],
    ['first and last name', 'Etternavn;Fornavn;Fra\nVik;Kari;Gran', person('Kari Vik', 'Gran')],
    ['columns nobody knows', 'E-post\tNavn\tMobil\na@b.no\tKari Vik\t900', { ...person('Kari Vik'), hadAddress: true }],
    ['no head, another order', 'Gran kommune\tordfører\tKari Vik', person('Kari Vik', 'Gran kommune', 'elected')],
    ['numbers and bullets', '1. Kari Vik, Gran kommune', person('Kari Vik', 'Gran kommune')],
    ['quotes', '"Vik, Kari";"Gran, næring"', person('Vik, Kari', 'Gran, næring')],
    [
      'a firm that tells a role',
      'Kari Vik, Hadeland Bedrift og Vekst',
      person('Kari Vik', 'Hadeland Bedrift og Vekst', 'business'),
    ],
  ])('%s', (_, text, expected) => {
    expect(readPeople(text)).toEqual([expected]);
  });

  test('an e-mail address is no part of a name nor of where, and it is told that there was one', () => {
    const text = [
      'Tuva Lie <tuva@gran.kommune.no>',
      'Ola Moe, ola.moe@lunner.kommune.no, Lunner kommune',
      '"Vik, Kari" <kari@os.no>; Per Dal <per@os.no>;',
      'bare@adresse.no',
      'kari@gran.no; Gran kommune',
      'ordfører, <kari@gran.no>, Gran kommune',
      'Dal AS <post@dal.no>',
    ].join('\n');
    expect(readPeople(text)).toEqual([
      { ...person('Tuva Lie'), hadAddress: true },
      { ...person('Ola Moe', 'Lunner kommune'), hadAddress: true },
      { ...person('Vik, Kari'), hadAddress: true },
      { ...person('Per Dal'), hadAddress: true },
      person('bare@adresse.no'),
      person('kari@gran.no', 'Gran kommune'),
      person('<kari@gran.no>', 'Gran kommune', 'elected'),
      { ...person('Dal AS'), hadAddress: true },
    ]);
  });

  test('what somebody works as is no part of where, and is told apart where it is none of the roles', () => {
    const text = [
      'Anne Vik, Kinn kommune, rådgjevar',
      'Ola Nes; Gran kommune; Prosjektkoordinator',
      'Per Dal, Sogn Næring AS, dagleg drift',
      'Eva Moe, rådgiver',
      'Siri Berg, NHO, Oslo',
      'Kari Lund, frivilligsentralen',
      'Nils Vik, Kinn kommune, avdeling for oppvekst',
    ].join('\n');
    expect(readPeople(text)).toEqual([
      { ...person('Anne Vik', 'Kinn kommune'), title: 'rådgjevar' },
      { ...person('Ola Nes', 'Gran kommune'), title: 'Prosjektkoordinator' },
      { ...person('Per Dal', 'Sogn Næring AS'), title: 'dagleg drift' },
      { ...person('Eva Moe'), title: 'rådgiver' },
      person('Siri Berg', 'NHO, Oslo'),
      person('Kari Lund', 'frivilligsentralen'),
      person('Nils Vik', 'Kinn kommune, avdeling for oppvekst'),
    ]);
    expect(readPeople('Namn\tKommune\tStilling\nAnne Vik\tKinn\trådgjevar\nOla Nes\tGran\tandre')).toEqual([
      { ...person('Anne Vik', 'Kinn'), title: 'rådgjevar' },
      person('Ola Nes', 'Gran'),
    ]);
  });

  test('never throws, and never makes somebody without a name', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('Navn\tRolle', '\t', ';;', '"', 'a\tb\tc'))),
        (lines) => {
          for (const { name } of readPeople(lines.join('\n'))) expect(name).toMatch(/[\p{L}\p{N}]/u);
        },
      ),
    );
  });
});

describe('a list held against who is there', () => {
  test('knows the same person by name where the organisations do not say otherwise', () => {
    const known = [listed('1', 'Kari Vik', 'Lunner', 'elected'), listed('2', 'Ola Li')];
    const found = arrivals(
      [person('Kari Vik', 'Gran'), person('Ola Li', 'Gran'), person('Ola Li', '', 'leader')],
      known,
    );
    expect(arrivals([person('KARI  vik')], known)).toMatchObject([{ sameAs: '1', nothingNew: true }]);
    expect(found.map(({ sameAs, nothingNew }) => [sameAs, nothingNew])).toEqual([
      [null, false],
      ['2', false],
    ]);
    expect(found[1]?.person).toEqual(person('Ola Li', 'Gran', 'leader'));
  });

  test('merging twice is merging once, and nothing that is known goes', () => {
    const role = fc.constantFrom('elected', 'leader', 'union', 'business', 'other' as const);
    const one = fc.record({ name: fc.constant('Kari'), organisation: fc.constantFrom('', 'Gran', 'Lunner'), role });
    fc.assert(
      fc.property(one, one, (known, said) => {
        const merged = mergedPerson(known, said);
        expect(mergedPerson(merged, said)).toEqual(merged);
        if (known.organisation !== '') expect(merged.organisation).toBe(known.organisation);
        if (known.role !== 'other') expect(merged.role).not.toBe('other');
      }),
    );
  });

  test('counts by role and organisation, and who is here', () => {
    const people = [
      { ...listed('1', 'A', 'Gran', 'elected'), presentFrom: instant(1) },
      { ...listed('2', 'B', 'gran ', 'elected'), presentFrom: instant(1), presentTo: instant(2) },
      listed('3', 'C', '', 'leader'),
    ];
    expect(headcount(people)).toEqual({
      ...{ total: 3, here: 1 },
      roles: [
        { role: 'elected', count: 2 },
        { role: 'leader', count: 1 },
      ],
      organisations: [
        { organisation: 'Gran', count: 2 },
        { organisation: '', count: 1 },
      ],
    });
  });
});

describe('a name in what people have written', () => {
  const kari = nameFinder('Kari Vik');

  test.each([
    ['Kari Vik', 'X'],
    ['KARI  VIK sa', 'X sa'],
    ['Kari Viks forslag', 'X forslag'],
    ['(Kari Vik)', '(X)'],
    ['Kari Viken', 'Kari Viken'],
    ['Åkari Vik', 'Åkari Vik'],
    ['Kari sa', 'Kari sa'],
  ])('%s', (text, expected) => {
    expect(kari?.replaced(text, 'X')).toBe(expected);
  });

  test.each([
    ['Kari Vik og Ola Li', 'Ola Li'],
    ['Ola Li, Kari Vik', 'Ola Li'],
    ['Kari Vik', ''],
    ['Kari Vik (Gran)', '(Gran)'],
    ['Gruppe 2: Kari Vik / Per', 'Gruppe 2:, Per'],
    ['Ola Li', 'Ola Li'],
  ])('taken out of who: %s', (text, expected) => {
    expect(kari?.without(text)).toBe(expected);
  });

  test('with signs in it is found as it stands, and one without letters never', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), (name) => {
        const finder = nameFinder(name);
        if (/[\p{L}\p{N}]/u.test(name))
          expect(finder?.replaced(` ${name.trim()} `, '').includes(name.trim())).toBe(false);
        else expect(finder).toBeNull();
      }),
    );
  });
});

describe('one municipality written in two ways', () => {
  const from = (...organisations: string[]) => organisations.map((organisation) => person('A', organisation));

  test('is found in one list, and called by its whole name', () => {
    const list = from('Kinn', 'KINN kommune', 'Bremanger');
    const same = sameMunicipalities(list, []);
    expect(same).toEqual([{ bare: 'Kinn', full: 'KINN kommune', name: 'KINN kommune' }]);
    expect(calledTheSame(list, same)).toEqual(from('KINN kommune', 'KINN kommune', 'Bremanger'));
  });

  test('is called as those who are there have it, and is nothing to ask about where it is', () => {
    expect(sameMunicipalities(from('Voss herad'), from('Voss'))).toMatchObject([{ name: 'Voss' }]);
    expect(sameMunicipalities(from('Voss'), from('Voss herad'))).toMatchObject([{ name: 'Voss herad' }]);
    expect(sameMunicipalities(from('Voss herad'), from('Voss', 'Voss herad'))).toEqual([]);
    expect(sameMunicipalities(from('Voss'), from('Voss'))).toEqual([]);
  });

  test('is no county, firm or church of that name', () => {
    const others = from(
      'Vestland',
      'Vestland fylkeskommune',
      'Kinn',
      'Kinn AS',
      'Kinn kyrkje',
      'Kinn kommunale bustader',
    );
    expect(sameMunicipalities(others, [])).toEqual([]);
    expect(sameMunicipalities(from('kommune', ' kommune', ''), [])).toEqual([]);
  });
});
