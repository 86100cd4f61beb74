import type { Kind } from '../../domain/agenda/agenda';
import { DECISIVE } from './decisive-titles';
import { BY_WORD, COMPOUND } from './kind-words';
import { wordPattern } from './vocabulary';

/** How it is worked: said of a title with no kind of its own, or of a discussion, it makes group work. */
const IN_GROUPS =
  /(?<!\p{L})(?:bordvis|ved borde(?:ne|t)|ved borda|rundt bordene|rundt borda|i (?:\p{L}+ )?\p{L}*grupper(?:na|ne)?|i gruppene|i par|i trioer|i (?:\p{L}+ )?(?:hold|lag|patruller|teams?|teamene|teamen)|(?:jobber|jobbar|arbeider|arbeidar|arbejder|arbetar) (?:hver|kvar|var) for (?:seg|sig)|var för sig|gruppevis|gruppvis|skolevis|kommunevis|kommunvis|regionvis|fylkesvis|länsvis|områdevis|enhetsvis|avdelingsvis|avdelningsvis|stuevis|klassevis|klassvis|basevis|årsgangsvis|teamvis|holdvis|lagvis|parvis|puljevis|bordsvis|(?:to|tre|fire) og (?:to|tre|fire)|två och två|tre och tre|in (?:(?:small|two|three|four|five|mixed) )?groups|in pairs|in threes|at (?:the |your )?tables)(?!\p{L})|^(?:arbeid|arbete|arbejde) med(?!\p{L})/iu;
// «Quiz i lag» is a game.
const IN_TEAMS = /(?<!\p{L})(?:i lag|på lag|in teams|i hold)(?!\p{L})/iu;
const IN_GROUPS_LAST = new RegExp(`(?:${IN_GROUPS.source})[.:]?$`, 'iu');
const ALONE =
  /(?<!\p{L})(?:individuelt? arbei[dt]e?|individual work|individuellt arbete|^(?:individuell?t?|enskilt|hver for seg|kvar for seg|hver for sig)(?!\p{L}).*|individuelt arbejde)(?!\p{L})/iu;
const SOCIABLE = /nettverk|network|nätverk|netværk|mingl|mingel|sosial|social|reception|drinks|aperi/iu;
const MEAL =
  /lunsj|lunch|dinner|supper|canap|tapas|buff[eé]|smørrebrød|snittar|snitter|(?<!etter|for|fore|efter|før)middag/iu;

const FAR_IN = 40;

// Names of bodies, and of what is talked about: «Steering group decisions», «… på sosiale medium», «five minutes of quiet».
const NOT_TOLD =
  /(?:steering|working|reference|expert|advisory|interest|age) groups?|(?:styrings|arbeids|referanse|ekspert|prosjekt|interesse|alders|mål|arbets|styr|referens|styre|arbejds|følge)grupp(?:er|en|a|ens|ene|e)?(?!\p{L})(?! (?:drøft|diskut|present))|(?<!\p{L})(?:i|på|fra|frå|från)\s(?:værkstedet|verkstedet|verkstaden)|(?:sosiale?|sociala|sociale|social) medi\p{L}*|minutes of (?=\p{L}+)(?!the )|sosial(?:t|e)? (?:ulikskap|ulikhet|boligpolitikk|ansvar)|social (?:care|services|housing|work|sustainability|hållbarhet|omsorg)/giu;
const WITH_TASK =
  /\s(?:med|with)\s(?:\p{L}+\s)?\p{L}*(?:oppgaver?|oppgåver?|opgaver?|uppgift(?:er)?|øvelser?|øvingar?|övning(?:ar)?|tasks?|exercises?|gruppearbeid|gruppesamtale)(?!\p{L})/iu;

const CASE_OR_PERSON = wordPattern('case innlegg foredrag keynote');

/**
 * The kind that a title's own words tell: the one whose word comes first in it, so that «Oppsummering av gruppearbeidet»
 * is a summary and «Lunsj og utsjekking» a break. Null when no word tells.
 */
export function toldKind(title: string): Kind | null {
  const text = title.slice(0, 300).replace(NOT_TOLD, (words) => '·'.repeat(words.length));
  for (const [pattern, kind] of DECISIVE) if (pattern.test(text)) return kind;
  let best: Kind | null = null;
  let at = Number.POSITIVE_INFINITY;
  let length = 0;
  for (const [pattern, kind] of [...COMPOUND, ...BY_WORD]) {
    const found = pattern.exec(text);
    // Where two begin together the longer word tells: «group photo» is no group work.
    if (found && (found.index < at || (found.index === at && found[0].length > length))) {
      at = found.index;
      length = found[0].length;
      best = kind;
    }
  }
  // Far into a long title such a word is what it is about.
  if (at > FAR_IN && (best === 'other' || best === 'practical')) best = null;
  if (at > 0 && CASE_OR_PERSON.test(text.slice(0, 20)) && text.search(CASE_OR_PERSON) === 0) return 'talk';
  if (best === 'other' && SOCIABLE.test(text) && MEAL.test(text)) return 'break';
  // «Hva tar vi med hjem? Egenrefleksjon»: what follows the question tells.
  const answer = best === null ? /\?\s+(\S.*)$/u.exec(text) : null;
  if (answer) return toldKind(answer[1] ?? '');
  // «Hva gikk bra – refleksjon to og to»
  const way = best === null ? /(?:\s[–-]|[.!])\s+(\S.*)$/u.exec(text)?.[1] : undefined;
  if (way && WAY_OF_WORKING.test(way)) return toldKind(way);
  if (best === 'other' && WITH_TASK.test(text)) return 'group';
  if (best === null && ALONE.test(text)) return 'reflection';
  if ((best === null || best === 'plenary' || (best === 'other' && !IN_TEAMS.test(text))) && IN_GROUPS.test(text))
    return 'group';
  return best === 'talk' && IN_GROUPS_LAST.test(text) ? 'group' : best;
}

/** Without any word that tells, a title is a talk, the commonest kind. */
export const kindOfTitle = (title: string): Kind => toldKind(title) ?? 'talk';

const WAY_OF_WORKING =
  /^(?:gruppe?(?:arbei[dt]|samtale|diskusjon|drøfting|oppgave|oppgåve)|grupparbete|gruppearbejde|group (?:work|discussion)|refleksjon|refleksion|reflection|plenums?|workshop|bordsamtale|summegrupper|diskusjon|diskussion|discussion|drøfting|øvelse|øving|övning|exercise|oppstart|opstart|vedtak|beslutning|samtale i (?:salen|plenum)|samtal i (?:salen|helgrupp|plenum)|dialog (?:i|med) salen|plenumssamtale|open discussion|åpen samtale|fri diskussion|spørsmål fra salen|questions from the floor)/iu;
/** «Jobba i tre smågrupper, skriv på blädderblock» below a title tells how it is worked. */
const WORK_TOGETHER =
  /^(?:jobb|jobbe|jobba|jobber|arbeid|arbeide|arbeta|arbetar|arbejd|work|snakk|snak|prata|diskuter|diskutera|discuss|drøft|skriv|write|del dere inn|dele|dela in er)\s(?:sammen |saman |together )?(?:i|in|to|ved|at)\s(?:(?:to|tre|fire|två|fyra|de|små|the|your|blanda|blandede|mixed)\s)?(?:og\s(?:to|tre|fire)|\p{L}*grupper?|\p{L}*grupp|par|pairs|groups|threes|bord\p{L}*|tables?|lag|team|teams|trioer)(?!\p{L})/iu;
const WORKED: ReadonlySet<Kind> = new Set(['group', 'plenary', 'reflection']);
const ONE_OF_MANY =
  /^(?:sesjon|session|seminari?um|seminar|økt|pulje|spor|track|spår|strand|stream|pass|bolk|parallell?(?:t|a)?\s?(?:sesjon|session|pass|spor|spår|seminari?um|økt)?)\s*(?:\d{1,2}|[A-H])(?!\p{L})[^:–]{0,40}[:–-]\s*(\S.*)$/iu;

/** «Framlegg» is what the groups bring back, unless someone holds it. */
const BROUGHT_BY_ONE = /^(?:framlegg|fremlegg|fremlæggelse|framlegging|presentasjon|presentation)$/iu;

// What all are responsible for is no one's talk.
const EVERYONE = /^(?:alle|alle deltakere|alle sammen|everyone|all|alla|hele gruppa|heile gruppa)\.?$/iu;

export interface KindClues {
  readonly title: string;
  readonly responsible: string | null;
  readonly prompts: readonly string[];
}

/** In a title that someone holds, a word far into it is what the talk is about: «Kommunen som vertskap for besøk», by someone. */
function toldBy(title: string, responsible: string | null): Kind | null {
  const told = toldKind(title);
  // «Feedback som vane», «Nästa steg i länet»: held by someone, that is what the talk is about.
  if (
    responsible !== null &&
    TOPIC.test(title) &&
    !/^(?:v\/)?\s*(?:ordstyrer|fasilitator|møteleder)/iu.test(responsible)
  )
    return 'talk';
  if (responsible !== null && told === 'plenary' && ON_STAGE.test(title)) return 'talk';
  // «Quality and evaluation», held by someone, is about that.
  const weighed = told === 'summary' ? /\s(?:og|and|och)\s(?:evalu|utvärd)\p{L}+$/iu.exec(title) : null;
  if (responsible !== null && weighed && toldKind(title.slice(0, weighed.index)) === null) return 'talk';
  if (responsible === null || told === null || !ABOUT.has(told)) return told;
  // «Middagspendlerne: hvorfor unge flytter hjem», held by someone: a break or a bus is held by no one.
  const subtitle =
    told === 'break' || told === 'practical' ? /(?:[:?]|\s[–-])\s+(\S+\s\S+\s\S.*)$/u.exec(title)?.[1] : undefined;
  if (responsible !== null && subtitle && toldKind(subtitle) === null) return 'talk';
  // «Arkivet i lommen: om digitale besøgsture»
  const about = /(?:^|[:–]\s)(?:om|about|on)\s/iu.exec(title);
  if (about && about.index < title.search(/\p{L}+$/u) && toldKind(title.slice(0, about.index)) === null) return 'talk';
  // «Hjemmeplejen i små teams», held by someone, is about teams; «Drøfting i grupper» is not.
  const without = title.replace(IN_GROUPS, '');
  if (told === 'group' && without !== title && toldKind(without) === null) return 'talk';
  if (told === 'group' && IN_GROUPS_LAST.test(title)) return told;
  const opening =
    /^.{0,16}\S*/u.exec(
      title
        .split(/[:–]|[.!]\s/u)
        .at(-1)
        ?.trim() ?? '',
    )?.[0] ?? '';
  return toldKind(opening) === null && toldKind(title.slice(0, 24)) === null ? 'talk' : told;
}

// A talk on the stage, of some who are named, is listened to.
const ON_STAGE = /^(?:scenesamtale|scensamtal|samtale på scen|samtal på scen|in conversation)/iu;
const TOPIC =
  /^\p{L}+\s(?:som|as)\s\p{L}|^(?:veien videre|vegen vidare|vejen videre|vägen framåt|vägen vidare|nästa steg|neste steg|næste skridt|next steps|the way forward)\s(?:for|i|in|på|inom|för)\s\p{L}/iu;

const ABOUT: ReadonlySet<Kind> = new Set(['other', 'practical', 'group', 'break']);

/** The kind of a point with all that belongs to it: a question worked on in groups, a session that someone holds. */
export function kindOfPoint({ title, responsible, prompts }: KindClues): Kind {
  const held = responsible === null ? null : ONE_OF_MANY.exec(title.slice(0, 300));
  if (held) return WORKED.has(kindOfTitle(held[1] ?? '')) ? kindOfTitle(held[1] ?? '') : 'talk';
  if (responsible !== null && BROUGHT_BY_ONE.test(title.trim())) return 'talk';
  const told = toldBy(title, responsible) ?? (EVERYONE.test(responsible ?? '') ? 'group' : null);
  const first = prompts[0] ?? '';
  if (told === null && WORK_TOGETHER.test(first)) return 'group';
  if (told !== null || responsible !== null || first.length > 100 || !WAY_OF_WORKING.test(first)) return told ?? 'talk';
  return kindOfTitle(first);
}

/** The kind of a part of a block: below group work it is that too, unless its words or its presenter tell another. */
export function kindOfPart(block: Kind, part: KindClues & { readonly timed: boolean }): Kind {
  const own = kindOfPoint(part);
  // What stands under «Aktiviteter» without words of its own is one of them.
  if (block === 'other' && own === 'talk' && part.responsible === null && toldKind(part.title) === null) return 'other';
  if (block === 'reflection' && own === 'talk' && part.responsible === null && toldKind(part.title) === null)
    return 'reflection';
  if (block === 'practical' && own === 'talk' && part.responsible === null && toldKind(part.title) === null)
    return 'practical';
  if (block !== 'group' || WORKED.has(own)) return own;
  const told = toldKind(part.title);
  // A part with its own time may be anything; one without is one of the groups.
  if (part.timed) return told === null && part.responsible === null ? 'group' : own;
  const held = part.responsible !== null && ONE_OF_MANY.test(part.title.slice(0, 300));
  return held || told === 'talk' ? 'talk' : 'group';
}

const END_MARK = new RegExp(
  `^(?:${`slutt slut slutt_for_dagen slut_for_dagen slut_for_i_dag slutt_for_i_dag vel_hjem vel_heim end end_of_day end_of_the_day end_of_day_one close finish
    ferdig slutt_dag_\\d slut_dag_\\d slutt_på_dag_\\d slut_på_dag_\\d end_of_day_\\d close_of_day_\\d programslutt møteslutt hjem heim hem home dagens_slut adjourn møtet_slutter vi_takker_for_i_dag heimreise hjemreise avreise hemresa departure the_end`
    .split(/\s+/)
    .join('|')
    .replaceAll('_', ' ')})\\s*[.!]?$`,
  'iu',
);

/** «Slutt», «Vel hjem»: the moment the day ends, and nothing after it belongs to it. */
export function isEndMark(title: string): boolean {
  if (END_MARK.test(title.trim())) return true;
  // «Ferdig, kjør forsiktig»
  const [end = '', ...rest] = title.length < 60 ? title.trim().split(/[,!]\s/u) : [];
  return rest.length === 1 && END_MARK.test(end) && toldKind(rest[0] ?? '') === null;
}

const TRAVEL = /reise|resa|rejse|departure/iu;

/** The end mark has no length: «Slutt». A journey home lasts until what comes after it. */
export const isClose = (title: string): boolean => isEndMark(title) && !TRAVEL.test(title);

const EVENING =
  /middag|dinner|aftensmad|festmiddag|kveld|aften|kväll|evening|quiz|sosial|social|mingl|mingel|bankett|banquet|aperitif|konsert|kveldsmat|underhold|supper|reception|mottak|buffet|get-together/iu;

/** What belongs to the evening, before which a free hour is no hole in the plan. */
export const isEvening = (title: string): boolean => EVENING.test(title);
