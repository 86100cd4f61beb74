import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenDown, compared, figuresOf, groupFiguresOf } from '../../../src/domain/ratings/figures';
import { type Answer, type GroupScore, PLAIN_ANSWER } from '../../../src/domain/ratings/rating';

const scored = (score: number | null): Pick<Answer, 'score' | 'outcome'> => ({
  score,
  outcome: score === null ? 'skipped' : 'given',
});
const of = (...scores: (number | null)[]) => figuresOf(scores.map(scored), null);
const repeat = (score: number, times: number): number[] => Array.from({ length: times }, () => score);
const scores = fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 120 });

describe('figures', () => {
  test('of a handful of answers', () => {
    const figures = figuresOf([...[7, 8, 9, 8].map(scored), { score: null, outcome: 'dontKnow' }, scored(null)], 10);
    expect(figures).toMatchObject({ n: 4, dontKnow: 1, skipped: 1, share: 0.4, mean: 8, median: 8, few: true });
    expect(figures.middleHalf).toEqual([7.75, 8.25]);
    expect(figures.deviation).toBeCloseTo(0.816, 3);
  });

  test('no share is told where more have answered than are known to be present', () => {
    const scores = [7, 8, 9].map(scored);
    expect([2, 3].map((present) => figuresOf(scores, present).share)).toEqual([null, 1]);
  });

  test('the counts add up, and mean, median and the middle half lie where the answers do', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const figures = of(...given);
        expect(figures.counts.reduce((a, b) => a + b, 0)).toBe(given.length);
        if (given.length === 0) {
          expect([figures.mean, figures.median, figures.middleHalf]).toEqual([null, null, null]);
          return;
        }
        const [low, high] = [Math.min(...given), Math.max(...given)];
        for (const value of [figures.mean, figures.median, ...(figures.middleHalf ?? [])]) {
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
        }
      }),
    );
  });

  test('two camps are seen as two, and one hill as one', () => {
    expect(of(...repeat(2, 12), ...repeat(9, 8)).camps).toEqual([
      { n: 12, median: 2 },
      { n: 8, median: 9 },
    ]);
    expect(of(...repeat(5, 3), ...repeat(6, 6), ...repeat(7, 8), ...repeat(8, 4)).camps).toBeNull();
    expect(of(...Array.from({ length: 40 }, (_, n) => 1 + (n % 10))).camps).toBeNull();
    expect(of(...repeat(8, 20), 1, 1).camps).toBeNull();
  });

  test('each answer is of the camp it stands nearest', () => {
    const spread = of(...repeat(1, 2), ...repeat(2, 8), ...repeat(3, 2), ...repeat(8, 2), ...repeat(9, 5), 10);
    expect(spread.camps).toEqual([
      { n: 12, median: 2 },
      { n: 8, median: 9 },
    ]);
  });

  test('a column is not cut off from its own hill to bring the medians further apart', () => {
    expect(of(...repeat(2, 6), ...repeat(3, 7), ...repeat(8, 4), ...repeat(9, 4)).camps).toEqual([
      { n: 13, median: 3 },
      { n: 8, median: 8.5 },
    ]);
  });

  test('of few answers no camps are told', () => {
    expect(of(...repeat(3, 3), ...repeat(8, 7))).toMatchObject({ camps: null, few: true });
    expect(of(...repeat(2, 10), ...repeat(9, 9))).toMatchObject({ camps: null, few: true });
    expect(of(...repeat(2, 10), ...repeat(9, 10))).toMatchObject({ camps: [{ n: 10 }, { n: 10 }], few: false });
  });

  test('camps never hold fewer than a quarter of the answers, and together they are all of them', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const { camps, n } = of(...given);
        if (camps === null) return;
        expect(camps[0].n + camps[1].n).toBe(n);
        expect(Math.min(camps[0].n, camps[1].n)).toBeGreaterThanOrEqual(n / 4);
        expect(camps[1].median - camps[0].median).toBeGreaterThanOrEqual(4);
      }),
    );
  });
});

describe('a breakdown', () => {
  const answers = fc.array(
    fc.constantFrom('Lunde', 'Vik', 'Os', 'Nes', '').map((segment) => ({ ...PLAIN_ANSWER, segment })),
    { maxLength: 60 },
  );

  test('shows no part of fewer than six, and leaves none that can be worked out from the rest', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { shown, withheld } = brokenDown(given);
        expect(shown.every((part) => part.answers.length >= 6)).toBe(true);
        expect(withheld === 0 || withheld >= 6 || shown.length === 0).toBe(true);
        const inParts = shown.reduce((sum, part) => sum + part.answers.length, 0);
        expect(inParts + withheld).toBe(given.length);
      }),
    );
  });

  test('leaves out a part that is large enough where it would give away a small one', () => {
    const parts = (name: string, times: number) => repeat(1, times).map(() => ({ ...PLAIN_ANSWER, segment: name }));
    const { shown, withheld } = brokenDown([...parts('Lunde', 12), ...parts('Vik', 7), ...parts('Os', 2)]);
    expect([shown.map(({ name }) => name), withheld]).toEqual([['Lunde'], 9]);
  });

  test('counts those who gave an answer: among five who skip, the sixth is alone with a score', () => {
    const parts = (segment: string, given: number, skips: number) => [
      ...repeat(1, given).map(() => ({ ...PLAIN_ANSWER, segment })),
      ...repeat(1, skips).map(() => ({ ...PLAIN_ANSWER, segment, outcome: 'skipped' as const })),
    ];
    const names = (...answers: ReturnType<typeof parts>) => brokenDown(answers).shown.map(({ name }) => name);
    expect(names(...parts('Lunde', 12, 0), ...parts('Vik', 7, 2), ...parts('Os', 1, 5), ...parts('Bø', 6, 0))).toEqual([
      'Lunde',
      'Vik',
    ]);
    expect(names(...parts('Lunde', 12, 0), ...parts('Os', 1, 5))).toEqual([]);
  });
});

describe('rounds compared', () => {
  test('say nothing of a few, and nothing of what chance may make', () => {
    expect(compared(of(...repeat(5, 9)), of(...repeat(9, 30)))).toEqual({ verdict: 'tooFew' });
    const wide = [...repeat(3, 6), ...repeat(8, 6)];
    expect(compared(of(...wide), of(...wide, 8)).verdict).toBe('alike');
    expect(compared(of(...repeat(5, 9), 6), of(...repeat(8, 9), 7))).toMatchObject({ verdict: 'higher' });
  });
  test('turn round when the rounds do', () => {
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        const turned = { higher: 'lower', lower: 'higher', alike: 'alike', tooFew: 'tooFew' } as const;
        expect(compared(of(...b), of(...a)).verdict).toBe(turned[compared(of(...a), of(...b)).verdict]);
      }),
    );
  });
});

describe('scores of groups', () => {
  const score = (type: GroupScore['type'], value: number, n: number | null): GroupScore =>
    ({ id: `${type}${value}`, gatheringId: 'g', questionId: 'q', label: '', type, value, n }) as GroupScore;
  test('are kept apart, and a mean of means is told only where it is known how many stand behind each', () => {
    const known = [score('consensus', 7, null), score('reportedMean', 7.9, 20), score('reportedMean', 6, 10)];
    expect(groupFiguresOf(known)).toMatchObject({ consensusMean: 7, reportedMean: (7.9 * 20 + 60) / 30 });
    expect(groupFiguresOf([...known, score('reportedMean', 5, null)]).reportedMean).toBeNull();
  });
});
