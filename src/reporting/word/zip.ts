import { crc32, deflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/** The parts of a Word file by their names, in the order they lie. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** What a file may unpack to, as of a run sheet in Word: mostly pictures, which are packed already. */
const MOST = { parts: 2_000, partBytes: 40_000_000, allBytes: 80_000_000 } as const;

/** The file unpacks to more than it may. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function unpacked(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(error);
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('error', reject);
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

/**
 * Each part is held to the size its header tells, so what is refused by the headers is never unpacked.
 *
 * @throws `TooLarge` when the file unpacks to more than it may, and another error when it is broken.
 */
export async function unzipped(bytes: Uint8Array): Promise<Parts> {
  const zip = await opened(bytes);
  return new Promise((resolve, reject) => {
    const parts = new Map<string, Uint8Array>();
    let entries = 0;
    let size = 0;
    zip.on('error', reject);
    zip.on('end', () => resolve(parts));
    zip.on('entry', (entry) => {
      entries += 1;
      size += entry.uncompressedSize;
      if (entries > MOST.parts || entry.uncompressedSize > MOST.partBytes || size > MOST.allBytes) {
        reject(new TooLarge());
        return;
      }
      unpacked(zip, entry).then((part) => {
        parts.set(entry.fileName, part);
        zip.readEntry();
      }, reject);
    });
    zip.readEntry();
  });
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Version 2.0, names in UTF-8, deflated, on 1 January 1980. */
const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATED = 8;
const DATE = 0x21;

/** What the headers of an entry say alike: version, flags, method, time, date, checksum, sizes and the name's length. */
function described(name: Buffer, bytes: Uint8Array, packed: Buffer): Buffer {
  const head = Buffer.alloc(26);
  for (const [at, value] of [VERSION, UTF8, DEFLATED, 0, DATE].entries()) head.writeUInt16LE(value, at * 2);
  head.writeUInt32LE(crc32(bytes), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(bytes.length, 18);
  head.writeUInt16LE(name.length, 22);
  return head;
}

const numbers = (...of: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer =>
  Buffer.concat(
    of.map(([value, length]) => {
      const one = Buffer.alloc(length);
      one.writeUIntLE(value, 0, length);
      return one;
    }),
  );

/** A zip file of the parts, as Word packs one. */
export function zipped(parts: Parts): Uint8Array {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [part, bytes] of parts) {
    const name = Buffer.from(part, 'utf8');
    const packed = deflateRawSync(bytes);
    const about = described(name, bytes, packed);
    const entry = Buffer.concat([numbers([LOCAL, 4]), about, name, packed]);
    // Made by, then as above; no comment, one disk, no attributes; where the entry begins.
    const rest = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    directory.push(numbers([CENTRAL, 4], [VERSION, 2]), about, rest, name);
    body.push(entry);
    offset += entry.length;
  }
  const central = Buffer.concat(directory);
  const count: readonly [number, 2] = [parts.size, 2];
  const end = numbers([END, 4], [0, 2], [0, 2], count, count, [central.length, 4], [offset, 4], [0, 2]);
  return new Uint8Array(Buffer.concat([...body, central, end]));
}
