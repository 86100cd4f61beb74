import { LIMITS } from './limits';
import { Unreadable } from './unreadable';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte);

/** UTF-16 without a byte order mark shows as a zero in every other byte. */
function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (half < 8) return null;
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.7 && odd < half * 0.05 ? 'utf-16be' : null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * Too many of the characters are neither text nor layout: these bytes were never meant to be read. What is whole UTF-8
 * may be full of control characters and still hold a programme; what is not has to look like text.
 */
function looksBinary(text: string, wholeUtf8: boolean): boolean {
  const sample = text.slice(0, 20_000);
  let controls = 0;
  let letters = 0;
  for (const c of sample) {
    const code = c.codePointAt(0) ?? 0;
    if (code < 9 || (code > 13 && code < 32) || (code >= 127 && code < 160) || code === 0xfffd) controls += 1;
    else if (/[\p{L}\p{N}]/u.test(c)) letters += 1;
  }
  return controls > 8 && controls > letters * (wholeUtf8 ? 0.5 : 0.03);
}

const KNOWN_BINARIES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x50, 0x4b, 0x03, 0x04], // a zip, and so Word, under a text file's name
  [0x1f, 0x8b], // gzip
  [0x7f, 0x45, 0x4c, 0x46], // a program
  [0xd0, 0xcf, 0x11, 0xe0], // old Office
];

/** Text out of bytes: UTF-8, UTF-16, else Windows-1252, as older Norwegian files are. Throws `Unreadable`. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > LIMITS.textBytes) throw new Unreadable('tooLarge');
  if (KNOWN_BINARIES.some((magic) => startsWith(bytes, ...magic))) throw new Unreadable('binary');
  const wide = utf16Kind(bytes);
  const utf8 = wide ? null : strictUtf8(bytes);
  const text = utf8 ?? new TextDecoder(wide ?? 'windows-1252').decode(bytes);
  if (looksBinary(text, utf8 !== null)) throw new Unreadable('binary');
  return text;
}
