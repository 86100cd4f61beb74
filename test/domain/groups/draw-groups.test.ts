import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARTICIPANT_ROLES } from '../../../src/domain/agenda/gathering';
import { seededChance } from '../../../src/domain/chance';
import {
  type Draw,
  type Drawn,
  type DrawRules,
  drawGroups,
  withLateArrival,
} from '../../../src/domain/groups/draw-groups';
import type { ParticipantId } from '../../../src/domain/ids';

const id = (nr: number): ParticipantId => `person-${nr}` as ParticipantId;
const ids = (...nrs: readonly number[]): ParticipantId[] => nrs.map(id);

const PLAIN: DrawRules = {
  split: { by: 'count', value: 2 },
  mixOrganisations: true,
  mixRoles: true,
  inPairs: false,
  together: [],
  apart: [],
};

const people = fc
  .array(
    fc.record({
      organisation: fc.constantFrom('', 'Gran', 'Lunner', 'Jevnaker', 'Bø', 'Lom', 'Hobøl'),
      role: fc.constantFrom(...PARTICIPANT_ROLES),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((all) => all.map((one, nr): Drawn => ({ id: id(nr), ...one })));

/** `count` people of `of` municipalities by turns. */
const crowd = (count: number, of: number): Drawn[] =>
  Array.from({ length: count }, (_, nr) => ({ id: id(nr), organisation: `Kommune ${nr % of}`, role: 'other' }));

function groupsOf(draw: Draw): readonly (readonly ParticipantId[])[] {
  if (!draw.ok) throw new Error(`No draw: ${draw.why.reason}`);
  return draw.groups;
}

const spread = (counts: readonly number[]): number => Math.max(...counts) - Math.min(...counts);

/** How many more of a kind one group has than another, for the kind where that is most. */
function unevenness(groups: readonly (readonly ParticipantId[])[], kinds: ReadonlyMap<ParticipantId, string>): number {
  const each = [...new Set(kinds.values())].filter((kind) => kind !== '');
  return Math.max(
    0,
    ...each.map((kind) => spread(groups.map((of) => of.filter((one) => kinds.get(one) === kind).length))),
  );
}

const organisations = (all: readonly Drawn[]) => new Map(all.map((one) => [one.id, one.organisation]));
const roles = (all: readonly Drawn[]) => new Map<ParticipantId, string>(all.map((one) => [one.id, one.role]));

describe('drawing lots', () => {
  test('everybody is in exactly one group, sizes differ by at most one, and no group has two more of anything', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 15 }), fc.integer(), (all, value, seed) => {
        fc.pre(value <= all.length);
        const groups = groupsOf(drawGroups(all, { ...PLAIN, split: { by: 'count', value } }, seededChance(seed)));
        expect(groups).toHaveLength(value);
        expect(groups.flat().sort()).toEqual(all.map((one) => one.id).sort());
        expect(spread(groups.map(({ length }) => length))).toBeLessThanOrEqual(1);
        expect(unevenness(groups, organisations(all))).toBeLessThanOrEqual(1);
        expect(unevenness(groups, roles(all))).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('the same lots give the same groups, and others give others', () => {
    const all = crowd(24, 5);
    const drawnBy = (seed: number) =>
      groupsOf(drawGroups(all, { ...PLAIN, split: { by: 'size', value: 6 } }, seededChance(seed)));
    expect(drawnBy(7)).toEqual(drawnBy(7));
    expect(drawnBy(7)).not.toEqual(drawnBy(8));
    expect(drawnBy(7)).toHaveLength(4);
  });

  test('those kept together are, those kept apart are not, and the sizes hold still', () => {
    const bound = fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(bound, fc.integer(), ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0], seed) => {
        const all = crowd(20, 4);
        const rules = {
          ...PLAIN,
          split: { by: 'count', value: 4 },
          together: [ids(a, b), ids(b, c)],
          apart: [ids(a, d), ids(d, e, f)],
        } as const;
        const groups = groupsOf(drawGroups(all, rules, seededChance(seed)));
        const groupOf = (nr: number): number => groups.findIndex((of) => of.includes(id(nr)));
        expect([groupOf(b), groupOf(c)]).toEqual([groupOf(a), groupOf(a)]);
        expect(new Set([d, e, f].map(groupOf)).size).toBe(3);
        expect(groupOf(d)).not.toBe(groupOf(a));
        expect(groups.map(({ length }) => length)).toEqual([5, 5, 5, 5]);
        expect(groups.flat()).toHaveLength(20);
        // Three of five seats may be one municipality's by order; the rest is spread around it.
        expect(unevenness(groups, organisations(all))).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('what is kept together costs no more unevenness than it must', () => {
    const all = crowd(40, 8);
    const rules = { ...PLAIN, split: { by: 'count', value: 5 }, together: [ids(0, 1)], apart: [ids(2, 3)] } as const;
    for (const seed of [1, 2, 3, 4, 5]) {
      const groups = groupsOf(drawGroups(all, rules, seededChance(seed)));
      expect(unevenness(groups, organisations(all))).toBeLessThanOrEqual(1);
    }
  });
});

describe('two and two municipalities', () => {
  test('are whole in their group, two in each, three in one where they are an odd number', () => {
    fc.assert(
      fc.property(people, fc.integer(), (all, seed) => {
        const homes = new Set(all.map(({ organisation }) => organisation).filter((name) => name !== ''));
        fc.pre(homes.size > 1);
        const groups = groupsOf(drawGroups(all, { ...PLAIN, inPairs: true }, seededChance(seed)));
        expect(groups.flat().sort()).toEqual(all.map((one) => one.id).sort());
        const home = organisations(all);
        const inEach = groups.map((of) => new Set(of.map((one) => home.get(one)).filter((name) => name !== '')));
        expect(inEach.reduce((sum, { size }) => sum + size, 0)).toBe(homes.size);
        expect(inEach.map(({ size }) => size).sort()).toEqual(
          Array.from({ length: Math.floor(homes.size / 2) }, (_, at, odd = homes.size % 2) =>
            at === Math.floor(homes.size / 2) - 1 && odd ? 3 : 2,
          ),
        );
      }),
    );
  });

  test('are made of those who are to be kept together, and never of those who are not', () => {
    const all = crowd(12, 6);
    const rules = { ...PLAIN, inPairs: true, together: [ids(0, 1)], apart: [ids(2, 3)] };
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const groups = groupsOf(drawGroups(all, rules, seededChance(seed)));
      const groupOf = (nr: number): number => groups.findIndex((of) => of.includes(id(nr)));
      expect(groupOf(0)).toBe(groupOf(1));
      expect(groupOf(2)).not.toBe(groupOf(3));
    }
  });
});

describe('what cannot be says which', () => {
  const why = (all: readonly Drawn[], rules: Partial<DrawRules>) => {
    const draw = drawGroups(all, { ...PLAIN, ...rules }, seededChance(1));
    return draw.ok ? null : draw.why;
  };
  const four = crowd(4, 2);

  test.each([
    [[], {}, { reason: 'nobody' }],
    [four, { split: { by: 'count', value: 5 } }, { reason: 'moreGroupsThanPeople', people: 4, groups: 5 }],
    [four, { together: [ids(0, 1), ids(1, 2)] }, { reason: 'togetherTooMany', ids: ids(0, 1, 2), most: 2 }],
    [four, { apart: [ids(0, 1, 2)] }, { reason: 'apartTooMany', ids: ids(0, 1, 2), groups: 2 }],
    [four, { together: [ids(0, 1)], apart: [ids(1, 0)] }, { reason: 'togetherAndApart', ids: ids(0, 1) }],
    [crowd(4, 1), { inPairs: true }, { reason: 'noPairs' }],
    [crowd(8, 4), { inPairs: true, apart: [ids(0, 4)] }, { reason: 'pairsBroken', ids: ids(0, 4) }],
    [four, { apart: [ids(0, 1), ids(1, 2), ids(2, 0)] }, { reason: 'notAllAtOnce' }],
  ] satisfies [readonly Drawn[], Partial<DrawRules>, object][])('%#', (all, rules, expected) => {
    expect(why(all, rules)).toEqual(expected);
  });

  test('and somebody who is not there any more is not asked about', () => {
    expect(why(four, { together: [[id(0), id(99)]], apart: [[id(1), id(98)]] })).toBeNull();
  });
});

test('one who comes late goes to the smallest group, the first of several', () => {
  const groups = [{ members: ids(1, 2) }, { members: ids(3) }, { members: ids(4) }];
  expect(withLateArrival(groups, id(5))).toEqual([{ members: ids(1, 2) }, { members: ids(3, 5) }, { members: ids(4) }]);
});
