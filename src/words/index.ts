export * from './format';
export { createI18n, NAMESPACES, type Words, wordsIn } from './i18n';
export * from './quotation';
