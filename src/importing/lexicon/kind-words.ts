import type { Kind } from '../../domain/agenda/agenda';

/** Stems: what follows them within the word is free, so that «gruppearbeid», «gruppearbeidet» and «grupper» are one. */
const stems = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.trim().split(/\s+/).join('|').replaceAll('_', ' ')})`, 'iu');

/** The kind whose word comes first in the title is the title's kind. A question tells none, whatever it asks about. */
export const BY_WORD: readonly (readonly [RegExp, Kind | null])[] = [
  [
    stems(
      'hva hvilke hvilken hvordan korleis kva kven hvem hur hvad hvorfor kvifor varför vilka hvilket vem how what which why who når'
        .split(' ')
        .map((word) => `${word}(?!\\p{L})`)
        .join(' '),
    ),
    null,
  ],
  [
    stems(`pause kaffe kaffi lunsj lunch fika matpause middag(?!sh) kveldsmat frokost frukost morgenmad morgenbrød morgonmat beinstrekk strekk_på_beina
      bensträck benstrækk benstrekk benstræk stræk_ben strekk_bein pustepause pust_i_bakk friminutt frikvarter røykepause rast(?!\\p{L}) dinner break(?!out|-out|ing|through) brunsj brunch servering
      bevertning bevirtning traktering forplejning nattmat natmad kvällsmat kvällsfika pizza taco tapas coffee tea(?!\\p{L}) breakfast supper(?!\\p{L}) frukt(?!b) buffet aftensmad aftenkaffe strekkpause
      matpakke mat(?!\\p{L}) måltid(?!s?\\p{L}{4}) meal(?!\\p{L}) påfyll noe_å_bite noko_å_bite litt_å_bite noget_at_spise kake kaker(?!\\p{L}) vaffel vafler vaflar boller snacks refreshments interval(?!\\p{L}) recess elevenses fadøl(?!\\p{L}) øl(?!\\p{L}) öl(?!\\p{L})
      suppe soppa soup sandwich smørbrød smørrebrød smörgås brødskive rundstykke baguett wraps grillmat grillkveld lapskaus pølse pølser burgere grøt(?!e) rømmegrøt rømmegraut graut(?!\\p{L}) spekemat stretch(?!\\p{L}) julebord bankett banquet festmiddag fruktstund brew(?!\\p{L}) luft(?!\\p{L}) strekk(?!\\p{L}) smoke_break spisning bespisning spising_ spising(?!\\p{L}) luftepause frisk_luft
      matbit matlåda madpakke niste(?!\\p{L}) packed_lunch lunch_box lunsjpakke bacon toast(?!master) scones? pastr(?:y|ies) biscuits rolls(?!\\p{L}) squash(?!\\p{L}) sveler? lefser? wienerbrød kanelbull bullar semlor kager? lagkage buff[eé] grillbuf grilling grillning grill_(?:og|med|på) korvgrill picnic piknik barbecue bbq hot_dogs leg_stretch leg-stretch
      stretching strekke_på sträck_på stræk comfort_break tepause koldtbord koldbord smörgåsbord luftpaus andningspaus pusterom pustehull hvil(?!\\p{L}) kvil(?!\\p{L}) nattamat vickning mellommåltid mellanmål mellemmåltid fingermat finger_food nibbles canap light_bites
      fördrink fordrink velkomstdrink velkomstdrikk välkomstdrink welcome_drinks? breather cuppa cake tårta bløtkake gløgg glögg pepperkaker pebernødder puste_ut pust_ut rör_på_ rør_på_ strekkje_på pannkak pannekak kakao power_nap nap(?!\\p{L}) siesta mellis saft(?!\\p{L}) choklad(?!\\p{L}) kvällschoklad förrätt varmrätt efterrätt dessert hovedrett forrett hovedret noodles macka mackor räkmack pinsa burger salat(?!\\p{L}) wok(?!\\p{L}) tapasbord spisepause spise_(?:sammen|middag|lunsj) äta_(?:lunch|middag) kanapeer`),
    'break',
  ],
  [
    stems(`velkom(?!stsent|stklass|stpakk) åpning opning åbning møtestart mødestart god_morgen god_morgon godmorgen godmorgon god_dag slik_er_dagen slik_blir_dagen dagens_program dagens_opplegg morgensamling morgonsamling morgenprat morgonprat vel_møtt welcome opening good_morning
      välkom öppning öppna mötet_öppnas inledning_och_välkom invigning indvielse inviing åpner åbner opnar opna_av kick-off kickoff møtet_settes mødet_åbnes call_to_order møtet_åpnes møtet_opnar sammanträdet_öppn sammanträdets_öppn mötets_öpp öppnande mødets_åbning hei_og_velk hej_och_välk god_kveld godkveld god_aften god_kväll good_afternoon good_evening
      setting_the_scene scene_setting scene-setting house_rules vel_møtt alle_er_på_plass navnerunde namnerunde namnrunda presentasjonsrund præsentationsrund presentationsrund introductions(?!\\p{L}) round_of_introductions hello(?!\\p{L})`),
    'welcome',
  ],
  [
    stems(`refleks reflekt reflect tenk_selv tenk_sjølv tenkeskriv stille_tenk tenkepause egenrefleksjon eigenrefleksjon individuell_reflek stille_refleksjon stille_skriving stilleskriving stille_stund stille_ettertanke stille_minutt stille_reflek quiet_reflec silent_reflec quiet_time tyst_reflek stund_for_ettertanke reflekterende reflekterande reflektionsteam refleksjonsteam refleksionsteam
      eftertanke ettertanke silent_writing quiet_writing tyst_skriv egenskriving journaling`),
    'reflection',
  ],
  [
    stems(`plenum plenar plenary återkoppling återrapporter deling(?!s) redovisning feedback fishbowl fiskebolle sofasamtale sofaprat samtale_i_sofa dialog_med_salen diskusjon diskussion discussion diskuter
      drøfting drøftelse drøft debatt debat debate spørsmål spm spørgsmål spørretime spørretid spørjetime frågestund spørgetid question_time runde_rundt frågor tilbakemelding tilbagemelding
      questions q&a q_&_a q_and_a salen_spør open_floor open_mic åpen_mikrofon open_mikrofon ordskifte ordet_fritt ordet_er_fritt samtale_i_plenum samtale_i_salen samtal_i_plenum
      felles_samtale fellessamtale felles_drøft felles_diskusjon fælles_dialog gemensam_diskussion gemensamt_samtal gjennomgang_i_plenum gallerivandring gallerigang galleri-gang gallery_walk framlegg_fra fremlegg_fra dialog dialogrunde
      åpen_samtale åben_dialog innspill innspel_ innspel(?!\\p{L}) kommentar comments meningsutveksling allmøte town_hall votering avstemm avstemning omröstning afstemning rapportering(?!s) report_back reporting_back
      vi_stemmer open_post åpen_post åpent_forum open_forum open_session samtale_på_scen scenesamtale samtal_på_scen in_conversation dot_voting dot-voting showcase harvest høsting hausting bordrunde runde_blant høyringsrunde felles_oppsamling fælles_opsamling gemensam_avstämning gemensam_uppsamling fælles_afrapportering samtale_i_ring storgruppe storgrupp samtalerunde aftaler(?!\\p{L}) avtaler_og avtalar_og överenskommelser indkomne_forslag innkomne_forslag innkomne_saker innkomne_sakar inkomna_motioner inkomna_förslag vedtagelse vedtaking actions_and actions(?!\\p{L}) allmän_diskussion åben_debat
      åpen_debatt open_discussion ordet_er_ditt innsamling_av_innspill spørrerunde frågerunda spørgerunde spørjerunde spørsmålsrunde parlament røysting(?!\\p{L}) avrøysting återsamling show_of_hands tour_de_table kort_runde i_helgrupp helgrupp i_helklass
      rundt_bordet rundt_om_bordet bordet_rundt runt_bordet bordet_runt around_the_table (?:sharing_)?in_the_round`),
    'plenary',
  ],
  [
    stems(`gruppe grupp group workshop verksted verkstad verkstäder værksted rundebord rundbord rundabord round_table roundtable bordsamtale bordsamtal bordssamtal bord_samtale bordsnak bordprat bordarbeid bordarbejde bordsdiskus bordøvelse kafédialog
      cafédialog kafedialog caf[eé]dialog world_caf verdenskaf världskaf parallel parallell kjappe_samtaler samtaler samtale_to avdelingsvis avdelingsarbeid teamvis summe(?!ring) summing(?![\\s-]up) breakout break-out arbeidsøkt arbeidsøkter arbeidsbolk arbetspass oppgave oppgåve opgave_
      arbeid_i arbeid_ved arbete_i arbejde_i arbeide_i jobb_i_(?:par|grupp|små|team|lag|avd|komm) jobbe_i_(?:par|grupp|små|team|lag|avd|komm) kommunevis kommunegrupper kommunetid idédugnad idedugnad strategiarbeid idémyldring idemyldring idéarbeid idéutvikl idéudvikl idéutveckl ideutvikl brainstorm speeddating speed_dating speed-dating open_space (?<!(?:og|och|and|&)\\s)prioritering
      icebreaker ice-breaker energizer isbryter isbrytar isbryder bli-kjen[td] bli_kjen[td] lære_hverandre_å_kjenne lær_hinanden lära_känna get_to_know getting_to_know match-making matchmaking speed-?dejting speed-?date arbe[ij]dsbord arbetsbord temabord (?:department|team|faculty|year_group)_time table_discussion table_work table_talk small_tables deliberation speedmøte samtalegrupp samtalsgrupp small-group walk_(?:and|&|n)_talk walk-and-talk walk’n’talk sticky post-it gule_lapper prat-og-gå gå_og_snakk hands-on work_session working_session work_in
      øvelse øving övning exercise rollespill rollespel simulering spilløvelse stasjoner stasjonar stationer stasjonsarbeid stationsarbe 3-3-3 1-2-4 swot_ gruppevis teamarbeid lagarbeid egenarbeid prosessarbeid utvelg utvelgelse økt_\\d[–-]\\d sesjon_(?:\\d|[a-h](?!\\p{L})) session_[a-d1-9] spor_(?:\\d|[a-h](?!\\p{L})) spår_\\d track_sessions track_(?:\\d|[a-h](?!\\p{L}))
      bikube bikupor bikupa bikuper parsamtal pardiskusjon pardiskussion parøvelse parøving makkerpar makkersnak mini-workshop miniworkshop escape_room compare_notes swap_tables swap_notes prøv_selv prova_på try_it kollegaveiled kollegarettl sparring peer_review peer_support co-design codesign tankekart mind_map
      hackathon designsprint sprint(?!\\p{L}) sketching kart_og_post kollegial kollegiala_samtal tvärgrupp tverrgrupp`),
    'group',
  ],
  [
    stems(`oppsummer summering oppsamling opsumm opsamling recap debrief avslut avslutning avrunding afrunding avrund afrund afslut vi_runder runder_av vi_rundar rundar_av slutt slut vel_hjem vel_heim veien_videre vegen_vidare vejen_videre vägen_framåt
      veien_fram veien_herfra vegen_herfrå vegen_fram vejen_frem vägen_vidare videre_arbeid vidare_arbeid videre_prosess vidare_prosess det_videre_arbeidet det_vidare_arbeidet fortsatt_arbeid det_fortsatta summary summing[\\s-]up wrap closing close conclusion sammenfat sammanfat sammanfattning samanfat samanfatning next_steps
      neste_steg neste_skritt næste_skridt nästa_steg takk_for takk_og tak_for tack_för tack_och thanks thank_you farvel farväl god_tur god_helg god_heim evaluer utvärdering tilbakeblikk tilbageblik återblick evaluation end_of end\\b ferdig
      finish konklusjon konklusion siste_ord sisteord siste_runde sista_ord last_words final_remarks uppsamling way_forward looking_ahead gårsdagens gårdagens i_går yesterday round-up roundup sum_up sum-up wash-up washup home_time møtekritikk møteevaluering mødeevaluering mötesutvärdering heving_av take-aways? takeaways? key_messages kom_godt_hjem kom_vel_h hejdå på_gjensyn vel_heime avtackning samle_trådene samla_trådarna
      samle_trådane knytte_sammen lærdommer læringspunkt plus_delta exit_poll feedback_forms? evaluation_forms? tak_for_i_dag tak_for_denne tack_för_idag thanks_and vi_takker_av slutord sluttord slotsord avslutande_ord avsluttende_ord`),
    'summary',
  ],
  [
    stems(`rydde rydding møter_opp møtes_ sjekk_inn registr indskrivning innskriving inskrivning innsjekk innsjekking utsjekk utsjekking check-in check-out check_in check_out checkin praktisk praktiske praktiskt practical practicalities
      incheckning utcheckning tjek-ind indtjekning udtjekning taxi taxis appointment_of election_of exclusion_of urgent_items to_approve approval_of ankomst ankommer avreise afrejse avresa avgang afgang departure depart_ arrival arrivals arrive buss bussen minibuss? bus(?!\\p{L}) bussavgang transport(?!\\p{L}) oppmøte frammøte fremmøte
      dørene døra_åpn dørene_åpn doors dører opprop upprop navneopprop konstituering konstituer referat protokoll apologies minutes_of date_of_next date_of_the_next tid_for_neste datum_för_nästa dato_for_næste folk_kommer hjemreise heimreise hemresa hemfärd hemgång hjemrejse retur returreise hjemtur heimtur hjemme_igjen godkjenn godkjenning godkend godkänn fastställande_av innkalling
      valg_av val_av justering justerare rigg rigging opprigg nedrigg opprydding rydding lydprøve forflytning forflytting hotell hotellet innkvartering innlosjering indkvartering adjourn oppstart_teams teknisk tekniske klargjøring klargjering insjekk innlogging
      gruppebilde gruppebilete gruppfoto group_photo fotografering photo(?!g?ra?ph) photograph fotograf foto(?!\\p{L}) fellesbilde fellesfoto fællesfoto lagbilde klassebilde meet_at meet_in meeting_point møtes_ved møtast_ved møtested samling_ved städning städ(?!\\p{L}) oprydning oppvask clean-up clean_up tidy packa(?!g) pack_up pakke_s pakking nedpakking
      insläpp innslipp toget(?!\\p{L}) ferja(?!\\p{L}) ferga(?!\\p{L}) fergen(?!\\p{L}) färjan(?!\\p{L}) færgen(?!\\p{L}) båten_går shuttle transfer(?!\\p{L}) flyet inkvartering romfordel rumsförd navneskilt namnskyltar utdeling_av_materi nøkler(?!\\p{L}) nøkkelutl dagsorden_godk godkendelse godkänn
      housekeeping fire_drill declarations_of declaration_of sign_in sign-in signing_in signering kontroll_og pakking bagasje dagordningen mötesformalia formalia formalities fråga_om_(?:mötet|ansvarsfrihet|mötets) er_møtet_lovlig er_mødet_lovligt møtets_lovlighet mødets_lovlighed röstlängd rösträknare stemmetellere decharge ansvarsfrihet discharge_of lovlig_innkalt återställning nedbrydning pakning(?!\\p{L}) kofferter kuffert bagage(?!\\p{L}) coach(?=\\s(?:departs?|leaves|to)(?!\\p{L})) bussene_går bussen_går departs(?!\\p{L}) morning_briefing crew_briefing safety_briefing sikkerhetsbrief morgenbrief pynting pyntning borddekking dekke_bord dekking_av_bord dukning dækning_af laying_(?:the_)?tables decorating`),
    'practical',
  ],
  [
    stems(`taler(?!\\p{L}) tale(?!\\p{L}) festtale takketale speech innlegg inlägg indlæg foredrag föredrag forelesning førelesing keynote talk lecture presentasjon presentation presentere orientering innledning
      innleiing inledning indledning introduksjon introduktion introduction intro oplæg case erfaringer erfaringar experiences erfarenheter eksempel
      eksempler døme siden_sist sidan_sist siden_sidst sedan_sist bakgrunn baggrund bakgrund background status`),
    'talk',
  ],
  [
    stems(`quiz kommunequiz studiebesøk studiebesök studiebesøg bedriftsbesøk virksomhedsbesøg musikk(?!\\p{L}) musik(?!\\p{L}) music(?!\\p{L}) musikalsk musikkinnslag kåring premier prisutdeling prisoverrek award besøk(?!s\\p{L}) besök(?!s|ar) besøg(?!s\\p{L}) stander study_visit field_trip site_visit field_visit visit_to disko disco dansefest leker lek_(?!og_læring|og_lær|ute) tryllesh rebusløp ro_på kahoot konsert koncert concert underholdning underhaldning underhållning
      omvisning omvising rundvisning rundvandring guidad befaring utflukt utflykt udflugt synfaring generalforsamling(?!\\p{L}) dancing ceilidh(?!\\ssupper) mingling mingel mingle minglande nettverking nettverksbygging networking sosial(?:t|e|kveld|program)?(?!\\p{L}) social(?:t|a|e|kväll|program)?(?!\\p{L}) excursion tour(?!\\p{L}) guided byvandring bygdevandring gåtur fottur båttur guidet guida eventuelt ymse övrigt övriga evt diverse aob
      any_other aperitif apéritif drinks fri_tid fritid(?!\\p{L}) free_time egentid eigentid badstu badstue bastu bading mottakelse mottaking reception kulturinnslag kulturelt kulturindslag kunstnerisk kunstnarisk allsang fellessang fellessong fællessang hymn(?!\\p{L}) salme(?!\\p{L})
      egenaktivitet tid_til_overs studietur utstilling utställning udstilling stands standtid markedsplass messe(?!\\p{L}) expo(?!\\p{L}) exhibition marketplace utdeling loddtrekning raffle tombola utlodning lotteri trim(?!\\p{L}) yoga jogge morgentur teambuilding rebus natursti film(?!\\p{L}) filmvisning teater framsyning forestilling førestilling föreställning dikt(?!\\p{L}) dans(?!\\p{L}) sang(?!\\p{L}) song(?!\\p{L}) sång(?!\\p{L}) walk_in generalprøve generalrepetition generalöv marsj(?!\\p{L}) marsch parade korpsmars leirbål lägerbål lägereld lejrbål campfire bonfire bål(?!\\p{L}) karaoke bingo pub(?!\\p{L}) pubkveld afterwork after_work after-work sauna bowling minigolf curling kajakk kanotur
      gudstjeneste(?!\\p{L}) gudstjänst(?!\\p{L}) gudsteneste(?!\\p{L}) andakt kransened avduking avsløring_av snorklipping diplom utmerk prisceremoni utnämning prisutd lotteridrag lodtrækning lottery walk_round walk_around walk_(?:in|to|through|along)_ korpset_sp guided_walk guided_tour nature_walk harbour_tour vandring(?!\\p{L}) spökvandring gåtur lagkamp stafett lekar(?!\\p{L}) syng_ sjung_ sing-along singalong allsong revy(?!\\p{L}) revue promenad(?!\\p{L}) promenade(?!\\p{L}) spasertur banko(?!\\p{L}) bankospil bønn(?!\\p{L}) bøn(?!\\p{L}) bön(?!\\p{L}) prayers? messe_i_ gudsteneste dansen(?!\\p{L}) siste_dans sista_dansen last_dance underhållning tur(?=\\s(?:til|ned|opp|rundt|på|i|med)\\s) bad(?=\\s(?:vid|i|ved)\\s) bading prize_giving prize-giving visning_av visor(?!\\p{L}) boat_trip trip_to_ klovn choir(?!\\p{L}) koret_syng kören_sj kor(?=\\s(?:synger|syng|opptrer)) performance(?!\\s(?:review|manage|indic|data)) trylle magiker standup stand-up`),
    'other',
  ],
];

/** Words put together in Norwegian, Danish and Swedish are of the kind they end in: «nettverkslunsj», «partilederdebatt». */
export const COMPOUND: readonly (readonly [RegExp, Kind])[] = (
  [
    [
      'pausen? paus kaffe kaffen kaffi lunsj lunsjen lunch lunchen fika frokost frukost servering smörgås smørbrød \\p{L}{2,}soppa \\p{L}{2,}suppe spisning buffet (?<!etter|for|fore|efter|før|føre)middag',
      'break',
    ],
    [
      'debatt debatten debat debatter (?<!grupp|gruppe|par)(?:diskusjon|diskusjonen|diskussion) (?:innspills|innsjekks|praten?|snakke|kommentar|spørsmåls|bord|menings|drøftings|dele|erfarings|plenums|ord)rund(?:en|er|e|a)',
      'plenary',
    ],
    [
      'gruppearbeid grupparbete gruppearbejde (?:grupp|gruppe|par)(?:diskusjon|diskusjonen|diskussion|diskussioner|diskusjoner|diskusjonar) verksted verkstad workshop (?:case|gruppe|bord|praksis|makker)(?:oppgaver?|oppgåver?|opgaver?|arbeid|arbete) (?:beredskaps|bord|par|gruppe|skrive)(?:øvelse|øving|övning) borddrøfting borddrøftelser? (?:mentor|tema|dialog|samtale|kafe|kafé)bord(?:ene|a|et)? (?<!inn|sam|opp|av|til|for|skue|ut)spill [\\p{L}-]+(?:trening|träning|træning) dugnad (?:trinn|avdelings|team|fag|basis|klubb|lags)(?:møte|møter|møtet) (?:scenarie|scenario|post-it|prioriterings|visjons|målbilde)(?:arbeid|arbete|arbejde)(?:et)? (?:team|trinn|avdelings|fag|klubb|planleggings|arbeidslags)tid \\p{L}{3,}(?<!ut)(?:øvelser?|øving|övning(?:ar)?) gruppesnakk gruppsamtal gruppesamtale (?:tvær|tverr|tvär|små)grupper?',
      'group',
    ],
    ['refleksjon reflektion refleksion (?:skrive|tenke)stund', 'reflection'],
    ['oppsummering opsamling evaluering utvärdering', 'summary'],
    ['registrering', 'practical'],
    [
      'quiz kviss \\p{L}*teater \\p{L}*film(?:er|visning)? \\p{L}{3,}(?<!kul|struk|littera|retu|signa|skulp|tempera|faktu|arkitek|kon|mo|au|na)tur \\p{L}{2,}(?:sang|song|sång) (?:pris|diplom)?(?:utdeling|uddeling|utdelning)(?:en|a)? nattkafé morgentrim (?:folke|korps|pop|kirke|kyrkje|live|dans[ea])musikk \\p{L}{3,}aktivitet(?:er|ar|erne|ane)? besøk besøket besøg besök \\p{L}+smaking \\p{L}+smagning \\p{L}+provning konserten tenning (?<!inn|in|ut|ud|ein|ny|galleri)vandring (?<!inn|in|ut|ud)vandringen konsert koncert torg torget innslag inslag utstilling mingling (?:gå|båt|fot|tog|ski|topp|fjell|sykkel|buss|rund|guide|kvelds|natur|rusle|aften)tur (?:kvälls|morgon|aften|natur|stads|by)promenad (?:morgen|morgon|kvelds|middags|afton|aften|bord)(?:bønn|bøn|bön) (?:kvelds|julekvelds|kabaret|barne)revy promenaden',
      'other',
    ],
  ] as const
).map(([words, kind]) => [new RegExp(`(?<!\\p{L})\\p{L}*(?:${words.split(' ').join('|')})(?!\\p{L})`, 'iu'), kind]);
