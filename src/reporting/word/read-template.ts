import { patchDetector } from 'docx';
import { fromBuffer, type ZipFile } from 'yauzl';
import { STYLE } from './look';
import { type StyleIds, templateStyles } from './style-names';

/** Where the summary goes in a template, in each of the app's languages. */
export const CONTENT_PLACES = ['innhold', 'innhald', 'content'] as const;

/** What a template has no style for, so that it is set as plain text. */
export type TemplateLack = 'title' | 'heading' | 'list' | 'quote' | 'caption';

export type TemplateFault = 'notWord' | 'broken' | 'macros' | 'noPlace';

export type TemplateRead =
  | { readonly ok: false; readonly fault: TemplateFault }
  | {
      readonly ok: true;
      readonly styles: StyleIds;
      /** Where the summary goes. */
      readonly place: string;
      /** What else is to be filled in. */
      readonly places: readonly string[];
      readonly lacks: readonly TemplateLack[];
    };

const NEEDED: readonly (readonly [TemplateLack, string])[] = [
  ['title', 'Title'],
  ['heading', 'Heading1'],
  ['list', STYLE.bullet],
  ['quote', STYLE.quote],
  ['caption', STYLE.caption],
];

/** A part of a Word file unpacks to no more than this. */
const LARGEST_PART = 20_000_000;

interface Parts {
  readonly names: readonly string[];
  readonly styles: string | null;
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

/** The names of a file's parts, and its styles. */
async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const zip = await openZip(bytes);
  return new Promise((resolve, reject) => {
    const names: string[] = [];
    let styles: string | null = null;
    zip.on('error', reject);
    zip.on('end', () => resolve({ names, styles }));
    zip.on('entry', (entry) => {
      names.push(entry.fileName);
      if (entry.fileName !== 'word/styles.xml' || entry.uncompressedSize > LARGEST_PART) {
        zip.readEntry();
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
          styles = Buffer.concat(chunks).toString('utf8');
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
}

/** What a Word file of hers can be used for as a template. Its content is foreign: whatever is wrong with it is a value. */
export async function readTemplate(bytes: Uint8Array): Promise<TemplateRead> {
  // A zip file begins with «PK».
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { ok: false, fault: 'notWord' };
  let parts: Parts;
  let places: readonly string[];
  try {
    parts = await partsOf(bytes);
    if (!parts.names.includes('word/document.xml')) return { ok: false, fault: 'notWord' };
    if (parts.names.some((name) => /vbaProject\.bin$/iu.test(name))) return { ok: false, fault: 'macros' };
    places = await patchDetector({ data: bytes, trimPlaceholders: true });
  } catch (error) {
    // Only what the file itself makes go wrong; a bug of ours is none of its business.
    if (error instanceof TypeError || error instanceof RangeError) throw error;
    return { ok: false, fault: 'broken' };
  }
  const place = CONTENT_PLACES.find((one) => places.includes(one));
  if (place === undefined) return { ok: false, fault: 'noPlace' };
  const styles = templateStyles(parts.styles ?? '');
  const lacks = NEEDED.filter(([, ours]) => styles(ours) === undefined).map(([lack]) => lack);
  return { ok: true, styles, place, places: places.filter((one) => one !== place), lacks };
}
