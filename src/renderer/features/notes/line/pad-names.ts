/** A name as it was read, and how far it reaches. */
interface ReadName {
  readonly name: string;
  readonly length: number;
}

const QUOTED_NAME = /^(?:"([^"\n]+)"|«([^»\n]+)»)/u;
/** What is told apart by a number: «Bord 3», «Gruppe 12». */
const NUMBERED = /^(?:bord|gruppe|gruppa|lag|team|table|group)$/iu;
const ONE_WORD = /^[\p{L}\p{N}](?:[\p{L}\p{N}.'’-]*[\p{L}\p{N}])?/u;
const NEXT_NAME = /^[ \u00a0](\p{Lu}(?:[\p{L}\p{N}.'’-]*[\p{L}\p{N}])?)/u;
/** Words that begin sentences and are nobody's name. */
const BEGINS_SENTENCE =
  /^(?:vi|jeg|eg|du|dere|dykk|han|hun|ho|det|den|de|dei|dette|disse|desse|her|der|nå|no|men|og|så|hvis|dersom|når|om|at|for|fordi|alle|ingen|ingenting|ikke|ikkje|hva|kva|hvem|kven|hvor|kvar|hvordan|korleis|hvorfor|kvifor|kan|må|skal|vil|bør|er|har|we|i|you|they|it|this|that|there|the|and|but|if|when|what|who|how|why|not|all)$/iu;
const MOST_WORDS = 3;

/**
 * The name after an `@`: a known one as far as it goes; else one in quotes; else a word, with the number of a table or a
 * group, or with the capitalised words that follow it. A known name of one word can be the first of a longer one.
 * `opensSentence`: nothing stands before it, so that the sentence may begin after the name.
 */
export function nameAt(text: string, names: readonly string[], opensSentence: boolean): ReadName | null {
  const known = knownAt(text, names);
  if (known !== null && /\s/u.test(known)) return { name: known, length: known.length };
  const quoted = known === null ? QUOTED_NAME.exec(text) : null;
  const inQuotes = (quoted?.[1] ?? quoted?.[2])?.trim();
  if (quoted && inQuotes) return { name: inQuotes, length: quoted[0].length };
  const word = known ?? ONE_WORD.exec(text)?.[0];
  if (!word) return null;
  const whole = known === null ? nameByInitials(word, names) : null;
  if (whole !== null) return { name: whole, length: word.length };
  const rest = text.slice(word.length);
  const number = NUMBERED.test(word) ? /^ \d{1,3}(?![\p{L}\p{N}:/])/u.exec(rest)?.[0] : undefined;
  const more = number ?? (/^\p{Lu}/u.test(text) ? furtherNames(rest, opensSentence) : '');
  return { name: word + more, length: word.length + more.length };
}

/** «KV» for Kari Vik, «JSB» for Jan Sund Berg. */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();

/**
 * Who is meant by two or three letters, where that is one of the known and no other. In small letters they may be the
 * beginning of a name, and then they are.
 */
function nameByInitials(typed: string, names: readonly string[]): string | null {
  if (!/^\p{L}{2,3}$/u.test(typed)) return null;
  const wanted = typed.toLowerCase();
  const inCapitals = typed === typed.toUpperCase();
  if (!inCapitals && names.some((name) => name.toLowerCase().startsWith(wanted))) return null;
  const found = names.filter((name) => initialsOf(name) === wanted);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The longest of the known names that stands there whole. */
function knownAt(text: string, names: readonly string[]): string | null {
  let best: string | null = null;
  for (const name of names) {
    if (name.length <= (best?.length ?? 0)) continue;
    if (text.slice(0, name.length).toLowerCase() !== name.toLowerCase()) continue;
    if (!/[\p{L}\p{N}-]/u.test(text.charAt(name.length))) best = name;
  }
  return best;
}

/** The capitalised words that go on from a first name, without the first word of the sentence that follows. */
function furtherNames(text: string, opensSentence: boolean): string {
  const words: string[] = [];
  let rest = text;
  for (;;) {
    const found = NEXT_NAME.exec(rest);
    if (!found?.[1] || BEGINS_SENTENCE.test(found[1])) break;
    words.push(found[0]);
    rest = rest.slice(found[0].length);
  }
  // «@Kari Flere boliger»: a word in lower case goes on from the last one, which therefore begins what is said.
  if (opensSentence && words.length > 0 && /^[^\S\n]+\p{Ll}/u.test(rest)) words.pop();
  return words.slice(0, MOST_WORDS - 1).join('');
}

const TABLE_SPEAKS = /^(?:bord|gruppe|gruppa|lag|team|table|group) \d{1,3}(?=:)/iu;
const PERSON_SPEAKS = /^\p{Lu}[\p{L}.'’-]*(?:[ \u00a0]\p{Lu}[\p{L}.'’-]*){0,2}(?:[ \u00a0]\(\p{L}{1,6}\))?(?=:)/u;

/**
 * Who speaks, where a quote begins with «Kari Vik: …»; `length` takes the colon and the space after it. A name must not
 * be left in a quote, which may come to be printed without it.
 */
export function speakerAt(text: string, names: readonly string[] = []): ReadName | null {
  const known = knownAt(text, names);
  const speaks = known !== null && text.charAt(known.length) === ':';
  const name = speaks ? known : (TABLE_SPEAKS.exec(text) ?? PERSON_SPEAKS.exec(text))?.[0];
  const colon = name === undefined ? null : /^:(?:\s+(?=\S)|(?=[«"“]))/u.exec(text.slice(name.length));
  return name !== undefined && colon ? { name, length: name.length + colon[0].length } : null;
}

/** A quote with its speaker's name taken off its beginning, unless it is already known who said it. */
export function withSpeakerApart<Said extends { readonly text: string; readonly speaker: string }>(
  said: Said,
  names: readonly string[] = [],
): Said {
  const lead = said.speaker.trim() === '' ? speakerAt(said.text, names) : null;
  return lead ? { ...said, text: said.text.slice(lead.length), speaker: lead.name } : said;
}
