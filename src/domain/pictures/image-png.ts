import type { ImageParts } from './image-parts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The picture, and what its colours need. Text, time, position and films are not among them. */
const KEPT: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND'],
  ...['tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs', 'cICP'],
]);
/** Length, name and checksum around a chunk's data. */
const AROUND = 12;
const HEADER_LENGTH = 13;

/** The chunks of a PNG that are the picture; null when it is none, or breaks off. */
export function readPng(bytes: Uint8Array): ImageParts | null {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = headerOf(bytes, view);
  if (!size) return null;
  const parts: Uint8Array[] = [bytes.subarray(0, SIGNATURE.length)];
  let hasData = false;
  for (let at = SIGNATURE.length; at + AROUND <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = nameAt(bytes, at + 4);
    const end = at + AROUND + length;
    if (end > bytes.length) return null;
    if (KEPT.has(name)) parts.push(bytes.subarray(at, end));
    // A capital letter first: the picture cannot be shown by whoever does not know the chunk.
    else if (/^[A-Z]/u.test(name)) return null;
    hasData ||= name === 'IDAT';
    if (name === 'IEND') return hasData ? { ...size, parts } : null;
    at = end;
  }
  return null;
}

const nameAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

function headerOf(bytes: Uint8Array, view: DataView): { width: number; height: number } | null {
  const at = SIGNATURE.length;
  if (bytes.length < at + AROUND + HEADER_LENGTH) return null;
  if (view.getUint32(at) !== HEADER_LENGTH || nameAt(bytes, at + 4) !== 'IHDR') return null;
  const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
  return width > 0 && height > 0 ? { width, height } : null;
}
