import type { Horizon, NoteKind } from '../../../../domain/notes/note';
import { nameAt, speakerAt } from './pad-names';
import { tagTokens } from './pad-tags';
import type { PadToken } from './pad-token';

/** What one line typed in the pad says: the note it becomes, and which stretches of it were read as signs. */
export interface PadLine {
  readonly kind: NoteKind;
  readonly text: string;
  readonly speaker: string;
  readonly recipient: string;
  readonly owner: string;
  readonly horizon: Horizon | null;
  readonly tags: readonly string[];
  /** In order, never overlapping; everything outside them is the text. */
  readonly tokens: readonly PadToken[];
}

/** A sign first on the line says what the note is. All but the quote's want a space after them: «-5 grader» is text. */
export const LEADING_MARKS: readonly { readonly mark: string; readonly kind: NoteKind }[] = [
  { mark: '-', kind: 'contribution' },
  { mark: '"', kind: 'quote' },
  { mark: '=', kind: 'agreed' },
  { mark: '!', kind: 'disagreed' },
  { mark: '?', kind: 'question' },
  { mark: '*', kind: 'idea' },
  { mark: '>', kind: 'order' },
  { mark: '+', kind: 'action' },
  { mark: '++', kind: 'strength' },
  { mark: '--', kind: 'weakness' },
  { mark: '**', kind: 'opportunity' },
  { mark: '!!', kind: 'challenge' },
];

const CLOSING: Readonly<Record<string, string>> = { '«': '»', '"': '"', '“': '”', '”': '”' };

const HORIZON =
  /^\/ ?3 ?(?:(d(?:ager|agar|ays|ag|ay)?)|(u(?:ker|ke)?|v(?:eker|eke)?|w(?:eeks?)?)|(m(?:åneder|åned|ånader|ånad|nd|onths?)?))(?![\p{L}\p{N}-])/iu;

/**
 * Reads the line. A leading mark counts only while no other kind has been chosen, so that a pasted «- » does not turn an
 * action into something else. A line of signs alone is taken as plain text: what was typed is never lost.
 */
export function readPadLine(
  line: string,
  chosen: NoteKind,
  names: readonly string[] = [],
  known: readonly string[] = [],
): PadLine {
  const lead = chosen === 'contribution' ? leadingMark(line, names) : null;
  const kind = lead?.kind ?? chosen;
  const others = [
    ...(lead && kind !== 'quote' ? [lead.token] : []),
    ...(kind === 'quote' ? quoteTokens(line, names) : []),
    ...inlineTokens(line, kind, names),
  ];
  const tags = tagTokens(line, others, known);
  const tokens = [...others, ...tags].sort((a, b) => a.start - b.start);
  const text = without(line, tokens);
  if (text === '') return { ...blank(chosen), text: line.trim() };
  const people = [...new Set(tokens.filter((token) => token.type === 'person').map((token) => token.value))].join(', ');
  const horizon = tokens.find((token) => token.type === 'horizon')?.value;
  return {
    ...blank(kind),
    text,
    [personField(kind)]: people,
    horizon: horizon === 'days' || horizon === 'weeks' || horizon === 'months' ? horizon : null,
    tags: [...new Set(tags.map((tag) => tag.value))],
    tokens,
  };
}

const blank = (kind: NoteKind): PadLine => ({
  kind,
  text: '',
  speaker: '',
  recipient: '',
  owner: '',
  horizon: null,
  tags: [],
  tokens: [],
});

/** Whose name `@` gives: whoever said it, but whom an order goes to, and who does an action. */
export function personField(kind: NoteKind): 'speaker' | 'recipient' | 'owner' {
  if (kind === 'order') return 'recipient';
  return kind === 'action' ? 'owner' : 'speaker';
}

function leadingMark(line: string, names: readonly string[]): { kind: NoteKind; token: PadToken } | null {
  const start = line.length - line.trimStart().length;
  const first = line.charAt(start);
  if (first in CLOSING) {
    const opened = quoteMarks(line, names);
    return opened[0] ? { kind: 'quote', token: opened[0] } : null;
  }
  const found = LEADING_MARKS.find(
    ({ mark }) => line.startsWith(mark, start) && /[^\S\n]/.test(line.charAt(start + mark.length)),
  );
  if (!found) return null;
  return { kind: found.kind, token: { type: 'mark', start, end: start + found.mark.length + 1, value: found.kind } };
}

/** The marks of a quote and the name it begins with, whichever comes first: «Kari Vik: Slik» or Kari Vik: «Slik». */
function quoteTokens(line: string, names: readonly string[]): PadToken[] {
  const marks = quoteMarks(line, names);
  const start = marks[0]?.end ?? line.length - line.trimStart().length;
  const speaker = speakerAt(line.slice(start), names);
  if (!speaker) return marks;
  const end = start + speaker.length;
  const name: PadToken = { type: 'person', start, end, value: speaker.name };
  return marks.length > 0 ? [name, ...marks] : [name, ...quoteMarks(line, names, end)];
}

/** The marks around a quote. They are drawn again wherever the quote stands, so they are not part of it. */
function quoteMarks(line: string, names: readonly string[], from = 0): PadToken[] {
  const start = line.length - line.slice(from).trimStart().length;
  const closing = CLOSING[line.charAt(start)];
  if (!closing) return [];
  const open: PadToken = { type: 'mark', start, end: start + 1, value: 'quote' };
  const close = line.indexOf(closing, start + 1);
  if (close < 0) return [open];
  // «Slik» sa hun: a quote within a sentence keeps its marks, and is no sign of the kind.
  if (!onlyNames(line.slice(close + 1), names)) return [];
  return [open, { type: 'mark', start: close, end: close + 1, value: 'quote' }];
}

/** Nothing but `@` and names, and tags. */
function onlyNames(text: string, names: readonly string[]): boolean {
  const rest = text.trimStart();
  if (rest === '') return true;
  const tag = /^#[\p{L}\p{N}_-]+/u.exec(rest);
  if (tag) return onlyNames(rest.slice(tag[0].length), names);
  const person = rest.startsWith('@') ? nameAt(rest.slice(1), names, false) : null;
  return person !== null && onlyNames(rest.slice(1 + person.length), names);
}

function inlineTokens(line: string, kind: NoteKind, names: readonly string[]): PadToken[] {
  const tokens: PadToken[] = [];
  let hasHorizon = kind !== 'action';
  for (const { index } of line.matchAll(/(?<![^\s(«"])[@/]/gu)) {
    if (tokens.some((token) => index < token.end)) continue;
    const rest = line.slice(index);
    if (rest.startsWith('@')) {
      const opens = opensSentence(line.slice(0, index), tokens);
      const person = nameAt(rest.slice(1), names, opens);
      if (person) tokens.push({ type: 'person', start: index, end: index + 1 + person.length, value: person.name });
    } else if (!hasHorizon) {
      const match = HORIZON.exec(rest);
      if (!match) continue;
      hasHorizon = true;
      const value = match[1] ? 'days' : match[2] ? 'weeks' : 'months';
      tokens.push({ type: 'horizon', start: index, end: index + match[0].length, value });
    }
  }
  return tokens;
}

/** Whether nothing has been said in this sentence yet; a mark first on the line and names are not something said. */
function opensSentence(before: string, names: readonly PadToken[]): boolean {
  return /(?:^|[.!?:])\s*$/u.test(without(before, names).replace(/^(?:["«“”]|[-=!?*>+]{1,2})\s*/u, ''));
}

/** The line without its signs, and without the space each of them stood with. */
function without(line: string, tokens: readonly PadToken[]): string {
  let text = '';
  let from = 0;
  for (const { start, end, keeps } of tokens) {
    text += line.slice(from, start);
    if (keeps !== undefined) {
      text += keeps;
      from = end;
      continue;
    }
    const closesGap = text === '' || /\s$/.test(text);
    from = closesGap && /[^\S\n]/.test(line.charAt(end)) ? end + 1 : end;
    if (closesGap && /^[.,;:!?\n]/.test(line.slice(from))) text = text.replace(/[^\S\n]$/, '');
  }
  return (text + line.slice(from)).trim();
}

/** The text of a note that is being changed, with the tags typed into it taken out as they are in the pad. */
export function tagsApart(text: string, known: readonly string[]): { readonly text: string; readonly tags: string[] } {
  const tokens = tagTokens(text, [], known);
  const rest = without(text, tokens);
  return rest === '' ? { text, tags: [] } : { text: rest, tags: tokens.map((token) => token.value) };
}

/** What is being typed after an `@` at the end of `before`, where names can be offered; null elsewhere. */
export function nameBeingTyped(before: string): { readonly start: number; readonly typed: string } | null {
  return typedAfter(before, /(?:^|[\s(«"])@((?:[^\s@/]+(?: [^\s@/]*){0,2})?)$/u);
}

/** What is being typed after a `#`, where tags can be offered. */
export function tagBeingTyped(before: string): { readonly start: number; readonly typed: string } | null {
  return typedAfter(before, /(?:^|[\s(«"])#([\p{L}\p{N}_-]*)$/u);
}

function typedAfter(before: string, sign: RegExp): { readonly start: number; readonly typed: string } | null {
  const match = sign.exec(before);
  if (!match) return null;
  const typed = match[1] ?? '';
  return { start: before.length - typed.length - 1, typed };
}
