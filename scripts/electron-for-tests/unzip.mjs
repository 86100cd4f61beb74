import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { open } from 'yauzl';

const openZip = promisify((file, options, done) => open(file, options, done));

/**
 * Unpacks the entries of a zip that `nameOf` gives a name, relative to `into`; the others are left out.
 * @param {string} file
 * @param {string} into
 * @param {(entry: string) => string | null} nameOf
 */
export async function unzip(file, into, nameOf) {
  const zip = await openZip(file, { lazyEntries: true });
  const openEntry = promisify(zip.openReadStream.bind(zip));
  await new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry) => {
      extract(entry)
        .then(() => zip.readEntry())
        .catch(reject);
    });
    zip.readEntry();
  });

  async function extract(entry) {
    const name = entry.fileName.endsWith('/') ? null : nameOf(entry.fileName);
    if (name === null) return;
    const target = join(into, name);
    mkdirSync(dirname(target), { recursive: true });
    // The upper half of the external attributes is the Unix mode.
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await openEntry(entry), createWriteStream(target, { mode: mode || 0o644 }));
  }
}
