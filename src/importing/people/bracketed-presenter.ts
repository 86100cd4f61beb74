import { isFirstName } from '../lexicon/first-names';
import { namesARoom } from '../lexicon/rooms';
import { isRole } from '../lexicon/vocabulary';
import { type Credit, tidyTitle } from './credit';
import { FIRST_NAMES, isBody, isPerson, isWork, NOT_FIRST_NAME, startsWithRole } from './people';

/** «Erfaringer fra havna (Bodø)»: there the bracket holds a place. */
export const NAMES_A_PLACE = /^(?:case|erfaring|eksempel|døme|example|experience|besøk|visit)/iu;

const LEADERS =
  /^(?:\p{L}*(?:leder|leiar|ledar|styrer|styrar|ansvarlig|ansvarleg|vert|värd)\p{Ll}*|föredragande|foredragsholder|talare|taler|speaker|chair|host|lead|facilitator|moderator|saksbehandler|innleder|innleiar|gjest|gäst|gæst|guest):\s*/iu;
const ORIENTS =
  /(?<=^\p{Lu}\S*(?:\s\p{Lu}\S*){0,2})\s(?:orienterer|orienterar|informerer|informerar|innleder|innleiar|inleder|indleder|presenterer|presenterar|præsenterer|forteller|fortel|berättar|fortæller|viser|refererer|rapporterer|rapporterar|reports|presents|leads)$/iu;

const DOES =
  /(?<=^\p{Lu}\p{Ll}+)\s(?:holder|held|heldar|håller|styrer|styrar|leder|leiar|tar|tek|tager|har|gir|gjev|ordner|ordnar|baker|bakar|henter|hentar|skriver|skriv|holds|keeps|runs|brings|takes|has|chairs|minds|gives|does)\s\p{Ll}[^.?!]{1,40}$|(?<=^\p{Lu}\p{Ll}+)\s(?:fikser|fiksar|fixar|ordner|ordnar|griller|grillar|steker|steikjer|lager|lagar|baker|bakar|sköter|skjenker|cooks|leads|hosts|bakes)(?:\s\p{Ll}[^.?!]{1,30})?$/u;

/** «Grete fikser»: a well-known first name, and what she does there; the name, or null. */
export function whoDoes(text: string): string | null {
  const who = text.replace(DOES, '');
  return who !== text && isFirstName(who) ? who : null;
}

/** «Lisbeth, skoleleder»: a well-known first name, and what they are. */
export function isKnownWithWork(text: string): boolean {
  const match = /^(\p{Lu}[\p{L}-]+),\s(.{3,40})$/u.exec(text);
  return match !== null && isFirstName(match[1] ?? '') && (isWork(match[2] ?? '') || startsWithRole(match[2] ?? ''));
}

const FROM = '\\s(?:i|fra|frå|från|på|ved|vid|hos|at|from|of|in)\\s';
/** «Sofus, Iben og Karla fra Ungerådet»: some by their first names, and where they come from. */
const SOME_FROM = new RegExp(
  `^\\p{Lu}\\p{Ll}+(?:,\\s\\p{Lu}\\p{Ll}+)*\\s(?:og|and|och|&)\\s\\p{Lu}\\p{Ll}+${FROM}(?:the\\s)?[\\p{L}\\d].{1,60}$`,
  'u',
);
/** «oppvekstsjefene i Lom og Vågå»: what they are, and where. */
const WORK_AT = new RegExp(`^((?:\\p{L}[\\p{L}-]*\\s)?\\p{L}[\\p{L}-]{3,})${FROM}\\p{Lu}.{1,60}$`, 'u');
/** «gymnasiet i Hammarforsa»: a house that may hold a talk. */
const HOUSE_AT =
  /^(?:\p{Ll}*(?:skolen|skulen|skolan|skole|skule|gymnasiet|barnehagen|förskolan|sykehuset|sjukehuset|sjukhuset|sygehuset)|kulturskol[ae]n|vidaregåande|videregående)\s(?:i|på|ved)\s\p{Lu}\p{Ll}+$/u;

/** «MSB och SMHI» */
const SEVERAL_BODIES = /^\p{Lu}{2,6}\s(?:og|och|and|&)\s\p{Lu}{2,6}$/u;

const COMMITTEE = /^(?:the\s)?\p{L}+\s(?:committee|group|board|panel)$/iu;

/** Somebody told by where they are from, with no whole name. */
export function comesFrom(text: string): boolean {
  return SOME_FROM.test(text) || HOUSE_AT.test(text) || isWork(WORK_AT.exec(text)?.[1] ?? '·');
}

/** «Att våga anställa, Nadja Öberg (Företagarna)»: there the bracket is hers. */
const NAMED_BEFORE = /(?:,| [–-]|\s(?:ved|by|av|af))\s+(\p{Lu}[^,–()]{3,60}\([^()]{2,60}\))\.?$/u;

/** «Reading across the curriculum (Dr Helen Ashworth)»: who holds it, in brackets at the end. */
export function inBrackets(text: string): Credit | null {
  const before = NAMED_BEFORE.exec(text);
  if (before && before.index > 0 && isPerson(before[1] ?? ''))
    return { title: tidyTitle(text.slice(0, before.index)), responsible: tidyTitle(before[1] ?? '') };
  const match = /\s*\(([^()]{2,120})\)\.?$/.exec(text);
  // «(bordleiarar: elevrådet)», «(Ingunn orienterer)», «(Margery holds the flipchart)»
  const told = (match?.[1] ?? '').replace(LEADERS, '').replace(ORIENTS, '');
  const inside = whoDoes(told) ?? told;
  if (namesARoom(told)) return null;
  const named = FIRST_NAMES.test(inside) && !NOT_FIRST_NAME.test(inside) && !NAMES_A_PLACE.test(text);
  if (
    !match ||
    match.index === 0 ||
    !(
      named ||
      isRole(inside) ||
      isWork(inside) ||
      isPerson(inside) ||
      isKnownWithWork(inside) ||
      (comesFrom(inside) && !NAMES_A_PLACE.test(text)) ||
      isPerson(/^\p{Lu}.*\s(?:ved|v\/|by|via)\s?(.+)$/u.exec(inside)?.[1] ?? '') ||
      SEVERAL_BODIES.test(inside) ||
      COMMITTEE.test(inside) ||
      (isBody(inside) && !/^(?:NAV|HR|IT|KS|KL)$/.test(inside)) ||
      inside.length < (match?.[1] ?? '').length ||
      (startsWithRole(inside) && !inside.includes(':'))
    )
  )
    return null;
  return { title: tidyTitle(text.slice(0, match.index)), responsible: tidyTitle(inside) };
}
