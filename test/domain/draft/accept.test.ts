import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutDay } from '../../../src/domain/agenda/schedule';
import { planFromDraft } from '../../../src/domain/draft/accept';
import type { DraftDay, DraftItem } from '../../../src/domain/draft/draft-agenda';
import { clockFace, isoDate, minuteOfDay, parseClockFace } from '../../../src/domain/time';
import { GATHERING } from '../support';

function draft(span: string, title: string, own: Partial<DraftItem> = {}): DraftItem {
  const [start = '', end = ''] = span.split('-');
  return {
    start: parseClockFace(start),
    end: parseClockFace(end),
    minutes: null,
    title,
    kind: 'talk',
    responsible: null,
    room: null,
    parallel: false,
    prompts: [],
    children: [],
    line: 0,
    ...own,
  };
}

function accepted(
  days: readonly DraftDay[],
  alternatives: Parameters<typeof planFromDraft>[0]['agenda']['alternatives'] = [],
) {
  let made = 0;
  return planFromDraft({
    gatheringId: GATHERING,
    agenda: { days, alternatives },
    newId: () => `id-${String(++made).padStart(6, '0')}`,
    firstDayPosition: 2,
    existingParkedCount: 3,
  });
}

const oneDay = (...items: DraftItem[]): DraftDay => ({ label: 'Dag 1', date: isoDate('2026-11-24'), items });

function planOf(...items: DraftItem[]): string[] {
  const plan = accepted([oneDay(...items)]);
  const [day] = plan.days;
  if (!day) return [];
  return layoutDay(day, plan.items).rows.map(({ item, start, end }) => {
    const pin = item.pinnedStart === null ? '' : ' pinned';
    return `${item.title} ${clockFace(start)}-${clockFace(end)} (${item.minutes ?? '–'})${pin}`;
  });
}

describe('planFromDraft', () => {
  it('lets a sound run sheet follow by itself, with nothing pinned', () => {
    const children = [
      draft('15:10-15:20', 'Rolle'),
      draft('15:20-15:30', 'Refleksjon'),
      draft('15:30-15:35', 'Plenum'),
    ];
    expect(
      planOf(
        draft('15:00-15:10', 'Velkommen', { minutes: 10 }),
        draft('15:10-15:35', 'Hva', { minutes: 25, children }),
        draft('15:35-15:45', 'Pause', { minutes: 10 }),
      ),
    ).toEqual([
      'Velkommen 15:00-15:10 (10)',
      'Hva 15:10-15:35 (–)',
      'Rolle 15:10-15:20 (10)',
      'Refleksjon 15:20-15:30 (10)',
      'Plenum 15:30-15:35 (5)',
      'Pause 15:35-15:45 (10)',
    ]);
  });

  it('pins what the text leaves a gap before, or lets overlap', () => {
    expect(planOf(draft('09:00-10:00', 'A'), draft('10:15-11:00', 'B'), draft('10:30-11:30', 'C'))).toEqual([
      'A 09:00-10:00 (60)',
      'B 10:15-11:00 (45) pinned',
      'C 10:30-11:30 (60) pinned',
    ]);
  });

  it('keeps the range against stated minutes, and a block’s own minutes where its children differ', () => {
    const children = [draft('10:00-10:20', 'B1'), draft('10:20-10:45', 'B2')];
    expect(
      planOf(draft('09:00-10:00', 'A', { minutes: 30 }), draft('10:00-11:00', 'B', { children }), draft('11:00-', 'C')),
    ).toEqual([
      'A 09:00-10:00 (60)',
      'B 10:00-10:45 (60)',
      'B1 10:00-10:20 (20)',
      'B2 10:20-10:45 (25)',
      'C 11:00-11:00 (–) pinned',
    ]);
  });

  it('gives an item with only a start the time until the next', () => {
    expect(planOf(draft('09:00', 'A'), draft('', 'Spørsmål'), draft('09:15', 'B'), draft('10:00', 'Slutt'))).toEqual([
      'A 09:00-09:15 (15)',
      'Spørsmål 09:15-09:15 (–)',
      'B 09:15-10:00 (45)',
      'Slutt 10:00-10:00 (–)',
    ]);
  });

  it('starts the day so that the first stated start holds', () => {
    expect(planOf(draft('', 'Kaffe', { minutes: 30 }), draft('09:00-10:00', 'A'))[0]).toBe('Kaffe 08:30-09:00 (30)');
    expect(planOf(draft('', 'A', { minutes: 30 }))[0]).toBe('A 09:00-09:30 (30)');
  });

  it('sets alternatives aside after those there are, and knows what must stay', () => {
    const plan = accepted(
      [oneDay(draft('09:00-09:10', 'Velkommen', { kind: 'welcome', responsible: 'Ordfører' }))],
      [{ minutes: 45, title: 'Virkemidler', kind: 'group', prompts: ['Hva virker?'], line: 1 }],
    );
    expect(plan.days).toMatchObject([{ position: 2, label: 'Dag 1', date: '2026-11-24', start: 540 }]);
    expect(plan.items).toMatchObject([
      { title: 'Velkommen', priority: 'must', responsible: 'Ordfører', position: 0 },
      { title: 'Virkemidler', dayId: null, minutes: 45, position: 3, prompts: ['Hva virker?'], priority: 'should' },
    ]);
  });

  it('makes tracks of what is told to run at the same time, each as long as the block', () => {
    const track = (title: string, own: Partial<DraftItem> = {}) => draft('', title, own);
    const children = [
      track('Sesjon A', { room: 'Storsalen', responsible: 'Guro Hauge' }),
      track('Sesjon B', { minutes: 60 }),
    ];
    const items = [
      draft('10:00-11:30', 'Parallelle sesjoner', { parallel: true, children }),
      draft('11:30-12:00', 'Lunsj'),
    ];
    expect(planOf(...items)).toEqual([
      'Parallelle sesjoner 10:00-11:30 (–)',
      'Sesjon A 10:00-11:30 (90)',
      'Sesjon B 10:00-11:00 (60)',
      'Lunsj 11:30-12:00 (30)',
    ]);
    expect(accepted([oneDay(...items)]).items).toMatchObject([
      { title: 'Parallelle sesjoner', parallel: true },
      { title: 'Sesjon A', parallel: false, room: 'Storsalen', responsible: 'Guro Hauge' },
      { title: 'Sesjon B', parallel: false },
      { title: 'Lunsj', parallel: false },
    ]);
  });

  it('gathers items of the same hours under a block, as tracks; breaks and overlaps stay as they are', () => {
    const items = [
      draft('13:00-14:00', 'Spor 1: Havn'),
      draft('13:00-14:00', 'Spor 2: Handel'),
      draft('14:00-14:15', 'Pause', { kind: 'break' }),
    ];
    expect(planOf(...items)).toEqual([
      'Spor 1: Havn / Spor 2: Handel 13:00-14:00 (–)',
      'Spor 1: Havn 13:00-14:00 (60)',
      'Spor 2: Handel 13:00-14:00 (60)',
      'Pause 14:00-14:15 (15)',
    ]);
    expect(accepted([oneDay(...items)]).items[0]).toMatchObject({ parallel: true, kind: 'group' });
    const overlapping = [draft('13:00-14:00', 'A'), draft('13:30-14:00', 'B')];
    expect(accepted([oneDay(...overlapping)]).items.some(({ parallel }) => parallel)).toBe(false);
  });

  it('has no tracks within tracks', () => {
    const inner = draft('', 'Økt', { parallel: true, children: [draft('', 'A', { minutes: 5 }), draft('', 'B')] });
    const outer = draft('10:00-11:00', 'Økter', { parallel: true, children: [inner, draft('', 'Annen')] });
    expect(accepted([oneDay(outer)]).items.filter(({ parallel }) => parallel)).toMatchObject([{ title: 'Økter' }]);
  });

  it('gives back every start the text states', () => {
    const anyTime = fc.option(fc.integer({ min: 0, max: 30 * 60 }).map(minuteOfDay), { freq: 4 });
    const anyDraft = (depth: number): fc.Arbitrary<DraftItem> =>
      fc.record({
        start: anyTime,
        end: anyTime,
        minutes: fc.option(fc.integer({ min: 0, max: 300 })),
        title: fc.constant('post'),
        kind: fc.constantFrom('talk', 'group', 'break'),
        responsible: fc.constant(null),
        room: fc.constant(null),
        parallel: fc.boolean(),
        prompts: fc.constant([]),
        children: depth < 3 ? fc.array(anyDraft(depth + 1), { maxLength: 4 }) : fc.constant([]),
        line: fc.constant(0),
      });
    const inReadingOrder = (items: readonly DraftItem[]): DraftItem[] =>
      items.flatMap((one) => [one, ...inReadingOrder(one.children)]);
    fc.assert(
      fc.property(fc.array(anyDraft(1), { maxLength: 8 }), (items) => {
        const plan = accepted([oneDay(...items)]);
        const every = plan.days.flatMap((day) => layoutDay(day, plan.items).rows);
        // What runs side by side got a block of its own, which no draft had.
        const rows = every.filter((row) => row.item.title === 'post');
        const drafts = inReadingOrder(items);
        expect(rows).toHaveLength(drafts.length);
        rows.forEach((row, index) => {
          const stated = drafts[index]?.start ?? null;
          if (stated !== null) expect(row.start).toBe(stated);
          if (row.item.pinnedStart !== null) expect(row.slackBefore + row.squeezeBefore).toBeGreaterThan(0);
        });
      }),
    );
  });
});
