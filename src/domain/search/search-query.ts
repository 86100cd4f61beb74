import { folded, formsOf, WORD } from './search-words';

/** One thing that must be found: a word in any of its forms, or words that stand side by side. */
type SearchTerm =
  | { readonly type: 'word'; readonly word: string; readonly forms: ReadonlySet<string> }
  | { readonly type: 'phrase'; readonly words: readonly string[] };

export type SearchQuery = readonly SearchTerm[];

/** `forms`: words as they are bent. `beginnings`: also words that begin with what was typed («skole» finds «skolebygg»). */
export type SearchWidth = 'forms' | 'beginnings';

/** Past these, what is typed is no longer a search; a whole page pasted in looks for its beginning. */
const MOST_TERMS = 8;
const LONGEST_WORD = 60;
/** What begins with one letter is everything. */
const SHORTEST_BEGINNING = 2;

const wordsIn = (text: string): string[] =>
  [...folded(text).matchAll(WORD)].map(([word]) => [...word].slice(0, LONGEST_WORD).join(''));

function termOf(words: readonly string[]): SearchTerm[] {
  const [word] = words;
  if (word === undefined) return [];
  if (words.length === 1) return [{ type: 'word', word, forms: new Set(formsOf(word)) }];
  return [{ type: 'phrase', words: words.slice(0, MOST_TERMS) }];
}

/** A quoted phrase, however it is quoted and whether or not it is closed yet; else whatever is between spaces. */
const PIECE = /["«»“”„]([^"«»“”„]*)["«»“”„]?|[^\s"«»“”„]+/gu;

/** What was typed, as what must be found; all of it must. Nothing to look for: no terms. */
export function parseSearch(typed: string): SearchQuery {
  const terms = [...typed.matchAll(PIECE)].flatMap(([piece, quoted]) => termOf(wordsIn(quoted ?? piece)));
  return terms.slice(0, MOST_TERMS);
}

/** A string of the index's own language: within quotes nothing has a meaning but a quote, and words have none. */
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The query in the language of SQLite's full-text index. */
export function indexQuery(query: SearchQuery, width: SearchWidth): string {
  const terms = query.map((term) => {
    if (term.type === 'phrase') return quote(term.words.join(' '));
    const forms = [...term.forms].map(quote);
    const beginning = width === 'beginnings' && isBeginning(term.word) ? [`${quote(term.word)} *`] : [];
    return `(${[...forms, ...beginning].join(' OR ')})`;
  });
  return terms.join(' AND ');
}

const isBeginning = (word: string): boolean => [...word].length >= SHORTEST_BEGINNING;

/** Where a text holds what is looked for: from and to, in the text as it is written. */
interface Found {
  readonly from: number;
  readonly to: number;
}

interface Token extends Found {
  readonly word: string;
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(WORD)].map((match) => ({
    word: folded(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));

function foundIn(tokens: readonly Token[], term: SearchTerm, width: SearchWidth): Found[] {
  if (term.type === 'word') {
    const begins = width === 'beginnings' && isBeginning(term.word);
    return tokens.filter(({ word }) => term.forms.has(word) || (begins && word.startsWith(term.word)));
  }
  const { words } = term;
  return tokens.flatMap(({ from }, at) => {
    const last = tokens[at + words.length - 1];
    return last && words.every((word, n) => tokens[at + n]?.word === word) ? [{ from, to: last.to }] : [];
  });
}

/** All the places in a text where some of it stands, in order. */
export function findIn(text: string, query: SearchQuery, width: SearchWidth): readonly Found[] {
  const tokens = tokensOf(text);
  return query.flatMap((term) => foundIn(tokens, term, width)).sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Whether all of it stands somewhere in these texts: what the index would have said of them. */
export function matches(texts: readonly string[], query: SearchQuery, width: SearchWidth): boolean {
  const tokens = texts.map(tokensOf);
  return query.length > 0 && query.every((term) => tokens.some((each) => foundIn(each, term, width).length > 0));
}
