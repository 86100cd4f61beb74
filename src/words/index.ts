export * from './dates';
export * from './format';
export { type Words, wordsIn } from './i18n';
export * from './quotation';
