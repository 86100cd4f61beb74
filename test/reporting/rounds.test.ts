import { describe, expect, test } from 'vitest';
import type { GatheringId } from '../../src/domain/ids';
import { figuresOf } from '../../src/domain/ratings/figures';
import type { RoundElsewhere, RoundGroups } from '../../src/domain/ratings/question-rounds';
import type { ReportBlock } from '../../src/domain/report/report-document';
import { instant, isoDate } from '../../src/domain/time';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { buildReport } from '../../src/reporting/report-model';
import { publicSnapshot } from '../../src/reporting/text/public-snapshot';
import { writePaper } from '../../src/reporting/write-paper';
import { answer, GATHERING, question, questionId, snapshot } from './builders';
import { unzipped } from './opened';

const NO_GROUPS: RoundGroups = { consensus: [], consensusMean: null, reported: [], reportedMean: null };
const many = (count: number, from: number): number[] => Array.from({ length: count }, (_, nr) => from + (nr % 2));

function elsewhere(gathering: string, scores: readonly number[], groups: RoundGroups = NO_GROUPS): RoundElsewhere {
  return {
    ...{ gatheringId: 'other' as GatheringId, gathering, date: isoDate('2026-03-12') },
    ...{ questionId: questionId(`q-${gathering}`), roundOf: questionId('q1'), openedAt: instant(1), groups },
    figures: figuresOf(
      scores.map((score) => ({ score, outcome: 'given' })),
      null,
    ),
  };
}

const held = (scores: readonly number[], rounds: readonly RoundElsewhere[]): Snapshot => ({
  ...snapshot({
    questions: [
      question('q1', { text: 'Hvor nyttig?', state: 'closed', openedAt: instant(Date.UTC(2026, 10, 26, 12)) }),
    ],
    answers: scores.map((score, nr) => answer(`a${nr}`, 'q1', score)),
  }),
  roundsElsewhere: rounds,
});

const blocksOf = (whole: Snapshot): readonly ReportBlock[] =>
  buildReport(whole, 'nb').sections.find(({ id }) => id === 'ratings')?.blocks ?? [];
const tables = (whole: Snapshot) =>
  blocksOf(whole)
    .filter((block) => block.type === 'table')
    .filter(({ key }) => key?.includes('.rounds'))
    .map(({ rows }) => rows.map(({ cells }) => cells.join(' | ')));
const told = (whole: Snapshot): string =>
  blocksOf(whole)
    .filter((block) => block.type === 'paragraph')
    .find(({ key }) => key?.endsWith('.rounds.told'))?.text ?? '';

describe('rounds in other gatherings', () => {
  test('stand in the summary, each with its own n, median, mean and distribution', () => {
    const whole = held(many(12, 8), [elsewhere('Vårsamlingen', many(24, 3))]);
    expect(tables(whole)).toEqual([
      ['Vårsamlingen | 12.03.2026 | 24 | 3,5 | 3,5', 'Denne samlingen | 26.11.2026 | 12 | 8,5 | 8,5'],
      [
        'Vårsamlingen | 0 | 0 | 12 | 12 | 0 | 0 | 0 | 0 | 0 | 0',
        'Denne samlingen | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 6 | 6 | 0',
      ],
    ]);
    expect(told(whole)).toMatch(
      /^Gjennomsnittet er 5,0 høyere enn i runden før\. Det er mer enn tilfeldigheter vanligvis gir\./,
    );
    expect(told(whole)).toContain('Der færre enn tjue har svart, kan ett svar flytte gjennomsnittet merkbart.');
    expect(told(whole)).toContain('Ingen vet om de samme har svart hver gang.');
  });

  test('of fewer than six answers tell no more than how many, and are compared with nothing', () => {
    const whole = held(many(12, 8), [elsewhere('Vårsamlingen', many(5, 3))]);
    expect(tables(whole)).toEqual([
      ['Vårsamlingen | 12.03.2026 | 5 | – | –', 'Denne samlingen | 26.11.2026 | 12 | 8,5 | 8,5'],
      ['Denne samlingen | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 6 | 6 | 0'],
    ]);
    expect(told(whole)).toMatch(/^Med færre enn ti svar/);
  });

  test('where groups spoke, it stands apart', () => {
    const groups = { consensus: [8, 6], consensusMean: 7, reported: [{ value: 7.9, n: 12 }], reportedMean: 7.9 };
    const whole = held(many(12, 8), [elsewhere('Vårsamlingen', [], groups)]);
    expect(tables(whole).at(-1)).toEqual(['Vårsamlingen | 8 · 6 | 7,9']);
    expect(tables(whole)[0]).toEqual(['Vårsamlingen | 12.03.2026 | 0 | – | –', expect.stringContaining('| 12 |')]);
  });

  test('are in Word, and not on a page anyone may see', async () => {
    const whole = held(many(12, 8), [elsewhere('Vårsamlingen', many(24, 3))]);
    const job = { snapshot: whole, language: 'nb', organisation: '', pictures: new Map(), template: null } as const;
    const word = [...(await unzipped(await writePaper({ ...job, kind: 'word' }))).values()].join();
    expect(word).toContain('Vårsamlingen');
    expect(new TextDecoder().decode(await writePaper({ ...job, kind: 'web' }))).not.toContain('Vårsamlingen');
    expect(tables(publicSnapshot(whole))).toEqual([]);
  });

  test('no rounds, no table', () => {
    expect(tables(held(many(12, 8), []))).toEqual([]);
    expect(GATHERING).toBe(held([], []).gathering.id);
  });
});
