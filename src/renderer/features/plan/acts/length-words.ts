/** Lengths as people type them, in the app's languages: «20», «20 min», «1 t 15 min», «½ time», «1,5 t». */

const HOURS = String.raw`(\d{1,2}(?:[.,]\d{1,2})?|½)\s*(?:timer|timar|time|t|hours?|hrs?|h)`;
const MINUTES = '(?:min(?:\\.|utter|utt|utes|ute)?|m)';
/** Its hours, and the minutes beyond them. */
export const HOURS_AND_MINUTES = String.raw`${HOURS}(?:\s*(?:(?:og|and)\s*)?(\d{1,2})(?:\s*${MINUTES})?)?`;
/** Its minutes. */
export const ONLY_MINUTES = String.raw`(\d{1,4})\s*${MINUTES}`;

const WHOLE_HOURS = new RegExp(`^${HOURS_AND_MINUTES}$`, 'iu');
const WHOLE_MINUTES = new RegExp(String.raw`^(\d{1,4})(?:\s*${MINUTES})?$`, 'iu');

/** What `HOURS_AND_MINUTES` found, as minutes. */
export function minutesOf(hours: string, beyond: string | undefined): number {
  return Math.round((hours === '½' ? 0.5 : Number(hours.replace(',', '.'))) * 60) + Number(beyond ?? 0);
}

/** A length and nothing else; null when it is no such thing. */
export function readLength(text: string): number | null {
  const [, hours, beyond] = WHOLE_HOURS.exec(text) ?? [];
  if (hours !== undefined) return minutesOf(hours, beyond);
  const stated = WHOLE_MINUTES.exec(text)?.[1];
  return stated === undefined ? null : Number(stated);
}
