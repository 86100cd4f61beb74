import type { Language } from '../../../../domain/agenda/gathering';
import { localeTag, oneDecimal } from '../../../../words';

/** A place on the scale: 8, or 7,5 between two. */
export const step = (language: Language, value: number): string =>
  Number.isInteger(value) ? String(value) : oneDecimal(language, value);

/** 83 %, of a share from 0 to 1. */
export const percent = (language: Language, share: number): string =>
  new Intl.NumberFormat(localeTag(language), { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** A score as one types it, 7,9 or 7.9; null where it is none from 1 to 10. */
export function typedScore(text: string): number | null {
  const match = /^\s*(\d{1,2})(?:[.,](\d{1,2}))?\s*$/u.exec(text);
  if (!match) return null;
  const value = Number(`${match[1]}.${match[2] ?? '0'}`);
  return value >= 1 && value <= 10 ? value : null;
}

/** A count as one types it; null where nothing is typed or it is none. */
export function typedCount(text: string): number | null {
  const value = /^\s*\d{1,5}\s*$/u.test(text) ? Number(text) : 0;
  return value > 0 ? value : null;
}
