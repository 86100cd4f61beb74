import type { LineUse } from '../../domain/draft/draft-agenda';
import { toldKind } from '../lexicon/kind-of-title';
import { REMARK, UNFINISHED } from '../lexicon/vocabulary';
import { joinBroken } from '../lines/join-broken';
import { readPoint } from '../lines/read-point';
import type { Line } from '../lines/source-text';
import { type Credit, tidyTitle } from '../people/credit';
import { firstNameOf, isBody, isOrganisation, isPerson, startsWithRole } from '../people/people';
import { presenterGoesOn, presenterLine, takePresenter } from '../people/presenter';
import { readDurationTail } from '../times/duration-reading';
import type { Entry } from './entry';
import { namesATrack } from './tracks';

const LOWER = /^\p{Ll}(?![.)]\s)/u;

function unclosed(text: string): boolean {
  const count = (sign: string) => text.split(sign).length - 1;
  return count('«') > count('»') || count('(') > count(')') || count('“') > count('”');
}

// «Refleksjon to og to» ends as it should, for all that an English title may break off at «to».
const IN_TWOS = /(?<!\p{L})to og to$/iu;

// «… jeg har vært i» above «Gå sammen tre og tre»: what to do, and no more of the title.
const DO_THIS =
  /^(?:gå|skriv|snakk|diskuter|diskutera|tenk|tænk|tänk|bruk|finn|lag|del|velg|vel|tegn|teikn|rita|noter|ta med|write|talk|discuss|think|draw|choose|share)\s/iu;

/** The text before was broken off: by its last word or sign, or because the next begins in lower case. */
function goesOn(before: string, line: Line, title: boolean): boolean {
  if (before === '' || line.bullet || line.number !== null) return false;
  if (before.length > 1500) return false;
  if (REMARK.test(line.text)) return false;
  if (/\p{L}-$/u.test(before) || unclosed(before)) return true;
  if (/[:?!]$/.test(before)) return false;
  return (
    LOWER.test(line.text) || (title && UNFINISHED.test(before) && !IN_TWOS.test(before) && !DO_THIS.test(line.text))
  );
}

function takeTitle(entry: Entry, line: Line): void {
  const { point, minutes } = readPoint(line.text.replaceAll('\t', ' '));
  entry.title = point.title;
  entry.firstLength = point.title.length;
  entry.responsible ??= point.responsible;
  entry.stated ??= minutes;
  entry.namedLast = point.responsible !== null;
}

function extendTitle(entry: Entry, text: string): void {
  const joined = joinBroken(entry.title, text);
  const credit = entry.responsible === null ? takePresenter(joined) : { title: joined, responsible: entry.responsible };
  const whole = credit.title === '' ? { title: joined, responsible: null } : credit;
  entry.namedLast = entry.responsible === null && whole.responsible !== null;
  entry.title = whole.title;
  entry.responsible = whole.responsible;
}

function addPrompt(entry: Entry, line: Line): LineUse {
  if (line.blanksBefore > 0) entry.near ??= entry.prompts.length;
  const text = line.text.replaceAll('\t', ' ').trim();
  const last = entry.prompts.at(-1);
  if (last !== undefined && goesOn(last, line, false)) entry.prompts[entry.prompts.length - 1] = joinBroken(last, text);
  else entry.prompts.push(text);
  return 'prompt';
}

const HELD_BY = /(?:^|\s)(?:[vV]\s?[/\\]|ved\s\p{Lu}\p{Ll}+\s\p{Lu}|by\s\p{Lu}\p{Ll}+\s\p{Lu})/u;

/** A line below that carries its own `v/` names who is responsible, and the rest of it is a prompt. */
function promptWithPresenter(entry: Entry, line: Line): boolean {
  if (line.bullet || entry.responsible !== null || !HELD_BY.test(line.text)) return false;
  const credit = takePresenter(line.text);
  if (!credit.responsible || credit.title === '') return false;
  entry.responsible = credit.responsible;
  entry.prompts.push(credit.title);
  entry.namedLast = true;
  return true;
}

/** Gives a line of text to the entry above it: as its title, the title's continuation, its presenter, or a prompt. */
export function attachText(entry: Entry, line: Line): LineUse {
  const use = attach(entry, line);
  entry.lastText = line.text;
  return use;
}

/** Below a bare name on a line of its own stands what they are: «Førsteamanuensis, Høgskulen i Volda». */
function tellsWhoTheyAre({ responsible, lastText }: Entry, line: Line): boolean {
  if (responsible === null || line.bullet || line.blanksBefore > 0) return false;
  // «Duc Minh Langseth, sjeføkonom» above «SpareBanken Innland»
  if (responsible.includes(','))
    return (
      lastText.trim() === responsible &&
      /^[^,]+,\s\p{Ll}[^,]*$/u.test(responsible) &&
      (isBody(line.text) || isOrganisation(line.text))
    );
  const alone = lastText.replace(/^v\s?[/\\.]\s*/i, '').trim() === responsible;
  if (!alone || !isPerson(responsible) || (isPerson(line.text) && !isOrganisation(line.text))) return false;
  const { text } = line;
  if (!/^\p{Lu}/u.test(text) || text.length > 70 || /[?!.:;\t]/.test(text) || text.split(' ').length > 8) return false;
  return startsWithRole(text) || toldKind(text) === null;
}

/** «– PPT sine erfaringar (Solfrid Nes)» right below a title that no one holds: the other half of it, and whose it is. */
function otherHalf(entry: Entry, line: Line): Credit | null {
  if (!/^[–—]\s/u.test(line.shown) || line.blanksBefore > 0 || line.indent > entry.indent) return null;
  if (entry.responsible !== null || entry.prompts.length > 0 || /[:?!]$/.test(entry.title)) return null;
  const credit = takePresenter(line.text);
  return credit.responsible !== null && credit.title.length > 3 && !credit.title.includes('?') ? credit : null;
}

/** A title's line breaks at a sign of its own, which taking the title off the line had removed. */
const BROKEN_AT = /,$|(?<=\p{L}):$|(?<=[\p{L}\d)»]) [–—-]$/u;

/** Takes the line as more of the title, where it is. `named`: who holds it was read just before. */
function titleGoesOn(entry: Entry, line: Line, named: boolean): boolean {
  const half = otherHalf(entry, line);
  if (half) {
    entry.title = `${entry.title} – ${half.title}`;
    entry.responsible = half.responsible;
    entry.namedLast = true;
    return true;
  }
  const mark = named || entry.title === '' ? '' : (BROKEN_AT.exec(entry.lastText)?.[0] ?? '');
  // After a colon it goes on as the sentence does; after a comma or a dash, in any case.
  const before = mark === ':' ? entry.title : `${entry.title}${mark}`;
  if (entry.prompts.length > 0 || !goesOn(before, line, true)) return false;
  entry.title += mark;
  extendTitle(entry, line.text);
  return true;
}

/** «Spor 3: Grøn kommunikation (Caféen)» above «v. Freja Nymark»: in the bracket stands where it is. */
function roomTakenForPerson(entry: Entry, line: Line): boolean {
  const { responsible } = entry;
  if (responsible === null || entry.room !== null || entry.prompts.length > 0 || line.bullet) return false;
  if (!namesATrack(entry.title) || firstNameOf(responsible) !== null || !entry.lastText.includes(`(${responsible})`))
    return false;
  return presenterLine(line.text) !== null;
}

const LABELLED = /^\p{L}+:\s*\S/u;

function attach(entry: Entry, line: Line): LineUse {
  if (entry.title === '') {
    takeTitle(entry, line);
    return 'item';
  }
  if (roomTakenForPerson(entry, line)) {
    entry.room = entry.responsible;
    entry.responsible = null;
  }
  const named = entry.namedLast && entry.responsible !== null && entry.prompts.length === 0;
  entry.namedLast = false;
  if (
    named &&
    !line.bullet &&
    (presenterGoesOn(entry.responsible ?? '') ||
      entry.lastText.endsWith(',') ||
      (LOWER.test(line.text) && line.blanksBefore === 0))
  ) {
    const before = `${entry.responsible ?? ''}${entry.lastText.endsWith(',') ? ',' : ''}`;
    entry.responsible = joinBroken(before, line.text).replace(/[,.]$/, '');
    entry.namedLast = true;
    return 'responsible';
  }
  if (named && tellsWhoTheyAre(entry, line)) {
    entry.responsible = `${entry.responsible ?? ''}, ${line.text.replace(/[,.]$/, '')}`;
    return 'responsible';
  }
  // Below «Deltakere:» stand names that are no one's in particular.
  const listed = entry.prompts.at(-1)?.endsWith(':') === true || entry.listing;
  entry.listing = listed;
  const told = listed && !LABELLED.test(line.text) ? null : presenterLine(line.text);
  // «v/ Ola Bø, 45 min»
  const length = told === null ? null : readDurationTail(told);
  const who = length ? tidyTitle(length.rest) : told;
  if (length && entry.responsible === null) entry.stated ??= length.minutes;
  if (who !== null && entry.responsible === null && (!line.bullet || /^v\s?[/\\.]/i.test(line.text))) {
    entry.responsible = who;
    entry.namedBelow = entry.prompts.length === 0 && who === line.text;
    entry.namedLast = line.text.replace(/[\s.,)]+$/, '').endsWith(who);
    // «… forteller om …» tells more than who it is.
    if (!entry.namedLast && line.text.length > who.length + 20) return addPrompt(entry, line);
    return 'responsible';
  }
  if (titleGoesOn(entry, line, named)) return 'item';
  if (promptWithPresenter(entry, line)) return 'prompt';
  return addPrompt(entry, line);
}

/** A title that grew to a paragraph keeps its first sentence; the rest is a prompt. */
function trimLongTitle(entry: Entry): void {
  if (entry.title.length <= 140) return;
  const from = Math.max(0, entry.firstLength - 1);
  const stop = /[.!?]\s+(?=\p{Lu})/u.exec(entry.title.slice(from));
  if (!stop) return;
  const cut = from + stop.index + 1;
  entry.prompts.unshift(entry.title.slice(cut).trim());
  entry.title = entry.title.slice(0, cut).replace(/\.$/, '');
}

/** Does so for an entry and all its parts. */
export function trimLongTitles(entry: Entry): void {
  trimLongTitle(entry);
  entry.children.forEach(trimLongTitles);
}
