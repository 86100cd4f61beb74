import type { IncomingMessage } from 'node:http';
import { type Checked, type Problem, refused, TOO_FAST } from './problems';

/** Where a request that may be answered is going. */
export interface Target {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Ours, as a page of ours would name it. */
  readonly origin: string;
}

export type Scheme = 'http' | 'https';

/** Where one listener is: what a browser writes in Host for it, and how it is spoken to. */
export interface Place {
  readonly hosts: ReadonlySet<string>;
  readonly scheme: Scheme;
}

const USUAL_PORT: Readonly<Record<Scheme, number>> = { http: 80, https: 443 };

export function placeAt(scheme: Scheme, address: string, port: number): Place {
  const hosts = new Set([`${address}:${port}`]);
  if (port === USUAL_PORT[scheme]) hosts.add(address);
  return { hosts, scheme };
}

/**
 * Host first: a page elsewhere that has pointed its own name at this machine (DNS rebinding) names itself there.
 * Paths are compared as they came, never decoded or resolved, so there is nothing to climb with.
 */
export function readTarget(request: IncomingMessage, { hosts, scheme }: Place): Checked<Target> {
  const named = request.headersDistinct.host ?? [];
  const [host] = named;
  if (host === undefined || named.length !== 1) return refused(400);
  if (!hosts.has(host)) return refused(421);
  const url = request.url ?? '';
  if (!url.startsWith('/')) return refused(400);
  const cut = url.indexOf('?');
  const path = cut === -1 ? url : url.slice(0, cut);
  const query = new URLSearchParams(cut === -1 ? '' : url.slice(cut + 1));
  return { ok: true, value: { path, query, origin: `${scheme}://${host}` } };
}

/** Browsers put Origin on every POST and every upgrade. A page of ours names this very scheme, host and port. */
export function checkOrigin(request: IncomingMessage, ours: string, whenAbsent: 'refuse' | 'allow'): Problem | null {
  const origins = request.headersDistinct.origin ?? [];
  if (origins.length === 0) return whenAbsent === 'allow' ? null : { status: 403 };
  return origins.length === 1 && origins[0] === ours ? null : { status: 403 };
}

/** JSON and nothing else: what a plain form on another page can send is not JSON. */
function isJson(request: IncomingMessage): boolean {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  const packed =
    request.headers['content-encoding'] !== undefined || request.headers['content-disposition'] !== undefined;
  return type === 'application/json' && !packed;
}

/**
 * Reads the body as JSON, no more than `most` bytes of it. An absent body is undefined.
 *
 * @param pays Asked as it comes, with how much has come: whether the sender may go on.
 */
export async function readJson(
  request: IncomingMessage,
  most: number,
  pays: (length: number) => boolean = () => true,
): Promise<Checked<unknown>> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > most) return refused(413);
  const empty = announced === 0 && request.headers['transfer-encoding'] === undefined;
  if (empty) return { ok: true, value: undefined };
  if (!isJson(request)) return refused(415);
  const bytes = await readBytes(request, most, pays);
  if (!bytes.ok) return bytes;
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)) };
  } catch {
    return refused(400);
  }
}

async function readBytes(
  request: IncomingMessage,
  most: number,
  pays: (length: number) => boolean,
): Promise<Checked<Buffer>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes: Buffer = chunk;
    length += bytes.length;
    if (length > most) return refused(413);
    if (!pays(length)) return { ok: false, problem: TOO_FAST };
    chunks.push(bytes);
  }
  return { ok: true, value: Buffer.concat(chunks) };
}
