import { ORPCError } from '@orpc/client';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { GatheringId, ItemId, MemberId, ObservationId } from '../../src/domain/ids';
import type { Observation } from '../../src/domain/reflection/observation';
import { instant } from '../../src/domain/time';
import type { Client } from '../../src/renderer/api/connect';
import { CutOff } from '../../src/renderer/api/connect';
import { changedFields, readChange, saveChange, standing } from '../../src/renderer/phone/pads/team-change';
import { createTeamOutbox } from '../../src/renderer/phone/pads/team-outbox';
import { type Fields, ownWith, readKept, type TeamOp, withOp } from '../../src/renderer/phone/pads/team-queue';

const fields = (text: string): Fields => ({ aspect: 'seen', text, theme: '' });
const id = (name: string) => name as ObservationId;
const WHOSE = { gatheringId: 'g' as GatheringId, itemId: 'i' as ItemId, memberId: 'm' as MemberId };

/** A browser's memory, and a room that takes what it is sent or does not. */
function roomOf() {
  const lying = new Map<string, string>();
  vi.stubGlobal('window', {
    localStorage: {
      getItem: (key: string) => lying.get(key) ?? null,
      setItem: (key: string, value: string) => void lying.set(key, value),
    },
  });
  const heard: string[] = [];
  let answer: () => Promise<void> = async () => undefined;
  const take =
    (what: string) =>
    async (input: { fields?: Fields; patch?: Fields; withdrawn?: boolean }): Promise<void> => {
      await answer();
      heard.push([what, input.fields?.text ?? input.patch?.text ?? input.withdrawn].join(' '));
    };
  const observation = { add: take('add'), update: take('update'), withdraw: take('withdraw') };
  return {
    client: { observation } as unknown as Client,
    heard,
    answers: (work: () => Promise<void>) => {
      answer = work;
    },
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('what a member writes on its way to the room', () => {
  beforeEach(() => vi.spyOn(performance, 'now').mockReturnValue(0));
  afterEach(() => vi.unstubAllGlobals());

  test('waits while there is no contact, through a reload, and then arrives once each in order', async () => {
    const { client, heard, answers } = roomOf();
    answers(async () => {
      throw new CutOff();
    });
    const before = createTeamOutbox(client, WHOSE);
    before.add(fields('først'));
    before.add(fields('så'));
    await settled();
    expect(before.store.getState().queue).toHaveLength(2);

    const after = createTeamOutbox(client, WHOSE);
    const [op] = after.store.getState().queue;
    if (!op) throw new Error('Nothing was kept.');
    after.update(op.observationId, fields('aller først'));
    after.withdraw(op.observationId, true);
    await settled();
    answers(async () => undefined);
    vi.mocked(performance.now).mockReturnValue(10_000);
    after.deliver();
    after.deliver();
    await settled();
    // The first may be there already, and would not be taken twice.
    expect(heard).toEqual(['add først', 'add så', 'update aller først', 'withdraw true']);
    expect(createTeamOutbox(client, WHOSE).store.getState().queue).toEqual([]);
  });

  test('that the room will not take is kept, and sent again when asked', async () => {
    const { client, heard, answers } = roomOf();
    answers(async () => {
      throw new ORPCError('NOT_FOUND', { defined: true });
    });
    const outbox = createTeamOutbox(client, WHOSE);
    outbox.add(fields('viktig'));
    await settled();
    expect(outbox.store.getState()).toMatchObject({ queue: [], refused: [{ fields: fields('viktig') }] });
    answers(async () => undefined);
    createTeamOutbox(client, WHOSE).retry();
    await settled();
    expect(heard).toEqual(['add viktig']);
  });
});

describe('what can never be taken as it is', () => {
  beforeEach(() => vi.spyOn(performance, 'now').mockReturnValue(0));
  afterEach(() => vi.unstubAllGlobals());

  test('is set aside with its words, and what was written after it goes on', async () => {
    const { client, heard, answers } = roomOf();
    const outbox = createTeamOutbox(client, WHOSE);
    outbox.add(fields('kort'));
    await settled();
    const [first] = outbox.store.getState().sent;
    if (!first) throw new Error('Nothing was sent.');
    answers(async () => {
      answers(async () => undefined);
      throw new ORPCError('BAD_REQUEST', { message: 'Input validation failed' });
    });
    outbox.update(first.observationId, fields('for lang'));
    outbox.add(fields('etterpå'));
    await settled();
    expect(heard).toEqual(['add kort', 'add etterpå']);
    const { queue, refused, failing } = outbox.store.getState();
    expect({ queue, refused, failing }).toEqual({
      queue: [],
      refused: [{ type: 'update', observationId: first.observationId, fields: fields('for lang') }],
      failing: false,
    });

    // A reload later it still lies there, and is the change that it was.
    createTeamOutbox(client, WHOSE).retry();
    await settled();
    expect(heard).toEqual(['add kort', 'add etterpå', 'update for lang']);
  });
});

describe('a change to what has not been sent', () => {
  const add: TeamOp = { type: 'add', observationId: id('a'), fields: fields('før') };
  const update: TeamOp = { type: 'update', observationId: id('a'), fields: fields('etter') };

  test('goes into it, but not where that may be there already', () => {
    expect(withOp([add], update, () => false)).toEqual([{ ...add, fields: fields('etter') }]);
    expect(withOp([add], update, (op) => op === add)).toEqual([add, update]);
  });
});

describe('one that is being changed', () => {
  const before = fields('Det er som å ro');
  const change = (text: string) => ({ id: id('a'), fields: fields(text) });

  test('is sent when another is opened, if there is anything new in it', () => {
    expect(changedFields(change(' Det er som å ro med én åre '), before)).toEqual(fields('Det er som å ro med én åre'));
    expect(changedFields({ id: id('a'), fields: { ...before, aspect: 'metaphor' } }, before)?.aspect).toBe('metaphor');
    for (const text of ['Det er som å ro ', '', '  ']) expect(changedFields(change(text), before)).toBeNull();
  });

  test('comes back from the browser while it stands there', () => {
    roomOf();
    expect(readChange(WHOSE.memberId)).toBeNull();
    saveChange(WHOSE.memberId, change('halv'));
    const kept = readChange(WHOSE.memberId);
    expect(kept).toEqual(change('halv'));
    const row = { ...before, id: id('a'), state: 'hidden', withdrawn: false } as const;
    expect(standing(kept, [row])).toEqual(kept);
    expect(standing(kept, [])).toBeNull();
    expect(standing(kept, [{ ...row, withdrawn: true }])).toBeNull();
    saveChange(WHOSE.memberId, null);
    expect(readChange(WHOSE.memberId)).toBeNull();
    vi.unstubAllGlobals();
  });
});

describe('the member’s own list', () => {
  const stored: Observation = {
    ...{ id: id('a'), gatheringId: WHOSE.gatheringId, itemId: WHOSE.itemId, memberId: WHOSE.memberId },
    ...{ aspect: 'seen', text: 'i rommet', theme: '', at: instant(1), starred: false, actionId: null },
    ...{ revealedAt: null, withdrawnAt: null },
  };

  test('shows what the room has, and over it what is on its way', () => {
    const queue: readonly TeamOp[] = [
      { type: 'add', observationId: id('b'), fields: fields('ny') },
      { type: 'withdraw', observationId: id('a'), withdrawn: true },
    ];
    expect(
      ownWith([stored], { sent: [], queue }).map(({ id: one, state, withdrawn }) => [one, state, withdrawn]),
    ).toEqual([
      ['b', 'waiting', false],
      ['a', 'waiting', true],
    ]);
    const shown = { ...stored, revealedAt: instant(2) };
    expect(ownWith([shown], { sent: [], queue: [] })[0]?.state).toBe('shown');
    expect(ownWith([{ ...shown, withdrawnAt: instant(3) }], { sent: [], queue: [] })[0]?.state).toBe('withdrawn');
  });

  test('what lies in the browser is read, whatever it is', () => {
    fc.assert(fc.property(fc.json(), (text) => void readKept(text)));
    expect(readKept('{')).toEqual({ queue: [], refused: [] });
    const kept = { queue: [{ type: 'withdraw', observationId: 'a', withdrawn: true }, { type: 'add' }], refused: 7 };
    expect(readKept(JSON.stringify(kept)).queue).toEqual([kept.queue[0]]);
  });
});
