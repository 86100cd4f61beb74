import mammoth from 'mammoth';
import { rowLines } from './row-lines';
import { Unreadable } from './unreadable';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '');

/** Collects lines out of the simple HTML that mammoth writes: paragraphs, lists and tables. */
class LineWriter {
  readonly lines: string[] = [];
  private text = '';
  private mark = '';
  private readonly lists: { ordered: boolean; count: number }[] = [];
  /** Where a numbered list left off, by its depth: bullets set in between do not end it. */
  private readonly counted: number[] = [];
  private row: string[][] | null = null;
  private tableDepth = 0;
  private paragraphFrom = 0;

  write(text: string): void {
    this.text += decoded(text);
  }

  open(tag: string): void {
    if (tag === 'br') this.endLine();
    else if (tag === 'ul' || tag === 'ol') {
      this.endLine();
      const count = tag === 'ol' ? (this.counted[this.lists.length] ?? 0) : 0;
      this.lists.push({ ordered: tag === 'ol', count });
    } else if (tag === 'li') this.openItem();
    else if (tag === 'table') {
      this.endLine();
      this.counted.length = 0;
      this.tableDepth += 1;
    } else if (tag === 'tr' && this.tableDepth === 1) this.row = [];
    else if ((tag === 'td' || tag === 'th') && this.tableDepth === 1) this.row?.push([]);
    else if (/^h[1-6]$/.test(tag)) {
      this.endLine();
      this.counted.length = 0;
      this.mark = '# ';
    } else if (tag === 'p') {
      this.endLine();
      if (this.lists.length === 0) this.counted.length = 0;
      this.paragraphFrom = this.lines.length;
    }
  }

  close(tag: string): void {
    if (tag === 'ul' || tag === 'ol') {
      this.endLine();
      const list = this.lists.pop();
      if (list?.ordered) this.counted[this.lists.length] = list.count;
    } else if (tag === 'p') this.endParagraph();
    else if (/^(?:li|h[1-6])$/.test(tag)) this.endLine();
    else if (tag === 'table') this.tableDepth -= 1;
    else if ((tag === 'td' || tag === 'th') && this.tableDepth === 1) this.endLine();
    else if (tag === 'tr' && this.tableDepth === 1) this.endRow();
  }

  finish(): string[] {
    this.endLine();
    return this.lines;
  }

  private openItem(): void {
    this.endLine();
    const list = this.lists.at(-1);
    if (list) list.count += 1;
    if (list?.ordered) this.counted.length = Math.min(this.counted.length, this.lists.length - 1);
    const indent = '  '.repeat(Math.max(0, this.lists.length - 1));
    this.mark = list?.ordered ? `${indent}${list.count}. ` : `${indent}• `;
  }

  /** An empty paragraph is a blank line, as a hint of what belongs together. */
  private endParagraph(): void {
    this.endLine();
    if (this.lines.length === this.paragraphFrom && this.row === null && this.lists.length === 0) this.lines.push('');
  }

  private endLine(): void {
    const text = this.text.replace(/\s+/g, ' ').trim();
    this.text = '';
    if (text === '') return;
    const line = `${this.mark}${text}`;
    this.mark = '';
    const cell = this.row?.at(-1);
    if (cell) cell.push(line);
    else this.lines.push(line);
  }

  private endRow(): void {
    this.lines.push(...rowLines(this.row ?? []));
    this.row = null;
  }
}

function linesOfHtml(html: string): string[] {
  const writer = new LineWriter();
  for (const match of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>|([^<]+)/gi)) {
    const [, slash, tag, text] = match;
    if (text !== undefined) writer.write(text);
    else if (tag && slash) writer.close(tag.toLowerCase());
    else if (tag) writer.open(tag.toLowerCase());
  }
  return writer.finish();
}

/** The lines of a Word file that `inspectWordFile` has let through. Throws `Unreadable` when Word's own parts are damaged. */
export async function wordLines(bytes: Uint8Array): Promise<string[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const noImages = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  try {
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: noImages, ignoreEmptyParagraphs: false });
    return linesOfHtml(value);
  } catch (error) {
    throw new Unreadable('broken', { cause: error });
  }
}
