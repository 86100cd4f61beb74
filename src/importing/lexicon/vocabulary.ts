/** The words of bokmål, nynorsk, Danish, Swedish and English that tell what a line of a programme is. */

import { WEEKDAY_WORDS as PLAIN_WEEKDAYS, weekdayOf as plainWeekdayOf } from '../../domain/agenda/calendar-words';

export { MONTH_WORDS, monthOf } from '../../domain/agenda/calendar-words';

/** «Tisdagen den 18 november»: in a programme also as Swedish and Norwegian may have it before a date. */
export const WEEKDAY_WORDS = `(?:man|mån|tirs|tys|tis|ons|tors|fre|lør|laur|lör|søn|sun|sön)dagen|${PLAIN_WEEKDAYS}`;

/** 1 (Monday) to 7, or null. */
export const weekdayOf = (word: string): number | null =>
  plainWeekdayOf(word) ?? plainWeekdayOf(word.replace(/(?<=dag)en$/iu, ''));

const alternatives = (words: string): string => words.trim().split(/\s+/).join('|').replaceAll('_', ' ');

/** A regular expression for whole words out of a list; `_` stands for a space. */
export function wordPattern(words: string, flags = 'iu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(words)})(?![\\p{L}\\p{N}])`, flags);
}

/** The same, at the start of the text. */
export function headPattern(words: string, after = '(?![\\p{L}\\p{N}])'): RegExp {
  return new RegExp(`^(?:${alternatives(words)})${after}`, 'iu');
}

/** «Tid: …», «Sted: …»: what is said of the meeting as a whole. */
export const META_LABEL = headPattern(
  `tid tidspunkt tidsrom tidsramme møtetid når når? dato dag_og_tid tid_og_sted tid_og_stad tid_og_plass tid_og_plats tid_og_dato dato_og_tid sted stad
  hvor hvor? kor kor? møtested møtestad rom lokale lokaler plats plass var når_og_hvor datum mødested tidspunkt_og_sted dato_og_tidspunkt
  time when where date place venue location room date_and_time time_and_place frist svarfrist påmelding påmeldingsfrist deadline sista_anmälningsdag
  anmälan tilmelding tilmeldingsfrist registration_deadline rsvp telefon telefonnummer tlf mobil phone tel e-post epost email e-mail mail
  pris price kostnad deltakeravgift deltakaravgift cost kontakt kontaktperson contact kontaktinfo
  målgruppe målgruppa audience innkalt til_stede til_stades forfall present attendees deltakere deltakarar deltagere deltagare participants vedlegg
  arrangør arrangørar host varighet varigheit duration`,
  '\\s*[:\t]',
);

/** The heads of a table's columns. */
export const COLUMN_HEADS = {
  time: /^(?:tid(?:spunkt)?|kl\.?|klokkeslett|klokka|klokken|når|tidsrom|time|when|hours?|klockan|start(?:tid)?|starttidspunkt|start time|starter|begins?|fra(?: kl\.?)?|frå(?: kl\.?)?|from|från|tider|tidsplan|tidspunkter|times?|slot|klokkeslag|tidpunkt)$/iu,
  end: /^(?:slutt(?:tid)?|til|till|to|end|ends?|finish|sluttid|stop|slut|slutter|sluttar|end time|til kl\.?|till kl\.?)$/iu,
  minutes:
    /^(?:min(?:utter|utt|utes|uter)?\.?|varighet|varigheit|varighed|lengde|tidsbruk|tidsforbruk|tidsåtgång|tidsåtgang|varaktighet|duration|length|længde|längd|minutes|mins)(?:\s*\(?min\.?\)?)?$|^(?:tid|time|tidsramme)\s*[(/]?\s*(?:i\s)?min(?:utter|utt|utes|uter|s)?\.?\)?$/iu,
  title:
    /^(?:tema|sak|hva|kva|innhold|innhald|program(?:post|punkt)?|tittel|emne|aktivitet|post|punkt|topic|item|title|what|session|activity|agenda|subject|rubrik|innehåll|vad|hvad|indhold|programpunkt|ämne|agendapunkt|moment|beskrivelse|description|overskrift|aktiviteter|programinnhold|programinnhald|programledd|innslag|arrangement|hendelse|hending|event|agenda item|what happens|det skjer|kva skjer|hva skjer|vad händer|hvad sker|rubrikk|tittel på innlegg|foredrag|föreläsning|emner|sak\/tema|sesjon|delprogram|opgave|oppgave|oppgåve|aktivitet\/tema|programme|content|contents|subject matter|talk|ämnen|punkter)$/iu,
  responsible:
    /^(?:ansvarlig|ansvarleg|ansvar|hvem|kven|innleder|innleiar|foredragsholder|foredragshaldar|taler|ved|v\/|who|speaker|speakers|presenter|lead|owner|responsible|ansvarig|vem|hvem|talare|oplægsholder|ledes av|person|presented by|saksbehandler|saksbehandlar|saksordfører|ansv\.?|innledere|innleiarar|foredragsholdere|medvirkende|medverkande|bidragsyter|facilitator|chair|host|led by|leder|leiar|ordstyrer|hvem gjør det|fasilitator|ordförande|oplæg ved|oplægsholdere?|foredragsholder\(e\)|innleder\(e\)|ansvarlige|ansvarlege|ansvarshavende|ansvarshavande|tovholder|tovhållare|medvirkende|medverkande|deltagere|aktører|aktørar|delivered by|speaker\(s\)|facilitators|presenters|host\(s\)|contributor|contributors|holdes av|holdt av|vert|värd|på scenen|navn|namn|name|hvem har|kven har|hovedansvar|hovudansvar|kontakt|underviser|instruktør|foreläsare|föreläsare|moderator|moderatorer|stemme|hvem\?|kven\?|who\?|vem\?)$/iu,
  room: /^(?:rom|møterom|lokale|sted|stad|room|place|where|plats|lokal|sal|sted\/rom|rum|mødelokale|møterom\/sal|venue|location|hvor|kor|var|where\?|hvor\?|lokaler|lokaliteter)$/iu,
  other:
    /^(?:merknad|merknader|kommentar|kommentarer|notes?|comments?|metode|arbeidsform|method|utstyr|nr\.?|no\.?|#|bemærkninger|bemærkning|anmärkning|anmärkningar|anmerkning|anmerkningar|anmerkninger|noter|noteringar|notat|notater|teknikk|teknisk|utrustning|udstyr|equipment|materiell|materials|remarks?|form|format|status|mål|purpose|formål|detaljer|details|beskjed|øvrig|öffentligt|øvrigt|övrigt|type|kategori|huskeliste|husk|to do|rigg|lyd\/lys|lyd|lys|mat|servering|antall|kommentarer\/notater|info|link|lenke|vedlegg|bilag|slides?)$/iu,
  day: /^(?:dag|dager|dagar|day|dato|date|datum)$/iu,
} as const;

/** What the members of something come together in to decide. */
export const FORMAL_MEETINGS =
  'generalforsamling|årsmøte|årsmøde|årsmöte|årsstämma|föreningsstämma|annual general meeting|agm(?!\\p{L})';

/** A number followed by one of these counts something and is no time of day. */
export const COUNTED = headPattern(
  `kr kroner nok sek dkk eur euro usd mill millioner millionar mrd milliarder prosent procent percent poeng poäng point points
  innbyggere innbyggjarar invånare indbyggere inhabitants residents deltakere deltakarar deltagere deltagare participants personer people ansatte
  tilsette anställda ansatte employees kommuner kommunar kommuner municipalities medlemmer medlemmar members elever studenter stk stykk meter m2 m² km
  uker veker veckor uger weeks dager dagar dage days måneder månader månader months år years minutter minutt minuter minutes timer timar timmar hours ord words sider sidor pages
  grupper bord plasser plassar steg stjerner grader g kg ganger gonger`,
);

const ALTERNATIVES_HEAD =
  /^(?:alternativ(?:er|e|a|t)?(?: (?:ved|hvis|dersom|om|til|if|for|når|med) [^\d:.]{2,40})?|alternative items|alternatives?|alternative? (?:poster|postar|opplegg|punkter)|mulige alternativ(?:er)?|moglege alternativ|i reserve|reserve|reserver|reserve(?:punkt|post|opplegg|oppgåve|oppgave|tema)\p{Ll}*|reserv|ekstra|extra|spare items|spare|optional|valgfritt|valfritt|i bakhånd|i bakhand|plan b|parkert|parkerte? (?:poster|punkter)|sett til side|set til side|ved god tid|(?:hvis|om) (?:vi (?:har|får) |det (?:er|blir) )?(?:god |mer )?tid(?: til overs)?|ekstraoppgaver?|ved behov|om det trengs|hvis vi trenger det|til overs|dersom (?:vi har |det er )?(?:god )?tid|om tid|if time(?: allows| permits)?|om tiden räcker|hvis der er tid)\s*:?$/iu;

// «Hvis vi får tid», «If we have a spare slot», «Dersom noko blir til overs»
const IF_THERE_IS_ROOM =
  /^(?!.*(?<!\p{L})(?:hadde|havde|hade|had|var|were)(?!\p{L}))(?:hvis|dersom|viss|såfremt|ifall|in case|if|om)(?=\s(?:vi|me|det|der|we|there|you|tid|tiden|tida|noe|noko|nogen|något)(?!\p{L}))\s[\p{L}\s’']{0,40}(?<!\p{L})(?:tid|tiden|tida|time|minutter|minutt|minutes|slot|gap|til overs|över|left over|to spare|rekker det|rekk det|når det|hinner|hinder|allows)(?:\s\p{L}+){0,3}$/iu;

// «Alternativer vi kan ta inn», «Alternatives, if something falls through»
const ALTERNATIVES_SAID =
  /^(?:alternativ(?:er|e|a|t|es?|s)?|alternatives),?\s(?:som|vi|me|om|if|dersom|hvis|når|to|that|we|for|til|å)\s[^\d.:?!]{2,60}:?$/iu;

/** The head of the section for items kept ready without a clock: «Alternativ», «Reserve / hvis tid», «Ekstra (ved god tid)». */
export function isAlternativesHead(text: string): boolean {
  if (text.length > 100) return false;
  const names = text
    .replace(/:$/, '')
    .split(/\s*[/()]\s*|\s+[–-]\s+|,\s*/u)
    .filter((part) => part !== '');
  if (ALTERNATIVES_SAID.test(text)) return true;
  if (IF_THERE_IS_ROOM.test(names[0] ?? '') && !/[.!?]$/.test(text)) return true;
  return names.length > 0 && names.every((part) => ALTERNATIVES_HEAD.test(part));
}

/** People in their roles: each counts as someone responsible when it stands alone. */
const ROLE_WORDS = `ordfører ordføreren ordførar ordføraren varaordfører varaordføreren varaordførar rådmann rådmannen kommunedirektør kommunedirektøren
  assisterende_kommunedirektør kommunalsjef kommunalsjefen næringssjef næringssjefen næringssjefar prosjektleder prosjektlederen prosjektleiar
  prosjektleiaren prosessleder prosesslederen prosessleiar prosessleiaren prosessveileder prosessrettleiar møteleder møtelederen møteleiar
  møteleiaren ordstyrer ordstyreren ordstyrar ordstyraren leder lederen leiar leiaren daglig_leder dagleg_leiar nestleder nestleiar direktør direktøren
  regiondirektør avdelingsdirektør fylkesdirektør fylkesordfører fylkesordførar fasilitator fasilitatoren konferansier konferansieren
  styreleder styrelederen styreleiar styreleiaren tillitsvalgt tillitsvalgte tillitsvald tillitsvalde hovedtillitsvalgt hovedtillitsvalgte hovudtillitsvald htv
  rektor rektoren virksomhetsleder einingsleiar enhetsleder avdelingsleder avdelingsleiar verkstedleder verkstedlederne verkstadleiar nettverksleder
  nettverksleiar gruppeleder gruppeledere gruppeleiar gruppeleiarane referent referenten sekretær økonomisjef økonomisjefen plansjef rådgiver rådgivar
  rådgiveren seniorrådgiver seniorrådgivar spesialrådgiver fagsjef seksjonsleder statsforvalteren statsforvaltaren fylkesmannen statsråd statsråden
  næringsforeningen næringsforeninga bordvert bordverter bordvertene bordvertar bordvertane table_hosts professor forsker forskar innovasjonsprofessor alle alle_deltakere kommunestyret formannskapet
  borgmester borgmesteren viceborgmester kommunaldirektør mødeleder mødelederen projektleder projektlederen konsulent chefkonsulent formand formanden forperson forvaltningschef
  fylkesråd fylkesråden byråd byråden byrådsleder statssekretær statssekretæren stortingsrepresentant kommunalråd kommundirektör kommundirektören ordförande ordföranden projektledare projektledaren processledare processledaren moderator moderatorn
  dagens_vert dagens_vært dagens_värd dagens_møteleder dagens_møteleiar dagens_ordstyrer dagens_moderator dagens_vertskap verten værten värden vertskapet værtinden näringslivschef förvaltningschef regionråd utvecklingschef
  fylkesrådmann fylkesrådmannen kommuneadvokat kommuneadvokaten viceskoleleder viceskolelederen president the_president presidenten visepresident vice_president
  mayor the_mayor deputy_mayor chief_executive the_chief_executive chair the_chair chairperson chairman facilitator the_facilitator host facilitators project_manager
  vaktmester vaktmeister frivillige ungdomsrådet ungdommens_fylkesting ungdommens_fylkesråd ungdommens_kommunestyre ungdommens_bystyre eldrerådet elevrådet fylkestinget sekretariatet administrasjonen gruppelederne bordledere bordleiarar styrer førsteamanuensis lektor dosent förvaltningschefen
  overlege kommuneoverlege fylkeslege arealplanlegger arealplanleggar bibliotekschef cfo cto
  skolesjef oppvekstsjef helsesjef kultursjef klimasjef
  styret styrelsen bestyrelsen komiteen komitéen juryen valgkomiteen valnemnda valgnemnda valberedningen kasserer kassereren kasserar kasseraren kassør kassören sekretæren
  næstformand næstformanden skoleleder skolelederen skulesjef skulesjefen konferencier konferencieren konferenciern toastmaster vicerektor inspektør biskop biskopen prost prosten prest presten
  sokneprest lensmann lensmannen politimester politimesteren brannsjef brannsjefen dirigent dirigenten trener treneren økonomichef økonomichefen ekonomichef ekonomichefen socialchef skolechef
  fylkesordføreren fylkesordføraren regiondirektøren kommunalsjefar ledergruppa ledergruppen leiargruppa lederteamet ledningsgruppen FAU hovedverneombud verneombud verneombudet hovudverneombod
  regionsrådsformand udvalgsformand udvalgsformanden kårordförande förbundssekreterare förbundssekreteraren
  vice-chair vice-president hon\\.?_secretary hon\\.?_treasurer honorary_secretary honorary_treasurer chair_of_trustees chair_of_governors konfirmantene konfirmantane speiderne speidarane elevene elevane kirkeverge kirkevergen kyrkjeverje kantor kantoren organist organisten treasurer the_treasurer clerk the_clerk parish_clerk the_parish_clerk headteacher the_headteacher head_teacher principal vice_chair deputy_head company_secretary the_company_secretary
  council_leader leader_of_the_council trustee trustees the_trustees the_board the_committee the_senco senco vicar rector
  project_lead project_leader head_of_planning director moderator the_moderator ceo secretary all everyone team_lead`;

/** How words for someone's work end. */
export const WORK_ENDINGS = `leder leiar sjef direktør rådgiver rådgivar koordinator planlegger planleggar forsker forskar ansvarlig ansvarleg veileder veiledar rettleiar
  representant chef ledare rådgivare handläggare strateg utvecklare konsulent konsult koordinatör koordinator manager officer director coordinator planner adviser advisor leader
  ordfører ordførar ordförande borgmester rektor prorektor formand formann forkvinne forman sekretær sekreterare sekretariatsleder förvaltare forvalter forvaltar (?:ungdoms|miljø|helsefag|fag|barneverns)arbeid[ea]r medarbeider medarbeidar medarbejder medarbetare
  lærer lærar lärare (?<!l)lege läkare læge sykepleier sjukepleiar sjuksköterska sygeplejerske vernepleier terapeut \\p{Ll}{3,}olog geriater pediater jordmor brukerrepresentant psykolog pedagog biolog geolog økolog ekolog sosiolog antropolog arkeolog teolog
  arkitekt ingeniør ingenjör økonom ekonom jurist advokat journalist redaktør redaktör forfatter forfattar författare kunstner kunstnar konstnär musiker dirigent konservator
  bibliotekar bibliotekarie arkivar kurator trener tränare instruktør instruktör fasilitator facilitator moderator prosessveileder vaktmester vaktmeister kasserer kasserar kassör revisor
  inspektør statssekretær ombud ombod gründer grundare gründar bonde bonden entreprenør professor lektor stipendiat doktorgradsstipendiat
  officer secretary treasurer clerk teacher headteacher nurse doctor engineer architect economist lawyer solicitor researcher lecturer consultant specialist analyst editor author founder owner
  trustee governor councillor surveyor ranger warden librarian curator scientist ecologist therapist`;

export const ROLE_HEAD = headPattern(ROLE_WORDS);
const ROLE_ONLY = new RegExp(
  `^(?:${alternatives(ROLE_WORDS)})(?:\\s*(?:,|/|&|og|och|and|\\+)\\s*(?:${alternatives(ROLE_WORDS)}))*\\.?$`,
  'iu',
);

/** The text is one or more roles and nothing else: «Ordfører», «ordfører/rådmann». */
export const isRole = (text: string): boolean => text.length < 120 && ROLE_ONLY.test(text.trim());

/** A title that ends on one of these goes on in the next line. */
export const UNFINISHED = new RegExp(
  `(?<!(?:välj|vælg|velg|vel|choose|pick) )(?:[,&/–—(«“]|\\s-|(?<![\\p{L}\\p{N}])(?:${alternatives(
    `og eller samt for av i på med til fra frå om ved som en et ei ein eit vår våre hva hvordan korleis kva
    at å inkl. inkl innen mellom mot under over etter uten utan hos
    and or of to in on with from the a an by as how our your between towards at is
    och att från för samt vid hur vår mellan genom utan under er hvad hvordan uden efter`,
  )}))$`,
  'iu',
);

/** Short words that open a remark on the item above rather than going on with its title. */
export const REMARK = headPattern(
  `inkl inkludert inklusive herunder f.eks for_eksempel t.d bl.a bl a m.m evt eventuelt incl including e.g dvs`,
  '(?:\\.|(?![\\p{L}\\p{N}]))',
);
