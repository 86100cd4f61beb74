export * from './dates';
export * from './day-name';
export * from './format';
export { type Words, wordsIn } from './i18n';
export * from './quotation';
export * from './says-kind';
