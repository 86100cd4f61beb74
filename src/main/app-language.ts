import { app } from 'electron';
import type { Language } from '../domain/agenda/gathering';
import { type Words, wordsIn } from '../words';
import { languageAmong } from './language-among';

/** The language of menus, dialogs and notices: the one she chose, else the machine's. */
export interface AppLanguage {
  choose(language: Language | null): void;
  current(): Language;
  words(): Words;
}

export function createAppLanguage(): AppLanguage {
  let chosen: Language | null = null;
  const current = (): Language => chosen ?? languageAmong([...app.getPreferredSystemLanguages(), app.getLocale()]);
  return {
    choose: (language) => {
      chosen = language;
    },
    current,
    words: () => wordsIn(current()),
  };
}
