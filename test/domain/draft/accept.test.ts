import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutDay } from '../../../src/domain/agenda/schedule';
import { planFromDraft } from '../../../src/domain/draft/accept';
import type { DraftDay, DraftItem } from '../../../src/domain/draft/draft-agenda';
import { clockFace, isoDate, minuteOfDay } from '../../../src/domain/time';
import { GATHERING } from '../support';
import { draftItem } from './draft-item';

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
      draftItem('15:10-15:20', 'Rolle'),
      draftItem('15:20-15:30', 'Refleksjon'),
      draftItem('15:30-15:35', 'Plenum'),
    ];
    expect(
      planOf(
        draftItem('15:00-15:10', 'Velkommen', { minutes: 10 }),
        draftItem('15:10-15:35', 'Hva', { minutes: 25, children }),
        draftItem('15:35-15:45', 'Pause', { minutes: 10 }),
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
    expect(planOf(draftItem('09:00-10:00', 'A'), draftItem('10:15-11:00', 'B'), draftItem('10:30-11:30', 'C'))).toEqual(
      ['A 09:00-10:00 (60)', 'B 10:15-11:00 (45) pinned', 'C 10:30-11:30 (60) pinned'],
    );
  });

  it('keeps the range against stated minutes, and a block’s own minutes where its children differ', () => {
    const children = [draftItem('10:00-10:20', 'B1'), draftItem('10:20-10:45', 'B2')];
    expect(
      planOf(
        draftItem('09:00-10:00', 'A', { minutes: 30 }),
        draftItem('10:00-11:00', 'B', { children }),
        draftItem('11:00-', 'C'),
      ),
    ).toEqual([
      'A 09:00-10:00 (60)',
      'B 10:00-10:45 (60)',
      'B1 10:00-10:20 (20)',
      'B2 10:20-10:45 (25)',
      'C 11:00-11:00 (–) pinned',
    ]);
  });

  it('gives an item with only a start the time until the next', () => {
    expect(
      planOf(draftItem('09:00', 'A'), draftItem('', 'Spørsmål'), draftItem('09:15', 'B'), draftItem('10:00', 'Slutt')),
    ).toEqual(['A 09:00-09:15 (15)', 'Spørsmål 09:15-09:15 (–)', 'B 09:15-10:00 (45)', 'Slutt 10:00-10:00 (–)']);
  });

  it('starts the day so that the first stated start holds', () => {
    expect(planOf(draftItem('', 'Kaffe', { minutes: 30 }), draftItem('09:00-10:00', 'A'))[0]).toBe(
      'Kaffe 08:30-09:00 (30)',
    );
    expect(planOf(draftItem('', 'A', { minutes: 30 }))[0]).toBe('A 09:00-09:30 (30)');
  });

  it('sets alternatives aside after those there are, and knows what must stay', () => {
    const plan = accepted(
      [oneDay(draftItem('09:00-09:10', 'Velkommen', { kind: 'welcome', responsible: 'Ordfører' }))],
      [{ minutes: 45, title: 'Virkemidler', kind: 'group', prompts: ['Hva virker?'], line: 1 }],
    );
    expect(plan.days).toMatchObject([{ position: 2, label: 'Dag 1', date: '2026-11-24', start: 540 }]);
    expect(plan.items).toMatchObject([
      { title: 'Velkommen', priority: 'must', responsible: 'Ordfører', position: 0 },
      { title: 'Virkemidler', dayId: null, minutes: 45, position: 3, prompts: ['Hva virker?'], priority: 'should' },
    ]);
  });

  it('makes tracks of what is told to run at the same time, each as long as the block', () => {
    const track = (title: string, own: Partial<DraftItem> = {}) => draftItem('', title, own);
    const children = [
      track('Sesjon A', { room: 'Storsalen', responsible: 'Guro Hauge' }),
      track('Sesjon B', { minutes: 60 }),
    ];
    const items = [
      draftItem('10:00-11:30', 'Parallelle sesjoner', { parallel: true, children }),
      draftItem('11:30-12:00', 'Lunsj'),
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
      draftItem('13:00-14:00', 'Spor 1: Havn'),
      draftItem('13:00-14:00', 'Spor 2: Handel'),
      draftItem('14:00-14:15', 'Pause', { kind: 'break' }),
    ];
    expect(planOf(...items)).toEqual([
      'Spor 1: Havn / Spor 2: Handel 13:00-14:00 (–)',
      'Spor 1: Havn 13:00-14:00 (60)',
      'Spor 2: Handel 13:00-14:00 (60)',
      'Pause 14:00-14:15 (15)',
    ]);
    expect(accepted([oneDay(...items)]).items[0]).toMatchObject({ parallel: true, kind: 'group' });
    const overlapping = [draftItem('13:00-14:00', 'A'), draftItem('13:30-14:00', 'B')];
    expect(accepted([oneDay(...overlapping)]).items.some(({ parallel }) => parallel)).toBe(false);
  });

  it('has no tracks within tracks', () => {
    const inner = draftItem('', 'Økt', {
      parallel: true,
      children: [draftItem('', 'A', { minutes: 5 }), draftItem('', 'B')],
    });
    const outer = draftItem('10:00-11:00', 'Økter', { parallel: true, children: [inner, draftItem('', 'Annen')] });
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
