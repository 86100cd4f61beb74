import type { Kind } from '../../domain/agenda/agenda';
import { kindOfTitle } from '../lexicon/kind-of-title';
import { FORMAL_MEETINGS } from '../lexicon/vocabulary';
import type { Line } from '../lines/source-text';
import type { Entry } from './entry';

const THEME =
  /^(?:tema|theme|parallell?(?:sesjon|sesjonen|session)?|delsesjon|sesjon|session|spor|track|spår|workshop|verksted|verkstad|værksted|stasjon|station|bolk|rom|room|sal|kurs|kursus|course|seminari?um)\s*(?:\d{1,2}|[A-H])(?![\p{L}\d])\s*[:.–-]?\s*\S/iu;
/** What is never divided in themes: «Tema 2» below a break opens what follows it. */
const HAS_NO_PARTS: ReadonlySet<Kind> = new Set(['break', 'welcome', 'summary', 'practical']);
const CASE = /^(?:case|eksempel|døme)\s*(?:\d{1,2}|[A-H])?\s*:\s*\S/iu;
const GROUP = /^(?:gruppe|grupp|group|bord|table)\s*(?:\d{1,2}|[A-H])\s*[:.–-]\s*\S/iu;
const PART =
  /^(?:(?:arbeids)?økt|del|pulje|stream|strand)\s*(?:\d{1,2}|[A-H])(?![\p{L}\d])(?:,?\s*\(?(?:rom|room|sal|lokale)?[^:]{0,30})?\s*[:.–-]\s*\S/iu;
/** «Rom Sogn: Telefon eller skjerm?» where several go on at once. */
const BY_ROOM =
  /^(?:[Rr]om|[Rr]ommet|[Rr]oom|[Ss]al|[Mm]øterom|[Gg]rupperom|[Rr]um|[Ll]okale?)\s\p{Lu}[\p{L}-]*\s?:\s+\S/u;
const LETTERED = /^(?:[A-H]\s?[:.)]|\d\s?:)\s+\S/u;
const PARALLEL =
  /parallel|økter|sesjon|session|seminar|workshop|verksted|verkstad|værksted|vælg|välj|breakout|spor|track|spår|gruppearbeid|group work|grupparbete|gruppearbejde|velg|vel mellom|choose|r[ou]nd[ae]?bord|round ?table|bordsamtal|bordsnak|(?<!\p{L})i grupper|(?<!\p{L})i grupp|in groups/iu;

/**
 * Tells whether a line below an item is a part of it in its own right: a theme or a parallel, or a case under one. `theme`: the
 * one opened last below the parent.
 */
export function childLevel(line: Line, parent: Entry, theme: Entry | null = null): 'theme' | 'case' | null {
  const text = line.text.trim();
  // Where the points are bullets themselves, a case set further in is one too; so is a bullet below a theme that is none.
  const nested = (parent.line.bullet && line.indent > parent.indent) || (theme !== null && !theme.line.bullet);
  if (CASE.test(text) && (!line.bullet || nested)) return 'case';
  if (THEME.test(text)) return HAS_NO_PARTS.has(kindOfTitle(parent.title)) ? null : 'theme';
  if (line.number !== null && (CHOICE.test(parent.title) || FORMAL_MEETING.test(parent.title)) && !text.endsWith('?'))
    return 'theme';
  if (!PARALLEL.test(parent.title)) return null;
  return LETTERED.test(text) || PART.test(text) || BY_ROOM.test(text) || (!line.bullet && GROUP.test(text))
    ? 'theme'
    : null;
}

/** Several at once to choose from: there a numbered list names them, and does not tell what to do. */
const CHOICE =
  /parallel|break-?out|sesjoner|sesjonar|sessions|sessioner|workshops|verksteder|verkstader|tracks|velg|vel mellom|vælg|välj|choose/iu;

/** What a meeting of members decides has its numbers: «1. Valg af dirigent» below «Generalforsamling». */
const FORMAL_MEETING = new RegExp(`^(?:ordinært? |ordinarie )?(?:${FORMAL_MEETINGS}|annual meeting)`, 'iu');

const TRACK_HEAD =
  /^(?:parallell?(?:sesjon|sesjonen|session)?|spor|track|spår|sesjon|session|rom|room|sal)\s*(?:\d{1,2}|[A-H])\s*:?\s*(?:\([^)]*\)|[–,-]\s*[^.?!:/]{2,40})?$/iu;

/** «Parallell 2 (Sal B)» above lines with times is the head of a track, and no item. */
export const isTrackHead = (line: Line): boolean => !line.bullet && TRACK_HEAD.test(line.text);
