import type { Language } from '../domain/agenda/gathering';

const KNOWN: Readonly<Record<string, Language>> = { nn: 'nn', nb: 'nb', no: 'nb', en: 'en' };

/** The first of the machine's languages that the app speaks; else bokmål. */
export function languageAmong(tags: readonly string[]): Language {
  for (const tag of tags) {
    const language = KNOWN[tag.toLowerCase().split(/[-_]/)[0] ?? ''];
    if (language) return language;
  }
  return 'nb';
}
