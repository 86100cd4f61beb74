import { describe, expect, test } from 'vitest';
import type { GatheringSummary } from '../../src/contract';
import type { GatheringId } from '../../src/domain/ids';
import { instant, isoDate, minuteOfDay } from '../../src/domain/time';
import { daysBetween, shelve } from '../../src/renderer/features/library/order';

const today = isoDate('2026-11-22');

function gathering(title: string, date: string | null, more: Partial<GatheringSummary> = {}): GatheringSummary {
  const day = date === null ? null : isoDate(date);
  return {
    id: `id-${title}` as GatheringId,
    title,
    place: '',
    network: '',
    language: 'nb',
    firstDate: day,
    lastDate: day,
    start: minuteOfDay(600),
    line: [],
    days: 1,
    state: 'planned',
    participants: 0,
    notes: 0,
    actions: 0,
    createdAt: instant(0),
    closedAt: null,
    deletedAt: null,
    ...more,
  };
}
const titles = (list: readonly GatheringSummary[]): string[] => list.map((one) => one.title);

describe('the list of gatherings', () => {
  test('the next one leads, the rest follow in time', () => {
    const shelves = shelve([gathering('om en uke', '2026-11-29'), gathering('i morgen', '2026-11-23')], today);
    expect(shelves.lead?.title).toBe('i morgen');
    expect(titles(shelves.upcoming)).toEqual(['om en uke']);
  });

  test('one that runs leads whatever its date says', () => {
    const shelves = shelve(
      [gathering('i morgen', '2026-11-23'), gathering('nå', '2026-11-20', { state: 'running' })],
      today,
    );
    expect(shelves.lead?.title).toBe('nå');
  });

  test('the past stands by year, newest first, also what was planned and never held', () => {
    const shelves = shelve(
      [
        gathering('a', '2025-03-01', { state: 'held' }),
        gathering('b', '2026-10-20', { state: 'held' }),
        gathering('c', '2026-06-12'),
      ],
      today,
    );
    expect(shelves.earlier.map(({ year, gatherings }) => [year, titles(gatherings)])).toEqual([
      ['2026', ['b', 'c']],
      ['2025', ['a']],
    ]);
  });

  test('what was held today stands under today, until tomorrow', () => {
    const held = gathering('i dag', '2026-11-22', { state: 'held' });
    const shelves = shelve([held, gathering('b', '2026-10-20', { state: 'held' })], today);
    expect(titles(shelves.today)).toEqual(['i dag']);
    expect(shelves.earlier.map(({ gatherings }) => titles(gatherings))).toEqual([['b']]);
    const tomorrow = shelve([held], isoDate('2026-11-23'));
    expect([tomorrow.today, tomorrow.earlier.map(({ gatherings }) => titles(gatherings))]).toEqual([[], [['i dag']]]);
  });

  test('nothing is left out, and nothing stands twice', () => {
    const all = [
      gathering('a', null),
      gathering('b', null, { state: 'held' }),
      gathering('c', '2026-11-22'),
      gathering('d', '2024-01-01', { deletedAt: instant(5) }),
      gathering('e', null, { state: 'running' }),
      gathering('f', '2026-11-22', { state: 'held' }),
    ];
    const { lead, today: held, upcoming, earlier, undated, deleted } = shelve(all, today);
    const shown = [lead, ...held, ...upcoming, ...earlier.flatMap((year) => year.gatherings), ...undated, ...deleted];
    expect(shown.map((one) => one?.title).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('days are counted over the change of clocks', () => {
    expect(daysBetween(isoDate('2026-10-24'), isoDate('2026-10-26'))).toBe(2);
  });
});
