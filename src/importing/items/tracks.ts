import type { Kind } from '../../domain/agenda/agenda';
import { kindOfPoint } from '../lexicon/kind-of-title';
import { namesARoom } from '../lexicon/rooms';
import { isOrganisation } from '../people/people';
import { takePresenter } from '../people/presenter';
import type { Entry } from './entry';

const AT_ONCE =
  /parallel|break-?out|(?<!\p{L})(?:spor|spår|tracks?|økter|sesjoner|sesjonar|sessions|sessioner|seminarier|workshops|verksteder|verkstader|værksteder|verkstäder|gruppedrøftelser|gruppedrøftinger|gruppedrøftingar)(?!\p{L})|velg|vel mellom|vælg|välj|choose/iu;
const TRACK =
  /^(?:parallell?\p{L}*|delsesjon|sesjon|session|spor|track|spår|stream|strand|rom|room|sal|økt|verksted|verkstad|værksted|workshop|kurs|kursus|course|seminari?um)\s*(?:\d{1,2}|[A-H])(?![\p{L}\d])/iu;

/** «Spor 3: Grøn kommunikation»: one of several at once. */
export const namesATrack = (title: string): boolean => TRACK.test(title);

/** «Parallelle foredrag», «Parallel sessions»: what stands below goes on at the same time. */
export const isParallel = (title: string): boolean => /(?<!\p{L})(?:parallel|break-?out)/iu.test(title);

/** Whether what is under a block runs at the same time: the text says so, and the clock does not gainsay it. */
export function runsInTracks({ title, start, children }: Entry): boolean {
  if (children.length < 2) return false;
  if (!AT_ONCE.test(title) && !children.every((child) => TRACK.test(child.title))) return false;
  return children.every((child) => child.start === null || child.start === start);
}

const OF_TRACK =
  /^(\p{L}+(?:\s*\d{1,2}|\s[A-Z](?!\p{L})))\s*(?:,\s*(?:rom(?:met)?|room|sal(?:en)?|lokale)?\s*|\((?:rom(?:met)?|room|lokale)?:?\s*)([\p{L}\d][^():,]{0,40})\)?\s*:/iu;
const NAMED_ROOM =
  /\s*(?:,|[–-](?=\s)|\.(?=\s)|(?<=[?!])\s)\s*((?:rom|room|sal|møterom|grupperom|auditorium|klasserom|lokale|møtesal|foredragssal|lecture room|meeting room)\s+[\p{L}\d][\p{L}\d-]{0,20})\.?$/iu;
const IN_BRACKETS = /\s*\(([^()]{2,40})\)\.?$/u;
/** «Sesjon C: Digitalt tilsyn (Hytta)»: last in a track's name stands where it is. */
const A_PLACE = /^\p{Lu}\p{Ll}[\p{L}-]*(?:\s[\p{L}\d][\p{L}\d-]*){0,2}$/u;
/** «C) Næring og arbeid – Aulaen»: a place in the house, last in the name of one of several at once. */
const AFTER_DASH = /\s[–-]\s([^–-]{3,40})$/u;
const LETTERED = /^[A-H][).:]\s/u;
const ROOM_FIRST =
  /^((?:rom|møterom|room|sal|lokale|lokal|grupperom|klasserom|auditorium|rum|grupprum)\s+[\p{L}\d-]{1,20})\s*:\s+(?=\S)/iu;

/** In the name of one of several at once a bracket holds its place: «Keramik (Pottehuset)», «Papers (Hjalmar Bergman)». */
const SOMEWHERE = /^[\p{L}\d][\p{L}\d.-]*(?:\s[\p{L}\d.-]+){0,2}$/u;

interface WhoAndWhere {
  /** The title without who holds it, where that was taken for a part of it. */
  readonly title: string | null;
  readonly responsible: string | null;
  readonly room: string | null;
}

/**
 * Who holds one of several at once, and where: «Pia Rørbæk (lokale 3)»; «När skolan blev hotell, Åsarnas förening (Sälg)»,
 * where the place in the bracket had been taken for someone.
 */
export function whoAndWhere({ title, responsible, line }: Entry): WhoAndWhere {
  const none = { title: null, responsible, room: null };
  if (responsible === null) return none;
  const beside = line.text.endsWith(`(${responsible})`) ? takePresenter(title) : null;
  if (beside?.responsible && SOMEWHERE.test(responsible)) return { ...beside, room: responsible };
  const inside = IN_BRACKETS.exec(responsible);
  const room = inside?.[1] ?? '';
  const isPlace = namesARoom(room) || (SOMEWHERE.test(room) && !isOrganisation(room) && !/^\p{Lu}{2,}$/u.test(room));
  if (!inside || inside.index === 0 || !isPlace) return none;
  return { title: null, responsible: responsible.slice(0, inside.index), room };
}

/**
 * A title and where it is held, as far as the title tells: the room stands beside the title and not in it.
 * `atOnce`: it is one of several at once.
 */
export function splitRoom(title: string, atOnce = false): { title: string; room: string | null } {
  const none = { title, room: null };
  if (title.length > 200) return none;
  const track = OF_TRACK.exec(title);
  if (track) return { title: `${track[1]}:${title.slice(track[0].length)}`, room: track[2]?.trim() ?? null };
  const first = ROOM_FIRST.exec(title);
  if (first) return { title: title.slice(first[0].length), room: first[1] ?? null };
  const named = NAMED_ROOM.exec(title);
  if (named && named.index > 0) return { title: title.slice(0, named.index), room: named[1] ?? null };
  const behind = LETTERED.test(title) || TRACK.test(title) ? AFTER_DASH.exec(title) : null;
  if (behind && namesARoom(behind[1] ?? '')) return { title: title.slice(0, behind.index), room: behind[1] ?? null };
  const inside = IN_BRACKETS.exec(title);
  const room = inside?.[1] ?? '';
  if (
    !inside ||
    inside.index === 0 ||
    !(namesARoom(room) || (TRACK.test(title) && A_PLACE.test(room)) || (atOnce && SOMEWHERE.test(room)))
  )
    return none;
  return { title: title.slice(0, inside.index), room: room.replace(/^\p{L}+\s?:\s?/u, '') };
}

const PARALLEL_SESSIONS =
  /^(?:(?:to|tre|fire|fem|två|fyra|two|three|four|five)\s)?parallell?\p{L}*[\s-]?(?:sesjon|session|spor|spår|track|tema|seminar|strand|stream|økt|pass|bolk|samtal)/iu;

/** Parallel sessions are what they hold: talks, where somebody holds each; else the room works in groups. */
export function holdsTalks({ title, children }: Entry): boolean {
  if (!PARALLEL_SESSIONS.test(title) || children.length < 2) return false;
  return children.every((child) => child.responsible !== null && kindOfPoint(child) === 'talk');
}

/** «rom Fjellet, leiar Knut Eide» below parallel sessions: beside a room the word says what the name is there for. */
export function withoutLead(responsible: string | null, block: Kind | null, room: string | null): string | null {
  if (responsible === null || block === null || room === null) return responsible;
  return responsible.replace(
    /^(?:leiar|leder|ledare|lead|led by|leia av|ledes av):?\s(?=\p{Lu}[\p{L}-]+\s\p{Lu})/u,
    '',
  );
}
