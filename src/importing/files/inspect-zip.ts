import type { Readable } from 'node:stream';
import { fromBuffer, type Entry as ZipEntry, type ZipFile } from 'yauzl';
import { cellsInDefinedRanges } from './defined-ranges';
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

/**
 * Counts what an entry really inflates to, and stops as soon as it is too much: the header's word is not taken. What it
 * holds is kept only where asked for.
 */
async function inflatedSize(zip: ZipFile, entry: ZipEntry, limit: number, keep?: Buffer[]): Promise<number> {
  const stream = await openEntry(zip, entry);
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += (chunk as Buffer).length;
      if (size > limit) throw new Unreadable('tooLarge');
      keep?.push(chunk as Buffer);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken');
  } finally {
    stream.destroy();
  }
  return size;
}

export type OfficeFormat = 'word' | 'excel';

/** What each format must hold, and which of its files are laid out in memory: of those there must not be much. */
const FORMATS = {
  word: { main: 'word/document.xml', laidOut: /^word\/document\.xml$/i, bytes: LIMITS.wordTextBytes },
  excel: { main: 'xl/workbook.xml', laidOut: /^xl\/.*\.xml$/i, bytes: LIMITS.sheetTextBytes },
} as const;

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
 * Makes sure a Word or Excel file is safe to hand on: a whole zip of few files and sane size, without macros or a
 * password. Throws `Unreadable`.
 */
export async function inspectOfficeFile(bytes: Uint8Array, format: OfficeFormat): Promise<void> {
  if (OLE.every((byte, i) => bytes[i] === byte)) throw new Unreadable('encrypted');
  if (!ZIP.every((byte, i) => bytes[i] === byte)) throw new Unreadable('broken');
  const { main, laidOut, bytes: most } = FORMATS[format];
  const zip = await open(bytes);
  let left: number = LIMITS.zipTotalBytes;
  let leftToLayOut: number = most;
  let count = 0;
  let hasMain = false;
  const workbook: Buffer[] = [];
  try {
    for await (const entry of entriesOf(zip)) {
      count += 1;
      if (count > LIMITS.zipEntries) throw new Unreadable('tooLarge');
      if (/vbaProject\.bin$/i.test(entry.fileName)) throw new Unreadable('macros');
      if (/EncryptedPackage$/i.test(entry.fileName) || entry.isEncrypted()) throw new Unreadable('encrypted');
      if (entry.fileName.endsWith('/')) continue;
      const counts = laidOut.test(entry.fileName);
      const limit = Math.min(left, counts ? leftToLayOut : LIMITS.zipEntryBytes);
      const isMain = entry.fileName === main;
      const size = await inflatedSize(zip, entry, limit, isMain && format === 'excel' ? workbook : undefined);
      left -= size;
      if (counts) leftToLayOut -= size;
      hasMain ||= isMain;
    }
  } finally {
    zip.close();
  }
  if (!hasMain) throw new Unreadable('broken');
  if (cellsInDefinedRanges(Buffer.concat(workbook).toString()) > LIMITS.namedCells) throw new Unreadable('tooLarge');
}
