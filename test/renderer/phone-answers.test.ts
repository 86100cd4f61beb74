import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnswerId, QuestionId } from '../../src/domain/ids';
import type { PhoneQuestion } from '../../src/domain/views/views';
import {
  type Answers,
  BLANK,
  drafted,
  type Given,
  heard,
  keptOf,
  nextToSend,
  sent,
  shownOf,
  type Try,
  tooLate,
  withKept,
} from '../../src/renderer/phone/answers';
import { vote } from '../../src/renderer/phone/answers-delivery';
import { createOutbox, type Reply } from '../../src/renderer/phone/answers-outbox';
import { loadAnswers, saveAnswers } from '../../src/renderer/phone/answers-storage';
import { makeEngine } from '../engine/make-engine';

const ID = 'question-1' as QuestionId;
const asked = { id: ID, openedAt: null, mine: null };
const scored = (score: number): Given => ({ ...BLANK, score });

let ids = 0;
const newId = (): AnswerId => {
  ids += 1;
  return `phone-answer-${ids}` as AnswerId;
};

/** A browser's own store, and nothing else of a browser. */
beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('window', {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A phone and the real engine, with a network between them that does as it is told. */
async function phoneAndLaptop() {
  const made = makeEngine();
  const { gatheringId } = await made.as().gathering.create({ title: 'A' });
  const { rating } = made.as();
  const one = { gatheringId, questionId: ID };
  await rating.add({ ...one, fields: { itemId: null, text: 'Hvor nyttig?' } });
  await rating.open(one);
  const phone = made.as({ role: 'participant', device: 'device-a', gatheringId });
  let answers: Answers = new Map();
  /** Sent, given up by the phone, and still on its way. */
  let onItsWay: Try[] = [];

  const view = async (): Promise<readonly PhoneQuestion[]> => {
    for await (const message of await phone.live.phone()) if (message.type === 'phone') return message.view.questions;
    return [];
  };
  const contact = async (): Promise<void> => {
    answers = heard(answers, await view());
  };
  const deliver = async (network: 'whole' | 'requestLost' | 'replyLost' | 'slow'): Promise<void> => {
    if (network === 'whole') await contact();
    const outbox = createOutbox({
      read: () => answers,
      change: (work) => {
        answers = work(answers);
      },
      hasContact: () => true,
      onFailing: () => undefined,
      send: async (tried): Promise<Reply> => {
        if (network === 'slow') onItsWay.push(tried);
        if (network === 'requestLost' || network === 'slow') return 'cutOff';
        const reply = await vote(phone.rating, tried);
        return network === 'replyLost' ? 'cutOff' : reply;
      },
    });
    await outbox.deliver();
  };
  const commands = {
    say: async (score: number) => {
      const [question] = await view();
      if (question?.state === 'open') answers = sent(heard(answers, [question]), question, scored(score), newId);
    },
    deliver,
    straggler: async () => {
      const [first] = onItsWay.splice(0, 1);
      if (first) await vote(phone.rating, first);
    },
    reload: async () => {
      saveAnswers(answers);
      answers = loadAnswers();
    },
    close: () => rating.close(one),
    reopen: () => rating.reopen(one),
    askAnew: async () => {
      await rating.close(one);
      onItsWay = [];
      await rating.reset(one);
      made.clock.pass(1_000);
      await rating.open(one);
    },
  };
  return {
    ...commands,
    contact,
    kept: () => keptOf(answers, ID),
    stored: () => made.store.read.tables.answer.ofGathering(gatheringId),
    stragglersLeft: () => onItsWay.length,
    isOpen: () => made.store.read.tables.question.get(ID)?.state === 'open',
  };
}

type World = Awaited<ReturnType<typeof phoneAndLaptop>>;
type Command =
  | { readonly do: 'say'; readonly score: number }
  | { readonly do: 'deliver'; readonly network: Parameters<World['deliver']>[0] }
  | { readonly do: 'straggler' | 'reload' | 'close' | 'reopen' | 'askAnew' };

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('say' as const), score: fc.integer({ min: 1, max: 10 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      network: fc.constantFrom('whole', 'requestLost', 'replyLost', 'slow'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('straggler', 'reload', 'close', 'reopen', 'askAnew') }),
  },
);

function act(world: World, one: Command): Promise<unknown> {
  switch (one.do) {
    case 'say':
      return world.say(one.score);
    case 'deliver':
      return world.deliver(one.network);
    default:
      return world[one.do]();
  }
}

describe('an answer over a bad network', () => {
  test('is in the file at most once, and what the phone says of it is true', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 25 }), async (commands) => {
        const world = await phoneAndLaptop();
        for (const one of commands) {
          await act(world, one);
          expect(world.stored().length).toBeLessThanOrEqual(1);
        }
        // The network is whole again, and all that was on its way has come through.
        while (world.stragglersLeft() > 0) await world.straggler();
        await world.deliver('whole');
        await world.contact();
        const { waiting, counted, mishap } = world.kept();
        const [stored] = world.stored();
        expect(waiting).toBeNull();
        if (counted && mishap === null) expect(stored?.score).toBe(counted.score);
        if (mishap === 'late') expect(stored).toBeUndefined();
        if (mishap === 'changeLate') expect(stored).toBeDefined();
        if (stored === undefined) expect(counted).toBeNull();
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('that came through after all, when the question had opened again, is said to be in', async () => {
    const world = await phoneAndLaptop();
    await world.say(4);
    await world.deliver('slow');
    await world.close();
    await world.deliver('whole');
    expect(world.kept()).toMatchObject({ waiting: null, counted: null, mishap: 'late' });
    await world.reopen();
    await world.straggler();
    await world.contact();
    expect(world.kept()).toMatchObject({ counted: { score: 4 }, mishap: null });
    expect(world.stored().map(({ score }) => score)).toEqual([4]);
  });

  test('that came too late is in the form when the question opens again, and goes in when it is sent', async () => {
    const world = await phoneAndLaptop();
    await world.say(4);
    await world.close();
    await world.deliver('whole');
    expect(world.kept()).toMatchObject({ waiting: null, counted: null, mishap: 'late', draft: { score: 4 } });
    await world.reload();
    await world.reopen();
    await world.contact();
    expect(shownOf(world.kept()).score).toBe(4);
    await world.say(shownOf(world.kept()).score ?? 0);
    await world.deliver('whole');
    expect(world.stored().map(({ score }) => score)).toEqual([4]);
    expect(world.kept()).toMatchObject({ counted: { score: 4 }, draft: null, mishap: null });
  });

  test('that came too late after a later one was begun leaves that alone', async () => {
    const late = { id: ID, answerId: newId(), nr: 1, given: scored(4) };
    const begun = drafted(
      withKept(new Map(), ID, { answerId: late.answerId, nr: 1, waiting: scored(4) }),
      asked,
      scored(7),
    );
    expect(shownOf(keptOf(tooLate(begun, late, false), ID)).score).toBe(7);
  });

  test('that was changed is the last one said, whatever overtook what', async () => {
    const calm = command.filter(({ do: what }) => what === 'deliver' || what === 'straggler' || what === 'reload');
    const said = fc.integer({ min: 1, max: 10 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(said, fc.array(calm, { maxLength: 4 })), { minLength: 1 }), async (rounds) => {
        const world = await phoneAndLaptop();
        for (const [score, commands] of rounds) {
          await world.say(score);
          for (const one of commands) await act(world, one);
        }
        await world.deliver('whole');
        while (world.stragglersLeft() > 0) await world.straggler();
        const last = rounds.at(-1)?.[0];
        expect(world.stored().map(({ score }) => score)).toEqual([last]);
        expect([world.kept().counted?.score, world.kept().waiting]).toEqual([last, null]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('what is kept', () => {
  test('never forgets what waits, however much comes after it', () => {
    let answers: Answers = sent(new Map(), asked, scored(8), newId);
    for (let at = 0; at < 200; at++) {
      answers = drafted(answers, { ...asked, id: `question-${at}-later` as QuestionId }, scored(3));
    }
    expect(nextToSend(answers)?.id).toBe(ID);
    expect(answers.size).toBeLessThanOrEqual(60);
  });

  test('comes back from the browser as it was, and nothing unreadable with it', () => {
    const answers = sent(new Map(), { ...asked, openedAt: 5 as PhoneQuestion['openedAt'] }, scored(8), newId);
    saveAnswers(withKept(answers, 'question-2' as QuestionId, { counted: { ...BLANK, outcome: 'skipped' } }));
    expect(loadAnswers()).toEqual(
      withKept(answers, 'question-2' as QuestionId, { counted: { ...BLANK, outcome: 'skipped' } }),
    );
    for (const text of ['', 'null', '{}', '[1]', '[["a"]]', '[["a", {"waiting": 7, "draft": {"score": 11}}]]', '{"']) {
      window.localStorage.setItem('kjoreplan.answers', text);
      for (const kept of loadAnswers().values()) expect([kept.waiting, shownOf(kept).score]).toEqual([null, null]);
    }
  });

  test('an answer from before the phones had ids is not lost, but asked about again', () => {
    window.localStorage.setItem('kjoreplan.answers', '[["question-1",{"waiting":{"score":8,"comment":"Ro"}}]]');
    const kept = keptOf(loadAnswers(), ID);
    expect([kept.waiting, shownOf(kept).score, shownOf(kept).comment]).toEqual([null, 8, 'Ro']);
  });
});

describe('the outbox', () => {
  function outboxOf(answers: Answers, send: (tried: Try) => Promise<Reply>) {
    let now = 0;
    const state = { answers, failing: false };
    const outbox = createOutbox({
      read: () => state.answers,
      change: (work) => {
        state.answers = work(state.answers);
      },
      hasContact: () => true,
      onFailing: (failing) => {
        state.failing = failing;
      },
      send,
      now: () => now,
    });
    return { ...outbox, state, pass: (ms: number) => (now += ms) };
  }
  const other = 'question-2' as QuestionId;
  const two = () => sent(sent(new Map(), asked, scored(8), newId), { ...asked, id: other }, scored(5), newId);

  test('one answer that cannot be kept does not hold up the others, and is tried again after a rest', async () => {
    const tried: QuestionId[] = [];
    const box = outboxOf(two(), async ({ id }) => {
      tried.push(id);
      return id === ID ? 'failed' : 'counted';
    });
    await box.deliver();
    expect([tried, box.state.failing]).toEqual([[ID, other], false]);
    await box.deliver();
    expect(tried).toHaveLength(2);
    box.pass(3_001);
    await box.deliver();
    expect(tried).toEqual([ID, other, ID]);
    await box.hurry();
    expect([tried.length, box.state.failing]).toEqual([4, true]);
  });

  test('what does not answer the question any more goes back to the form', async () => {
    const box = outboxOf(two(), async ({ id }) => (id === ID ? 'doesNotFit' : 'closed'));
    await box.deliver();
    expect(keptOf(box.state.answers, ID)).toMatchObject({ waiting: null, draft: { score: 8 }, mishap: 'misfit' });
    expect(keptOf(box.state.answers, other)).toMatchObject({ waiting: null, mishap: 'late' });
  });

  test('a socket that says nothing is given up, and the answer stays', async () => {
    vi.useFakeTimers();
    const box = outboxOf(two(), () => new Promise(() => undefined));
    const done = box.deliver();
    await vi.advanceTimersByTimeAsync(20_000);
    await done;
    expect(nextToSend(box.state.answers)?.id).toBe(ID);
  });
});
