/** What counts as a word: the same runs of letters and digits that the search index keeps. */
export const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

/** As words are compared: å is a letter of its own, however it was typed, and large or small is the same. */
export const folded = (text: string): string => text.normalize('NFC').toLowerCase();

/** Endings of nouns, verbs and adjectives in bokmål and nynorsk. */
const ENDINGS: readonly string[] = [
  ...['enes', 'ende', 'ande', 'ene', 'ane', 'ens', 'ets', 'ere', 'est', 'ast', 'ste', 'dde'],
  ...['en', 'et', 'er', 'ar', 'te', 'de', 'tt', 'ne', 'st', 'um'],
  ...['e', 'a', 'r', 'n', 't', 's', 'd'],
];

/** Words that change within; each line is the forms of one word. */
const IRREGULAR: readonly (readonly string[])[] = [
  'bok boka boken bøker bøkene bøkenes',
  'mann mannen menn mennene',
  'hånd hånda hånden hender hendene hand handa',
  'fot foten føtter føttene',
  'natt natta natten netter nettene',
  'bonde bonden bønder bøndene',
  'far faren fedre fedrene',
  'mor mora moren mødre mødrene',
  'bror broren brødre brødrene',
  'datter datteren døtre døtrene dotter',
  'gjøre gjør gjorde gjort gjere gjer',
  'gå går gikk gått gjekk',
  'få får fikk fått fekk',
  'ta tar tok tatt teke tek',
  'se ser så sett sjå ser såg',
  'si sier sa sagt seier',
  'komme kommer kom kommet kome kjem',
  'bli blir ble blitt vart',
  'være er var vært vere vore',
  'stor store stort større størst',
  'liten lita lite små mindre minst',
  'god gode godt bedre best betre',
  'ung unge ungt yngre yngst',
  'gammel gammelt gamle eldre eldst gammal gamal',
].map((line) => line.split(' '));

const irregular = new Map<string, readonly string[]>();
for (const forms of IRREGULAR)
  for (const form of forms) irregular.set(form, [...(irregular.get(form) ?? []), ...forms]);

const VOWEL = /[aeiouyæøå]/;
/** What an ending may be taken off: something that could be a word, with a vowel in it. */
const isStem = (stem: string): boolean => stem.length >= 2 && VOWEL.test(stem);

/** Bestilte – bestille, bygd – bygge, rommet – rom: a consonant is doubled between vowels only. */
function doubledOrNot(stem: string): string[] {
  const [last, before] = [stem.at(-1) ?? '', stem.at(-2) ?? ''];
  if (!/[bdfgklmnprt]/.test(last)) return [];
  return last === before ? [stem.slice(0, -1)] : VOWEL.test(before) ? [stem + last] : [];
}

/** Sykkel – sykler, regel – reglene, teater – teatret: an e that goes when an ending comes. */
function withLostVowel(stem: string): string[] {
  const full = /^(.*[^aeiouyæøå])e([lr])$/.exec(stem);
  if (full) {
    const [, head = '', last = ''] = full;
    return [head.replace(/(.)\1$/, '$1') + last];
  }
  const short = /^(.*([bdfgkmnprstv]))([lr])$/.exec(stem);
  if (!short) return [];
  const [, head = '', consonant = '', last = ''] = short;
  return [`${head}e${last}`, `${head}${consonant}e${last}`];
}

/** What may be left of a word when an ending is taken off; the most taken off comes first. */
function stemsOf(word: string): string[] {
  // «Lederne» is of «leder», but «kommune» is not of «kommu».
  const endings = ENDINGS.filter((ending) => word.endsWith(ending) && (ending !== 'ne' || /[ea]rne$/.test(word)));
  const without = endings.map((ending) => word.slice(0, -ending.length));
  return [...new Set(without.filter(isStem))].sort((one, other) => one.length - other.length);
}

/** Each form is a look into the index: where it is less likely to be the word's stem, only the commonest endings. */
const COMMON = ['', 'e', 'en', 'er', 'ne', 'et', 'ene', 'ane'];

/** The shortest word that is bent: below it nearly every ending makes another word. */
const SHORTEST_BENT = 3;

/**
 * The forms in which a word may stand in a text. A light rule, not a dictionary: it makes forms that do not exist, which
 * find nothing, rather than miss one that does.
 */
export function formsOf(typed: string): readonly string[] {
  const word = folded(typed);
  const forms = new Set([word, ...(irregular.get(word) ?? [])]);
  if (word.length < SHORTEST_BENT || !/^\p{L}+$/u.test(word)) return [...forms];
  const [shortest = word, ...between] = stemsOf(word);
  for (const stem of [word, shortest]) {
    forms.add(stem);
    for (const ending of ENDINGS) forms.add(stem + ending);
    for (const other of withLostVowel(stem)) {
      for (const ending of ['', 'en', 'et', 'a', 'e', 'er', 'ar', 'ene', 'ane']) forms.add(other + ending);
    }
    for (const other of doubledOrNot(stem)) {
      for (const ending of ['', 'e', 'en', 'et', 'er', 'ene', 'a', 't', 'te', 'd', 'de']) forms.add(other + ending);
    }
  }
  for (const stem of between) for (const ending of COMMON) forms.add(stem + ending);
  return [...forms].filter((form) => form === word || form.length > 1);
}
