import type { Language } from '../../domain/agenda/gathering';
import en from '../../words/en/remote.json';
import nb from '../../words/nb/remote.json';
import nn from '../../words/nn/remote.json';
import { type LightKeys, type LightWords, lightWords } from '../i18n/light-words';

export type RemoteWords = LightWords<`remote:${LightKeys<typeof nb>}`>;

const WORDS: Readonly<Record<Language, RemoteWords>> = { nb: lightWords(nb), nn: lightWords(nn), en: lightWords(en) };

export const wordsIn = (language: Language): RemoteWords => WORDS[language];
