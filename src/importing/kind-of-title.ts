import type { Kind } from '../domain/agenda';
import { wordPattern } from './vocabulary';

/** Stems: what follows them within the word is free, so that «gruppearbeid», «gruppearbeidet» and «grupper» are one. */
const stems = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.trim().split(/\s+/).join('|').replaceAll('_', ' ')})`, 'iu');

// What makes a title of its kind wherever it stands in it.
const DECISIVE: readonly (readonly [RegExp, Kind])[] = [
  [
    /(?:presenta\w*|presentera\w*|framlegg\w*|fremlegg\w*|fremlæggels\w*|redovisning\w*|tilbakemelding\w*|feedback|reports?|reporting)\s+(?:fra|frå|från|av|of|from|back)(?:\s+(?:the\s+|alle\s+)?(?:grup|group|bord|table)|\s*$)/iu,
    'plenary',
  ],
  // Several presentations with no one named are what the groups bring back.
  [
    /^(?:korte |felles )?(?:presentasjoner|presentasjonar|presentationer|presentations|framlegg|fremlegg|fremlæggelser)[.:]?$/iu,
    'plenary',
  ],
  [
    /^(?:the\s+)?(?:grupp?\w*|bord\w*|groups?|tables?)\s+(?:presenter|rapporter|redovis|fremlægg|legger?\s+(?:fram|frem)|report|feed\s?back|present|løfte?r|lyfter|deler|delar|oppsummerer|svarer)/iu,
    'plenary',
  ],
  [
    /(?:kaffe|coffee|kaffi|suppe|smørbrød|mat|te|tea|fika|mingl\w*|morgenmad|frokost|frukost|rundstykker)\S*\s*(?:\/\s*te\s*)?(?:og|och|and|&|\+|\/|med)\s+(?:registr|innsjekk|check-?in|sign-?in|incheckning|ankomst|oppmøte|regist|mingl\S*\s+og\s+registr)/iu,
    'practical',
  ],
];

// The kind whose word comes first in the title is the title's kind. A question tells none, whatever it asks about.
const BY_WORD: readonly (readonly [RegExp, Kind | null])[] = [
  [stems('hva hvilke hvilken hvordan korleis kva kven hvem hur hvad hvorfor kvifor how what which why who når'), null],
  [
    stems(`pause kaffe kaffi lunsj lunch fika matpause middag festmiddag kveldsmat frokost frukost morgenmad beinstrekk strekk_på_beina
      bensträckare benstrækker rast dinner break(?!out|-out) brunsj brunch servering enkel_servering bevertning bevertning traktering nattmat natmad pizza coffee tea_break tea(?!\\p{L}) breakfast supper middagspause frukt buffet eftermiddagskaffe formiddagskaffe
      ettermiddagskaffe kaffepaus paus luftepause aftensmad strekkpause kake snacks refreshments fruktpause suppe soppa soup sandwich smørbrød smørrebrød vafler vaflar brødskive wraps grilling`),
    'break',
  ],
  [
    stems(`velkom velkommen velkomst velkommen åpning opning åbning møtestart møtestart mødestart god_morgen god_morgon god_morgon godmorgen godmorgon morgensamling morgonsamling morgenprat morgonprat vel_møtt welcome opening good_morning
      välkom öppning inledning_och_välkom åpner opnar kick-off`),
    'welcome',
  ],
  [
    stems(
      'refleks reflekt reflect tenk_selv tenk_sjølv egenrefleksjon eigenrefleksjon individuell_reflek stille_refleksjon eftertanke ettertanke',
    ),
    'reflection',
  ],
  [
    stems(`plenum plenar plenary återkoppling deling(?!s) redovisning feedback fishbowl fiskebolle sofasamtale sofaprat samtale_i_sofa dialog_med_salen diskusjon diskussion discussion drøfting drøfting debatt debat debate spørsmål spm spørgsmål presentasjonsrunde runde_rundt frågor
      questions q&a q_&_a panel paneldebatt paneldebat paneldiskussion salen_spør open_floor open_mic ordskifte ordet_fritt samtale_i_plenum samtale_i_salen
      felles_samtale fellessamtale felles_drøfting felles_diskusjon gemensam_diskussion gemensamt_samtal gjennomgang_i_plenum gallerivandring gallery_walk framlegg_fra fremlegg_fra dialog dialogrunde åpen_samtale åben_dialog`),
    'plenary',
  ],
  [
    stems(`gruppe grupp group workshop verksted verkstad værksted rundebord rundbord rundabord round_table roundtable bordsamtale bordsamtal bord_samtale kafédialog
      cafédialog kafedialog caf[eé]dialog world_caf verdenskaf parallel parallell kjappe_samtaler samtaler summe summing(?!\\sup) summegruppe breakout arbeidsøkt arbeidsøkter oppgave oppgåve bordarbeid
      break-out arbeid_i arbeid_ved arbete_i arbeide_i kommunevis kommunegrupper idédugnad idedugnad idémyldring brainstorm samtale_to_og_to speeddating speed_dating open_space prioritering icebreaker ice-breaker energizer isbryter isbrytar table_discussion table_work
      øvelse øving övning exercise tema_\\d tema_[a-d]\\b theme_\\d sesjon_ session_[a-d1-9] spor_ spår_\\d track_`),
    'group',
  ],
  [
    stems(`oppsummer oppsamling opsumm opsamling recap debrief avslut avslutning avrunding afrunding avrund afslut vi_runder runder_av vi_rundar rundar_av slutt slut vel_hjem vel_heim veien_videre vegen_vidare vejen_videre vägen_framåt
      vägen_vidare summary summing_up wrap closing close conclusion sammenfat sammanfat sammanfattning samanfat next_steps neste_steg neste_skritt næste_skridt nästa_steg takk_for takk_og
      tak_for tack_för tack_och thanks farvel evaluering utvärdering tilbakeblikk tilbageblik återblick evaluation end_of end\\b ferdig finish konklusjon konklusion hjemreise heimreise hemresa`),
    'summary',
  ],
  [
    stems(`registr innsjekk innsjekking utsjekk utsjekking check-in check-out check_in check_out checkin praktisk praktiske praktiskt practical practicalities
      incheckning utcheckning ankomst ankomst avreise afrejse avresa avgang afgang departure arrival arrivals buss bussen bus transport
      oppmøte frammøte dørene_åpn dørene_opn dørene doors opprop upprop konstituering konstituer referat protokoll apologies minutes_of folk_kommer retur returreise hjemtur heimtur godkjenn godkjenning godkend godkänn innkalling valg_av val_av rigg rigging opprigg nedrigg lydprøve forflytning forflytting avreise
      hotell hotellet adjourn oppstart_teams teknisk tekniske klargjøring insjekk innlogging`),
    'practical',
  ],
  [
    stems(`innlegg inlägg indlæg foredrag föredrag forelesning førelesing keynote talk lecture presentasjon presentation presentere orientering orientering innledning
      innleiing inledning indledning introduksjon introduktion introduction intro oplæg case erfaringer erfaringar experiences erfarenheter eksempel
      eksempler døme bakgrunn baggrund bakgrund background status`),
    'talk',
  ],
  [
    stems(`quiz kommunequiz studiebesøk studiebesök studiebesøg bedriftsbesøk virksomhedsbesøg musikk musik kåring prisutdeling award besøk bedriftsbesøk bedriftsbesök virksomhedsbesøg kahoot konsert koncert concert underholdning underhaldning omvisning omvising befaring utflukt mingling mingel mingle nettverking networking sosial
      sosialt socialt social excursion tour byvandring guidet eventuelt ymse övrigt evt aperitif apéritif fri_tid fritid free_time egentid eigentid badstu bading
      mottakelse mottaking reception kulturinnslag kulturelt kulturindslag allsang underhållning egenaktivitet tid_til_overs studietur site_visit field_visit`),
    'other',
  ],
];

// Words put together in Norwegian, Danish and Swedish are of the kind they end in: «nettverkslunsj», «partilederdebatt».
const COMPOUND: readonly (readonly [RegExp, Kind])[] = (
  [
    [
      'pausen? paus kaffe kaffen kaffi lunsj lunsjen lunch lunchen fika frokost frukost (?<!etter|for|fore|efter|før)middag',
      'break',
    ],
    ['debatt debat debatten diskusjon diskussion', 'plenary'],
    ['gruppearbeid grupparbete verksted verkstad workshop', 'group'],
    ['refleksjon', 'reflection'],
    ['oppsummering', 'summary'],
    ['registrering', 'practical'],
    ['quiz', 'other'],
  ] as const
).map(([words, kind]) => [new RegExp(`(?<!\\p{L})\\p{L}+(?:${words.split(' ').join('|')})(?!\\p{L})`, 'iu'), kind]);

/** How it is worked: said of a title with no kind of its own, or of a discussion, it makes group work. */
const IN_GROUPS =
  /(?<!\p{L})(?:bordvis|ved borde(?:ne|t)|ved borda|rundt bordene|i (?:små|mindre )?grupper|i gruppene|i par|i trioer|(?:to|tre|fire) og (?:to|tre|fire)|två och två|tre och tre|in (?:small )?groups|in pairs|in threes|at (?:the |your )?tables)(?!\p{L})|^(?:arbeid|arbete|arbejde) med(?!\p{L})/iu;
const ALONE =
  /(?<!\p{L})(?:individuelt? arbei[dt]e?|individual work|individuellt arbete|individuelt arbejde)(?!\p{L})/iu;
const SOCIABLE = /nettverk|network|nätverk|netværk|mingl|mingel|sosial|social|reception|drinks|aperi/iu;
const MEAL = /lunsj|lunch|dinner|supper|(?<!etter|for|fore|efter|før)middag/iu;

const CASE_OR_PERSON = wordPattern('case innlegg foredrag keynote');

/**
 * The kind that a title's own words tell: the one whose word comes first in it, so that «Oppsummering av gruppearbeidet»
 * is a summary and «Lunsj og utsjekking» a break. Null when no word tells.
 */
export function toldKind(title: string): Kind | null {
  const text = title.slice(0, 300);
  for (const [pattern, kind] of DECISIVE) if (pattern.test(text)) return kind;
  let best: Kind | null = null;
  let at = Number.POSITIVE_INFINITY;
  for (const [pattern, kind] of [...BY_WORD, ...COMPOUND]) {
    const index = text.search(pattern);
    if (index >= 0 && index < at) {
      at = index;
      best = kind;
    }
  }
  if (at > 0 && CASE_OR_PERSON.test(text.slice(0, 20)) && text.search(CASE_OR_PERSON) === 0) return 'talk';
  if (best === 'other' && SOCIABLE.test(text) && MEAL.test(text)) return 'break';
  // «Hva tar vi med hjem? Egenrefleksjon»: what follows the question tells.
  const answer = best === null ? /\?\s+(\S.*)$/u.exec(text) : null;
  if (answer) return toldKind(answer[1] ?? '');
  if (best === null && ALONE.test(text)) return 'reflection';
  return (best === null || best === 'plenary') && IN_GROUPS.test(text) ? 'group' : best;
}

/** Without any word that tells, a title is a talk, the commonest kind. */
export const kindOfTitle = (title: string): Kind => toldKind(title) ?? 'talk';

const WAY_OF_WORKING =
  /^(?:gruppe?(?:arbei[dt]|samtale|diskusjon|drøfting|oppgave|oppgåve)|grupparbete|gruppearbejde|group (?:work|discussion)|refleksjon|refleksion|reflection|plenums?|workshop|bordsamtale|summegrupper|diskusjon|diskussion|discussion|drøfting)/iu;
const WORKED: ReadonlySet<Kind> = new Set(['group', 'plenary', 'reflection']);
const ONE_OF_MANY =
  /^(?:sesjon|session|spor|track|spår|parallell?(?:sesjon|session)?)\s*(?:\d{1,2}|[A-H])(?!\p{L})[^:–]{0,40}[:–-]\s*(\S.*)$/iu;

export interface KindClues {
  readonly title: string;
  readonly responsible: string | null;
  readonly prompts: readonly string[];
}

/** The kind of a point with all that belongs to it: a question worked on in groups, a session that someone holds. */
export function kindOfPoint({ title, responsible, prompts }: KindClues): Kind {
  const held = responsible === null ? null : ONE_OF_MANY.exec(title.slice(0, 300));
  if (held) return WORKED.has(kindOfTitle(held[1] ?? '')) ? kindOfTitle(held[1] ?? '') : 'talk';
  const told = toldKind(title);
  const first = prompts[0] ?? '';
  if (told !== null || first.length > 100 || !WAY_OF_WORKING.test(first)) return told ?? 'talk';
  return kindOfTitle(first);
}

/** The kind of a part of a block: below group work it is that too, unless its words or its presenter tell another. */
export function kindOfPart(block: Kind, part: KindClues & { readonly timed: boolean }): Kind {
  const own = kindOfPoint(part);
  if (block !== 'group' || WORKED.has(own)) return own;
  const told = toldKind(part.title);
  // A part with its own time may be anything; one without is one of the groups.
  if (part.timed) return told === null && part.responsible === null ? 'group' : own;
  const held = part.responsible !== null && ONE_OF_MANY.test(part.title.slice(0, 300));
  return held || told === 'talk' ? 'talk' : 'group';
}

const END_MARK = new RegExp(
  `^(?:${`slutt slut slutt_for_dagen slut_for_dagen slut_for_i_dag slutt_for_i_dag vel_hjem vel_heim end end_of_day end_of_the_day end_of_day_one close finish
    ferdig programslutt møteslutt dagens_slut adjourn møtet_slutter vi_takker_for_i_dag heimreise hjemreise avreise hemresa departure the_end`
    .split(/\s+/)
    .join('|')
    .replaceAll('_', ' ')})\\s*[.!]?$`,
  'iu',
);

/** «Slutt», «Vel hjem»: the moment the day ends, and nothing after it belongs to it. */
export const isEndMark = (title: string): boolean => END_MARK.test(title.trim());

const EVENING =
  /middag|dinner|aftensmad|festmiddag|kveld|aften|kväll|evening|quiz|sosial|social|mingl|mingel|bankett|banquet|aperitif|konsert|kveldsmat|underhold|supper|reception|mottak|buffet|get-together/iu;

/** What belongs to the evening, before which a free hour is no hole in the plan. */
export const isEvening = (title: string): boolean => EVENING.test(title);
