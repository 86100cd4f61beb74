import { withoutForbidden } from '../domain/xml-characters';

/** Text as XML 1.0 can hold it, with every line break as one line feed. Word and Excel refuse a file that holds more. */
export const xmlText = (text: string): string => withoutForbidden(text.replace(/\r\n?/g, '\n'));
