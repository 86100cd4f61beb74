import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import type { Language } from '../../domain/agenda/gathering';
import { localeTag, type Words, wordsIn } from '../../words';

interface WordsInUse {
  readonly t: Words;
  readonly language: Language;
}

const WordsContext = createContext<WordsInUse>({ t: wordsIn('nb'), language: 'nb' });

/** Gives everything below it its language. `page`: also the document's own, which screen readers pronounce by. */
export function WordsProvider(props: { language: Language; page?: boolean; children: ReactNode }): ReactNode {
  const { language, page = false } = props;
  const words = useMemo(() => ({ t: wordsIn(language), language }), [language]);
  useEffect(() => {
    if (page) document.documentElement.lang = localeTag(language);
  }, [language, page]);
  return <WordsContext value={words}>{props.children}</WordsContext>;
}

/** `t('plan:title')` in the language in use, and that language for the formatters in `src/words`. */
export const useWords = (): WordsInUse => useContext(WordsContext);

/** The machine's own language, where the app has it; else bokmål. */
export function languageOfMachine(tags: readonly string[] = navigator.languages): Language {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'nn') return 'nn';
    if (primary === 'nb' || primary === 'no') return 'nb';
    if (primary === 'en') return 'en';
  }
  return 'nb';
}
