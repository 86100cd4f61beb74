import { describe, expect, it } from 'vitest';
import { layoutDay } from '../../src/domain/agenda/schedule';
import { planFromDraft } from '../../src/domain/draft/accept';
import type { DraftAgenda, DraftItem, ImportWarning } from '../../src/domain/draft/draft-agenda';
import type { GatheringId } from '../../src/domain/ids';
import { clockFace, parseClockFace } from '../../src/domain/time';
import {
  allItems,
  bringIn,
  patchItem,
  type Review,
  removeItem,
  reviewOf,
  setAside,
  takeInLine,
} from '../../src/renderer/features/import/review';
import { checksOf } from '../../src/renderer/features/import/review-checks';
import { placeWarning, warningMends } from '../../src/renderer/features/import/warning-mends';
import { draftItem } from '../domain/draft/draft-item';

const draft = (line: number, range: string, title: string, own: Partial<DraftItem> = {}): DraftItem =>
  draftItem(range, title, { line, ...own });

const agenda = (...items: DraftItem[]): Pick<DraftAgenda, 'days' | 'alternatives'> => ({
  days: [{ label: null, date: null, items }],
  alternatives: [{ minutes: 15, title: 'Diskusjon i plenum', kind: 'plenary', prompts: [], line: 9 }],
});

const warning = (type: ImportWarning['type'], line: number, params: ImportWarning['params'] = {}): ImportWarning => ({
  type,
  where: '',
  line,
  params,
});

/** The mends of a warning at its place. */
const mendsOf = (review: Review, one: ImportWarning) => warningMends(review, { ...one, at: placeWarning(review, one) });

const keyOf = (review: Review, title: string): string => allItems(review).find((one) => one.title === title)?.key ?? '';

/** What the plan will say, as she would see it. */
function planned(review: Review): string[] {
  let count = 0;
  const plan = planFromDraft({
    gatheringId: 'g' as GatheringId,
    agenda: review,
    newId: () => `id${++count}`,
    firstDayPosition: 0,
    existingParkedCount: 0,
  });
  const [day] = plan.days;
  if (!day) return [];
  return layoutDay(day, plan.items).rows.map(
    ({ item, start, minutes }) => `${clockFace(start)} ${minutes ?? ''} ${item.title}`,
  );
}

describe('mending what was read', () => {
  it('moves the end with the minutes, since the plan goes by the range', () => {
    const review = reviewOf(agenda(draft(0, '10:00-11:00', 'A', { minutes: 45 })));
    expect(planned(patchItem(review, keyOf(review, 'A'), { minutes: 45 }))).toEqual(['10:00 45 A']);
  });

  it('keeps the minutes true to a new range', () => {
    const review = reviewOf(agenda(draft(0, '10:00-11:00', 'A', { minutes: 60 })));
    const end = parseClockFace('10:30');
    expect(allItems(patchItem(review, keyOf(review, 'A'), { end }))[0]?.minutes).toBe(30);
  });

  it('takes out an item with what is under it, or sets them aside', () => {
    const review = reviewOf(agenda(draft(0, '10:00-11:00', 'A', { children: [draft(1, '10:00-10:20', 'A1')] })));
    const key = keyOf(review, 'A');
    expect(allItems(removeItem(review, key))).toEqual([]);
    expect(setAside(review, key).alternatives.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Diskusjon i plenum', 15],
      ['A', 60],
      ['A1', 20],
    ]);
  });

  it('takes in a line that was not understood, at its place', () => {
    const review = reviewOf(agenda(draft(0, '10:00-11:00', 'A'), draft(4, '11:00-12:00', 'B')));
    expect(allItems(takeInLine(review, 2, 'Ta med kart', 'prompt'))[0]?.prompts).toEqual(['Ta med kart']);
    expect(allItems(takeInLine(review, 2, 'Omvisning', 'item')).map(({ title }) => title)).toEqual([
      'A',
      'Omvisning',
      'B',
    ]);
  });
});

describe('each warning', () => {
  const two = reviewOf(agenda(draft(0, '10:00-10:30', 'A'), draft(1, '10:20-11:00', 'B')));

  it('stands under its item, its alternative or its day', () => {
    expect(placeWarning(two, warning('overlap', 1))).toBe(keyOf(two, 'B'));
    expect(placeWarning(two, warning('stray', 9))).toBe(two.alternatives[0]?.key);
    expect(placeWarning(two, warning('weekday-mismatch', -1))).toBe(two.days[0]?.key);
    expect(placeWarning({ days: [], alternatives: [] }, warning('gap', 1))).toBeNull();
  });

  const mended = (review: Review, one: ImportWarning): string[][] =>
    mendsOf(review, one).map((mend) => planned(mend.apply(review, { breakTitle: 'Pause' })));

  it('of an overlap ends the one earlier, or starts the other later', () => {
    const params = { a: 'A', aEnd: '10:30', b: 'B', bStart: '10:20' };
    expect(mended(two, warning('overlap', 1, params))).toEqual([
      ['10:00 20 A', '10:20 40 B'],
      ['10:00 30 A', '10:30 30 B'],
    ]);
  });

  it('of a hole puts in a break', () => {
    const review = reviewOf(agenda(draft(0, '10:00-10:30', 'A'), draft(1, '10:45-11:00', 'B')));
    expect(mended(review, warning('gap', 1, { aEnd: '10:30', bStart: '10:45' }))).toEqual([
      ['10:00 30 A', '10:30 15 Pause', '10:45 15 B'],
    ]);
  });

  it('of minutes that do not add up goes by the clock, or by the minutes', () => {
    const review = reviewOf(agenda(draft(0, '10:00-11:00', 'A', { minutes: 45 })));
    expect(mended(review, warning('duration-mismatch', 0, { stated: 45, actual: 60 }))).toEqual([
      ['10:00 60 A'],
      ['10:00 45 A'],
    ]);
  });

  it('of a child outside its parent extends the parent', () => {
    const review = reviewOf(agenda(draft(0, '10:00-10:30', 'A', { children: [draft(1, '10:10-10:50', 'A1')] })));
    const [mend] = mendsOf(review, warning('outside-parent', 1));
    const [parent] = mend ? allItems(mend.apply(review, { breakTitle: '' })) : [];
    expect([parent?.start, parent?.end]).toEqual([600, 650]);
  });

  it('of a stray line brings it in at its time', () => {
    expect(mended(two, warning('stray', 9, { start: '09:45', end: '10:00' }))[0]?.[0]).toBe(
      '09:45 15 Diskusjon i plenum',
    );
  });
});

describe('what is to be checked', () => {
  const clock = (face: string) => parseClockFace(face);
  const told = (read: Review, now: Review, ...ofText: ImportWarning[]): string[] =>
    checksOf(read, ofText, now).map(
      ({ type, at }) => `${type} ${allItems(now).find(({ key }) => key === at)?.title ?? at}`,
    );
  const day = reviewOf(
    agenda(draft(0, '10:00-10:30', 'A'), draft(1, '10:30-11:00', 'B', { minutes: 30 }), draft(2, '11:00-12:00', 'C')),
  );

  it('is found again with each new time', () => {
    expect(told(day, day)).toEqual([]);
    const backwards = patchItem(day, keyOf(day, 'B'), { end: clock('10:00') });
    expect(told(day, backwards)).toContain('end-before-start B');
    const late = patchItem(backwards, keyOf(day, 'B'), { end: clock('11:10') });
    expect(told(day, late)).toEqual(['overlap C']);
    expect(told(day, patchItem(late, keyOf(day, 'B'), { end: clock('11:00') }))).toEqual([]);
  });

  it('tells of a range that runs backwards what the plan will do with it', () => {
    const backwards = patchItem(day, keyOf(day, 'B'), { end: clock('10:00') });
    const [own] = checksOf(day, [], backwards);
    expect(own?.params).toMatchObject({ start: '10:30', end: '10:00', readEnd: '' });
    expect(planned(backwards)).toEqual(['10:00 30 A', '10:30 30 B', '11:00 60 C']);
  });

  it('stays until the times it speaks of are others', () => {
    const read = reviewOf(agenda(draft(0, '16:15-17:15', 'A'), draft(1, '17:15-17:30', 'B')));
    const ofText = warning('end-before-start', 0, { title: 'A', start: '16:15', end: '16:00', readEnd: '17:15' });
    const retitled = patchItem(read, keyOf(read, 'A'), { title: 'Arbeid', kind: 'group' });
    expect(told(read, patchItem(retitled, keyOf(read, 'B'), { responsible: 'Kari' }), ofText)).toEqual([
      'end-before-start Arbeid',
    ]);
    expect(told(read, patchItem(read, keyOf(read, 'A'), { end: clock('17:15') }), ofText)).toHaveLength(1);
    expect(told(read, patchItem(read, keyOf(read, 'A'), { end: clock('17:00') }), ofText)).toEqual(['gap B']);
    expect(told(read, removeItem(read, keyOf(read, 'A')), ofText)).toEqual([]);
  });

  it('of two items is done with when either is mended, and asked anew when it is wrong in another way', () => {
    const read = reviewOf(agenda(draft(0, '10:00-10:30', 'A'), draft(1, '10:20-11:00', 'B')));
    const ofText = warning('overlap', 1, { a: 'A', aEnd: '10:30', b: 'B', bStart: '10:20' });
    expect(told(read, read, ofText)).toEqual(['overlap B']);
    expect(told(read, patchItem(read, keyOf(read, 'A'), { end: clock('10:20') }), ofText)).toEqual([]);
    const [before] = checksOf(read, [ofText], read);
    const [after] = checksOf(read, [ofText], patchItem(read, keyOf(read, 'A'), { end: clock('10:25') }));
    expect(after?.params).toMatchObject({ aEnd: '10:25', bStart: '10:20' });
    expect(after?.name).not.toBe(before?.name);
  });

  it('lets what the text told of alone where nothing is mended', () => {
    const read = reviewOf(agenda(draft(0, '10:00-10:30', 'A'), draft(1, '12:00-13:00', 'B')));
    expect(told(read, read)).toEqual([]);
  });

  it('is a stray line only while it stands aside', () => {
    const ofText = warning('stray', 9, { start: '12:00', end: '12:15' });
    const [aside] = day.alternatives;
    expect(told(day, day, ofText)).toEqual([`stray ${aside?.key}`]);
    const start = clock('12:00');
    const inDay = start && aside ? bringIn(day, aside.key, { start, end: clock('12:15') }) : day;
    expect(told(day, inDay, ofText)).toEqual([]);
  });
});
