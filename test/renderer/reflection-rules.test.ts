import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASPECTS } from '../../src/domain/reflection/observation';
import { askedInPhase } from '../../src/domain/reflection/reflection';
import type { RunFact } from '../../src/domain/run/run';
import { instant, minutes } from '../../src/domain/time';
import { readAspectKey } from '../../src/renderer/features/reflection/aspect-key';
import { withTyped } from '../../src/renderer/features/reflection/name-rows';
import { byTheme, pagesOf } from '../../src/renderer/features/reflection/order';
import { inRotation, noPhases, phaseMinutes, rolesOf, sharedOut } from '../../src/renderer/features/reflection/phases';
import { roundInHand, roundsOfDay, toSetUp } from '../../src/renderer/features/reflection/rounds-of-day';
import { formOf, setUpOf } from '../../src/renderer/features/reflection/set-up-form';
import { item, itemId, runEvent } from '../reporting/builders';

describe('what is reflected on in a phase', () => {
  const round = item('round', { prompts: ['Hva får dere til?', 'Hva er krevende?'] });
  const talk = item('talk', { parentId: round.id, phase: 'talk' });

  test('is what the round asks, unless the phase has its own', () => {
    expect(askedInPhase([round, talk], talk)).toEqual(['Hva får dere til?', 'Hva er krevende?']);
    expect(askedInPhase([round, talk], { ...talk, prompts: ['Hva hørte dere?'] })).toEqual([]);
    expect(askedInPhase([talk], talk)).toEqual([]);
  });

  test('is nothing to anything but a phase', () => {
    expect(askedInPhase([round, talk], { ...talk, phase: null })).toEqual([]);
    expect(askedInPhase([round, talk], undefined)).toEqual([]);
  });
});

describe('the minutes of the phases', () => {
  test.each([
    [60, [30, 15, 15]],
    [45, [25, 10, 10]],
    [40, [20, 10, 10]],
    [20, [10, 5, 5]],
    [12, [6, 3, 3]],
    [3, [1, 1, 1]],
    [1, [1, 1, 1]],
  ])('%i minutes', (length, [talk, team, answer]) => {
    expect(sharedOut(length)).toEqual({ talk, team, answer });
  });

  test('add up to the length, and none is without time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 600 }), (length) => {
        const { talk, team, answer } = sharedOut(length);
        expect(talk + team + answer).toBe(length);
        expect(Math.min(talk, team, answer)).toBeGreaterThan(0);
      }),
    );
  });

  test('are those of the phases that stand', () => {
    const round = item('round', { minutes: minutes(60) });
    const talk = item('talk', { parentId: round.id, phase: 'talk', minutes: minutes(7) });
    expect(phaseMinutes({ items: [round, talk], run: [] }, round)).toEqual({ talk: 7, team: 15, answer: 15 });
  });

  test('fit what a rescue plan has left of the item, and what it has been given since', () => {
    const round = item('round', { minutes: minutes(20) });
    const given: readonly RunFact[] = [
      { type: 'started', itemId: round.id },
      { type: 'replanned', plan: 'shorten', lengths: [{ itemId: round.id, minutes: 11 }], dropped: [] },
      { type: 'adjusted', itemId: round.id, minutes: -2 },
    ];
    const run = given.map((fact, at) => runEvent(at + 1, round.dayId ?? '', instant(0), fact));
    expect(phaseMinutes({ items: [round], run }, round)).toEqual(sharedOut(9));
  });
});

describe('what is set up', () => {
  const form = formOf({ items: [], reflections: [], run: [] }, item('round', { minutes: minutes(40) }));

  test('has those who are typed and not added yet, each once', () => {
    const typed = { focusPersons: 'Ordføreren', team: 'Kari Vik; Ola Moe, ' };
    const added = { ...form, team: withTyped([], 'Tor Li'), typed };
    const made = setUpOf(added, 'nb');
    expect(made?.roles).toMatchObject({
      focusPersons: ['Ordføreren'],
      team: [{ name: 'Tor Li' }, { name: 'Kari Vik' }, { name: 'Ola Moe' }],
    });
    expect(setUpOf({ ...added, typed: form.typed }, 'nb')?.roles.team).toHaveLength(1);
  });
});

describe('roles that take turns', () => {
  test('go round until the rounds are done, and are known again', () => {
    const roles = ['folkevalgte', ' ledere ', '', 'tillitsvalgte', 'prosjektledere'];
    const turns = inRotation(roles, 8);
    expect(turns).toEqual([...inRotation(roles, 4), ...inRotation(roles, 4)]);
    expect(rolesOf(turns)).toEqual(['folkevalgte', 'ledere', 'tillitsvalgte', 'prosjektledere']);
    expect(inRotation([' '], 3)).toEqual([]);
  });

  test('that stand in another order are left as they are', () => {
    expect(rolesOf(['a', 'b', 'a', 'c'])).toEqual(['a', 'b', 'a', 'c']);
    expect(rolesOf([])).toEqual([]);
  });
});

describe('where there can be no phases', () => {
  const block = item('block');
  const part = item('part', { parentId: block.id });
  const deep = item('deep', { parentId: part.id });
  const all = [block, part, deep];

  test('on the third level, under a parallel block, and under a phase', () => {
    expect(noPhases(all, part)).toBeNull();
    expect(noPhases(all, deep)).toBe('tooDeep');
    expect(noPhases(all, { ...block, parallel: true })).toBe('parallel');
    expect(noPhases(all, { ...part, phase: 'talk' })).toBe('isPhase');
  });
});

const observed = (id: string, theme: string, starred = false, text = id) => ({ id: id as never, theme, starred, text });

describe('the order of observations', () => {
  test('is by theme whatever its capitals, the starred first, and without a theme last', () => {
    const rows = [
      observed('a', ''),
      observed('b', 'Økonomi'),
      observed('c', 'tid'),
      observed('d', ' økonomi', true),
      observed('e', 'Åpenhet'),
    ];
    expect(byTheme(rows).map(({ theme, observations }) => [theme, observations.map(({ id }) => id)])).toEqual([
      ['tid', ['c']],
      ['Økonomi', ['d', 'b']],
      ['Åpenhet', ['e']],
      ['', ['a']],
    ]);
  });

  test('pages hold every observation once, in order, and none is empty', () => {
    const row = fc.record({
      theme: fc.constantFrom('', 'tid', 'rom', 'penger'),
      length: fc.integer({ max: 900, min: 1 }),
    });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 60 }),
        fc.constantFrom('theme' as const, 'time' as const),
        (made, order) => {
          const rows = made.map(({ theme, length }, index) => observed(`o${index}`, theme, false, 'x'.repeat(length)));
          const pages = pagesOf(rows, order);
          const shown = pages.flat().flatMap(({ observations }) => observations.map(({ id }) => id));
          const expected = order === 'time' ? rows : byTheme(rows).flatMap(({ observations }) => observations);
          expect(shown).toEqual(expected.map(({ id }) => id));
          expect(pages.every((page) => page.length > 0)).toBe(true);
        },
      ),
    );
  });
});

describe('the keys of the aspects', () => {
  const press = (key: string, more: object = {}) => ({
    ...{ key, code: `Digit${key}`, altKey: false, ctrlKey: false, metaKey: false },
    ...more,
  });

  test('a digit first in an empty field is one; later it is text', () => {
    expect(ASPECTS.map((_, index) => readAspectKey(press(String(index + 1)), '', null))).toEqual(
      ASPECTS.map((aspect) => ({ type: 'aspect', aspect })),
    );
    expect(readAspectKey(press('6'), '', null)).toBeNull();
    expect(readAspectKey(press('3'), 'Vi er ', null)).toBeNull();
    expect(readAspectKey(press('3', { ctrlKey: true }), '', null)).toBeNull();
  });

  test('Alt and a digit is one anywhere, whatever sign the keyboard makes of it', () => {
    expect(readAspectKey(press('£', { altKey: true, code: 'Digit3' }), 'Vi er', null)).toEqual({
      type: 'aspect',
      aspect: 'perspective',
    });
  });

  test('Backspace makes the digit text again', () => {
    expect(readAspectKey(press('Backspace'), '', '3')).toEqual({ type: 'text', text: '3' });
    expect(readAspectKey(press('Backspace'), '', null)).toBeNull();
  });
});

describe('the round in hand', () => {
  const round = item('round', { kind: 'reflection', dayId: 'd1' as never });
  const phase = (id: string, of: 'talk' | 'team', position: number) =>
    item(id, { parentId: round.id, phase: of, position, kind: 'reflection' });
  const items = [round, phase('talk', 'talk', 0), phase('team', 'team', 1)];
  const known = { items, reflections: [], observations: [] };
  const rows = items.map(({ id }) => ({ itemId: id, state: 'coming' })) as never;
  const rounds = roundsOfDay(known, { rows });
  const at = (id: string) => ({ itemId: itemId(id), elapsedMs: 1, remainingMs: 2 }) as never;

  test('is the one whose phase runs, alone or in a parallel, and it knows what follows', () => {
    expect(rounds.map(({ item: one }) => one.id)).toEqual([round.id]);
    const alone = roundInHand(rounds, { current: at('talk'), tracks: [] });
    expect([alone?.phase?.phase, alone?.next?.phase, alone?.inTrack]).toEqual(['talk', 'team', false]);
    const beside = roundInHand(rounds, { current: at('block'), tracks: [{ current: at('team') } as never] });
    expect([beside?.phase?.phase, beside?.next, beside?.inTrack]).toEqual(['team', null, true]);
    expect(roundInHand(rounds, { current: at('other'), tracks: [] })).toBeNull();
  });

  test('on the item itself the first phase follows', () => {
    expect(roundInHand(rounds, { current: at('round'), tracks: [] })).toMatchObject({
      phase: null,
      next: { phase: 'talk' },
    });
  });

  test('only a reflection without phases is there to be set up', () => {
    expect(toSetUp(items, { rows })).toBeNull();
    expect(toSetUp([round], { rows })?.id).toBe(round.id);
  });
});
