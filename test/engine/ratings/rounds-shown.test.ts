import { describe, expect, test } from 'vitest';
import type { GatheringId } from '../../../src/domain/ids';
import { makeEngine } from '../make-engine';

const ID = 'question-1';
const AGAIN = 'question-2';
const THERE = 'question-3';

/** The same question asked twice in one gathering, and once in another. */
async function askedThrice() {
  const made = makeEngine();
  const { as, clock } = made;
  const { gatheringId } = await as().gathering.create({ title: 'Høst' });
  const spring = await as().gathering.create({ title: 'Vår' });
  const { rating } = as();
  await rating.add({ gatheringId, questionId: ID, fields: { itemId: null, text: 'Hvor nyttig?', lowAnchor: 'lite' } });
  await rating.askAgain({ gatheringId, questionId: ID, newId: AGAIN, to: gatheringId, itemId: null });
  await rating.askAgain({ gatheringId, questionId: ID, newId: THERE, to: spring.gatheringId, itemId: null });
  const ask = async (of: GatheringId, questionId: string, scores: readonly number[]): Promise<void> => {
    clock.pass(60_000);
    await rating.open({ gatheringId: of, questionId });
    for (const [nr, score] of scores.entries()) {
      await rating.tally({ gatheringId: of, questionId, answerId: `answer-${questionId}-${nr}`, score });
    }
    await rating.close({ gatheringId: of, questionId });
  };
  const onStage = async () => {
    for await (const message of await as().live.stage({ gatheringId })) {
      if (message.type === 'stage') return message.view.showing;
    }
    return null;
  };
  const show = () => as().stage.show({ gatheringId, patch: { showing: { type: 'rounds', questionId: ID } } });
  return { ...made, gatheringId, spring: spring.gatheringId, rating, ask, onStage, show };
}

const many = (count: number, from: number): number[] => Array.from({ length: count }, (_, nr) => from + (nr % 2));

describe('rounds on the big screen', () => {
  test('stand side by side, each with its own n, those of another gathering by its name', async () => {
    const { ask, show, onStage, gatheringId, spring } = await askedThrice();
    await ask(spring, THERE, many(12, 3));
    await ask(gatheringId, ID, many(12, 8));
    await show();
    const shown = await onStage();
    expect(shown).toMatchObject({ type: 'rounds', text: 'Hvor nyttig?', lowAnchor: 'lite', earlier: 0 });
    expect(shown?.type === 'rounds' ? shown.rounds : []).toMatchObject([
      { elsewhere: { gathering: 'Vår' }, n: 12, figures: { mean: 3.5 }, comparison: null },
      { elsewhere: null, n: 12, figures: { mean: 8.5 }, comparison: { verdict: 'higher' } },
    ]);
  });

  test('of fewer than six answers no more is told than how many; of what is open, nothing', async () => {
    const { ask, show, onStage, rating, gatheringId, spring } = await askedThrice();
    await ask(spring, THERE, many(12, 3));
    await ask(gatheringId, ID, many(5, 8));
    await show();
    const shown = await onStage();
    const rounds = shown?.type === 'rounds' ? shown.rounds : [];
    expect(rounds.map(({ n, figures }) => [n, figures?.n ?? null])).toEqual([
      [12, 12],
      [5, null],
    ]);
    expect(JSON.stringify(rounds[1])).not.toContain('counts');
    await rating.open({ gatheringId: spring, questionId: THERE }).catch(() => undefined);
    await rating.reopen({ gatheringId: spring, questionId: THERE });
    const later = await onStage();
    expect(later?.type === 'rounds' ? later.rounds.map(({ n }) => n) : []).toEqual([5]);
  });

  test('go when the next question opens, and are another gathering’s for nobody', async () => {
    const { as, ask, show, onStage, rating, gatheringId, spring } = await askedThrice();
    await ask(gatheringId, ID, many(12, 3));
    await show();
    expect(await onStage()).toMatchObject({ type: 'rounds' });
    await rating.open({ gatheringId, questionId: AGAIN });
    expect(await onStage()).toBeNull();
    await as().stage.show({ gatheringId, patch: { showing: { type: 'rounds', questionId: THERE } } });
    expect(await onStage()).toBeNull();
    expect(spring).not.toBe(gatheringId);
  });

  test('four at most, and how many there were before them is said', async () => {
    const { ask, show, onStage, rating, gatheringId } = await askedThrice();
    await ask(gatheringId, ID, many(6, 3));
    for (const nr of [1, 2, 3, 4]) {
      const newId = `question-again-${nr}`;
      await rating.askAgain({ gatheringId, questionId: ID, newId, to: gatheringId, itemId: null });
      await ask(gatheringId, newId, many(6, nr + 3));
    }
    await show();
    const shown = await onStage();
    expect(shown).toMatchObject({ type: 'rounds', earlier: 1 });
    expect(shown?.type === 'rounds' ? shown.rounds.map(({ figures }) => figures?.mean) : []).toEqual([
      4.5, 5.5, 6.5, 7.5,
    ]);
  });
});
