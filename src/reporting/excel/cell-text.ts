import { xmlText } from '../xml-text';

/** Excel refuses a file with a longer cell. */
const LONGEST = 32_767;
const ELLIPSIS = '…';

/** `_x000D_` in a cell is read as a character code; what only looks like one is kept as it was typed. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** Text as a cell can hold it: always text, also when it begins like a formula. */
export function cellText(text: string): string {
  const clean = escaped(xmlText(text));
  if (clean.length <= LONGEST) return clean;
  return `${xmlText(clean.slice(0, LONGEST - ELLIPSIS.length))}${ELLIPSIS}`;
}
