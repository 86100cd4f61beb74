import type { Language } from '../../../../domain/agenda/gathering';
import { oneDecimal, whole } from '../../../../words';

/** A median is whole or a half: 8, or 7,5. */
export const halves = (language: Language, value: number): string =>
  Number.isInteger(value) ? whole(language, value) : oneDecimal(language, value);
