import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parseAgenda } from '../../src/importing/parse-agenda';
import { type ImportJson, type JsonItem, toImportJson } from '../../src/importing/to-json';

/**
 * The real documents lie outside the repository; where they are present, they are held against what we wrote down by hand:
 * start, end, kind and the first word or two of each title, indented as the tree is.
 */
const FOLDER = resolve(import.meta.dirname, '../../../shared/seeds');
const present = existsSync(FOLDER);

/** The real documents are not part of the project: where they are not at hand that is said, and nothing pretends to be checked. */
function whenPresent(name: string, tests: () => void): void {
  if (present) describe(name, tests);
}

if (!present) {
  test('the real documents are not beside this checkout: nothing is held against them in this run', () => {
    expect(existsSync(FOLDER)).toBe(false);
  });
}

function read(name: string, year?: number): ImportJson {
  return toImportJson(parseAgenda(readFileSync(resolve(FOLDER, name), 'utf8'), { year }));
}

const row = (item: JsonItem, depth: number): string[] => [
  `${'  '.repeat(depth)}${item.start ?? '-'} ${item.end ?? '-'} ${item.kind} ${item.title.split(' ').slice(0, 2).join(' ')}`,
  ...item.children.flatMap((child) => row(child, depth + 1)),
];
const rows = (json: ImportJson, day = 0): string[] => json.days[day]?.items.flatMap((item) => row(item, 0)) ?? [];
const types = (json: ImportJson): string[] => json.warnings.map(({ type }) => type);

whenPresent('the half-day run sheet', () => {
  it('becomes a tree by time', () => {
    const json = read('000-kjoreplan.txt');
    expect(rows(json)).toEqual([
      '15:00 15:10 welcome Velkommen',
      '15:10 15:35 talk Hva er',
      '  15:10 15:20 talk Kommunestyret rolle',
      '  15:20 15:30 reflection Refleksjon',
      '  15:30 15:35 plenary Plenumsdialog',
      '15:35 16:05 talk Hvordan ser',
      '  15:35 15:45 talk Næringsstruktur, ulike',
      '  15:45 16:05 talk Noen stemmer',
      '16:05 16:15 break Pause',
      '16:15 17:15 talk Hva skal',
      '  16:15 16:45 talk Hvilke kriterier',
      '  16:45 17:05 reflection Refleksjon',
      '  17:05 17:15 plenary Plenumsdialog',
      '17:15 17:25 break Pause',
      '17:25 18:00 talk Oppfølgingspunkter –',
      '  17:25 17:45 reflection Refleksjon rund',
      '  17:45 18:00 summary Oppsummering og',
    ]);
    expect(json.alternatives.map(({ minutes }) => minutes)).toEqual([45, 45, 20, 15]);
    expect(types(json)).toEqual(['end-before-start', 'stray']);
    expect(json.days[0]?.items[0]?.responsible).toBe('Ordfører');
  });
});

whenPresent('the two-day workshop', () => {
  it('keeps themes and cases under the group work and doubts the second Monday-or-Tuesday', () => {
    const json = read('002-verksted.txt');
    expect(rows(json).slice(0, 7)).toEqual([
      '09:30 10:00 practical Registrering',
      '10:00 11:45 welcome Velkommen',
      '11:45 12:00 break Pause',
      '12:00 12:30 talk Et arbeidsliv',
      '12:30 12:50 plenary Dialog med',
      '12:50 14:00 talk Kort introduksjon',
      '14:00 - group Gruppearbeid: Erfaringsutveksling',
    ]);
    const group = json.days[0]?.items.at(-1);
    expect(group?.children.map((theme) => theme.children.length)).toEqual([2, 2, 1]);
    expect(rows(json, 1)).toEqual([
      '09:00 09:10 welcome Velkommen og',
      '09:10 09:45 talk Erfaringer fra',
      '09:45 11:00 talk Erfaringer fra',
      '11:00 12:15 group Gruppearbeid -',
      '12:15 - plenary Presentasjoner fra',
    ]);
    expect(json.days.map(({ date }) => date)).toEqual([null, null]);
    expect(types(json)).toEqual(['weekday-mismatch']);
  });

  it('takes her year for its dates', () => {
    const json = read('002-verksted.txt', 2017);
    expect(json.days.map(({ date }) => date)).toEqual(['2017-09-25', '2017-09-25']);
    expect(types(json)).toEqual(['weekday-mismatch']);
  });
});

whenPresent('the slides of a gathering', () => {
  it('hold two dated days and a theme day, and nothing else of the slides', () => {
    const json = read('004-nettverkssamling.txt');
    expect(json.days.map(({ date }) => date)).toEqual(['2012-09-26', '2012-09-27', null]);
    expect(json.days.map(({ items }) => items.length)).toEqual([9, 8, 11]);
    expect(rows(json)).toEqual([
      '10:00 12:00 welcome Velkommen',
      '12:00 13:00 break LUNSJ',
      '13:00 14:40 talk DYPDYKK I',
      '14:40 15:00 break Kaffepause',
      '15:00 16:30 talk Strategisk kompetence',
      '16:30 17:00 plenary Spørsmål og',
      '17:00 19:00 summary Vi runder',
      '19:00 19:30 other Kommunequiz med',
      '19:30 - break Middag',
    ]);
    expect(json.days[1]?.items[5]).toMatchObject({
      title: expect.stringMatching(/tanker$/),
      responsible: expect.stringMatching(/^Innovasjonsprofessor /),
    });
    expect(json.alternatives).toEqual([]);
    expect(json.warnings).toEqual([]);
  });
});

whenPresent('the articles', () => {
  it.each(['001-laering-for-naering.txt', '003-videreforing.txt'])('%s holds no agenda', (name) => {
    expect(read(name)).toEqual({ days: [], alternatives: [], warnings: [] });
  });
});
