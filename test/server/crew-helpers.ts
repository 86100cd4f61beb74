import { request } from 'node:https';
import { WebSocket } from 'ws';
import type { CrewGuest } from '../../src/engine';
import type { Room } from '../../src/server';
import { ADDRESS, type Answer, type Ask, answerTo, cookiesOf } from './helpers';
import { GATHERING } from './room-helpers';

export const crewOrigin = (port: number): string => `https://${ADDRESS}:${port}`;

/** A request over TLS. Node would refuse the certificate as browsers do at first: here it is what is tried, not trusted. */
export function askCrew(port: number, path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
  const options = { host: ADDRESS, port, path, method, headers, agent: false, rejectUnauthorized: false };
  return answerTo((onAnswer) => request(options, onAnswer), body);
}

/** What a page of ours would post. */
export const postCrew = (
  port: number,
  path: string,
  value: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  askCrew(port, path, {
    method: 'POST',
    headers: { Origin: crewOrigin(port), 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(value),
  });

interface CrewLink {
  readonly url: URL;
  readonly port: number;
  readonly secret: string;
  /** `?as=…`, or nothing. */
  readonly query: string;
}

export function crewLink(room: Room, guest: CrewGuest): CrewLink {
  const link = room.crewLink(GATHERING, guest);
  if (!link) throw new Error('There is no such link.');
  const url = new URL(link.url);
  // The note-taker's page knows its own name.
  const query = guest.role === 'noteTaker' ? '?as=noteTaker' : url.search;
  return { url, port: Number(url.port), secret: decodeURIComponent(url.hash.slice(1)), query };
}

/** Joins by the link and gives the cookie. */
export async function crewCookie(link: CrewLink): Promise<string> {
  return cookiesOf(await postCrew(link.port, '/join', { secret: link.secret }));
}

export function openCrewSocket(
  port: number,
  cookie: string,
  query = '',
  origin = crewOrigin(port),
): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const options = { headers: { Origin: origin, Cookie: cookie }, rejectUnauthorized: false };
    const socket = new WebSocket(`wss://${ADDRESS}:${port}/ws${query}`, options);
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (sent, response) => {
      reject(new Error(`refused ${response.statusCode}`));
      sent.destroy();
    });
    socket.on('error', reject);
  });
}
