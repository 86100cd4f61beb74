import { once } from 'node:events';
import { connect } from 'node:net';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import type { QuestionId } from '../../src/domain/ids';
import { createRoom, type Room } from '../../src/server';
import type { CallerRouter } from '../../src/server/calls';
import { makeEngine } from '../engine/make-engine';
import type { Client } from '../headless/served';
import { ADDRESS, ask, makePages, originOf, post, SHORT_LIMITS } from './helpers';
import { joinedBy, openRoom } from './room-helpers';
import { closeCode, openSocket } from './sockets-client';

const ID = 'question-1';
const OTHER = 'question-2';

let pages: Awaited<ReturnType<typeof makePages>>;
let room: Room;
let made: ReturnType<typeof makeEngine>;
let port: number;
let secret: string;
let gatheringId: Awaited<ReturnType<Client['gathering']['create']>>['gatheringId'];
const faults: unknown[] = [];

beforeAll(async () => {
  pages = await makePages();
});
afterAll(() => pages.remove());

/** The real engine behind the real door, with two questions of which one is open. */
beforeEach(async () => {
  made = makeEngine();
  ({ gatheringId } = await made.as().gathering.create({ title: 'A' }));
  const { rating } = made.as();
  for (const questionId of [ID, OTHER]) {
    await rating.add({ gatheringId, questionId, fields: { itemId: null, text: 'Hvor nyttig?', followUp: 'Hvorfor?' } });
  }
  await rating.open({ gatheringId, questionId: ID });
  room = createRoom({
    pagesDir: pages.pagesDir,
    addresses: () => [ADDRESS],
    onFault: (fault) => faults.push(fault),
  });
  room.attach(made.engine.router as CallerRouter);
  ({ port, secret } = await openRoom(room, gatheringId));
});
/** Whatever was tried, another phone votes as if nothing had been, and no bug has shown itself. */
afterEach(async () => {
  const { client, close } = await phoneClient();
  await made.as().rating.reopen({ gatheringId, questionId: ID });
  const before = answers().length;
  expect(await client.rating.vote({ questionId: ID, answerId: 'answer-of-another', score: 8 })).toEqual({
    counted: true,
  });
  expect([answers().length, faults.splice(0)]).toEqual([before + 1, []]);
  close();
  await room.dispose();
});

const answers = () => made.store.read.tables.answer.ofGathering(gatheringId);
const scores = () => answers().map(({ score }) => score);

async function phoneSocket(): Promise<{ socket: WebSocket; cookie: string }> {
  const cookie = await joinedBy(port, secret);
  return { socket: await openSocket(port, cookie), cookie };
}

async function phoneClient() {
  const { socket, cookie } = await phoneSocket();
  const client = createORPCClient<Client>(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
  return { client, cookie, close: () => socket.close() };
}

const vote = (cookie: string, input: unknown) => post(port, '/rpc/rating/vote', { json: input }, { Cookie: cookie });
const phonesIn = (): number => {
  const state = room.state();
  return state.open ? state.phones : 0;
};
const choicesOf = (label: string) =>
  Array.from({ length: 50 }, (_, nr) => ({ id: `c${nr + 1}`, label: `${label}${nr}` }));

/** Sends the one at once and the other a byte at a time, until it is hung up on. */
async function dripped(to: number, first: string, then: string): Promise<void> {
  const slow = connect(to, ADDRESS);
  slow.on('error', () => slow.destroy());
  slow.resume();
  slow.write(first);
  let at = 0;
  const drip = setInterval(() => slow.write(then.charAt(at++ % then.length)), 20);
  await once(slow, 'close');
  clearInterval(drip);
}

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
      const { cookie, close } = await phoneClient();
      const input = { gatheringId, questionId: ID, answerId: 'answer-0001', revealed: true };
      expect((await post(port, `/rpc/${procedure}`, { json: input }, { Cookie: cookie })).status).toBe(403);
      close();
    },
  );
});

test('a closed question: before it opens and after it has closed', async () => {
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

describe('a WebSocket that never reads', () => {
  test('is cut off when too much waits for it, and nobody else waits', async () => {
    const { socket } = await phoneSocket();
    const quick = await phoneClient();
    const cut = once(socket, 'close');
    // It asks for the whole of what it sees again and again, and takes none of it.
    socket.on('error', () => undefined);
    const view = 'Hvor nyttig? '.repeat(140);
    for (const nr of [1, 2, 3]) {
      const fields = { itemId: null, kind: 'single', text: view, choices: choicesOf(view) } as const;
      await made.as().rating.add({ gatheringId, questionId: `question-long-${nr}`, fields });
    }
    socket.send(JSON.stringify({ i: '1', p: { u: '/live/phone', b: {} } }));
    socket.pause();
    let gone = false;
    void cut.then(() => {
      gone = true;
    });
    for (let turn = 0; !gone && turn < 2_000; turn += 1) {
      const questionId = `question-long-${(turn % 3) + 1}`;
      await made.as().rating.reopen({ gatheringId, questionId });
      if (turn % 20 === 0)
        expect(await quick.client.rating.vote({ questionId, choices: ['c1'] })).toEqual({ counted: true });
      // The socket that does not read hears nothing of its end either: the room counts it out.
      if (room.state().open && phonesIn() === 1) break;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(phonesIn()).toBe(1);
    socket.terminate();
    quick.close();
  });
});

describe('a request that sends one byte a second', () => {
  test('is cut off, whether it is the headers or the body that drip, and votes are counted meanwhile', async () => {
    const short = createRoom({ pagesDir: pages.pagesDir, addresses: () => [ADDRESS], limits: SHORT_LIMITS });
    short.attach(made.engine.router as CallerRouter);
    const opened = await openRoom(short, gatheringId);
    const cookie = await joinedBy(opened.port, opened.secret);
    const head = `POST /rpc/rating/vote HTTP/1.1\r\nHost: ${ADDRESS}:${opened.port}\r\nOrigin: ${originOf(opened.port)}\r\nCookie: ${cookie}\r\n`;
    const body = `${head}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n`;
    const cut = ['', body].map((sent) => dripped(opened.port, sent, sent === '' ? head : '{'.repeat(100)));
    const input = { questionId: ID, answerId: 'answer-0001', score: 7 };
    expect((await post(opened.port, '/rpc/rating/vote', { json: input }, { Cookie: cookie })).status).toBe(200);
    await Promise.all(cut);
    expect(scores()).toEqual([7]);
    await short.dispose();
    await made.as().rating.close({ gatheringId, questionId: ID });
    await made.as().rating.reset({ gatheringId, questionId: ID });
    await made.as().rating.open({ gatheringId, questionId: ID });
  });
});

describe('a forged Host', () => {
  test.each([
    'evil.example',
    `evil.example:80`,
    'localhost',
    '127.0.0.1',
    '127.0.0.2:PORT',
    `${ADDRESS}:PORT.evil.example`,
  ])('«%s» is refused for pages, joining, votes and sockets', async (named) => {
    const { cookie, close } = await phoneClient();
    const Host = named.replace('PORT', String(port));
    const input = { json: { questionId: ID, score: 7 } };
    const refused = [
      await ask(port, '/r', { headers: { Host } }),
      await post(port, '/join', { secret }, { Host }),
      await post(port, '/rpc/rating/vote', input, { Host, Cookie: cookie }),
      // A page of the forger's own, that has pointed its name here.
      await post(port, '/rpc/rating/vote', input, { Host, Origin: `http://${Host}`, Cookie: cookie }),
    ];
    for (const { status, text, headers } of refused) {
      expect([400, 421]).toContain(status);
      expect([text.includes('script'), headers['set-cookie']]).toEqual([false, undefined]);
    }
    await expect(openSocket(port, cookie, { Host, Origin: `http://${Host}` })).rejects.toThrow(/refused 4(00|21)/);
    expect(scores()).toEqual([]);
    close();
  });
});

describe('scripts in every text', () => {
  test('more than there is room for is refused, half signs are mended, and scripts are kept as the text they are', async () => {
    const { client, cookie, close } = await phoneClient();
    const script = `<script>alert('x')</script>"; DROP TABLE answer; --\u0000\u202e{{mean}}`;
    const input = { questionId: ID, answerId: 'answer-0001', score: 7 };
    expect((await vote(cookie, { ...input, comment: 'x'.repeat(2_001) })).status).toBe(400);
    await client.rating.vote({ ...input, comment: `${script}\ud800`, segment: script, text: script });
    const [answer] = answers();
    // Words and places nobody asked for are not kept at all.
    expect(answer).toMatchObject({ comment: `${script}\ufffd`, segment: '', text: '' });
    close();
  });

  test('whoever wrote them, and wherever they come out: text in JSON, and no page holds them', async () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const me = made.as();
    await me.gathering.update({ gatheringId, patch: { title: script, place: script } });
    await me.form.put({ gatheringId, formId: 'form-00001', title: script });
    const worded = { text: script, lowAnchor: script, highAnchor: script, whyNotLower: script, followUp: script };
    const choices = [
      { id: 'c1', label: script },
      { id: 'c2', label: `${script}2` },
    ];
    const asked = { itemId: null, formId: 'form-00001', ...worded };
    await me.rating.add({ gatheringId, questionId: 'question-s1', fields: asked });
    await me.rating.add({ gatheringId, questionId: 'question-s2', fields: { ...asked, kind: 'single', choices } });
    await me.rating.add({ gatheringId, questionId: 'question-s3', fields: { ...asked, kind: 'text' } });
    await me.form.open({ gatheringId, formId: 'form-00001' });
    const { client, cookie, close } = await phoneClient();
    const said = { whyNotLower: script, comment: script, segment: script };
    await client.rating.vote({ questionId: 'question-s1', answerId: 'answer-s001', score: 7, ...said });
    await client.rating.vote({ questionId: 'question-s3', answerId: 'answer-s003', text: script });
    const wrong = await vote(cookie, { questionId: 'question-s2', answerId: 'answer-s002', choices: [script] });
    expect(wrong.status).toBe(409);
    expect(answers().map(({ comment, text }) => [comment, text])).toEqual(
      expect.arrayContaining([
        [script, ''],
        ['', script],
      ]),
    );
    for (const answer of [wrong, await vote(cookie, { questionId: script, score: script })]) {
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(answer.text).not.toContain('<');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
    for (const path of [
      '/r',
      '/stage',
      '/speaker',
      '/remote',
      `/r?as=${encodeURIComponent(script)}`,
      `/${encodeURIComponent(script)}`,
    ]) {
      const page = await ask(port, path);
      expect([path, page.text.includes('alert(1)')]).toEqual([path, false]);
      const policy = String(page.headers['content-security-policy']);
      expect([policy.includes('unsafe'), policy.includes("default-src 'none'")]).toEqual([false, true]);
    }
    await me.form.close({ gatheringId, formId: 'form-00001' });
    close();
  });
});
