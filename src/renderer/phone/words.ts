import type { Language } from '../../domain/gathering';
import en from '../../words/en/phone.json';
import nb from '../../words/nb/phone.json';
import nn from '../../words/nn/phone.json';

/** The phone's own few sentences, without the machinery (and the other catalogues) the control room carries. */
const SENTENCES: Readonly<Record<Language, Readonly<Record<keyof typeof nb, string>>>> = { nb, nn, en };
const TAGS: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

type Plain<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;
export type PhoneKey = `phone:${Plain<keyof typeof nb>}`;
type Values = Readonly<Record<string, string | number>>;
export type PhoneWords = (key: PhoneKey, values?: Values) => string;

const wordsFor = (language: Language): PhoneWords => {
  const sentences: Readonly<Record<string, string>> = SENTENCES[language];
  return (key, values = {}) => {
    const name = key.slice('phone:'.length);
    const form = values.count === 1 ? 'one' : 'other';
    const sentence = sentences[name] ?? sentences[`${name}_${form}`] ?? name;
    return sentence.replace(/\{\{(\w+)\}\}/g, (_, place: string) => String(values[place] ?? ''));
  };
};

const WORDS: Readonly<Record<Language, PhoneWords>> = { nb: wordsFor('nb'), nn: wordsFor('nn'), en: wordsFor('en') };

export const wordsIn = (language: Language): PhoneWords => WORDS[language];

/** The tag for `lang` attributes and number formats. */
export const tagOf = (language: Language): string => TAGS[language];

export const oneDecimal = (language: Language, value: number): string =>
  new Intl.NumberFormat(TAGS[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

/** Whether the follow-up is the standard one, in whichever language it was put. */
export const asksForLift = (followUp: string): boolean =>
  Object.values(SENTENCES).some(({ lift }) => lift === followUp.trim());

/** The phone's own language, where the app has it; else bokmål. */
export function languageOfPhone(tags: readonly string[] = navigator.languages): Language {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'nn' || primary === 'en') return primary;
    if (primary === 'nb' || primary === 'no') return 'nb';
  }
  return 'nb';
}
