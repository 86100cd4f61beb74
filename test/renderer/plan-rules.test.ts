import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/domain/agenda/agenda';
import { planIssues } from '../../src/domain/agenda/plan-issues';
import { layoutDay } from '../../src/domain/agenda/schedule';
import { placeItem } from '../../src/domain/agenda/tree';
import type { ItemId } from '../../src/domain/ids';
import { minuteOfDay, minutes } from '../../src/domain/time';
import { parseAgenda } from '../../src/importing/parse-agenda';
import { mendsOf, patchOf } from '../../src/renderer/features/plan/acts/mends';
import {
  placeBelow,
  placeDown,
  placeForDrop,
  placeNested,
  placeUnnested,
  placeUp,
} from '../../src/renderer/features/plan/acts/moves';
import { readClock, readMinutes } from '../../src/renderer/features/plan/acts/read-fields';
import {
  kindFromWords,
  mayHoldTimes,
  newItemOf,
  readNewItem,
  timesFirst,
} from '../../src/renderer/features/plan/agenda/new-item';
import { at, DAY, day, inOrder, item, itemId } from '../domain/support';

describe('a typed line', () => {
  it('is read as minutes, kind and title', () => {
    expect(readNewItem('20 Refleksjon: Hva tar vi med oss hjem?')).toEqual({
      title: 'Hva tar vi med oss hjem?',
      kind: 'reflection',
      minutes: 20,
      pinnedStart: null,
      responsible: '',
    });
  });

  it.each([
    ['10 min Pause', { title: 'Pause', kind: 'break', minutes: 10, pinnedStart: null }],
    ['12:00 Lunsj', { title: 'Lunsj', kind: 'break', minutes: null, pinnedStart: 720 }],
    ['12.00–13.00 Lunsj', { title: 'Lunsj', kind: 'break', minutes: 60, pinnedStart: 720 }],
    ['kl. 9:05 15 Opning', { title: 'Opning', kind: 'welcome', minutes: 15, pinnedStart: 545 }],
    [
      'Gruppearbeid om næring, 45 min',
      { title: 'Gruppearbeid om næring', kind: 'group', minutes: 45, pinnedStart: null },
    ],
    ['3-3-3: hvem gjør hva', { title: '3-3-3: hvem gjør hva', kind: 'other', minutes: null, pinnedStart: null }],
    ['2012 i tall', { title: '2012 i tall', kind: 'other', minutes: null, pinnedStart: null }],
    ['15 Group work: The map', { title: 'The map', kind: 'group', minutes: 15, pinnedStart: null }],
    ['Summary and closing', { title: 'Summary and closing', kind: 'summary', minutes: null, pinnedStart: null }],
  ])('«%s»', (line, expected) => {
    expect(readNewItem(line)).toEqual({ ...expected, responsible: '' });
  });

  it.each([
    ['1 t 15 min Plenum: Vi deler', 75, 'Vi deler'],
    ['1 time Lunsj', 60, 'Lunsj'],
    ['2 timar og 30 minutt Fagleg påfyll', 150, 'Fagleg påfyll'],
    ['½ time Pause', 30, 'Pause'],
    ['1,5 t Verksted', 90, 'Verksted'],
    ['Gruppearbeid, 1 t 30 min', 90, 'Gruppearbeid'],
    ['1 hour 15 The map', 75, 'The map'],
    ['3 T-banelinjer', 3, 'T-banelinjer'],
    ['2 tiltak som virker', 2, 'tiltak som virker'],
  ])('«%s» is so long', (line, length, title) => {
    expect(readNewItem(line)).toMatchObject({ minutes: length, title });
  });

  it.each([
    ['10 Velkommen v/Ordfører', 'Velkommen', 'Ordfører'],
    ['20 Innlegg: Slik står det til v/ Kari Nordmann, næringssjef', 'Slik står det til', 'Kari Nordmann, næringssjef'],
    ['09:30 Opning v\\varaordføraren', 'Opning', 'varaordføraren'],
    ['Innlegg v/Kari Nordmann, 20 min', 'Innlegg', 'Kari Nordmann'],
    ['Sosiale medier og/eller avis', 'Sosiale medier og/eller avis', ''],
  ])('«%s» says who', (line, title, responsible) => {
    expect(readNewItem(line)).toMatchObject({ title, responsible });
  });

  it.each([
    ['1620-1640 Gruppearbeid: Hva nå?', [980, 20, 'group', 'Hva nå?', '']],
    ['Kaffe og kake 16.10-16.20', [970, 10, 'break', 'Kaffe og kake', '']],
    ['Lunsj (kl. 12.00–13.00)', [720, 60, 'break', 'Lunsj', '']],
    ['kl 9 Opning', [540, null, 'welcome', 'Opning', '']],
    ['1620 Gruppearbeid', [980, null, 'group', 'Gruppearbeid', '']],
    ['9.30 Velkommen (15 min) v/ordfører', [570, 15, 'welcome', 'Velkommen', 'ordfører']],
    ['12.00-12.20 Innlegg: Ungdata (Kari Vik)', [720, 20, 'talk', 'Ungdata', 'Kari Vik']],
    ['13:00 Innlegg: Ungdata, Kari Vik (20 min)', [780, 20, 'talk', 'Ungdata', 'Kari Vik']],
    // What is in doubt, and what only looks like a time, is read as any other line.
    ['kl. 9:05 15 Opning', [545, 15, 'welcome', 'Opning', '']],
    ['2012 i tall', [null, null, 'other', '2012 i tall', '']],
    ['Ungdata 2012-2015', [null, null, 'other', 'Ungdata 2012-2015', '']],
    ['150 Verksted', [null, 150, 'other', 'Verksted', '']],
  ])('«%s» is read as a line of a run sheet', (typed, [start, length, kind, title, responsible]) => {
    const line = timesFirst(typed);
    const own = readNewItem(line);
    const read = mayHoldTimes(line) ? newItemOf(parseAgenda(line), own) : own;
    expect([read.pinnedStart, read.minutes, read.kind, read.title, read.responsible]).toEqual([
      ...[start, length, kind, title, responsible],
    ]);
  });

  it('keeps every word of a line that says nothing but its title', () => {
    expect(readNewItem('  Hvem   bør vi samarbeide med? ').title).toBe('Hvem bør vi samarbeide med?');
    expect(kindFromWords('Hvem bør vi samarbeide med?')).toBe('other');
  });
});

describe('fields', () => {
  it.each([
    ['12:30', 750],
    ['12.30', 750],
    ['1230', 750],
    ['kl. 9', 540],
    ['', null],
  ])('reads «%s» as a time', (text, value) => expect(readClock(text)).toEqual({ ok: true, value }));
  it.each(['25:00', 'snart', '12:3'])('does not read «%s» as a time', (text) => expect(readClock(text).ok).toBe(false));
  it('reads minutes, and nothing as no length', () => {
    expect(readMinutes('20 min')).toEqual({ ok: true, value: 20 });
    expect(readMinutes(' ')).toEqual({ ok: true, value: null });
    expect(readMinutes('1 t 15 min')).toEqual({ ok: true, value: 75 });
    expect(readMinutes('1t')).toEqual({ ok: true, value: 60 });
    expect(readMinutes('1,5 time')).toEqual({ ok: true, value: 90 });
    expect(readMinutes('½ t')).toEqual({ ok: true, value: 30 });
    expect(readMinutes('to').ok).toBe(false);
    expect(readMinutes('30 t').ok).toBe(false);
    expect(readMinutes('1441').ok).toBe(false);
  });
});

describe('moving', () => {
  const tree: Item[] = [
    ...inOrder(item('a'), item('b'), item('c')),
    ...inOrder(item('b1', { parentId: itemId('b') }), item('b2', { parentId: itemId('b') })),
  ];
  const moved = (id: string, place: ReturnType<typeof placeUp>): string[] => {
    if (!place) return [];
    const placed = placeItem(tree, itemId(id), place);
    const changed = new Map((placed.ok ? placed.changed : []).map((row) => [row.id, row]));
    return layoutDay(
      day(),
      tree.map((row) => changed.get(row.id) ?? row),
    ).rows.map(({ item: row, depth }) => `${'-'.repeat(depth - 1)}${row.id}`);
  };

  it('goes up and down among siblings, and out at the edge', () => {
    expect(moved('c', placeUp(tree, itemId('c')))).toEqual(['a', 'c', 'b', '-b1', '-b2']);
    expect(moved('a', placeDown(tree, itemId('a')))).toEqual(['b', '-b1', '-b2', 'a', 'c']);
    expect(moved('b1', placeUp(tree, itemId('b1')))).toEqual(['a', 'b1', 'b', '-b2', 'c']);
    expect(moved('b2', placeDown(tree, itemId('b2')))).toEqual(['a', 'b', '-b1', 'b2', 'c']);
    expect(placeUp(tree, itemId('a'))).toBeNull();
    expect(placeDown(tree, itemId('c'))).toBeNull();
  });

  it('nests under the sibling before, and lifts out after the parent', () => {
    expect(moved('c', placeNested(tree, itemId('c')))).toEqual(['a', 'b', '-b1', '-b2', '-c']);
    expect(moved('b1', placeUnnested(tree, itemId('b1')))).toEqual(['a', 'b', '-b2', 'b1', 'c']);
    expect(placeNested(tree, itemId('a'))).toBeNull();
    expect(placeUnnested(tree, itemId('c'))).toBeNull();
  });

  it('drops where it is seen, and nowhere the tree has no room', () => {
    expect(moved('c', placeForDrop(tree, itemId('c'), itemId('b'), 'after'))).toEqual(['a', 'b', '-c', '-b1', '-b2']);
    expect(moved('a', placeForDrop(tree, itemId('a'), itemId('c'), 'inside'))).toEqual(['b', '-b1', '-b2', 'c', '-a']);
    expect(placeForDrop(tree, itemId('b'), itemId('b1'), 'before')).toBeNull();
    expect(placeForDrop(tree, itemId('b'), itemId('b'), 'after')).toBeNull();
    expect(placeBelow(tree, itemId('b2'))).toEqual({ dayId: DAY, parentId: 'b', position: 2 });
  });
});

describe('mends', () => {
  const apply = (items: readonly Item[], id: ItemId, patch: Partial<Item>): Item[] =>
    items.map((one) => (one.id === id ? { ...one, ...patch } : one));

  it('shortens what runs into lunch, or moves lunch', () => {
    const items = inOrder(item('work', { minutes: minutes(70) }), item('lunch', { pinnedStart: at(10) }));
    const layout = layoutDay(day(), items);
    const [issue] = planIssues(layout);
    expect(issue && mendsOf(issue, layout)).toEqual([
      { type: 'shorten', itemId: 'work', minutes: 60 },
      { type: 'movePin', itemId: 'lunch', to: at(10, 10) },
    ]);
  });

  it('of rounds longer than a locked length are shorter rounds, a later end, or none', () => {
    const rounds = { count: 8, minutes: minutes(3), turns: ['a'] };
    const one = item('a', { minutes: minutes(24), lockedEnd: minuteOfDay(560), rounds });
    const layout = layoutDay(day(), [one]);
    const [issue] = planIssues(layout);
    expect(issue).toEqual({ type: 'roundsShort', itemId: 'a', minutes: 20, needed: 24 });
    const mends = issue ? mendsOf(issue, layout) : [];
    expect(mends.map((mend) => mend.type)).toEqual(['shortenRounds', 'moveEnd', 'unlockEnd']);
    for (const mend of mends) {
      const patch = patchOf(mend);
      const mended = 'item' in patch ? { ...one, ...patch.patch } : one;
      expect(planIssues(layoutDay(day(), [mended]))).toEqual([]);
    }
    expect(mends[0] && patchOf(mends[0])).toMatchObject({
      patch: { rounds: { count: 8, minutes: 2, turns: ['a'] }, minutes: 16 },
    });
  });

  it('each first mend settles its issue, whatever the plan', () => {
    const lengths = fc.array(
      fc.record({ length: fc.integer({ min: 1, max: 90 }), pin: fc.option(fc.integer({ min: 480, max: 900 })) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(lengths, (rows) => {
        const items = inOrder(
          ...rows.map(({ length, pin }, nr) =>
            item(`i${nr}`, { minutes: minutes(length), pinnedStart: pin === null ? null : minuteOfDay(pin) }),
          ),
        );
        const layout = layoutDay(day(), items);
        const [issue] = planIssues(layout);
        if (!issue) return;
        const [mend] = mendsOf(issue, layout);
        if (!mend) throw new Error('An issue without a way out.');
        const patch = patchOf(mend);
        const mended =
          'day' in patch ? layoutDay(day(patch.day), items) : layoutDay(day(), apply(items, patch.item, patch.patch));
        expect(planIssues(mended).filter(({ itemId: id }) => id === issue.itemId)).toEqual([]);
      }),
    );
  });
});
