import type { Entry } from './entry';

const AT_ONCE =
  /parallel|break-?out|(?<!\p{L})(?:spor|spår|tracks?|økter|sesjoner|sesjonar|sessions|sessioner|seminarier|workshops|verksteder|verkstader|værksteder)(?!\p{L})|velg|vel mellom|vælg|välj|choose/iu;
const TRACK =
  /^(?:parallell?\p{L}*|delsesjon|sesjon|session|spor|track|spår|stream|strand|rom|room|sal|økt|verksted|verkstad|værksted|workshop)\s*(?:\d{1,2}|[A-H])(?![\p{L}\d])/iu;

/** Whether what is under a block runs at the same time: the text says so, and the clock does not gainsay it. */
export function runsInTracks({ title, start, children }: Entry): boolean {
  if (children.length < 2) return false;
  if (!AT_ONCE.test(title) && !children.every((child) => TRACK.test(child.title))) return false;
  return children.every((child) => child.start === null || child.start === start);
}

const OF_TRACK =
  /^\p{L}+\s*(?:\d{1,2}|[A-H])\s*(?:,\s*(?:rom(?:met)?|room|sal(?:en)?|lokale)?\s*|\((?:rom(?:met)?|room|lokale)?:?\s*)([\p{L}\d][^():,]{1,40})\)?\s*:/iu;
const NAMED_ROOM =
  /(?:[,(–-]\s*)((?:rom|room|sal|møterom|grupperom|auditorium|klasserom)\s+[\p{L}\d][\p{L}\d-]{0,20})\)?\.?$/iu;

/** «Sesjon 1 (Storsalen): Oppvekst», «Verksted om frivillighet, rom 204»: where it is held. */
export function roomIn(title: string): string | null {
  const text = title.slice(0, 200);
  return (OF_TRACK.exec(text) ?? NAMED_ROOM.exec(text))?.[1]?.trim() ?? null;
}
