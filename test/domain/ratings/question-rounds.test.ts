import { describe, expect, test } from 'vitest';
import type { GatheringId, GroupScoreId, QuestionId } from '../../../src/domain/ids';
import { figuresOf } from '../../../src/domain/ratings/figures';
import { comparedRounds, type RoundElsewhere, roundNumbers } from '../../../src/domain/ratings/question-rounds';
import {
  type Answer,
  type GroupScore,
  PLAIN_ANSWER,
  PLAIN_QUESTION,
  type Question,
} from '../../../src/domain/ratings/rating';
import { instant } from '../../../src/domain/time';

const id = (text: string) => text as QuestionId;
const gatheringId = 'g' as GatheringId;
const question = (text: string, fields: Partial<Question> = {}): Question => ({
  ...{ ...PLAIN_QUESTION, id: id(text), roundOf: id('a'), gatheringId, text },
  ...fields,
});
const answers = (to: string, ...scores: number[]): Answer[] =>
  scores.map(
    (score, nr) => ({ ...PLAIN_ANSWER, id: `${to}-${nr}`, gatheringId: 'g', questionId: to, score }) as Answer,
  );
const score = (to: string, type: GroupScore['type'], value: number, n: number | null): GroupScore => ({
  ...{ id: `${to}-${type}-${value}` as GroupScoreId, gatheringId, questionId: id(to), label: 'Bord 1' },
  ...{ type, value, n },
});
const many = (from: number): number[] => Array.from({ length: 12 }, (_, nr) => from + (nr % 2));
const NO_GROUPS = { consensus: [], consensusMean: null, reported: [], reportedMean: null };
const elsewhere = (name: string, openedAt: number, scores: readonly number[], roundOf = 'a'): RoundElsewhere => ({
  ...{ gatheringId: 'h' as GatheringId, gathering: name, date: null, questionId: id(name), roundOf: id(roundOf) },
  ...{ openedAt: instant(openedAt), figures: figuresOf(answers(name, ...scores), null), groups: NO_GROUPS },
});

const first = question('a', { openedAt: instant(2_000) });
const second = question('b', { openedAt: instant(3_000) });
const known = { questions: [second, first], elsewhere: [], groupScores: [], present: 40 };

describe('rounds side by side', () => {
  test('stand in the order they were asked, those of other gatherings too, each against the one before', () => {
    const rounds = comparedRounds(second, {
      ...known,
      elsewhere: [elsewhere('Våren', 1_000, many(3)), elsewhere('Noe annet', 1_500, many(9), 'x')],
      answers: [...answers('a', ...many(3)), ...answers('b', 9)],
    });
    expect(rounds.map(({ questionId }) => questionId)).toEqual(['Våren', 'a', 'b']);
    expect(rounds.map(({ comparison }) => comparison?.verdict ?? null)).toEqual([null, 'alike', 'tooFew']);
    expect(rounds.map(({ figures }) => figures.n)).toEqual([12, 12, 1]);
  });

  test('a mean between two camps is compared with nothing', () => {
    const split = [...Array.from({ length: 10 }, () => 2), ...Array.from({ length: 10 }, () => 9)];
    const rounds = comparedRounds(first, {
      ...known,
      answers: [...answers('a', ...split), ...answers('b', ...many(8))],
    });
    expect(rounds[1]?.comparison).toEqual({ verdict: 'camps' });
  });

  test('a round nobody has answered is none', () => {
    expect(comparedRounds(first, { ...known, answers: answers('a', 7) })).toHaveLength(1);
  });

  test('what groups said is never among people’s own answers, and a round of theirs alone is passed over in comparing', () => {
    const third = question('c', { openedAt: instant(4_000) });
    const rounds = comparedRounds(first, {
      ...{ ...known, questions: [first, second, third] },
      answers: [...answers('a', ...many(3)), ...answers('c', ...many(7))],
      groupScores: [
        score('b', 'consensus', 10, null),
        score('b', 'reportedMean', 7.9, 12),
        score('a', 'consensus', 4, 3),
      ],
    });
    expect(rounds.map(({ figures }) => figures.n)).toEqual([12, 0, 12]);
    expect(rounds.map(({ comparison }) => comparison?.verdict ?? null)).toEqual([null, null, 'higher']);
    expect(rounds[1]?.groups).toEqual({
      ...{ consensus: [10], consensusMean: 10, reported: [{ value: 7.9, n: 12 }] },
      reportedMean: expect.closeTo(7.9, 9),
    });
    expect(rounds[0]?.figures).toEqual(figuresOf(answers('a', ...many(3)), 40));
    expect(JSON.stringify(rounds)).not.toContain('Bord 1');
  });
});

test('rounds are numbered in the order they were asked, those yet to be asked last; what is asked once has no number', () => {
  const waiting = question('c', { position: 0 });
  const alone = question('z', { roundOf: id('z'), openedAt: instant(1) });
  const later = question('d', { position: 9 });
  expect([...roundNumbers([later, waiting, second, alone, first])]).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['d', 4],
  ]);
  expect(roundNumbers([first, alone]).size).toBe(0);
});
