import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemTree } from '../../src/contract';
import { clockFace, minuteOfDay } from '../../src/domain/time';
import { fittedTo, rowsOfSheet } from '../../src/renderer/features/plan/sheet/sheet-rows';

/** «15 | Ekstra innlegg | Kari Nordmann» as a sheet gives it, and what was read on one line each. */
const rows = (...lines: string[]): string => lines.join('\n').replace(/ *\| */gu, '\t');
function said(item: ItemTree): string {
  const start = item.pinnedStart === null || item.pinnedStart === undefined ? '' : clockFace(item.pinnedStart);
  const parts = [start, item.minutes ?? '', item.kind, item.title, item.responsible, item.room, item.priority];
  return [...parts, ...(item.prompts ?? []).map((prompt) => `• ${prompt}`)].map((part) => part ?? '').join('|');
}
const read = (...lines: string[]): string[] | null => rowsOfSheet(rows(...lines))?.map(said) ?? null;

describe('rows from a sheet without their head', () => {
  test('a cell of its own is never joined to the title', () => {
    expect(read('15 | Ekstra innlegg | Kari Nordmann')).toEqual(['|15|talk|Ekstra innlegg|Kari Nordmann||']);
    expect(read('15 | Ekstra innlegg | Kari Nordmann', '20 | Pause | ', '30 min | Gruppearbeid | Ordfører')).toEqual([
      '|15|talk|Ekstra innlegg|Kari Nordmann||',
      '|20|break|Pause|||',
      '|30|group|Gruppearbeid|Ordfører||',
    ]);
  });

  test.each([
    ['Velkomen | 10 | Kari', '|10|welcome|Velkomen|Kari||'],
    ['Innlegg om havna | Kari Nordmann, daglig leder', '||talk|Innlegg om havna|Kari Nordmann, daglig leder||'],
    ['1 t 15 min | Dialog | Plenum | daglig leder', '|75|plenary|Dialog|daglig leder||'],
    ['20 | Talk | The harbour | Anne Smith', '|20|talk|The harbour|Anne Smith||'],
    ['20 | Opning | Kari | Sal 2', '|20|welcome|Opning|Kari|Sal 2|'],
    ['20 | Opning | KAN | Kari og Ola', '|20|welcome|Opning|Kari og Ola||can'],
    [
      '20 | Samtale | Ta med kaffe og kart til alle borda',
      '|20|other|Samtale||||• Ta med kaffe og kart til alle borda',
    ],
  ])('«%s»', (line, item) => {
    expect(read(line)).toEqual([item]);
  });

  test('a column of times is when each starts; its length is until the next', () => {
    expect(read('09:00 | Velkommen | Kari', '09.15 | Pause | ', '09:30–10.15 | Dialog | Ordfører')).toEqual([
      '09:00|15|welcome|Velkommen|Kari||',
      '09:15|15|break|Pause|||',
      '09:30|45|other|Dialog|Ordfører||',
    ]);
    expect(read('kl. 9.00 | 9.20 | Velkommen', '9.30 | 9.45 | Pause')).toEqual([
      '09:00|20|welcome|Velkommen|||',
      '09:30|15|break|Pause|||',
    ]);
    expect(read('09:00 | 10 | Velkommen', '09:15 | 5 | Pause')).toEqual([
      '09:00|10|welcome|Velkommen|||',
      '09:15|5|break|Pause|||',
    ]);
  });

  test('with their head they are read by it, one row or many', () => {
    expect(read('Min | Tittel | Ansvarlig', '15 | Ekstra innlegg | kaffe')).toEqual([
      '|15|talk|Ekstra innlegg|kaffe||',
    ]);
    expect(read('Kven | Tema | Varigheit', 'Kari | Ekstra innlegg | 15')).toEqual(['|15|talk|Ekstra innlegg|Kari||']);
    expect(read('Start | End | Topic | Room', '09:00 | 09:30 | Lunch | Hall')).toEqual(['09:00|30|break|Lunch||Hall|']);
  });

  test('a column that only numbers the rows is no length, and the numbers go', () => {
    expect(read('1 | Velkommen | 10', '2 | Pause | 15')).toEqual(['|10|welcome|Velkommen|||', '|15|break|Pause|||']);
  });

  test('what it cannot place is left for her to look at', () => {
    for (const text of ['1 | Velkommen\n2 | Pause\n3 | Slutt', '15 | \t', '09:00 | 10', 'Frukt | 12 kr | 15 % | 2,5']) {
      expect(rowsOfSheet(rows(text))).toBeNull();
    }
  });

  test('any rows at all: no row is lost, and what is in a cell stays in one field', () => {
    const word = fc.constantFrom(
      'Pause',
      '15',
      'Kari Nordmann',
      'Ekstra innlegg om havna',
      '09:00',
      'Sal 2',
      '',
      'x',
      '3',
    );
    const sheet = fc.array(fc.array(word, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sheet, (table) => {
        const filled = table.filter((row) => row.some((cell) => cell !== ''));
        const items = rowsOfSheet(table.map((row) => row.join('\t')).join('\n'));
        if (items === null) return;
        expect(items.length).toBe(filled.length);
        items.forEach((item, nr) => {
          const fields = [item.title, item.responsible, item.room, ...(item.prompts ?? [])].filter((text) => text);
          for (const text of fields) expect(filled[nr]).toContain(text);
        });
      }),
    );
  });
});

describe('the hours of the rows in the plan they are put into', () => {
  const at = (text: string): ItemTree[] => [...(rowsOfSheet(text.replace(/ *\| */gu, '\t')) ?? [])];
  const day = at('10:00 | 15 | En\n10:15 | 15 | To\n10:45 | 15 | Tre');
  test('only those that say something new are fixed', () => {
    expect(fittedTo(day, minuteOfDay(600)).map(said)).toEqual([
      '|15|other|En|||',
      '|15|other|To|||',
      '10:45|15|other|Tre|||',
    ]);
    expect(fittedTo(day, minuteOfDay(540)).map(said)[0]).toBe('10:00|15|other|En|||');
  });
  test('rows from an earlier hour follow one another', () => {
    expect(fittedTo(day, minuteOfDay(700)).map(({ pinnedStart }) => pinnedStart)).toEqual([null, null, null]);
  });
});
