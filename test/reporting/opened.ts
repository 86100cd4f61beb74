import { fromBuffer } from 'yauzl';

/** The text parts of a .docx or .xlsx by their names. */
export function unzipped(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const parts = new Map<string, string>();
      zip.on('error', reject);
      zip.on('end', () => resolve(parts));
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

export const partOf = (parts: ReadonlyMap<string, string>, name: string): string => {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`${name} is not in the file, only ${[...parts.keys()].join(', ')}`);
  return part;
};

/** Why some XML is not well formed, or null: characters XML forbids, tags that do not match, bare ampersands. */
export function xmlFault(xml: string): string | null {
  if (!xml.isWellFormed()) return 'half a surrogate pair';
  for (const char of xml) {
    const code = char.codePointAt(0) ?? 0;
    const allowed = code >= 0x20 ? code !== 0xfffe && code !== 0xffff : code === 9 || code === 10 || code === 13;
    if (!allowed) return `character ${code}`;
  }
  const open: string[] = [];
  for (const [, close, name, attributes, empty] of xml.matchAll(
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (attributes && /&(?!#?\w+;)/.test(attributes)) return `bare ampersand in ${name}`;
    if (close) {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else if (!empty && name !== undefined) open.push(name);
  }
  if (open.length > 0) return `<${open.join('> <')}> not closed`;
  const text = xml.replace(/^<\?xml[^>]*\?>/, '').replace(/<\/?[\w:.-]+(?:\s+[\w:.-]+="[^"<]*")*\s*\/?>/g, '');
  if (/[<]/.test(text)) return 'bare <';
  return /&(?!(?:#\d+|#x[\da-f]+|\w+);)/i.test(text) ? 'bare ampersand' : null;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const unescaped = (xml: string): string =>
  xml
    .replace(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');

export interface WordParagraph {
  readonly style: string;
  readonly text: string;
  /** The headings it stands under, level 1 to 3. */
  readonly under: readonly [string, string, string];
}

/** The paragraphs of a Word document in order, those of tables too. */
export function paragraphsOf(documentXml: string): WordParagraph[] {
  let under: [string, string, string] = ['', '', ''];
  return [...documentXml.matchAll(/<w:p(?:\s[^>]*)?>([\s\S]*?)<\/w:p>/g)].map(([, inner = '']) => {
    const style = /<w:pStyle w:val="([^"]+)"/.exec(inner)?.[1] ?? 'Normal';
    const pieces = inner.matchAll(/<w:br\/>|<w:t(?:\s[^>]*)?>([\s\S]*?)<\/w:t>/g);
    const text = [...pieces].map(([whole, t]) => (whole === '<w:br/>' ? '\n' : unescaped(t ?? ''))).join('');
    if (style === 'Heading1') under = [text, '', ''];
    if (style === 'Heading2') under = [under[0], text, ''];
    if (style === 'Heading3') under = [under[0], under[1], text];
    return { style, text, under };
  });
}

/** The tables of a Word document: row by row, cell by cell. */
export function tablesOf(documentXml: string): string[][][] {
  const inside = (xml: string, name: string): string[] =>
    [...xml.matchAll(new RegExp(`<w:${name}(?:\\s[^>]*)?>([\\s\\S]*?)</w:${name}>`, 'g'))].map(
      ([, inner = '']) => inner,
    );
  const textIn = (cell: string): string =>
    paragraphsOf(cell)
      .map(({ text }) => text)
      .join('\n');
  return inside(documentXml, 'tbl').map((table) => inside(table, 'tr').map((row) => inside(row, 'tc').map(textIn)));
}
