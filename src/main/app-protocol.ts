import { app, protocol, type Session } from 'electron';
import { newNonce, securityHeaders, withNonce } from '../server/headers';
import type { PageName, Pages } from '../server/pages';
import { APP_SCHEME, isAppAddress } from './app-address';

const PAGES: Readonly<Record<string, PageName>> = { '/index.html': 'index', '/stage.html': 'stage' };

/** Makes app:// an origin of its own, with the rights of a page from a server. Must be called before Electron is ready. */
export function registerAppScheme(): void {
  // The app's name stands in the user agent, and its «ø» in a header would make every request for a file fail.
  app.userAgentFallback = app.userAgentFallback.replace(/[^\x20-\x7e]+/g, 'o');
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** What app:// answers: the built pages and their assets, each with its headers; the phones' page is not for a window. */
function answerApp(pages: Pages, method: string, address: string): Response {
  const nonce = newNonce();
  const answer = (status: number, type: string, body: string | Uint8Array<ArrayBuffer> | null): Response =>
    new Response(body, { status, headers: { ...securityHeaders(nonce, null), 'Content-Type': type } });
  if (!isAppAddress(address) || method !== 'GET') return answer(405, 'text/plain', null);
  const { pathname } = new URL(address);
  const page = PAGES[pathname];
  if (page) return answer(200, 'text/html; charset=utf-8', withNonce(pages.page(page), nonce));
  const asset = pages.asset(pathname);
  return asset ? answer(200, asset.type, new Uint8Array(asset.bytes)) : answer(404, 'text/plain', null);
}

export function serveApp(session: Session, pages: Pages): void {
  session.protocol.handle(APP_SCHEME, (request) => answerApp(pages, request.method, request.url));
}
