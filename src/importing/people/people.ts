import { isFirstName } from '../lexicon/first-names';
import { isRole, ROLE_HEAD, WORK_ENDINGS, wordPattern } from '../lexicon/vocabulary';

const PARTICLE = '(?:(?:van|von|de|der|den|bin|al|el|ten|la)\\s){0,2}';
const NAME_WORD = `${PARTICLE}(?:\\p{Lu}[\\p{Ll}’']+(?:\\p{Lu}\\p{Ll}+)?(?:-\\p{Lu}?\\p{Ll}+)*|\\p{Lu}\\.?(?!\\p{L}))`;
const HONORIFIC = '(?:(?:Dr|Prof|Mr|Mrs|Ms|Cllr|Councillor|Professor|Sir|Dame|Ph\\.?[Dd])\\.?\\s)?';
const NAME = `${HONORIFIC}${NAME_WORD}(?:\\s${NAME_WORD}){1,3}`;

const NAME_FIRST = new RegExp(`^${NAME}(?=$|[\\s,.;:()/&–-])`, 'u');
const NAME_LAST = new RegExp(`,\\s(${NAME})$`, 'u');
const CALLING = new RegExp(`^\\p{Ll}[\\p{Ll}.-]{3,}\\s+(?=${NAME_WORD}\\s${NAME_WORD})`, 'u');
export const FIRST_NAMES =
  /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:(?:,| og| and| och| &|\/)\s?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)*$/u;
export const NOT_FIRST_NAME =
  /teams|zoom|digital|online|valgfri|frivillig|obligatorisk|plenum|lunsj|lunch|pause|break|rom|room|sal|ekstra|kort|hele|felles|parallel|optional|video|film/iu;
// Words that begin with a capital in a programme without being anyone's name.
const NO_NAME = wordPattern(
  `velkommen lunsj lunch pause kaffe dag day tema theme case program agenda gruppe group workshop verksted session sesjon parallell parallel spor track
  plenum panel opening coffee break closing remarks welcome keynote registration summary discussion questions work strategy regional development council county city
  kommune fylkeskommune municipality innovasjon norge norway region regionen sverige danmark regjeringen stortinget universitetet høgskolen rom room
  the and of for in new our hva hvordan hvorfor status orientering innlegg foredrag refleksjon oppsummering avslutning sal scene hotell hotel senter center centre
  next steps group good morning lightning talks future local business check case studies study networking dinner breakfast
  nord sør vest øst midt norsk norske nordic europe european digital plan project smart open data public sector value steg del bolk part årets dagens ukens ukas vekas månedens`,
);

// After a first name these are still no one's surname.
const NO_SURNAME = wordPattern(
  'velkommen lunsj pause kaffe program agenda gruppe workshop kommune council university group',
);

// «Kommunstyrelsens ordförande Anna Lindqvist», «Rådets leder Ida Moe»
const OWNED_ROLE = new RegExp(`^\\p{Lu}\\p{Ll}{3,}s\\s${ROLE_HEAD.source.slice(1)}`, 'iu');
// «Elever fra kulturskolen», «Representantar frå ungdomsrådet»
export const COLLECTIVE =
  /^(?:alle|alla|all)\s\p{Ll}{5,}(?:ne|ane|erne|arna)$|^the\s(?:\p{L}+\s){1,2}(?:team|group|committee|board|staff|panel|crew)$|^(?:elever|elevar|elevene|elevane|ungdommer|ungdommar|representanter|representantar|studenter|studentar|lærlinger|lærlingar|frivillige|medlemmer|medlemmar|medlemmene|beboere|bebuarar|innbyggere|unge|barn|tilsette|ansatte|pupils|students|apprentices|representatives|volunteers|members|staff|medarbetare|representanter)\s(?:fra|frå|från|ved|på|i|from|of|at)\s[\p{L}\s.,-]{3,60}$/iu;

/** «pedagogisk leder Siv Ness», «HR-sjef Trond Lid»: words before a name are what they are, if they end as work does. */
function workBefore(text: string): RegExpExecArray | null {
  const words = /^(?:[\p{L}-]+\s)(?:\p{Ll}[\p{Ll}-]*\s){0,2}(?=\p{Lu})/u.exec(text);
  // «Demonstrasjon ved rådgiver …»: before «ved» stands what is done, not who does it.
  return words && isWork(words[0].trim()) && !/\s(?:ved|v|med|by|with|av|af)\s/iu.test(words[0]) ? words : null;
}

// «LIS Jonas Wahl», «PCSO Tom Gillard»
const RANK = new RegExp(
  `^(?:LIS|PCSO|PC|DI|DCI|DS|CEO|CFO|CTO|VD|MP|MSP|MLA|MEP|HR-\\p{Ll}+|IT-\\p{Ll}+)\\s+(?=${NAME_WORD}\\s${NAME_WORD})`,
  'u',
);

// «Ingalill och Roger Fors»: two with one surname.
const PAIR = new RegExp(`^${NAME_WORD}\\s(?:og|och|and|&)\\s${NAME_WORD}\\s${NAME_WORD}(?=$|[,(])`, 'u');
/** What may stand after a name: nothing, a comma and a title, another name, or where they are from. */
const AFTER_NAME = /^\s*(?:$|,|\(|\/|&|[–-]\s)/u;
const FROM_WHERE =
  /^\s+(?:og|and|och|fra|frå|från|from|i|ved|hos|of|,)\s+(?:(?:\p{Ll}[\p{Ll}-]+\s+){0,2}\p{Lu}|(?:\p{Ll}|-){4,}(?:\s\p{Ll}+){0,2}$)/u;

/** «Dag Wollebæk» and «Hilde Sør» are people for all that «dag» and «sør» are words of a programme. */
function mayBeName(name: string): boolean {
  const [first = '', ...others] = name.split(' ');
  return others.length === 1 && isFirstName(first) ? !NO_SURNAME.test(others[0] ?? '') : !NO_NAME.test(name);
}

const ROLE_OF_NAME = new RegExp(
  `^\\s(?:for|i|af|av|på|ved|of)\\s(?:the\\s)?\\p{Ll}[\\p{Ll}-]+(?:\\s(?:og|och|and)\\s\\p{Ll}+)?\\s${NAME}$`,
  'u',
);

/** An address or a number to ring: «Vannregion Glomma, Postboks 4401, tlf. 62 54 40 00». */
const CONTACT = /(?<!\d)(?!(?:19|20)\d\d)\d{4}|\d\d\s\d\d|@|(?<!\p{L})(?:tlf|telefon|postboks|org\.? ?nr)(?!\p{L})/iu;

/** «Kari Vik, næringssjef» or «Kari Vik og Per Lund, KS»: someone's name first, then what they are. */
export function isPerson(text: string): boolean {
  const trimmed = text.trim().replace(/[.,;]$/, '');
  if (trimmed.length > 140 || /[?!:]$/.test(trimmed) || CONTACT.test(trimmed)) return false;
  const role = ROLE_HEAD.exec(trimmed) ?? OWNED_ROLE.exec(trimmed);
  // «Formand for Erhvervsudvalget, Birgit Storm»: the role with all its words, then the name.
  if (role && trimmed.length < 90 && NAME_LAST.test(trimmed) && !NO_NAME.test(NAME_LAST.exec(trimmed)?.[1] ?? ''))
    return true;
  // «Formand for sundhedsudvalget Lone Egebjerg»
  if (role && trimmed.length < 90 && ROLE_OF_NAME.test(trimmed.slice(role[0].length))) return true;
  // «arkitekt Lars Holt»: one small word before a name is what they are.
  const calling = role ?? CALLING.exec(trimmed) ?? workBefore(trimmed) ?? RANK.exec(trimmed);
  const from = calling ? trimmed.slice(calling[0].length).trimStart() : trimmed;
  const pair = PAIR.exec(from);
  if (pair && !NO_NAME.test(pair[0])) return true;
  const name = NAME_FIRST.exec(from);
  if (!name || !mayBeName(name[0])) return false;
  const rest = from.slice(name[0].length);
  return AFTER_NAME.test(rest) || FROM_WHERE.test(rest);
}

/** «Lissi» of «Landsbyrådets formand Lissi Kjærulff»; null where the text is no one's full name. */
export function firstNameOf(text: string): string | null {
  if (!isPerson(text)) return null;
  const calling = ROLE_HEAD.exec(text) ?? OWNED_ROLE.exec(text) ?? CALLING.exec(text) ?? workBefore(text);
  const [first = ''] = (calling ? text.slice(calling[0].length).trimStart() : text).split(' ');
  return isFirstName(first) ? first : null;
}

export function startsWithRole(text: string): boolean {
  const head = ROLE_HEAD.exec(text);
  return head !== null && text.length < 120;
}

/** One name, or first names joined: «Tora», «Ida og Torgeir». */
export const isName = (text: string): boolean =>
  FIRST_NAMES.test(text) && !NOT_FIRST_NAME.test(text) && !NO_NAME.test(text);

// «valgstyrets leder», «boligsosial rådgiver»: someone's work, told by how its last word ends.
export const ORGANISATION = /^\p{Lu}[^.:?!]{1,50}\s(?:AS|ASA|SA|KF|IKS|HF|AB|ApS|A\/S|Ltd|LLP|plc|CIC)$/u;
const WORK = new RegExp(
  `(?:^|[\\s\\p{L}-])(?:${WORK_ENDINGS.trim().split(/\s+/).join('|')})(?:ene|ane|erne|arna|are|er|ar|a|en|n|ne|e|et|s)?$`,
  'iu',
);

export function isWork(text: string): boolean {
  return text.length < 60 && text.split(' ').length <= 4 && !/[\d:?!,]/.test(text) && WORK.test(text);
}

const HOW_MANY = /^(?:en|ein|to|tre|fire|fem|två|fyra|två|a|an|two|three|four|five|noen|nokre|några|nogle|several)\s/iu;

/** «Ordfører, fylkesråd og to gründere»: several by their work, and nothing else. */
export function isCast(text: string): boolean {
  if (text.length > 120 || /[?!:;.\d]/.test(text)) return false;
  const each = text.split(/,\s|\s(?:og|and|och|&)\s/u).map((one) => one.replace(HOW_MANY, ''));
  return each.length > 1 && each.every((one) => one.split(' ').length <= 2 && (isRole(one) || isWork(one)));
}

const ACRONYM =
  /^(?:VD|HR|IT|KS|KD|NAV|LO|NHO|YS|HTV|HVO|SKR|KMD|KDD|KL|LNU|CEO|CFO|CTO|NVE|SINTEF|NIVA|NTNU|UiO|UiB|UiT|DFØ|Ksf)$/;
const BODY =
  /(?:universit|college|høgskol|høgskul|högskol|højskole|institut|council|kommun|fylkes|region|centre|center|senter|direktorat|department|trust|ministry|museum|forening|foreining|förening|association|forskning|forsking|research|bank|\s(?:AS|ASA|AB|ApS|HF|KF|IKS|SA|KS|Ltd)$|(?<!\p{L})KS(?!\p{L}))/iu;

// «Datatilsynet», «Mental Helse Ungdom», «Nasjonalforeningen for folkehelsen», «Vassdal kommune», «Wiltshire Council».
const BODY_ENDINGS = `verket tilsynet etaten direktoratet styrelsen stiftelsen foreningen foreninga föreningen forbundet förbundet laget rådet utvalget utvalet
  nemnda nämnden myndigheten instituttet institutet senteret centret banken fondet museet biblioteket skolen skulen barnehagen sykehuset sjukehuset sygehuset
  sjukhuset politiet brannvesenet klyngen klynga nettverket nätverket korpset klubben kameratene kommune kommunen kommunane kommun fylkeskommune fylkeskommunen
  fylkeskommunane universitet universitetet høgskole høgskolen høgskule høgskulen högskola högskolan højskole institutt institut museum folkehøgskole
  regionråd sparebank bank statsforvalteren statsforvaltaren legevakt helseforetak helsehuset elevhälsan departementet departement departementene departementa ministeriet ministerium klynge cluster havn hamn konfirmantene företagarna arbetsförmedlingen länsstyrelsen skolverket
  spelemannslag revylag musikklag idrettslag bygdelag bondelag byalag mållag historielag sanitetslag grendelag velforening idrottsförening hembygdsförening spelmannslag spelmanslag spillemandslag teatergruppe teatergruppa teaterlag danselag ungdomslag mannskor damekor barnekor orkester storband brassband spelkvartett
  barnehage barnehave förskola barneskole barneskule ungdomsskole ungdomsskule kulturskole kulturskule grunnskole grunnskule menighet menigheten musikkorps skolekorps skulekorps
  forening förening forbund förbund council trust university college agency society foundation partnership association authority enterprise cic`;
const BODY_WORD = new RegExp(`(?:${BODY_ENDINGS.trim().split(/\s+/).join('|')})$`, 'iu');

/** Its last word, or the one before «for» and «i», ends as bodies do; such a word alone («Skolen») names none. */
function endsAsBody(text: string): boolean {
  const [name = ''] = text.split(/\s(?:i|for|på|av|of)\s/u);
  const words = name.split(' ');
  if (words.length > 5 || text.split(' ').length > 7) return false;
  const ending = BODY_WORD.exec(words.at(-1) ?? '');
  if (ending === null || !words.slice(0, -1).every((word) => /^(?:\p{Lu}|(?:and|of|the|og|och|&)$)/u.test(word)))
    return false;
  return words.length > 1 ? /^\p{Lu}/u.test(words.at(-1) ?? '') || ending.index === 0 : ending.index > 0;
}

const AREA =
  '(?:Office|Port|Bank|Friends|Women|Helse|Region|Universitetet|Høgskolen|Høgskulen|Center|Centre|Senter|University|Ministry|Department|Innovasjon|NAV|Nav|KS|IKT|Visit)';
const AREA_NAME = new RegExp(
  `^(?:${AREA}(?:\\s(?:i|for|of|på))?(?:\\s\\p{Lu}[\\p{L}-]+){1,3}|(?:Senter|Center|Centre|Centrum) (?:for|för|of) \\p{L}{4,}(?: \\p{L}{4,})?)$`,
  'u',
);

/** A body that may be named alone as the one who holds a point, or two of them. */
export const isBody = (text: string): boolean =>
  text.length < 80 &&
  ((/^\p{Lu}.*\s\p{Lu}\p{L}+$/u.test(text) && endsAsBody(text)) ||
    text
      .replace(/(?:[.,]|,\s(?:nord|sør|øst|vest|midt|north|south|east|west|norr|söder|väst|öst|syd))$/u, '')
      // «Kommunal- og distriktsdepartementet» is one.
      .replace(/\p{L}-\s(?:og|och)\s/gu, '')
      .split(/,?\s(?:og|och|and|&)\s|,\s/u)
      .every((one) => /^\p{Lu}/u.test(one) && (endsAsBody(one) || AREA_NAME.test(one) || ACRONYM.test(one))));

/** What someone comes from: «Bangor University», «KoRus vest», «NVE». */
export const isOrganisation = (text: string): boolean =>
  text.length < 80 &&
  /^[\p{Lu}]/u.test(text) &&
  !/[?!:]/.test(text) &&
  (ACRONYM.test(text) || ORGANISATION.test(text) || BODY.test(text));

/** An organisation after «ved», where a name with two capitals in a word is one as well: «ved KoRus vest». */
export const isHost = (text: string): boolean =>
  isOrganisation(text) || (text.split(' ').length <= 4 && /^\p{Lu}\p{Ll}*\p{Lu}/u.test(text));

/**
 * Someone by a single well-known name, with what tells who they are: «Ragnhild», «Tor og vaktmester», «styrer Unni»,
 * «Øystein fra brannvesenet», «Dagleg leiar i hagen, Torunn».
 */
export function isFamiliar(text: string): boolean {
  if (text.length > 70 || /[?!:\d]/.test(text)) return false;
  const [first = '', ...more] = text.split(' ');
  if (isFirstName(first) && /^(?:fra|frå|från|from|i|på|hos|ved|at)$/.test(more[0] ?? '') && more.length <= 5)
    return true;
  if (isFirstName(more[0] ?? '') && more.length === 1 && /^\p{Ll}{4,}$/u.test(first)) return true;
  if (more.length === 1 && /^\p{Ll}/u.test(first) && isWork(first) && /^\p{Lu}\p{Ll}+$/u.test(more[0] ?? ''))
    return true;
  const led = /^(.+),\s(\p{Lu}\p{Ll}+)$/u.exec(text);
  if (led && isFirstName(led[2] ?? '') && startsWithRole(led[1] ?? '')) return true;
  // «Melker och Alva, Utmanarna»: first names, and where they are from.
  const group =
    /^(\p{Lu}\p{Ll}+)(?:,\s\p{Lu}\p{Ll}+)*\s(?:og|och|and|&)\s(\p{Lu}\p{Ll}+),\s\p{Lu}[\p{L}\s-]{2,30}$/u.exec(text);
  if (group && isFirstName(group[1] ?? '') && isFirstName(group[2] ?? '')) return true;
  const each = text.split(/,\s|\s(?:og|and|och|&)\s|\//u);
  return (
    each.some(isFirstName) && each.every((one) => isFirstName(one) || isRole(one) || isWork(one) || isOrganisation(one))
  );
}
