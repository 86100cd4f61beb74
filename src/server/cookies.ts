const DEVICE_COOKIE = 'kjoreplan-device';
const DEVICE_DAYS = 30;
const DAY_SECONDS = 24 * 60 * 60;
/** 128 bits or more in base64url. */
const DEVICE_ID = /^[A-Za-z0-9_-]{22,64}$/;

/** Cookies do not know ports, so the name carries it: two programs on one machine must not take each other's. */
const sessionCookie = (port: number): string => `kjoreplan-session-${port}`;

/** The screens' names for themselves. One browser may show several of them at once, so each has a cookie of its own. */
const SCREENS = ['stage', 'speaker', 'remote'] as const;
export type Screen = (typeof SCREENS)[number];

export const screenNamed = (name: string | null): Screen | null => SCREENS.find((screen) => screen === name) ?? null;

const screenCookie = (port: number, screen: Screen): string => `kjoreplan-${screen}-${port}`;

/** What a page shows of itself: the cookie of the screen it says it is, where it has one, else the browser's only one. */
export function readSessionCookie(header: string | undefined, port: number, as: Screen | null): string | undefined {
  const own = as === null ? undefined : readCookie(header, screenCookie(port, as));
  return own ?? readCookie(header, sessionCookie(port));
}

/** The phone's own id from an earlier visit, if it looks like one of ours. */
export function readDeviceCookie(header: string | undefined): string | undefined {
  const value = readCookie(header, DEVICE_COOKIE);
  return value !== undefined && DEVICE_ID.test(value) ? value : undefined;
}

export const writeSessionCookie = (port: number, value: string, as: Screen | null = null): string => {
  const name = as === null ? sessionCookie(port) : screenCookie(port, as);
  return `${name}=${value}; Max-Age=${DAY_SECONDS}; Path=/; HttpOnly; SameSite=Strict`;
};

export const writeDeviceCookie = (value: string): string =>
  `${DEVICE_COOKIE}=${value}; Max-Age=${DEVICE_DAYS * DAY_SECONDS}; Path=/; HttpOnly; SameSite=Strict`;

function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key = '', value] = part.split('=', 2);
    if (key.trim() === name) return value?.trim();
  }
  return undefined;
}
