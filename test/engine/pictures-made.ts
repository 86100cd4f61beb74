/** Small files made by hand: as much of a JPEG and a PNG as says how large they are, and what a camera leaves in them. */

export const text = (letters: string): number[] => Array.from(letters, (letter) => letter.charCodeAt(0));

export const segment = (marker: number, payload: readonly number[]): number[] => {
  const length = payload.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...payload];
};

export const JFIF = [...text('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0];
export const frame = (width: number, height: number): number[] =>
  segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]);
/** The header of a scan, then its data, with a stuffed byte and a restart mark in it. */
export const scan = (data: readonly number[] = [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]): number[] => [
  ...segment(0xda, [1, 1, 0, 0, 63, 0]),
  ...data,
];

export const jpeg = (...middle: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([0xff, 0xd8, ...middle.flat(), 0xff, 0xd9]);

export const plainJpeg = (width = 640, height = 480): Uint8Array<ArrayBuffer> =>
  jpeg(segment(0xe0, JFIF), segment(0xdb, [0, 1, 2]), frame(width, height), segment(0xc4, [0]), scan());

const number32 = (value: number): number[] => [value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];

export const chunk = (name: string, data: readonly number[]): number[] => [
  ...number32(data.length),
  ...text(name),
  ...data,
  ...[9, 9, 9, 9],
];

export const header = (width: number, height: number): number[] =>
  chunk('IHDR', [...number32(width), ...number32(height), 8, 6, 0, 0, 0]);

export const png = (...chunks: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([0x89, ...text('PNG\r\n'), 0x1a, 0x0a, ...chunks.flat()]);

export const plainPng = (width = 300, height = 200): Uint8Array<ArrayBuffer> =>
  png(header(width, height), chunk('IDAT', [1, 2, 3]), chunk('IEND', []));
