import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentBands, tallyOf } from '../../../src/domain/ratings/tally';

const anyAnswer = fc.record({ score: fc.integer({ min: 1, max: 10 }), comment: fc.string({ maxLength: 12 }) });

describe('tallyOf', () => {
  it('counts, and takes mean and median', () => {
    expect(tallyOf([{ score: 1 }, { score: 8 }, { score: 10 }, { score: 8 }])).toEqual({
      counts: [1, 0, 0, 0, 0, 0, 0, 2, 0, 1],
      n: 4,
      mean: 6.75,
      median: 8,
    });
    expect(tallyOf([{ score: 7 }, { score: 8 }]).median).toBe(7.5);
  });

  it('has no mean of nothing', () => {
    expect(tallyOf([])).toMatchObject({ n: 0, mean: null, median: null });
  });

  it('does not depend on the order of answers', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer), (answers) => {
        const tally = tallyOf(answers);
        expect(tallyOf(answers.toReversed())).toEqual(tally);
        expect(tally.counts.reduce((sum, n) => sum + n, 0)).toBe(answers.length);
      }),
    );
  });
});

describe('commentBands', () => {
  const said = (score: number, comment: string) => ({ score, comment });

  it('parts comments by score where there are enough of them', () => {
    const answers = [2, 3, 4, 7, 7, 8, 9, 10, 10].map((score, index) => said(score, `c${index}`));
    expect(commentBands(answers).map(({ low, high }) => `${low}-${high}`)).toEqual(['1-6', '7-8', '9-10']);
  });

  it('puts a band with few comments together with its neighbour', () => {
    const few = [said(3, 'b'), said(7, 'a'), said(8, 'c'), said(9, 'd'), said(10, ' ')];
    expect(commentBands(few)).toEqual([{ low: 1, high: 10, comments: ['a', 'b', 'c', 'd'] }]);
    expect(commentBands([said(9, 'only')])).toEqual([{ low: 1, high: 10, comments: ['only'] }]);
    expect(commentBands([said(9, '')])).toEqual([]);
  });

  it('loses no comment and shows none alone', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer), (answers) => {
        const bands = commentBands(answers);
        const texts = answers.map(({ comment }) => comment.trim()).filter((text) => text !== '');
        expect(bands.flatMap(({ comments }) => comments).toSorted()).toEqual(texts.toSorted());
        if (texts.length >= 3) for (const { comments } of bands) expect(comments.length).toBeGreaterThanOrEqual(3);
        else expect(bands.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
