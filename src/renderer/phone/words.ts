import { LANGUAGES, type Language } from '../../domain/gathering';
import en from '../../words/en/phone.json';
import nb from '../../words/nb/phone.json';
import nn from '../../words/nn/phone.json';
import { type LightKeys, type LightWords, lightWords, tagOf } from '../i18n/light-words';

export { languageOfBrowser as languageOfPhone, tagOf } from '../i18n/light-words';

export type PhoneKey = `phone:${LightKeys<typeof nb>}`;
export type PhoneWords = LightWords<PhoneKey>;

const WORDS: Readonly<Record<Language, PhoneWords>> = { nb: lightWords(nb), nn: lightWords(nn), en: lightWords(en) };

export const wordsIn = (language: Language): PhoneWords => WORDS[language];

/** Where a phone remembers the language it was set to. */
export const LANGUAGE = 'phone-language';

/** The language somebody has chosen on this phone; null: none yet. */
export const chosenLanguage = (remembered: string | null): Language | null =>
  LANGUAGES.find((one) => one === remembered) ?? null;

export const oneDecimal = (language: Language, value: number): string =>
  new Intl.NumberFormat(tagOf(language), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

/** Whether the follow-up is the standard one, in whichever language it was put. */
export const asksForLift = (followUp: string): boolean => [nb, nn, en].some(({ lift }) => lift === followUp.trim());
