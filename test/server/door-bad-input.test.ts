import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createRoom } from '../../src/server';
import type { CallerRouter } from '../../src/server/calls';
import { askedRoom, ID } from './asked-room';
import { ADDRESS, ask, originOf, post, SHORT_LIMITS } from './helpers';
import { joinedBy, openRoom } from './room-helpers';
import { openSocket } from './sockets-client';

const { asked, pagesDir, answers, scores, phoneSocket, phoneClient, vote } = askedRoom();

const phonesIn = (): number => {
  const state = asked().room.state();
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

describe('a WebSocket that never reads', () => {
  test('is cut off when too much waits for it, and nobody else waits', async () => {
    const { made, room, gatheringId } = asked();
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
    const { made, gatheringId } = asked();
    // Short, and yet long enough for an honest vote on a machine that is busy.
    const limits = { ...SHORT_LIMITS, headersTimeout: 2_000, requestTimeout: 3_000 };
    const short = createRoom({ pagesDir: pagesDir(), addresses: () => [ADDRESS], limits });
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
    const { port, secret } = asked();
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
    const { made, port, gatheringId } = asked();
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const me = made.as();
    await me.gathering.update({ gatheringId, patch: { title: script, place: script } });
    await me.form.put({ gatheringId, formId: 'form-00001', title: script });
    const worded = { text: script, lowAnchor: script, highAnchor: script, whyNotLower: script, followUp: script };
    const choices = [
      { id: 'c1', label: script },
      { id: 'c2', label: `${script}2` },
    ];
    const fields = { itemId: null, formId: 'form-00001', ...worded };
    await me.rating.add({ gatheringId, questionId: 'question-s1', fields });
    await me.rating.add({ gatheringId, questionId: 'question-s2', fields: { ...fields, kind: 'single', choices } });
    await me.rating.add({ gatheringId, questionId: 'question-s3', fields: { ...fields, kind: 'text' } });
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
