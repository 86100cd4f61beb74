import type { Kind } from '../../domain/agenda/agenda';
import { FORMAL_MEETINGS } from './vocabulary';

/** What makes a title of its kind wherever it stands in it. */
export const DECISIVE: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:hjem|heim|hem|home)[.!]*$/iu, 'summary'],
  [/^vi (?:(?:samles|samlast|samlas|møtes|møtast|mødes|möts) (?:og|och) )?(?:deler|delar)(?!\p{L})/iu, 'plenary'],
  [/^summepause?r?(?!\p{L})/iu, 'group'],
  [
    /^dagen (?:i|oppsummert|sammenfattet|sammanfattad)(?!\p{L})|^the day in (?:\p{L}+\s)?(?:words|sentences)/iu,
    'summary',
  ],
  // Two parties speak together before the room.
  [/(?<!\p{L})(?:dialog|samtale|samtal|conversation)\s(?:mellom|mellan|mellem|between)\s\p{L}+\s(?=\p{L})/iu, 'talk'],
  [/[:–]\s(?:in conversation with|i samtale med|i samtal med)\s\p{Lu}/iu, 'talk'],
  [
    /^(?:nye? (?:ansatte|tilsette|medarbeidere?|medlemmer|kolleger)|nya medarbetare|deltakerne|deltakarane|deltagerne|deltagarna|alle|alla|vi|new (?:staff|members|colleagues)|everyone)\s(?:presenterer|presenterar|præsenterer|introduces?|introduce)\s(?:seg|sig|oss|themselves)[.!]?$/iu,
    'welcome',
  ],
  [/^(?:vi landa[r]|vi lander(?! dag)|landing)(?!\p{L})/iu, 'welcome'],
  // «Innsjekk: hva tar du med deg inn?», «Check-in round»: all say something, and no one is given a key.
  [
    /^(?:inn?sjekk(?:ing)?|check-?\s?in|tjek-?\s?ind|incheckning)(?:s?rund(?:e|en|a|an)(?!\p{L})|\sround(?!\p{L})|\s*[:–-]\s+(?!.*(?:hotel|(?<!\p{L})ro?u?m(?!\p{L})|nøkl|nyckl|keys|badge))\p{L})/iu,
    'welcome',
  ],
  [
    /^(?:tjek-?\s?ind|check-?\s?in)\s(?:og|och|and)\s(?:velkom|välkom|welcome|præsentation)|^(?:velkom\S*|välkom\S*)\s(?:og|och)\s(?:tjek ind|innsjekk|incheckning)/iu,
    'welcome',
  ],
  [
    /^(?:oppsummering|opsummering|sammanfattning|summary|summing[ -]up)\s(?:fra|frå|från|from)\s(?:the\s|alle\s)?(?:grupp?|group|bord|table|workshop|verkst[ae]|værkst)/iu,
    'plenary',
  ],
  [
    /^parallell?[ae]?r?\s(?:inn?legg|oplæg|indlæg|foredrag|föredrag|föreläsning(?:ar)?|forelesninga?e?r?|forelæsninger|lectures|inlägg|presentasjonar?e?r?|presentationer|talks|papers|presentations)(?!\p{L})/iu,
    'talk',
  ],
  [
    /^(?:gruppene|gruppane|grupperna|grupperne|bordene|borda)\s(?:(?:melder|melde|meldar)\s(?:tilbake|tilbage|attende|inn)|återrapport\p{L}*|återkoppl\p{L}*)(?!\p{L})/iu,
    'plenary',
  ],
  [
    /^\p{L}+(?:ene|ane|erna|orna|arna|erne)\s(?:presenterer|presenterar|præsenterer|forteller|fortel|berättar|fortæller|viser|visar)\s(?:for|för)\s(?:hverandre|kvarandre|varandra|hinanden)(?!\p{L})/iu,
    'plenary',
  ],
  // «Siden sist: samtale i plenum»: how it is done tells.
  [
    /[:–-]\s(?:samtale|samtal|dialog|diskusjon|diskussion|drøfting|drøftelse|runde|discussion)\s(?:i plenum|i salen|i helgrupp|in plenary|med salen)$/iu,
    'plenary',
  ],
  [
    /^fordeling av (?:\p{L}*(?:inspeksjon|vakt|oppgave|oppgåve|ansvar|vikar|rolle|verv|rom|arbeid)\p{L}*)/iu,
    'practical',
  ],
  [
    /^(?:setting|agreeing|choosing|agree)\s(?:on\s)?(?:our|the|your)\s(?:\p{L}+\s)?(?:priorities|goals|ground rules)/iu,
    'plenary',
  ],
  // «Plan for hausten: kvar kommune skriv tre steg»
  [
    /(?:^|[:–]\s)(?:hver|kvar|varje|each|every)\s\p{L}+\s(?:skriver?|skriv|lager?|lagar|planlegger|planlegg|planerar|planlægger|tegner|teiknar|ritar|jobber|jobbar|arbeider|arbeidar|arbejder|arbetar|formulerer|writes|drafts|plans|works)(?!\p{L})/iu,
    'group',
  ],
  [
    /^(?:presentasjon|præsentation|presentation|framlegg|fremlegg|fremlæggelse)(?:er|ar)?(?:\s[^:–]{1,40}?)?(?:,|\sog|\soch|\sand)\s\p{L}+\s(?:i plenum|in plenary|i salen|i helgrupp)$/iu,
    'plenary',
  ],
  [/^årets\s\p{L}+\s(?:utses|kåres|utnämns|utropes|utropas|avsløres)/iu, 'other'],
  [
    /^(?:erfaringsdeling|erfaringsutveksling|erfaringer|erfaringar|deling|nytt|stemmer|røyster)\s(?:fra|frå|från)\s(?:alle\s)?(?:bord|grupp)/iu,
    'plenary',
  ],
  // «Plenumsdialog: Dette er vi enige om»: what is said before the colon tells.
  [
    /^(?:plenum|plenary)(?:s(?:dialog|debatt|diskusjon|diskussion|samtale|drøfting|drøftelse|runde))?(?=\s*:)/iu,
    'plenary',
  ],
  // «Refleksjon i plenum», «Gjennomgang av øvelsen i plenum»: what all do together, when it sums nothing up.
  [
    /^(?:kort |felles |fælles )?(?:refleksjon|reflektion|refleksion|reflection|gjennomgang|gjennomgåing|gennemgang|genomgång|review|diskusjon|diskussion|drøfting|drøftelse|prioritering|deling|sharing|presentasjona?e?r?|præsentation(?:er)?|presentation(?:s|er)?|oppsummering|opsummering|oppsamling|opsamling)(?:\s[^,:–]{1,40})?\s(?:i plenum|in plenary|i helgrupp|i storgrupp|i salen|med alle|with everyone)(?=$|\s*[:–-]|\s(?:med|with)\s)/iu,
    'plenary',
  ],
  [
    /(?:,|:|–|\sog|\soch|\sand)\s(?:felles|fælles|gemensam|joint)\s(?:diskusjon|diskussion|drøfting|drøftelse|samtale|samtal|dialog|discussion)(?=$|:)/iu,
    'plenary',
  ],
  // Someone answers what the room asks.
  [
    /(?<=\p{L}\s)(?:svarer|svarar|besvarer|besvarar|answers?|answer)\s(?:på\s(?:spørsmål|spørgsmål|frågor|det d|det som|alt d|publikum)|spørsmål|spørgsmål|frågor|your|questions|the room)/iu,
    'plenary',
  ],
  // «Baren lukker», «Dørene åpnes»: when a place opens and closes.
  [
    /^(?:the )?(?:baren?|bar|garderoben?|foajén|utstillingen|utställningen|dørene|dørane|dörrarna|doors?|lokalet|salen|kjøkkenet|köket|receptionen|resepsjonen)\s(?:lukker|lukkes|stenger|stengjer|stänger|closes?|åpner|åpnes|opnar|opnes|åbner|åbnes|opnast|öppnar|öppnas|stängs|opens?)(?!\p{L})/iu,
    'practical',
  ],
  [/^(?:vel blåst|vel gjennomført|godt jobba|godt jobbet|godt jobbat|godt arbejdet|well done)(?!\p{L})/iu, 'summary'],
  [
    /(?:presenta\w*|presentera\w*|framlegg\w*|fremlegg\w*|fremlæggels\w*|framleggj\w*|redovisning\w*|tilbakemelding\w*|tilbagemelding\w*|opsamling|oppsamling|feedback|reports?|reporting)\s+(?:fra|frå|från|av|af|of|from|back)(?:\s+(?:the\s+|alle\s+)?(?:grup|group|bord|table|workshopp?|verkst[ae]|værkst|innspel|innspil|ide|idé|forslag|resultat|tiltak|proposal|result|plan[ae]ne|plane?rn[ae])|\s*$)/iu,
    'plenary',
  ],
  // A panel before the room is listened to, like a talk.
  [
    /^(?:\p{L}+\s)?\p{L}*panel(?:debatt\p{L}*|debat\p{L}*|diskusjon\p{L}*|diskussion\p{L}*|samtale\p{L}*|samtal\p{L}*|prat\p{L}*|en|et)?(?!\p{L})/iu,
    'talk',
  ],
  [
    /^(?:hver|hvert|kvar|kvart|varje|vart|each|every|alle|all)\s(?:gruppe|grupp|group|bord|table|hold|lag|team|kommune|kommun|avdeling|avdelning|gruppene|the groups|the tables)(?!\p{L})\s?\p{L}/iu,
    'plenary',
  ],
  [
    /^(?:dette|det|det her|det här)\s(?:tar|tek|tager)\s(?:vi|jeg|eg|jag)\s(?:med|hjem|hem|heim)(?!.*\srund[ea])/iu,
    'summary',
  ],
  // Who takes what home to do is agreed by all.
  [
    /(?:^|^(?:årshjul|årsplan|handlingsplan|tiltaksplan|aktivitetsplan|veien videre|vegen vidare|vejen videre|vägen framåt|next steps|neste steg):\s)(?:hvem|kven|vem|who)\s(?:gjør|gjer|gør|gör|does|tar|tek)\s(?:hva|kva|hvad|vad|what)(?!\p{L})/iu,
    'plenary',
  ],
  [
    /^(?:(?:samtale?r?|dialog|diskusjon|diskussion|discussion|drøfting|drøftelse|arbeid|arbete|arbejde|work|planering|planlegging|planlægning)\s(?:i|in)\s(?:\p{L}+\s)?(?!hel|stor)\p{L}*(?:grupper|grupp|grupperna|gruppene|hold|lag|patruller|teams?|par|pairs|groups|trios|threes)(?!\p{L}))/iu,
    'group',
  ],
  [
    /^(?:handlingsplan|tiltaksplan|framdriftsplan|fremdriftsplan|åtgärdsplan|action plan)(?:er|ar|ane|ene|s)?\s(?:heime|hjemme|hemma|lokalt|for egen|for eigen|i egen|i eigen|at home)(?!\p{L})/iu,
    'group',
  ],
  [
    /^(?:avslut\p{L}*|afslut\p{L}*|felles|fælles|gemensam|closing|light|lett|enkel|kort|sein|sen|tidleg|tidlig|sent?)\s(?:\p{L}*lunsj|\p{L}*lunch|\p{L}*middag|frokost|\p{L}*kaffe|kaffi|fika)(?!\p{L})/iu,
    'break',
  ],
  [
    /^(?:kort |litt |lite |praktisk |praktiske |nyttig )?(?:informasjon|information|info|beskjeder|beskjedar|meldinger|meldingar|meddelelser|meddelanden|notices|announcements)[.:]?$/iu,
    'practical',
  ],
  // Several presentations with no one named are what the groups bring back.
  [
    /^(?:korte |felles )?(?:presentasjoner|presentasjonar|presentationer|presentations|framlegg|fremlegg|fremlæggelser?|framlegging|fremlegging)[.:]?$/iu,
    'plenary',
  ],
  [
    /^(?:the\s+)?(?:grupp?\w*|bord\w*|groups?|tables?|teams?|teamene|teama|teamen|lagen|lagene|laga|holdene|kommunene|kommunane|patrullerna|patruljene)\s+(?:presenter|rapporter|redovis|fremlægg|legg(?:er|jer)?\s+(?:fram|frem)|får|siger|sier|seier|säger|fortæller|viser|visar|syner|les opp|leser opp|læser|läser upp|har ordet|optræder|opptrer|uppträder|spiller opp|has|have|get|tells?|say|share|berättar|forteller|fortel|report|feed\s?back|present|løfte?r|lyfter|deler|delar|oppsummerer|svarer)/iu,
    'plenary',
  ],
  [
    /(?:kaffe|coffee|kaffi|suppe|smørbrød|mat|te|tea|fika|breakfast|brunsj|mingl\w*|morgenmad|frokost|frukost|rundstykker|morgenbrød|boller|sandwich|smörgås)\S*\s*(?:\/\s*te\s*)?(?:[\p{L}]+,?\s){0,2}(?:og|och|and|&|\+|\/|med|(?<=,\s))\s*(?:registr|innsjekk|check-?in|sign-?in|incheckning|ankomst|oppmøte|frammøte|fremmøte|navnelapp|navneskilt|navnskilt|namnbrick|badges|regist|indskrivning|innskriving|inskrivning|mingl\S*\s+og\s+registr)/iu,
    'practical',
  ],
  [
    /^(?:konferansen?|konferensen|konferencen|møtet|mødet|mötet|samlingen?|samlinga|dagen|seminaret|seminariet|kurset|leiren|leiret|lägret|the (?:meeting|conference))\s(?:åpner|åpnes|opnar|opnes|vert opna|settes|åbnes|åbner|öppnas|öppnar|opens|is opened)/iu,
    'welcome',
  ],
  [
    /^(?:stem|stemme|stemming|røyst|røysting|rösta|röstning|stemmer?|afstemning|avstemning|avrøysting|votering|omröstning|voting|vote)\s(?:på|over|om|on)(?!\p{L})/iu,
    'plenary',
  ],
  [/^(?:the )?(?:groups?|tables?|teams?)\s(?:share|report|feed|show|pitch)/iu, 'plenary'],
  [
    /^(?:kommunene|kommunane|kommunerne|\p{L}*(?:gruppene|lagene|lagen|teamene|teamen|seksjonene|avdelingene|avdelingane|avdelningarna|skolene|skulane|skolorna|enhetene|einingane|enheterna)|bordene|alle|grupperna|grupperne|teams|groups)\s(?:planlegger|planlegg|planerar|planlægger|plan|jobber|jobbar|arbeider|arbeidar|arbejder|arbetar|drøfter|drøftar|diskuterer|diskuterar|work)(?!\p{L})/iu,
    'group',
  ],
  [/^(?:felles |sosiale )?aktivitete?r?(?!\p{L})/iu, 'other'],
  [/^(?:fri|fritt|free|fri tid|ledig)(?:[.!]?$|\s?\/)/iu, 'other'],
  // What is done together, told by a verb at the head.
  [
    /^(?:velge|velje|vælge|välja|prioriter(?:e|a)|skrive|skriva|lage|lag|bygge|bygg|tegne|teikne|rita|kartlegge|kartleggje|kartlägga|utforske|prøve|prøv|testa?|build|map|mapping|sketch|sketching|draw|draft|drafting|prototype|rehearse|rehearsal|try)(?!\p{L})(?!.*[?])/iu,
    'group',
  ],
  [
    /^(?:sjekk|sjekke|check|tjek) ?-?(?:ut|out|ud)(?:-?\p{L}*)?[.!]?$|^retro(?:spekt\p{L}*|spective)?(?!\p{L})/iu,
    'summary',
  ],
  // What the day ends in, asked as a question: it is no question worked on.
  [
    /^(?:hva|kva|hvad|vad|what)\s+(?:tar|tek|tager|do)\s+(?:vi|we|du|de)\s+(?:take\s+)?(?:med|with)[^?]*\??$|^(?:hva|kva|hvad|vad)\s+(?:nå|no|nu|skjer nå|skjer vidare|skjer videre)\s*\??$|^what(?:’s|'s| is| happens)? (?:now|next)(?:\??$|\?\s)/iu,
    'summary',
  ],
  [
    /(?:er|ble|vart|blev|are|did|have|har)\s+(?:vi|we)\s+(?:eni[gk]e?|samde|einige|overens|agreed?)(?!\p{L})/iu,
    'summary',
  ],
  [
    /^(?:hvordan|korleis|hvorledes|hur|how)\s.{0,40}(?<!\p{L})(?:videre|vidare|going forward|forward from here)\??$/iu,
    'summary',
  ],
  [
    /^(?:vi|me|we)\s(?:summerer|summerar|oppsummerer|oppsummerar|opsummerer|samler (?:tråd|opp)|sum up|wrap up)/iu,
    'summary',
  ],
  [
    /[:–]\s(?:vote|votering|avstemning|afstemning|omröstning|røysting|vedtak|beslutning)\s(?:on|over|om|på)\s/iu,
    'plenary',
  ],
  [
    /^(?:pitch(?:es)?|pitcher|pitching)\s(?:from|fra|frå|från|av|af|by)\s(?:the\s)?(?:team|grup|group|lag|hold)/iu,
    'plenary',
  ],
  [
    /(?:med|with)\s(?:et\s|eit\s|ett\s|a\s)?(?:reflekterende team|reflekterande team|reflektionsteam|reflecting team)(?!\p{L})/iu,
    'reflection',
  ],
  [/^(?:vi|me)\s(?:lander|landar)\sdag/iu, 'summary'],
  [
    /(?<!\p{L})(?:salen|publikum|publiken|the room|the audience)\s(?:stemmer|røystar|røster|röstar|votes|spør|spørger|frågar|asks)/iu,
    'plenary',
  ],
  [/^(?:anmälan|påmelding|tilmelding)\s(?:och|og)\s(?:kaffe|fika)/iu, 'practical'],
  [/^(?:inledning|indledning|innledning|innleiing)\s(?:och|og)\s(?:syfte|formål|mål|hensikt|føremål)/iu, 'welcome'],
  [
    /[:–]\s(?:gruppene|gruppane|grupperna|grupperne|rummen|bordene)\s(?:forteller|fortel|berättar|fortæller|rapporter|deler|viser|presenter)/iu,
    'plenary',
  ],
  [new RegExp(`^(?:ordinært? |ordinarie )?(?:${FORMAL_MEETINGS})$`, 'iu'), 'practical'],
  [/^(?:sang|song|sång)\s(?:og|och)\sgod ?(?:morgen|morgon)/iu, 'welcome'],
  [/^(?:kort\s)?(?:fra|frå|från)\s(?:gruppene|gruppane|grupperna|grupperne)(?!\p{L})/iu, 'plenary'],
  [
    /(?<!\p{L})(?:practical exercises?|praktiske? (?:øvelser?|øvingar?|øving)|praktiska? övning(?:ar)?)(?!\p{L})/iu,
    'group',
  ],
  // «Utsjekk: ett ord hver»
  [
    /^(?:utsjekk(?:ing)?|check-?\s?out|check-?\s?ud|tjek-?\s?ud|utcheckning)(?:s?rund(?:e|en|a|an)(?!\p{L})|\s*[:–-]\s+(?!.*(?:hotel|(?<!\p{L})ro?u?m(?!\p{L})|nøkl|nyckl|keys|badge))\p{L})/iu,
    'summary',
  ],
  [
    /^(?:utsjekk|check-?\s?out|utcheckning|tjek-?\s?ud)\S*\s*(?:,|og|och|and|&)\s+(?:takk|tak|tack|avslut|afslut|avrund|afrund|oppsummer|thanks|close|goodbye|veien|vegen|vejen|vägen|neste|næste|nästa|next|evaluer|utvärd)/iu,
    'summary',
  ],
  [/(?<=[:–]\s)(?:vedtak|beslut|beslutning|beslutninger|decisions?)(?![\p{L}-])|(?<!\p{L})decisions\)?$/iu, 'plenary'],
  [/\s[–-]\s(?:gruppearbeid|grupparbete|gruppearbejde|group work|gruppediskusjon|gruppdiskussion)\)?$/iu, 'group'],
  [/^(?:tables|bord|bordene):\s/iu, 'group'],
  [/^(?:valg|val|elections?)(?:$|\s(?:av|af|of|til|till)(?!\p{L}))/iu, 'practical'],
  [/^(?:felles |endelig )?(?:vedtak|beslutning|beslutninger|beslut|voting|vote|decisions?)(?![\p{L}-])/iu, 'plenary'],
  // «Oppstart» alone begins the day; «Oppstart av nye prosjekter» tells of something.
  [/^(?:felles )?(?:oppstart|uppstart|opstart)(?:\s*$|\s*(?:,|og|och|av dagen|af dagen))/iu, 'welcome'],
  [
    /^(?:mål|målet|formål|formålet|føremål|føremålet|hensikt|hensikten|rammer?|syfte|syftet|aims?|purpose|objectives|introduksjon|introduction|intro|innledning|innleiing|inledning|indledning)\s+(?:med|for|til|of|to|och mål med)\s+(?:(?:the|our|dagens?|i)\s+)?(?:dag|day|samling|møte|mødet|mötet|meeting|workshop|kveld|today)/iu,
    'welcome',
  ],
];
