import { randomBytes } from 'node:crypto';

/**
 * What a page of ours may load: its own files and nothing else. Used for http and for the desktop's app:// alike.
 * `socketOrigin` (ws://host:port) is named besides 'self' because older phones do not count a socket as 'self'.
 */
export function contentSecurityPolicy(nonce: string, socketOrigin?: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    socketOrigin === undefined ? "connect-src 'self'" : `connect-src 'self' ${socketOrigin}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** A nonce is used for one response only. */
export const newNonce = (): string => randomBytes(16).toString('base64');

const PERMISSIONS = [
  'camera=()',
  'microphone=()',
  'geolocation=()',
  'display-capture=()',
  'payment=()',
  'usb=()',
  'serial=()',
  'hid=()',
  'midi=()',
  'fullscreen=(self)',
  'screen-wake-lock=(self)',
].join(', ');

/** The headers that stand on every response, errors and refused upgrades too. `origin` is null until it has been checked. */
export function securityHeaders(nonce: string, origin: string | null): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce, origin?.replace(/^http/, 'ws')),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': PERMISSIONS,
    'Cache-Control': 'no-store',
  };
}

/** Puts the response's nonce on every script, style and link of a built page, where none stands already. */
export function withNonce(html: string, nonce: string): string {
  return html.replace(/<(script|style|link)(?=[\s>])(?![^>]*\snonce=)/gi, `<$1 nonce="${nonce}"`);
}
