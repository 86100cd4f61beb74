// Control characters other than tab, line feed and carriage return, the two non-characters, and halves of surrogate pairs.
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as XML 1.0 can hold it, with every line break as one line feed. Word and Excel refuse a file that holds more. */
export const xmlText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '');
