/**
 * A field is emptied as its text is sent, so that the next can be typed at once. Refused, the text stands there again, before
 * what has been begun since.
 */
export const putBack = (sent: string, since: string): string => [sent, since].filter((text) => text !== '').join(' ');
