import { isFirstName } from '../lexicon/first-names';
import { isRole } from '../lexicon/vocabulary';
import { comesFrom, inBrackets, isKnownWithWork, NAMES_A_PLACE, whoDoes } from './bracketed-presenter';
import { byWork, LABEL, leaderFirst } from './by-work';
import { type Credit, tidyTitle as tidy } from './credit';
import {
  COLLECTIVE,
  isBody,
  isCast,
  isFamiliar,
  isHost,
  isName,
  isOrganisation,
  isPerson,
  isWork,
  startsWithRole,
} from './people';

const MARK =
  /(?:^|[\s,.;(–-])(?:v\s?[/\\]|w\s?\/|v\.(?=\s*[\p{L}])|innleder:|ordstyrer:|ordstyrar:|møteleder:|møteleiar:|chair:|innleiar:|ansvarlig:|ansvarleg:|speaker:|presented by|facilitated by|led by|run by|delivered by|taught by|given by|convened by|introduced by|hosted by|chaired by|ledes av|ledet av|leidd av|leia av|ledd av|leds av|ledes af|ledet af|presentert av|innledning av|innleiing ved|moderator:|debattleder:|debattleiar:|panelleder:|panelleiar:|bordleder:|bordleiar:)\s*/iu;
const WORD_MARK = /(?:^|[\s,(])(?:(?:ved|by|av|med|with|genom|af)\s+|m\/\s?)/giu;
/** «… m/ Per Lund som ordstyrer» */
const AS_CHAIR = /,?\s(?:som|as)\s\p{L}+$/u;
const SHARED =
  /(?:avtale|avtal|aftale|kontrakt|agreement|contract|forhandlinger|forhandlingar|samtale|dialog|intervju|interview|samtal|møte|conversation|samarbeid|samarbete|talk)\s*$/iu;

/** «Konsert med Trio Tre»: what is played is called so. */
const PLAYED =
  /(?:konsert|koncert|concert|musikk?|music|dans|dance|quiz|show|revy|underhold\p{L}*|underhåll\p{L}*)\s*$/iu;

/** «Panelsamtale med Eva Dahle, Abdi Hassan og Tor Nes»: those who talk together, each by a whole name. */
const SEVERAL_NAMED =
  /^\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}-]+)+(?:,\s\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}-]+)+)*,?\s(?:og|och|and|&)\s\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}-]+)+$/u;

/** Closes what the mark opened: «(v/ Kari Vik)» leaves no bracket behind. */
function unbracketed(before: string, after: string): readonly [string, string] {
  if (!/\(\s*$/.test(before)) {
    const lone = after.endsWith(')') && !after.includes('(') && before.includes('(') === false;
    return [before, lone ? after.slice(0, -1) : after];
  }
  const close = after.indexOf(')');
  const inside = close < 0 ? after : after.slice(0, close);
  const beyond = close < 0 ? '' : after.slice(close + 1);
  return [`${before.replace(/\(\s*$/, '')}${beyond}`, inside];
}

/** «v/ prosjektleder. Evaluering på mobil»: who it is ends with the sentence. */
const NEXT_SENTENCE = /(?<=\p{Ll}{4,})\.\s+(?=\p{Lu}\p{Ll}+\s\p{Ll})/u;

function credit(before: string, after: string): Credit {
  const [title, whole] = unbracketed(before, after);
  const [responsible = '', note] = whole.split(NEXT_SENTENCE, 2);
  const found = { title: tidy(title), responsible: tidy(responsible) || null };
  return note ? { ...found, note: tidy(whole.slice(responsible.length)).replace(/^[.\s]+/, '') } : found;
}

/** Where someone's name and work begin, last in a text: «…, Ida Haga, forsker» before «ved NTNU». */
function personBefore(before: string): number {
  for (const match of before.matchAll(/(?:,| [–-])\s+(?=\p{Lu})/gu)) {
    const who = before.slice(match.index + match[0].length);
    if (match.index > 0 && isPerson(who) && /,/.test(who) && isWork(who.split(/,\s/u).at(-1) ?? '')) return match.index;
  }
  return -1;
}

function byWord(text: string): Credit | null {
  for (const match of text.matchAll(WORD_MARK)) {
    const word = match[0].replace('(', ' ').trim().toLowerCase();
    const before = text.slice(0, match.index + (match[0].startsWith('(') ? 1 : 0));
    // «Refreshment break, sponsored by Trekka»
    if (/(?:sponsored|sponset|sponsa|sponsrad|sponsrat|sponsoreret)\s*$/iu.test(before)) continue;
    // Within a bracket opened before it the word leads to no one but whoever the bracket names.
    if (!match[0].startsWith('(') && before.lastIndexOf('(') > before.lastIndexOf(')')) continue;
    const after = text.slice(match.index + match[0].length).replace(AS_CHAIR, '');
    if ((word === 'med' || word === 'with') && PLAYED.test(before)) continue;
    if ((word === 'med' || word === 'with') && SHARED.test(before)) {
      if (!SEVERAL_NAMED.test(after)) continue;
      return credit(before, after);
    }
    const person = personBefore(before);
    if (person > 0) return credit(text.slice(0, person), text.slice(person).replace(/^[\s,–-]+/u, ''));
    const named =
      isPerson(after.replace(/\)\.?$/, '')) ||
      (['ved', 'by'].includes(word) &&
        (startsWithRole(after) ||
          isWork(after) ||
          isHost(after) ||
          isBody(after) ||
          isFamiliar(after) ||
          COLLECTIVE.test(after))) ||
      (word === 'ved' && (isFirstNames(before, after) || comesFrom(after)));
    if (named && before.trim() !== '') return credit(before.replace(ITS_FORM, ''), after);
  }
  return null;
}

// «Når naboskap skaper trygghet, innlegg ved …»: what it is called there is not its name.
const ITS_FORM =
  /(?:\s*,|(?<=[?!.])\s)\s*(?:et |eit |ett )?(?:innlegg|innleiing|innledning|foredrag|föredrag|inlägg|oplæg|indlæg|orientering|presentasjon|presentation),?\s*$/iu;

/** «Musikk ved Tora og Even», «Åpning ved Kari»; but «Lunsj ved Fjorden» tells a place. */
const isFirstNames = (before: string, after: string): boolean =>
  isName(after) && (/\s(?:og|and|och|&)\s/u.test(after) || HELD.test(before.trim()));
const HELD =
  /^(?:(?:kort |felles )?(?:velkom|välkom|åpning|opning|åbning|öppning|oplæg|indlæg|inlägg|föredrag|musik(?!\p{L})|sång|innlegg|innledning|innleiing|foredrag|orientering|status|oppsummering|avslutning|avrunding|musikk|sang|song|refleksjon|presentasjon|introduksjon))/iu;

/** « – Priya» behind a length in brackets: there one name is enough. */
export function nameBehind(text: string): string | null {
  const name = text.replace(/^[\s,:;–—-]+/u, '').replace(/[.,;]$/, '');
  return isName(name) ? name : null;
}

/** «Oppsummering – programleder», «Opening remarks – Council Leader»: capitals only after a dash. */
const isWorkAlone = (text: string, mark: string): boolean =>
  (/^the\s\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){0,3}$/u.test(text) && isWork(text.slice(4)) && /[–—,-]/.test(mark)) ||
  ((/^\p{Ll}/u.test(text) || /[–—?!,-]/.test(mark)) && text.split(' ').length <= 2 && isWork(text));

// «Rollespill: kommunestyret» tells what is played.
const ROLE_PLAYED = /(?:rolle|spill|spel|øvelse|øving|exercise|play)\p{L}*$/iu;

// «Dans til Hr. Olsens Orkester»: there the full stop ends no sentence.
const ABBREVIATED = /(?<!\p{L})(?:hr|fr|dr|st|mr|mrs|ms|prof|nr|ca|kl|evt|bl|inkl|incl|jr|sr|\p{L})$/iu;

/** «Drones or volunteers? – the Wadden Trust» */
const THE_BODY =
  /^the\s\p{Lu}\p{L}+\s(?:Trust|Council|Society|Association|Partnership|Foundation|Centre|Museum|University|College|Agency|Board)$/u;

/** «Velkommen – Kari Vik, KS», «Åpning, ordfører»: no mark but a name or a role after a comma, dash or colon. */
function unmarked(text: string): Credit | null {
  for (const match of text.matchAll(/(?:,| [–—-]|[:.!?]| [/|])\s+(?=[\p{L}])/gu)) {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    if (before.trim() === '' || (match[0].startsWith('.') && ABBREVIATED.test(before))) continue;
    const dash = /[–—-]/.test(match[0]);
    // «Kari Vik, Norsk Sentrum» is one person; «Neighbourhood Watch – Sue Pike» a title and hers.
    if (isPerson(before) && !(dash && isPerson(after))) continue;
    // «Case study: Ashby Road»: a place, or a case by its name.
    if (match[0].startsWith(':') && NAMES_A_PLACE.test(before)) continue;
    const who = (/[.:]/.test(match[0]) ? null : whoDoes(after)) ?? withoutSentence(after);
    const role =
      (isRole(who) || (dash && COLLECTIVE.test(who))) && !(match[0].startsWith(':') && ROLE_PLAYED.test(before));
    const known = isFamiliar(who) || THE_BODY.test(who) || isKnownWithWork(who) || (dash && isOrganisation(who));
    if (role || isPerson(who) || isWorkAlone(who, match[0]) || (known && !match[0].startsWith(':'))) {
      const found = credit(/[!?]/.test(match[0]) ? before + match[0].trim() : before, who);
      const beyond = tidy(after.slice(who.length));
      return beyond.includes(' ') ? { ...found, note: beyond } : found;
    }
  }
  return null;
}

/** «…, by the Tenant Panel», «…, ved Tore og Turid»: after a comma the word leads to someone, whoever it is. */
const AFTER_COMMA =
  /(?:[,–]|(?<=[?!»”])|(?<=[?!]))\s+(?:by|ved|presented by|introduced by|facilitated by|led by)\s+(?!\d|noon|then|now|midnight|doing|\p{Ll}+ing\b|behov)((?:the |our |a |an )?\p{L}[^?!:]{2,90})$/iu;

function afterComma(text: string): Credit | null {
  const match = AFTER_COMMA.exec(text);
  if (!match || match.index === 0) return null;
  const who = match[1] ?? '';
  if (!/^(?:the |our |a |an )?\p{Lu}/u.test(who) && !startsWithRole(who) && !isWork(who)) return null;
  return { title: tidy(text.slice(0, match.index)), responsible: tidy(who) || null };
}

/** «Bjørn Atle Hope fra Agenda Kaupang: Endringsledelse»: whose talk it is stands before it. */
function nameFirst(text: string): Credit | null {
  const match = /^([^:?!]{5,80}):\s+(\S.{3,})$/u.exec(text);
  const who = match?.[1] ?? '';
  if (!match || !isPerson(who) || !who.split(' ').slice(0, 3).some(isFirstName)) return null;
  return { title: tidy(match[2] ?? ''), responsible: tidy(who) };
}

/** «Welcome from Cllr Sue Pike», «Helsing frå Kari Vik»: a greeting is held by whom it comes from. */
const GREETING =
  /^((?:(?:a |en |ei |et )?(?:warm|few|short|kort|varm)\s)?(?:welcome|velkom\p{Ll}*|välkom\p{Ll}*|hilsen|hilsning|hilsener|helsing|helsingar|hälsning|hälsningar|greetings?|opening remarks|opening words|words|åpningsord|opningsord|closing words|closing remarks)(?:\s(?:og|and|och)\s\p{L}+)?)\s(?:from|fra|frå|från|by|av|af|ved)\s((?:the |our )?\p{L}.{2,80})$/iu;

function greeting(text: string): Credit | null {
  const match = GREETING.exec(text);
  const who = match?.[2] ?? '';
  // «Welcome from the Chair, Margaret Lowe» keeps the comma's own way.
  return match && isPerson(who) && !(startsWithRole(who) && who.includes(','))
    ? { title: tidy(match[1] ?? ''), responsible: tidy(who) }
    : null;
}

/** Takes the presenter off a title: after `v/`, `v\`, `v.`, «ved», «by»; in brackets; or a plain name at the end. */
export function takePresenter(source: string): Credit {
  const text = source.slice(0, 2000);
  const leader = leaderFirst(text);
  if (leader) return leader;
  const mark = MARK.exec(text);
  if (mark) {
    const keep = /[(]/.test(mark[0][0] ?? '') ? 1 : 0;
    const after = text.slice(mark.index + mark[0].length);
    const named = credit(text.slice(0, mark.index + keep).replace(ITS_FORM, ''), after);
    // «Innleiing ved nettverksleiaren»: there the word before is all of the title.
    if (named.title === '' && mark.index === 0) return byWord(text) ?? named;
    if (after.trim() !== '') return named;
  }
  return (
    greeting(text) ??
    byWork(text) ??
    afterComma(text) ??
    inBrackets(text) ??
    byWord(text) ??
    unmarked(text) ??
    nameFirst(text) ?? { title: tidy(text), responsible: null }
  );
}

// «Professor Per Lie, NTNU, forteller om …»: who it is ends where the sentence about the talk begins.
const TELLS =
  /,?\s+(?:forteller|fortel|fortæller|berättar|snakker|snakkar|taler|talar|pratar|gir|gjev|giver|ger|deler|delar|viser|syner|visar|presenterer|presenterar|innleder|innleiar|inleder|reflekterer|reflekterar|utfordrer|utfordrar|tells|shares|talks|speaks|presents|reflects|explains|gives|introduces)\s+\p{Ll}.*$/u;

function withoutSentence(text: string): string {
  const who = text.replace(TELLS, '');
  return who !== text && isPerson(who) ? who : text;
}

const BY_HEAD = /^(?:ved|by|av|af)\s+/iu;
const JOINTLY =
  /^(?:ved|by|av|af)\s\p{L}[^.?!:]{2,80}\s(?:tillsammans med|sammen med|saman med|together with|along with|i samarbeid med|i samarbete med|i samarbejde med)\s(.{3,80})$/iu;

/** A line of its own below the title that only says who: «v/ Kari Vik», «Ordfører», «Kari Vik, KS». */
export function presenterLine(source: string): string | null {
  const text = withoutSentence(source);
  const label = LABEL.exec(text);
  if (label && text.length < 200) return tidy(text.slice(label[0].length)) || null;
  const mark = MARK.exec(text);
  if (mark && mark.index === 0) return tidy(text.slice(mark[0].length)) || null;
  const word = /^(?:ved|by|av|med(?: blant (?:andre|anna|annet))?|with)\s+(?=\p{L})/iu.exec(text);
  if (word && (isPerson(text.slice(word[0].length)) || startsWithRole(text.slice(word[0].length))))
    return tidy(text.slice(word[0].length));
  // «av elevrådets styrelse tillsammans med kurator Efraim Tesfay»
  const withOther = JOINTLY.exec(text)?.[1] ?? '';
  if (isPerson(withOther) || startsWithRole(withOther)) return tidy(text.replace(BY_HEAD, ''));
  const inner = /^\(([^()]{2,120})\)$/.exec(text)?.[1];
  if (inner) return isRole(inner) || isPerson(inner) ? tidy(inner) : null;
  if (isRole(text) || COLLECTIVE.test(text) || isBody(text) || isRoleWithField(text) || isCast(text)) return tidy(text);
  // «Ordfører Ida Moe og», with the next name on the next line.
  return isPerson(text.replace(/\s(?:og|and|och|&)$/u, '')) ? tidy(text) : null;
}

/** The text is someone's name or role and nothing else, whatever it stands below. */
export const namesSomeone = (text: string): boolean =>
  isRole(text) || isRoleWithField(text) || (isPerson(text) && isFirstName(text.split(' ')[0] ?? ''));

/** «Kommunalsjef oppvekst», «Chair of the Board», «Fylkesordføreren»: what someone is, with their field. */
function isRoleWithField(text: string): boolean {
  const line = text.replace(/\.$/, '');
  if (line.length > 70 || /[\d?!:;.,]/.test(line) || !/^\p{Lu}/u.test(line)) return false;
  const words = line.split(' ');
  if (words.length === 1) return isWork(line);
  const [first = '', ...rest] = words;
  // «Head of Economic Development»
  if (/^(?:head|chair|leader|director) of\s\p{Lu}/iu.test(line) && words.length <= 6) return true;
  // «Menighetsrådets leder»
  if (rest.length === 1 && /\p{Ll}{3}s$/u.test(first) && /^\p{Ll}/u.test(rest[0] ?? '') && isWork(rest[0] ?? ''))
    return true;
  // «Teknisk sjef», «Medical Director»
  if (
    rest.length === 1 &&
    (/(?:sk|ig|leg|iv|ive|iell|al)$/u.test(first) || /^\p{Lu}/u.test(rest[0] ?? '')) &&
    isWork(rest[0] ?? '')
  )
    return true;
  const field = /^(?:of|for|i|for|på|av|ved|with|til)$/u.test(rest[0] ?? '')
    ? rest.length >= 2 && rest.length <= 6
    : rest.length <= 3 && rest.every((word) => /^(?:\p{Ll}+|&)$/u.test(word) && !/(?:er|ar|te)$/u.test(word));
  return field && (isWork(first) || startsWithRole(first) || startsWithRole(line));
}

/** Where a line breaks within «… v/ direktør Kari Vik og» the presenter goes on in the next. */
export const presenterGoesOn = (responsible: string): boolean =>
  /(?:\bog|\band|\boch|,|&|\bi|\bved|\bfor|\bav|\bhos|\bfra|\bfrå|från|\bpå|\bvid|\bat|\bof|\bfrom|\bi samarbeid med)$/iu.test(
    responsible,
  );
