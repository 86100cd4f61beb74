import { crc32, deflateRawSync } from 'node:zlib';
import { fromBuffer, type ZipFile } from 'yauzl';

/** The parts of a Word file by their names, in the order they lie. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** What a file unpacks to: a template of 20 MB is mostly pictures, which are packed already. */
const LARGEST = 120_000_000;

function opened(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

/** @throws Error when the file is broken, or unpacks to more than it may. */
export async function unzipped(bytes: Uint8Array): Promise<Parts> {
  const zip = await opened(bytes);
  return new Promise((resolve, reject) => {
    const parts = new Map<string, Uint8Array>();
    let size = 0;
    zip.on('error', reject);
    zip.on('end', () => resolve(parts));
    zip.on('entry', (entry) => {
      size += entry.uncompressedSize;
      if (size > LARGEST) {
        reject(new Error(`${entry.fileName} makes the file unpack to ${size} bytes`));
        return;
      }
      zip.openReadStream(entry, (error, stream) => {
        if (error) {
          reject(error);
          return;
        }
        const chunks: Buffer[] = [];
        stream.on('error', reject);
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          parts.set(entry.fileName, Buffer.concat(chunks));
          zip.readEntry();
        });
      });
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
