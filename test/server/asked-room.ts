import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { WebSocket } from 'ws';
import type { GatheringId } from '../../src/domain/ids';
import { createRoom, type Room } from '../../src/server';
import type { CallerRouter } from '../../src/server/calls';
import { makeEngine } from '../engine/make-engine';
import type { Client } from '../headless/served';
import { ADDRESS, type Answer, makePages, post } from './helpers';
import { joinedBy, openRoom } from './room-helpers';
import { openSocket } from './sockets-client';

/** The question that is open, and one that is not yet. */
export const ID = 'question-1';
export const OTHER = 'question-2';

/** The room of one test, as it is asked. */
interface Asked {
  readonly made: ReturnType<typeof makeEngine>;
  readonly room: Room;
  readonly port: number;
  readonly secret: string;
  readonly gatheringId: GatheringId;
}

/**
 * The real engine behind the real door, with two questions of which one is open; anew for each test. Whatever a test tries,
 * another phone votes afterwards as if nothing had been, and no bug has shown itself.
 */
export function askedRoom() {
  const faults: unknown[] = [];
  let pages: Awaited<ReturnType<typeof makePages>>;
  let now: Asked;
  const asked = (): Asked => now;
  const answers = () => now.made.store.read.tables.answer.ofGathering(now.gatheringId);

  const phoneSocket = async (): Promise<{ socket: WebSocket; cookie: string }> => {
    const cookie = await joinedBy(now.port, now.secret);
    return { socket: await openSocket(now.port, cookie), cookie };
  };
  const phoneClient = async () => {
    const { socket, cookie } = await phoneSocket();
    const client = createORPCClient<Client>(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
    return { client, cookie, close: () => socket.close() };
  };

  beforeAll(async () => {
    pages = await makePages();
  });
  afterAll(() => pages.remove());
  beforeEach(async () => {
    const made = makeEngine();
    const { gatheringId } = await made.as().gathering.create({ title: 'A' });
    const { rating } = made.as();
    const fields = { itemId: null, text: 'Hvor nyttig?', followUp: 'Hvorfor?' };
    for (const questionId of [ID, OTHER]) await rating.add({ gatheringId, questionId, fields });
    await rating.open({ gatheringId, questionId: ID });
    const onFault = (fault: unknown) => void faults.push(fault);
    const room = createRoom({ pagesDir: pages.pagesDir, addresses: () => [ADDRESS], onFault });
    room.attach(made.engine.router as CallerRouter);
    const { port, secret } = await openRoom(room, gatheringId);
    now = { made, room, port, secret, gatheringId };
  });
  afterEach(async () => {
    const { client, close } = await phoneClient();
    await now.made.as().rating.reopen({ gatheringId: now.gatheringId, questionId: ID });
    const before = answers().length;
    const vote = { questionId: ID, answerId: 'answer-of-another', score: 8 };
    expect(await client.rating.vote(vote)).toEqual({ counted: true });
    expect([answers().length, faults.splice(0)]).toEqual([before + 1, []]);
    close();
    await now.room.dispose();
  });

  return {
    asked,
    pagesDir: (): string => pages.pagesDir,
    answers,
    scores: () => answers().map(({ score }) => score),
    phoneSocket,
    phoneClient,
    /** A vote by http, whatever it says. */
    vote: (cookie: string, input: unknown): Promise<Answer> =>
      post(now.port, '/rpc/rating/vote', { json: input }, { Cookie: cookie }),
  };
}
