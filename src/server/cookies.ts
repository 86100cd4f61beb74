const DEVICE_COOKIE = 'kjoreplan-device';
const DEVICE_DAYS = 30;
const DAY_SECONDS = 24 * 60 * 60;
/** 128 bits or more in base64url. */
const DEVICE_ID = /^[A-Za-z0-9_-]{22,64}$/;

/** The screens' names for themselves. One browser may show several of them at once, so each has a cookie of its own. */
const SCREENS = ['stage', 'speaker', 'remote'] as const;
export type Screen = (typeof SCREENS)[number];

export const isScreen = (name: string): name is Screen => SCREENS.some((screen) => screen === name);

/** What a page may call itself in `?as=`: a screen, or the name its link gave it. It opens nothing. */
const NAME = /^[A-Za-z0-9_-]{4,24}$/;
export const nameIn = (query: URLSearchParams): string | null => {
  const name = query.get('as');
  return name !== null && NAME.test(name) ? name : null;
};

/** Where a cookie belongs. */
export interface CookiePlace {
  readonly port: number;
  /** Over https: then nothing on http can read it, nor put another in its place. */
  readonly secure: boolean;
}

/** Cookies do not know ports, so the name carries it: two programs on one machine must not take each other's. */
const cookieName = ({ port, secure }: CookiePlace, as: string | null): string =>
  `${secure ? '__Host-' : ''}kjoreplan-${as ?? 'session'}-${port}`;

/** What a page shows of itself: the cookie of the name it gives, where it has one, else the browser's only one. */
export function readSessionCookie(
  header: string | undefined,
  place: CookiePlace,
  as: string | null,
): string | undefined {
  const own = as === null ? undefined : readCookie(header, cookieName(place, as));
  return own ?? readCookie(header, cookieName(place, null));
}

/** The phone's own id from an earlier visit, if it looks like one of ours. */
export function readDeviceCookie(header: string | undefined): string | undefined {
  const value = readCookie(header, DEVICE_COOKIE);
  return value !== undefined && DEVICE_ID.test(value) ? value : undefined;
}

export function writeSessionCookie(place: CookiePlace, value: string, as: string | null = null): string {
  const flags = `Max-Age=${DAY_SECONDS}; Path=/; HttpOnly; SameSite=Strict${place.secure ? '; Secure' : ''}`;
  return `${cookieName(place, as)}=${value}; ${flags}`;
}

export const writeDeviceCookie = (value: string): string =>
  `${DEVICE_COOKIE}=${value}; Max-Age=${DEVICE_DAYS * DAY_SECONDS}; Path=/; HttpOnly; SameSite=Strict`;

function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key = '', value] = part.split('=', 2);
    if (key.trim() === name) return value?.trim();
  }
  return undefined;
}
