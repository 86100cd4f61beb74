import { describe, expect, it } from 'vitest';
import { instant } from '../../src/domain/time';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { buildReport } from '../../src/reporting/report-model';
import { answer, gathering, participant, question, snapshot } from './builders';
import { openedWorkbook, shownRows } from './excel-read-back';

const came = { presentFrom: instant(1) };
const whole = (present: number | null): Snapshot =>
  snapshot({
    gathering: gathering({ present }),
    participants: [...Array.from({ length: 8 }, (_, at) => participant(`p${at}`, came)), participant('p9')],
    questions: [question('q1')],
    answers: [5, 6, 7, 7, 8, 9].map((score, at) => answer(`a${at}`, 'q1', score)),
  });

const overviewOf = async (of: Snapshot) => {
  const workbook = await openedWorkbook(of);
  const facts = new Map<string, unknown>();
  workbook.getWorksheet('Oversikt')?.eachRow((row) => facts.set(String(row.getCell(1).value), row.getCell(2).value));
  return { facts, share: shownRows(workbook, 'Sammenstilling')[0]?.Svarprosent };
};

describe('how many were present', () => {
  it('is counted from those who have come where nobody has written it, and where it comes from is said', async () => {
    const said = JSON.stringify(buildReport(whole(null), 'nb'));
    expect(said).toContain('Registrert til stede: 8');
    expect(said).toContain('Det er 75\u00a0% av de 8 som var til stede.');
    const { facts, share } = await overviewOf(whole(null));
    expect([facts.get('Til stede (registrert)'), share]).toEqual([8, 0.75]);
  });

  it('is what somebody has written, before any count', async () => {
    const said = JSON.stringify(buildReport(whole(12), 'nb'));
    expect(said).toContain('Til stede: 12');
    expect(said).toContain('Det er 50\u00a0% av de 12 som var til stede.');
    const { facts, share } = await overviewOf(whole(12));
    expect([facts.get('Til stede'), share]).toEqual([12, 0.5]);
  });

  it('is no measure of the answers where more have answered than were counted', async () => {
    expect(JSON.stringify(buildReport(whole(5), 'nb'))).not.toContain('som var til stede.');
    expect((await overviewOf(whole(5))).share ?? '').toBe('');
    expect((await overviewOf(whole(6))).share).toBe(1);
  });
});
