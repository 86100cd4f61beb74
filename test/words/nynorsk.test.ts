import { expect, test } from 'vitest';
import { nn } from '../../src/words/nn';

type Tree = { readonly [key: string]: string | Tree };

const sentences = (tree: Tree): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : sentences(value)));

/** Bokmål that slips in, and forms the catalogue has chosen away: an a-verb ends in -ar, things «blei», and no -j- that may be left out. */
const NOT_OURS = [
  ...['ikke', 'noe', 'noen', 'hva', 'hvem', 'hvor', 'hvilken', 'hvordan', 'hvis', 'hver', 'hvert', 'dere', 'deres'],
  ...['jeg', 'en', 'et', 'fra', 'bare', 'også', 'uten', 'mer', 'flere', 'samme', 'være', 'ennå', 'ble', 'vart'],
  ...['svarer', 'lagrer', 'skriver', 'starter', 'slutter', 'venter', 'endrer', 'mangler', 'teller', 'peiker'],
  ...['begynner', 'klarer', 'samler', 'åpner', 'lukker', 'henter', 'trenger', 'kommer', 'gjør', 'ligger', 'sier'],
  ...['følgjer', 'leggje', 'trekkje', 'tenkje', 'ønskje'],
];
const slips = new RegExp(`(?<![\\p{L}-])(?:${NOT_OURS.join('|')}|(?<!å )nå)(?![\\p{L}-])`, 'iu');
/** What the languages are called to a machine. */
const LANGUAGES = /nb, nn eller en|nb\|nn\|en/g;

test('the nynorsk is nynorsk', () => {
  expect(sentences(nn).filter((text) => slips.test(text.replaceAll(LANGUAGES, '')))).toEqual([]);
});
