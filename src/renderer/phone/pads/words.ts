import type { Language } from '../../../domain/agenda/gathering';
import en from '../../../words/en/pad.json';
import nb from '../../../words/nb/pad.json';
import nn from '../../../words/nn/pad.json';
import { type LightKeys, type LightWords, lightWords } from '../../i18n/light-words';

export type PadWords = LightWords<`pad:${LightKeys<typeof nb>}`>;

const WORDS: Readonly<Record<Language, PadWords>> = { nb: lightWords(nb), nn: lightWords(nn), en: lightWords(en) };

/** What every pad says, and the camera; team and group pads have words of their own. */
export const padWords = (language: Language): PadWords => WORDS[language];
