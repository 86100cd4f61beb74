/** Sentences as they might be said: few words often and many seldom, compounds, and words as they are bent. */
const SMALL =
  'og i å det som på er til for med av at ikke vi den har de må kan om så men et en skal hva når hvem mer fra var'.split(
    ' ',
  );
const FIRST = (
  'næring kommune bedrift skole vann areal havn fylke helse barn ungdom reise bolig veg buss fisk skog kraft kultur idrett ' +
  'tilbud eldre klima energi marked natur plan sam hoved fag hav land by grend senter torg fjord fjell elv bru tunnel ' +
  'ferge tog fly sykkel gang lys lyd mat melk kjøtt korn frukt sau rein gård hus bygg tomt leie eier lån penge skatt ' +
  'avgift budsjett regnskap lønn jobb yrke lærling student forsker data nett fiber sikkerhet brann politi lege tann ' +
  'sykehus omsorg demens rus familie foreldre elev lærer rektor klasse bibliotek kino teater musikk kor korps museum ' +
  'kirke bane hall sti tur jakt hytte gjest hotell camping festival marknad butikk kafé verksted fabrikk verft lager ' +
  'avfall avløp luft jord flom ras snø vinter sommer høst vår natt dag'
).split(' ');
const LAST = (
  'areal plan tiltak utvikling råd utvalg leder lege kontor arbeid nettverk prosjekt møte tilbud tjeneste bygg område ' +
  'fond strategi sak vekst verdi plass mål krav vern senter del kart liste løsning behov kostnad inntekt drift eier ' +
  'bruker gruppe lag forening forbund avtale ordning støtte søknad frist analyse rapport politikk framtid'
).split(' ');
const ENDINGS = ['', 'en', 'et', 'er', 'ene', 'a', 'ens', 's'];

interface Said {
  sentence(): string;
  /** A word of the middle of the heap, as it may be typed into a search. */
  word(): string;
}

/** The same every time, so that runs can be held against each other. */
export function createSaid(seed: number): Said {
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const compounds = FIRST.flatMap((a) => LAST.map((b) => `${a}${a.length % 2 ? 's' : ''}${b}`));
  const bent = [...FIRST, ...compounds].flatMap((word) => ENDINGS.map((ending) => word + ending));
  for (let at = bent.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [bent[at], bent[other]] = [bent[other] ?? '', bent[at] ?? ''];
  }
  const words = [...SMALL, ...bent];
  const upTo: number[] = [];
  let sum = 0;
  for (const [rank] of words.entries()) {
    sum += 1 / (rank + 5);
    upTo.push(sum);
  }
  const pick = (): string => {
    const wanted = random() * sum;
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
  return {
    sentence: () => `${Array.from({ length: 8 + Math.floor(random() * 14) }, pick).join(' ')}.`,
    word: () => {
      const word = pick();
      return SMALL.includes(word) ? (FIRST[Math.floor(random() * FIRST.length)] ?? word) : word;
    },
  };
}
