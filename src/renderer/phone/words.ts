import { LANGUAGES, type Language } from '../../domain/agenda/gathering';
import { HIGHEST_SCORE, LOWEST_SCORE } from '../../domain/ratings/rating';
import en from '../../words/en/phone.json';
import nb from '../../words/nb/phone.json';
import nn from '../../words/nn/phone.json';
import { type LightKeys, type LightWords, lightWords, ownLanguage, tagOf } from '../i18n/light-words';

export { languageOfBrowser as languageOfPhone, tagOf } from '../i18n/light-words';

type PhoneKey = `phone:${LightKeys<typeof nb>}`;
export type PhoneWords = LightWords<PhoneKey>;

const WORDS: Readonly<Record<Language, PhoneWords>> = { nb: lightWords(nb), nn: lightWords(nn), en: lightWords(en) };

export const wordsIn = (language: Language): PhoneWords => WORDS[language];

/** Where a phone remembers the language it was set to. */
export const LANGUAGE = 'phone-language';

/** The language somebody has chosen on this phone; null: none yet. */
export const chosenLanguage = (remembered: string | null): Language | null =>
  LANGUAGES.find((one) => one === remembered) ?? null;

/** What somebody has chosen on this phone, else what it is set to, else what the room has: a phone belongs to whoever holds it. */
export const languageHere = (chosen: Language | null, room: Language | null | undefined): Language =>
  chosen ?? ownLanguage() ?? room ?? 'nb';

/** With one decimal, or with as many as it has, up to one. */
export function decimal(language: Language, value: number, least: 0 | 1 = 1): string {
  const digits = { minimumFractionDigits: least, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(tagOf(language), digits).format(value);
}

/** Whether the follow-up is the standard one, in whichever language it was put. */
export const asksForLift = (followUp: string): boolean => [nb, nn, en].some(({ lift }) => lift === followUp.trim());

const asksWhyNotLower = (whyNotLower: string): boolean =>
  [nb, nn, en].some(({ lower }) => lower === whyNotLower.trim());

/** «… og ikke lavere?»: not to those who are at the bottom. A question of her own is asked of all. */
export const whyNotLowerAt = (score: number, whyNotLower: string): boolean =>
  whyNotLower !== '' && !(score === LOWEST_SCORE && asksWhyNotLower(whyNotLower));

/** From ten there is nowhere to lift it. */
export const followUpAt = (score: number, followUp: string, t: PhoneWords): string =>
  score === HIGHEST_SCORE && asksForLift(followUp) ? t('phone:ten') : followUp;
