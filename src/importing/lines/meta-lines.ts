import { META_LABEL } from '../lexicon/vocabulary';
import { readHours, readTimeHead, readTimeTail } from '../times/clock-reading';
import type { Line } from './source-text';
import type { Token } from './token';

const START_TOLD =
  /(?:\bstart\w*|\bkick off|\bwe meet|\bvi møtes|\bvi møtast|\bi gang|\boppstart\w*|\bbegin\w*|\bbörja\w*|\bbegynner|\bbegynder|\bbyrjar)\b.{0,30}?((?:kl\.?|at|klokka|klokken|klockan)?\s*\d{1,2}(?:[.:]\d\d)?(?:\s?[ap]\.?m\b)?|\d{4})(?!\d)/iu;

// «Start 1630, slutt senest 2000»
const END_TOLD =
  /^[\s,;.–-]*(?:(?:og|and|och)\s)?(?:slutt?\p{Ll}*|ferdig|ends?|finish\p{Ll}*|done|färdig\p{Ll}*|avslut\p{Ll}*)\D{0,15}(\d{1,2}[.:]?\d\d|\d{1,2})[.!]?$/iu;

const GATHERING = String.raw`vi|me|we|the (?:day|meeting|event|seminar|workshop|conference|programme|session)|(?:(?:\p{L}+ ){0,2}\p{L}*)?(?:dagen|møtet|mødet|mötet|seminaret|seminariet|samlingen|samlinga|programmet|konferansen|konferansa|konferencen|konferensen|kurset|kursen|kursdagen|utbildningen|stämman|arrangementet|workshopen|workshoppen|verkstedet|verkstaden|kvelden|aftenen|kvällen|treffet|træffet|träffen)`;
const ENDS =
  'avslutter|avsluttes|avsluttast|avsluttar|avslutas|afsluttes|slutter|sluttar|slutar|finish(?:es)?|ends?|closes?|(?:er|blir|bliver|vert|är|are|is) (?:ferdige?|färdiga?|færdige?|slutt|slut|done|finished|over)';
// «Fagdagen avsluttes kl. 14.45.», «Mødet slutter kl. 15.15.», «We finish at 15.45. Dogs welcome on leads.»
const CLOSE_SAID = new RegExp(
  String.raw`^(?:${GATHERING}) (?:${ENDS})(?: \p{L}+){0,2}?[,]? (?:(?:kl\.?|klokka|klokken|klockan|at|by|ca\.?|senest|seinast|senast|around|omkring) ?)+(\d{1,2}(?:[.:]?[0-5]\d)?(?:\s?[ap]\.?m)?)(?:[.!,]|$|\s)`,
  'iu',
);

const STARTS =
  'starter|startar|startes|startast|begynner|begynder|begynnar|byrjar|börjar|starts?|begins?|kick off|kicks off|meet|møtes|møtast|mødes|möts|setter i gang|set i gang|går i gang|er i gang';
// «Vi starter kl. 12.30 i fælleshuset. Formanden har nøglen.»
const START_SAID = new RegExp(
  String.raw`^(?:${GATHERING}) (?:${STARTS})(?: \p{L}+){0,2}?[,]? (?:(?:kl\.?|klokka|klokken|klockan|at|ca\.?|around|omkring) ?)+(\d{1,2}(?:[.:]?[0-5]\d)?(?:\s?[ap]\.?m)?)(?:[.!,]|$|\s)`,
  'iu',
);

const NOT_OF_THE_DAY =
  /frist|deadline|anmäl|påmeld|tilmeld|regist|rsvp|telefon|tlf|mobil|phone|tel|post|mail|pris|price|kostnad|avgift|cost|kontakt|contact|vedlegg/iu;

// «Start: 10 am sharp. Apologies to Hilary.»
const START_LABEL =
  /^(?:start|starttid|oppstart|vi starter|begins?)\s*:\s*(?:kl\.?\s*)?(\d{1,2}(?:[.:]?[0-5]\d)?(?:\s?[ap]\.?m)?)(?=$|[.,;]|\s(?:presis|sharp|prompt|precis|præcis|på|i|at|in|\())/iu;

/** «Sted: Træningssalen. Vi begynder kl. 12.30 og holder tiden!» */
function startSaid(text: string): number | null {
  for (const sentence of text.slice(0, 400).split(/(?<=[.!?])(?<!(?<!\p{L})(?:kl|ca)\.)\s+/iu)) {
    const said = START_SAID.exec(sentence);
    if (said) return readTimeHead(`kl. ${said[1] ?? ''}`)?.start ?? null;
  }
  return null;
}

/** What the text tells of the gathering as a whole: «Tid: kl. 08:45–15:15», «Vi starter kl. 12.30». */
export function metaToken(line: Line): Token | null {
  const label = META_LABEL.exec(line.text);
  if (label) {
    // When to sign up by, and whom to ring, is not when it is.
    if (NOT_OF_THE_DAY.test(label[0])) return { kind: 'meta', line, start: null, end: null };
    const head = readTimeHead(line.text.slice(label[0].length).trim()) ?? readTimeTail(line.text);
    const hours = readHours(line.text.slice(label[0].length));
    const start = head?.start ?? hours?.start ?? startSaid(line.text);
    return { kind: 'meta', line, start, end: hours?.end ?? null };
  }
  const begins = START_LABEL.exec(line.text);
  const at = begins && readTimeHead(`kl. ${begins[1] ?? ''}`);
  if (at) return { kind: 'meta', line, start: at.start, end: null };
  const over = line.text.length < 160 ? CLOSE_SAID.exec(line.text) : null;
  if (over) return { kind: 'meta', line, start: null, end: readTimeHead(`kl. ${over[1] ?? ''}`)?.start ?? null };
  const said = line.text.length < 300 ? START_SAID.exec(line.text) : null;
  // «Vi starter kl. 10 og slutter kl. 15» tells both, and is read below.
  if (said && !END_TOLD.test(line.text.slice(said[0].length - 1)))
    return { kind: 'meta', line, start: readTimeHead(`kl. ${said[1] ?? ''}`)?.start ?? null, end: null };
  const told = line.text.length < 120 && !/^\d/.test(line.text) ? START_TOLD.exec(line.text) : null;
  const head = told
    ? readTimeHead(/^\s*\d{1,2}$/.test(told[1] ?? '') ? `kl. ${told[1]?.trim()}` : (told[1] ?? '').trim())
    : null;
  // «Vi starter kl. 12.30 i kantina» may go on; «Start med 3 spørsmål» tells no time.
  const close = told ? END_TOLD.exec(line.text.slice(told.index + told[0].length)) : null;
  if (head && close)
    return { kind: 'meta', line, start: head.start, end: readTimeHead(`kl. ${close[1] ?? ''}`)?.start ?? null };
  const left = told ? line.text.length - told.index - told[0].length : 0;
  return head &&
    told &&
    (left < 12 ||
      (left < 60 && /\d[.:]\d\d(?:\s?[ap]\.?m)?$|(?:kl|at|klokk[ae]n?|klockan)\.?\s*\d{1,2}$/iu.test(told[0])))
    ? { kind: 'meta', line, start: head.start, end: null }
    : null;
}

/** «Når», «Påmeldingsfrist», «Pris» alone on a line, as a web page sets them above what they tell. */
const BARE_LABEL =
  /^(?:når|hvor|tid|tidspunkt|dato|datum|date|when|where|time|sted|stad|plats|place|venue|pris|price|cost|kostnad|deltakeravgift|frist|påmeldingsfrist|svarfrist|deadline|tilmeldingsfrist|tilmelding|sista anmälningsdag|anmälan|påmelding|kontakt|kontaktperson|contact|målgruppe|målgrupp|arrangør|arrangör|organiser|host)$/iu;

export const isBareLabel = (text: string): boolean => BARE_LABEL.test(text);

/** What stands below such a label: said of the whole meeting, with its hours where they are told. */
export function belowLabel(line: Line): Token {
  const hours = readHours(line.text);
  return { kind: 'meta', line, start: hours?.start ?? null, end: hours?.end ?? null };
}
