/** What XML 1.0 forbids: control characters but tab and line breaks, the two non-characters, and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are forbidden.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

/** The text without the characters that no Word or Excel file can hold. */
export const withoutForbidden = (text: string): string => text.replace(FORBIDDEN, '');
