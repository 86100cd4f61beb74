import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export type PageName = 'index' | 'stage' | 'speaker' | 'remote' | 'phone';

interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
  /** Packed ahead, where that helps; browsers take brotli over https only. */
  readonly packed: Buffer | null;
}

/** The built renderer, read once. What is not in it when the program starts can never be served. */
export interface Pages {
  page(name: PageName): string;
  /** By the exact path of its URL. */
  asset(path: string): Asset | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ico': 'image/x-icon',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
};
const PACKABLE = new Set(['.js', '.css', '.svg']);
const WORTH_PACKING = 1_000;
const pack = promisify(gzip);

export async function readPages(directory: string): Promise<Pages> {
  const html = (name: PageName) => readFile(join(directory, `${name}.html`), 'utf8');
  const [index, stage, speaker, remote, phone] = await Promise.all([
    html('index'),
    html('stage'),
    html('speaker'),
    html('remote'),
    html('phone'),
  ]);
  const pages: Readonly<Record<PageName, string>> = { index, stage, speaker, remote, phone };
  const assets = await readAssets(join(directory, 'assets'));
  return { page: (name) => pages[name], asset: (path) => assets.get(path) };
}

async function readAssets(directory: string): Promise<ReadonlyMap<string, Asset>> {
  const entries = await readdir(directory, { withFileTypes: true });
  const assets = new Map<string, Asset>();
  await Promise.all(
    entries.map(async (entry) => {
      const extension = extname(entry.name);
      const type = TYPES[extension];
      if (!entry.isFile() || type === undefined) return;
      const bytes = await readFile(join(directory, entry.name));
      const packed = PACKABLE.has(extension) && bytes.length > WORTH_PACKING ? await pack(bytes, { level: 9 }) : null;
      assets.set(`/assets/${entry.name}`, { type, bytes, packed });
    }),
  );
  return assets;
}
