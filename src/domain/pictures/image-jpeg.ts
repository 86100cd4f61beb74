import type { ImageParts } from './image-parts';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP14 = 0xee;
const COMMENT = 0xfe;
/** «JFIF», version, density: what stands before the small picture that may follow it. */
const JFIF_LENGTH = 14;

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const isApp = (marker: number): boolean => marker >= APP0 && marker <= 0xef;
/** These stand alone, without a length; inside a scan they only mark where it may be taken up again. */
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

/** The segments of a JPEG that are the picture; null when it is none, or breaks off. */
export function readJpeg(bytes: Uint8Array): ImageParts | null {
  if (bytes[0] !== 0xff || bytes[1] !== START) return null;
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let scans = 0;
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // A marker may be filled up with more of the same byte.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) {
      parts.push(bytes.subarray(at, at + 2));
      return size && scans > 0 ? { ...size, parts } : null;
    }
    const length = lengthAt(bytes, at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    const segment = bytes.subarray(at, at + 2 + length);
    if (isFrame(marker)) size ??= frameSize(segment);
    const kept = keptOf(marker, segment);
    if (kept) parts.push(kept);
    at += segment.length;
    if (marker === SCAN) {
      scans += 1;
      const end = endOfScan(bytes, at);
      parts.push(bytes.subarray(at, end));
      at = end;
    }
  }
  return null;
}

const lengthAt = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

function frameSize(segment: Uint8Array): { width: number; height: number } | null {
  const [height, width] = [lengthAt(segment, 5), lengthAt(segment, 7)];
  return segment.length >= 9 && width > 0 && height > 0 ? { width, height } : null;
}

/** Where the picture's own data ends: at the next marker that is not part of it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !isRestart(next)) return at;
    at += 1;
  }
  return bytes.length;
}

/** What of a segment is kept. Of the colours' own marks only those without which they would come out wrong. */
function keptOf(marker: number, segment: Uint8Array): Uint8Array | null {
  if (marker === APP0 && startsWith(segment, 'JFIF\0')) return withoutThumbnail(segment);
  if (marker === APP14 && startsWith(segment, 'Adobe')) return segment.length === 16 ? segment : null;
  return isApp(marker) || marker === COMMENT || isReserved(marker) ? null : segment;
}

/** Markers that belong to no picture of today: what stands in them is not needed to show it. */
const isReserved = (marker: number): boolean => marker < 0xc0 || (marker >= 0xf0 && marker <= 0xfd);

const startsWith = (segment: Uint8Array, name: string): boolean =>
  Array.from(name).every((letter, index) => segment[4 + index] === letter.charCodeAt(0));

/** A cropped picture may carry the whole one in small. */
function withoutThumbnail(segment: Uint8Array): Uint8Array | null {
  if (segment.length < 4 + JFIF_LENGTH) return null;
  const kept = segment.slice(0, 4 + JFIF_LENGTH);
  kept[2] = 0;
  kept[3] = 2 + JFIF_LENGTH;
  kept[16] = 0;
  kept[17] = 0;
  return kept;
}
