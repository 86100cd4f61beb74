import type { Kind } from '../domain/agenda';
import { wordPattern } from './vocabulary';

/** Stems: what follows them within the word is free, so that «gruppearbeid», «gruppearbeidet» and «grupper» are one. */
const stems = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.trim().split(/\s+/).join('|').replaceAll('_', ' ')})`, 'iu');

// What makes a title of its kind wherever it stands in it.
const DECISIVE: readonly (readonly [RegExp, Kind])[] = [
  [
    /(?:presenta\w*|presentera\w*|framlegg\w*|fremlegg\w*|fremlæggels\w*|redovisning\w*|tilbakemelding\w*|tilbakemelding\w*|reports?|reporting)\s+(?:fra|frå|från|av|of|from|back)(?:\s+(?:the\s+)?(?:grupp|group|bord|table)|\s*$)/iu,
    'plenary',
  ],
  [
    /(?:kaffe|coffee|kaffi|mat|te|tea|fika|mingl\w*|morgenmad|frokost|frukost|rundstykker)\S*\s*(?:\/\s*te\s*)?(?:og|och|and|&|\+|\/|med)\s+(?:registr|innsjekk|check-?in|incheckning|ankomst|oppmøte|regist|mingl\S*\s+og\s+registr)/iu,
    'practical',
  ],
];

// The kind whose word comes first in the title is the title's kind.
const BY_WORD: readonly (readonly [RegExp, Kind])[] = [
  [
    stems(`pause kaffe kaffi lunsj lunch fika matpause middag festmiddag kveldsmat frokost frukost morgenmad beinstrekk strekk_på_beina
      bensträckare rast dinner break(?!out|-out) brunsj brunch servering enkel_servering bevertning bevertning traktering nattmat natmad pizza coffee tea_break breakfast supper middagspause frukt buffet eftermiddagskaffe formiddagskaffe
      ettermiddagskaffe kaffepaus paus luftepause aftensmad strekkpause kake snacks refreshments fruktpause`),
    'break',
  ],
  [
    stems(`velkom velkommen velkomst velkommen åpning opning åbning god_morgen god_morgon god_morgon godmorgen godmorgon vel_møtt welcome opening good_morning
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
    stems(`plenum plenar plenary dialog_med_salen diskusjon diskussion discussion drøfting drøfting debatt debat debate spørsmål spm spørgsmål presentasjonsrunde runde_rundt frågor
      questions q&a q_&_a panel paneldebatt paneldebat paneldiskussion salen_spør open_floor open_mic ordskifte ordet_fritt samtale_i_plenum samtale_i_salen
      felles_samtale fellessamtale felles_drøfting felles_diskusjon gemensam gjennomgang_i_plenum gallerivandring dialog dialogrunde åpen_samtale åben_dialog`),
    'plenary',
  ],
  [
    stems(`gruppe grupp group workshop verksted verkstad værksted rundebord rundbord rundabord round_table roundtable bordsamtale bordsamtal bord_samtale kafédialog
      cafédialog kafedialog caf[eé]dialog world_caf verdenskaf parallel parallell kjappe_samtaler samtaler summe summing summegruppe breakout arbeidsøkt arbeidsøkter oppgave oppgåve bordarbeid
      break-out arbeid_i arbeid_ved arbete_i arbeide_i kommunevis kommunegrupper idédugnad idedugnad idémyldring brainstorm samtale_to_og_to speeddating speed_dating
      øvelse øving övning exercise tema_\\d tema_[a-d]\\b theme_\\d sesjon_ session_[a-d1-9] spor_ spår_\\d track_`),
    'group',
  ],
  [
    stems(`oppsummer oppsamling opsumm opsamling recap debrief avslut avslutning avrunding afrunding avrund afslut vi_runder runder_av vi_rundar rundar_av slutt slut vel_hjem vel_heim veien_videre vegen_vidare vejen_videre vägen_framåt
      vägen_vidare summary summing_up wrap closing close conclusion sammenfat sammanfat sammanfattning samanfat next_steps neste_steg neste_skritt næste_skridt nästa_steg takk_for takk_og
      tak_for tack_för tack_och thanks farvel evaluering utvärdering evaluation end_of end\\b ferdig finish konklusjon konklusion hjemreise heimreise hemresa`),
    'summary',
  ],
  [
    stems(`registr innsjekk innsjekking utsjekk utsjekking check-in check-out check_in check_out checkin praktisk praktiske praktiskt practical practicalities
      incheckning utcheckning ankomst ankomst avreise afrejse avresa avgang afgang departure arrival arrivals buss bussen bus transport
      oppmøte frammøte dørene_åpn dørene_opn dørene doors opprop upprop konstituering konstituer godkjenn godkjenning godkend godkänn innkalling valg_av val_av rigging opprigg avreise
      hotell hotellet adjourn oppstart_teams teknisk tekniske klargjøring insjekk innlogging`),
    'practical',
  ],
  [
    stems(`innlegg inlägg indlæg foredrag föredrag forelesning førelesing keynote talk lecture presentasjon presentation presentere orientering orientering innledning
      innleiing inledning indledning introduksjon introduktion introduction intro oplæg case erfaringer erfaringar experiences erfarenheter eksempel
      eksempler døme bakgrunn baggrund bakgrund background status hva hvordan korleis kva hur hvorfor kvifor how what why når`),
    'talk',
  ],
  [
    stems(`quiz kommunequiz besøk bedriftsbesøk bedriftsbesök virksomhedsbesøg kahoot konsert koncert concert underholdning underhaldning omvisning omvising befaring utflukt mingling mingel mingle nettverking networking sosial
      sosialt socialt social excursion tour byvandring guidet eventuelt ymse övrigt evt aperitif apéritif fri_tid fritid free_time egentid eigentid badstu bading
      mottakelse mottaking reception kulturinnslag kulturelt kulturindslag allsang underhållning egenaktivitet tid_til_overs studietur site_visit field_visit`),
    'other',
  ],
];

const CASE_OR_PERSON = wordPattern('case innlegg foredrag keynote');

/**
 * What kind of item a title names: the kind whose word comes first in it, so that «Oppsummering av gruppearbeidet» is a
 * summary and «Lunsj og utsjekking» a break. Without any such word it is a talk, the commonest kind.
 */
export function kindOfTitle(title: string): Kind {
  const text = title.slice(0, 300);
  for (const [pattern, kind] of DECISIVE) if (pattern.test(text)) return kind;
  let best: Kind = 'talk';
  let at = Number.POSITIVE_INFINITY;
  for (const [pattern, kind] of BY_WORD) {
    const index = text.search(pattern);
    if (index >= 0 && index < at) {
      at = index;
      best = kind;
    }
  }
  if (at > 0 && CASE_OR_PERSON.test(text.slice(0, 20)) && text.search(CASE_OR_PERSON) === 0) return 'talk';
  return best;
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
