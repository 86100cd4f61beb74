import type { DraftAgenda } from '../domain/draft/draft-agenda';
import { decodeText } from './files/decode-text';
import { inspectOfficeFile } from './files/inspect-zip';
import { LIMITS } from './files/limits';
import { sheetLines } from './files/sheet-lines';
import { Unreadable, type UnreadableReason } from './files/unreadable';
import { wordLines } from './files/word-lines';
import { type ParseOptions, parseAgenda } from './parse-agenda';

export type { UnreadableReason } from './files/unreadable';

/** Text pasted in, or a file with its name, which tells the format. */
export type AgendaInput = { readonly text: string } | { readonly fileName: string; readonly bytes: Uint8Array };

export type ReadResult =
  | { readonly ok: true; readonly agenda: DraftAgenda }
  | { readonly ok: false; readonly reason: UnreadableReason };

const TEXT_FILES = /\.(?:txt|text|md|markdown|csv|tsv)$|^[^.]+$/i;

function checked(text: string): string {
  if (text.length > LIMITS.textBytes) throw new Unreadable('tooLarge');
  if (!/[^\s\p{C}]/u.test(text)) throw new Unreadable('empty');
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) lines += text[at + 1] === '\n' ? 0 : 1;
  if (lines > LIMITS.lines) throw new Unreadable('tooManyLines');
  return text;
}

async function textOf(input: AgendaInput): Promise<string> {
  if ('text' in input) return checked(input.text);
  const { fileName, bytes } = input;
  if (bytes.length === 0) throw new Unreadable('empty');
  if (bytes.length > LIMITS.fileBytes) throw new Unreadable('tooLarge');
  if (TEXT_FILES.test(fileName)) return checked(decodeText(bytes));
  if (/\.(?:docm|dotm|xlsm|xltm)$/i.test(fileName)) throw new Unreadable('macros');
  const format = /\.docx$/i.test(fileName) ? 'word' : /\.xlsx$/i.test(fileName) ? 'excel' : null;
  if (format === null) throw new Unreadable('unknownFormat');
  await inspectOfficeFile(bytes, format);
  return checked((await (format === 'word' ? wordLines(bytes) : sheetLines(bytes))).join('\n'));
}

/** Reads a run sheet. What is wrong with a file comes back as a reason; an agenda without items is no fault. */
export async function readAgenda(input: AgendaInput, options: ParseOptions = {}): Promise<ReadResult> {
  try {
    return { ok: true, agenda: parseAgenda(await textOf(input), options) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, reason: error.reason };
    throw error;
  }
}
