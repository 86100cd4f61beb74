const DEVICE_COOKIE = 'kjoreplan-device';
const DEVICE_DAYS = 30;
const DAY_SECONDS = 24 * 60 * 60;
/** 128 bits or more in base64url. */
const DEVICE_ID = /^[A-Za-z0-9_-]{22,64}$/;

/** Cookies do not know ports, so the name carries it: two programs on one machine must not take each other's. */
const sessionCookie = (port: number): string => `kjoreplan-session-${port}`;

export function readSessionCookie(header: string | undefined, port: number): string | undefined {
  return readCookie(header, sessionCookie(port));
}

/** The phone's own id from an earlier visit, if it looks like one of ours. */
export function readDeviceCookie(header: string | undefined): string | undefined {
  const value = readCookie(header, DEVICE_COOKIE);
  return value !== undefined && DEVICE_ID.test(value) ? value : undefined;
}

export const writeSessionCookie = (port: number, value: string): string =>
  `${sessionCookie(port)}=${value}; Max-Age=${DAY_SECONDS}; Path=/; HttpOnly; SameSite=Strict`;

export const writeDeviceCookie = (value: string): string =>
  `${DEVICE_COOKIE}=${value}; Max-Age=${DEVICE_DAYS * DAY_SECONDS}; Path=/; HttpOnly; SameSite=Strict`;

function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key = '', value] = part.split('=', 2);
    if (key.trim() === name) return value?.trim();
  }
  return undefined;
}
