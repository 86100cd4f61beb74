import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readImageFile } from '../../../src/domain/pictures/image-file';
import {
  chunk,
  frame,
  header,
  JFIF,
  jpeg,
  plainJpeg,
  plainPng,
  png,
  scan,
  segment,
  text,
} from '../../engine/pictures-made';

const SECRET = 'N60 23.53 E5 19.44';
const holdsSecret = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes(SECRET);
const read = (bytes: Uint8Array) => {
  const image = readImageFile(bytes);
  if (!image) throw new Error('not a picture');
  return image;
};

describe('a JPEG', () => {
  test('is known by its bytes, and says how large it is', () => {
    expect(read(plainJpeg(4032, 3024))).toMatchObject({ type: 'image/jpeg', width: 4032, height: 3024 });
  });

  test('with nothing but the picture in it comes through as it is', () => {
    expect(read(plainJpeg()).bytes).toEqual(plainJpeg());
  });

  test.each([
    ['position and camera', segment(0xe1, text(`Exif\0\0${SECRET}`))],
    ['what an editor wrote', segment(0xed, text(`Photoshop 3.0${SECRET}`))],
    ['the profile of a screen', segment(0xe2, text(`ICC_PROFILE${SECRET}`))],
    ['a comment', segment(0xfe, text(SECRET))],
    ['a preview beside the first mark', segment(0xe0, text(`JFXX\0${SECRET}`))],
    ['a preview in the first mark', segment(0xe0, [...JFIF.slice(0, 12), 2, 3, ...text(SECRET)])],
    ['a mark that no picture of today has', segment(0xf7, text(SECRET))],
  ])('loses %s', (_what, marked) => {
    const before = jpeg(segment(0xe0, JFIF), marked, frame(8, 8), scan(), marked, scan());
    expect(holdsSecret(before)).toBe(true);
    const after = read(before);
    expect(holdsSecret(after.bytes)).toBe(false);
    expect(after).toMatchObject({ width: 8, height: 8 });
    // What is left is a whole picture, and nothing more is left to take.
    expect(read(after.bytes).bytes).toEqual(after.bytes);
  });

  test('loses what stands after its end, where phones put films', () => {
    const after = read(Uint8Array.from([...plainJpeg(), ...text(SECRET)]));
    expect(after.bytes).toEqual(plainJpeg());
  });

  test('keeps the mark that says how its colours are to be read', () => {
    const adobe = segment(0xee, [...text('Adobe'), 0, 100, 0, 0, 0, 0, 1]);
    const bytes = jpeg(adobe, frame(8, 8), scan());
    expect(read(bytes).bytes).toEqual(bytes);
  });

  test('keeps a scan as it is, with what looks like a mark in it', () => {
    const data = [0xff, 0, 0xff, 0xd7, 0xff, 0, 7];
    const bytes = jpeg(frame(8, 8), scan(data), segment(0xc4, [1]), scan(data));
    expect(read(bytes).bytes).toEqual(bytes);
  });
});

describe('a PNG', () => {
  test('is known by its bytes, and says how large it is', () => {
    expect(read(plainPng(1200, 80))).toMatchObject({ type: 'image/png', width: 1200, height: 80 });
    expect(read(plainPng()).bytes).toEqual(plainPng());
  });

  test.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'acTL', 'fdAT', 'prVt'])('loses its %s', (name) => {
    const before = png(header(9, 9), chunk(name, text(SECRET)), chunk('IDAT', [1]), chunk('IEND', []));
    expect(read(before).bytes).toEqual(png(header(9, 9), chunk('IDAT', [1]), chunk('IEND', [])));
  });

  test('keeps what its colours and its transparency need', () => {
    const bytes = png(header(9, 9), chunk('gAMA', [1]), chunk('tRNS', [2]), chunk('IDAT', [1]), chunk('IEND', []));
    expect(read(bytes).bytes).toEqual(bytes);
  });

  test('loses what stands after its end', () => {
    expect(read(Uint8Array.from([...plainPng(), ...text(SECRET)])).bytes).toEqual(plainPng());
  });
});

describe('what is no picture', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['words', Uint8Array.from(text('Dette er ikke et bilde'))],
    ['a drawing with scripts in it', Uint8Array.from(text('<svg xmlns="http://www.w3.org/2000/svg"/>'))],
    ['a GIF', Uint8Array.from(text('GIF89a'))],
    ['a JPEG without a picture', jpeg(segment(0xe0, JFIF))],
    ['a JPEG of no height', jpeg(frame(8, 0), scan())],
    ['a PNG without a picture', png(header(9, 9), chunk('IEND', []))],
    ['a PNG of no width', png(header(0, 9), chunk('IDAT', [1]), chunk('IEND', []))],
    [
      'a PNG that only one maker can read',
      png(chunk('CgBI', [1]), header(9, 9), chunk('IDAT', [1]), chunk('IEND', [])),
    ],
  ])('%s', (_what, bytes) => {
    expect(readImageFile(bytes)).toBeNull();
  });

  test('a picture that breaks off anywhere', () => {
    for (const whole of [plainJpeg(), plainPng()]) {
      for (let length = 0; length < whole.length; length += 1) {
        expect(readImageFile(whole.subarray(0, length))).toBeNull();
      }
    }
  });

  test('no bytes at all make it throw, and what comes through once comes through unchanged', () => {
    const start = fc.constantFrom<number[]>([], [0xff, 0xd8], [0xff, 0xd8, 0xff, 0xc0], [...plainPng().subarray(0, 8)]);
    const middle = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.constant(plainJpeg()), fc.constant(plainPng()));
    fc.assert(
      fc.property(start, middle, fc.nat(60), fc.nat(255), (first, rest, at, value) => {
        const bytes = Uint8Array.from([...first, ...rest]);
        if (at < bytes.length) bytes[at] = value;
        const image = readImageFile(bytes);
        if (!image) return;
        expect(image.width * image.height).toBeGreaterThan(0);
        expect(readImageFile(image.bytes)?.bytes).toEqual(image.bytes);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a large file is read once through', () => {
    const large = jpeg(frame(4000, 3000), scan(Array.from({ length: 2_000_000 }, (_, n) => n % 200)));
    const started = performance.now();
    read(large);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
