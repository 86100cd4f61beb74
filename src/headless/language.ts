import type { Language } from '../domain/agenda/gathering';

/** The language of the terminal: bokmål unless the machine says nynorsk or English. */
export function terminalLanguage(env: NodeJS.ProcessEnv = process.env): Language {
  const tag = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  if (tag.startsWith('nn')) return 'nn';
  return tag.startsWith('en') ? 'en' : 'nb';
}
