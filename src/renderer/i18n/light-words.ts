import type { Language } from '../../domain/agenda/gathering';

/** Words for pages that must come quickly: one catalogue, without the machinery the control room carries. */

const TAGS: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

type Values = Readonly<Record<string, string | number>>;
type Plain<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/** The keys of a catalogue, nested ones with a full stop between. */
export type LightKeys<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string ? Plain<Key> : `${Key}.${LightKeys<Words[Key]>}`;
}[keyof Words & string];

export type LightWords<Key extends string> = (key: Key, values?: Values) => string;

/** `t('phone:send', { score })`: the namespace stands there so that keys read alike everywhere. */
export function lightWords<Key extends string>(catalogue: Catalogue): LightWords<Key> {
  return (key, values = {}) => {
    const name = key.slice(key.indexOf(':') + 1);
    const form = values.count === 1 ? 'one' : 'other';
    const sentence = find(catalogue, name) ?? find(catalogue, `${name}_${form}`) ?? name;
    return sentence.replace(/\{\{(\w+)\}\}/g, (_, place: string) => String(values[place] ?? ''));
  };
}

function find(catalogue: Catalogue, name: string): string | undefined {
  let found: string | Catalogue | undefined = catalogue;
  for (const part of name.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  return typeof found === 'string' ? found : undefined;
}

/** The tag for `lang` attributes and number formats. */
export const tagOf = (language: Language): string => TAGS[language];

/** The browser's own language, where the app has it. */
export function ownLanguage(tags: readonly string[] = navigator.languages): Language | null {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'nn' || primary === 'en') return primary;
    if (primary === 'nb' || primary === 'no') return 'nb';
  }
  return null;
}

/** The browser's own language, where the app has it; else bokmål. */
export const languageOfBrowser = (tags: readonly string[] = navigator.languages): Language => ownLanguage(tags) ?? 'nb';
