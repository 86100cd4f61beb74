import { isRole, ROLE_HEAD, wordPattern } from './vocabulary';

/** A title and who is responsible for it. */
export interface Credit {
  readonly title: string;
  readonly responsible: string | null;
  /** What a sentence tells beyond the name. */
  readonly note?: string;
}

const PARTICLE = '(?:(?:van|von|de|der|af|av|bin|al|el|ten|la)\\s)?';
const NAME_WORD = `${PARTICLE}(?:\\p{Lu}[\\p{Ll}’']+(?:\\p{Lu}\\p{Ll}+)?(?:-\\p{Lu}?\\p{Ll}+)*|\\p{Lu}\\.?(?!\\p{L}))`;
const HONORIFIC = '(?:(?:Dr|Prof|Mr|Mrs|Ms|Cllr|Councillor|Professor|Sir|Dame)\\.?\\s)?';
const NAME = `${HONORIFIC}${NAME_WORD}(?:\\s${NAME_WORD}){1,3}`;

const NAME_FIRST = new RegExp(`^${NAME}(?=$|[\\s,.;:()/&–-])`, 'u');
const NAME_LAST = new RegExp(`,\\s(${NAME})$`, 'u');
const CALLING = new RegExp(`^\\p{Ll}[\\p{Ll}-]{3,}\\s+(?=${NAME_WORD}\\s${NAME_WORD})`, 'u');
const FIRST_NAMES = /^\p{Lu}\p{Ll}+(?:(?:,| og| and| och| &|\/)\s?\p{Lu}\p{Ll}+)*$/u;
const NOT_FIRST_NAME =
  /teams|zoom|digital|online|valgfri|frivillig|obligatorisk|plenum|lunsj|lunch|pause|break|rom|room|sal|ekstra|kort|hele|felles|parallel|optional|video|film/iu;
// Words that begin with a capital in a programme without being anyone's name.
const NO_NAME = wordPattern(
  `velkommen lunsj lunch pause kaffe dag day tema theme case program agenda gruppe group workshop verksted session sesjon parallell parallel spor track
  plenum panel opening coffee break closing remarks welcome keynote registration summary discussion questions work strategy regional development council county city
  kommune fylkeskommune municipality innovasjon norge norway region regionen sverige danmark regjeringen stortinget universitetet høgskolen rom room
  the and of for in new our hva hvordan hvorfor status orientering innlegg foredrag refleksjon oppsummering avslutning sal scene hotell hotel senter center centre
  next steps group good morning lightning talks future local business check case studies study networking dinner breakfast
  nord sør vest øst midt norsk norske nordic europe european digital plan project smart open data public sector value steg del bolk part`,
);

// «Kommunstyrelsens ordförande Anna Lindqvist», «Rådets leder Ida Moe»
const OWNED_ROLE = new RegExp(`^\\p{Lu}\\p{Ll}{3,}s\\s${ROLE_HEAD.source.slice(1)}`, 'iu');
// «Elever fra kulturskolen», «Representantar frå ungdomsrådet»
const COLLECTIVE =
  /^(?:elever|elevar|elevene|elevane|ungdommer|ungdommar|representanter|representantar|studenter|studentar|lærlinger|lærlingar|frivillige|medlemmer|medlemmar|medlemmene|beboere|bebuarar|innbyggere|unge|barn|tilsette|ansatte|pupils|students|apprentices|representatives|volunteers|members|staff|medarbetare|representanter)\s(?:fra|frå|från|ved|på|i|from|of|at)\s[\p{L}\s.,-]{3,60}$/iu;

/** «Kari Vik, næringssjef» or «Kari Vik og Per Lund, KS»: someone's name first, then what they are. */
export function isPerson(text: string): boolean {
  const trimmed = text.trim().replace(/[.,;]$/, '');
  if (trimmed.length > 140 || /[?!:]$/.test(trimmed)) return false;
  const role = ROLE_HEAD.exec(trimmed) ?? OWNED_ROLE.exec(trimmed);
  // «Formand for Erhvervsudvalget, Birgit Storm»: the role with all its words, then the name.
  if (role && trimmed.length < 90 && NAME_LAST.test(trimmed) && !NO_NAME.test(NAME_LAST.exec(trimmed)?.[1] ?? ''))
    return true;
  // «arkitekt Lars Holt»: one small word before a name is what they are.
  const calling = role ?? CALLING.exec(trimmed);
  const from = calling ? trimmed.slice(calling[0].length).trimStart() : trimmed;
  const name = NAME_FIRST.exec(from);
  if (!name || NO_NAME.test(name[0])) return false;
  const rest = from.slice(name[0].length);
  // After a name stands nothing, a comma and a title, another name, or an organisation in brackets.
  return /^\s*(?:$|,|\(|\/|&|[–-]\s)/u.test(rest) || /^\s+(?:og|and|och|fra|frå|from|i|ved|ved|,)\s+\p{Lu}/u.test(rest);
}

const LABEL =
  /^(?:ansvarlig|ansvarleg|ansvar|innleder|innleiar|innledere|innleiarar|foredragsholder|foredragshaldar|speakers?|presenter|presented by|talare|oplægsholder|taler|ordstyrer|ordstyrar|møteleder|møteleiar|ved|medverkande|medvirkende|ledes av|leiast av|leia av|led by|ansvarig|facilitator|chair|host|lead|who|hvem|kven)\s*:\s*/iu;
const MARK =
  /(?:^|[\s,.;(–-])(?:v\s?[/\\]|w\s?\/|v\.(?=\s*[\p{L}])|innleder:|ordstyrer:|ordstyrar:|møteleder:|møteleiar:|chair:|innleiar:|ansvarlig:|ansvarleg:|speaker:|presented by|facilitated by|led by|hosted by|chaired by|ledes av|ledet av|leidd av|leia av|presentert av|innledning av|innleiing ved|moderator:)\s*/iu;
const WORD_MARK = /(?:^|[\s,(])(?:ved|by|av|med|with|genom|af)\s+/giu;
const SHARED = /(?:samtale|dialog|intervju|interview|samtal|møte|conversation|samarbeid|samarbete|talk)\s*$/iu;

function tidy(text: string): string {
  return text
    .replace(/\s*\((?:pdf|ppt|pptx|lenke|link|presentasjon|video|lysark)\)\s*/giu, ' ')
    .replace(/^[\s,;:–—-]+|(?:[\s,;:–—]|(?<=\s)-)+$/g, '')
    .replace(/(?<!\b\p{L}|\b(?:kl|m\.m|mfl|etc|osv|inkl|mv|dr))\.$/u, '')
    .trim();
}

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

function credit(before: string, after: string): Credit {
  const [title, responsible] = unbracketed(before, after);
  return { title: tidy(title), responsible: tidy(responsible) || null };
}

function byWord(text: string): Credit | null {
  for (const match of text.matchAll(WORD_MARK)) {
    const word = match[0].replace('(', ' ').trim().toLowerCase();
    const before = text.slice(0, match.index + (match[0].startsWith('(') ? 1 : 0));
    const after = text.slice(match.index + match[0].length);
    if (word === 'med' || word === 'with') {
      if (SHARED.test(before)) continue;
    }
    const named =
      isPerson(after.replace(/\)\.?$/, '')) ||
      (['ved', 'by'].includes(word) &&
        (startsWithRole(after) || isWork(after) || ORGANISATION.test(after) || COLLECTIVE.test(after))) ||
      (word === 'ved' && isFirstNames(before, after));
    if (named && before.trim() !== '') return credit(before.replace(ITS_FORM, ''), after);
  }
  return null;
}

// «Når naboskap skaper trygghet, innlegg ved …»: what it is called there is not its name.
const ITS_FORM =
  /\s*,\s*(?:et |eit |ett )?(?:innlegg|innleiing|innledning|foredrag|föredrag|inlägg|oplæg|indlæg|orientering|presentasjon|presentation)$/iu;

/** «Musikk ved Tora og Even», «Åpning ved Kari»; but «Lunsj ved Fjorden» tells a place. */
const isFirstNames = (before: string, after: string): boolean =>
  isName(after) && (/\s(?:og|and|och|&)\s/u.test(after) || HELD.test(before.trim()));
const HELD =
  /^(?:(?:kort |felles )?(?:velkom|åpning|opning|åbning|innlegg|innledning|innleiing|foredrag|orientering|status|oppsummering|avslutning|avrunding|musikk|sang|song|refleksjon|presentasjon|introduksjon))/iu;

export function startsWithRole(text: string): boolean {
  const head = ROLE_HEAD.exec(text);
  return head !== null && text.length < 120;
}

// «Erfaringer fra havna (Bodø)»: there the bracket holds a place.
const PLACES = /^(?:case|erfaring|eksempel|døme|example|experience|besøk|visit)/iu;

function inBrackets(text: string): Credit | null {
  const match = /\s*\(([^()]{2,120})\)\.?$/.exec(text);
  const inside = match?.[1] ?? '';
  const named = FIRST_NAMES.test(inside) && !NOT_FIRST_NAME.test(inside) && !PLACES.test(text);
  if (
    !match ||
    match.index === 0 ||
    !(
      named ||
      isRole(inside) ||
      isWork(inside) ||
      isPerson(inside) ||
      (startsWithRole(inside) && !inside.includes(':'))
    )
  )
    return null;
  return { title: tidy(text.slice(0, match.index)), responsible: tidy(inside) };
}

/** One name, or first names joined: «Tora», «Ida og Torgeir». */
export const isName = (text: string): boolean =>
  FIRST_NAMES.test(text) && !NOT_FIRST_NAME.test(text) && !NO_NAME.test(text);

/** « – Priya» behind a length in brackets: there one name is enough. */
export function nameBehind(text: string): string | null {
  const name = text.replace(/^[\s,:;–—-]+/u, '').replace(/[.,;]$/, '');
  return isName(name) ? name : null;
}

// «valgstyrets leder», «boligsosial rådgiver»: someone's work, told by how its last word ends.
const ORGANISATION = /^\p{Lu}[^.:?!]{1,50}\s(?:AS|ASA|SA|KF|IKS|HF|AB|ApS|A\/S|Ltd|LLP|plc|CIC)$/u;
const WORK =
  /(?:^|[\s\p{L}])(?:leder|leiar|sjef|direktør|rådgiver|rådgivar|koordinator|planlegger|planleggar|forsker|forskar|ansvarlig|veileder|rettleiar|representant|chef|ledare|rådgivare|handläggare|strateg|utvecklare|konsulent|koordinatör|manager|officer|director|coordinator|planner|adviser|advisor|leader)(?:en|n|ne|e|s)?$/iu;

function isWork(text: string): boolean {
  return text.length < 60 && text.split(' ').length <= 4 && !/[\d:?!,]/.test(text) && WORK.test(text);
}

/** «Oppsummering – programleder», «Opening remarks – Council Leader»: capitals only after a dash. */
const isWorkAlone = (text: string, mark: string): boolean =>
  (/^\p{Ll}/u.test(text) || /[–—?!,-]/.test(mark)) && text.split(' ').length <= 2 && isWork(text);

/** «Velkommen – Kari Vik, KS», «Åpning, ordfører»: no mark but a name or a role after a comma, dash or colon. */
function unmarked(text: string): Credit | null {
  for (const match of text.matchAll(/(?:,| [–—-]|[:.!?]| [/|])\s+(?=[\p{L}])/gu)) {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    if (before.trim() === '' || isPerson(before)) continue;
    // «Case study: Ashby Road»: a place, or a case by its name.
    if (match[0].startsWith(':') && PLACES.test(before)) continue;
    const who = withoutSentence(after);
    if (isRole(who) || isPerson(who) || isWorkAlone(who, match[0])) {
      const found = credit(/[!?]/.test(match[0]) ? before + match[0].trim() : before, who);
      return who === after ? found : { ...found, note: tidy(after.slice(who.length)) };
    }
  }
  return null;
}

/** Takes the presenter off a title: after `v/`, `v\`, `v.`, «ved», «by»; in brackets; or a plain name at the end. */
export function takePresenter(source: string): Credit {
  const text = source.slice(0, 2000);
  const mark = MARK.exec(text);
  if (mark) {
    const keep = /[(]/.test(mark[0][0] ?? '') ? 1 : 0;
    const after = text.slice(mark.index + mark[0].length);
    if (after.trim() !== '') return credit(text.slice(0, mark.index + keep), after);
  }
  return inBrackets(text) ?? byWord(text) ?? unmarked(text) ?? { title: tidy(text), responsible: null };
}

// «Professor Per Lie, NTNU, forteller om …»: who it is ends where the sentence about the talk begins.
const TELLS =
  /,?\s+(?:forteller|fortel|fortæller|berättar|snakker|snakkar|taler|talar|pratar|gir|gjev|giver|ger|deler|delar|viser|syner|visar|presenterer|presenterar|innleder|innleiar|inleder|reflekterer|reflekterar|utfordrer|utfordrar|tells|shares|talks|speaks|presents|reflects|explains|gives|introduces)\s+\p{Ll}.*$/u;

function withoutSentence(text: string): string {
  const who = text.replace(TELLS, '');
  return who !== text && isPerson(who) ? who : text;
}

/** A line of its own below the title that only says who: «v/ Kari Vik», «Ordfører», «Kari Vik, KS». */
export function presenterLine(source: string): string | null {
  const text = withoutSentence(source);
  const label = LABEL.exec(text);
  if (label && text.length < 200) return tidy(text.slice(label[0].length)) || null;
  const mark = MARK.exec(text);
  if (mark && mark.index === 0) return tidy(text.slice(mark[0].length)) || null;
  const word = /^(?:ved|by|av)\s+(?=\p{L})/iu.exec(text);
  if (word && (isPerson(text.slice(word[0].length)) || startsWithRole(text.slice(word[0].length))))
    return tidy(text.slice(word[0].length));
  const inner = /^\(([^()]{2,120})\)$/.exec(text)?.[1];
  if (inner) return isRole(inner) || isPerson(inner) ? tidy(inner) : null;
  if (isRole(text) || COLLECTIVE.test(text)) return tidy(text);
  // «Ordfører Ida Moe og», with the next name on the next line.
  return isPerson(text.replace(/\s(?:og|and|och|&)$/u, '')) ? tidy(text) : null;
}

/** Where a line breaks within «… v/ direktør Kari Vik og» the presenter goes on in the next. */
export const presenterGoesOn = (responsible: string): boolean =>
  /(?:\bog|\band|\boch|,|&|\bi|\bved|\bfor|\bav)$/iu.test(responsible);

export const tidyTitle = tidy;
