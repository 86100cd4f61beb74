import { describe, expect, test, vi } from 'vitest';
import type { Caller } from '../../../src/engine';
import { stageRating } from '../../../src/engine/ratings/rating-views';
import { makeEngine } from '../make-engine';

const ID = 'question-1';

async function asked(fields: object = {}) {
  const made = makeEngine();
  const { gatheringId } = await made.as().gathering.create({ title: 'A' });
  const rating = made.as().rating;
  await rating.add({ gatheringId, questionId: ID, fields: { itemId: null, text: 'Hvor nyttig?', ...fields } });
  const phone = (device: string) => made.as({ role: 'participant', device: `device-${device}`, gatheringId }).rating;
  const question = (id = ID) => made.store.read.tables.question.get(id);
  const answers = () => made.store.read.tables.answer.ofGathering(gatheringId);
  const one = { gatheringId, questionId: ID };
  return { ...made, gatheringId, rating, phone, question, answers, one };
}

describe('an answer that was closed upon', () => {
  test('counts as counted when it came in, though the reply was lost', async () => {
    const { rating, phone, one, answers } = await asked();
    await rating.open(one);
    const vote = { questionId: ID, answerId: 'answer-0001', score: 8 };
    await phone('a').vote(vote);
    await rating.close(one);
    expect(await phone('a').vote(vote)).toEqual({ counted: true });
    expect(await phone('a').vote({ ...vote, score: 9 })).toEqual({ counted: false });
    await expect(phone('b').vote({ questionId: ID, answerId: 'answer-0002', score: 8 })).rejects.toMatchObject({
      status: 409,
    });
    expect(answers().map(({ score }) => score)).toEqual([8]);
  });

  test('can be changed by the phone that holds it when the question opens again, and by no other', async () => {
    const { rating, phone, one, answers } = await asked();
    await rating.open(one);
    await phone('a').vote({ questionId: ID, answerId: 'answer-0001', score: 3 });
    await rating.close(one);
    await rating.reopen(one);
    await phone('a').vote({ questionId: ID, answerId: 'answer-0001', score: 7 });
    await phone('a').vote({ questionId: ID, answerId: 'answer-0001', score: 9 });
    // One that has come by the id cannot change it once its own phone has been back.
    await phone('b').vote({ questionId: ID, answerId: 'answer-0001', score: 1 });
    expect(answers().map(({ score }) => score)).toEqual(expect.arrayContaining([9, 1]));
    expect(answers()).toHaveLength(2);
  });

  test('closing leaves nothing that ties an answer to a phone', async () => {
    const { rating, phone, one, store, answers } = await asked();
    await rating.open(one);
    await phone('a').vote({ questionId: ID, answerId: 'answer-0001', score: 3 });
    const [answer] = answers();
    const marked = () => answer && store.write((writer) => writer.votes.hasDevice(answer.id));
    expect(marked()).toBe(true);
    await rating.close(one);
    expect([marked(), store.read.votes.key(answer?.questionId ?? ('' as never))]).toEqual([false, null]);
  });
});

describe('words that overtake each other', () => {
  test('the first try, coming through after the second, changes nothing, and is not said to count', async () => {
    const { rating, phone, one, answers } = await asked();
    await rating.open(one);
    const said = (score: number, nr: number) => phone('a').vote({ questionId: ID, answerId: 'answer-0001', score, nr });
    expect(await said(7, 2)).toEqual({ counted: true });
    expect(await said(5, 1)).toEqual({ counted: false });
    // Said twice over, the same counts.
    expect(await said(7, 2)).toEqual({ counted: true });
    expect(await said(9, 3)).toEqual({ counted: true });
    expect(answers().map(({ score }) => score)).toEqual([9]);
  });

  test('the phone can tell a question that is opened again from one that is asked anew', async () => {
    const { as, rating, one, gatheringId, clock } = await asked();
    const openedAt = async (): Promise<number | null> => {
      for await (const message of await as({ role: 'participant', device: 'device-a', gatheringId }).live.phone()) {
        if (message.type === 'phone') return message.view.questions[0]?.openedAt ?? null;
      }
      return null;
    };
    await rating.open(one);
    const first = await openedAt();
    clock.pass(1_000);
    await rating.close(one);
    await rating.reopen(one);
    expect([await openedAt(), first]).toEqual([first, expect.any(Number)]);
    await rating.close(one);
    await rating.reset(one);
    await rating.open(one);
    expect(await openedAt()).not.toBe(first);
  });
});

describe('a countdown', () => {
  test('closes the question, and no late vote slips in before the clock has done so', async () => {
    const { rating, phone, one, question, clock } = await asked({ countdown: 30 });
    await rating.open(one);
    clock.pass(29_000);
    await phone('a').vote({ questionId: ID, score: 8 });
    clock.pass(1_500);
    await expect(phone('b').vote({ questionId: ID, score: 8 })).rejects.toMatchObject({ status: 409 });
    await vi.waitFor(() => expect(question()?.state).toBe('closed'), { timeout: 3_000 });
  });

  test('of a form closes all of it at once, whatever its questions have alone', async () => {
    const { as, rating, phone, question, gatheringId, clock } = await asked();
    const form = { gatheringId, formId: 'form-00001' };
    await as().form.put({ ...form, title: 'Til slutt', countdown: 60 });
    for (const [id, countdown] of [
      ['question-2', 30],
      ['question-3', null],
    ] as const) {
      const fields = { itemId: null, text: id, formId: 'form-00001', countdown } as const;
      await rating.add({ gatheringId, questionId: id, fields });
    }
    await as().form.put({ ...form, title: 'Før du går' });
    await as().form.open(form);
    const both = ['question-2', 'question-3'] as const;
    expect(both.map((id) => question(id)?.closesAt)).toEqual(both.map(() => clock.now() + 60_000));
    clock.pass(59_000);
    await phone('a').vote({ questionId: 'question-2', score: 8 });
    clock.pass(1_500);
    await expect(phone('a').vote({ questionId: 'question-3', score: 8 })).rejects.toMatchObject({ status: 409 });
    await vi.waitFor(() => expect(both.map((id) => question(id)?.state)).toEqual(['closed', 'closed']), {
      timeout: 3_000,
    });
  });
});

describe('answers by hand', () => {
  const counts = (...of: number[]) => [...of, ...Array.from({ length: 10 - of.length }, () => 0)];

  test('head counts are added to what is there, or take its place, once, and go by one undo', async () => {
    const { as, rating, phone, one, answers, gatheringId } = await asked();
    await rating.open(one);
    await phone('a').vote({ questionId: ID, score: 8 });
    const scores = () => answers().map(({ score, outcome }) => score ?? outcome);
    const tally = {
      ...one,
      tallyId: 'tally-0001',
      counts: counts(2, 1),
      dontKnow: 1,
      skipped: 0,
      mode: 'add' as const,
    };
    await rating.tallyAll(tally);
    await rating.tallyAll(tally);
    expect(scores()).toHaveLength(5);
    await rating.tallyAll({ ...tally, tallyId: 'tally-0002', mode: 'replace' });
    expect(scores().sort()).toEqual([1, 1, 2, 'dontKnow']);
    await as().history.undo({ gatheringId, scope: 'ratings' });
    expect(scores()).toContain(8);
  });

  test('heads are counted at each choice where each has one, and at nothing that is not there', async () => {
    const choices = [
      { id: 'a', label: 'Vei' },
      { id: 'b', label: 'Vann' },
    ];
    const { as, rating, one, answers, gatheringId } = await asked({ kind: 'single', choices });
    const heads = { ...one, counts: counts(), dontKnow: 1, skipped: 0, mode: 'add' } as const;
    const at = (choiceId: string, count: number) => [{ choiceId, count }];
    await rating.tallyAll({ ...heads, tallyId: 'tally-0001', chosen: [...at('a', 4), ...at('b', 3)] });
    expect(answers()).toHaveLength(8);
    expect(new Set(answers().map(({ source }) => source))).toEqual(new Set(['hand']));
    const refused = { data: { reason: 'answerDoesNotFit' } };
    for (const wrong of [{ chosen: at('c', 1) }, { counts: counts(2) }]) {
      await expect(rating.tallyAll({ ...heads, tallyId: 'tally-0002', ...wrong })).rejects.toMatchObject(refused);
    }
    expect(answers()).toHaveLength(8);
    await rating.open(one);
    await rating.close(one);
    await rating.reveal({ ...one, revealed: true });
    const feed = await as().live.stage({ gatheringId });
    const { value } = await feed.next();
    await feed.return?.();
    const shown = [
      { label: 'Vei', count: 4 },
      { label: 'Vann', count: 3 },
    ];
    expect(value).toMatchObject({ view: { rating: { answered: 8, given: 7, byHand: 7, chosen: shown } } });
  });

  test('a reset takes everything away, and one undo brings it back', async () => {
    const { as, rating, one, answers, question, gatheringId } = await asked();
    await rating.tally({ ...one, answerId: 'answer-0001', score: 4 });
    const score = { gatheringId, questionId: ID, scoreId: 'score-0001', type: 'consensus', label: 'Bord 1' } as const;
    await as().groupScore.put({ ...score, value: 7, n: null });
    await rating.open(one);
    await expect(rating.reset(one)).rejects.toMatchObject({ data: { reason: 'questionIsOpen' } });
    await rating.close(one);
    await rating.reset(one);
    expect([answers(), question()?.state]).toEqual([[], 'draft']);
    await as().history.undo({ gatheringId, scope: 'ratings' });
    expect([answers().length, question()?.state]).toEqual([1, 'closed']);
  });
});

describe('one answer at a time, by hand', () => {
  test('a slip may say that one does not know, words or choices; what does not answer the question is refused', async () => {
    const choices = [
      { id: 'a', label: 'Vei' },
      { id: 'b', label: 'Vann' },
    ];
    const { rating, one, answers } = await asked({ kind: 'single', choices });
    await rating.tally({ ...one, answerId: 'answer-0001', choices: ['b'] });
    await rating.tally({ ...one, answerId: 'answer-0002', outcome: 'dontKnow' });
    expect(answers().map(({ outcome, choices: chosen }) => [outcome, chosen])).toEqual([
      ['given', ['b']],
      ['dontKnow', []],
    ]);
    const refused = { data: { reason: 'answerDoesNotFit' } };
    await expect(rating.tally({ ...one, answerId: 'answer-0003', choices: ['a', 'b'] })).rejects.toMatchObject(refused);
    await expect(rating.tally({ ...one, answerId: 'answer-0003', score: 7 })).rejects.toMatchObject(refused);
    await rating.untally(one);
    expect(answers()).toHaveLength(1);
  });
});

describe('the order of the questions', () => {
  test('is as she says, those she does not name last, and goes by one undo', async () => {
    const { as, rating, gatheringId, store } = await asked();
    for (const id of ['question-2', 'question-3']) {
      await rating.add({ gatheringId, questionId: id, fields: { itemId: null, text: id } });
    }
    const order = () => store.read.tables.question.ofGathering(gatheringId).map(({ id }) => id);
    await rating.order({ gatheringId, questionIds: ['question-3', ID] });
    expect(order()).toEqual(['question-3', ID, 'question-2']);
    await as().history.undo({ gatheringId, scope: 'ratings' });
    expect(order()).toEqual([ID, 'question-2', 'question-3']);
  });
});

describe('forms and rounds', () => {
  test('rounds in other gatherings come as figures, those that have been answered, and no deleted gathering’s', async () => {
    const { as, rating, one } = await asked();
    const other = await as().gathering.create({ title: 'B' });
    const second = { gatheringId: other.gatheringId, questionId: 'question-2' };
    await rating.askAgain({ ...one, newId: second.questionId, to: other.gatheringId, itemId: null });
    expect(await rating.rounds(one)).toEqual([]);
    await rating.tally({ ...second, answerId: 'answer-0001', score: 4 });
    expect(await rating.rounds(one)).toMatchObject([{ gathering: 'B', ...second, figures: { n: 1, mean: 4 } }]);
    await as().gathering.remove({ gatheringId: other.gatheringId });
    expect(await rating.rounds(one)).toEqual([]);
  });

  test('the big screen gets the groups’ scores once she shows them, without whose they are', async () => {
    const { as, rating, one, gatheringId } = await asked();
    const score = { gatheringId, questionId: ID, scoreId: 'score-0001', type: 'consensus', label: 'Bord 1' } as const;
    await as().groupScore.put({ ...score, value: 7, n: null });
    await as().groupScore.put({ ...score, scoreId: 'score-0002', type: 'reportedMean', value: 7.9, n: 12 });
    await rating.open(one);
    const onStage = async () => {
      const feed = await as().live.stage({ gatheringId });
      const { value } = await feed.next();
      await feed.return?.();
      return value;
    };
    expect(await onStage()).toMatchObject({ view: { rating: { groups: null, asked: 1 } } });
    await rating.reveal({ ...one, revealed: true });
    const shown = await onStage();
    expect(shown).toMatchObject({
      view: { rating: { groups: { consensus: [7], reported: [{ value: 7.9, n: 12 }] } } },
    });
    expect(JSON.stringify(shown)).not.toContain('Bord 1');
  });

  test('a form opens and closes as one, and takes the room from what was open', async () => {
    const { as, rating, question, gatheringId, one } = await asked();
    await rating.open(one);
    await as().form.put({ gatheringId, formId: 'form-00001', title: 'Til slutt' });
    for (const id of ['question-2', 'question-3']) {
      const fields = { itemId: null, text: id, kind: 'text', formId: 'form-00001' } as const;
      await rating.add({ gatheringId, questionId: id, fields });
    }
    await as().form.open({ gatheringId, formId: 'form-00001' });
    const states = () => [ID, 'question-2', 'question-3'].map((id) => question(id)?.state);
    expect(states()).toEqual(['closed', 'open', 'open']);
    const caller: Caller = { role: 'participant', device: 'device-a', gatheringId };
    const feed = await as(caller).live.phone();
    const { value } = await feed.next();
    await feed.return?.();
    expect(value).toMatchObject({ view: { formTitle: 'Til slutt', questions: [{ kind: 'text' }, { kind: 'text' }] } });
    await as().form.close({ gatheringId, formId: 'form-00001' });
    expect(states()).toEqual(['closed', 'closed', 'closed']);
  });

  test('the same question in another gathering is a round of it, and its wording stands fast once one is answered', async () => {
    const { as, rating, question, one } = await asked();
    const other = await as().gathering.create({ title: 'B' });
    await rating.askAgain({ ...one, newId: 'question-2', to: other.gatheringId, itemId: null });
    expect(question('question-2')).toMatchObject({ roundOf: ID, text: 'Hvor nyttig?', state: 'draft' });
    await rating.tally({ ...one, answerId: 'answer-0001', score: 4 });
    const second = { gatheringId: other.gatheringId, questionId: 'question-2' };
    await expect(rating.update({ ...second, patch: { text: 'Hvor bra?' } })).rejects.toMatchObject({
      data: { reason: 'questionHasRounds' },
    });
    await rating.update({ ...second, patch: { countdown: 60 } });
    expect(question('question-2')?.countdown).toBe(60);
  });
});

describe('showing the result', () => {
  test('closes what is open first, and all of its form, so that nobody sees answers come one by one', async () => {
    const { as, rating, phone, question, gatheringId } = await asked();
    const form = { gatheringId, formId: 'form-00001' };
    await as().form.put({ ...form, title: 'Til slutt' });
    const both = ['question-2', 'question-3'] as const;
    for (const id of both) {
      await rating.add({ gatheringId, questionId: id, fields: { itemId: null, text: id, formId: 'form-00001' } });
    }
    await as().form.open(form);
    await phone('a').vote({ questionId: 'question-2', score: 7 });
    await rating.reveal({ gatheringId, questionId: 'question-2', revealed: true });
    expect(both.map((id) => [question(id)?.state, question(id)?.revealed])).toEqual([
      ['closed', true],
      ['closed', false],
    ]);
    await expect(phone('b').vote({ questionId: 'question-2', score: 1 })).rejects.toMatchObject({ status: 409 });
    await rating.reopen({ gatheringId, questionId: 'question-2' });
    expect(question('question-2')).toMatchObject({ state: 'open', revealed: false });
  });

  test('is of one question at a time, so that one press hides it', async () => {
    const { rating, question, gatheringId, one } = await asked();
    const second = { gatheringId, questionId: 'question-2' };
    await rating.add({ ...second, fields: { itemId: null, text: 'Hvor lett?' } });
    for (const each of [one, second]) {
      await rating.open(each);
      await rating.reveal({ ...each, revealed: true });
    }
    expect([question(one.questionId)?.revealed, question('question-2')?.revealed]).toEqual([false, true]);
    await rating.reveal({ ...second, revealed: false });
    expect([question(one.questionId)?.revealed, question('question-2')?.revealed]).toEqual([false, false]);
  });

  test('what is asked next takes it down, and closing that does not bring it back', async () => {
    const { as, rating, store, gatheringId, one } = await asked();
    const form = { gatheringId, formId: 'form-00001' };
    const second = { gatheringId, questionId: 'question-2' };
    await as().form.put({ ...form, title: 'Til slutt' });
    await rating.add({ ...second, fields: { itemId: null, text: 'Hvor lett?' } });
    const fields = { itemId: null, text: 'Til slutt', formId: form.formId };
    await rating.add({ gatheringId, questionId: 'question-3', fields });
    const onStage = () => stageRating(store.read, gatheringId)?.question.id ?? null;
    await rating.open(one);
    for (const [ask, close] of [
      [() => rating.open(second), () => rating.close(second)],
      [() => as().form.open(form), () => as().form.close(form)],
    ] as const) {
      await rating.reveal({ ...one, revealed: true });
      expect(onStage()).toBe(ID);
      await ask();
      await close();
      expect(onStage()).toBeNull();
    }
  });
});

describe('breakdowns', () => {
  test('nobody gets to see where an answer comes from, but parts of six or more as figures', async () => {
    const { as, rating, phone, one, gatheringId } = await asked({ breakdown: 'organisation' });
    await rating.open(one);
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const segment = n <= 6 ? 'Lunde' : 'Vik';
      await phone(`${n}`).vote({ questionId: ID, score: n, segment });
    }
    const feed = await as().live.control({ gatheringId });
    const { value } = await feed.next();
    await feed.return?.();
    expect(JSON.stringify(value)).not.toContain('Vik');
    await rating.close(one);
    expect(await rating.breakdown(one)).toEqual({ parts: [], withheld: 8 });
    await rating.reopen(one);
    for (const n of [1, 2, 3, 4]) await phone(`more-${n}`).vote({ questionId: ID, score: 5, segment: 'Vik' });
    expect(await rating.breakdown(one)).toEqual({ parts: [], withheld: 12 });
    await rating.close(one);
    const told = await rating.breakdown(one);
    expect(told.parts.map(({ name, figures }) => [name, figures.n])).toEqual([
      ['Lunde', 6],
      ['Vik', 6],
    ]);
  });

  test('what was not asked for before opening is not kept', async () => {
    const { rating, phone, one, answers } = await asked();
    await rating.open(one);
    await phone('a').vote({ questionId: ID, score: 5, segment: 'Lunde', comment: 'ikke spurt' });
    expect(answers()[0]).toMatchObject({ segment: '', comment: '' });
  });
});
