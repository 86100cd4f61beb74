import type { Readable } from 'node:stream';
import { fromBuffer, type Entry as ZipEntry, type ZipFile } from 'yauzl';
import { LIMITS } from './limits';
import { Unreadable } from './unreadable';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

function open(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: false, strictFileNames: false }, (error, zip) => {
      if (error) reject(new Unreadable('broken'));
      else resolve(zip);
    });
  });
}

function openEntry(zip: ZipFile, entry: ZipEntry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(new Unreadable('broken'));
      else resolve(stream);
    });
  });
}

/** Counts what an entry really inflates to, and stops as soon as it is too much: the header's word is not taken. */
async function inflatedSize(zip: ZipFile, entry: ZipEntry, limit: number): Promise<number> {
  const stream = await openEntry(zip, entry);
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += (chunk as Buffer).length;
      if (size > limit) throw new Unreadable('tooLarge');
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken');
  } finally {
    stream.destroy();
  }
  return size;
}

function limitFor(name: string, left: number): number {
  const own = name === 'word/document.xml' ? LIMITS.wordTextBytes : LIMITS.zipEntryBytes;
  return Math.min(own, left);
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<ZipEntry> {
  const queue: ((step: ZipEntry | null | Error) => void)[] = [];
  zip.on('entry', (entry) => queue.shift()?.(entry));
  zip.on('end', () => queue.shift()?.(null));
  zip.on('error', (error: Error) => queue.shift()?.(error));
  while (true) {
    const step = await new Promise<ZipEntry | null | Error>((resolve) => {
      queue.push(resolve);
      zip.readEntry();
    });
    if (step instanceof Error) throw new Unreadable('broken');
    if (step === null) return;
    yield step;
  }
}

/**
 * Makes sure a Word file is safe to hand on: a whole zip of few files and sane size, without macros or a password.
 * Throws `Unreadable`.
 */
export async function inspectWordFile(bytes: Uint8Array): Promise<void> {
  if (OLE.every((byte, i) => bytes[i] === byte)) throw new Unreadable('encrypted');
  if (!ZIP.every((byte, i) => bytes[i] === byte)) throw new Unreadable('broken');
  const zip = await open(bytes);
  let left: number = LIMITS.zipTotalBytes;
  let count = 0;
  let hasText = false;
  try {
    for await (const entry of entriesOf(zip)) {
      count += 1;
      if (count > LIMITS.zipEntries) throw new Unreadable('tooLarge');
      if (/vbaProject\.bin$/i.test(entry.fileName)) throw new Unreadable('macros');
      if (/EncryptedPackage$/i.test(entry.fileName) || entry.isEncrypted()) throw new Unreadable('encrypted');
      if (entry.fileName.endsWith('/')) continue;
      left -= await inflatedSize(zip, entry, limitFor(entry.fileName, left));
      hasText ||= entry.fileName === 'word/document.xml';
    }
  } finally {
    zip.close();
  }
  if (!hasText) throw new Unreadable('broken');
}
