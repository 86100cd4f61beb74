import { describe, expect, it } from 'vitest';
import type { RunFact } from '../../src/domain/run/run';
import { clockFace, instant, minutes } from '../../src/domain/time';
import { runSheet } from '../../src/reporting/excel/run-sheet';
import { programmeOf } from '../../src/reporting/programme';
import { reportContext } from '../../src/reporting/report-context';
import { buildReport } from '../../src/reporting/report-model';
import { programmeChanges } from '../../src/reporting/sections/programme-changes';
import { day, item, itemId, runEvent, snapshot } from './builders';

/** 26 November 2026 is winter time in Oslo. */
const at = (hours: number, mins: number) => instant(Date.UTC(2026, 10, 26, hours - 1, mins));

/** Two rooms at once, the first with two items; then all together. Begun three minutes late, left five minutes later. */
const held = () =>
  snapshot({
    days: [day('d1')],
    items: [
      item('themes', { minutes: null, parallel: true }),
      item('water', { minutes: null, parentId: itemId('themes') }),
      item('w1', { minutes: minutes(20), parentId: itemId('water') }),
      item('w2', { minutes: minutes(20), parentId: itemId('water'), position: 1 }),
      item('roads', { minutes: minutes(40), parentId: itemId('themes'), position: 1 }),
      item('question', { minutes: null, parentId: itemId('roads') }),
      item('plenary', { minutes: minutes(10), position: 1 }),
    ],
    run: [
      runEvent(1, 'd1', at(9, 3), { type: 'started', itemId: itemId('themes') }),
      runEvent(2, 'd1', at(9, 20), { type: 'adjusted', itemId: itemId('w1'), minutes: 7 }),
      runEvent(3, 'd1', at(9, 45), { type: 'next', from: itemId('themes'), to: itemId('plenary') }),
      runEvent(4, 'd1', at(9, 55), { type: 'ended' }),
    ],
  });

const face = (clock: Parameters<typeof clockFace>[0] | null) => (clock === null ? '' : clockFace(clock));

describe('what went on at the same time', () => {
  it('is told with when it was planned and when it really was, like any other item', () => {
    const rows = programmeOf(held())[0]?.rows ?? [];
    expect(
      rows.map((row) =>
        [row.item.id, ...[row.plannedStart, row.plannedEnd, row.actualStart, row.actualEnd].map(face)].join(' '),
      ),
    ).toEqual([
      'themes 09:00 09:40 09:03 09:45',
      'water 09:00 09:40 09:03 09:45',
      'w1 09:00 09:20 09:03 09:30',
      'w2 09:20 09:40 09:30 09:45',
      'roads 09:00 09:40 09:03 09:45',
      'question    ',
      'plenary 09:40 09:50 09:45 09:55',
    ]);
    expect(rows.find((row) => row.item.id === 'w2')).toMatchObject({ deviation: -5, isStep: false });
  });

  it('stands so in the programme and in the run sheet, and is not counted twice', () => {
    const blocks = buildReport(held(), 'nb').sections.find(({ id }) => id === 'programme')?.blocks ?? [];
    const table = blocks.find((block) => block.type === 'table');
    const cells = table?.type === 'table' ? table.rows.map((row) => row.cells) : [];
    expect(cells[3]).toEqual(['\u2003\u2003w2', '09:20–09:40', '09:30–09:45', '20', '15', '−5']);
    const sheet = runSheet(reportContext(held(), 'nb'));
    expect(sheet.rows[3]?.slice(8, 10)).toEqual([(9 * 60 + 20) / 1440, (9 * 60 + 40) / 1440]);
    expect(sheet.rows[3]?.slice(11, 13)).toEqual([(9 * 60 + 30) / 1440, (9 * 60 + 45) / 1440]);
    // The minutes of the day are those of its outermost items.
    expect(sheet.rows.filter((row) => row[3] === 1)).toHaveLength(2);
  });

  it('is told by its block alone where a rescue plan shortened both', () => {
    const whole = held();
    const fact: RunFact = {
      type: 'replanned',
      plan: 'shorten',
      dropped: [],
      lengths: [
        { itemId: itemId('themes'), minutes: minutes(36) },
        { itemId: itemId('w1'), minutes: minutes(18) },
        { itemId: itemId('roads'), minutes: minutes(36) },
      ],
    };
    const run = whole.run.map((event) => (event.seq === 2 ? { ...event, fact } : event));
    const [day] = programmeOf({ ...whole, run });
    const told = day ? programmeChanges(reportContext({ ...whole, run }, 'nb'), day) : [];
    expect(told.map(({ text }) => text)).toEqual([
      'Kl.\u00a009.20 ble resten av dagen kortet ned: «themes» til 36\u00a0min.',
    ]);
  });

  it('is told as skipped where it was never reached', () => {
    const short = held();
    const run = short.run.flatMap((event) => {
      if (event.fact.type === 'adjusted') return [];
      return event.seq === 3 ? [{ ...event, at: at(9, 15) }] : [event];
    });
    const w2 = programmeOf({ ...short, run })[0]?.rows.find((row) => row.item.id === 'w2');
    expect(w2).toMatchObject({ state: 'skipped', actualStart: null, actualEnd: null, deviation: null });
  });
});
