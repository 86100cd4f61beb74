import i18next, { type i18n, type TFunction } from 'i18next';
import type { Language } from '../domain/agenda/gathering';
import { en } from './en';
import { nb } from './nb';
import { nn } from './nn';

const NAMESPACES = [
  'common',
  'plan',
  'groups',
  'import',
  'run',
  'notes',
  'outcomes',
  'rate',
  'reflection',
  'report',
  'library',
  'paper',
  'people',
  'phone',
  'pad',
  'stage',
  'remote',
  'room',
  'search',
  'shell',
  'cli',
  'workbook',
] as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof nb;
    returnNull: false;
  }
}

/** All words of the product: `t('plan:title')`. Nothing is escaped: React, Word and Excel each do that for themselves. */
function createI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'nb',
    defaultNS: 'common',
    ns: [...NAMESPACES],
    resources: { nb, nn, en },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return instance;
}

export type Words = TFunction<typeof NAMESPACES>;

const words = new Map<Language, Words>();

/** The words of one language, for reports, menus and the command line. */
export function wordsIn(language: Language): Words {
  const known = words.get(language);
  if (known) return known;
  const made = remembered(createI18n(language).getFixedT(language, NAMESPACES));
  words.set(language, made);
  return made;
}

/** A sentence with nothing to fill in is looked up once: a screen asks for hundreds of them at every key. */
function remembered(t: Words): Words {
  const known = new Map<unknown, unknown>();
  return new Proxy(t, {
    apply: (target, self, asked: readonly unknown[]): unknown => {
      const [key, ...filledIn] = asked;
      if (filledIn.length > 0) return Reflect.apply(target, self, asked);
      const found = known.get(key) ?? Reflect.apply(target, self, asked);
      known.set(key, found);
      return found;
    },
  });
}
