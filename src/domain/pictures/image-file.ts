import { readJpeg } from './image-jpeg';
import { readPng } from './image-png';
import type { PictureType } from './picture';

/** A picture's file, read as far as is needed to know that it is one. */
export interface ImageFile {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  /** The file without all that is not the picture: no position, no time, no camera, no words. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Reads a JPEG or a PNG by its bytes, whatever it is called; null when it is neither, or not whole. What a camera writes
 * beside the picture is left out, and so is everything after its end, where phones put whole films.
 */
export function readImageFile(bytes: Uint8Array): ImageFile | null {
  const jpeg = readJpeg(bytes);
  if (jpeg) return { type: 'image/jpeg', width: jpeg.width, height: jpeg.height, bytes: joined(jpeg.parts) };
  const png = readPng(bytes);
  return png && { type: 'image/png', width: png.width, height: png.height, bytes: joined(png.parts) };
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
