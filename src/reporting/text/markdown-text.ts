/** What Markdown would take for a link is one: a bracket that closes and goes on, a mark to tick off, a page of a wiki. */
const LINKING = /\][([:]|^\s*\[[ xX]\]|\[\[|\[\^/mu;

/** Whether Markdown would read this run of signs as anything but itself, where it stands. */
function isSign(run: string, text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text.slice(at + run.length)];
  switch (run[0]) {
    case '*':
      return !(/\s/u.test(before) && /^\s/u.test(after));
    case '_':
      return !(/[\p{L}\p{N}]/u.test(before) && /^[\p{L}\p{N}]/u.test(after));
    case '[':
      return LINKING.test(text);
    case '<':
      return /^[a-z/!?]/iu.test(after);
    case '&':
      return /^#?\w+;/u.test(after);
    case '~':
      return text.split('~').length > 2;
    default:
      return true;
  }
}

const escaped = (run: string): string => run.replace(/./gu, '\\$&');

const spans = (text: string): string =>
  text.replace(/[\\`]|\*+|_+|[[<&~]/gu, (run, at: number) => (isSign(run, text, at) ? escaped(run) : run));

/** What begins a heading, a list or a quotation, or draws a line. */
function lineStart(line: string): string {
  if (/^(?:#{1,6}|[+-])(?:\s|$)|^>|^=+\s*$|^-[\s-]*$/u.test(line)) return `\\${line}`;
  if (/^\*\s/u.test(line)) return `\\${line}`;
  // A table is known by the line below its head.
  if (/^[|:-][|:\s-]*$/u.test(line)) return line.replace(/[|:-]/u, '\\$&');
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');
}

/**
 * Text as Markdown shows it, with nothing in it read as a sign; a line break stays one. Only what would be misread is escaped:
 * the text is read as it stands, too, in a letter or a chat.
 */
export const markdownText = (text: string): string =>
  text
    .split(/\r\n?|\n/u)
    .map((line) => lineStart(spans(line.replace(/^[ \t]+/u, ''))))
    .join('  \n');

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Within a line that has begun already, as a heading has; one that ends in number signs keeps them. */
export const inline = (text: string): string => spans(onOneLine(text)).replace(/(^|\s)(#+)$/u, '$1\\$2');

/** In a cell of a table. */
export const cell = (text: string): string => spans(onOneLine(text)).replace(/\|/gu, '\\|');

/** On one line, where a line begins. */
export const oneLine = (text: string): string => lineStart(inline(text));
