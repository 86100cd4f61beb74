import { once } from 'node:events';
import { ORPCError } from '@orpc/client';
import { describe, expect, test } from 'vitest';
import type { QuestionId } from '../../src/domain/ids';
import { askedRoom, ID, OTHER } from './asked-room';
import { post } from './helpers';
import { joinedBy } from './room-helpers';
import { closeCode } from './sockets-client';

const { asked, answers, scores, phoneSocket, phoneClient, vote } = askedRoom();
const statusOf = (error: unknown): number => (error instanceof ORPCError ? error.status : 0);

describe('Scores 0, 11, 7.55, "ten", NaN', () => {
  test.each([0, 11, -1, 7.55, 'ten', '7', Number.NaN, Number.POSITIVE_INFINITY, null, true, [7], { score: 7 }])(
    '%j is refused by http and by socket, and nothing is stored',
    async (score) => {
      const { client, cookie, close } = await phoneClient();
      const input = { questionId: ID, answerId: 'answer-0001', score };
      const answer = await vote(cookie, input);
      const refused = await client.rating.vote(input as never).catch(statusOf);
      // What is no number in JSON is null there: no answer to a scale.
      for (const status of [answer.status, refused]) expect([400, 409]).toContain(status);
      expect(scores()).toEqual([]);
      close();
    },
  );

  test('NaN as it is written in no JSON: 400 by http, and the socket that sends it is closed', async () => {
    const { port } = asked();
    const { socket, cookie } = await phoneSocket();
    const body = `{"json":{"questionId":"${ID}","score":NaN}}`;
    expect((await post(port, '/rpc/rating/vote', body, { Cookie: cookie })).status).toBe(400);
    const closed = closeCode(socket);
    socket.send(`{"i":"1","p":{"u":"/rating/vote","b":${body}}}`);
    expect([await closed, scores()]).toEqual([1007, []]);
  });
});

describe("another question's token", () => {
  test('a question that is not there, or in another gathering', async () => {
    const { made } = asked();
    const { cookie } = await phoneClient();
    const elsewhere = await made.as().gathering.create({ title: 'B' });
    const strange = 'question-elsewhere';
    await made.as().rating.add({
      gatheringId: elsewhere.gatheringId,
      questionId: strange,
      fields: { itemId: null, text: 'Hemmelig' },
    });
    await made.as().rating.open({ gatheringId: elsewhere.gatheringId, questionId: strange });
    const statuses = [];
    for (const questionId of ['question-nowhere', strange]) {
      statuses.push((await vote(cookie, { questionId, score: 7 })).status);
    }
    expect(statuses).toEqual([404, 404]);
    expect(scores()).toEqual([]);
  });

  test("another phone's answer id changes nothing of that phone's answer", async () => {
    const { made } = asked();
    const [one, two] = [await phoneClient(), await phoneClient()];
    const answerId = 'answer-of-one';
    await vote(one.cookie, { questionId: ID, answerId, nr: 1, score: 3 });
    await vote(two.cookie, { questionId: ID, answerId, nr: 9, score: 10 });
    expect(made.store.read.tables.answer.get(answerId)?.score).toBe(3);
    expect(scores().sort()).toEqual([10, 3]);
    one.close();
    two.close();
  });

  test('the answer id of another question is not taken from it', async () => {
    const { made, gatheringId } = asked();
    const { client, close } = await phoneClient();
    const answerId = 'answer-0001';
    await client.rating.vote({ questionId: ID, answerId, score: 3 });
    await made.as().rating.open({ gatheringId, questionId: OTHER });
    await client.rating.vote({ questionId: OTHER, answerId, score: 9 });
    const stored = answers().map(({ questionId, score }) => [questionId, score]);
    expect(stored).toEqual(
      expect.arrayContaining([
        [ID as QuestionId, 3],
        [OTHER as QuestionId, 9],
      ]),
    );
    expect(stored).toHaveLength(2);
    close();
  });

  test.each([['rating/open'], ['rating/tally'], ['rating/reveal'], ['rating/breakdown'], ['gathering/erase']])(
    'a phone may not call %s',
    async (procedure) => {
      const { port, gatheringId } = asked();
      const { cookie, close } = await phoneClient();
      const input = { gatheringId, questionId: ID, answerId: 'answer-0001', revealed: true };
      expect((await post(port, `/rpc/${procedure}`, { json: input }, { Cookie: cookie })).status).toBe(403);
      close();
    },
  );
});

test('a closed question: before it opens and after it has closed', async () => {
  const { made, gatheringId } = asked();
  const { client, cookie, close } = await phoneClient();
  const before = { questionId: OTHER, answerId: 'answer-0001', score: 7 };
  const after = { ...before, questionId: ID };
  await made.as().rating.close({ gatheringId, questionId: ID });
  for (const input of [before, after]) {
    const answer = await vote(cookie, input);
    expect([answer.status, answer.headers['content-type']]).toEqual([409, 'application/problem+json']);
    expect(await client.rating.vote(input).catch(statusOf)).toBe(409);
  }
  expect(scores()).toEqual([]);
  close();
});

describe('a vote replayed', () => {
  test('counts once, also when the question has closed', async () => {
    const { made, gatheringId } = asked();
    const { cookie, close } = await phoneClient();
    const input = { questionId: ID, answerId: 'answer-0001', nr: 1, score: 7 };
    const replies = await Promise.all(Array.from({ length: 10 }, () => vote(cookie, input)));
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
    await made.as().rating.close({ gatheringId, questionId: ID });
    expect(JSON.parse((await vote(cookie, input)).text)).toEqual({ json: { counted: true } });
    expect((await vote(cookie, { ...input, answerId: 'answer-0002' })).status).toBe(409);
    expect(scores()).toEqual([7]);
    close();
  });

  test('by somebody who has another session is another device, and the first vote stands', async () => {
    const { made, port, secret, gatheringId } = asked();
    const { cookie, close } = await phoneClient();
    await vote(cookie, { questionId: ID, answerId: 'answer-0001', score: 7 });
    await made.as().rating.close({ gatheringId, questionId: ID });
    const stranger = await joinedBy(port, secret);
    const same = await vote(stranger, { questionId: ID, answerId: 'answer-0002', score: 7 });
    expect([same.status, scores()]).toEqual([409, [7]]);
    close();
  });
});

describe('a thousand votes from one device', () => {
  test('are at most one answer, and the socket that sends them is cut off', async () => {
    const { socket, cookie } = await phoneSocket();
    const closed = once(socket, 'close').then(([code]) => Number(code));
    for (let at = 0; at < 1_000; at++) {
      const json = { questionId: ID, answerId: `answer-${String(at).padStart(5, '0')}`, score: (at % 10) + 1 };
      socket.send(JSON.stringify({ i: String(at + 1), p: { u: '/rating/vote', b: { json } } }));
    }
    expect(await closed).toBe(4429);
    const statuses = new Set<number>();
    for (let at = 0; at < 60; at++) statuses.add((await vote(cookie, { questionId: ID, score: 5 })).status);
    expect(statuses).toContain(429);
    expect(scores().length).toBeLessThanOrEqual(1);
  });
});

describe('10 MB of text', () => {
  const long = 'æ'.repeat(5 * 1024 * 1024);

  test('is refused before it is read, by http and by socket', async () => {
    const { socket, cookie } = await phoneSocket();
    const input = { questionId: ID, answerId: 'answer-0001', score: 7, comment: long };
    // The door may hang up before all of it has been sent.
    const status = await vote(cookie, input).then(
      (answer) => answer.status,
      () => 413,
    );
    expect(status).toBe(413);
    const closed = closeCode(socket);
    socket.on('error', () => undefined);
    socket.send(JSON.stringify({ i: '1', p: { u: '/rating/vote', b: { json: input } } }));
    expect([1006, 1009]).toContain(await closed);
    expect(scores()).toEqual([]);
  });
});
